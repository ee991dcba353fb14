#include "platform/jobs/jobs.hpp"
#include "slices/access/letters/letters.hpp"
#include "slices/access/site_for_tests.hpp"
#include "tests/support/file_uses.hpp"
#include "tests/support/read_pdf.hpp"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>

using namespace trialoog;
using namespace trialoog::access;
using test::contains, test::header;

namespace {
struct Site : test::AccessSite {
    explicit Site(db::Database& given) : AccessSite(given) { register_jobs(house.services()); }
    std::vector<Letter> letters(const LetterChoice& choice) {
        return database.write([&](db::Writer& tx) {
            return letters_with_new_codes(tx, house.services(), test::wissel, choice);
        });
    }
    void mark_used(std::string_view person) {
        database.write([&](db::Writer& tx) {
            test::run(
                tx, "UPDATE letter_code SET first_used_at = 1 WHERE school_id = 'wissel' AND person_id = $1",
                {person});
        });
    }
};
std::vector<std::string> names(const std::vector<Letter>& letters) {
    std::vector<std::string> all;
    for (const Letter& one : letters)
        all.push_back(one.given_name);
    std::ranges::sort(all);
    return all;
}
using Names = std::vector<std::string>;
const LetterChoice class_1a{.id = "1a"};
} // namespace

TEST_CASE("each parent of a class gets a letter, also when they live apart; who may not, gets none") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        const auto letters = site.letters(class_1a);
        CHECK(names(letters) == Names{"Karim", "Samira", "Tom"}); // no Rob, Ivo, Olga or Petra
        const auto samira = std::ranges::find(letters, "Samira", &Letter::given_name);
        CHECK(samira->children == Names{"Bilal", "Noor"}); // all her children on one letter
        for (const Letter& one : letters)
            CHECK(site.works(one.code));
        CHECK(names(site.letters({.scope = Scope::grade, .id = "grade-1"})) ==
              Names{"Joke", "Karim", "Samira", "Tom"});
        CHECK(names(site.letters({.readers = Readers::pupils, .id = "1a"})) == Names{"Daan", "Noor"});
    });
}

TEST_CASE("making letters again revokes those that weren't used, and leaves who is in alone unless asked") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        const auto first = site.letters(class_1a);
        site.mark_used("karim");
        const auto second = site.letters(class_1a);
        CHECK(names(second) == Names{"Samira", "Tom"});
        for (const Letter& one : first)
            CHECK(site.works(one.code) == (one.given_name == "Karim"));
        auto everybody = class_1a;
        everybody.also_who_is_in = true;
        CHECK(names(site.letters(everybody)) == Names{"Karim", "Samira", "Tom"});
        for (const Letter& one : first)
            CHECK_FALSE(site.works(one.code));
    });
}

TEST_CASE("the administrator chooses a class, sees the progress and downloads a letter per parent") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto ada = site.as("ada");
        CHECK(contains(ada.get("/beheer/brieven").body, "Klas 1a"));
        const auto started = ada.post("/beheer/brieven", {{"readers", "parents"}, {"scope", "class:1a"}});
        REQUIRE(started.status == 303);
        const std::string path(header(started, "location"));
        CHECK(header(ada.get(path), "refresh") == "2");
        CHECK(ada.get(path + "/pdf").status == 404);
        CHECK(site.house.services().jobs.run_waiting() == 1);
        CHECK(contains(ada.get(path).body, "3 brieven zijn klaar"));

        const auto file = ada.get(path + "/pdf");
        REQUIRE(file.status == 200);
        const std::string text = test::text_of_pdf(file.body);
        CHECK(contains(text, "Samen met Bilal en Noor"));
        CHECK(contains(text, "Karim el Amrani"));
        CHECK(std::ranges::count(text, '\f') == 5); // a page each, on the front of a sheet
        CHECK(contains(text, "trialoog.wissel.example/code"));
        CHECK(contains(text, "010 123 45 67"));

        Services& services = site.house.services();
        CHECK(test::wrong_uses(database, services.files, services.clock.now()) == "");
        CHECK(ada.post(path + "/wissen").status == 303);
        int left = 0;
        services.files.each([&](const storage::Key&) { ++left; });
        CHECK(left == 0); // the letters, and the list of them
        CHECK(ada.get(path + "/pdf").status == 404);
        CHECK(contains(ada.get(path).body, "Het bestand is gewist"));
    });
}

