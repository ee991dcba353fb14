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

http::Response page_of(const http::Request& request, const access::Viewer& viewer, const PersonView& view,
                       const look::Errors& errors) {
    return http::page(look::page(access::frame(request, viewer, view.name()), person_page(view, errors)),
                      errors.none() ? 200 : 422);
}

std::optional<PersonView> find(const http::Request& request, const access::Viewer& viewer,
                               Services& services) {
    return services.database.read([&](db::Reader& tx) { return find(tx, viewer, request.param("leaver")); });
}

http::Response show(const http::Request& request, const access::Viewer& viewer, Services& services) {
    const auto view = find(request, viewer, services);
    if (!view) return access::not_found(request, &viewer);
    return page_of(request, viewer, *view, {});
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

http::Response keep_longer(const http::Request& request, const access::Viewer& viewer, Services& services) {
    auto view = find(request, viewer, services);
    if (!view) return access::not_found(request, &viewer);
    view->typed_reason = request.form.get(reason_field);
    view->typed_until = request.form.get(until_field);
    const Instant now = services.clock.now();
    const Day today = day_in_amsterdam(now);
    const auto until = day_in(view->typed_until);
    const look::Errors errors = problems(*view, until, today);
    if (!errors.none()) return page_of(request, viewer, *view, errors);
    // Until the day after: on the last day itself everything is there.
    const std::string last_day = until->plus_days(1).iso();
    const bool kept = services.database.write([&](db::Writer& tx) {
        const auto still = find(tx, viewer, request.param("leaver")); // forgotten meanwhile?
        if (!still) return false;
        tx.run(sql::keep, {viewer.school_id, still->person_id(), last_day, view->typed_reason,
                           viewer.person_id, now.ms});
        bring_up_to_date(tx, viewer.school_id, today);
        access::note(tx, viewer, now, Action::forget_leavers, still->person_id());
        return true;
    });
    return kept ? http::see_other(list_path) : access::not_found(request, &viewer);
}

http::Response keep_no_longer(const http::Request& request, const access::Viewer& viewer,
                              Services& services) {
    const Instant now = services.clock.now();
    const bool changed = services.database.write([&](db::Writer& tx) {
        const auto view = find(tx, viewer, request.param("leaver"));
        if (!view) return false;
        tx.run(sql::keep_no_longer, {viewer.school_id, view->person_id()});
        bring_up_to_date(tx, viewer.school_id, day_in_amsterdam(now));
        access::note(tx, viewer, now, Action::forget_leavers, view->person_id());
        return true;
    });
    return changed ? http::see_other(list_path) : access::not_found(request, &viewer);
}

} // namespace

void register_person(access::Routes& routes, Services& services) {
    routes.get("/beheer/vergeten/{leaver}", Action::forget_leavers, with(services, show));
    routes.post("/beheer/vergeten/{leaver}/langer", Action::forget_leavers, with(services, keep_longer));
    routes.post("/beheer/vergeten/{leaver}/niet-langer", Action::forget_leavers,
                with(services, keep_no_longer));
}

} // namespace trialoog::leavers
