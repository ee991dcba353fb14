#pragma once
// What makes siblings' caregivers one person: e-mail, whole name, street, postcode and relation, all there
// and all equal. Only for the files that recognise caregivers.

#include "slices/school/records/records.hpp"

#include <string>

namespace trialoog::school {

/// "" when something is missing.
std::string family_signature(const Name&, const std::string& email, const std::string& street,
                             const std::string& postcode, RelationKind);
std::string family_signature(const CaregiverRecord&);

} // namespace trialoog::school
