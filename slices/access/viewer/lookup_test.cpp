#include "slices/access/access.hpp"
#include "tests/support/database.hpp"
#include "tests/support/town.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::access;

namespace {
Viewer viewer(std::string_view person, std::vector<Role> roles, std::string_view school = test::wissel) {
    Viewer one;
    one.school_id = school;
    one.person_id = person;
    one.roles = std::move(roles);
    one.today = "2026-10-16";
    return one;
}
std::optional<PupilRef> found(db::Database& database, const Viewer& who, std::string_view pupil,
                              Action action) {
    return database.read([&](db::Reader& tx) { return find_pupil(tx, who, pupil, action); });
}
std::optional<ClassRef> found_class(db::Database& database, const Viewer& who, std::string_view id,
                                    Action action) {
    return database.read([&](db::Reader& tx) { return find_class(tx, who, id, action); });
}
std::vector<std::string> pupils_of(db::Database& database, const Viewer& who) {
    std::vector<std::string> ids;
    for (const PupilRef& one : database.read([&](db::Reader& tx) { return own_pupils(tx, who); }))
        ids.push_back(one.id);
    return ids;
}
using Ids = std::vector<std::string>;
} // namespace

TEST_CASE("a pupil is found by itself, its parents and its mentor, each in their own role") {
    test::for_each_engine([](db::Database& database) {
        test::found_town(database);
        const auto noor = found(database, viewer("noor", {Role::pupil}), "noor", Action::do_work);
        REQUIRE(noor);
        CHECK(noor->name == "Noor el Amrani");
        CHECK(noor->class_name == "1a");
        CHECK(noor->grade == 1);
        CHECK(noor->relation == Relation::self);
        for (const char* parent : {"samira", "karim"}) { // both parents alike
            const auto child = found(database, viewer(parent, {Role::parent}), "noor", Action::do_work);
            REQUIRE(child);
            CHECK(child->as == Role::parent);
        }
        CHECK(found(database, viewer("els", {Role::mentor}), "noor", Action::see_work)->relation ==
              Relation::own_class);
        CHECK(found(database, viewer("cora", {Role::counsellor}), "noor", Action::see_work)->relation ==
              Relation::own_school);
    });
}

TEST_CASE("a pupil isn't found by a classmate, a classmate's parent or the mentor of another class") {
    test::for_each_engine([](db::Database& database) {
        test::found_town(database);
        CHECK_FALSE(found(database, viewer("daan", {Role::pupil}), "noor", Action::see_work));
        CHECK_FALSE(found(database, viewer("tom", {Role::parent, Role::mentor}), "noor", Action::see_work));
        CHECK_FALSE(found(database, viewer("ada", {Role::administrator}), "noor", Action::see_work));
        CHECK_FALSE(found(database, viewer("samira", {Role::parent}), "niemand", Action::see_work));
        CHECK_FALSE(found(database, viewer("samira", {Role::parent}), "els", Action::see_work)); // no pupil
    });
}

TEST_CASE("a mentor of one pupil finds that pupil as its mentor, and neither classmates nor the class") {
    test::for_each_engine([](db::Database& database) {
        test::found_town(database);
        const Viewer nina = viewer("nina", {Role::pupil_mentor, Role::subject_teacher});
        for (const Action action :
             {Action::see_work, Action::see_photo, Action::reopen_work, Action::choose_companion,
              Action::invite_supporter, Action::agree_supporter, Action::see_dossier, Action::see_network}) {
            CAPTURE(code(action));
            const auto daan = found(database, nina, "daan", action);
            REQUIRE(daan);
            CHECK(daan->relation == Relation::own_pupil);
            CHECK(is_mentor(*daan));
            CHECK_FALSE(found(database, nina, "noor", action));
        }
        for (const Action action :
             {Action::do_work, Action::hand_in_work, Action::write_dossier, Action::handle_paper})
            CHECK_FALSE(found(database, nina, "daan", action));
        for (const Action action : {Action::see_class, Action::set_out_assignment, Action::debrief_assignment,
                                    Action::follow_dossiers, Action::make_letters, Action::handle_paper})
            CHECK_FALSE(found_class(database, nina, "1a", action));
        // The mentor of the class stays Daan's mentor too.
        CHECK(found(database, viewer("els", {Role::mentor}), "daan", Action::reopen_work));
    });
}

