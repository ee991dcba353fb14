#include "slices/assignments/class_work/class_store.hpp"

#include "platform/db/dates.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/access/viewer/full_name.hpp"
#include "slices/access/viewer/name_order.hpp"
#include "slices/access/viewer/namesakes.hpp"
#include "slices/assignments/class_work/class.sql.hpp"
#include "slices/assignments/work/companion.hpp"
#include "slices/assignments/work/contacts.hpp"
#include "slices/assignments/work/store.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace trialoog::assignments {

namespace {

/// Who is enrolled in a class, also who left the school already.
struct EnrolledRow {
    std::string id, given_name, name, order;
    bool at_school = true;
};
/// Reads the columns in their order, which finds them fastest. The same of the other rows below.
EnrolledRow to_enrolled(const db::Row& row) {
    return {row.str("pupil_id"), row.str("given_name"), access::full_name(row), access::class_order(row),
            row.flag("at_school")};
}
std::vector<EnrolledRow> enrolled(db::Reader& tx, std::string_view school_id, std::string_view class_id,
                                  Day today) {
    return tx.all(sql::pupils_of_class, {school_id, class_id, today.iso()}, to_enrolled);
}

/// What its work says, in the row of its pupil.
void take_work(PupilRow& pupil, const db::Row& row, std::string_view today) {
    PupilRow work = progress_in(row, today);
    work.pupil_id = std::move(pupil.pupil_id);
    work.given_name = std::move(pupil.given_name);
    work.name = std::move(pupil.name);
    work.change_number = row.integer("change_number");
    work.has_photo = row.flag("has_photo");
    work.on_paper = row.flag("on_paper");
    pupil = std::move(work);
}

DebriefRow to_debrief_row(const db::Row& row, std::string_view today) {
    DebriefRow made{row.str("pupil_id"),
                    row.str("given_name"),
                    access::full_name(row),
                    access::class_order(row),
                    {},
                    maybe_moment(row, "noted_at")};
    made.note = made.noted_at ? DebriefNote{row.str("work_id"), row.flag("done"), row.str("noted_companion"),
                                            row.str("would_help")}
                              : note_from_work(row.str("work_id"), !row.is_null("handed_in_at"),
                                               companion_in(row, today).kind, row.flag("needs_adult"));
    return made;
}

/// ",pupil_top_1,pupil_top_2,": what the query counts.
std::string required_keys(const Template& form) {
    std::string keys = ",";
    for (const Field& field : form.fields)
        if (field.is_required()) keys.append(field.key).append(",");
    return keys;
}

struct GivenRow {
    GivenAssignment given;
    std::string template_id, content_hash;
};

GivenRow to_given(const db::Row& row) {
    GivenRow made;
    ClassAssignment& one = made.given.assignment;
    one.assignment_id = row.str("id");
    one.class_id = row.str("class_id");
    one.class_name = row.str("class_name");
    one.dates = dates_in(row);
    one.debriefed = !row.is_null("debriefed_at");
    made.given.template_key = row.str("template_key");
    made.template_id = row.str("template_id");
    made.content_hash = row.str("content_hash");
    return made;
}

/// Adds the work of this row.
void count(ClassAssignment& one, const db::Row& row, Day today, std::string_view on) {
    const bool handed_in = !row.is_null("handed_in_at");
    const bool runs = !one.debriefed && today >= one.dates.announced_on;
    one.begun += row.is_null("began_at") ? 0 : 1;
    one.handed_in += handed_in ? 1 : 0;
    one.with_adult += !row.text("companion").empty() && row.text("named_until") > on ? 1 : 0;
    if (runs && !handed_in) one.open.push_back(progress_in(row, on));
}

/// What was given to classes in which somebody is enrolled: the newest first, at most 50.
std::vector<GivenRow> given_to(db::Reader& tx, const Enrolled& in_classes, const db::Statement& assignments,
                               db::Params of) {
    auto rows = tx.all(assignments, of, to_given);
    std::erase_if(rows,
                  [&](const GivenRow& row) { return !in_classes.contains(row.given.assignment.class_id); });
    std::ranges::sort(rows, [](const GivenRow& a, const GivenRow& b) {
        const ClassAssignment &one = a.given.assignment, &other = b.given.assignment;
        return std::tie(other.dates.hand_in_on, one.assignment_id) <
               std::tie(one.dates.hand_in_on, other.assignment_id);
    });
    if (rows.size() > 50) rows.resize(50);
    return rows;
}

/// Counts the works of enrolled pupils.
void count_works(db::Reader& tx, const Enrolled& in_classes, std::vector<GivenRow>& rows, Day today,
                 const db::Statement& works, db::Params of) {
    struct Counting {
        ClassAssignment* assignment;
        const std::vector<std::string>* enrolled;
    };
    std::unordered_map<std::string_view, Counting> by_id;
    for (GivenRow& row : rows) {
        ClassAssignment& one = row.given.assignment;
        const std::vector<std::string>& enrolled = in_classes.find(one.class_id)->second;
        one.pupils = static_cast<int>(enrolled.size());
        by_id.emplace(one.assignment_id, Counting{&one, &enrolled});
    }
    const std::string on = today.iso();
    tx.each(works, of, [&](const db::Row& row) {
        const auto of_assignment = by_id.find(row.text("assignment_id"));
        if (of_assignment == by_id.end()) return;
        const auto& [assignment, enrolled] = of_assignment->second;
        if (std::ranges::binary_search(*enrolled, row.text("pupil_id"), std::less<>()))
            count(*assignment, row, today, on);
    });
}

std::vector<GivenAssignment> with_titles(db::Reader& tx, std::string_view school_id,
                                         std::vector<GivenRow> rows) {
    std::vector<GivenAssignment> all;
    for (GivenRow& row : rows) {
        row.given.assignment.title =
            t_content(form_of_template(tx, school_id, row.template_id, row.content_hash)->title);
        all.push_back(std::move(row.given));
    }
    return all;
}

} // namespace

