#include "slices/access/first_weeks/logins.hpp"

#include "platform/i18n/people.hpp"
#include "slices/access/accounts/accounts.hpp"

namespace trialoog::access {
namespace {

/// Small letters a to z and figures; nothing of another script.
std::string plain(std::string_view name) {
    std::string letters = i18n::folded_name(name);
    std::erase_if(letters, [](char c) { return (c < 'a' || c > 'z') && (c < '0' || c > '9'); });
    return letters;
}

std::string by_name(const LoginOf& person) {
    const std::string given = plain(person.given_name), family = plain(person.family_name);
    if (given.empty() && family.empty()) return "medewerker";
    if (given.empty() || family.empty())
        return given + family + (given.size() + family.size() < 2 ? "x" : "");
    return given + '.' + family;
}
} // namespace

std::string propose_login(const LoginOf& person, std::set<std::string, std::less<>>& taken) {
    const auto email = person.email.find('@') == std::string::npos ? std::nullopt : read_login(person.email);
    if (email && taken.insert(*email).second) return *email;
    constexpr std::size_t longest = 90; // room for a number
    const std::string name = by_name(person).substr(0, longest);
    if (taken.insert(name).second) return name;
    for (int number = 2;; ++number)
        if (const std::string one = name + std::to_string(number); taken.insert(one).second) return one;
}

} // namespace trialoog::access
