#include "slices/access/viewer/permission.hpp"

#include "platform/i18n/i18n.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace trialoog::access {
namespace {

struct Grant {
    Role role;
    Relation relation;
};
/// Who may, in which relation.
struct Grants {
    std::array<Grant, 12> all{};
    std::size_t count = 0;
    constexpr Grants(std::initializer_list<Grant> given) : count(given.size()) {
        std::ranges::copy(given, all.begin());
    }
};

/// One action: its code in the trail and in docs/permissions.md, what the trail says of who did it, and who
/// may.
struct Row {
    Action action;
    std::string_view code;
    const char* sentence; // nullptr: it isn't in the trail
    Grants who;
};

constexpr auto table = [] {
    using enum Role;
    using enum Relation;
    return std::to_array<Row>({
#define ACTION(name, sentence, ...) {Action::name, #name, sentence, {__VA_ARGS__}},
#include "slices/access/viewer/actions.inc"
#undef ACTION
    });
}();

constexpr std::array relations{Relation::self,      Relation::own_child, Relation::supported,
                               Relation::own_class, Relation::own_pupil, Relation::own_school,
                               Relation::anyone};
constexpr std::array<std::string_view, relations.size()> relation_codes{
    "self", "own_child", "supported", "own_class", "own_pupil", "own_school", "anyone"};

const Row& row_of(Action action) { return table[static_cast<std::size_t>(action)]; }

/// The same as a list, made once: who goes through all that is allowed.
constexpr auto granted = [] {
    constexpr std::size_t count = [] {
        std::size_t all = 0;
        for (const Row& row : table)
            all += row.who.count;
        return all;
    }();
    std::array<Permission, count> all{};
    std::size_t at = 0;
    for (const Row& row : table)
        for (std::size_t i = 0; i < row.who.count; ++i)
            all[at++] = {row.who.all[i].role, row.who.all[i].relation, row.action};
    return all;
}();
} // namespace

std::span<const Relation> all_relations() { return relations; }
std::string_view code(Relation relation) { return relation_codes[static_cast<std::size_t>(relation)]; }
std::string_view code(Action action) { return row_of(action).code; }
std::span<const Permission> permissions() { return granted; }

std::string in_the_trail(std::string_view code) {
    const auto row = std::ranges::find(table, code, &Row::code);
    return row == table.end() || !row->sentence ? std::string(code) : t_content(row->sentence);
}

bool may(Role role, Relation relation, Action action) {
    const Grants& who = row_of(action).who;
    return std::any_of(who.all.begin(), who.all.begin() + who.count,
                       [&](const Grant& one) { return one.role == role && one.relation == relation; });
}

bool may_ever(Role role, Action action) {
    const Grants& who = row_of(action).who;
    return std::any_of(who.all.begin(), who.all.begin() + who.count,
                       [&](const Grant& one) { return one.role == role; });
}

} // namespace trialoog::access
