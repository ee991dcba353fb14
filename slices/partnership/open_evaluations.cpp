// What somebody may still evaluate, for the home page; and evaluating at a moment of one's choice.

#include "slices/assignments/assignments.hpp"
#include "slices/partnership/pages.hpp"
#include "slices/partnership/partnership.sql.hpp"
#include "slices/partnership/store.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <tuple>

namespace trialoog::partnership {
namespace {

constexpr std::int64_t weeks_to_begin = 8;
constexpr std::int64_t to_come = std::numeric_limits<std::int64_t>::max();

bool is_own(const std::vector<access::ClassRef>& classes, std::string_view id) {
    return std::ranges::any_of(classes, [&](const access::ClassRef& one) { return one.id == id; });
}

struct Found {
    std::int64_t debriefed_at; // of the class
    std::string id;            // of the work or assignment
    OpenEvaluation evaluation; // `title` is the template's key until the titles are looked up
};

/// At most 20.
void add_newest(std::vector<Found> found, std::vector<OpenEvaluation>& open) {
    std::ranges::sort(found, [](const Found& a, const Found& b) {
        return std::tie(b.debriefed_at, a.id) < std::tie(a.debriefed_at, b.id);
    });
    if (found.size() > 20) found.resize(20);
    for (Found& one : found)
        open.push_back(std::move(one.evaluation));
}

void add_own_works(db::Reader& tx, const access::Viewer& viewer, const std::vector<access::PupilRef>& pupils,
                   std::int64_t since, std::vector<OpenEvaluation>& open) {
    std::vector<Found> found;
    tx.each(sql::open_of_person, {viewer.school_id, viewer.person_id, since}, [&](const db::Row& row) {
        const auto pupil = std::ranges::find(pupils, row.text("pupil_id"), &access::PupilRef::id);
        if (pupil == pupils.end()) return; // no parent any more, say
        const auto debriefed_at = row.maybe_integer("debriefed_at");
        if (!debriefed_at && pupil->as != access::Role::supporter) return;
        const bool self = row.text("pupil_id") == viewer.person_id;
        found.push_back({debriefed_at.value_or(to_come),
                         row.str("work_id"),
                         {self ? Evaluator::pupil : Evaluator::adult, row.str("template_key"),
                          row.str("pupil_id"), row.str("given_name"), work_path(row.text("work_id"))}});
    });
    add_newest(std::move(found), open);
}

void add_own_classes(db::Reader& tx, const access::Viewer& viewer,
                     const std::vector<access::ClassRef>& classes, std::int64_t since,
                     std::vector<OpenEvaluation>& open) {
    std::vector<Found> found;
    tx.each(sql::open_of_mentor, {viewer.school_id, viewer.person_id, since, viewer.today},
            [&](const db::Row& row) {
                if (!is_own(classes, row.text("class_id"))) return;
                found.push_back({row.integer("debriefed_at"),
                                 row.str("assignment_id"),
                                 {Evaluator::mentor, row.str("template_key"), row.str("class_id"),
                                  row.str("class_name"), assignment_path(row.text("assignment_id"))}});
            });
    add_newest(std::move(found), open);
}
} // namespace

std::vector<OpenEvaluation> open_evaluations(db::Reader& tx, const access::Viewer& viewer,
                                             const std::vector<access::PupilRef>& pupils,
                                             const std::vector<access::ClassRef>& classes, Instant now) {
    std::vector<OpenEvaluation> open;
    const std::int64_t since = now.plus_days(-7 * weeks_to_begin).ms;
    if (!pupils.empty()) add_own_works(tx, viewer, pupils, since, open);
    if (!classes.empty()) add_own_classes(tx, viewer, classes, since, open);
    for (OpenEvaluation& one : open) // mostly the library's: no query
        one.title = assignments::title_of(tx, viewer.school_id, one.title);
    return open;
}

void record_evaluation(db::Writer& tx, std::string_view school_id, const GivenEvaluation& what, Instant at) {
    const bool by_mentor = what.work_id.empty();
    auto doing = by_mentor ? doing_of_class(tx, school_id, what.assignment_id)
                           : doing_of_work(tx, school_id, what.work_id, day_in_amsterdam(at).iso());
    if (!doing) throw std::logic_error("no such work or assignment to evaluate");
    const auto evaluator =
        by_mentor ? std::optional(Evaluator::mentor) : evaluator_of(*doing, what.person_id);
    if (!evaluator || may_evaluate(*doing, *evaluator, std::nullopt, at) != May::begin)
        throw std::logic_error("the rules of evaluating don't allow this");
    say(tx, school_id, what.person_id, {std::move(*doing), *evaluator, std::nullopt},
        {what.faces, what.line, at}, at);
}

} // namespace trialoog::partnership
