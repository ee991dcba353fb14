#include "slices/conversations/timetable/wanted_talks.hpp"

#include <algorithm>

namespace trialoog::conversations {
namespace {

using Times = std::map<std::string, int>;

Times in_common(const Times& one, const Times& other) {
    Times both;
    for (const auto& [at, minds] : one)
        if (const auto found = other.find(at); found != other.end())
            both[at] = std::max(minds, found->second);
    return both;
}

Times of_either(const std::vector<AdultSays>& answers) {
    Times all;
    for (const AdultSays& one : answers)
        for (const auto& [at, minds] : one.times)
            all[at] = last_resort;
    return all;
}

std::optional<Times> times_of(const std::vector<AdultSays>& answers) {
    std::optional<Times> times;
    for (const AdultSays& one : answers)
        times = times ? in_common(*times, one.times) : one.times;
    if (times && times->empty()) return of_either(answers);
    return times;
}

WantedTalk talk_of(const FamilyOfPupil& family, std::string adult_id, std::vector<AdultSays> answers) {
    WantedTalk talk{
        .pupil_id = family.pupil_id, .adult_id = std::move(adult_id), .answered = !answers.empty()};
    for (const AdultSays& one : answers) {
        if (one.comes_self) talk.with.push_back(one.adult_id);
        if (!one.interpreter.empty() && std::ranges::count(talk.interpreters, one.interpreter) == 0)
            talk.interpreters.push_back(one.interpreter);
    }
    // Who doesn't come has no times that matter, unless nobody comes: then somebody must be asked.
    const bool anybody = std::ranges::any_of(answers, &AdultSays::comes);
    if (anybody) std::erase_if(answers, [](const AdultSays& one) { return !one.comes; });
    talk.needs_room = answers.empty() || std::ranges::any_of(answers, &AdultSays::needs_room);
    talk.times = times_of(answers);
    return talk;
}

} // namespace

std::vector<WantedTalk> wanted_talks(const FamilyOfPupil& family) {
    std::vector<AdultSays> together;
    std::vector<WantedTalk> talks;
    std::vector<std::string> others = family.parent_ids;
    for (const AdultSays& one : family.answers) {
        if (!one.apart || family.parent_ids.size() < 2) {
            together.push_back(one);
            continue;
        }
        std::erase(others, one.adult_id);
        talks.push_back(talk_of(family, one.adult_id, {one}));
    }
    if (talks.empty()) return {talk_of(family, "", together)};
    // Who is left by the one who comes apart: alone, a talk of their own too.
    if (!others.empty()) talks.push_back(talk_of(family, others.size() == 1 ? others.front() : "", together));
    return talks;
}

} // namespace trialoog::conversations