Dates dates_in(const db::Row& row) {
    return {day(row, "announced_on"), day(row, "prepared_on"), day(row, "hand_in_on"),
            day(row, "debrief_on")};
}

std::optional<ClassWork> open_class_work(db::Reader& tx, const access::Viewer& viewer,
                                         std::string_view assignment_id, access::Action action) {
    std::string class_id, template_id, content_hash;
    auto work = tx.one(sql::assignment_by_id, {viewer.school_id, assignment_id}, [&](const db::Row& row) {
        ClassWork found;
        found.id = row.str("id");
        found.template_key = row.str("template_key");
        found.feedback = row.str("feedback");
        found.dates = dates_in(row);
        found.debriefed_at = maybe_moment(row, "debriefed_at");
        found.changes = row.integer("changes");
        class_id = row.str("class_id");
        template_id = row.str("template_id");
        content_hash = row.str("content_hash");
        return found;
    });
    if (!work) return std::nullopt;
    auto of_class = access::find_class(tx, viewer, class_id, action);
    if (!of_class) return std::nullopt;
    work->of_class = std::move(*of_class);
    work->form = form_of_template(tx, viewer.school_id, template_id, content_hash);
    return work;
}

namespace {

bool is_under_way(const PupilRow& row) { return row.begun && !row.handed_in_at; }

/// Asks the database only when a work has changed since it was counted.
void count_answers(db::Reader& tx, std::string_view school_id, const ClassWork& work, AnsweredCounts& counts,
                   std::vector<PupilRow>& rows) {
    bool all_known = true;
    for (PupilRow& row : rows) {
        if (!is_under_way(row)) continue;
        const auto known = counts.find(row.work_id, row.change_number);
        row.answered = known.value_or(0);
        all_known = all_known && known;
    }
    if (all_known) return;
    std::unordered_map<std::string, int> answered;
    tx.each(sql::answered_of_assignment, {school_id, work.id, required_keys(*work.form)},
            [&](const db::Row& row) {
                answered[row.str("work_id")] = static_cast<int>(row.integer("answered"));
            });
    for (PupilRow& row : rows) {
        if (!is_under_way(row)) continue;
        row.answered = answered[row.work_id];
        counts.remember(row.work_id, row.change_number, row.answered);
    }
}

} // namespace

PupilRow progress_in(const db::Row& row, std::string_view today) {
    PupilRow made;
    made.work_id = row.str("work_id");
    made.pupil_id = row.str("pupil_id");
    Companion companion = companion_in(row, today);
    made.companion = std::move(companion.kind);
    made.companion_name = std::move(companion.name);
    made.companion_person_id = std::move(companion.person_id);
    made.needs_adult = row.flag("needs_adult");
    const std::string proposal = row.text_or_empty("proposal");
    made.proposal_waits = proposal == "waiting";
    made.is_supporter = proposal == "agreed";
    made.begun = !row.is_null("began_at");
    made.pupil_ready = !row.is_null("pupil_ready_at");
    made.adult_ready = !row.is_null("adult_ready_at");
    made.handed_in_at = maybe_moment(row, "handed_in_at");
    made.more_time_until = db::maybe_day(row, "more_time_until");
    made.given_back = !row.is_null("reopened_at");
    made.pages_wait = row.flag("pages_wait");
    made.reminded_at = maybe_moment(row, "reminded_at");
    return made;
}

