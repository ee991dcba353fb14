// Noor chose her mother Samira ("mama"); then Samira may not do it along any more.

#include "slices/assignments/paper/paper_for_tests.hpp"

#include "tests/support/read_pdf.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::assignments;
using namespace trialoog::test;

namespace {

/// A way in which contact ends, as the school's decision or an import leaves it behind. Today is 6 October.
struct Way {
    const char* what;
    db::Statement statement;
};
constexpr Way ways[]{
    {"no contact",
     {"test.no_contact", "UPDATE parent_relation SET no_contact = 1 WHERE parent_id = 'samira'"}},
    {"not informed",
     {"test.silent", "UPDATE parent_relation SET is_informed = 0 WHERE parent_id = 'samira'"}},
    {"ended",
     {"test.ended", "UPDATE parent_relation SET ended_on = '2026-10-06' WHERE parent_id = 'samira'"}},
    {"from today on",
     {"test.closes", "UPDATE parent_relation SET closes_on = '2026-10-06', closes_to_contact = 1 "
                     "WHERE parent_id = 'samira'"}},
    {"died", {"test.died", "UPDATE person SET is_deceased = 1 WHERE id = 'samira'"}},
    {"left", {"test.left", "UPDATE person SET left_on = '2026-10-06' WHERE id = 'samira'"}}};
constexpr db::Statement tomorrow{
    "test.tomorrow", "UPDATE parent_relation SET closes_on = '2026-10-07' WHERE parent_id = 'samira'"};

void now(db::Database& database, const db::Statement& statement) {
    database.write([&](db::Writer& tx) { tx.run(statement, {}); });
}
bool has(const std::string& text, const char* words) { return text.find(words) != std::string::npos; }

} // namespace

TEST_CASE("sheets name the adult whom the pupil chose, until that adult may not any more") {
    for_each_engine([](db::Database& outer) {
        Paper asked(outer);
        asked.choose_samira();
        CHECK(has(text_of_pdf(asked.print("work-noor")), "mama"));
        now(outer, tomorrow);
        CHECK(has(text_of_pdf(asked.print("work-noor")), "mama"));
        asked.site.clock.advance_seconds(24 * 3600);
        CHECK_FALSE(has(text_of_pdf(asked.print("work-noor")), "mama"));
    });
    for (const Way& way : ways)
        for_each_engine([&](db::Database& database) {
            CAPTURE(way.what);
            Paper paper(database);
            paper.choose_samira();
            now(database, way.statement);
            const std::string text = text_of_pdf(paper.print("work-noor"));
            CHECK_FALSE(has(text, "mama"));
            CHECK(has(text, "de volwassene"));
            CHECK(has(text, "Noor"));
        });
}

TEST_CASE("sheets that were made before an adult was barred aren't handed out afterwards") {
    for_each_engine([](db::Database& database) {
        Paper paper(database);
        paper.choose_samira();
        const std::string path = location_of(paper.site.post(eva, print_path, {{"wie", "all"}}));
        paper.site.workers.run_waiting();
        CHECK(paper.site.get(eva, path + "/pdf").status == 200);
        now(database, ways[0].statement);
        CHECK(location_of(paper.site.get(eva, path + "/pdf")) == path);
        const auto page = paper.site.get(eva, path);
        CHECK(shows(page, "Deze bladen kloppen niet meer"));
        CHECK_FALSE(shows(page, "Download de PDF"));
        // Also when Noor has chosen somebody else since; a new PDF is as it is now.
        paper.site.post(noor, "/werk/work-noor/met-wie", {{"wie", "father:karim"}, {"naam", "papa"}});
        CHECK(shows(paper.site.get(eva, path), "Deze bladen kloppen niet meer"));
        CHECK(has(text_of_pdf(paper.print("work-noor")), "papa"));
        const std::string other = location_of(paper.site.post(eva, print_path, {{"wie", "work-daan"}}));
        paper.site.workers.run_waiting();
        CHECK(paper.site.get(eva, other + "/pdf").status == 200);
    });
}

TEST_CASE("on screen it is as if nobody was chosen; what the adult before wrote isn't for the next one") {
    for (const Way& way : ways)
        for_each_engine([&](db::Database& database) {
            CAPTURE(way.what);
            Paper doing(database);
            doing.choose_samira();
            doing.do_part(noor, Side::pupil, {"houdt vol", "behulpzaam", "kan goed plannen"});
            doing.do_part(samira, Side::adult, {"werkt graag met mensen", "houdt vol", "behulpzaam"});
            doing.talk();
            now(database, way.statement);
            CHECK(location_of(doing.site.get(noor, "/werk/work-noor/samen")) == "/werk/work-noor/met-wie");
            CHECK_FALSE(shows(doing.site.get(noor, "/werk/work-noor"), "mama"));
            const auto choice = doing.site.get(noor, "/werk/work-noor/met-wie");
            CHECK_FALSE(shows(choice, "value=\"mama\""));
            CHECK_FALSE(shows(choice, "Samira"));
            CHECK_FALSE(shows(doing.site.get(eva, "/werk/work-noor/bekijk"), "mama"));
            doing.hand_in(noor);
            CHECK_FALSE(doing.work().handed_in_at.has_value());

            CHECK_FALSE(shows(doing.site.get(karim, "/werk/work-noor/nieuws?sinds=0"), "werkt graag"));
            CHECK(doing.site.get(samira, "/werk/work-noor").status != 200);
            const Fields father{{"wie", "father:karim"}, {"naam", "papa"}};
            CHECK(doing.site.post(noor, "/werk/work-noor/met-wie", father).status == 422); // asks first
            CHECK(doing.value("adult_top_1") == "werkt graag met mensen");
            Fields sure = father;
            sure.emplace_back("wissen", "ja");
            doing.site.post(noor, "/werk/work-noor/met-wie", sure);
            CHECK(doing.value("adult_top_1").empty());
            CHECK(shows(doing.site.get(noor, "/werk/work-noor"), "papa"));
        });
}

TEST_CASE(
    "paper isn't handed in with an adult who may not any more; what was handed in stays done with them") {
    for_each_engine([](db::Database& database) {
        Paper paper(database);
        const std::string stack = paper.print("work-noor");
        paper.choose_samira();
        const std::string review = paper.upload(stack);
        CHECK(has(paper.site.get(eva, review).body, "<option value=\"mother:samira\" selected"));
        now(database, ways[0].statement);
        const auto page = paper.site.get(eva, review);
        CHECK_FALSE(has(page.body, "mother:samira"));
        CHECK(has(page.body, "<option value=\"\" selected"));
        // A page from before: what it offers can't be chosen any more.
        const std::string hand_in = std::string(print_path) + "/inleveren";
        paper.site.post(eva, hand_in,
                        {{"wie-work-noor", "mother:samira"},
                         {"gevraagd-work-noor", "mother:samira"},
                         {"ja-work-noor", "mother:samira"}});
        CHECK_FALSE(paper.work().handed_in_at.has_value());
        paper.site.post(eva, hand_in, {{"wie-work-noor", "father:karim"}});
        CHECK(paper.work().companion_person_id == karim);
        CHECK(paper.work().handed_in_at.has_value());
    });
    for_each_engine([](db::Database& database) {
        Paper paper(database);
        paper.do_both_parts();
        paper.talk();
        paper.hand_in(noor);
        REQUIRE(paper.work().handed_in_at.has_value());
        now(database, ways[0].statement);
        CHECK(shows(paper.site.get(eva, "/werk/work-noor/bekijk"), "Samen met mama."));
    });
}
