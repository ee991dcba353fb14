#include "slices/school/import/import.hpp"
#include "slices/school/school.hpp"
#include "tests/support/database.hpp"
#include "tests/support/house.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::test;

namespace {

const char* const new_class = "stamnr;roepnaam;achternaam;klas\n1;Zara;Bos;1d\n2;;;1d\n";

struct Importing {
    explicit Importing(db::Database& database) : house(database), routes(router, house.services()) {
        found_town(database);
        access::register_routes(routes);
        school::register_routes(routes);
        gate = access::gate(house.services());
    }
    Browser browser(std::string_view person, std::string_view school = wissel) {
        Browser one(router, gate);
        one.sign_in(house.services(), school, person, access::Means::password_and_totp);
        return one;
    }
    http::Response upload(Browser& browser, const std::string& text) {
        return browser.post_files("/beheer/import", "bestanden", {{"leerlingen.csv", text}});
    }
    std::string upload_and_open(Browser& browser, const std::string& text) {
        return std::string(header(upload(browser, text), "location"));
    }

    House house;
    http::Router router;
    access::Routes routes;
    http::Gate gate;
};

std::string between(const std::string& text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    if (at == std::string::npos) return {};
    const auto begin = at + from.size();
    return text.substr(begin, text.find(to, begin) - begin);
}
std::string plan_in(const http::Response& page) { return between(page.body, "name=\"plan\" value=\"", "\""); }

std::size_t people_called(db::Database& database, std::string_view given_name) {
    static constexpr db::Statement called{"test.called", "SELECT id FROM person WHERE given_name = $1"};
    return database.read([&](db::Reader& tx) {
        return tx.all(called, {given_name}, [](const db::Row& row) { return row.str("id"); }).size();
    });
}

} // namespace

TEST_CASE("an administrator sees what a file changes, confirms, and sees what was done") {
    for_each_engine([](db::Database& database) {
        Importing importing(database);
        Browser ada = importing.browser("ada");
        CHECK(contains(ada.get("/beheer/import").body, "type=\"file\""));
        const std::string path = importing.upload_and_open(ada, new_class);
        const auto preview = ada.get(path);
        CHECK(preview.status == 200);
        CHECK(contains(preview.body, "Zara Bos"));
        CHECK(contains(preview.body, "De naam ontbreekt."));
        CHECK(contains(preview.body, "regel 3"));
        CHECK(people_called(database, "Zara") == 0); // not yet

        const auto done = ada.post(path + "/toepassen", {{"plan", plan_in(preview)}});
        CHECK(done.status == 303);
        CHECK(people_called(database, "Zara") == 1);
        const auto result = ada.get(path);
        CHECK(contains(result.body, "Het is doorgevoerd"));
        CHECK(contains(result.body, "De naam ontbreekt."));
        ada.post(path + "/toepassen", {{"plan", plan_in(preview)}}); // a second press
        CHECK(people_called(database, "Zara") == 1);
    });
}

TEST_CASE("what changed between looking and confirming is shown again, and nothing is applied") {
    for_each_engine([](db::Database& database) {
        Importing importing(database);
        Browser ada = importing.browser("ada");
        const std::string first = importing.upload_and_open(ada, new_class);
        const std::string second = importing.upload_and_open(ada, new_class);
        const std::string seen = plan_in(ada.get(first));
        ada.post(second + "/toepassen", {{"plan", plan_in(ada.get(second))}});
        const auto answer = ada.post(first + "/toepassen", {{"plan", seen}});
        CHECK(answer.status == 409);
        CHECK(contains(answer.body, "Er is intussen iets veranderd"));
        CHECK(people_called(database, "Zara") == 1);
    });
}

TEST_CASE("a header that nobody knows is given its meaning once") {
    for_each_engine([](db::Database& database) {
        Importing importing(database);
        Browser ada = importing.browser("ada");
        const char* strange = "PCN;Roepnaam;Achternaam;Klas\n1;Zara;Bos;1d\n";
        const std::string path = importing.upload_and_open(ada, strange);
        const auto page = ada.get(path);
        CHECK(contains(page.body, "name=\"kolom:pcn\""));
        CHECK(plan_in(page).empty()); // can't be confirmed yet
        CHECK(ada.post(path + "/toepassen", {{"plan", ""}}).status == 422);
        CHECK(ada.post(path + "/kolommen", {{"kolom:pcn", "pupil_number"}}).status == 303);
        CHECK_FALSE(plan_in(ada.get(path)).empty());
        CHECK_FALSE(plan_in(ada.get(importing.upload_and_open(ada, strange))).empty());
        Browser fatma = importing.browser("fatma", horizon);
        CHECK(plan_in(fatma.get(importing.upload_and_open(fatma, strange))).empty());
    });
}

