// The counsellor fetches the dossier of a pupil who left, before it goes: /dossiers/vertrokken. Who left can
// be reached on no other page.

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/jobs/jobs.hpp"
#include "slices/dossier/forget_person.hpp"
#include "slices/leavers/pages.hpp"
#include "slices/leavers/use_cases.hpp"

#include <algorithm>

namespace trialoog::leavers {

using access::Action;

namespace {

bool has_dossier(const Notice& one) { return one.as_what == AsWhat::pupil && one.what == What::person; }

http::Response show(const access::Asked& asked) {
    if (!access::find_school(asked.viewer, Action::export_dossiers)) return access::not_found(asked);
    auto pupils = asked.services.database.read(
        [&](db::Reader& tx) { return pupils_to_fetch(tx, asked.viewer.school_id); });
    auto frame = access::frame(asked, t("Dossiers van wie weg is"));
    frame.wide = true;
    return http::page(look::page(frame, fetch_page(pupils)));
}

http::Response start(const access::Asked& asked) {
    const std::string language(i18n::current().code);
    const std::string job = asked.services.database.write([&](db::Writer& tx) {
        if (!access::find_school(asked.viewer, Action::export_dossiers)) return std::string();
        const auto one = notice_of(tx, asked.viewer.school_id, asked.request.param("leaver"));
        if (!one || !has_dossier(*one)) return std::string();
        return dossier::start_bundle_of_leaver(tx, asked.viewer, asked.now, one->person_id,
                                               one->last_on.plus_days(-1), language);
    });
    if (job.empty()) return access::not_found(asked);
    asked.services.jobs.wake();
    return http::see_other("/dossiers/" + job);
}

} // namespace

void register_fetch(access::Routes& routes) {
    routes.get("/dossiers/vertrokken", Action::export_dossiers, show);
    routes.post("/dossiers/vertrokken/{leaver}", Action::export_dossiers, start);
}

} // namespace trialoog::leavers
