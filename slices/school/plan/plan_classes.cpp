#include "platform/i18n/i18n.hpp"
#include "slices/school/plan/planning.hpp"

#include <algorithm>
#include <set>

namespace trialoog::school {
namespace {

/// What the rows say about one class, counted.
struct Votes {
    std::string name;
    Place first;
    std::map<int, int> grades;
    std::map<Leerweg, int> leerwegen;
};

template <class Value> std::optional<Value> winner(const std::map<Value, int>& votes) {
    if (votes.empty()) return std::nullopt;
    return std::max_element(votes.begin(), votes.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
}

std::map<std::string, Votes> count_votes(const Records& records) {
    std::map<std::string, Votes> all;
    const auto vote = [&](const Place& where, const std::string& name, int grade,
                          std::optional<Leerweg> leerweg) {
        if (name.empty()) return;
        Votes& votes = all[folded_class(name)];
        if (votes.name.empty()) {
            votes.name = name;
            votes.first = where;
        }
        if (grade) ++votes.grades[grade];
        if (leerweg) ++votes.leerwegen[*leerweg];
    };
    for (const auto& pupil : records.pupils)
        vote(pupil.where, pupil.class_name, pupil.grade, pupil.leerweg);
    for (const auto& group : records.groups)
        vote(group.where, group.class_name, group.grade, group.leerweg);
    return all;
}

const ClassOnRecord* class_on_record(const OnRecord& on_record, const std::string& folded_name,
                                     std::optional<int> grade) {
    for (const auto& one : on_record.classes)
        if (folded_class(one.name) == folded_name && (!grade || one.grade == *grade)) return &one;
    return nullptr;
}

/// The leerweg of a new class about which the files say nothing, by its name: "3kb1", "2tl".
std::optional<Leerweg> leerweg_of_name(const std::string& name) {
    std::string letters;
    for (const char c : name)
        if (std::isalpha(static_cast<unsigned char>(c))) letters += c;
    return letters.size() > 1 ? leerweg_of(letters) : std::nullopt;
}

void plan_class(Planning& planning, const std::string& key, const Votes& votes) {
    auto grade = winner(votes.grades);
    if (votes.grades.size() > 1)
        planning.warn(votes.first, votes.name,
                      tf("Klas {name} staat in meer dan één leerjaar. Wij kiezen leerjaar {grade}.",
                         fmt::arg("name", votes.name), fmt::arg("grade", *grade)));
    const auto leerweg = winner(votes.leerwegen);
    if (const auto* known = class_on_record(planning.on_record, key, grade)) {
        PlannedClass planned{known->id, known->name, known->grade, leerweg.value_or(known->leerweg)};
        planned.changes_leerweg = planned.leerweg != known->leerweg;
        planning.of_class[key] = planning.plan.classes.size();
        planning.plan.classes.push_back(std::move(planned));
        return;
    }
    if (!grade) return; // its pupils are refused one by one
    PlannedClass planned{"", votes.name, *grade, leerweg.value_or(Leerweg::kader)};
    if (!leerweg) {
        const auto by_name = leerweg_of_name(votes.name);
        planned.leerweg = by_name.value_or(Leerweg::kader);
        if (!by_name)
            planning.warn(votes.first, votes.name,
                          tf("Van klas {name} weten wij de leerweg niet. Wij zetten kader neer.",
                             fmt::arg("name", votes.name)));
    }
    planning.of_class[key] = planning.plan.classes.size();
    planning.plan.classes.push_back(std::move(planned));
}

std::string unknown_grade(const std::string& class_name) {
    return tf("Van klas {name} weten wij het leerjaar niet.", fmt::arg("name", class_name));
}

std::optional<std::string> fault_of(const Planning& planning, const PupilRecord& pupil) {
    if (!pupil.class_name.empty() && !planning.of_class.count(folded_class(pupil.class_name)))
        return unknown_grade(pupil.class_name);
    return std::nullopt;
}

std::string class_names(const OnRecord& on_record, const std::vector<std::string>& ids) {
    std::string names;
    for (const auto& one : on_record.classes)
        if (std::find(ids.begin(), ids.end(), one.id) != ids.end())
            names += (names.empty() ? "" : ", ") + one.name;
    return names;
}

} // namespace

void plan_classes(Planning& planning) {
    for (const auto& [key, votes] : count_votes(planning.records))
        plan_class(planning, key, votes);
    for (const auto& group : planning.records.groups)
        if (!planning.of_class.count(folded_class(group.class_name)))
            planning.refuse(group.where, group.class_name, unknown_grade(group.class_name));
    std::set<std::string> out;
    std::erase_if(planning.records.pupils, [&](const PupilRecord& pupil) {
        const auto fault = fault_of(planning, pupil);
        if (!fault) return false;
        planning.refuse(pupil.where, full_name(pupil.name), *fault);
        out.insert(pupil.number);
        return true;
    });
    std::erase_if(planning.records.caregivers,
                  [&](const CaregiverRecord& one) { return out.count(one.pupil_number) > 0; });
    std::erase_if(planning.records.links,
                  [&](const LinkRecord& one) { return out.count(one.pupil_number) > 0; });
}

void plan_placements(Planning& planning) {
    static const std::vector<std::string> none;
    for (const auto& pupil : planning.records.pupils) {
        const std::size_t index = planning.of_pupil_number.at(pupil.number);
        const auto enrolled = planning.on_record.enrolments.find(planning.plan.people[index].person.id);
        const auto& now = enrolled == planning.on_record.enrolments.end() ? none : enrolled->second;
        if (pupil.class_name.empty()) {
            if (now.empty())
                planning.warn(pupil.where, full_name(pupil.name), t("Bij deze leerling staat geen klas."));
            continue;
        }
        const std::size_t target = planning.of_class.at(folded_class(pupil.class_name));
        const std::string& id = planning.plan.classes[target].id;
        if (now.size() == 1 && !id.empty() && now.front() == id) continue;
        planning.plan.placements.push_back({index, target, class_names(planning.on_record, now)});
    }
}

} // namespace trialoog::school
