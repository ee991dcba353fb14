#include "slices/conversations/invitations/invitation.hpp"

#include "platform/calendar/calendar.hpp"
#include "platform/i18n/i18n.hpp"

#include <fmt/format.h>

namespace trialoog::conversations {
namespace {

std::string where(const Appointment& one) {
    switch (one.place) {
    case Place::online:
        return t("online");
    case Place::phone:
        return t("per telefoon");
    case Place::home:
        return t("thuis");
    case Place::school:
        break;
    }
    return one.room.empty() ? t("op school") : tf("lokaal {room}", fmt::arg("room", one.room));
}

calendar::Event event_of(std::string_view talk_id, std::string_view at, int minutes, int sequence,
                         std::string_view host, Instant now) {
    calendar::Event event;
    event.uid = uid_of(talk_id, host);
    event.on = day_of(at);
    event.changed_at = now;
    event.changes = sequence;
    const Instant starts = calendar::moment_in_amsterdam(event.on, minute_of(at));
    event.hours = calendar::Hours{starts, starts.plus_seconds(minutes * 60L)};
    return event;
}

} // namespace

bool is_of(const Appointment& one, std::string_view reader_id, bool reader_is_pupil) {
    return reader_is_pupil ? one.pupil_id == reader_id : one.adult_id.empty() || one.adult_id == reader_id;
}

std::string appointment_line(const Appointment& one) {
    const std::string day = i18n::long_date(day_of(one.at)), time = time_of(one.at), place = where(one);
    return tf("{day} om {time}, {place}, met {mentor}", fmt::arg("day", day), fmt::arg("time", time),
              fmt::arg("place", place), fmt::arg("mentor", one.mentor));
}

std::vector<std::string> reception_lines(const Appointment& one) {
    std::vector<std::string> lines;
    if (one.place != Place::school) return lines;
    if (!one.received_by.empty()) lines.push_back(tf("{who} ontvangt u.", fmt::arg("who", one.received_by)));
    if (!one.waiting_at.empty())
        lines.push_back(tf("U wacht hier: {place}.", fmt::arg("place", one.waiting_at)));
    if (!one.way.empty()) lines.push_back(tf("De weg naar het lokaal: {way}.", fmt::arg("way", one.way)));
    return lines;
}

std::string uid_of(std::string_view talk_id, std::string_view host) {
    return fmt::format("talk-{}@{}", talk_id, host);
}

std::string calendar_of(const std::vector<Appointment>& all, std::string_view host, Instant now) {
    std::vector<calendar::Event> events;
    for (const Appointment& one : all) {
        if (one.at.empty()) continue;
        calendar::Event event = event_of(one.talk_id, one.at, one.minutes, one.sequence, host, now);
        event.summary = tf("Gesprek over {pupil}", fmt::arg("pupil", one.pupil));
        event.location = one.place == Place::online && !one.link.empty() ? one.link : where(one);
        event.description = tf("Met {mentor}.", fmt::arg("mentor", one.mentor));
        for (const std::string& line : reception_lines(one))
            event.description += '\n' + line;
        events.push_back(std::move(event));
    }
    return calendar::calendar_file(events, i18n::current().code);
}

std::string cancellation_of(std::string_view talk_id, std::string_view at, int minutes, int sequence,
                            std::string_view summary, std::string_view host, Instant now) {
    calendar::Event event = event_of(talk_id, at, minutes, sequence, host, now);
    event.summary = summary;
    return calendar::calendar_file({event}, i18n::current().code, calendar::Method::cancel);
}

std::string host_of(std::string_view base_url) {
    if (const auto scheme = base_url.find("://"); scheme != base_url.npos) base_url.remove_prefix(scheme + 3);
    return std::string(base_url.substr(0, base_url.find_first_of(":/")));
}

} // namespace trialoog::conversations
