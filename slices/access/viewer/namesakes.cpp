#include "slices/access/viewer/namesakes.hpp"

#include "platform/i18n/i18n.hpp"
#include "platform/i18n/people.hpp"

#include <algorithm>
#include <numeric>

namespace trialoog::access {

std::vector<bool> have_namesakes(const std::vector<Named>& people) {
    std::vector<std::string> names;
    names.reserve(people.size());
    for (const Named& one : people)
        names.push_back(i18n::folded_name(one.name));
    std::vector<std::size_t> by_name(people.size());
    std::iota(by_name.begin(), by_name.end(), std::size_t{0});
    std::ranges::sort(by_name, {}, [&](std::size_t at) -> std::string_view { return names[at]; });
    std::vector<bool> have(people.size(), false);
    for (std::size_t from = 0, until = 0; from < by_name.size(); from = until) {
        const std::string& name = names[by_name[from]];
        bool shared = false;
        for (until = from + 1; until < by_name.size() && names[by_name[until]] == name; ++until)
            shared = shared || people[by_name[until]].id != people[by_name[from]].id;
        if (!shared || name.empty()) continue;
        for (std::size_t i = from; i < until; ++i)
            have[by_name[i]] = true;
    }
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
