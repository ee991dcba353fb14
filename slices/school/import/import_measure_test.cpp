#include "slices/school/import_test_school.hpp"

#include <chrono>
#include <doctest/doctest.h>
#include <fmt/core.h>

using namespace trialoog;
using namespace trialoog::school;

namespace {

std::string caregiver(int family, int position) {
    return fmt::format(";P{0}. Ouder{1};{2};p{0}.ouder{1}@thuis.nl;06{1:08};Laan {1};{3}AB;Utrecht", position,
                       family, position == 1 ? "moeder" : "vader", 1000 + family);
}

/// 1,000 pupils in 40 classes, every fifth with one caregiver: 1,800.
std::string big_export() {
    std::string text = "stamnr;roepnaam;achternaam;geboortedatum;klas;leerjaar;opleiding";
    for (int n = 1; n <= 2; ++n)
        text +=
            fmt::format(";verzorger {0} naam;verzorger {0} relatie;verzorger {0} email;verzorger {0} mobiel;"
                        "verzorger {0} adres;verzorger {0} postcode;verzorger {0} woonplaats",
                        n);
    for (int i = 1; i <= 1000; ++i)
        text += fmt::format("\n{:06};Kind{};Ouder{};{:02}-05-2012;{}k{};{};vmbo-kb{}{}", i, i, i, 1 + i % 28,
                            1 + i % 4, 1 + i / 4 % 10, 1 + i % 4, caregiver(i, 1),
                            i % 5 ? caregiver(i, 2) : ";;;;;;;");
    return text;
}

} // namespace

// Run with --no-skip: prints how long it takes, asserts nothing about time.
TEST_CASE("measured: an import of 1,000 pupils and 1,800 caregivers" * doctest::skip()) {
    test::for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        const std::string text = big_export();
        for (const char* what : {"first import", "the same again"}) {
            const auto begin = std::chrono::steady_clock::now();
            const Plan plan = school.import(text);
            const auto took = std::chrono::steady_clock::now() - begin;
            fmt::print("{} ({}): {} ms, {} pupils and {} caregivers new\n", what,
                       database.engine() == db::Engine::sqlite ? "SQLite" : "PostgreSQL",
                       std::chrono::duration_cast<std::chrono::milliseconds>(took).count(),
                       plan.new_people(As::pupil), plan.new_people(As::caregiver));
            CHECK(plan.refused.empty());
        }
        CHECK(school.on_record().people.size() == 2800);
    });
}
