// A mentor changes what was set out: /opdracht/{assignment}/wijzigen, /meer-tijd, /terugnemen

#include "slices/assignments/setting_out/change.hpp"
#include "slices/assignments/setting_out/pages_change.hpp"
#include "slices/assignments/setting_out/pages_set_out.hpp"
#include "slices/assignments/setting_out/routes.hpp"

#include "look/limit.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/text/number.hpp"
#include "slices/assignments/work/wording.hpp"

namespace trialoog::assignments {
namespace {

using access::Action;

std::optional<ClassWork> find(db::Reader& tx, const access::Asked& asked) {
    return open_class_work(tx, asked.viewer, asked.request.param("assignment"), Action::change_assignment);
}

http::Response shown(const access::Asked& asked, const std::string& title, html::Html content,
                     int status = 200) {
    return http::page(look::page(access::frame(asked, title), content), status);
}

/// Looked back on: there is nothing left to change.
http::Response to_class(const ClassWork& work) { return http::see_other(class_work_path(work.id)); }

TypedDates typed_dates(const Dates& dates) {
    return {dates.announced_on.iso(), dates.prepared_on.iso(), dates.hand_in_on.iso(),
            dates.debrief_on.iso()};
}

/// Dates that somebody proposes in the address, as the year plan does when an activity is moved.
TypedDates proposed(const http::Request& request, TypedDates dates) {
    const auto take = [&](const char* field, std::string& into) {
        if (const auto day = Day::parse_iso(request.query.get(field))) into = day->iso();
    };
    take("voorbereiden", dates.prepared);
    take("inleveren", dates.hand_in);
    take("nabespreken", dates.debrief);
    return dates;
}

http::Response show_change(const access::Asked& asked) {
    const auto work = asked.services.database.read([&](db::Reader& tx) { return find(tx, asked); });
    if (!work) return access::not_found(asked);
    if (work->debriefed_at) return to_class(*work);
    ChangePage page{*work, asked.today(), proposed(asked.request, typed_dates(work->dates)), work->feedback};
    page.told = text::number<int>(asked.request.query.get("bericht"), 0);
    page.own_days = text::number<int>(asked.request.query.get("meer"), 0);
    return shown(asked, t("Wijzig deze opdracht"), change_page(page));
}

struct Typed {
    TypedDates dates;
    std::string feedback;
};
Typed typed_change(const http::Fields& form, const ClassWork& work, Day today) {
    const auto typed = [&](const char* field) { return std::string(form.get(field)); };
    Typed all{{typed("aankondigen"), typed("voorbereiden"), typed("inleveren"), typed("nabespreken")},
              tidy(typed("terugkoppeling"))};
    if (work.dates.announced_on <= today) all.dates.announced = work.dates.announced_on.iso(); // they know
    return all;
}

http::Response save_change(const access::Asked& asked) {
    const Day today = asked.today();
    std::optional<ClassWork> work;
    Typed typed;
    DecidedDates decided;
    Changed changed;
    asked.services.database.write([&](db::Writer& tx) {
        work = find(tx, asked);
        if (!work || work->debriefed_at) return;
        typed = typed_change(asked.request.form, *work, today);
        const auto year = class_year(tx, asked.viewer.school_id, work->of_class.id);
        decided = decide_dates(typed.dates, today, year->year_ends_on, work->dates);
        if (typed.feedback.empty())
            decided.errors.add("terugkoppeling", t("Schrijf hoe de leerlingen iets terughoren."));
        look::want_short(decided.errors, "terugkoppeling", typed.feedback, longest_feedback);
        if (!decided.errors.none()) return;
        const Telling telling{tx, asked.services, asked.viewer.school_id, asked.viewer.person_id, asked.now};
        const auto seen = text::number<std::int64_t>(asked.request.form.get("gezien"), 0).value_or(-1);
        changed = change(telling, asked.viewer, *work, {decided.dates, typed.feedback, seen});
    });
    if (!work) return access::not_found(asked);
    if (work->debriefed_at) return to_class(*work);
    if (changed.done) {
        asked.services.jobs.wake();
        return http::see_other(class_work_path(work->id, "wijzigen") +
                               "?bericht=" + std::to_string(changed.told));
    }
    ChangePage page{*work, today, typed.dates, typed.feedback, decided.errors};
    page.is_stale = decided.errors.none();
    return shown(asked, t("Wijzig deze opdracht"), change_page(page), page.is_stale ? 409 : 422);
}

std::vector<PupilRow> at_work(db::Reader& tx, const access::Asked& asked, const ClassWork& work) {
    AnsweredCounts counts;
    auto rows = rows_of(tx, asked.viewer.school_id, work, asked.today(), counts);
    std::erase_if(rows, [](const PupilRow& row) { return row.handed_in_at || row.work_id.empty(); });
    return rows;
}

bool may_have_more_time(const ClassWork& work, Day today) {
    return !work.debriefed_at && work.dates.announced_on <= today;
}

http::Response show_more_time(const access::Asked& asked) {
    std::vector<PupilRow> rows;
    const auto work = asked.services.database.read([&](db::Reader& tx) {
        auto found = find(tx, asked);
        if (found) rows = at_work(tx, asked, *found);
        return found;
    });
    if (!work) return access::not_found(asked);
    if (!may_have_more_time(*work, asked.today())) return to_class(*work);
    return shown(asked, t("Meer tijd"), more_time_page({*work, std::move(rows)}));
}

struct DecidedTimes {
    std::vector<MoreTime> wanted; // that differ from what is there
    std::map<std::string, std::string> typed;
    look::Errors errors;
};
DecidedTimes decide_times(const http::Fields& form, const ClassWork& work, const std::vector<PupilRow>& rows,
                          Day today, Day year_ends_on) {
    DecidedTimes decided;
    for (const PupilRow& row : rows) {
        const std::string field = "tot-" + row.work_id;
        if (!form.has(field)) continue;
        const std::string typed = tidy(form.get(field));
        decided.typed[row.work_id] = typed;
        auto day = Day::parse_iso(typed);
        if (!day) day = Day::parse_dutch(typed);
        const auto wrong = [&](const std::string& why) {
            decided.errors.add(field, row.given_name + ": " + why);
        };
        if (!typed.empty() && !day)
            wrong(t("Dit is geen dag. Schrijf hem zo: 16-10-2026."));
        else if (day == row.more_time_until)
            continue;
        else if (day && *day <= work.dates.hand_in_on)
            wrong(t("Kies een dag na de inleverdag van de klas."));
        else if (day && *day < today)
            wrong(t("Deze dag is voorbij. Kies vandaag of later."));
        else if (day && *day > year_ends_on)
            wrong(tf("Het schooljaar is klaar op {day}. Kies een dag ervoor.",
                     fmt::arg("day", i18n::long_date(year_ends_on, true))));
        else
            decided.wanted.push_back({row.work_id, row.pupil_id, day});
    }
    return decided;
}

http::Response save_more_time(const access::Asked& asked) {
    std::optional<ClassWork> work;
    std::vector<PupilRow> rows;
    DecidedTimes decided;
    int told = 0;
    asked.services.database.write([&](db::Writer& tx) {
        work = find(tx, asked);
        if (!work || !may_have_more_time(*work, asked.today())) return;
        rows = at_work(tx, asked, *work);
        const auto year = class_year(tx, asked.viewer.school_id, work->of_class.id);
        decided = decide_times(asked.request.form, *work, rows, asked.today(), year->year_ends_on);
        if (!decided.errors.none()) return;
        const Telling telling{tx, asked.services, asked.viewer.school_id, asked.viewer.person_id, asked.now};
        told = give_more_time(telling, asked.viewer, *work, decided.wanted);
    });
    if (!work) return access::not_found(asked);
    if (!may_have_more_time(*work, asked.today())) return to_class(*work);
    if (!decided.errors.none())
        return shown(
            asked, t("Meer tijd"),
            more_time_page({*work, std::move(rows), std::move(decided.typed), std::move(decided.errors)}),
            422);
    asked.services.jobs.wake();
    return http::see_other(class_work_path(work->id, "wijzigen") + "?meer=" + std::to_string(told));
}

http::Response show_withdraw(const access::Asked& asked) {
    std::vector<PupilRow> rows;
    const auto work = asked.services.database.read([&](db::Reader& tx) {
        auto found = find(tx, asked);
        AnsweredCounts counts;
        if (found) rows = rows_of(tx, asked.viewer.school_id, *found, asked.today(), counts);
        return found;
    });
    if (!work) return access::not_found(asked);
    if (work->debriefed_at) return to_class(*work);
    WithdrawPage page{*work, asked.today()};
    for (const PupilRow& row : rows) {
        page.handed_in += standing(row) == Standing::handed_in;
        page.begun += standing(row) == Standing::begun;
    }
    return shown(asked, t("Terugnemen"), withdraw_page(page));
}

http::Response take_back(const access::Asked& asked) {
    std::optional<ClassWork> work;
    asked.services.database.write([&](db::Writer& tx) {
        work = find(tx, asked);
        if (!work) return;
        withdraw({tx, asked.services, asked.viewer.school_id, asked.viewer.person_id, asked.now},
                 asked.viewer, *work);
    });
    if (!work) return access::not_found(asked);
    asked.services.jobs.wake();
    return http::see_other(class_path(work->of_class.id));
}

} // namespace

void register_change(access::Routes& routes) {
    routes.get("/opdracht/{assignment}/wijzigen", Action::change_assignment, show_change);
    routes.post("/opdracht/{assignment}/wijzigen", Action::change_assignment, save_change);
    routes.get("/opdracht/{assignment}/meer-tijd", Action::change_assignment, show_more_time);
    routes.post("/opdracht/{assignment}/meer-tijd", Action::change_assignment, save_more_time);
    routes.get("/opdracht/{assignment}/terugnemen", Action::change_assignment, show_withdraw);
    routes.post("/opdracht/{assignment}/terugnemen", Action::change_assignment, take_back);
}

} // namespace trialoog::assignments
