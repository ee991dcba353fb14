#include "slices/assignments/links/links.hpp"
#include "slices/assignments/work/work_for_tests.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::assignments;
using namespace trialoog::test;

namespace {

constexpr std::string_view with_films = R"(
key: films
version: 1
grade: 2
minutes: 20
competence: qualities
title: Profielen
why: { pupil: Kijk mee., adult: Kijk mee. }
expected: { pupil: Je kijkt., adult: U kijkt. }
preparation: Kijk samen.
feedback: In de les.
goals: Ik kijk.
follow_up: Ik kies.
lists:
  profiles: [groen, techniek]
steps:
  - key: choose
    voice: pupil
    place: home
    title: { pupil: Kies, adult: Kies }
    items:
      - { key: profile, kind: choice, list: profiles, required: true, blank: dit profiel, label: { pupil: "Welk?", adult: "Welk?" } }
      - { key: film, kind: link, link: profile_film, link_of: profile, label: "Bekijk de film over {profile}" }
      - { key: site, kind: link, link: job_site, url: "https://www.example.nl", label: Open de site }
)";

std::vector<TemplatePtr> templates() { return {parse_template(with_films)}; }

SchoolLinks kept(db::Database& database) {
    return database.read([](db::Reader& tx) { return links_of_school(tx, school); });
}

struct Films {
    explicit Films(db::Database& database)
        : site(database, {[](access::Routes& routes) {
                   register_links_of(routes, [](auto&&...) { return templates(); });
               }}) {
        found_small_school(database);
    }
    Fields form(const std::string& green, const std::string& technique, const std::string& seen = "") {
        return {{"link-1", "profile_film"}, {"woord-1", "groen"},       {"gezien-1", seen},
                {"adres-1", green},         {"link-2", "profile_film"}, {"woord-2", "techniek"},
                {"gezien-2", ""},           {"adres-2", technique}};
    }
    Site site;
    const std::string path = "/thuisopdrachten/films";
};

} // namespace

TEST_CASE("each link of the templates is wanted once, and one for each word that chooses it") {
    const auto form = templates().front();
    const auto wanted = wanted_links({form, form});
    REQUIRE(wanted.size() == 3);
    CHECK(wanted[0].link == "profile_film");
    CHECK(wanted[0].value == "groen");
    CHECK(wanted[1].value == "techniek");
    CHECK(wanted[2].value.empty());
    CHECK(wanted[2].fallback == "https://www.example.nl");
    CHECK(wanted[2].used_in == std::vector<std::string>{"Profielen"});
}

TEST_CASE("an address is https, of a site with a name, short and without a user") {
    for (const char* good : {"", "https://www.example.nl", "https://example.nl:8443/film?id=3#begin",
                             "https://example.nl/a@b", "https://xn--caf-dma.example"})
        CHECK_MESSAGE(wrong_with(good) == BadAddress::nothing, good);
    CHECK(wrong_with("http://example.nl") == BadAddress::not_https);
    CHECK(wrong_with("HTTPS://example.nl") == BadAddress::not_https);
    CHECK(wrong_with("javascript:alert(1)") == BadAddress::not_https);
    CHECK(wrong_with("//example.nl") == BadAddress::not_https);
    CHECK(wrong_with("https://jan:geheim@example.nl") == BadAddress::has_user);
    CHECK(wrong_with("https://example.nl/een film") == BadAddress::has_space);
    CHECK(wrong_with("https://example.nl/\"><b>") == BadAddress::has_space);
    CHECK(wrong_with("https://example.nl\\@kwaad.nl") == BadAddress::has_space);
    CHECK(wrong_with("https://" + std::string(600, 'a') + ".nl") == BadAddress::too_long);
    for (const char* nowhere : {"https://", "https:///film", "https://localhost", "https://.nl",
                                "https://a..nl", "https://example.nl:x/"})
        CHECK_MESSAGE(wrong_with(nowhere) == BadAddress::no_host, nowhere);
}

TEST_CASE("the counsellor sets the school's films, and can empty one again") {
    for_each_engine([](db::Database& database) {
        Films films(database);
        const auto page = films.site.get(counsellor, films.path);
        CHECK(shows(page, "Bekijk de film over …"));
        CHECK(shows(page, "Staat in: Profielen."));
        CHECK(
            films.site.post(counsellor, films.path, films.form(" https://film.example/groen ", "")).status ==
            303);
        REQUIRE(kept(database).size() == 1);
        CHECK(kept(database).at({"profile_film", "groen"}) == "https://film.example/groen");
        CHECK(shows(films.site.get(counsellor, films.path + "?bewaard=1"),
                    "value=\"https://film.example/groen\""));
        films.site.post(counsellor, films.path, films.form("", "", "https://film.example/groen"));
        CHECK(kept(database).empty());
    });
}

TEST_CASE("a bad address comes back with everything that was typed, and nothing is saved") {
    for_each_engine([](db::Database& database) {
        Films films(database);
        const auto page = films.site.post(counsellor, films.path,
                                          films.form("https://goed.example/1", "http://fout.example"));
        CHECK(page.status == 422);
        CHECK(shows(page, "Begin het adres met https://"));
        CHECK(shows(page, "href=\"#f-adres-2\""));
        CHECK(shows(page, "value=\"https://goed.example/1\""));
        CHECK(shows(page, "value=\"http://fout.example\""));
        CHECK(kept(database).empty());
    });
}

TEST_CASE("of two who set films at once neither loses an address") {
    for_each_engine([](db::Database& database) {
        Films films(database);
        films.site.post(counsellor, films.path, films.form("https://een.example/1", ""));
        // The second opened the page before that, and filled in another field: both stay.
        CHECK(films.site.post(counsellor, films.path, films.form("", "https://twee.example/2")).status ==
              303);
        CHECK(kept(database).size() == 2);
        // And now the same field.
        const auto both = films.site.post(counsellor, films.path,
                                          films.form("https://mijn.example/1", "https://twee.example/2"));
        CHECK(both.status == 409);
        CHECK(shows(both, "Iemand anders vulde hier intussen iets in"));
        CHECK(shows(both, "Er staat nu https://een.example/1."));
        CHECK(shows(both, "value=\"https://mijn.example/1\""));
        CHECK(kept(database).at({"profile_film", "groen"}) == "https://een.example/1");
        CHECK(
            films.site
                .post(counsellor, films.path,
                      films.form("https://mijn.example/1", "https://twee.example/2", "https://een.example/1"))
                .status == 303);
        CHECK(kept(database).at({"profile_film", "groen"}) == "https://mijn.example/1");
    });
}

TEST_CASE("only the counsellor sets films, of the own school") {
    for_each_engine([](db::Database& database) {
        Films films(database);
        for (const char* person : {eva, marit, team_leader, manager, administrator, noor, samira, els}) {
            CAPTURE(person);
            CHECK(films.site.get(person, films.path).status == 404);
            CHECK(films.site.post(person, films.path, films.form("https://x.example", "")).status == 404);
        }
        CHECK(kept(database).empty());
    });
}
