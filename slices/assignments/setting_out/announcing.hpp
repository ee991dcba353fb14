#pragma once
// Who is told what about an assignment, and when.

#include "slices/access/access.hpp"
#include "slices/assignments/setting_out/family_letter.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace trialoog::assignments {

struct OwnDay {
    std::string work_id, pupil_id;
    Day until;
};

/// Told in this unit of work, by this person ("" for the house). Those that count say to how many parents.
struct Telling {
    db::Writer& tx;
    Services& services;
    std::string_view school_id, made_by;
    Instant now;

    /// To every informed parent of the class who hasn't been told; nothing before its day.
    void announce(std::string_view assignment_id) const;
    /// Today at once; on a later day early in the morning, by a job.
    void announce_on(std::string_view assignment_id, Day) const;
    /// How it is now, to who was told otherwise. What waits is told anew.
    int changed(std::string_view assignment_id) const;
    /// That one pupil has another day, to its parents who were told of the assignment.
    int own_day(std::string_view assignment_id, const OwnDay&) const;
    /// Before it is withdrawn: that it is off, to who was told. What waits never goes out.
    int withdrawn(std::string_view assignment_id) const;

private:
    int to(const std::vector<ParentToTell>&, const Announcement&, const FamilyLetter&) const;
};

/// After an import: pupils who have come into a class get its open assignments, and their parents are told.
void welcome_newcomers(db::Writer&, Services&, std::string_view school_id, Instant now);

/// The announcement, on its day; and again when the people or the contact with them changed.
void register_announcing(Services&);

} // namespace trialoog::assignments
