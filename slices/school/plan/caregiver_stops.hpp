#pragma once
// What a file of caregivers says of one (no contact, not to be written to, authority) holds for each of their
// pupils, also where no file says whose caregiver they are. Only for the files that recognise caregivers.

#include "slices/school/plan/caregivers.hpp"

#include <set>
#include <string>
#include <unordered_map>
#include <utility>

namespace trialoog::school {

void add_own_stops(Relative&, const Caregiver&);
/// Of two rows about one caregiver and one pupil: a stop in either holds, and what the first leaves open the
/// other fills in.
void add_said_elsewhere(Relative&, const Relative& other);

/// Adds a relative for each relation of somebody told of that isn't among `linked` (pupil number, person) and
/// that something stops.
void add_stops_without_links(Caregivers&, const std::unordered_map<std::string, std::size_t>& of_person,
                             const std::set<std::pair<std::string, std::string>>& linked, const OnRecord&);

} // namespace trialoog::school
