#include "slices/messages/sending.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <numeric>

namespace trialoog::messages {
namespace {

constexpr int sunday = 7;
constexpr const char *morning = "07:30", *evening = "20:30";

/// Summer time begins and ends on a Sunday, so that this is half past seven on every day it is asked for.
Instant morning_of(Day day) { return start_of_day(day).plus_seconds(7 * 3600 + 1800); }

std::string same(std::string_view text) {
    std::string key;
    for (const char c : text)
        if (c != ' ') key += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return key;
}

/// What makes people one family, each as a key of its own kind.
std::vector<std::string> ties(const Addressee& one) {
    std::vector<std::string> keys{"p" + one.person_id};
    if (!one.email.empty()) keys.push_back("e" + mailbox_of(one.email));
    if (!one.address.empty()) keys.push_back("a" + same(one.address));
    for (const std::string& pupil : one.lives_with)
        keys.push_back("c" + pupil);
    return keys;
}

std::size_t root(std::vector<std::size_t>& of, std::size_t i) {
    while (of[i] != i)
        i = of[i] = of[of[i]];
    return i;
}

} // namespace

std::string mailbox_of(std::string_view email) { return same(email); }

bool is_quiet(Instant at) {
    const std::string time = time_in_amsterdam(at);
    return time < morning || time >= evening || day_in_amsterdam(at).weekday() == sunday;
}

Instant next_moment(Instant at) {
    if (!is_quiet(at)) return at;
    Day day = day_in_amsterdam(at);
    if (day.weekday() == sunday || time_in_amsterdam(at) >= evening) day = day.plus_days(1);
    if (day.weekday() == sunday) day = day.plus_days(1);
    return morning_of(day);
}

std::vector<std::size_t> family_numbers(const std::vector<Addressee>& people) {
    std::vector<std::size_t> of(people.size());
    std::iota(of.begin(), of.end(), std::size_t{0});
    std::map<std::string, std::size_t> first;
    for (std::size_t i = 0; i < people.size(); ++i)
        for (const std::string& key : ties(people[i])) {
            const auto [there, is_new] = first.emplace(key, i);
            if (!is_new) of[root(of, i)] = root(of, there->second);
        }
    for (std::size_t i = 0; i < of.size(); ++i)
        of[i] = root(of, i);
    return of;
}

Instant free_moment(const std::vector<Telling>& planned, const Telling& wanted) {
    const auto hears_else = [&](Day day) {
        return std::ranges::any_of(planned, [&](const Telling& one) {
            return one.family == wanted.family && one.thing != wanted.thing &&
                   day_in_amsterdam(one.due_at) == day;
        });
    };
    Instant at = wanted.due_at;
    while (hears_else(day_in_amsterdam(at)))
        at = morning_of(day_in_amsterdam(at).plus_days(1));
    return at;
}

} // namespace trialoog::messages