TEST_CASE(
    "being mentor of one pupil holds from its day until its end, and not for who may not be in contact") {
    test::for_each_engine([](db::Database& database) {
        test::found_town(database);
        Viewer nina = viewer("nina", {Role::pupil_mentor});
        CHECK_FALSE(found(database, viewer("kees", {Role::pupil_mentor}), "noor", Action::see_work));
        nina.today = "2026-07-31";
        CHECK_FALSE(found(database, nina, "daan", Action::see_work));
        nina.today = "2026-10-16";
        const auto change = [&](std::string_view sql) {
            database.write([&](db::Writer& tx) { test::run(tx, sql); });
        };
        change("UPDATE pupil_mentor SET ended_on = '2026-10-17' WHERE mentor_id = 'nina'");
        CHECK(found(database, nina, "daan", Action::see_work));
        change("UPDATE pupil_mentor SET ended_on = '2026-10-16' WHERE mentor_id = 'nina'");
        CHECK_FALSE(found(database, nina, "daan", Action::see_work));
        change("UPDATE pupil_mentor SET ended_on = NULL WHERE mentor_id = 'nina'");
        database.write([](db::Writer& tx) {
            test::add_parent(tx, test::wissel, "nina", "daan", test::Contact::forbidden);
        });
        CHECK_FALSE(found(database, nina, "daan", Action::see_work));
        CHECK(database.read([&](db::Reader& tx) { return mentored_pupils(tx, nina); }).empty());
    });
}

TEST_CASE("the own pupils of a mentor are those of now, and of the own school") {
    test::for_each_engine([](db::Database& database) {
        test::found_town(database);
        const auto of = [&](const Viewer& who) {
            Ids ids;
            for (const PupilRef& one :
                 database.read([&](db::Reader& tx) { return mentored_pupils(tx, who); }))
                ids.push_back(one.id + " " + one.class_name);
            return ids;
        };
        CHECK(of(viewer("nina", {Role::pupil_mentor})) == Ids{"daan 1a"});
        CHECK(of(viewer("nina", {Role::subject_teacher})).empty()); // by letter, say
        CHECK(of(viewer("kees", {Role::pupil_mentor})).empty());
        CHECK(of(viewer("nina", {Role::pupil_mentor}, test::anker)).empty());
        database.write([](db::Writer& tx) {
            test::run(tx,
                      "UPDATE person SET left_on = '2026-10-01' WHERE school_id = 'wissel' AND id = 'daan'");
        });
        CHECK(of(viewer("nina", {Role::pupil_mentor})).empty());
    });
}

TEST_CASE("who isn't informed, may not be in contact or was a parent once, finds nothing") {
    test::for_each_engine([](db::Database& database) {
        test::found_town(database);
        for (const char* parent : {"rob", "ivo", "olga"})
            CHECK_FALSE(found(database, viewer(parent, {Role::parent}), "noor", Action::see_work));
        CHECK_FALSE(found(database, viewer("petra", {Role::parent}), "lisa", Action::see_work)); // has left
        // Not as a teacher of the school either, nor as the one whom the pupil names.
        CHECK_FALSE(found(database, viewer("rob", {Role::counsellor}), "noor", Action::see_work));
        database.write([](db::Writer& tx) {
            test::run(
                tx,
                "UPDATE work SET pupil_id = 'noor', companion_person_id = 'rob' WHERE school_id = 'wissel'");
        });
        CHECK_FALSE(found(database, viewer("rob", {Role::supporter}), "noor", Action::do_work));
    });
}

TEST_CASE("a supporter finds the pupil whose work names them, for the work only") {
    test::for_each_engine([](db::Database& database) {
        test::found_town(database);
        const Viewer willem = viewer("willem", {Role::supporter});
        CHECK(found(database, willem, "sem", Action::do_work)->relation == Relation::supported);
        CHECK_FALSE(found(database, willem, "sem", Action::see_dossier));
        CHECK_FALSE(found(database, willem, "noor", Action::do_work));
        CHECK(pupils_of(database, willem) == Ids{"sem"});
        // What was not handed in stays open; the help ends with the school year all the same.
        database.write(
            [](db::Writer& tx) { test::run(tx, "UPDATE school_year SET ends_on = '2026-10-01'"); });
        CHECK_FALSE(found(database, willem, "sem", Action::do_work));
        CHECK(pupils_of(database, willem).empty());
    });
}

TEST_CASE("another school's pupils and classes aren't there, even with the same ids") {
    test::for_each_engine([](db::Database& database) {
        test::found_town(database);
        for (const auto school : {test::anker, test::horizon}) {
            CHECK_FALSE(found(database, viewer("els", {Role::mentor}, school), "noor", Action::see_work));
            CHECK_FALSE(
                found(database, viewer("cora", {Role::counsellor}, school), "noor", Action::see_work));
            CHECK_FALSE(found(database, viewer("samira", {Role::parent}, school), "noor", Action::see_work));
            CHECK_FALSE(
                found_class(database, viewer("els", {Role::mentor}, school), "1b", Action::see_class));
        }
    });
}

