// The command line imports by the same rules as the browser, and says by its exit code what it didn't do.
#include "app/import_command.hpp"

#include "slices/school/import_test_school.hpp"
#include "tests/support/house.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>

using namespace trialoog;
using test::for_each_engine;

namespace {

const std::string head = "Leerlingnummer;Roepnaam;Achternaam;Geboortedatum;Klas\n";
const std::string siblings = head + "65011;Lisa;Verwissel;9-1-2011;3b\n65012;Thijs;Verwissel;4-5-2013;1b\n";
const std::string exchanged = head + "65012;Lisa;Verwissel;9-1-2011;3b\n65011;Thijs;Verwissel;4-5-2013;1b\n";

struct CommandLine {
    explicit CommandLine(db::Database& database)
        : school(database),
          house(database),
          file(std::filesystem::temp_directory_path() / ("leerlingen-" + db::new_id() + ".csv")) {}
    ~CommandLine() { std::filesystem::remove(file); }
    int import(const std::string& text, app::ImportArguments arguments = {}) {
        std::ofstream(file, std::ios::binary) << text;
        arguments.files = {file.string()};
        arguments.brin = "12AB";
        arguments.apply = true;
        return app::import_command(house.services(), arguments);
    }

    school::ImportSchool school;
    test::House house;
    std::filesystem::path file;
};

} // namespace

TEST_CASE("on the command line exchanged numbers wait for an answer, which can be given there") {
    for_each_engine([](db::Database& database) {
        CommandLine line(database);
        CHECK(line.import(siblings) == 0);
        const std::string lisa = line.school.pupil("65011").id;
        CHECK(line.import(exchanged, {.leavers = true}) == 3);
        CHECK(line.school.pupil("65011").id == lisa);
        CHECK(full_name(line.school.pupil("65011").name) == "Lisa Verwissel");

        CHECK(line.import(exchanged, {.answers = {"0123456789abcdef=zelfde"}}) == 1);
        CHECK(line.import(exchanged, {.answers = {"zomaar"}}) == 1);
        const std::string id = line.school.preview(exchanged).plan.questions.at(0).id;
        CHECK(line.import(exchanged, {.answers = {id + "=verwisseld"}}) == 0);
        CHECK(line.school.pupil("65012").id == lisa);
    });
}

TEST_CASE("after an import PostgreSQL knows how many people there are, and plans by that") {
    for_each_engine([](db::Database& database) {
        CommandLine line(database);
        REQUIRE(line.import(siblings) == 0);
        if (database.engine() != db::Engine::postgresql) return;
        const auto known = database.read([&](db::Reader& tx) {
            return tx.one(
                {"", "SELECT CAST(reltuples AS BIGINT) AS n FROM pg_class WHERE relname = 'person'"}, {},
                [](const db::Row& row) { return row.integer("n"); });
        });
        CHECK(known >= 2);
    });
}

TEST_CASE("on the command line nobody leaves while a row can't be taken over") {
    for_each_engine([](db::Database& database) {
        CommandLine line(database);
        line.import(siblings);
        const std::string one_unreadable = head + "65011;Lisa;Verwissel;9-1-2011;3b\n;Wie;Dit;1-1-2013;1b\n";
        CHECK(line.import(one_unreadable, {.leavers = true}) == 2);
        CHECK(line.import(one_unreadable, {.without_refused = true, .leavers = true}) == 2);
        CHECK(line.school.pupil("65012").left_on.empty());
        CHECK(line.import(one_unreadable, {.without_refused = true}) == 0);
        CHECK(line.school.pupil("65012").left_on.empty());
        CHECK(line.import(head + "65011;Lisa;Verwissel;9-1-2011;3b\n", {.leavers = true}) == 0);
        CHECK_FALSE(line.school.pupil("65012").left_on.empty());
    });
}

TEST_CASE("on the command line a column that may stop contact is waved through by name, or nothing happens") {
    for_each_engine([](db::Database& database) {
        CommandLine line(database);
        const std::string text =
            "Leerlingnummer;Roepnaam;Achternaam;Klas;Niet bellen naar\n1;Pim;Rouw;1b;x\n";
        CHECK(line.import(text) == 1);
        CHECK(line.school.on_record().pupils.empty());
        CHECK(line.import(text, {.ignored_columns = {"niet bellen naar"}}) == 0);
        CHECK(line.import(text) == 1); // not remembered
    });
}