std::vector<PupilRow> rows_of(db::Reader& tx, std::string_view school_id, const ClassWork& work, Day today,
                              AnsweredCounts& counts) {
    auto present = enrolled(tx, school_id, work.of_class.id, today);
    std::erase_if(present, [](const EnrolledRow& one) { return !one.at_school; });
    std::ranges::sort(present, [](const EnrolledRow& a, const EnrolledRow& b) {
        return std::tie(a.order, a.id) < std::tie(b.order, b.id);
    });
    std::vector<PupilRow> rows(present.size());
    std::unordered_map<std::string_view, PupilRow*> by_pupil;
    for (std::size_t i = 0; i < present.size(); ++i) {
        rows[i].pupil_id = std::move(present[i].id);
        rows[i].given_name = std::move(present[i].given_name);
        rows[i].name = std::move(present[i].name);
        by_pupil.emplace(rows[i].pupil_id, &rows[i]);
    }
    const std::string on = today.iso();
    tx.each(sql::works_with_adults, {school_id, work.id}, [&](const db::Row& row) {
        if (const auto pupil = by_pupil.find(row.text("pupil_id")); pupil != by_pupil.end())
            take_work(*pupil->second, row, on);
    });
    access::tell_apart(tx, school_id, rows, &PupilRow::pupil_id, &PupilRow::name);
    tell_apart(rows);
    count_answers(tx, school_id, work, counts, rows);
    return rows;
}

std::vector<DebriefRow> debrief_rows(db::Reader& tx, std::string_view school_id, const ClassWork& work,
                                     Day today) {
    auto rows = tx.all(sql::debrief_rows, {school_id, work.of_class.id, work.id, today.iso()},
                       [iso = today.iso()](const db::Row& row) { return to_debrief_row(row, iso); });
    std::ranges::sort(rows, {}, [](const DebriefRow& one) { return std::tie(one.order, one.pupil_id); });
    access::tell_apart(tx, school_id, rows, &DebriefRow::pupil_id, &DebriefRow::name);
    tell_apart(rows);
    return rows;
}

void note_debriefs(db::Writer& tx, std::string_view school_id, std::string_view by, Instant now,
                   const std::vector<DebriefNote>& notes) {
    std::vector<std::vector<db::Param>> rows;
    for (const DebriefNote& note : notes)
        rows.push_back(
            {school_id, note.work_id, note.done ? 1 : 0, note.companion, note.would_help, by, now.ms});
    if (!rows.empty()) tx.run_many(sql::note_debrief, rows);
}

void mark_debriefed(db::Writer& tx, std::string_view school_id, std::string_view assignment_id, Instant now) {
    tx.run(sql::mark_debriefed, {school_id, assignment_id, now.ms});
    const std::string today = day_in_amsterdam(now).iso();
    contact::record(
        tx, school_id,
        tx.all(sql::noted_as_done, {school_id, assignment_id, with_nobody, today}, [&](const db::Row& row) {
            return contact::entry(done_along, row.str("work_id"), row.str("pupil_id"),
                                  row.text_or_empty("adult_id"), now);
        }));
}

ClassRoll roll_of_class(db::Reader& tx, std::string_view school_id, std::string_view class_id, Day today) {
    auto found = enrolled(tx, school_id, class_id, today);
    std::ranges::sort(found, [](const EnrolledRow& a, const EnrolledRow& b) {
        return std::tie(a.order, a.id) < std::tie(b.order, b.id);
    });
    ClassRoll roll;
    roll.pupils.reserve(found.size());
    std::vector<std::string> ids;
    for (EnrolledRow& one : found) {
        ids.push_back(one.id);
        if (one.at_school)
            roll.pupils.push_back({std::move(one.id), std::move(one.given_name), std::move(one.name)});
    }
    std::ranges::sort(ids);
    if (!ids.empty()) roll.enrolled.emplace(class_id, std::move(ids));
    access::tell_apart(tx, school_id, roll.pupils, &PupilOfClass::id, &PupilOfClass::name);
    return roll;
}

