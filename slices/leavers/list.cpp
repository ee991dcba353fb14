// Who is to be forgotten, when, and what the administrator decides about all of them: /beheer/vergeten.

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/text/number.hpp"
#include "slices/leavers/leavers.sql.hpp"
#include "slices/leavers/notices.hpp"
#include "slices/leavers/pages.hpp"
#include "slices/leavers/use_cases.hpp"

#include <algorithm>

namespace trialoog::leavers {

using access::Action;

namespace {

int number_in(std::string_view text, int otherwise) { return text::number<int>(text).value_or(otherwise); }

ListView load(db::Reader& tx, const access::Viewer& viewer, Day today, int page) {
    ListView view{.today = today, .months = months_kept(tx, viewer.school_id), .page = page};
    view.notices = notices_to_read(tx, viewer.school_id, page);
    view.kept = kept_longer(tx, viewer.school_id);
    view.nights = nights_of_late(tx, viewer.school_id, today.plus_days(-1));
    view.stop = stop_of(tx, viewer.school_id);
    if (!view.nights.empty()) view.waiting = view.nights.front().waiting;
    return view;
}

http::Response shown(const http::Request& request, const access::Viewer& viewer, Services& services,
                     const look::Errors& errors) {
    if (!access::find_school(viewer, Action::forget_leavers)) return access::not_found(request, &viewer);
    const int page = std::clamp(number_in(request.query.get("bladzijde"), 1), 1, 10'000);
    const ListView view = services.database.read(
        [&](db::Reader& tx) { return load(tx, viewer, services.clock.today(), page); });
    auto frame = access::frame(request, viewer, t("Wie we vergeten"));
    frame.wide = true;
    return http::page(look::page(frame, list_page(view, errors)), errors.none() ? 200 : 422);
}

http::Response show(const http::Request& request, const access::Viewer& viewer, Services& services) {
    return shown(request, viewer, services, {});
}

http::Response set_months(const http::Request& request, const access::Viewer& viewer, Services& services) {
    const int months = number_in(request.form.get("maanden"), 0);
    look::Errors errors;
    if (months < least_months || months > most_months) {
        errors.add("maanden", tf("Kies een tijd van {least} tot en met {most} maanden.",
                                 fmt::arg("least", least_months), fmt::arg("most", most_months)));
        return shown(request, viewer, services, errors);
    }
    const Instant now = services.clock.now();
    services.database.write([&](db::Writer& tx) {
        tx.run(sql::keep_months, {viewer.school_id, months});
        bring_up_to_date(tx, viewer.school_id, day_in_amsterdam(now));
        access::note(tx, viewer, now, Action::forget_leavers, {}, "months");
    });
    return http::see_other(list_path);
}

/// The form was seen on another day: whoever pressed the button saw another date, or another list.
bool is_of_today(const http::Request& request, const Services& services) {
    return request.form.get("dag") == services.clock.today().iso();
}

http::Response seen_another_day(const http::Request& request, const access::Viewer& viewer,
                                Services& services) {
    look::Errors errors;
    errors.add("dag", t("Deze bladzijde was van een andere dag. Kijk nog een keer, en druk dan op de knop."));
    return shown(request, viewer, services, errors);
}

http::Response confirm_date(const http::Request& request, const access::Viewer& viewer, Services& services) {
    if (!is_of_today(request, services)) return seen_another_day(request, viewer, services);
    services.database.write([&](db::Writer& tx) {
        tx.run(sql::go_on, {viewer.school_id});
        access::note(tx, viewer, services.clock.now(), Action::forget_leavers, {}, "date");
    });
    return http::see_other(list_path);
}

http::Response say_yes(const http::Request& request, const access::Viewer& viewer, Services& services) {
    if (!is_of_today(request, services)) return seen_another_day(request, viewer, services);
    const Instant now = services.clock.now();
    const std::string today = day_in_amsterdam(now).iso();
    services.database.write([&](db::Writer& tx) {
        tx.run(sql::say_yes, {viewer.school_id, today, now.ms});
        tx.run(sql::set_waiting, {viewer.school_id, today, 0});
        access::note(tx, viewer, now, Action::forget_leavers, {}, "all at once");
    });
    return http::see_other(list_path);
}

} // namespace

void register_list(access::Routes& routes, Services& services) {
    routes.get(list_path, Action::forget_leavers, with(services, show));
    routes.post("/beheer/vergeten/termijn", Action::forget_leavers, with(services, set_months));
    routes.post("/beheer/vergeten/datum", Action::forget_leavers, with(services, confirm_date));
    routes.post("/beheer/vergeten/ja", Action::forget_leavers, with(services, say_yes));
}

void register_routes(access::Routes& routes, Services& services) {
    register_list(routes, services);
    register_person(routes, services);
    register_fetch(routes, services);
}

} // namespace trialoog::leavers
