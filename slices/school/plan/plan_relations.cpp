#include "slices/school/plan/caregiver_stops.hpp"
#include "slices/school/plan/planning.hpp"

#include <map>
#include <set>
#include <tuple>

namespace trialoog::school {
namespace {

std::size_t pupil_index(Planning& planning, const std::string& number) {
    if (const auto told = planning.of_pupil_number.find(number); told != planning.of_pupil_number.end())
        return told->second;
    return planning.person(planning.on_record.pupils.at(number), As::pupil);
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
    planned.is_informed = informed(planned.has_authority, relative.lives_with) &&
                          relative.stops.is_written_to.value_or(true) &&
                          !relative.stops.is_deceased.value_or(false);
    planned.no_contact = relative.stops.no_contact.value_or(false);
    return planned;
}

/// The relation after the import; what the school set in Trialoog itself stays, unless authority changes.
PlannedRelation changed_relation(std::size_t pupil, std::size_t parent, const RelationOnRecord& now,
                                 const Relative& relative) {
    PlannedRelation planned{pupil,          parent,          now.kind,       now.has_authority,
                            now.lives_with, now.is_informed, now.no_contact, false};
    if (relative.kind && *relative.kind != RelationKind::other) planned.kind = *relative.kind;
    planned.lives_with = relative.lives_with.value_or(now.lives_with);
    planned.has_authority = relative.has_authority.value_or(now.has_authority);
    if (planned.has_authority != now.has_authority)
        planned.is_informed = informed(planned.has_authority, relative.lives_with);
    // A stop is taken over, never lifted: that, people at the school do.
    if (!relative.stops.is_written_to.value_or(true)) planned.is_informed = false;
    if (relative.stops.no_contact.value_or(false)) planned.no_contact = true;
    return planned;
}

bool is_same(const PlannedRelation& planned, const RelationOnRecord& now) {
    return std::tie(planned.kind, planned.has_authority, planned.lives_with, planned.is_informed,
                    planned.no_contact) ==
           std::tie(now.kind, now.has_authority, now.lives_with, now.is_informed, now.no_contact);
}

struct ToldPair {
    std::size_t pupil, parent;
    Relative relative;
};

/// Each pupil and caregiver once, with what all rows say of the two.
std::vector<ToldPair> told_pairs(Planning& planning, const Caregivers& caregivers,
                                 const std::vector<std::size_t>& of_caregiver) {
    std::vector<ToldPair> pairs;
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> places;
    for (const auto& relative : caregivers.relatives) {
        const std::size_t pupil = pupil_index(planning, relative.pupil_number);
        const std::size_t parent = relative.caregiver_person.empty()
                                       ? of_caregiver[relative.caregiver]
                                       : planning.person(relative.caregiver_person, As::caregiver);
        if (relative.caregiver_person.empty() && caregivers.people[relative.caregiver].waits) continue;
        const auto [place, is_first] = places.try_emplace({pupil, parent}, pairs.size());
        if (is_first)
            pairs.push_back({pupil, parent, relative});
        else
            add_said_elsewhere(pairs[place->second].relative, relative);
    }
    return pairs;
}

} // namespace

Pairs plan_relations(Planning& planning, const Caregivers& caregivers,
                     const std::vector<std::size_t>& of_caregiver) {
    Pairs told;
    for (const auto& [pupil, parent, relative] : told_pairs(planning, caregivers, of_caregiver)) {
        take_over_stops(planning.plan.people[parent], relative.stops);
        const std::pair pair{planning.plan.people[pupil].person.id, planning.plan.people[parent].person.id};
        const auto now = planning.on_record.relations.find(pair);
        if (now == planning.on_record.relations.end() ||
            (now->second.ended && !now->second.ended_by_school)) {
            auto planned = new_relation(pupil, parent, relative);
            if (now != planning.on_record.relations.end())
                planned.is_informed = planned.is_informed && now->second.is_informed;
            planning.plan.relations.push_back(planned);
        } else {
            auto planned = changed_relation(pupil, parent, now->second, relative);
            if (!is_same(planned, now->second)) planning.plan.relations.push_back(planned);
        }
        told.insert(pair);
    }
    return told;
}

/// Of pupils about whose caregivers the files speak: who stood beside them and isn't there any more.
void plan_ended_relations(Planning& planning, const Caregivers& caregivers, const Pairs& told) {
    if (!planning.records.every_caregiver_readable) return;
    std::set<std::string> pupils, keyed, with_somebody_new;
    for (const auto& relative : caregivers.relatives)
        if (!relative.only_stops &&
            !planning.records.pupils_with_refused_caregiver.count(relative.pupil_number))
            pupils.insert(planning.plan.people[pupil_index(planning, relative.pupil_number)].person.id);
    for (const auto& [key, person] : planning.on_record.caregivers)
        keyed.insert(person);
    for (const auto& one : planning.plan.relations) // somebody new beside them may be who seems to be gone
        if (one.is_new) with_somebody_new.insert(planning.plan.people[one.pupil].person.id);

    std::size_t active = 0;
    for (const auto& [pair, relation] : planning.on_record.relations) {
        if (relation.ended) continue;
        ++active;
        if (!pupils.count(pair.first) || told.count(pair) || !keyed.count(pair.second)) continue;
        if (planning.in_doubt.count(pair.second) || planning.in_doubt.count(pair.first)) continue;
        if (with_somebody_new.count(pair.first)) planning.plan.ended_relations_are_certain = false;
        planning.plan.ended_relations.push_back({pair.first, pair.second,
                                                 full_name(planning.on_record.people.at(pair.first).name),
                                                 full_name(planning.on_record.people.at(pair.second).name)});
    }
    if (planning.plan.ended_relations.size() * 10 > active) planning.plan.ended_relations_are_certain = false;
}

} // namespace trialoog::school
