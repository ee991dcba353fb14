#include "slices/assignments/class_work/class_store.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/access/full_name.hpp"
#include "slices/access/namesakes.hpp"
#include "slices/assignments/class_work/class.sql.hpp"
#include "slices/assignments/work/companion.hpp"
#include "slices/assignments/work/store.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace trialoog::assignments {

namespace {

Day day(const db::Row& row, std::string_view column) {
    return Day::parse_iso(row.text(column)).value_or(Day{});
}

std::optional<Instant> moment(const db::Row& row, std::string_view column) {
    const auto ms = row.maybe_integer(column);
    return ms ? std::optional(Instant{*ms}) : std::nullopt;
}

/// Reads the columns in their order, which finds them fastest.
PupilRow to_pupil_row(const db::Row& row, std::string_view today) {
    PupilRow pupil;
    pupil.pupil_id = row.str("pupil_id");
    pupil.given_name = row.str("given_name");
    pupil.name = access::full_name(row);
    if (row.is_null("work_id")) return pupil;
    pupil.work_id = row.str("work_id");
    Companion companion = companion_in(row, today);
    pupil.companion = std::move(companion.kind);
    pupil.companion_name = std::move(companion.name);
    pupil.companion_person_id = std::move(companion.person_id);
    pupil.needs_adult = row.flag("needs_adult");
    pupil.proposal_waits = row.text_or_empty("proposal") == "waiting";
    pupil.is_supporter = row.text_or_empty("proposal") == "agreed";
    pupil.begun = !row.is_null("began_at");
    pupil.handed_in_at = moment(row, "handed_in_at");
    pupil.change_number = row.integer("change_number");
    pupil.has_photo = row.flag("has_photo");
    pupil.on_paper = row.flag("on_paper");
    return pupil;
}

DebriefRow to_debrief_row(const db::Row& row, std::string_view today) {
    DebriefRow made{
        row.str("pupil_id"), row.str("given_name"), access::full_name(row), {}, moment(row, "noted_at")};
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
    one.hand_in_on = day(row, "hand_in_on");
    one.debrief_on = day(row, "debrief_on");
    one.debriefed = !row.is_null("debriefed_at");
    made.given.template_key = row.str("template_key");
    made.template_id = row.str("template_id");
    made.content_hash = row.str("content_hash");
    return made;
}

/// Adds the pupil of this row, who may have no work yet.
void count(ClassAssignment& one, const db::Row& row) {
    ++one.pupils;
    const bool handed_in = !row.is_null("handed_in_at");
    one.begun += row.is_null("began_at") ? 0 : 1;
    one.handed_in += handed_in ? 1 : 0;
    const bool needs_adult = row.maybe_integer("needs_adult") == 1;
    one.with_adult += row.flag("with_adult") ? 1 : 0;
    const bool proposal_waits = !handed_in && row.text_or_empty("proposal") == "waiting";
    one.need_adult += needs_adult || proposal_waits ? 1 : 0;
    one.on_paper += row.flag("on_paper") ? 1 : 0;
}

/// From a row for each pupil: the newest first, at most 50.
std::vector<GivenRow> counted(db::Reader& tx, const db::Statement& pupil_by_pupil, db::Params of) {
    std::vector<GivenRow> all;
    auto it = all.end(); // of the row before: mostly the same one
    tx.each(pupil_by_pupil, of, [&](const db::Row& row) {
        const auto is_it = [id = row.text("id")](const GivenRow& one) {
            return one.given.assignment.assignment_id == id;
        };
        if (it == all.end() || !is_it(*it)) it = std::ranges::find_if(all, is_it);
        if (it == all.end()) it = all.insert(it, to_given(row));
        count(it->given.assignment, row);
    });
    std::ranges::sort(all, [](const GivenRow& a, const GivenRow& b) {
        const ClassAssignment &one = a.given.assignment, &other = b.given.assignment;
        return std::tie(other.hand_in_on, one.assignment_id) < std::tie(one.hand_in_on, other.assignment_id);
    });
    if (all.size() > 50) all.resize(50);
    return all;
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

std::optional<ClassWork> open_class_work(db::Reader& tx, const access::Viewer& viewer,
                                         std::string_view assignment_id, access::Action action) {
    std::string class_id, template_id, content_hash;
    auto work = tx.one(sql::assignment_by_id, {viewer.school_id, assignment_id}, [&](const db::Row& row) {
        ClassWork found;
        found.id = row.str("id");
        found.template_key = row.str("template_key");
        found.feedback = row.str("feedback");
        found.dates = {day(row, "announced_on"), day(row, "prepared_on"), day(row, "hand_in_on"),
                       day(row, "debrief_on")};
        found.debriefed_at = moment(row, "debriefed_at");
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

std::vector<PupilRow> rows_of(db::Reader& tx, std::string_view school_id, const ClassWork& work, Day today,
                              AnsweredCounts& counts) {
    auto rows = tx.all(sql::rows_of_assignment, {school_id, work.of_class.id, work.id, today.iso()},
                       [iso = today.iso()](const db::Row& row) { return to_pupil_row(row, iso); });
    std::sort(rows.begin(), rows.end(), [](const PupilRow& a, const PupilRow& b) {
        return std::tie(a.name, a.pupil_id) < std::tie(b.name, b.pupil_id);
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
}

std::vector<PupilOfClass> pupils_of_class(db::Reader& tx, std::string_view school_id,
                                          std::string_view class_id, Day today) {
    struct Found {
        PupilOfClass pupil;
        std::string family_name;
    };
    auto found = tx.all(sql::pupils_of_class, {school_id, class_id, today.iso()}, [](const db::Row& row) {
        return Found{{row.str("id"), row.str("given_name"), access::full_name(row)}, row.str("family_name")};
    });
    std::ranges::sort(found, [](const Found& a, const Found& b) {
        return std::tie(a.pupil.given_name, a.family_name, a.pupil.id) <
               std::tie(b.pupil.given_name, b.family_name, b.pupil.id);
    });
    std::vector<PupilOfClass> pupils;
    for (Found& one : found)
        pupils.push_back(std::move(one.pupil));
    access::tell_apart(tx, school_id, pupils, &PupilOfClass::id, &PupilOfClass::name);
    return pupils;
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
                                                  std::string_view class_id, Day today) {
    return with_titles(tx, school_id,
                       counted(tx, sql::assignments_of_class, {school_id, class_id, today.iso()}));
}

std::vector<ClassAssignment> assignments_of_classes(db::Reader& tx, const access::Viewer& viewer, Day today) {
    if (!viewer.is(access::Role::mentor)) return {};
    auto rows = counted(tx, sql::assignments_of_mentor, {viewer.school_id, viewer.person_id, today.iso()});
    std::vector<ClassAssignment> all;
    for (GivenAssignment& one : with_titles(tx, viewer.school_id, std::move(rows)))
        all.push_back(std::move(one.assignment));
    return all;
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
