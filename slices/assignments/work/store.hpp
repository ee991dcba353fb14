#pragma once
// What the slice keeps. Work is found only through its pupil: access::find_pupil decides who may.

#include "platform/db/db.hpp"
#include "platform/storage/uses.hpp"
#include "slices/access/access.hpp"
#include "slices/assignments/work/work.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace trialoog::assignments {

/// A piece of work with all that a page about it needs.
struct OpenedWork {
    Work work;
    access::PupilRef pupil;
    TemplatePtr form;
    std::vector<Answer> answers; // of every side: may_see_answer() decides what is shown
    Seat seat;
};
/// The viewer reads it as somebody of the school's staff.
bool is_staff(const OpenedWork&);
/// Where the staff goes back to: the class's assignment, or the first page for who is mentor of this pupil
/// only.
std::string class_of_work_path(const OpenedWork&);
/// Nothing when it isn't there, or the viewer may not do `action` with its pupil.
std::optional<OpenedWork> open_work(db::Reader&, const access::Viewer&, std::string_view work_id,
                                    access::Action);

/// The work alone, without asking who looks or whether its adult still may: only after a lookup of access has
/// said yes, and never to show or print with whom.
std::optional<Work> work_by_id(db::Reader&, std::string_view school_id, std::string_view work_id);
std::vector<Answer> answers_of_work(db::Reader&, std::string_view school_id, std::string_view work_id);
/// The template that an assignment was set out with.
TemplatePtr form_of_assignment(db::Reader&, std::string_view school_id, std::string_view assignment_id);

TemplatePtr form_of_template(db::Reader&, std::string_view school_id, const std::string& template_id,
                             const std::string& content_hash);

struct Saved {
    std::int64_t version, change_number;
};
struct Conflict {
    Answer current; // what another device saved meanwhile
};
struct Closed {}; // handed in meanwhile
using SaveResult = std::variant<Saved, Conflict, Closed>;
/// Saves a field whose version was `seen_version` (0: not answered yet) when the typing began. An equal value
/// is never a conflict.
SaveResult save_answer(db::Writer&, std::string_view school_id, std::string_view work_id,
                       std::string_view field, std::string_view value, std::int64_t seen_version,
                       std::string_view saved_by, Instant now);

/// What a form without a script sends: several fields at once.
struct TypedAnswer {
    std::string field, value;
    std::int64_t seen_version = 0;
};
/// Saves what can be saved and returns what another device changed meanwhile; nothing when it is handed in.
std::optional<std::vector<Conflict>> save_answers(db::Writer&, std::string_view school_id,
                                                  std::string_view work_id, const std::vector<TypedAnswer>&,
                                                  std::string_view saved_by, Instant now);
/// Empties the adult's fields, for another adult. False when it is handed in.
bool clear_answers(db::Writer&, std::string_view school_id, std::string_view work_id,
                   const std::vector<std::string>& fields, std::string_view by, Instant now);

struct CompanionChoice {
    std::string kind, name, person_id;
    bool needs_adult = false;
};
// Each of these does nothing, and returns false, when the work is handed in.
bool choose_companion(db::Writer&, std::string_view school_id, std::string_view work_id,
                      const CompanionChoice&, Instant now);
/// Numbers a change that the others must hear of.
bool touch(db::Writer&, std::string_view school_id, std::string_view work_id, Instant now);
bool mark_ready(db::Writer&, std::string_view school_id, std::string_view work_id, Side, Instant now);
bool hand_in(db::Writer&, std::string_view school_id, std::string_view work_id, std::string_view by,
             Instant now);
/// False when it isn't handed in.
bool reopen(db::Writer&, std::string_view school_id, std::string_view work_id, Instant now);

struct ParentOfPupil {
    std::string person_id, relation_kind, given_name;
    std::string name; // in full
};
/// As a list of them names one: "Fatima", or in full where another is called so too.
std::string name_among(const ParentOfPupil&, const std::vector<ParentOfPupil>&);
/// Parents whom the pupil may choose: informed, and in contact.
std::vector<ParentOfPupil> parents_of_pupil(db::Reader&, std::string_view school_id,
                                            std::string_view pupil_id, Day today);

inline constexpr std::string_view photo_owner = "photo"; // of its files
void add_photo(db::Writer&, std::string_view school_id, const Photo&);
/// The files that it used: for storage::erase_unused, when this unit of work is durable.
std::vector<storage::Key> remove_photo(db::Writer&, std::string_view school_id, std::string_view photo_id,
                                       Instant now);
std::optional<Photo> photo_by_id(db::Reader&, std::string_view school_id, std::string_view photo_id);
std::vector<Photo> photos_of_work(db::Reader&, std::string_view school_id, std::string_view work_id);

} // namespace trialoog::assignments
