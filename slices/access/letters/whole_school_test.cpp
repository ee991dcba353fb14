// Letters for the whole school at once; and none while the address on them opens on this computer only.

#include "platform/jobs/jobs.hpp"
#include "slices/access/letters/letters.hpp"
#include "slices/access/pages/address.hpp"
#include "slices/access/site_for_tests.hpp"
#include "tests/support/read_pdf.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::access;
using test::contains, test::header;

namespace {
struct Site : test::AccessSite {
    explicit Site(db::Database& given) : AccessSite(given) { register_jobs(house.services()); }
};
const std::vector<std::pair<std::string, std::string>> everybody{{"readers", "parents"},
                                                                 {"scope", "school:"}};
} // namespace

TEST_CASE("the administrator prints the letters of the whole school in one stack, class by class") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto ada = site.as("ada");
        const std::string path(header(ada.post("/beheer/brieven", everybody), "location"));
        CHECK(site.house.services().jobs.run_waiting() == 1);
        CHECK(contains(ada.get(path).body, "4 brieven zijn klaar")); // a mother of two classes gets one
        const std::string text = test::text_of_pdf(ada.get(path + "/pdf").body);
        CHECK(text.find("Samira") < text.find("Joke")); // 1a before 1b
        CHECK(contains(text, "Karim el Amrani"));
        for (const char* elsewhere : {"Nadia", "Jan ", "Rob", "Olga", "Petra"})
            CHECK_FALSE(contains(text, elsewhere));
        const std::string cards(
            header(ada.post("/beheer/brieven", {{"readers", "pupils"}, {"scope", "school:"}}), "location"));
        site.house.services().jobs.run_waiting();
        CHECK(contains(ada.get(cards).body, "4 brieven zijn klaar")); // Noor, Daan, Sem and Bilal
        for (const char* nothing : {"", "school", "school:wissel", "all:"})
            CHECK(ada.post("/beheer/brieven", {{"readers", "parents"}, {"scope", nothing}}).status == 422);
    });
}

TEST_CASE(
    "no letter is printed while its address opens on this computer only, and no code is renewed for it") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        Services& services = site.house.services();
        auto ada = site.as("ada");
        const std::string made(header(ada.post("/beheer/brieven", everybody), "location"));
        services.jobs.run_waiting();
        const std::string code = site.new_code_of("samira");

        services.base_url = "http://127.0.0.1:8080";
        const auto refused = ada.post("/beheer/brieven", everybody);
        CHECK(refused.status == 422);
        CHECK(contains(refused.body, "Trialoog heeft nog geen adres voor thuis"));
        CHECK(contains(refused.body, "http://127.0.0.1:8080"));
        CHECK_FALSE(contains(ada.get("/beheer/brieven").body, "Maak de brieven"));
        CHECK(services.jobs.run_waiting() == 0);
        CHECK(site.works(code));
        CHECK(ada.get(made + "/pdf").status == 303);
        CHECK(ada.post("/beheer/mensen/samira/brief", {{"code", code}}).status == 422);

        services.demo = true;
        CHECK(ada.post("/beheer/brieven", everybody).status == 303);
    });
}

TEST_CASE("letters that wait in the queue when the address changes aren't made") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        Services& services = site.house.services();
        auto ada = site.as("ada");
        const std::string code = site.new_code_of("samira");
        const std::string path(header(ada.post("/beheer/brieven", everybody), "location"));
        services.base_url = "http://localhost:8080";
        services.jobs.run_waiting();
        CHECK(contains(ada.get(path).body, "Trialoog heeft nog geen adres voor thuis"));
        CHECK(site.works(code));
    });
}

TEST_CASE("an address that only this computer opens is known by its host") {
    for (const char* here :
         {"http://127.0.0.1:8080", "http://127.1.2.3", "http://LOCALHOST/", "http://[::1]:8080",
          "https://trialoog.localhost", "http://0.0.0.0:80", "http://localhost."})
        CHECK(is_of_this_computer(here));
    for (const char* elsewhere : {"https://trialoog.school.nl", "http://192.168.1.5:8080",
                                  "https://localhost.school.nl", "https://127.school.nl"})
        CHECK_FALSE(is_of_this_computer(elsewhere));
}
