#pragma once
// Calendar files (iCalendar, RFC 5545 and 5546) that any phone reads.

#include "platform/clock/clock.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::calendar {

/// From a moment to another, the end not counted.
struct Hours {
    Instant starts, ends;
};
/// The moment at which clocks in Amsterdam show so many minutes since midnight; of a time that is skipped
/// when summer begins the one an hour later, of a time that comes twice the first.
Instant moment_in_amsterdam(Day, int minutes_of_day);

/// Something on one day, all of it or some hours.
struct Event {
    std::string uid; // the same for the same event for ever: "work-1-date_2@trialoog.school.nl"
    std::string summary, location = {}, description = {};
    Day on;
    Instant changed_at;
    std::int64_t changes = 0; // how often it was changed: a calendar takes the highest
    std::optional<Hours> hours = {};
};

/// What a calendar does with it: put it in, or take it out again.
enum class Method { publish, cancel };

/// The file: CRLF, lines of at most 75 octets, text escaped. `language` is that of the texts.
std::string calendar_file(const std::vector<Event>&, std::string_view language, Method = Method::publish);

} // namespace trialoog::calendar
