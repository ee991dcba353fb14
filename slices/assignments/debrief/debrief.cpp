// Looking back with the class (HA-13). /opdracht/{assignment}/nabespreken

#include "slices/assignments/debrief/pages_debrief.hpp"
#include "slices/assignments/debrief/routes.hpp"

#include "look/limit.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/text/number.hpp"
#include "slices/access/viewer/trail.hpp"
#include "slices/assignments/work/companion_kind.hpp"
#include "slices/assignments/work/store.hpp"
#include "slices/assignments/work/wording.hpp"

#include <algorithm>

namespace trialoog::assignments {

namespace {

using access::Action;

http::Response shown(const access::Asked& asked, const DebriefPage& page, int status) {
    auto frame = access::frame(asked, t("Nabespreken"));
    frame.wide = true;
    return http::page(look::page(frame, debrief_page(page)), status);
}

struct Found {
    ClassWork work;
    std::vector<DebriefRow> rows;
};
std::optional<Found> find(db::Reader& tx, const access::Viewer& viewer, std::string_view assignment_id,
                          Day today) {
    auto work = open_class_work(tx, viewer, assignment_id, Action::debrief_assignment);
    if (!work) return std::nullopt;
    auto rows = debrief_rows(tx, viewer.school_id, *work, today);
    return Found{std::move(*work), std::move(rows)};
}

/// One row as the form sent it. A row that the form didn't have (a new pupil) stays as it is.
struct Typed {
    DebriefRow row;
    std::optional<Instant> seen;
};
std::optional<Typed> typed_row(const http::Fields& form, const DebriefRow& kept) {
    const std::string& id = kept.note.work_id;
    if (!form.has("met-" + id)) return std::nullopt;
    Typed typed{kept, std::nullopt};
    typed.row.note.done = form.get("gedaan-" + id) == "ja";
    typed.row.note.companion = std::string(form.get("met-" + id));
    typed.row.note.would_help = tidy(form.get("helpt-" + id));
    if (const auto seen = text::number<std::int64_t>(form.get("gezien-" + id), 1))
        typed.seen = Instant{*seen};
    return typed;
}

look::Errors errors_in(const std::vector<DebriefRow>& rows) {
    look::Errors errors;
    for (const DebriefRow& row : rows) {
        const std::string& with = row.note.companion;
        if (!with.empty() && with != with_nobody && !is_companion_kind(with))
            errors.add("met-" + row.note.work_id,
                       tf("Kies bij {name} met wie.", fmt::arg("name", row.given_name)));
        if (const std::string sentence = look::too_long(row.note.would_help, longest_note); !sentence.empty())
            errors.add("helpt-" + row.note.work_id, row.given_name + ": " + sentence);
    }
    return errors;
}

/// The class may still hand in.
bool is_early(const ClassWork& work, Day today) {
    return !work.debriefed_at && today <= work.dates.hand_in_on;
}

/// What still has to be said before it can be closed, by name.
look::Errors open_in(const std::vector<DebriefRow>& rows) {
    look::Errors errors;
    for (const DebriefRow& row : rows) {
        const auto name = fmt::arg("name", row.given_name);
        const Open open = still_open(row.note);
        if (open == Open::with_whom) errors.add("met-" + row.note.work_id, tf("{name}: met wie?", name));
        if (open == Open::what_would_help)
            errors.add("helpt-" + row.note.work_id, tf("{name}: wat helpt de volgende keer?", name));
    }
    return errors;
}

struct Outcome {
    ClassWork work;
    std::vector<DebriefRow> rows;                                  // as typed
    std::vector<std::pair<DebriefRow, DebriefRow>> conflicts = {}; // kept, typed
    look::Errors errors = {}, open = {};
    bool saved = false, is_early = false, asks_early = false;
    int status = 200;
};

/// One choice for all who have none: what a row says by itself counts.
void fill_in(DebriefRow& row, const http::Fields& form) {
    const std::string_view chosen = form.get("allen");
    if (form.get("knop") != "invullen" || chosen.empty() || !row.note.companion.empty()) return;
    row.note.companion = std::string(chosen);
}

/// Decides on what is there at the commit. Only rows that say something new are written.
Outcome save_typed(db::Writer& tx, Found found, const access::Viewer& viewer, const http::Fields& form,
                   Instant now) {
    const i18n::Speaking speaking(viewer.language); // a unit of work may run on another thread
    Outcome outcome{std::move(found.work), {}};
    outcome.is_early = is_early(outcome.work, day_in_amsterdam(now));
    const auto ended = [&](int status) {
        outcome.status = status;
        return std::move(outcome);
    };
    std::vector<DebriefNote> changed;
    for (const DebriefRow& kept : found.rows) {
        auto typed = typed_row(form, kept);
        if (typed) fill_in(typed->row, form);
        if (typed && is_conflict(kept, typed->row.note, typed->seen))
            outcome.conflicts.emplace_back(kept, typed->row);
        if (typed && (!kept.noted_at || !(typed->row.note == kept.note))) changed.push_back(typed->row.note);
        outcome.rows.push_back(typed ? typed->row : kept);
    }
    outcome.errors = errors_in(outcome.rows);
    if (!outcome.errors.none()) return ended(422);
    if (!outcome.conflicts.empty()) return ended(409);
    note_debriefs(tx, viewer.school_id, viewer.person_id, now, changed);
    for (DebriefRow& row : outcome.rows) // the others were noted before, and the page says when
        if (std::ranges::count(changed, row.note.work_id, &DebriefNote::work_id) > 0) row.noted_at = now;
    outcome.saved = true;
    if (form.get("knop") != "afronden") return ended(200);
    outcome.open = open_in(outcome.rows);
    outcome.asks_early = outcome.is_early && form.get("toch") != "ja";
    if (!outcome.open.none() || outcome.asks_early) return ended(422);
    mark_debriefed(tx, viewer.school_id, outcome.work.id, now);
    access::note_of_class(tx, viewer, now, Action::debrief_assignment, outcome.work.id,
                          outcome.work.of_class.id);
    return ended(303);
}

http::Response show(const access::Asked& asked) {
    const Day today = asked.today();
    const std::string assignment_id(asked.request.param("assignment"));
    auto found = asked.services.database.read(
        [&](db::Reader& tx) { return find(tx, asked.viewer, assignment_id, today); });
    if (!found) return access::not_found(asked);
    return shown(asked,
                 {.work = found->work,
                  .rows = std::move(found->rows),
                  .saved = asked.request.query.has("bewaard"),
                  .is_early = is_early(found->work, today)},
                 200);
}

http::Response save(const access::Asked& asked) {
    const std::string assignment_id(asked.request.param("assignment"));
    auto outcome = asked.services.database.write([&](db::Writer& tx) -> std::optional<Outcome> {
        auto found = find(tx, asked.viewer, assignment_id, day_in_amsterdam(asked.now));
        if (!found) return std::nullopt;
        return save_typed(tx, std::move(*found), asked.viewer, asked.request.form, asked.now);
    });
    if (!outcome) return access::not_found(asked);
    if (outcome->status == 303) return http::see_other(class_work_path(assignment_id));
    if (outcome->status == 200)
        return http::see_other(class_work_path(assignment_id, "nabespreken") + "?bewaard=ja");
    return shown(asked,
                 {outcome->work, std::move(outcome->rows), std::move(outcome->conflicts),
                  std::move(outcome->errors), std::move(outcome->open), outcome->saved, outcome->is_early,
                  outcome->asks_early},
                 outcome->status);
}

} // namespace

void register_debrief(access::Routes& routes) {
    routes.get("/opdracht/{assignment}/nabespreken", Action::debrief_assignment, show);
    routes.post("/opdracht/{assignment}/nabespreken", Action::debrief_assignment, save);
}

} // namespace trialoog::assignments
