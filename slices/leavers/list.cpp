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

http::Response shown(const access::Asked& asked, const look::Errors& errors) {
    if (!access::find_school(asked.viewer, Action::forget_leavers)) return access::not_found(asked);
    const int page = std::clamp(number_in(asked.request.query.get("bladzijde"), 1), 1, 10'000);
    const ListView view = asked.services.database.read(
        [&](db::Reader& tx) { return load(tx, asked.viewer, asked.today(), page); });
    auto frame = access::frame(asked, t("Wie we vergeten"));
    frame.wide = true;
    return http::page(look::page(frame, list_page(view, errors)), errors.none() ? 200 : 422);
}

http::Response show(const access::Asked& asked) { return shown(asked, {}); }

http::Response set_months(const access::Asked& asked) {
    const int months = number_in(asked.request.form.get("maanden"), 0);
    look::Errors errors;
    if (months < least_months || months > most_months) {
        errors.add("maanden", tf("Kies een tijd van {least} tot en met {most} maanden.",
                                 fmt::arg("least", least_months), fmt::arg("most", most_months)));
        return shown(asked, errors);
    }
    asked.services.database.write([&](db::Writer& tx) {
        tx.run(sql::keep_months, {asked.viewer.school_id, months});
        bring_up_to_date(tx, asked.viewer.school_id, day_in_amsterdam(asked.now));
        access::note(tx, asked.viewer, asked.now, Action::forget_leavers, {}, "months");
    });
    return http::see_other(list_path);
}

/// The form was seen on another day: whoever pressed the button saw another date, or another list.
bool is_of_today(const http::Request& request, const Services& services) {
    return request.form.get("dag") == services.clock.today().iso();
}

http::Response seen_another_day(const access::Asked& asked) {
    look::Errors errors;
    errors.add("dag", t("Deze bladzijde was van een andere dag. Kijk nog een keer, en druk dan op de knop."));
    return shown(asked, errors);
}

http::Response confirm_date(const access::Asked& asked) {
    if (!is_of_today(asked.request, asked.services)) return seen_another_day(asked);
    asked.services.database.write([&](db::Writer& tx) {
        tx.run(sql::go_on, {asked.viewer.school_id});
        access::note(tx, asked.viewer, asked.now, Action::forget_leavers, {}, "date");
    });
    return http::see_other(list_path);
}

http::Response say_yes(const access::Asked& asked) {
    if (!is_of_today(asked.request, asked.services)) return seen_another_day(asked);
    const std::string today = day_in_amsterdam(asked.now).iso();
    asked.services.database.write([&](db::Writer& tx) {
        tx.run(sql::say_yes, {asked.viewer.school_id, today, asked.now.ms});
        tx.run(sql::set_waiting, {asked.viewer.school_id, today, 0});
        access::note(tx, asked.viewer, asked.now, Action::forget_leavers, {}, "all at once");
    });
    return http::see_other(list_path);
}

} // namespace

void register_list(access::Routes& routes) {
    routes.get(list_path, Action::forget_leavers, show);
    routes.post("/beheer/vergeten/termijn", Action::forget_leavers, set_months);
    routes.post("/beheer/vergeten/datum", Action::forget_leavers, confirm_date);
    routes.post("/beheer/vergeten/ja", Action::forget_leavers, say_yes);
}

} // namespace trialoog::leavers