namespace {
void add_works(db::Writer& tx, std::string_view school_id, const std::vector<Newcomer>& pupils) {
    std::vector<std::string> ids; // run_many borrows the text
    for (std::size_t i = 0; i < pupils.size(); ++i)
        ids.push_back(db::new_id());
    std::vector<std::vector<db::Param>> rows;
    for (std::size_t i = 0; i < pupils.size(); ++i)
        rows.push_back({school_id, ids[i], pupils[i].assignment_id, pupils[i].pupil_id});
    if (!rows.empty()) tx.run_many(sql::add_work, rows);
}
} // namespace

void give_everybody_work(db::Writer& tx, std::string_view school_id, std::string_view class_id,
                         std::string_view assignment_id, Day today) {
    add_works(tx, school_id,
              tx.all(sql::pupils_without_work, {school_id, class_id, assignment_id, today.iso()},
                     [&](const db::Row& row) {
                         return Newcomer{row.str("pupil_id"), std::string(assignment_id), today};
                     }));
}

std::vector<Newcomer> give_newcomers_work(db::Writer& tx, std::string_view school_id, Day today) {
    auto newcomers = tx.all(sql::newcomers, {school_id, today.iso()}, [](const db::Row& row) {
        return Newcomer{row.str("pupil_id"), row.str("assignment_id"), day(row, "announced_on")};
    });
    add_works(tx, school_id, newcomers);
    return newcomers;
}

std::optional<ClassYear> class_year(db::Reader& tx, std::string_view school_id, std::string_view class_id) {
    return tx.one(sql::class_of_school, {school_id, class_id}, [](const db::Row& row) {
        return ClassYear{row.str("id"),
                         row.str("name"),
                         row.str("grade_id"),
                         static_cast<int>(row.integer("grade")),
                         day(row, "year_starts_on"),
                         day(row, "year_ends_on")};
    });
}

std::vector<GivenAssignment> assignments_of_class(db::Reader& tx, std::string_view school_id,
                                                  std::string_view class_id, const Enrolled& enrolled,
                                                  Day today) {
    auto rows = given_to(tx, enrolled, sql::assignments_of_class, {school_id, class_id});
    count_works(tx, enrolled, rows, today, sql::works_of_class, {school_id, class_id});
    return with_titles(tx, school_id, std::move(rows));
}

OwnClassWork work_of_own_classes(db::Reader& tx, const access::Viewer& viewer, Day today) {
    if (!viewer.is(access::Role::mentor)) return {};
    const std::string on = today.iso();
    OwnClassWork own;
    Enrolled enrolled;
    tx.each(sql::pupils_of_mentor, {viewer.school_id, viewer.person_id, on}, [&](const db::Row& row) {
        PupilOfClass pupil{row.str("pupil_id"), row.str("given_name"), access::full_name(row)};
        const bool at_school = row.flag("at_school");
        enrolled[row.str("class_id")].push_back(pupil.id);
        if (at_school) own.pupils.push_back(std::move(pupil));
    });
    for (auto& [class_id, pupil_ids] : enrolled)
        std::ranges::sort(pupil_ids);
    std::ranges::sort(own.pupils, {}, &PupilOfClass::id);
    access::tell_apart(tx, viewer.school_id, own.pupils, &PupilOfClass::id, &PupilOfClass::name);
    auto rows = given_to(tx, enrolled, sql::assignments_of_mentor, {viewer.school_id, viewer.person_id, on});
    count_works(tx, enrolled, rows, today, sql::works_of_mentor, {viewer.school_id, viewer.person_id, on});
    for (GivenAssignment& one : with_titles(tx, viewer.school_id, std::move(rows)))
        own.given.push_back(std::move(one.assignment));
    return own;
}

std::optional<std::string> assignment_of_template(db::Reader& tx, std::string_view school_id,
                                                  std::string_view class_id, std::string_view template_key) {
    return tx.one(sql::assignment_of_template, {school_id, class_id, template_key},
                  [](const db::Row& row) { return row.str("id"); });
}

void say_why_reopened(db::Writer& tx, std::string_view school_id, std::string_view work_id,
                      std::string_view reason) {
    tx.run(sql::say_why_reopened, {school_id, work_id, reason});
}

std::string when_line(const ClassWork& work) {
    return tf("Klas {name} · inleveren {hand_in} · nabespreken {debrief}",
              fmt::arg("name", work.of_class.name),
              fmt::arg("hand_in", i18n::long_date(work.dates.hand_in_on)),
              fmt::arg("debrief", i18n::long_date(work.dates.debrief_on)));
}

} // namespace trialoog::assignments