TEST_CASE(
    "letters that wait for the printer ask again: who may not hear of the child any more isn't printed") {
    struct Change {
        const char *what, *sql;
    };
    const std::vector<Change> changes{
        {"no contact", "UPDATE parent_relation SET no_contact = 1 WHERE parent_id = 'karim'"},
        {"not informed", "UPDATE parent_relation SET is_informed = 0 WHERE parent_id = 'karim'"},
        {"ended", "UPDATE parent_relation SET ended_on = '2026-10-16' WHERE parent_id = 'karim'"},
        {"died", "UPDATE person SET is_deceased = 1 WHERE id = 'karim'"}};
    for (const Change& change : changes)
        test::for_each_engine([&](db::Database& database) {
            CAPTURE(change.what);
            Site site(database);
            auto ada = site.as("ada");
            const std::string path(header(ada.post("/beheer/brieven", {{"scope", "class:1a"}}), "location"));
            site.house.services().jobs.run_waiting();
            CHECK(contains(test::text_of_pdf(ada.get(path + "/pdf").body), "Karim"));
            database.write([&](db::Writer& tx) {
                test::run(tx, change.sql);
                // One of Samira's two children: her letter stays, and names the other only.
                test::run(tx, "UPDATE parent_relation SET no_contact = 1 WHERE parent_id = 'samira' AND "
                              "pupil_id = 'noor'");
            });
            CHECK(contains(ada.get(path).body, "1 brief is ingetrokken"));
            const std::string now = test::text_of_pdf(ada.get(path + "/pdf").body);
            CHECK_FALSE(contains(now, "Karim"));
            CHECK(contains(now, "Samira"));
            CHECK(contains(now, "Bilal"));
            CHECK_FALSE(contains(now, "Noor"));
        });
}

TEST_CASE("a letter names only the children of whom its parent may hear") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        database.write([](db::Writer& tx) {
            test::run(tx, "UPDATE parent_relation SET no_contact = 1 WHERE parent_id = 'samira' AND "
                          "pupil_id = 'bilal'");
        });
        auto ada = site.as("ada");
        const std::string path(header(ada.post("/beheer/brieven", {{"scope", "class:1a"}}), "location"));
        site.house.services().jobs.run_waiting();
        const std::string letters = test::text_of_pdf(ada.get(path + "/pdf").body);
        CHECK(contains(letters, "Samira"));
        CHECK(contains(letters, "Noor"));
        CHECK_FALSE(contains(letters, "Bilal"));
    });
}

TEST_CASE("the file is sealed where it is kept") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto ada = site.as("ada");
        ada.post("/beheer/brieven", {{"readers", "pupils"}, {"scope", "grade:grade-1"}});
        site.house.services().jobs.run_waiting();
        site.house.services().files.each([&](const storage::Key& key) {
            CHECK_FALSE(contains(*site.house.services().files.get(key), "%PDF-1"));
        });
    });
}

TEST_CASE("a job that is done twice leaves codes that work once: those of the second file") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        const auto first = site.letters(class_1a), second = site.letters(class_1a);
        for (const Letter& one : first)
            CHECK_FALSE(site.works(one.code));
        for (const Letter& one : second)
            CHECK(site.works(one.code));
    });
}

TEST_CASE("letters are made by the own school's administrator only, and for its own classes") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto ada = site.as("ada"), dirk = site.as("dirk", test::anker);
        auto els = site.as("els", test::wissel, Means::password),
             samira = site.as("samira", test::wissel, Means::letter);
        CHECK(els.get("/beheer/brieven").status == 404);
        CHECK(els.post("/beheer/brieven", {{"readers", "parents"}, {"scope", "class:1a"}}).status == 404);
        CHECK(samira.get("/beheer/brieven").status == 404);
        CHECK(dirk.post("/beheer/brieven", {{"readers", "parents"}, {"scope", "class:1b"}}).status == 422);
        CHECK(ada.post("/beheer/brieven", {{"readers", "parents"}, {"scope", "class:9z"}}).status == 422);
        CHECK(ada.post("/beheer/brieven", {{"scope", "niets"}}).status == 422);

        const auto started = ada.post("/beheer/brieven", {{"readers", "parents"}, {"scope", "class:1a"}});
        const std::string path(header(started, "location"));
        site.house.services().jobs.run_waiting();
        for (auto* other : {&dirk, &els, &samira}) {
            CHECK(other->get(path).status == 404);
            CHECK(other->get(path + "/pdf").status == 404);
            CHECK(other->post(path + "/wissen").status == 404);
        }
    });
}

TEST_CASE("a letter is in the parent's language where we have its texts, and has every glyph") {
    std::vector<Letter> letters(3);
    const char* languages[]{"nl", "en", "ar"};
    for (std::size_t i = 0; i < letters.size(); ++i)
        letters[i] = {.given_name = "Samira",
                      .name = "Samira Idrissi",
                      .street = "Kade 1",
                      .postcode = "3011 AA",
                      .town = "Rotterdam",
                      .language = languages[i],
                      .class_name = "1a",
                      .children = {"Noor"},
                      .code = "ABCDEFGHJKMNP"};
    const Contact contact{"De Wissel", "Ada Visser", "hulp@school.example", "010 123 45 67"};
    int drawn = 0;
    const std::string file =
        parents_letters_pdf(letters, contact, "https://trialoog.school.example", pdf::Sides::one,
                            Day{2026, 10, 16}, [&](int done) { drawn = done; });
    CHECK(drawn == 3);
    const std::string text = test::text_of_pdf(file);
    CHECK(contains(text, "ABCDE-FGHJK-MNP"));
    CHECK(contains(text, "Beste Samira Idrissi,"));
    if (const char* folder = std::getenv("TRIALOOG_PREVIEW")) {
        std::ofstream(std::string(folder) + "/letters.pdf", std::ios::binary) << file;
        std::vector<Letter> cards(12, letters[0]);
        std::ofstream(std::string(folder) + "/cards.pdf", std::ios::binary) << pupils_cards_pdf(
            cards, contact, "https://trialoog.school.example", pdf::Sides::one, [](int) {});
    }
}

