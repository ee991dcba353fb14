#include "slices/school/plan/family_signature.hpp"

#include "slices/school/records/likeness.hpp"

namespace trialoog::school {

std::string family_signature(const Name& name, const std::string& email, const std::string& street,
                             const std::string& postcode, RelationKind kind) {
    if (name.given.empty() || email.empty() || street.empty() || postcode.empty()) return {};
    return plain(name) + '|' + email + '|' + plain(street) + '|' + plain(postcode) + '|' +
           std::string(code(kind));
}

std::string family_signature(const CaregiverRecord& record) {
    const auto text = [](const std::optional<std::string>& maybe) { return maybe.value_or(""); };
    return family_signature(record.name, text(record.contact.email), text(record.contact.street),
                            text(record.contact.postcode), record.relation.value_or(RelationKind::other));
}

} // namespace trialoog::school