TEST_CASE("leavers go only when ticked") {
    for_each_engine([](db::Database& database) {
        Importing importing(database);
        Browser ada = importing.browser("ada");
        const char* both = "stamnr;roepnaam;achternaam;klas\n1;Zara;Bos;1d\n2;Yusuf;Can;1d\n";
        const char* zara = "stamnr;roepnaam;achternaam;klas\n1;Zara;Bos;1d\n";
        const auto apply = [&](const char* text, const Browser::Form& ticks) {
            const std::string path = importing.upload_and_open(ada, text);
            Browser::Form form = ticks;
            form.push_back({"plan", plan_in(ada.get(path))});
            CHECK(ada.post(path + "/toepassen", form).status == 303);
        };
        const auto leavers = [&] {
            static constexpr db::Statement left{
                "test.left", "SELECT id FROM person WHERE given_name = 'Yusuf' AND left_on IS NOT NULL"};
            return database.read([&](db::Reader& tx) { return tx.exists(left, {}); });
        };
        apply(both, {});
        apply(zara, {});
        CHECK_FALSE(leavers());
        apply(zara, {{"weg", "ja"}});
        CHECK(leavers());
    });
}

TEST_CASE("a file with broken letters is applied only by somebody who says to go on") {
    for_each_engine([](db::Database& database) {
        Importing importing(database);
        Browser ada = importing.browser("ada");
        const std::string path =
            importing.upload_and_open(ada, "stamnr;roepnaam;achternaam;klas\n1;Zo\xEF\xBF\xBD;Bos;1d\n");
        const auto preview = ada.get(path);
        CHECK(contains(preview.body, "Op regel 2 staat"));
        CHECK(contains(preview.body, "name=\"kapot\""));
        const auto answer = ada.post(path + "/toepassen", {{"plan", plan_in(preview)}});
        CHECK(answer.status == 422);
        CHECK(contains(answer.body, "Zet hier een vinkje"));
        CHECK(people_called(database, "Zo\xEF\xBF\xBD") == 0);
        CHECK(ada.post(path + "/toepassen", {{"plan", plan_in(preview)}, {"kapot", "ja"}}).status == 303);
        CHECK(people_called(database, "Zo\xEF\xBF\xBD") == 1);
    });
}

TEST_CASE("what was made of an encoding is told before it is applied") {
    for_each_engine([](db::Database& database) {
        Importing importing(database);
        Browser ada = importing.browser("ada");
        const std::string path = importing.upload_and_open(
            ada, "stamnr;roepnaam;achternaam;klas\n1;Zo\xC3\x83\xC2\xAB;Bos;1d\n2;Ren\x82;Bos;1d\n");
        const auto preview = ada.get(path);
        CHECK(contains(preview.body, "twee keer gecodeerd"));
        CHECK(contains(preview.body, "twee coderingen"));
        CHECK(contains(preview.body, "René"));
        CHECK_FALSE(contains(preview.body, "name=\"kapot\""));
    });
}

TEST_CASE("a file that is no text, or none at all, brings the form back with what to do") {
    for_each_engine([](db::Database& database) {
        Importing importing(database);
        Browser ada = importing.browser("ada");
        const auto sheet = importing.upload(ada, "PK\x03\x04...");
        CHECK(sheet.status == 422);
        CHECK(contains(sheet.body, "Pak hem uit"));
        CHECK(ada.post("/beheer/import").status == 422);
    });
}

TEST_CASE("only an administrator imports, and only at the own school") {
    for_each_engine([](db::Database& database) {
        Importing importing(database);
        Browser ada = importing.browser("ada");
        const std::string path = importing.upload_and_open(ada, new_class);
        const std::string plan = plan_in(ada.get(path));
        for (const auto& [person, school] :
             std::vector<std::pair<std::string_view, std::string_view>>{{"els", wissel},
                                                                        {"samira", wissel},
                                                                        {"noor", wissel},
                                                                        {"cora", wissel},
                                                                        {"dirk", anker},
                                                                        {"fatma", horizon}}) {
            Browser other = importing.browser(person, school);
            CHECK(other.get(path).status == 404);
            CHECK(other.post(path + "/kolommen", {{"kolom:pcn", "pupil_number"}}).status == 404);
            CHECK(other.post(path + "/toepassen", {{"plan", plan}}).status == 404);
        }
        CHECK(importing.browser("els").get("/beheer/import").status == 404);
        CHECK(people_called(database, "Zara") == 0);
    });
}

