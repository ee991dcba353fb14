#include "slices/conversations/invitations/appointments.hpp"

#include "slices/access/viewer/full_name.hpp"
#include "slices/conversations/invitations/invitations.sql.hpp"

#include <algorithm>
#include <tuple>

namespace trialoog::conversations {

std::vector<KnownAppointment> appointments(db::Reader& tx, std::string_view school_id,
                                           std::string_view round_id, std::string_view pupil_id) {
    auto all = tx.all(sql::appointments, {school_id, round_id, pupil_id}, [](const db::Row& row) {
        Appointment one{.talk_id = row.str("id"),
                        .pupil_id = row.str("pupil_id"),
                        .pupil = row.str("pupil"),
                        .adult_id = row.str("adult_id"),
                        .at = row.text_or_empty("at"),
                        .room = row.str("room"),
                        .mentor = row.is_null("given_name") ? std::string() : access::full_name(row),
                        .link = row.text_or_empty("link"),
                        .place = place_from(row.text("place")).value_or(Place::school),
                        .minutes = static_cast<int>(row.maybe_integer("minutes").value_or(20)),
                        .sequence = static_cast<int>(row.integer("sequence")),
                        .waiting_at = row.str("waiting_at"),
                        .way = row.str("way"),
                        .received_by = row.str("received_by")};
        return KnownAppointment{std::move(one), row.text_or_empty("was_at")};
    });
    std::ranges::sort(all, {}, [](const KnownAppointment& one) {
        return std::tuple(one.appointment.at.empty(), one.appointment.at, one.appointment.talk_id);
    });
    return all;
}

} // namespace trialoog::conversations
