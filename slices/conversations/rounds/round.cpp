#include "slices/conversations/rounds/round.hpp"

#include <charconv>
#include <fmt/format.h>
#include <stdexcept>
#include <utility>

namespace trialoog::conversations {
namespace {

template <class Enum, std::size_t N>
std::string_view code_in(const std::pair<Enum, std::string_view> (&names)[N], Enum one) {
    for (const auto& [which, name] : names)
        if (which == one) return name;
    throw std::logic_error("a value without a code");
}
template <class Enum, std::size_t N>
std::optional<Enum> from_code(const std::pair<Enum, std::string_view> (&names)[N], std::string_view code) {
    for (const auto& [which, name] : names)
        if (name == code) return which;
    return std::nullopt;
}

constexpr std::pair<Place, std::string_view> places[]{
    {Place::school, "school"}, {Place::online, "online"}, {Place::phone, "phone"}, {Place::home, "home"}};
constexpr std::pair<Silence, std::string_view> silences[]{{Silence::any_time, "any_time"},
                                                          {Silence::not_planned, "not_planned"}};
constexpr std::pair<Part, std::string_view> parts[]{
    {Part::mentor, "mentor"}, {Part::colleague, "colleague"}, {Part::interpreter, "interpreter"}};

std::optional<int> number_in(std::string_view digits) {
    int number = 0;
    const auto end = digits.data() + digits.size();
    const auto [stopped, error] = std::from_chars(digits.data(), end, number);
    if (digits.empty() || digits.size() > 2 || error != std::errc{} || stopped != end || number < 0)
        return std::nullopt;
    return number;
}

} // namespace

std::string_view code(Place one) { return code_in(places, one); }
std::optional<Place> place_from(std::string_view code) { return from_code(places, code); }
std::string_view code(Silence one) { return code_in(silences, one); }
std::optional<Silence> silence_from(std::string_view code) { return from_code(silences, code); }
std::string_view code(Part one) { return code_in(parts, one); }
std::optional<Part> part_from(std::string_view code) { return from_code(parts, code); }

Stage stage_of(const Round& round, Day today) {
    if (round.withdrawn_at) return Stage::withdrawn;
    if (round.until < today) return Stage::over;
    if (round.published_at) return Stage::published;
    if (!round.asked_at) return Stage::preparing;
    return today <= round.answer_by ? Stage::answering : Stage::planning;
}

std::optional<int> minutes_of_day(std::string_view text) {
    const auto colon = text.find_first_of(":.");
    if (colon == text.npos || text.size() - colon != 3) return std::nullopt;
    const auto hours = number_in(text.substr(0, colon)), minutes = number_in(text.substr(colon + 1));
    if (!hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
    return *hours * 60 + *minutes;
}

std::string clock_text(int minutes) { return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60); }

std::vector<Slot> slots_of(const Block& block, int minutes, int pause_minutes) {
    const auto from = minutes_of_day(block.from), until = minutes_of_day(block.until);
    if (!from || !until || minutes < 1 || pause_minutes < 0)
        throw std::invalid_argument("a block without times");
    std::vector<Slot> slots;
    for (int at = *from; at + minutes <= *until; at += minutes + pause_minutes)
        slots.push_back({block.day.iso() + 'T' + clock_text(at), minutes});
    return slots;
}

Day day_of(std::string_view at) {
    if (const auto day = Day::parse_iso(at.substr(0, 10))) return *day;
    throw std::invalid_argument("no moment of a talk");
}

std::string time_of(std::string_view at) {
    std::string time(at.substr(11, 5));
    time[2] = '.';
    return time;
}

int minute_of(std::string_view at) {
    if (const auto minutes = minutes_of_day(at.substr(11, 5))) return *minutes;
    throw std::invalid_argument("no moment of a talk");
}

} // namespace trialoog::conversations
