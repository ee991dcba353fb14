#include "slices/partnership/store.hpp"

#include "slices/access/viewer/full_name.hpp"
#include "slices/assignments/assignments.hpp"
#include "slices/contact/contact.hpp"
#include "slices/partnership/partnership.sql.hpp"
#include "slices/people/reading_language.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <stdexcept>
#include <tuple>

namespace trialoog::partnership {
namespace {

Doing to_doing(const db::Row& row) {
    Doing doing{.assignment_id = row.str("assignment_id"),
                .work_id = row.str("work_id"),
                .template_key = row.str("template_key"),
                .pupil_id = row.str("pupil_id"),
                .pupil_name = row.str("given_name"),
                .pupil_called = row.str("given_name"),
                .class_id = row.str("class_id"),
                .class_name = row.str("class_name"),
                .companion = row.str("companion"),
                .companion_name = row.str("companion_name"),
                .companion_person_id = row.text_or_empty("companion_person_id"),
                .adult_has_own_way = row.flag("adult_has_own_way"),
                .handed_in = !row.is_null("handed_in_at")};
    if (const auto at = row.maybe_integer("debriefed_at")) doing.debriefed_at = Instant{*at};
    return doing;
}

int number(const db::Row& row, const std::string& column) { return static_cast<int>(row.integer(column)); }

std::array<int, questions> faces_of(const db::Row& row) {
    return {number(row, "face_1"), number(row, "face_2"), number(row, "face_3")};
}

// The ledger knows that an adult told the school how it was, never what.
constexpr contact::Act evaluated{"evaluation", contact::Part::cooperating}; // id: of the work

void record_adult(db::Writer& tx, std::string_view school_id, const Doing& doing, std::string adult_id,
                  Instant at) {
    contact::record(tx, school_id,
                    {contact::entry(evaluated, doing.work_id, doing.pupil_id, std::move(adult_id), at)});
}

std::optional<Said> said_by(db::Reader& tx, std::string_view school_id, const Doing& doing,
                            std::string_view person_id) {
    return tx.one(sql::said_by, {school_id, doing.assignment_id, person_id, doing.work_id},
                  [](const db::Row& row) {
                      return Said{faces_of(row), row.str("line"), Instant{row.integer("said_at")}};
                  });
}

bool adult_has_said(db::Reader& tx, std::string_view school_id, const Doing& doing) {
    return tx.exists(sql::adult_has_said,
                     {school_id, doing.assignment_id, doing.work_id, doing.companion_person_id});
}

Evaluator voice_in(const db::Row& row) {
    if (const auto evaluator = evaluator_from(row.text("voice"))) return *evaluator;
    throw db::Error("an evaluation has an unknown voice");
}

Tally to_tally(const db::Row& row) {
    Tally tally{.people = number(row, "people")};
    for (int at = 0; at < questions; ++at)
        tally.counts[static_cast<std::size_t>(at)] = {number(row, fmt::format("no_{}", at + 1)),
                                                      number(row, fmt::format("little_{}", at + 1)),
                                                      number(row, fmt::format("yes_{}", at + 1))};
    return tally;
}

void add_lines(db::Reader& tx, std::string_view school_id, std::string_view template_key,
               std::vector<YearTally>& years) {
    tx.each(sql::lines_of_template, {school_id, template_key}, [&](const db::Row& row) {
        const auto year = std::ranges::find(years, row.text("year_name"), &YearTally::year);
        if (year != years.end()) year->lines[voice_in(row)].push_back(row.str("line"));
    });
}

std::vector<ClassTally> own_classes(db::Reader& tx, const access::Viewer& viewer, std::string_view key) {
    std::vector<ClassTally> classes;
    tx.each(sql::tallies_of_own_classes, {viewer.school_id, key, viewer.person_id, viewer.today},
            [&](const db::Row& row) {
                const bool same = !classes.empty() && classes.back().class_name == row.text("class_name") &&
                                  classes.back().year == row.text("year_name");
                if (!same) classes.push_back({row.str("class_name"), row.str("year_name"), {}});
                classes.back().tallies[voice_in(row)] = to_tally(row);
            });
    return classes;
}
} // namespace

std::optional<Doing> doing_of_work(db::Reader& tx, std::string_view school_id, std::string_view work_id,
                                   std::string_view today) {
    return tx.one(sql::doing_of_work, {school_id, work_id}, [&](const db::Row& row) {
        Doing doing = to_doing(row);
        if (row.text("until_on") <= today) {
            doing.companion.clear();
            doing.companion_name.clear();
            doing.companion_person_id.clear();
        }
        return doing;
    });
}

std::optional<Doing> doing_of_class(db::Reader& tx, std::string_view school_id,
                                    std::string_view assignment_id) {
    return tx.one(sql::doing_of_class, {school_id, assignment_id}, to_doing);
}

namespace {
/// A work that the viewer may evaluate, if it is theirs to.
struct Found {
    Doing doing;
    access::Role as;
};
std::optional<Found> find(db::Reader& tx, const access::Viewer& viewer, std::string_view work_id) {
    auto doing = doing_of_work(tx, viewer.school_id, work_id, viewer.today);
    if (!doing) return std::nullopt;
    const auto pupil = access::find_pupil(tx, viewer, doing->pupil_id, access::Action::evaluate_work);
    if (!pupil) return std::nullopt;
    return Found{std::move(*doing), pupil->as};
}

std::optional<Opened> opened_as_own(db::Reader& tx, const access::Viewer& viewer, const Found& found) {
    const auto evaluator = evaluator_of(found.doing, viewer.person_id);
    if (!evaluator) return std::nullopt;
    auto said = said_by(tx, viewer.school_id, found.doing, viewer.person_id);
    const bool told =
        *evaluator == Evaluator::adult && !said && adult_has_said(tx, viewer.school_id, found.doing);
    const From from = found.as == access::Role::supporter ? From::hand_in : From::debrief;
    return Opened{found.doing, *evaluator, std::move(said), from, Through::own_session, false, told};
}

std::optional<Opened> opened_handed_over(db::Reader& tx, const access::Viewer& viewer, const Found& found) {
    if (!may_hand_over(found.doing, viewer.person_id)) return std::nullopt;
    const bool told = adult_has_said(tx, viewer.school_id, found.doing);
    const bool by_pupil = viewer.person_id == found.doing.pupil_id;
    return Opened{found.doing,           Evaluator::adult, std::nullopt, From::hand_in,
                  Through::others_phone, by_pupil,         told};
}
} // namespace

std::optional<Opened> open_work(db::Reader& tx, const access::Viewer& viewer, std::string_view work_id) {
    const auto found = find(tx, viewer, work_id);
    return found ? opened_as_own(tx, viewer, *found) : std::nullopt;
}

std::optional<Opened> open_handed_over(db::Reader& tx, const access::Viewer& viewer,
                                       std::string_view work_id) {
    const auto found = find(tx, viewer, work_id);
    return found ? opened_handed_over(tx, viewer, *found) : std::nullopt;
}

BothOpened open_both(db::Reader& tx, const access::Viewer& viewer, std::string_view work_id) {
    if (!tx.exists(sql::is_spoken_of, {viewer.school_id, work_id}))
        return {}; // most works, while they are done
    const auto found = find(tx, viewer, work_id);
    if (!found) return {};
    return {opened_as_own(tx, viewer, *found), opened_handed_over(tx, viewer, *found)};
}

std::optional<Opened> open_slip(db::Reader& tx, const access::Viewer& viewer, std::string_view work_id) {
    auto doing = doing_of_work(tx, viewer.school_id, work_id, viewer.today);
    if (!doing || doing->companion.empty()) return std::nullopt;
    if (!access::find_class(tx, viewer, doing->class_id, access::Action::evaluate_assignment))
        return std::nullopt;
    if (const auto pupil =
            access::find_pupil(tx, viewer, doing->pupil_id, access::Action::evaluate_assignment))
        doing->pupil_called = pupil->called;
    const bool told = adult_has_said(tx, viewer.school_id, *doing);
    return Opened{
        std::move(*doing), Evaluator::adult, std::nullopt, From::hand_in, Through::paper, false, told};
}

std::vector<SilentAdult> silent_adults(db::Reader& tx, const access::Viewer& viewer,
                                       std::string_view assignment_id) {
    struct Found {
        SilentAdult adult;
        std::string family_name;
    };
    auto found = tx.all(sql::silent_adults, {viewer.school_id, assignment_id, viewer.today, 60},
                        [](const db::Row& row) {
                            return Found{{row.str("work_id"), row.str("pupil_id"), row.str("given_name"),
                                          access::full_name(row), row.str("companion"),
                                          row.str("companion_name"), people::reading_language(row)},
                                         row.str("family_name")};
                        });
    std::ranges::sort(found, [](const Found& a, const Found& b) {
        return std::tie(a.adult.pupil_given_name, a.family_name, a.adult.work_id) <
               std::tie(b.adult.pupil_given_name, b.family_name, b.adult.work_id);
    });
    std::vector<SilentAdult> adults;
    for (Found& one : found)
        adults.push_back(std::move(one.adult));
    return adults;
}

bool any_silent_adult(db::Reader& tx, const access::Viewer& viewer, std::string_view assignment_id) {
    return tx.exists(sql::silent_adults, {viewer.school_id, assignment_id, viewer.today, 1});
}

May may_evaluate(const Opened& opened, Instant now) {
    if (opened.told_without_said) return May::told;
    return may_evaluate(opened.doing, opened.evaluator, opened.said, now, opened.from);
}

std::optional<Opened> open_assignment(db::Reader& tx, const access::Viewer& viewer,
                                      std::string_view assignment_id) {
    auto doing = doing_of_class(tx, viewer.school_id, assignment_id);
    if (!doing) return std::nullopt;
    if (!access::find_class(tx, viewer, doing->class_id, access::Action::evaluate_assignment))
        return std::nullopt;
    auto said = said_by(tx, viewer.school_id, *doing, viewer.person_id);
    return Opened{std::move(*doing), Evaluator::mentor, std::move(said)};
}

void say(db::Writer& tx, std::string_view school_id, std::string_view person_id, const Opened& opened,
         const Said& said, Instant now) {
    tx.run(sql::say,
           {school_id, opened.doing.assignment_id, person_id, opened.doing.work_id, code(opened.evaluator),
            said.faces[0], said.faces[1], said.faces[2], said.line, now.ms});
    if (opened.evaluator == Evaluator::adult)
        record_adult(tx, school_id, opened.doing, std::string(person_id), now);
}

bool say_for_adult(db::Writer& tx, std::string_view school_id, const Opened& opened, const Said& said,
                   Instant now) {
    if (adult_has_said(tx, school_id, opened.doing)) return false;
    const std::string& person = opened.doing.companion_person_id;
    tx.run(sql::say,
           {school_id, opened.doing.assignment_id, person.empty() ? db::Param(nullptr) : db::Param(person),
            opened.doing.work_id, code(Evaluator::adult), said.faces[0], said.faces[1], said.faces[2],
            said.line, now.ms});
    record_adult(tx, school_id, opened.doing, person, now);
    return true;
}

std::vector<YearTally> tallies_of(db::Reader& tx, std::string_view school_id, std::string_view template_key) {
    std::vector<YearTally> years;
    tx.each(sql::tallies_of_template, {school_id, template_key}, [&](const db::Row& row) {
        if (years.empty() || years.back().year != row.text("year_name"))
            years.push_back({row.str("year_name"), {}, {}});
        years.back().tallies[voice_in(row)] = to_tally(row);
    });
    return years;
}

Results results_of(db::Reader& tx, const access::Viewer& viewer, std::string_view template_key) {
    Results results;
    results.years = tallies_of(tx, viewer.school_id, template_key);
    add_lines(tx, viewer.school_id, template_key, results.years);
    if (viewer.is(access::Role::mentor)) results.classes = own_classes(tx, viewer, template_key);
    results
        .mentors = tx.all(sql::mentors_of_template, {viewer.school_id, template_key}, [](const db::Row& row) {
        return MentorSaid{row.str("year_name"), row.str("class_name"), {faces_of(row), row.str("line"), {}}};
    });
    return results;
}

std::vector<Evaluated> evaluated_templates(db::Reader& tx, std::string_view school_id) {
    return tx.all(sql::evaluated_templates, {school_id}, [](const db::Row& row) {
        return Evaluated{row.str("template_key"), number(row, "people")};
    });
}

} // namespace trialoog::partnership
