#include "slices/school/plan/caregiver_stops.hpp"

#include <map>

namespace trialoog::school {

void add_own_stops(Relative& relative, const Caregiver& caregiver) {
    for (const auto* record : caregiver.told) {
        if (!record->pupil_number.empty()) continue;
        if (record->stops.no_contact.value_or(false)) relative.stops.no_contact = true;
        if (!record->stops.is_written_to.value_or(true)) relative.stops.is_written_to = false;
        if (!relative.has_authority) relative.has_authority = record->has_authority;
    }
}

void add_said_elsewhere(Relative& relative, const Relative& other) {
    if (other.stops.is_deceased.value_or(false)) relative.stops.is_deceased = true;
    if (other.stops.has_secret_address.value_or(false)) relative.stops.has_secret_address = true;
    if (other.stops.no_contact.value_or(false)) relative.stops.no_contact = true;
    if (!other.stops.is_written_to.value_or(true)) relative.stops.is_written_to = false;
    if (!relative.kind) relative.kind = other.kind;
    if (!relative.has_authority) relative.has_authority = other.has_authority;
    if (!relative.lives_with) relative.lives_with = other.lives_with;
}

void add_stops_without_links(Caregivers& caregivers,
                             const std::unordered_map<std::string, std::size_t>& of_person,
                             const std::set<std::pair<std::string, std::string>>& linked,
                             const OnRecord& on_record) {
    std::map<std::string, std::string> number_of; // pupil → number
    for (const auto& [number, id] : on_record.pupils)
        number_of.emplace(id, number);
    for (const auto& [pair, relation] : on_record.relations) {
        const auto told = of_person.find(pair.second);
        const auto number = number_of.find(pair.first);
        if (relation.ended || told == of_person.end() || number == number_of.end()) continue;
        if (linked.count({number->second, pair.second})) continue;
        Relative relative{.pupil_number = number->second, .caregiver = told->second, .only_stops = true};
        add_own_stops(relative, caregivers.people[told->second]);
        if (relative.stops.no_contact || relative.stops.is_written_to || relative.has_authority)
            caregivers.relatives.push_back(std::move(relative));
    }
}

} // namespace trialoog::school
