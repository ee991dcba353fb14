// GET /werk/{work}/open-dagen.ics: the days for the family's calendar. GET /werk/{work}/vragen.pdf: the sheet
// to take along.

#include "slices/assignments/open_day/routes.hpp"
#include "slices/assignments/work_frame/with_work.hpp"

#include "slices/assignments/open_day/open_day.hpp"

namespace trialoog::assignments {
namespace {

using access::Action;

std::string host_of(std::string_view base_url) {
    const auto at = base_url.find("://");
    return std::string(at == base_url.npos ? base_url : base_url.substr(at + 3));
}

void note_reading(const access::Asked& asked, const OpenedWork& opened) {
    if (!is_staff(opened)) return;
    asked.services.database.write([&](db::Writer& tx) {
        access::note(tx, asked.viewer, asked.now, Action::see_work, opened.work.pupil_id, opened.work.id);
    });
}
} // namespace

void register_open_days(access::Routes& routes) {
    routes.get("/werk/{work}/open-dagen.ics", Action::see_work, [](const access::Asked& asked) {
        return with_work(asked, Action::see_work, [&](const OpenedWork& opened) {
            const auto days = open_days(opened);
            if (!has_dates(days)) return access::not_found(asked);
            note_reading(asked, opened);
            return http::download(open_days_calendar(opened, days, host_of(asked.services.base_url)),
                                  "text/calendar; charset=utf-8", "open-dagen.ics");
        });
    });
    routes.get("/werk/{work}/vragen.pdf", Action::see_work, [](const access::Asked& asked) {
        return with_work(asked, Action::see_work, [&](const OpenedWork& opened) {
            const auto days = open_days(opened);
            if (!has_questions(days)) return access::not_found(asked);
            note_reading(asked, opened);
            return http::download(open_days_pdf(opened, days), "application/pdf", "open-dagen.pdf");
        });
    });
}

} // namespace trialoog::assignments
