// GET /gesprek/{talk}: when, where and with whom. GET /gesprek/{talk}/agenda: the same for a calendar.

#include "slices/conversations/invitations/appointments.hpp"
#include "slices/conversations/invitations/pages.hpp"
#include "slices/conversations/invitations/routes.hpp"
#include "slices/conversations/rounds/rounds_store.hpp"

#include "platform/i18n/i18n.hpp"

#include <algorithm>

namespace trialoog::conversations {
namespace {

using access::Action;

std::optional<AppointmentPage> find(db::Reader& tx, const access::Asked& asked) {
    const auto found = find_talk(tx, asked.viewer, asked.request.param("talk"), Action::see_talk);
    if (!found) return std::nullopt;
    const std::string& school_id = asked.viewer.school_id;
    AppointmentPage page{.pupil = found->pupil, .talk = found->talk, .today = asked.today()};
    for (const auto& [one, was_at] : appointments(tx, school_id, found->talk.round_id, found->talk.pupil_id))
        if (one.talk_id == found->talk.id) page.appointment = one;
    const auto round = round_by_id(tx, school_id, found->talk.round_id);
    if (round) page.guide_key = round->guide_key;
    // What follows for a brother or sister on the same day, in the order in which one needs it at school.
    if (found->pupil.relation == access::Relation::own_child)
        for (const access::PupilRef& child : access::own_pupils(tx, asked.viewer)) { // few
            if (child.id == found->pupil.id || child.relation != access::Relation::own_child) continue;
            for (const Talk& other : talks_of_pupil(tx, school_id, child.id, asked.viewer.person_id)) {
                if (!other.has_time() || !found->talk.has_time() ||
                    day_of(other.at) != day_of(found->talk.at))
                    continue;
                for (const auto& [one, was_at] : appointments(tx, school_id, other.round_id, child.id))
                    if (one.talk_id == other.id) page.of_siblings.push_back(one);
            }
        }
    return page;
}

http::Response show(const access::Asked& asked) {
    const auto page = asked.services.database.read([&](db::Reader& tx) { return find(tx, asked); });
    if (!page) return access::not_found(asked);
    auto frame = access::frame(asked, t("Het gesprek"));
    frame.styles.push_back("css/appointment.css");
    return http::page(look::page(frame, appointment_page(*page)));
}

http::Response calendar(const access::Asked& asked) {
    const auto page = asked.services.database.read([&](db::Reader& tx) { return find(tx, asked); });
    if (!page) return access::not_found(asked);
    if (page->appointment.at.empty()) return http::see_other(talk_path(page->talk.id)); // which says so
    return http::download(calendar_of({page->appointment}, host_of(asked.services.base_url), asked.now),
                          "text/calendar", "gesprek.ics");
}

} // namespace

void register_appointment(access::Routes& routes) {
    routes.get("/gesprek/{talk}", Action::see_talk, show);
    routes.get("/gesprek/{talk}/agenda", Action::see_talk, calendar);
}

} // namespace trialoog::conversations
