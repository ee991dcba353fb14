#include "slices/content/offered/own_template_for_tests.hpp"
#include "slices/partnership/evaluation_for_tests.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::partnership;
using namespace trialoog::test;

namespace {
const std::string path = "/thuisopdrachten/terugblik/qualities";
constexpr const char* too_few = "Nog te weinig om te tonen";
} // namespace

TEST_CASE("four pupils are too few to show anything of, five are counted without names") {
    for_each_engine([](db::Database& database) {
        AfterDebrief doing(database);
        doing.crowd(4, "pupil", "Meer tijd graag.");
        auto page = doing.site.get(counsellor, path);
        CHECK(page.status == 200);
        CHECK(shows(page, too_few));
        CHECK_FALSE(shows(page, "Meer tijd graag."));
        CHECK_FALSE(shows(page, "4 ja"));

        doing.crowd(1, "pupil", "Het was leuk.");
        page = doing.site.get(counsellor, path);
        CHECK(shows(page, "5 leerlingen"));
        CHECK(shows(page, "Meestal ja: 5 ja, 0 een beetje, 0 nee."));
        CHECK(shows(page, "Een beetje, of verdeeld: 0 ja, 5 een beetje, 0 nee."));
        CHECK(shows(page, too_few)); // nobody answered the third question
        CHECK(shows(page, "Meer tijd graag."));
        CHECK(shows(page, "2026-2027"));
        CHECK_FALSE(shows(page, "Veel")); // their family name
        CHECK_FALSE(shows(page, "Klas 1b"));
    });
}

TEST_CASE("one evaluator isn't shown because another has enough") {
    for_each_engine([](db::Database& database) {
        AfterDebrief doing(database);
        doing.crowd(6, "pupil", "");
        doing.crowd(4, "adult", "Fijn gesprek.");
        const auto page = doing.site.get(counsellor, path);
        CHECK(shows(page, "6 leerlingen"));
        CHECK_FALSE(shows(page, "4 volwassenen"));
        CHECK_FALSE(shows(page, "Fijn gesprek."));
    });
}

TEST_CASE("a mentor sees the own class apart, and what mentors said as theirs") {
    for_each_engine([](db::Database& database) {
        AfterDebrief doing(database);
        doing.crowd(6, "pupil", "");
        doing.site.post(eva, "/opdracht/qualities-1b/terugblik",
                        {{"vraag_1", "2"}, {"zin", "Neem er een heel uur voor."}});
        auto page = doing.site.get(eva, path);
        CHECK(shows(page, "Jouw klas"));
        CHECK(shows(page, "Klas 1b · 2026-2027"));
        page = doing.site.get(tom, path);
        CHECK(shows(page, "6 leerlingen")); // the school's
        CHECK_FALSE(shows(page, "Jouw klas"));
        CHECK(shows(page, "Neem er een heel uur voor."));
        CHECK(shows(page, "Paste bij de klas: een beetje"));
    });
}

TEST_CASE("results stand beside the template when another class gets it") {
    for_each_engine([](db::Database& database) {
        AfterDebrief doing(database);
        doing.crowd(5, "adult", "");
        database.write([](db::Writer& tx) {
            constexpr db::Statement nothing_yet{"test.nothing", "DELETE FROM work WHERE id = 'work-bo'"};
            constexpr db::Statement not_given{"test.not_given",
                                              "DELETE FROM assignment WHERE id = 'qualities-1c'"};
            tx.run(nothing_yet, {});
            tx.run(not_given, {});
        });
        const auto page = doing.site.get(tom, std::string("/klas/") + class_1c + "/uitzetten/qualities");
        CHECK(page.status == 200);
        CHECK(shows(page, "Zo was het in 2026-2027"));
        CHECK(shows(page, "5 volwassenen"));
        CHECK(shows(page, "href=\"" + path + "\""));
    });
}

TEST_CASE("mentors, counsellor and team leader see results, nobody else, and never of another school") {
    for_each_engine([](db::Database& database) {
        AfterDebrief doing(database);
        doing.crowd(6, "pupil", "Een zin van hier.");
        for (const char* person : {eva, tom, counsellor, team_leader}) {
            CAPTURE(person);
            CHECK(shows(doing.site.get(person, path), "6 leerlingen"));
            CHECK(shows(doing.site.get(person, "/thuisopdrachten/terugblik"), "Kwaliteiten"));
        }
        for (const char* person : {noor, samira, marit, manager, administrator}) {
            CAPTURE(person);
            CHECK(doing.site.get(person, path).status == 404);
            CHECK(doing.site.get(person, "/thuisopdrachten/terugblik").status == 404);
        }
        CHECK(shows(doing.site.get(els, path), "Nog geen antwoorden"));
        CHECK(shows(doing.site.get(els, "/thuisopdrachten/terugblik"), "Nog geen antwoorden"));
        CHECK(doing.site.get(counsellor, "/thuisopdrachten/terugblik/none").status == 404);
    });
}

TEST_CASE("results carry the title of the school's own version, and stand beside it when it is set out") {
    for_each_engine([](db::Database& database) {
        AfterDebrief doing(database);
        doing.crowd(6, "pupil", "");
        content::write_own(database, content::own_qualities());
        CHECK(shows(doing.site.get(eva, "/thuisopdrachten/terugblik"), "Sterke kanten"));
        const auto page = doing.site.get(eva, path);
        CHECK(shows(page, "Sterke kanten"));
        CHECK(shows(page, "6 leerlingen"));
        CHECK_FALSE(shows(doing.site.get(els, "/thuisopdrachten/terugblik"), "Sterke kanten"));
    });
}
