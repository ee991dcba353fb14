#include "slices/dossier/requirements/completion.hpp"

#include "slices/dossier/kept_for_tests.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::test;
using dossier::Requirement;

TEST_CASE("a requirement is met by so many pieces of a theme, or by the activity itself") {
    const std::vector<Requirement> asked{{Requirement::Kind::competence, "networking", 2},
                                         {Requirement::Kind::competence, "qualities", 1},
                                         {Requirement::Kind::activity, "jobs", 1},
                                         {Requirement::Kind::activity, "open_day", 1}};
    dossier::Held held;
    held.by_competence = {{"networking", 1}, {"qualities", 3}};
    held.by_activity = {{"jobs", 1}};
    const auto all = dossier::standings(asked, held, {{"open_day", "Open dag"}});
    REQUIRE(all.size() == 4);
    CHECK(dossier::met(all) == 2);
    CHECK(dossier::still_needed(all) == "Netwerken (nog 1) en Open dag (nog 1)");
}

TEST_CASE("the counsellor says what belongs in it; pupil, mentor and counsellor see how far it is") {
    for_each_engine([](db::Database& database) {
        NoorsDossier kept(database);
        CHECK_FALSE(shows(kept.site.get(noor, "/dossier/noor"), "Voor het examen"));
        CHECK(kept.site
                  .post(counsellor, "/dossiers/eisen/1",
                        {{"thema-work_exploration", "1"}, {"thema-networking", "2"}, {"thema-qualities", ""}})
                  .status == 303);
        CHECK(shows(kept.site.get(counsellor, "/dossiers/eisen/1"), "value=\"2\""));
        CHECK_FALSE(shows(kept.site.get(counsellor, "/dossiers/eisen/2"), "value=\"2\""));
        const auto page = kept.site.get(noor, "/dossier/noor");
        CHECK(shows(page, "1 van 2 onderdelen klaar."));
        CHECK(shows(page, "Netwerken (nog 2)"));
        for (const char* who : {eva, counsellor}) {
            const auto list = kept.site.get(who, std::string("/klas/") + class_1b + "/dossiers");
            CHECK(list.status == 200);
            CHECK(shows(list, "0 van 3 dossiers zijn klaar."));
            CHECK(shows(list, "1 van 2"));
            // Who has nothing yet stands above Noor.
            CHECK(list.body.find("/dossier/amir") < list.body.find("/dossier/noor"));
        }
        for (const char* who : {noor, samira, tom, team_leader, els})
            CHECK(kept.site.get(who, std::string("/klas/") + class_1b + "/dossiers").status == 404);
    });
}

TEST_CASE("a number that makes no sense comes back; who isn't the counsellor sets nothing") {
    for_each_engine([](db::Database& database) {
        NoorsDossier kept(database);
        for (const char* number : {"-1", "21", "veel", "2x"}) {
            const auto page = kept.site.post(counsellor, "/dossiers/eisen/1", {{"thema-motives", number}});
            CHECK(page.status == 422);
            CHECK(shows(page, std::string("value=\"") + number + "\""));
        }
        for (const char* who : {eva, noor, samira, manager, administrator})
            CHECK(kept.site.post(who, "/dossiers/eisen/1", {{"thema-motives", "1"}}).status == 404);
        for (const char* grade : {"0", "5", "x", "11"})
            CHECK(kept.site.get(counsellor, std::string("/dossiers/eisen/") + grade).status == 404);
    });
}
