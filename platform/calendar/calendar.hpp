#pragma once
// Calendar files (iCalendar, RFC 5545) that any phone reads: whole days only.

#include "platform/clock/clock.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace trialoog::calendar {

/// Something on one day.
struct Event {
    std::string uid; // the same for the same event for ever: "work-1-date_2@trialoog.school.nl"
    std::string summary, location = {}, description = {};
    Day on;
    Instant changed_at;
    std::int64_t changes = 0; // how often it was changed: a calendar takes the highest
};

/// The file: CRLF, lines of at most 75 octets, text escaped. `language` is that of the texts.
std::string calendar_file(const std::vector<Event>&, std::string_view language);

} // namespace trialoog::calendar
