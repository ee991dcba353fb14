#include "platform/calendar/calendar.hpp"

#include "platform/text/characters.hpp"

#include <fmt/format.h>

namespace trialoog::calendar {
namespace {

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\n') {
            out += "\\n";
            continue;
        }
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) continue;
        if (c == '\\' || c == ';' || c == ',') out += '\\';
        out += c;
    }
    return out;
}

/// A content line, folded where it has more than 75 octets, never within a character.
void add_line(std::string& file, std::string_view line) {
    constexpr std::size_t longest = 75;
    std::size_t room = longest;
    while (line.size() > room) {
        std::size_t cut = room;
        while (cut > 1 && text::goes_on(line[cut]))
            --cut;
        file += line.substr(0, cut);
        file += "\r\n ";
        line.remove_prefix(cut);
        room = longest - 1; // the space counts
    }
    file += line;
    file += "\r\n";
}

std::string compact(Day day) { return fmt::format("{:04}{:02}{:02}", day.year, day.month, day.day); }

std::string utc(Instant at) {
    const std::int64_t seconds = at.ms / 1000;
    const Day day = Day{1970, 1, 1}.plus_days(static_cast<int>(seconds / 86400));
    const auto rest = seconds % 86400;
    return fmt::format("{}T{:02}{:02}{:02}Z", compact(day), rest / 3600, rest / 60 % 60, rest % 60);
}

void add_text(std::string& file, std::string_view name, std::string_view language, std::string_view text) {
    if (!text.empty()) add_line(file, fmt::format("{};LANGUAGE={}:{}", name, language, escaped(text)));
}

void add_days(std::string& file, const Event& event) {
    if (event.hours) { // in UTC: then no calendar needs to know when summer begins
        add_line(file, "DTSTART:" + utc(event.hours->starts));
        add_line(file, "DTEND:" + utc(event.hours->ends));
        return;
    }
    add_line(file, "DTSTART;VALUE=DATE:" + compact(event.on));
    add_line(file, "DTEND;VALUE=DATE:" + compact(event.on.plus_days(1))); // the first day that isn't of it
}

void add_event(std::string& file, const Event& event, std::string_view language, Method method) {
    add_line(file, "BEGIN:VEVENT");
    add_line(file, "UID:" + escaped(event.uid));
    add_line(file, "DTSTAMP:" + utc(event.changed_at));
    add_line(file, fmt::format("SEQUENCE:{}", event.changes));
    add_days(file, event);
    if (method == Method::cancel) add_line(file, "STATUS:CANCELLED");
    add_text(file, "SUMMARY", language, event.summary);
    add_text(file, "LOCATION", language, event.location);
    add_text(file, "DESCRIPTION", language, event.description);
    if (!event.hours) add_line(file, "TRANSP:TRANSPARENT"); // the day stays free for other things
    add_line(file, "END:VEVENT");
}
} // namespace

Instant moment_in_amsterdam(Day day, int minutes) {
    const std::string shown = fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
    const Instant winter = start_of_day(day).plus_seconds(minutes * 60L);
    for (const int hours : {0, -1, 1}) { // the day on which a clock goes forward or back
        const Instant at = winter.plus_seconds(hours * 3600L);
        if (time_in_amsterdam(at) == shown && day_in_amsterdam(at) == day) return at;
    }
    return winter;
}

std::string calendar_file(const std::vector<Event>& events, std::string_view language, Method method) {
    std::string file;
    add_line(file, "BEGIN:VCALENDAR");
    add_line(file, "VERSION:2.0");
    add_line(file, "PRODID:-//Trialoog//Trialoog//NL");
    add_line(file, "CALSCALE:GREGORIAN");
    add_line(file, method == Method::cancel ? "METHOD:CANCEL" : "METHOD:PUBLISH");
    for (const Event& event : events)
        add_event(file, event, language, method);
    add_line(file, "END:VCALENDAR");
    return file;
}

} // namespace trialoog::calendar