namespace {

const std::string head_of_siblings = "Leerlingnummer;Roepnaam;Achternaam;Geboortedatum;Klas\n";
const std::string siblings =
    head_of_siblings + "65011;Lisa;Verwissel;9-1-2011;3b\n65012;Thijs;Verwissel;4-5-2013;1b\n";
const std::string exchanged =
    head_of_siblings + "65012;Lisa;Verwissel;9-1-2011;3b\n65011;Thijs;Verwissel;4-5-2013;1b\n";

void apply_file(Importing& importing, Browser& ada, const std::string& text) {
    const std::string path = importing.upload_and_open(ada, text);
    CHECK(ada.post(path + "/toepassen", {{"plan", plan_in(ada.get(path))}}).status == 303);
}
std::string question_in(const http::Response& page) { return between(page.body, "name=\"vraag:", "\""); }

} // namespace

TEST_CASE(
    "a question shows both sides; its answer is kept, and what it changes is shown before it is applied") {
    for_each_engine([](db::Database& database) {
        Importing importing(database);
        Browser ada = importing.browser("ada");
        apply_file(importing, ada, siblings);
        const std::string path = importing.upload_and_open(ada, exchanged);
        const auto asked = ada.get(path);
        CHECK(contains(asked.body, "Thijs Verwissel"));
        CHECK(contains(asked.body, "4 mei 2013"));
        const std::string question = "vraag:" + question_in(asked);
        CHECK(ada.post(path + "/toepassen", {{question, "verwisseld"}, {"naar", "1"}}).status == 303);
        const auto kept = ada.get(path);
        CHECK(contains(kept.body, "value=\"verwisseld\" checked"));
        CHECK(contains(kept.body, "Alle vragen zijn beantwoord."));

        // Another answer along with "apply": shown again first.
        const auto again = ada.post(path + "/toepassen", {{question, "zelfde"}, {"plan", plan_in(kept)}});
        CHECK(again.status == 409);
        CHECK(contains(again.body, "Je antwoorden zijn bewaard"));
        CHECK(ada.post(path + "/toepassen", {{question, "zelfde"}, {"plan", plan_in(again)}}).status == 303);
        CHECK(contains(ada.get(path).body, "Het is doorgevoerd"));
    });
}

TEST_CASE("a question without an answer doesn't hold up the rest, and the result says what waits") {
    for_each_engine([](db::Database& database) {
        Importing importing(database);
        Browser ada = importing.browser("ada");
        apply_file(importing, ada, siblings);
        const std::string path =
            importing.upload_and_open(ada, exchanged + "65013;Zara;Verwissel;4-5-2014;1b\n");
        CHECK(ada.post(path + "/toepassen", {{"plan", plan_in(ada.get(path))}}).status == 303);
        CHECK(people_called(database, "Zara") == 1);
        CHECK(contains(ada.get(path).body, "1 vraag is niet doorgevoerd"));
    });
}

TEST_CASE("many questions come in pages, and one answer serves all names that lost an accent") {
    for_each_engine([](db::Database& database) {
        Importing importing(database);
        Browser ada = importing.browser("ada");
        std::string with = head_of_siblings, without = head_of_siblings;
        for (int i = 0; i < 45; ++i) {
            const std::string rest = ";Bos" + std::to_string(i) + ";4-5-2013;1b\n";
            with += std::to_string(7000 + i) + ";Zoë" + rest;
            without += std::to_string(7000 + i) + ";Zoe" + rest;
        }
        apply_file(importing, ada, with);
        const std::string path = importing.upload_and_open(ada, without);
        const auto first = ada.get(path);
        CHECK(contains(first.body, "45 namen verschillen alleen in een accent"));
        CHECK(contains(first.body, "Bladzijde 1 van 3"));
        CHECK_FALSE(question_in(ada.get(path + "?vragen=3")) == question_in(first));
        CHECK(ada.get(path + "?vragen=9999999999999").status == 200);
        ada.post(path + "/toepassen", {{"alle:accents", "onze"}, {"naar", "1"}});
        CHECK(contains(ada.get(path).body, "Alle vragen zijn beantwoord."));
        CHECK(people_called(database, "Zoe") == 0);
    });
}

TEST_CASE("a column that may stop contact holds everything up in the browser") {
    for_each_engine([](db::Database& database) {
        Importing importing(database);
        Browser ada = importing.browser("ada");
        const std::string path = importing.upload_and_open(
            ada, "Leerlingnummer;Roepnaam;Achternaam;Klas;Niet bellen naar\n1;Zara;Bos;1d;vader\n");
        CHECK(contains(ada.get(path).body, "klinkt alsof je iemand niet mag aanschrijven"));
        CHECK(plan_in(ada.get(path)).empty());
        CHECK(ada.post(path + "/toepassen", {{"plan", ""}}).status == 422);
        CHECK(people_called(database, "Zara") == 0);
        CHECK(ada.post(path + "/toepassen", {{"kolom:nietbellennaar", "ignored"}, {"naar", "1"}}).status ==
              303);
        CHECK_FALSE(plan_in(ada.get(path)).empty());
    });
}
