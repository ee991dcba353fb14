#include "slices/access/access.hpp"
#include "slices/access/viewer/namesakes.hpp"
#include "tests/support/database.hpp"
#include "tests/support/town.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::access;

namespace {
using Flags = std::vector<bool>;

void add_pupil(db::Writer& tx, std::string_view id, std::string_view given, std::string_view family,
               std::string_view class_id, std::string_view number) {
    test::add_person(
        tx, {.id = std::string(id), .given_name = std::string(given), .family_name = std::string(family)});
    test::run(tx,
              "INSERT INTO enrolment (school_id, pupil_id, class_id, from_on) VALUES ('wissel', $1, $2, "
              "'2026-08-01')",
              {id, class_id});
    if (!number.empty())
        test::run(
            tx,
            "INSERT INTO administration_key (school_id, kind, key, person_id) VALUES ('wissel', 'pupil', "
            "$1, $2)",
            {number, id});
}

/// Two pupils called Noor Jansen in 1a, one typed otherwise; a third in 1b.
void add_namesakes(db::Database& database) {
    test::found_town(database);
    database.write([](db::Writer& tx) {
        add_pupil(tx, "noor-1", "Noor", "Jansen", "1a", "10234");
        add_pupil(tx, "noor-2", "Noör", " jansen", "1a", "");
        add_pupil(tx, "noor-3", "Noor", "Jansen", "1b", "10999");
        test::run(tx,
                  "UPDATE person SET born_on = '2013-05-03' WHERE school_id = 'wissel' AND id = 'noor-2'");
        test::add_person(tx, {.id = "fatima-1", .given_name = "Fatima", .family_name = "Jansen"});
        test::add_person(tx, {.id = "fatima-2", .given_name = "Fatima", .family_name = "Jansen"});
        test::add_person(tx, {.id = "fatima-3", .given_name = "Fatima", .family_name = "Jansen"});
        test::add_parent(tx, test::wissel, "fatima-1", "noor-1");
        test::add_parent(tx, test::wissel, "fatima-2", "noor-3");
        test::add_parent(tx, test::wissel, "fatima-3", "sem");
    });
}

std::vector<std::string> listed(db::Database& database,
                                const std::vector<std::pair<std::string, std::string>>& who,
                                std::string_view school = test::wissel) {
    struct Row {
        std::string id, name;
    };
    std::vector<Row> rows;
    for (const auto& [id, name] : who)
        rows.push_back({id, name});
    database.read([&](db::Reader& tx) { tell_apart(tx, school, rows, &Row::id, &Row::name); });
    std::vector<std::string> names;
    for (const Row& row : rows)
        names.push_back(row.name);
    return names;
}
using Names = std::vector<std::string>;
} // namespace

TEST_CASE("two people have one name whatever its capitals, accents and blanks; one person twice hasn't") {
    CHECK(have_namesakes({{"a", "Noor Jansen"}, {"b", "Noor  jansen"}, {"c", "Noor Janssen"}}) ==
          Flags{true, true, false});
    CHECK(have_namesakes({{"a", "Noor Jansen"}, {"a", "Noor Jansen"}}) == Flags{false, false});
    CHECK(have_namesakes({{"a", "Zoë d’Arc"}, {"b", "Zoe D'Arc"}, {"a", "Zoë d’Arc"}}) ==
          Flags{true, true, true});
    CHECK(have_namesakes({{"a", ""}, {"b", ""}}) == Flags{false, false});
    CHECK(have_namesakes({}).empty());
}

TEST_CASE("a number tells best, else the birthday, else the children, else the login or address") {
    Traits who{.number = "10234",
               .born_on = Day{2012, 5, 3},
               .children = {"Sem"},
               .login = "n.jansen",
               .email = "n@x.nl"};
    CHECK(mark_of(who) == "nr. 10234");
    who.number.clear();
    CHECK(mark_of(who) == "geboren op 3 mei 2012");
    who.born_on.reset();
    CHECK(mark_of(who) == "van Sem");
    who.children.clear();
    CHECK(mark_of(who) == "n.jansen");
    who.login.clear();
    CHECK(mark_of(who) == "n@x.nl");
    who.email.clear();
    CHECK(mark_of(who).empty());
    CHECK(marked("Noor", "noor", {{"noor", ""}}) == "Noor");
}

TEST_CASE(
    "pupils of one name show their number or birthday where they stand together, and nobody else does") {
    test::for_each_engine([](db::Database& database) {
        add_namesakes(database);
        CHECK(listed(database,
                     {{"noor-1", "Noor Jansen"}, {"noor-2", "Noör  jansen"}, {"sem", "Sem de Boer"}}) ==
              Names{"Noor Jansen (nr. 10234)", "Noör  jansen (geboren op 3 mei 2013)", "Sem de Boer"});
        CHECK(listed(database, {{"noor-1", "Noor Jansen"}, {"sem", "Sem de Boer"}}) ==
              Names{"Noor Jansen", "Sem de Boer"});
        CHECK(listed(database, {{"noor-1", "Noor Jansen"}, {"noor-3", "Noor Jansen"}}, test::anker) ==
              Names{"Noor Jansen", "Noor Jansen"}); // another school knows nothing of them
    });
}

TEST_CASE("parents of one name show whose they are, with a number where the children have one name too") {
    test::for_each_engine([](db::Database& database) {
        add_namesakes(database);
        CHECK(listed(database, {{"fatima-1", "Fatima Jansen"}, {"fatima-3", "Fatima Jansen"}}) ==
              Names{"Fatima Jansen (van Noor Jansen)", "Fatima Jansen (van Sem de Boer)"});
        CHECK(listed(database, {{"fatima-1", "Fatima Jansen"}, {"fatima-2", "Fatima Jansen"}}) ==
              Names{"Fatima Jansen (van Noor Jansen, nr. 10234)",
                    "Fatima Jansen (van Noor Jansen, nr. 10999)"});
    });
}

TEST_CASE("to the staff a pupil's page says which of two it is; the family needs no number") {
    test::for_each_engine([](db::Database& database) {
        add_namesakes(database);
        const auto seen = [&](const char* person, Role role, const char* pupil) {
            Viewer who;
            who.school_id = test::wissel;
            who.person_id = person;
            who.roles = {role};
            who.today = "2026-10-16";
            return database.read(
                [&](db::Reader& tx) { return find_pupil(tx, who, pupil, Action::see_dossier).value(); });
        };
        const PupilRef to_mentor = seen("els", Role::mentor, "noor-1");
        CHECK(to_mentor.name == "Noor Jansen (nr. 10234)");
        CHECK(to_mentor.called == "Noor Jansen (nr. 10234)");
        CHECK(to_mentor.given_name == "Noor");
        CHECK(seen("fatima-1", Role::parent, "noor-1").called == "Noor");
        CHECK(seen("noor-1", Role::pupil, "noor-1").name == "Noor Jansen");
        CHECK(seen("els", Role::mentor, "noor").called == "Noor");   // el Amrani: another name
        CHECK(seen("tom", Role::mentor, "noor-3").called == "Noor"); // alone in 1b
    });
}
