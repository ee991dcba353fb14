#include "slices/access/viewer/permission.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <set>
#include <sstream>
#include <tuple>

using namespace trialoog::access;

TEST_CASE("every role and action has a name of its own, and roles are found by it") {
    std::set<std::string_view> names;
    for (const Role role : all_roles()) {
        CHECK(role_from(code(role)) == role);
        names.insert(code(role));
    }
    CHECK(names.size() == all_roles().size());
    CHECK_FALSE(role_from("headmaster"));

    names.clear();
    for (int number = 0; number < action_count; ++number) {
        CHECK_FALSE(code(static_cast<Action>(number)).empty());
        names.insert(code(static_cast<Action>(number)));
    }
    CHECK(names.size() == action_count);
}

TEST_CASE("nothing is allowed twice, and every action is somebody's") {
    std::set<std::tuple<Role, Relation, Action>> seen;
    std::set<Action> actions;
    for (const Permission& one : permissions()) {
        CHECK(seen.insert({one.role, one.relation, one.action}).second);
        actions.insert(one.action);
    }
    CHECK(actions.size() == action_count - 1); // all but `none`
}

TEST_CASE("a pupil's work is for the pupil, its adults and its mentor, not for other staff of the class") {
    CHECK(may(Role::pupil, Relation::self, Action::do_work));
    CHECK(may(Role::parent, Relation::own_child, Action::do_work));
    CHECK(may(Role::mentor, Relation::own_class, Action::see_work));
    CHECK_FALSE(may(Role::mentor, Relation::own_class, Action::do_work));
    CHECK_FALSE(may(Role::mentor, Relation::own_school, Action::see_work));
    CHECK_FALSE(may(Role::subject_teacher, Relation::own_school, Action::see_work));
    CHECK_FALSE(may(Role::administrator, Relation::own_school, Action::see_work));
    CHECK_FALSE(may(Role::supporter, Relation::supported, Action::see_dossier));
}

TEST_CASE("only an administrator gives access") {
    for (const Role role : all_roles()) {
        CHECK(may_ever(role, Action::manage_access) == (role == Role::administrator));
        CHECK(may(role, Relation::own_school, Action::make_letters) == (role == Role::administrator));
    }
}

TEST_CASE("docs/permissions.md says what the table says") {
    std::ifstream file("docs/permissions.md");
    std::ostringstream committed;
    committed << file.rdbuf();
    CHECK_MESSAGE(committed.str() == permissions_as_markdown(),
                  "run: trialoog permissions > docs/permissions.md");
}
