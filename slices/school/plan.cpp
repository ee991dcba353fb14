#include "slices/school/plan.hpp"

#include "slices/school/draft.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <tuple>

namespace trialoog::school {
namespace {

std::set<std::string> numbers(const std::map<std::string, std::string>& keys) {
    std::set<std::string> all;
    for (const auto& [key, person] : keys)
        all.insert(key);
    return all;
}

std::size_t pupil_index(Draft& draft, const std::string& number) {
    if (const auto told = draft.of_pupil_number.find(number); told != draft.of_pupil_number.end())
        return told->second;
    return draft.person(draft.present.pupils.at(number), As::pupil);
}

/// Somebody without authority is informed only when the pupil lives with them (a step-parent, a foster
/// parent); the school can say otherwise in Trialoog.
bool informed(bool has_authority, std::optional<bool> lives_with) {
    return has_authority || lives_with.value_or(false);
}

PlannedRelation new_relation(std::size_t pupil, std::size_t parent, const Relative& relative) {
    PlannedRelation planned{pupil, parent, relative.kind.value_or(RelationKind::other)};
    planned.has_authority = relative.has_authority.value_or(true);
    planned.lives_with = relative.lives_with.value_or(true);
    planned.is_informed = informed(planned.has_authority, relative.lives_with);
    return planned;
}

/// The relation after the import; what the school set in Trialoog itself stays, unless authority changes.
PlannedRelation changed_relation(std::size_t pupil, std::size_t parent, const PresentRelation& now,
                                 const Relative& relative) {
    PlannedRelation planned{pupil,          parent,          now.kind, now.has_authority,
                            now.lives_with, now.is_informed, false};
    if (relative.kind && *relative.kind != RelationKind::other) planned.kind = *relative.kind;
    planned.lives_with = relative.lives_with.value_or(now.lives_with);
    planned.has_authority = relative.has_authority.value_or(now.has_authority);
    if (planned.has_authority != now.has_authority)
        planned.is_informed = informed(planned.has_authority, relative.lives_with);
    return planned;
}

bool is_same(const PlannedRelation& planned, const PresentRelation& now) {
    return std::tie(planned.kind, planned.has_authority, planned.lives_with, planned.is_informed) ==
           std::tie(now.kind, now.has_authority, now.lives_with, now.is_informed);
}

using Pairs = std::set<std::pair<std::string, std::string>>; // (pupil id, parent id)

Pairs plan_relations(Draft& draft, const Caregivers& caregivers,
                     const std::vector<std::size_t>& of_caregiver) {
    Pairs told;
    std::set<std::pair<std::size_t, std::size_t>> done;
    for (const auto& relative : caregivers.relatives) {
        const std::size_t pupil = pupil_index(draft, relative.pupil_number);
        const std::size_t parent = relative.caregiver_person.empty()
                                       ? of_caregiver[relative.caregiver]
                                       : draft.person(relative.caregiver_person, As::caregiver);
        if (!done.insert({pupil, parent}).second) continue;
        const std::pair pair{draft.plan.people[pupil].person.id, draft.plan.people[parent].person.id};
        const auto now = draft.present.relations.find(pair);
        if (now == draft.present.relations.end() || now->second.ended) {
            draft.plan.relations.push_back(new_relation(pupil, parent, relative));
        } else {
            auto planned = changed_relation(pupil, parent, now->second, relative);
            if (!is_same(planned, now->second)) draft.plan.relations.push_back(planned);
        }
        told.insert(pair);
    }
    return told;
}

/// Of pupils about whose caregivers the files speak: who stood beside them and isn't there any more.
void plan_ended_relations(Draft& draft, const Caregivers& caregivers, const Pairs& told) {
    if (!draft.records.every_caregiver_readable) return;
    std::set<std::string> pupils, keyed;
    for (const auto& relative : caregivers.relatives)
        if (!draft.records.pupils_with_refused_caregiver.count(relative.pupil_number))
            pupils.insert(draft.plan.people[pupil_index(draft, relative.pupil_number)].person.id);
    for (const auto& [key, person] : draft.present.caregivers)
        keyed.insert(person);

    std::size_t active = 0;
    for (const auto& [pair, relation] : draft.present.relations) {
        if (relation.ended) continue;
        ++active;
        if (!pupils.count(pair.first) || told.count(pair) || !keyed.count(pair.second)) continue;
        draft.plan.ended_relations.push_back({pair.first, pair.second,
                                              full_name(draft.present.people.at(pair.first).name),
                                              full_name(draft.present.people.at(pair.second).name)});
    }
    draft.plan.ended_relations_are_few = draft.plan.ended_relations.size() * 10 <= active;
}

void plan_leavers(Draft& draft) {
    if (!draft.records.has_pupil_file) return;
    std::set<std::string> staying;
    for (const auto& number : draft.records.pupil_numbers_seen)
        if (const auto known = draft.present.pupils.find(number); known != draft.present.pupils.end())
            staying.insert(known->second);

    std::size_t active = 0;
    for (const auto& [number, id] : draft.present.pupils) {
        const Person& pupil = draft.present.people.at(id);
        if (!pupil.left_on.empty()) continue;
        ++active;
        if (staying.count(id)) continue;
        std::string class_name;
        if (const auto enrolled = draft.present.enrolments.find(id);
            enrolled != draft.present.enrolments.end())
            for (const auto& one : draft.present.classes)
                if (one.id == enrolled->second.front()) class_name = one.name;
        draft.plan.leavers.push_back({id, full_name(pupil.name), class_name, number});
    }
    draft.plan.leavers_are_few =
        draft.plan.leavers.size() * 10 <= active && draft.records.every_pupil_number_readable;
}

class Fingerprint {
public:
    template <class... Parts> void add(const Parts&... parts) { (part(fmt::to_string(parts)), ...); }
    std::string hex() const { return fmt::format("{:016x}", hash_); }

private:
    void part(const std::string& text) {
        for (const unsigned char c : text)
            step(c);
        step(0x1f);
    }
    void step(unsigned char c) { hash_ = (hash_ ^ c) * 1099511628211ULL; } // FNV-1a
    std::uint64_t hash_ = 14695981039346656037ULL;
};

} // namespace

std::size_t Plan::new_people(As as) const {
    return static_cast<std::size_t>(std::count_if(
        people.begin(), people.end(), [&](const PlannedPerson& p) { return p.as == as && p.is_new(); }));
}

std::size_t Plan::changed_people(As as) const {
    return static_cast<std::size_t>(std::count_if(
        people.begin(), people.end(), [&](const PlannedPerson& p) { return p.as == as && p.is_changed(); }));
}

bool Plan::changes_nothing() const {
    const bool people_stay = std::none_of(
        people.begin(), people.end(), [](const PlannedPerson& p) { return p.is_new() || p.is_changed(); });
    const bool classes_stay = std::none_of(classes.begin(), classes.end(), [](const PlannedClass& c) {
        return c.is_new() || c.changes_leerweg;
    });
    return people_stay && classes_stay && keys.empty() && placements.empty() && relations.empty() &&
           ended_relations.empty() && roles.empty() && ended_roles.empty() && leavers.empty();
}

std::string Plan::fingerprint() const {
    Fingerprint print;
    print.add(year, refused.size());
    for (const auto& p : people) {
        const Person& now = p.person;
        print.add(now.id, full_name(now.name), now.email, now.phone, now.street, now.postcode, now.town,
                  now.born_on, now.language, p.returns, p.changes.size());
    }
    for (const auto& k : keys)
        print.add(static_cast<int>(k.as), k.key, k.person);
    for (const auto& c : classes)
        print.add(c.id, c.name, c.grade, code(c.leerweg));
    for (const auto& p : placements)
        print.add(p.pupil, p.school_class, p.from_class);
    for (const auto& r : relations)
        print.add(r.pupil, r.parent, code(r.kind), r.has_authority, r.lives_with, r.is_informed);
    for (const auto& r : ended_relations)
        print.add(r.pupil_id, r.parent_id);
    for (const auto& r : roles)
        print.add(r.person, r.role, r.school_class);
    for (const auto& r : ended_roles)
        print.add(r.id);
    for (const auto& l : leavers)
        print.add(l.person_id);
    return print.hex();
}

Plan make_plan(Records records, const Present& present) {
    settle(records, numbers(present.pupils), numbers(present.caregivers));
    Draft draft{present, std::move(records)};
    draft.plan.year = present.year;
    draft.plan.refused = draft.records.refused;
    draft.plan.warnings = draft.records.warnings;
    plan_classes(draft);
    plan_pupils(draft);
    plan_staff(draft);
    const Caregivers caregivers = recognise_caregivers(draft.records, present);
    draft.plan.warnings.insert(draft.plan.warnings.end(), caregivers.warnings.begin(),
                               caregivers.warnings.end());
    const auto of_caregiver = plan_caregivers(draft, caregivers);
    plan_placements(draft);
    const Pairs told = plan_relations(draft, caregivers, of_caregiver);
    plan_ended_relations(draft, caregivers, told);
    plan_mentors(draft);
    plan_leavers(draft);
    return std::move(draft.plan);
}

} // namespace trialoog::school
