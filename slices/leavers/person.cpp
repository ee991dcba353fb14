// One person who is to be forgotten, kept longer for a reason. /beheer/vergeten/{leaver}

#include "look/limit.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/leavers/leavers.sql.hpp"
#include "slices/leavers/notices.hpp"
#include "slices/leavers/pages.hpp"
#include "slices/leavers/use_cases.hpp"

#include <algorithm>

namespace trialoog::leavers {

using access::Action;

namespace {

/// On the list, or kept longer: of others nothing is shown.
std::optional<PersonView> find(db::Reader& tx, const access::Viewer& viewer, std::string_view person_id) {
    if (!access::find_school(viewer, Action::forget_leavers)) return std::nullopt;
    PersonView view{.notice = notice_to_read(tx, viewer.school_id, person_id)};
    for (Kept& one : kept_longer(tx, viewer.school_id))
        if (one.person_id == person_id) view.kept = std::move(one);
    if (!view.notice && !view.kept) return std::nullopt;
    view.months = months_kept(tx, viewer.school_id);
    return view;
}

http::Response page_of(const access::Asked& asked, const PersonView& view, const look::Errors& errors) {
    return http::page(look::page(access::frame(asked, view.name()), person_page(view, errors)),
                      errors.none() ? 200 : 422);
}

std::optional<PersonView> find(const access::Asked& asked) {
    return asked.services.database.read(
        [&](db::Reader& tx) { return find(tx, asked.viewer, asked.request.param("leaver")); });
}

http::Response show(const access::Asked& asked) {
    const auto view = find(asked);
    if (!view) return access::not_found(asked);
    return page_of(asked, *view, {});
}

std::optional<Day> day_in(const std::string& text) {
    const auto day = Day::parse_iso(text);
    return day ? day : Day::parse_dutch(text);
}

look::Errors problems(const PersonView& view, std::optional<Day> until, Day today) {
    look::Errors errors;
    if (view.typed_reason.find_first_not_of(" \t\r\n") == std::string::npos)
        errors.add(reason_field, t("Schrijf kort op waarom dit nodig is."));
    look::want_short(errors, reason_field, view.typed_reason, longest_reason);
    const Day last = months_after(today, longest_kept_months);
    if (!until)
        errors.add(until_field, t("Vul een dag in, zoals 31-12-2026."));
    else if (*until <= today || *until > last)
        errors.add(until_field, tf("Kies een dag na vandaag, en niet later dan {day}.",
                                   fmt::arg("day", i18n::long_date(last, true))));
    return errors;
}

http::Response keep_longer(const access::Asked& asked) {
    auto view = find(asked);
    if (!view) return access::not_found(asked);
    view->typed_reason = asked.request.form.get(reason_field);
    view->typed_until = asked.request.form.get(until_field);
    const Day today = day_in_amsterdam(asked.now);
    const auto until = day_in(view->typed_until);
    const look::Errors errors = problems(*view, until, today);
    if (!errors.none()) return page_of(asked, *view, errors);
    // Until the day after: on the last day itself everything is there.
    const std::string last_day = until->plus_days(1).iso();
    const bool kept = asked.services.database.write([&](db::Writer& tx) {
        const auto still = find(tx, asked.viewer, asked.request.param("leaver")); // forgotten meanwhile?
        if (!still) return false;
        tx.run(sql::keep, {asked.viewer.school_id, still->person_id(), last_day, view->typed_reason,
                           asked.viewer.person_id, asked.now.ms});
        bring_up_to_date(tx, asked.viewer.school_id, today);
        access::note(tx, asked.viewer, asked.now, Action::forget_leavers, still->person_id());
        return true;
    });
    return kept ? http::see_other(list_path) : access::not_found(asked);
}

http::Response keep_no_longer(const access::Asked& asked) {
    const bool changed = asked.services.database.write([&](db::Writer& tx) {
        const auto view = find(tx, asked.viewer, asked.request.param("leaver"));
        if (!view) return false;
        tx.run(sql::keep_no_longer, {asked.viewer.school_id, view->person_id()});
        bring_up_to_date(tx, asked.viewer.school_id, day_in_amsterdam(asked.now));
        access::note(tx, asked.viewer, asked.now, Action::forget_leavers, view->person_id());
        return true;
    });
    return changed ? http::see_other(list_path) : access::not_found(asked);
}

} // namespace

void register_person(access::Routes& routes) {
    routes.get("/beheer/vergeten/{leaver}", Action::forget_leavers, show);
    routes.post("/beheer/vergeten/{leaver}/langer", Action::forget_leavers, keep_longer);
    routes.post("/beheer/vergeten/{leaver}/niet-langer", Action::forget_leavers, keep_no_longer);
}

} // namespace trialoog::leavers