TEST_CASE("a class is found by its mentor, and by whom the whole school concerns") {
    test::for_each_engine([](db::Database& database) {
        test::found_town(database);
        const Viewer els = viewer("els", {Role::mentor}), cora = viewer("cora", {Role::counsellor});
        CHECK(found_class(database, els, "1a", Action::set_out_assignment)->grade_id == "grade-1");
        CHECK_FALSE(found_class(database, els, "1b", Action::see_class));
        CHECK(found_class(database, cora, "1b", Action::see_class)->as == Role::counsellor);
        CHECK(found_class(database, cora, "1b", Action::set_out_assignment));
        CHECK_FALSE(found_class(database, cora, "1b", Action::debrief_assignment));
        CHECK_FALSE(found_class(database, viewer("noor", {Role::pupil}), "1a", Action::see_class));
        CHECK_FALSE(found_class(database, viewer("samira", {Role::parent}), "1a", Action::see_class));
    });
}

TEST_CASE("a mentor whose class was handed over doesn't find it any more") {
    test::for_each_engine([](db::Database& database) {
        test::found_town(database);
        database.write([](db::Writer& tx) {
            test::run(tx, "UPDATE staff_role SET ended_on = '2026-10-16' WHERE school_id = 'wissel' AND "
                          "person_id = 'els'");
        });
        const Viewer els = viewer("els", {Role::mentor});
        CHECK_FALSE(found_class(database, els, "1a", Action::see_class));
        CHECK_FALSE(found(database, els, "noor", Action::see_work));
        CHECK(database.read([&](db::Reader& tx) { return own_classes(tx, els); }).empty());
    });
}

TEST_CASE("a parent's children stand side by side, and a pupil moves from class to class") {
    test::for_each_engine([](db::Database& database) {
        test::found_town(database);
        CHECK(pupils_of(database, viewer("samira", {Role::parent})) == Ids{"bilal", "noor"});
        CHECK(pupils_of(database, viewer("karim", {Role::parent})) == Ids{"noor"});
        CHECK(pupils_of(database, viewer("rob", {Role::parent})).empty());
        CHECK(pupils_of(database, viewer("noor", {Role::pupil})) == Ids{"noor"});
        CHECK(pupils_of(database, viewer("els", {Role::mentor})).empty());

        database.write([](db::Writer& tx) {
            test::run(tx, "UPDATE enrolment SET until_on = '2026-10-01' WHERE school_id = 'wissel' AND "
                          "pupil_id = 'noor'");
            test::run(tx, "INSERT INTO enrolment (school_id, pupil_id, class_id, from_on) "
                          "VALUES ('wissel', 'noor', '1b', '2026-10-01')");
        });
        CHECK_FALSE(found(database, viewer("els", {Role::mentor}), "noor", Action::see_work));
        CHECK(found(database, viewer("tom", {Role::mentor}), "noor", Action::see_work)->class_name == "1b");
        CHECK(pupils_of(database, viewer("noor", {Role::pupil})) == Ids{"noor"});
    });
}

TEST_CASE("whoever is parent and teacher gets the role that may") {
    test::for_each_engine([](db::Database& database) {
        test::found_town(database);
        const Viewer tom = viewer("tom", {Role::parent, Role::mentor});
        CHECK(found(database, tom, "daan", Action::see_work)->as == Role::parent);
        CHECK(found(database, tom, "sem", Action::reopen_work)->as == Role::mentor);
        CHECK_FALSE(found(database, tom, "daan", Action::reopen_work)); // another mentor's class
        CHECK(database.read([&](db::Reader& tx) { return own_classes(tx, tom); }).size() == 2);
        CHECK(find_school(tom, Action::see_year_plan) == Role::parent);
        CHECK_FALSE(find_school(tom, Action::move_activity));
        CHECK_FALSE(find_school(tom, Action::make_letters)); // a mentor may with a class, not for the school
    });
}

TEST_CASE("the audit trail says who did what with whom") {
    test::for_each_engine([](db::Database& database) {
        test::found_town(database);
        database.write([](db::Writer& tx) {
            note(tx, viewer("els", {Role::mentor}), test::that_morning, Action::see_dossier, "noor");
        });
        const auto noted = database.read([](db::Reader& tx) {
            return tx.one(
                {"test",
                 "SELECT viewer_id, action, pupil_id, object_id FROM audit_entry WHERE school_id = 'wissel'"},
                {}, [](const db::Row& row) {
                    return row.str("viewer_id") + " " + row.str("action") + " " + row.str("pupil_id") +
                           (row.is_null("object_id") ? "" : " object");
                });
        });
        CHECK(noted == "els see_dossier noor");
    });
}
