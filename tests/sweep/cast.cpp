#include "tests/sweep/cast.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace trialoog::test {
namespace {
using access::Means, access::Relation, access::Role;
using Pair = std::pair<std::string, std::string>;

const std::set<Pair> children{{"samira", "noor"}, {"samira", "bilal"}, {"karim", "noor"}, {"tom", "daan"},
                              {"joke", "sem"},    {"nadia", "yara"},   {"jan", "luuk"}};
const std::set<Pair> helped{{"willem", "sem"}};
const std::set<Pair> mentored{
    {"els", "1a"}, {"tom", "1b"}, {"tom", "3c"}, {"bram", "anker-1a"}, {"anne", "horizon-1a"}};
// Els is mentor of Daan's class, Tom of Sem's.
const std::set<Pair> mentored_alone{{"nina", "daan"}, {"gijs", "sem"}};

Actor actor(std::string school, std::string person, Means means, std::vector<Role> roles,
            std::string how = {}) {
    std::string name = person + how;
    return {std::move(name), std::move(school), std::move(person), means, std::move(roles)};
}

bool holds(Role role, Relation relation, const Actor& who, Object object, const Target& target) {
    if (relation == Relation::anyone)
        return object == Object::none || (object == Object::school && who.school == target.school);
    if (relation == Relation::own_school)
        return role >= Role::mentor && (object == Object::none || who.school == target.school);
    if (who.school != target.school) return false;
    switch (relation) {
    case Relation::self:
        return object == Object::pupil && who.person == target.pupil;
    case Relation::own_child:
        return object == Object::pupil && children.contains({who.person, target.pupil});
    case Relation::supported:
        return object == Object::pupil && helped.contains({who.person, target.pupil});
    case Relation::own_class:
        return (object == Object::pupil || object == Object::klass) &&
               mentored.contains({who.person, target.class_id});
    case Relation::own_pupil:
        return object == Object::pupil && mentored_alone.contains({who.person, target.pupil});
    default:
        return false;
    }
}
} // namespace

const std::vector<Actor>& cast() {
    static const std::vector<Actor> all = [] {
        using enum Role;
        const auto letter = Means::letter, password = Means::password, both = Means::password_and_totp;
        std::vector<Actor> everybody{
            actor("wissel", "noor", letter, {pupil}),
            actor("wissel", "daan", letter, {pupil}),
            actor("wissel", "sem", letter, {pupil}),
            actor("wissel", "samira", letter, {parent}),
            actor("wissel", "karim", letter, {parent}),
            actor("wissel", "joke", letter, {parent}),
            actor("wissel", "willem", letter, {supporter}),
            actor("wissel", "els", password, {mentor}),
            actor("wissel", "tom", password, {parent, mentor}),
            actor("wissel", "tom", letter, {parent}, " by letter"),
            actor("wissel", "cora", password, {counsellor}),
            actor("wissel", "theo", password, {team_leader}),
            actor("wissel", "mia", password, {management}),
            actor("wissel", "victor", password, {subject_teacher}),
            actor("wissel", "nina", password, {pupil_mentor, subject_teacher}),
            actor("wissel", "nina", letter, {}, " by letter"),
            actor("wissel", "gijs", password, {pupil_mentor}, ", mentor of one pupil and nothing else"),
            actor("wissel", "kees", password, {subject_teacher}, ", no longer mentor of a pupil"),
            actor("wissel", "ada", both, {administrator}),
            actor("wissel", "ada", password, {}, " without a second step"),
            actor("wissel", "els", letter, {}, " by letter"),
            actor("wissel", "rob", letter, {}, ", no contact"),
            actor("wissel", "ivo", letter, {}, ", not informed"),
            actor("wissel", "olga", letter, {}, ", relation ended"),
            actor("wissel", "petra", letter, {}, ", child left"),
            actor("wissel", "lisa", letter, {}, ", left"),
            actor("anker", "yara", letter, {pupil}),
            actor("anker", "nadia", letter, {parent}),
            actor("anker", "bram", password, {mentor}),
            actor("anker", "dirk", both, {administrator}),
            actor("horizon", "jan", letter, {parent}),
            actor("horizon", "anne", password, {mentor}),
            actor("horizon", "fatma", both, {administrator}),
        };
        Actor nobody{.name = "nobody", .anonymous = true};
        everybody.push_back(nobody);
        nobody.name = "somebody whose session was ended";
        nobody.school = "wissel";
        nobody.person = "samira";
        everybody.push_back(nobody);
        return everybody;
    }();
    return all;
}

const std::vector<Target>& targets() {
    static const std::vector<Target> all{{"wissel", "noor", "1a"},          {"wissel", "daan", "1a"},
                                         {"wissel", "sem", "1b"},           {"anker", "yara", "anker-1a"},
                                         {"horizon", "luuk", "horizon-1a"}, {"nowhere", "nobody", "9z"}};
    return all;
}

bool is_allowed(const Actor& who, access::Action action, Object object, const Target& target) {
    if (object == Object::open) return true;
    if (object == Object::list)
        return std::ranges::any_of(who.roles, [&](Role role) { return access::may_ever(role, action); });
    return std::ranges::any_of(who.roles, [&](Role role) {
        return std::ranges::any_of(access::all_relations(), [&](Relation relation) {
            return access::may(role, relation, action) && holds(role, relation, who, object, target);
        });
    });
}

} // namespace trialoog::test
