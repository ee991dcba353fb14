#include "platform/calendar/calendar.hpp"

#include <doctest/doctest.h>
#include <sstream>

using namespace trialoog;
using namespace trialoog::calendar;

namespace {
Event open_day() {
    return {.uid = "werk-1-datum@trialoog.example",
            .summary = "Open dag: Kok",
            .location = "Kerkstraat 1, Utrecht; ingang B",
            .description = "Vragen:\nwat leer je?",
            .on = {2026, 12, 31},
            .changed_at = start_of_day({2026, 10, 6}).plus_seconds(12 * 3600),
            .changes = 2};
}
bool has(const std::string& file, const std::string& line) {
    return file.find("\r\n" + line + "\r\n") != std::string::npos;
}
std::string unfolded(std::string file) {
    for (std::size_t at; (at = file.find("\r\n ")) != std::string::npos;)
        file.erase(at, 3);
    return file;
}
} // namespace

TEST_CASE("a day in a calendar ends where the next begins, also at the end of a year") {
    const std::string file = calendar_file({open_day()}, "nl");
    CHECK(has(file, "DTSTART;VALUE=DATE:20261231"));
    CHECK(has(file, "DTEND;VALUE=DATE:20270101"));
    CHECK(has(file, "DTSTAMP:20261006T100000Z"));
    CHECK(has(file, "SEQUENCE:2"));
    CHECK(has(file, "UID:werk-1-datum@trialoog.example"));
}

TEST_CASE("commas, semicolons, backslashes and line ends in a text are escaped") {
    Event event = open_day();
    event.summary = "a\\b";
    const std::string file = unfolded(calendar_file({event}, "nl"));
    CHECK(has(file, "SUMMARY;LANGUAGE=nl:a\\\\b"));
    CHECK(has(file, "LOCATION;LANGUAGE=nl:Kerkstraat 1\\, Utrecht\\; ingang B"));
    CHECK(has(file, "DESCRIPTION;LANGUAGE=nl:Vragen:\\nwat leer je?"));
}

TEST_CASE("no text can add a line of its own") {
    Event event = open_day();
    event.summary = "Kok\r\nEND:VEVENT\r\nBEGIN:VALARM";
    const std::string file = unfolded(calendar_file({event}, "nl"));
    CHECK_FALSE(has(file, "BEGIN:VALARM"));
    CHECK(has(file, "SUMMARY;LANGUAGE=nl:Kok\\nEND:VEVENT\\nBEGIN:VALARM"));
}

TEST_CASE("long lines are folded at 75 octets, and no letter is cut in two") {
    Event event = open_day();
    event.summary.clear();
    for (int i = 0; i < 60; ++i)
        event.summary += "é€";
    const std::string file = calendar_file({event}, "nl");
    std::istringstream lines(file);
    for (std::string line; std::getline(lines, line);) {
        REQUIRE(line.ends_with('\r'));
        CHECK(line.size() <= 76);
        const std::size_t first = line.starts_with(' ') ? 1 : 0;
        CHECK((line[first] & 0xC0) != 0x80);
    }
    CHECK(has(unfolded(file), "SUMMARY;LANGUAGE=nl:" + event.summary));
}

TEST_CASE("a calendar without events is a calendar") {
    const std::string file = calendar_file({}, "nl");
    CHECK(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    CHECK(file.ends_with("END:VCALENDAR\r\n"));
}

namespace {
Event evening(Day day, int minutes) {
    Event event = open_day();
    const Instant starts = moment_in_amsterdam(day, minutes);
    event.hours = Hours{starts, starts.plus_seconds(20 * 60)};
    return event;
}
} // namespace

TEST_CASE("half past six in the evening is another moment in UTC after the clock went back") {
    const int half_past_six = 18 * 60 + 30;
    CHECK(has(calendar_file({evening({2026, 10, 24}, half_past_six)}, "nl"), "DTSTART:20261024T163000Z"));
    CHECK(has(calendar_file({evening({2026, 10, 25}, half_past_six)}, "nl"), "DTSTART:20261025T173000Z"));
    CHECK(has(calendar_file({evening({2027, 3, 28}, half_past_six)}, "nl"), "DTSTART:20270328T163000Z"));
    CHECK(has(calendar_file({evening({2026, 10, 25}, half_past_six)}, "nl"), "DTEND:20261025T175000Z"));
}

TEST_CASE("a time that comes twice is the first, and one that is skipped an hour later") {
    CHECK(time_in_amsterdam(moment_in_amsterdam({2026, 10, 25}, 150)) == "02:30");
    CHECK(moment_in_amsterdam({2026, 10, 25}, 150).ms ==
          start_of_day({2026, 10, 25}).plus_seconds(150 * 60).ms);
    CHECK(time_in_amsterdam(moment_in_amsterdam({2027, 3, 28}, 150)) == "03:30");
}

TEST_CASE("what is cancelled says so twice, under the same UID") {
    const std::string file = calendar_file({evening({2026, 10, 24}, 600)}, "nl", Method::cancel);
    CHECK(has(file, "METHOD:CANCEL"));
    CHECK(has(file, "STATUS:CANCELLED"));
    CHECK(has(file, "UID:werk-1-datum@trialoog.example"));
}
