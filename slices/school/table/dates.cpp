#include "slices/school/table/dates.hpp"

#include "slices/school/cells/cell_values.hpp"
#include "slices/school/cells/names.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace trialoog::school {
namespace {

constexpr std::array months = {
    std::pair{"jan", 1u},  std::pair{"feb", 2u},  std::pair{"maart", 3u}, std::pair{"mrt", 3u},
    std::pair{"mar", 3u},  std::pair{"apr", 4u},  std::pair{"mei", 5u},   std::pair{"may", 5u},
    std::pair{"jun", 6u},  std::pair{"jul", 7u},  std::pair{"aug", 8u},   std::pair{"sep", 9u},
    std::pair{"okt", 10u}, std::pair{"oct", 10u}, std::pair{"nov", 11u},  std::pair{"dec", 12u}};
constexpr std::array weekdays = {"ma",  "di",  "wo",  "do",  "vr",  "za",  "zo",
                                 "mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr int first_serial = 20000, last_serial = 60000; // 1954 to 2064

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }
bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

unsigned number(std::string_view digits) {
    unsigned value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::string lower(std::string_view cell) {
    std::string text = squeezed(cell);
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

std::optional<Day> day_in(unsigned year, unsigned month, unsigned day) {
    if (month > 12 || day > 31 || year > 9999) return std::nullopt;
    std::string iso = std::to_string(10000 + year).substr(1) + "-" + std::to_string(100 + month).substr(1) +
                      "-" + std::to_string(100 + day).substr(1);
    return Day::parse_iso(iso);
}

ReadDay certain(std::optional<Day> day) { return day ? ReadDay{DayShape::certain, *day} : ReadDay{}; }

/// The time behind a day, taken off: "00:00", "t00:00:00z", "12:00:00 am". Midnight in the Netherlands is
/// 22 or 23 o'clock the day before where a program writes it in world time.
struct Cut {
    std::string day;
    bool is_next_day = false;
};
Cut without_time(const std::string& text) {
    const auto colon = text.find(':');
    if (colon == std::string::npos) return {text};
    std::size_t begin = colon;
    while (begin > 0 && is_digit(text[begin - 1]))
        --begin;
    const std::string hour = text.substr(begin, colon - begin);
    const bool in_world_time = text.ends_with('z') || text.ends_with("+00:00");
    std::string day = text.substr(0, begin);
    while (!day.empty() && (day.back() == ' ' || day.back() == 't' || day.back() == ','))
        day.pop_back();
    return {day, in_world_time && (hour == "22" || hour == "23")};
}

/// Digits apart from letters: "4mei2013" and "4-mei-2013" are three parts.
std::vector<std::string> parts_in(std::string_view text) {
    std::vector<std::string> parts;
    char before = ' ';
    for (const char c : text) {
        const bool counts = is_digit(c) || is_letter(c);
        const bool goes_on =
            counts && ((is_digit(c) && is_digit(before)) || (is_letter(c) && is_letter(before)));
        if (counts && !goes_on) parts.emplace_back();
        if (counts) parts.back() += c;
        before = c;
    }
    return parts;
}

unsigned month_of(std::string_view word) {
    for (const auto& [begin, month] : months)
        if (word.starts_with(begin)) return month;
    return 0;
}

ReadDay with_month_name(std::vector<std::string> parts) {
    std::erase_if(parts, [](const std::string& part) { // zaterdag 4 mei, 4th of may
        return part == "th" || part == "st" || part == "nd" || part == "rd" || part == "e" || part == "of" ||
               (is_letter(part.front()) && month_of(part) == 0 &&
                std::any_of(weekdays.begin(), weekdays.end(),
                            [&](const char* day) { return part.starts_with(day); }));
    });
    if (parts.size() != 3) return {};
    const auto name =
        std::find_if(parts.begin(), parts.end(), [](const auto& part) { return is_letter(part.front()); });
    if (name == parts.end()) return {};
    const unsigned month = month_of(*name);
    parts.erase(name);
    if (month == 0 || !all_digits(parts[0]) || !all_digits(parts[1])) return {};
    if (parts[0].size() == 4) std::swap(parts[0], parts[1]);
    if (parts[0].size() > 2) return {};
    if (parts[1].size() == 4) return certain(day_in(number(parts[1]), month, number(parts[0])));
    if (parts[1].size() != 2) return {};
    return {DayShape::short_year, {}, {number(parts[0]), month, number(parts[1])}, true};
}

/// 20130504, 04052013, 4052013, 040513, 41398.
ReadDay only_digits(std::string digits) {
    if (digits.size() == 5 && number(digits) >= first_serial && number(digits) <= last_serial)
        return {DayShape::serial, Day{1899, 12, 30}.plus_days(static_cast<int>(number(digits)))};
    if (digits.size() == 7 || digits.size() == 5) digits.insert(digits.begin(), '0');
    const auto part = [&](std::size_t from, std::size_t size) {
        return number(std::string_view(digits).substr(from, size));
    };
    if (digits.size() == 8) {
        const bool year_first = part(0, 4) >= 1900 && part(0, 4) <= 2100 && part(4, 2) <= 12;
        if (year_first) return certain(day_in(part(0, 4), part(4, 2), part(6, 2)));
        return {DayShape::figures, {}, {part(0, 2), part(2, 2), part(4, 4)}};
    }
    if (digits.size() == 6) return {DayShape::short_year, {}, {part(0, 2), part(2, 2), part(4, 2)}};
    return {};
}

/// Word processors put other dashes between figures, and some of them forbid a new line there.
std::string with_plain_dashes(std::string text) {
    for (const std::string_view dash : {"\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212", "\u2044"})
        for (auto at = text.find(dash); at != std::string::npos; at = text.find(dash))
            text.replace(at, dash.size(), "-");
    return text;
}

} // namespace

ReadDay read_day(std::string_view cell) {
    if (cell.size() > 60) return {};
    const Cut cut = without_time(lower(with_plain_dashes(std::string(cell))));
    std::string text = cut.day;
    if (const auto point = text.find_first_of(".,"); point == 5 && all_digits(text.substr(0, point)))
        text.erase(point); // 41398,5: half a day later
    if (all_digits(text)) return only_digits(text);
    auto parts = parts_in(text);
    if (std::any_of(parts.begin(), parts.end(), [](const auto& part) { return is_letter(part.front()); }))
        return with_month_name(std::move(parts));
    if (parts.size() != 3 || parts[1].size() > 2 ||
        text.find_first_not_of("0123456789-/. ") != std::string::npos)
        return {};
    if (parts[0].size() == 4 && parts[2].size() <= 2) {
        auto day = day_in(number(parts[0]), number(parts[1]), number(parts[2]));
        if (day && cut.is_next_day) day = day->plus_days(1);
        return certain(day);
    }
    if (parts[0].size() > 2) return {};
    const std::array figures{number(parts[0]), number(parts[1]), number(parts[2])};
    const char separator = text[text.find_first_of("-/. ")];
    if (parts[2].size() == 4) return {DayShape::figures, {}, figures, false, separator};
    if (parts[2].size() == 2) return {DayShape::short_year, {}, figures, false, separator};
    return {};
}

} // namespace trialoog::school
