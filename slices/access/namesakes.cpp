#include "slices/access/namesakes.hpp"

#include "platform/i18n/i18n.hpp"
#include "platform/i18n/people.hpp"

#include <map>

namespace trialoog::access {

std::vector<bool> have_namesakes(const std::vector<Named>& people) {
    std::vector<std::string> names;
    names.reserve(people.size());
    std::map<std::string_view, std::string_view> first; // whose name it was first
    std::map<std::string_view, bool> shared;
    for (const Named& one : people) {
        names.push_back(i18n::folded_name(one.name));
        const auto [at, is_new] = first.try_emplace(names.back(), one.id);
        if (!is_new && at->second != one.id) shared[names.back()] = true;
    }
    std::vector<bool> have;
    for (const std::string& name : names)
        have.push_back(!name.empty() && shared.contains(name));
    return have;
}

std::string mark_of(const Traits& who) {
    if (!who.number.empty()) return tf("nr. {number}", fmt::arg("number", who.number));
    if (who.born_on) return tf("geboren op {day}", fmt::arg("day", i18n::birthday(*who.born_on)));
    if (!who.children.empty()) return tf("van {names}", fmt::arg("names", i18n::list_of(who.children)));
    return who.login.empty() ? who.email : who.login;
}

std::string marked(std::string name, std::string_view person_id, const Marks& marks) {
    const auto mark = marks.find(person_id);
    if (mark == marks.end() || mark->second.empty()) return name;
    return name.append(" (").append(mark->second).append(")");
}

} // namespace trialoog::access
