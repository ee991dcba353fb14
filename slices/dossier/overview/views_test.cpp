#include "slices/dossier/entries/opinions.hpp"
#include "slices/dossier/entries/school_year.hpp"
#include "slices/dossier/kept_for_tests.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::test;
using dossier::Source;
using dossier::Topic;

namespace {

dossier::SeenFact job(const char* text, Source source, int mark, Day day) {
    dossier::SeenFact seen{.entry_id = "e", .fact = {.topic = Topic::job, .text = text, .source = source}};
    if (mark > 0) seen.fact.mark = mark;
    seen.happened_on = day;
    return seen;
}

} // namespace

TEST_CASE("a job stands once, with what pupil and parent think, and how it changed") {
    const Day now{2026, 10, 1}, before{2024, 10, 1};
    const auto all =
        dossier::weighed({job("bakker", Source::self, 0, now), job("Kapper", Source::self, 8, now),
                          job("kapper ", Source::parent, 6, now), job("kapper", Source::self, 5, before)},
                         Topic::job);
    REQUIRE(all.size() == 2);
    CHECK(all[0].text == "Kapper"); // what has a mark comes first
    CHECK(*all[0].of_pupil()->mark == 8);
    CHECK(*all[0].of_other()->mark == 6);
    REQUIRE(all[0].marks_of_pupil().size() == 2);
    CHECK(*all[0].marks_of_pupil().front()->mark == 5);
    CHECK(all[1].marks_of_pupil().empty());
    CHECK(all[1].of_other() == nullptr);
}

TEST_CASE("a school year runs from August to July") {
    CHECK(dossier::school_year_of({2027, 7, 31}) == 2026);
    CHECK(dossier::school_year_of({2027, 8, 1}) == 2027);
    CHECK(dossier::name_of_year(2026) == "2026-2027");
    const auto years = dossier::school_years({{{2027, 1, 5}, {}}, {{2026, 9, 1}, {}}, {{2025, 3, 3}, {}}});
    CHECK(years == std::vector<int>{2026, 2024});
    CHECK(dossier::chosen_year(years, "2024") == 2024);
    CHECK(dossier::chosen_year(years, "1999") == 2026);
    CHECK(dossier::chosen_year(years, "x") == 2026);
}

TEST_CASE("the overview shows jobs with both marks, motives and the next step") {
    for_each_engine([](db::Database& database) {
        NoorsDossier kept(database);
        const auto page = kept.site.get(noor, "/dossier/noor");
        CHECK(page.status == 200);
        for (const char* text : {"Dit ben ik", "kapper", "<b>8</b>", "<b>6</b>", "Met mensen.",
                                 "anderen helpen", "Ik vraag mijn tante om een dag mee te lopen.", "lasser"})
            CHECK_MESSAGE(shows(page, text), text);
        const auto mentor = kept.site.get(eva, "/dossier/noor");
        CHECK(shows(mentor, "Dit is Noor"));
        CHECK_FALSE(shows(mentor, "Voeg iets toe"));
    });
}

TEST_CASE("by time a school year at a time, by theme all of them") {
    for_each_engine([](db::Database& database) {
        NoorsDossier kept(database);
        auto last_year = NoorsDossier::jobs_of_noor();
        last_year.source_id = "work-earlier";
        last_year.title = "Kwaliteiten";
        last_year.happened_on = {2026, 3, 1};
        last_year.competence = "qualities";
        kept.record(last_year);
        const auto now = kept.site.get(noor, "/dossier/noor/tijd");
        CHECK(shows(now, "september 2026"));
        CHECK(shows(now, "2025-2026"));
        CHECK_FALSE(shows(now, "Kwaliteiten</a>"));
        CHECK(shows(kept.site.get(noor, "/dossier/noor/tijd?jaar=2025"), "Kwaliteiten</a>"));
        const auto themes = kept.site.get(noor, "/dossier/noor/themas");
        for (const char* text :
             {"Kwaliteiten</a>", "Beroepen om je heen</a>", "Netwerken", "Hier staat nog niets."})
            CHECK_MESSAGE(shows(themes, text), text);
    });
}

TEST_CASE("what the pupil puts in front stands before all else") {
    for_each_engine([](db::Database& database) {
        NoorsDossier kept(database);
        const std::string first = kept.add_own_entry("Zwemdiploma"), second = kept.add_own_entry("Optreden");
        CHECK_FALSE(shows(kept.site.get(noor, "/dossier/noor"), "Hier ben je trots op"));
        for (const std::string& id : {first, second})
            CHECK(kept.site.post(noor, "/dossier/noor/stuk/" + id + "/vooraan", Form{}).status == 303);
        const auto page = kept.site.get(noor, "/dossier/noor");
        CHECK(shows(page, "Hier ben je trots op"));
        CHECK(page.body.find("Optreden") < page.body.find("Zwemdiploma"));
        kept.site.post(noor, "/dossier/noor/stuk/" + first + "/vooraan", Form{});
        const auto again = kept.site.get(noor, "/dossier/noor");
        CHECK(again.body.find("Zwemdiploma") < again.body.find("Optreden"));
        for (const std::string& id : {first, second})
            kept.site.post(noor, "/dossier/noor/stuk/" + id + "/achteraan", Form{});
        CHECK_FALSE(shows(kept.site.get(noor, "/dossier/noor"), "Hier ben je trots op"));
        CHECK(kept.site.post(samira, "/dossier/noor/stuk/" + first + "/vooraan", Form{}).status == 404);
    });
}
