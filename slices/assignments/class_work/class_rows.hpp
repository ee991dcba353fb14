#pragma once
// An assignment of a class, pupil by pupil: who is where, with whom. Rules on values.

#include "platform/clock/clock.hpp"
#include "platform/i18n/people.hpp"
#include "slices/assignments/class_work/dates.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace trialoog::assignments {

struct PupilRow {
    std::string pupil_id, given_name, name; // name in full
    std::string work_id;                    // "" for a pupil who has just come
    std::string companion, companion_name, companion_person_id;
    bool needs_adult = false;    // said so (HA-4)
    bool proposal_waits = false; // for the mentor to agree with the adult from the network
    bool is_supporter = false;   // that adult has a way in of their own
    bool begun = false, has_photo = false;
    bool pupil_ready = false, adult_ready = false; // with their own parts
    bool given_back = false;                       // by the mentor, some time
    bool on_paper = false;                         // handed in on paper
    bool pages_wait = false;                       // came in on paper, and not handed in yet
    std::optional<Instant> handed_in_at;
    std::optional<Day> more_time_until; // by the mentor, after the class's day
    std::optional<Instant> reminded_at; // somebody of it, the last time
    std::int64_t change_number = 0;
    int answered = 0; // required fields, of a work that is under way
};

enum class Standing { not_begun, begun, handed_in };
Standing standing(const PupilRow&);
/// Until when this pupil may hand in; `of_class`: the day that the class has.
Day hand_in_day(const PupilRow&, Day of_class);
/// Handed in after its day, or its day is over.
bool is_late(const PupilRow&, Day of_class, Day today);
/// A parent, as far as one can tell from what the pupil chose.
bool is_with_parent(const PupilRow&);

/// Two Julias in one class are called by their name in full.
template <class Row> void tell_apart(std::vector<Row>& rows) {
    std::vector<std::string> called;
    called.reserve(rows.size());
    for (const Row& row : rows)
        called.push_back(i18n::folded_name(row.given_name));
    std::unordered_map<std::string_view, int> times;
    for (const std::string& name : called)
        ++times[name];
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (times[called[i]] > 1) rows[i].given_name = rows[i].name;
}

/// Is an adult in touch for every pupil?
struct Coverage {
    int pupils = 0, parent = 0, somebody_else = 0;
    int found() const { return parent + somebody_else; }
    int nobody() const { return pupils - found(); }
};
Coverage coverage(const std::vector<PupilRow>&);

} // namespace trialoog::assignments