TEST_CASE("cards for pupils stand ten on a page") {
    std::vector<Letter> cards(11);
    for (Letter& one : cards)
        one = {.given_name = "Noor",
               .name = "Noor el Amrani",
               .language = "nl",
               .class_name = "1a",
               .code = "ABCDEFGHJKMNP"};
    const std::string text = test::text_of_pdf(
        pupils_cards_pdf(cards, {"De Wissel", "", "", ""}, "https://t.example", pdf::Sides::one, [](int) {}));
    CHECK(std::ranges::count(text, '\f') == 2);
}

TEST_CASE("printed on both sides, no letter or card has another's code on its back") {
    std::vector<Letter> letters(11, {.given_name = "Samira",
                                     .name = "Samira Idrissi",
                                     .language = "nl",
                                     .children = {"Noor"},
                                     .code = "ABCDEFGHJKMNP"});
    const Contact contact{"De Wissel", "", "", ""};
    const auto pages = test::pages_of_pdf(parents_letters_pdf(
        letters, contact, "https://t.example", pdf::Sides::both, Day{2026, 10, 16}, [](int) {}));
    REQUIRE(pages.size() == 21);
    for (std::size_t at = 0; at < pages.size(); ++at)
        CHECK(contains(pages[at], "Beste Samira") == (at % 2 == 0));
    const auto cards = test::pages_of_pdf(
        pupils_cards_pdf(letters, contact, "https://t.example", pdf::Sides::both, [](int) {}));
    REQUIRE(cards.size() == 3);
    CHECK(cards[1].empty());
}

TEST_CASE("how one's printer prints is remembered, and the next letters are made for it") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto office = site.as("ada");
        const auto pages = [&] {
            const auto made = office.post("/beheer/brieven",
                                          {{"readers", "parents"}, {"scope", "class:1a"}, {"also", "yes"}});
            site.house.services().jobs.run_waiting();
            return test::pages_of_pdf(office.get(std::string(header(made, "location")) + "/pdf").body);
        };
        const auto both = pages();
        REQUIRE(both.size() > 1);
        CHECK(both[1].empty());
        CHECK(contains(office.get("/beheer/brieven").body, "Je print dubbelzijdig"));
        CHECK(header(office.post("/mijn/printen", {{"zijden", "1"}, {"back", "//kwaad.example"}}),
                     "location") == "/");
        CHECK(contains(office.get("/beheer/brieven").body, "Je print enkelzijdig"));
        for (const std::string& page : pages())
            CHECK_FALSE(page.empty());
        office.post("/mijn/printen", {{"zijden", "3"}});
        CHECK(contains(office.get("/beheer/brieven").body, "Je print enkelzijdig"));
    });
}

TEST_CASE("cards and letters of a pile say which of two pupils or parents of one name they are for") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        database.write([](db::Writer& tx) {
            test::run(
                tx,
                "UPDATE person SET given_name = 'noor', family_name = 'El Amrani' WHERE school_id = 'wissel' "
                "AND id = 'daan'");
        });
        const auto cards = site.letters({.readers = Readers::pupils, .id = "1a"});
        REQUIRE(cards.size() == 2);
        for (const Letter& one : cards)
            CHECK(one.name.ends_with("(nr. " + one.person_id + ")"));
        const auto bearer_of = [](const std::vector<Letter>& letters, std::string_view parent) {
            return std::ranges::find(letters, parent, &Letter::person_id)->bearer;
        };
        const auto letters = site.letters(class_1a);
        CHECK(bearer_of(letters, "samira") == "Noor el Amrani (nr. noor)");
        CHECK(bearer_of(letters, "tom") == "noor El Amrani (nr. daan)");
        const auto of_grade = site.letters({.scope = Scope::grade, .id = "grade-1"});
        CHECK(bearer_of(of_grade, "tom") == "noor El Amrani (nr. daan)");
        CHECK(bearer_of(of_grade, "joke").empty()); // Sem's mother: nobody else is called so
        const std::string text =
            test::text_of_pdf(parents_letters_pdf(letters, {.school_name = "De Wissel"}, "https://t.example",
                                                  pdf::Sides::one, Day{2026, 10, 16}, [](int) {}));
        CHECK(contains(text, "Leerling: Noor el Amrani (nr. noor)"));
        CHECK(contains(text, "Beste Tom Mulder,")); // who reads it needs no number
    });
}
