#include "platform/i18n/i18n.hpp"
#include "slices/school/plan/judge.hpp"
#include "slices/school/plan/planning.hpp"
#include "slices/school/plan/sides.hpp"

#include <algorithm>

namespace trialoog::school {
namespace {

std::string where_of(const Place& place) {
    return place.file + ", " + tf("regel {line}", fmt::arg("line", place.line));
}

Person as_person(const Name& name, const Contact& contact) {
    Person person;
    person.name = name;
    person.email = contact.email.value_or("");
    person.phone = contact.phone.value_or("");
    return person;
}

std::vector<Told> told_pupils(const Records& records) {
    std::vector<Told> all;
    for (const auto& one : records.pupils) {
        Told told{one.number, as_person(one.name, one.contact), where_of(one.where), one.class_name};
        if (one.born_on) told.person.born_on = one.born_on->iso();
        all.push_back(std::move(told));
    }
    return all;
}

std::vector<Told> told_staff(const Records& records) {
    std::vector<Told> all;
    for (const auto& one : records.staff)
        all.push_back({one.code, as_person(one.name, {.email = one.email}), where_of(one.where), ""});
    return all;
}

using PupilsOf = std::map<std::string, std::set<std::string>>; // caregiver number → pupil numbers

PupilsOf pupils_of(const Records& records) {
    PupilsOf all;
    for (const auto& link : records.links)
        all[link.caregiver_number].insert(link.pupil_number);
    for (const auto& one : records.caregivers)
        if (!one.number.empty() && !one.pupil_number.empty()) all[one.number].insert(one.pupil_number);
    return all;
}

bool is_mother_and_father(RelationKind a, RelationKind b) {
    return (a == RelationKind::mother && b == RelationKind::father) ||
           (a == RelationKind::father && b == RelationKind::mother);
}

/// The relation that the files give the caregiver with this number is the other parent's, for a pupil we
/// know.
bool contradicts_relation(const Planning& planning, const std::string& number,
                          const std::string& pupil_number, std::optional<RelationKind> told) {
    const auto caregiver = planning.before.caregivers.find(number);
    const auto pupil = planning.before.pupils.find(pupil_number);
    if (!told || caregiver == planning.before.caregivers.end() || pupil == planning.before.pupils.end())
        return false;
    const auto now = planning.before.relations.find({pupil->second, caregiver->second});
    return now != planning.before.relations.end() && is_mother_and_father(now->second.kind, *told);
}

std::vector<Told> told_caregivers(const Planning& planning) {
    std::set<std::string> contradicting, seen;
    for (const auto& link : planning.records.links)
        if (contradicts_relation(planning, link.caregiver_number, link.pupil_number, link.relation))
            contradicting.insert(link.caregiver_number);
    for (const auto& one : planning.records.caregivers)
        if (contradicts_relation(planning, one.number, one.pupil_number, one.relation))
            contradicting.insert(one.number);
    const PupilsOf children = pupils_of(planning.records);
    std::vector<Told> all;
    for (const auto& one : planning.records.caregivers) {
        if (one.number.empty() || !seen.insert(one.number).second) continue;
        Told told{one.number, as_person(one.name, one.contact), where_of(one.where), ""};
        if (const auto of = children.find(one.number); of != children.end())
            told.place = i18n::list_of(std::vector<std::string>(of->second.begin(), of->second.end()));
        told.relation_contradicts = contradicting.count(one.number) > 0;
        all.push_back(std::move(told));
    }
    return all;
}

std::map<std::string, std::string>& keys_of(OnRecord& on_record, As as) {
    return as == As::pupil ? on_record.pupils : as == As::caregiver ? on_record.caregivers : on_record.staff;
}

/// Puts the numbers where the answers say; who loses one without getting another has none any more.
void move_keys(Planning& planning, As as, const Ruling& ruling) {
    auto& keys = keys_of(planning.on_record, as);
    for (const auto& [key, id] : ruling.moved) {
        if (id.empty())
            keys.erase(key);
        else
            keys[key] = id;
    }
}

/// Caregivers without a number go by the pupil's number and their place: they move with the pupil.
void move_places(Planning& planning) {
    std::map<std::string, std::string> number_of; // person → number, as it will be
    for (const auto& [number, id] : planning.on_record.pupils)
        number_of.emplace(id, number);
    std::map<std::string, std::string> places;
    for (const auto& [key, caregiver] : planning.before.caregivers) {
        const auto slash = key.find('/');
        if (slash == std::string::npos) continue;
        planning.on_record.caregivers.erase(key);
        const auto pupil = planning.before.pupils.find(key.substr(0, slash));
        if (pupil == planning.before.pupils.end()) continue;
        if (const auto number = number_of.find(pupil->second); number != number_of.end())
            places.emplace(number->second + key.substr(slash), caregiver);
    }
    planning.on_record.caregivers.insert(places.begin(), places.end());
}

/// The keys that differ from what is there, into the plan.
void plan_moved_keys(Planning& planning, As as) {
    auto& before = as == As::pupil       ? planning.before.pupils
                   : as == As::caregiver ? planning.before.caregivers
                                         : planning.before.staff;
    const auto& now = keys_of(planning.on_record, as);
    for (const auto& [key, id] : now) {
        const auto held = before.find(key);
        if (held == before.end() || held->second != id)
            planning.plan.keys.push_back({as, key, planning.person(id, as)});
    }
    for (const auto& [key, id] : before)
        if (!now.count(key)) planning.plan.dropped_keys.push_back({as, key});
}

void take_out_pupils(Planning& planning, const std::set<std::string>& numbers) {
    const auto is_out = [&](const auto& record) { return numbers.count(record.pupil_number) > 0; };
    std::erase_if(planning.records.pupils,
                  [&](const PupilRecord& one) { return numbers.count(one.number) > 0; });
    std::erase_if(planning.records.caregivers, is_out);
    std::erase_if(planning.records.links, is_out);
}

void take_out_caregivers(Planning& planning, const std::set<std::string>& numbers) {
    for (const auto& [caregiver, pupils] : pupils_of(planning.records))
        if (numbers.count(caregiver))
            planning.records.pupils_with_refused_caregiver.insert(pupils.begin(), pupils.end());
    std::erase_if(planning.records.caregivers,
                  [&](const auto& one) { return numbers.count(one.number) > 0; });
    std::erase_if(planning.records.links,
                  [&](const auto& one) { return numbers.count(one.caregiver_number) > 0; });
}

void take_over(Planning& planning, As as, const Ruling& ruling) {
    planning.in_doubt.insert(ruling.in_doubt.begin(), ruling.in_doubt.end());
    for (const auto& number : ruling.keep_spelling)
        planning.keep_spelling.emplace(as, number);
    move_keys(planning, as, ruling);
    if (as == As::pupil) {
        take_out_pupils(planning, ruling.waiting);
        for (const auto& id : ruling.replaced)
            planning.plan.departed.push_back(planning.leaver(id, ""));
    } else if (as == As::caregiver) {
        take_out_caregivers(planning, ruling.waiting);
    } else {
        std::erase_if(planning.records.staff,
                      [&](const auto& one) { return ruling.waiting.count(one.code) > 0; });
    }
}

void rule(Planning& planning, As as, const std::vector<Told>& told, const Sides& sides) {
    const auto& keys = keys_of(planning.on_record, as);
    take_over(
        planning, as,
        rule_on_keys(as, told, keys, planning.before, sides, planning.plan.may_mark_gone, planning.inquiry));
}

} // namespace

void judge_people(Planning& planning) {
    const SidesOnRecord sides(planning.before);
    rule(planning, As::pupil, told_pupils(planning.records), sides);
    take_out_pupils(planning, ask_about_new_pupils(planning, told_pupils(planning.records), sides));
    take_out_pupils(planning, ask_about_deceased_pupils(planning, sides));
    if (planning.on_record.pupils != planning.before.pupils) move_places(planning);
    rule(planning, As::caregiver, told_caregivers(planning), sides);
    rule(planning, As::staff, told_staff(planning.records), sides);
    for (const As as : {As::pupil, As::caregiver, As::staff})
        plan_moved_keys(planning, as);
}

} // namespace trialoog::school
