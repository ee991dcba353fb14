#include "slices/dossier/network/network.hpp"

#include "slices/dossier/kept_for_tests.hpp"
#include "slices/dossier/network/network_drawing.hpp"

#include "platform/i18n/i18n.hpp"

#include <cmath>
#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::test;

namespace {
std::vector<std::pair<std::string, std::string>> person(const char* job, const char* whose,
                                                        const char* circle) {
    return {{"beroep", job}, {"van-wie", whose}, {"kring", circle}};
}
} // namespace

TEST_CASE("a first name or a relation says enough; a full name or a number is too much") {
    for (const char* fine : {"tante", "Karim", "oom Jan", "mijn buurman", "de trainer", "beste vriend Tim"})
        CHECK_MESSAGE(dossier::names_one_shortly(fine), fine);
    for (const char* too_much : {"Karim El Idrissi", "Joke Jansen", "oom Jan de Vries", "tante 0612345678",
                                 "jan@example.nl", "Jan, Piet"})
        CHECK_MESSAGE(!dossier::names_one_shortly(too_much), too_much);
}

TEST_CASE("in the drawing every dot stands on the ring of its circle, numbered from inside to outside") {
    using dossier::Circle;
    const std::vector<dossier::NetworkPerson> persons{{"kapper", "trainer", Circle::leisure},
                                                      {"lasser", "oom", Circle::family},
                                                      {"bakker", "tante", Circle::family}};
    const auto dots = dossier::dots(persons);
    REQUIRE(dots.size() == 3);
    CHECK(dots[0].person->job == "lasser");
    CHECK(dots[2].person->job == "kapper");
    CHECK(dots[2].number == 3);
    for (const auto& dot : dots)
        CHECK(std::hypot(dot.x - 200, dot.y - 200) == doctest::Approx(dossier::ring_of(dot.person->circle)));
    CHECK(std::hypot(dots[0].x - dots[1].x, dots[0].y - dots[1].y) > 100);
}

TEST_CASE("beside its dot a long job is written in full, where no other word stands") {
    using dossier::Circle;
    const i18n::Speaking dutch("nl");
    std::vector<dossier::NetworkPerson> persons{{"apothekersassistent", "tante", Circle::family},
                                                {"tandartsassistent", "buurvrouw", Circle::acquaintances}};
    const std::string few = dossier::network_drawing(persons, "Noor").str();
    for (const char* word : {">apothekersassistent<", ">tandartsassistent<"})
        CHECK(few.find(word) != std::string::npos);
    // With a crowd on one ring not every word has a place, and every number has.
    for (int i = 0; i < 60; ++i)
        persons.push_back({"vrachtwagenchauffeur", "neef", Circle::family});
    const std::string crowd = dossier::network_drawing(persons, "Noor").str();
    const auto times = [&](std::string_view text) {
        std::size_t found = 0;
        for (auto at = crowd.find(text); at != std::string::npos; at = crowd.find(text, at + 1))
            ++found;
        return found;
    };
    CHECK(times("class=\"dot ") == 62);
    CHECK(times(">vrachtwagenchauffeur<") < 20);
}

TEST_CASE("persons are for the pupil, for who told it together, and for the mentor") {
    for_each_engine([](db::Database& database) {
        NoorsDossier kept(database);
        kept.site.post(noor, "/dossier/noor/netwerk", person("kok", "buurvrouw Riet", "acquaintances"));
        for (const char* who : {noor, eva}) {
            const auto page = kept.site.get(who, "/dossier/noor/netwerk");
            CHECK(shows(page, "oom Ali"));
            CHECK(shows(page, "buurvrouw Riet"));
        }
        // Her mother did the assignment; what Noor added alone she doesn't see. Her father sees neither.
        CHECK(shows(kept.site.get(samira, "/dossier/noor/netwerk"), "oom Ali"));
        CHECK_FALSE(shows(kept.site.get(samira, "/dossier/noor/netwerk"), "buurvrouw Riet"));
        CHECK_FALSE(shows(kept.site.get(karim, "/dossier/noor/netwerk"), "oom Ali"));
        CHECK_FALSE(shows(kept.site.get(karim, "/dossier/noor"), "lasser"));
        for (const char* who : {counsellor, team_leader, tom, leila, els})
            CHECK(kept.site.get(who, "/dossier/noor/netwerk").status == 404);
        CHECK_FALSE(shows(kept.site.get(counsellor, "/dossier/noor"), "lasser"));
    });
}

TEST_CASE("Noor adds somebody, job first, and takes them away; a full name is refused with what she typed") {
    for_each_engine([](db::Database& database) {
        NoorsDossier kept(database);
        const std::string path = "/dossier/noor/netwerk";
        CHECK(kept.site.post(noor, path, person("kok", "buurvrouw Riet", "acquaintances")).status == 303);
        const auto wrong = kept.site.post(noor, path, person("duikinstructeur", "Joke Jansen", "leisure"));
        CHECK(wrong.status == 422);
        CHECK(shows(wrong, "duikinstructeur"));
        CHECK(shows(wrong, "Geen achternaam of nummer."));
        CHECK(kept.site.post(noor, path, person("", "", "elsewhere")).status == 422);
        const auto persons = database.read([](db::Reader& tx) {
            return dossier::persons_of_pupil(tx, school, noor, dossier::NetworkSight::all, {});
        });
        REQUIRE(persons.size() == 2);
        const std::string id = persons[0].own_id.empty() ? persons[1].own_id : persons[0].own_id;
        CHECK(kept.site.post(samira, path + "/" + id + "/weg", Form{}).status == 404);
        CHECK(kept.site.post(amir, "/dossier/amir/netwerk/" + id + "/weg", Form{}).status == 303);
        CHECK(shows(kept.site.get(noor, path), "buurvrouw Riet")); // of another pupil: nothing happened
        kept.site.post(noor, path + "/" + id + "/weg", Form{});
        CHECK_FALSE(shows(kept.site.get(noor, path), "buurvrouw Riet"));
    });
}
