#include "slices/access/viewer/permission.hpp"

#include <array>
#include <fmt/core.h>

namespace trialoog::access {
namespace {

std::string_view meaning(Relation relation) {
    switch (relation) {
    case Relation::self:
        return "the pupil itself";
    case Relation::own_child:
        return "parent of the pupil: informed, in contact, relation not ended";
    case Relation::supported:
        return "supporter whom a piece of the pupil's work names, until it is handed in and looked back on";
    case Relation::own_class:
        return "mentor of the class, or of the class the pupil is in now";
    case Relation::own_pupil:
        return "mentor of this pupil alone, whoever is mentor of the class";
    case Relation::own_school:
        return "member of staff of the pupil's or class's school";
    case Relation::anyone:
        return "no pupil or class in play";
    }
    return {};
}

std::string relations_in_which(Role role, Action action) {
    std::string cell;
    for (const Relation relation : all_relations()) {
        if (!may(role, relation, action)) continue;
        if (!cell.empty()) cell += ", ";
        cell += code(relation);
    }
    return cell.empty() ? "–" : cell;
}

} // namespace

std::string permissions_as_markdown() {
    std::string out =
        "# Who may do what\n\n"
        "Made from the table in `slices/access/viewer/actions.inc` by `trialoog permissions`; a test "
        "compares the two.\n"
        "What a role isn't named for, it may not do. What may not be seen answers 404. Everything "
        "stays within one school.\n\n"
        "A cell says in which relation to the pupil or class the role may.\n\n";
    out += "| action |";
    for (const Role role : all_roles())
        out += fmt::format(" {} |", code(role));
    out += "\n|---|";
    for (std::size_t i = 0; i < all_roles().size(); ++i)
        out += "---|";
    out += '\n';
    for (int number = 1; number < action_count; ++number) {
        const auto action = static_cast<Action>(number);
        out += fmt::format("| `{}` |", code(action));
        for (const Role role : all_roles())
            out += fmt::format(" {} |", relations_in_which(role, action));
        out += '\n';
    }
    out += "\n## Relations\n\n| relation | holds for |\n|---|---|\n";
    for (const Relation relation : all_relations())
        out += fmt::format("| `{}` | {} |\n", code(relation), meaning(relation));
    out +=
        "\n## How somebody gets a role\n\n"
        "- pupil: is enrolled in a class, or has a pupil's key in the school's administration, and hasn't "
        "left.\n"
        "- parent: has a relation to a pupil who hasn't left, is informed, may be in contact.\n"
        "- supporter: is named as companion in a pupil's work, and isn't related to that pupil as parent.\n"
        "- staff roles: stand in the school's administration and haven't ended, and the session was opened "
        "with a password: a letter never opens a staff role.\n"
        "- pupil_mentor: is mentor of a single pupil who hasn't left, in a session that was opened with a "
        "password. Nothing follows from it for the class or its other pupils, and the mentor of the class "
        "stays "
        "mentor of the pupil too.\n"
        "- administrator: only in a session that was opened with a second factor too.\n\n"
        "Parents sign in with a letter alone, below OWASP ASVS level 2 on purpose (6.3.3, 6.5.5): many have "
        "no e-mail\nand no authenticator. What a letter opens is limited to the rows of pupil, parent and "
        "supporter above.\n";
    return out;
}

} // namespace trialoog::access
