#include "slices/access/viewer/viewer.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/access/viewer/permission.hpp"

#include <algorithm>
#include <array>

namespace trialoog::access {
namespace {
constexpr std::array roles{Role::pupil,        Role::parent,          Role::supporter,  Role::mentor,
                           Role::pupil_mentor, Role::subject_teacher, Role::counsellor, Role::team_leader,
                           Role::management,   Role::administrator};
constexpr std::array<std::string_view, roles.size()> codes{
    "pupil",           "parent",     "supporter",   "mentor",     "pupil_mentor",
    "subject_teacher", "counsellor", "team_leader", "management", "administrator"};
} // namespace

std::span<const Role> all_roles() { return roles; }

std::string_view code(Role role) { return codes[static_cast<std::size_t>(role)]; }

std::optional<Role> role_from(std::string_view code) {
    const auto found = std::ranges::find(codes, code);
    if (found == codes.end()) return std::nullopt;
    return roles[static_cast<std::size_t>(found - codes.begin())];
}

std::string label(Role role) {
    switch (role) {
    case Role::pupil:
        return t("Leerling");
    case Role::parent:
        return t("Ouder");
    case Role::supporter:
        return t("Helper");
    case Role::mentor:
        return t("Mentor");
    case Role::pupil_mentor:
        return t("Mentor van een leerling");
    case Role::subject_teacher:
        return t("Vakdocent");
    case Role::counsellor:
        return t("Decaan");
    case Role::team_leader:
        return t("Teamleider");
    case Role::management:
        return t("Directie");
    case Role::administrator:
        return t("Beheerder");
    }
    return {};
}

bool Viewer::is(Role role) const { return std::ranges::find(roles, role) != roles.end(); }

bool Viewer::is_staff() const {
    return std::ranges::any_of(roles, [](Role role) { return role >= Role::mentor; });
}

} // namespace trialoog::access
