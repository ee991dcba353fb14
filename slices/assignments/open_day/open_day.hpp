#pragma once
// The open days of a work: which course on which day, where, and what to ask there. Values only.

#include "slices/assignments/work/store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace trialoog::assignments {

struct OpenDay {
    std::string course, place;
    std::optional<Day> on = {};
    std::string date_field = {}; // "date_1"
    Instant changed_at = {};
    std::int64_t changes = 0; // of the answer that names the day
    std::vector<std::string> questions = {};
};
/// In the order of the courses. A date, place or questions belong to the course that they are `about`; where
/// they don't say, to the course of their own step, or else to the one with the same number. Only of answers
/// that this seat may see, and nothing that is empty.
std::vector<OpenDay> open_days(const OpenedWork&);

/// Some day is filled in.
bool has_dates(const std::vector<OpenDay>&);
bool has_questions(const std::vector<OpenDay>&);

/// For the family's calendar: an event for each day.
std::string open_days_calendar(const OpenedWork&, const std::vector<OpenDay>&, std::string_view host);
/// The sheet to take along, A5: a page for each course, with its questions and room to write.
std::string open_days_pdf(const OpenedWork&, const std::vector<OpenDay>&);

} // namespace trialoog::assignments
