#include "slices/assignments/class_work/class_store.hpp"
#include "slices/assignments/work/work_for_tests.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::assignments;
using namespace trialoog::test;

namespace {

const std::string path = "/opdracht/qualities-1b/nabespreken";

struct Row {
    std::string work, with, helps = {};
    bool done = true;
    std::string seen = "0";
};
Fields form(const std::vector<Row>& rows, const std::string& button) {
    Fields fields{{"knop", button}};
    for (const Row& row : rows) {
        fields.emplace_back("gezien-" + row.work, row.seen);
        if (row.done) fields.emplace_back("gedaan-" + row.work, "ja");
        fields.emplace_back("met-" + row.work, row.with);
        fields.emplace_back("helpt-" + row.work, row.helps);
    }
    return fields;
}

std::vector<DebriefRow> kept(Doing& doing) {
    const auto eva_looks = viewer(doing.site.services.database, eva, {access::Role::mentor});
    return doing.site.services.database.read([&](db::Reader& tx) {
        const auto work = open_class_work(tx, eva_looks, "qualities-1b", access::Action::debrief_assignment);
        return debrief_rows(tx, school, work.value(), {2026, 10, 20});
    });
}
const DebriefNote& note_of(const std::vector<DebriefRow>& rows, const std::string& pupil) {
    for (const DebriefRow& row : rows)
        if (row.pupil_id == pupil) return row.note;
    throw std::runtime_error("nobody noted about " + pupil);
}

} // namespace

TEST_CASE("the debrief begins with what the work says") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.choose_samira();
        const auto page = doing.site.get(eva, path);
        CHECK(page.status == 200);
        CHECK(shows(page, "value=\"mother\" selected"));
        CHECK(shows(page, "Daan de Boer"));
        CHECK_FALSE(shows(page, "Bo Smit"));
    });
}

TEST_CASE("a debrief is kept halfway, and closed once every pupil has an answer to \"with whom?\"") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.site.clock.set(start_of_day({2026, 10, 20}).plus_seconds(11 * 3600));
        const auto halfway = doing.site.post(
            eva, path,
            form({{"work-noor", "mother"}, {"work-amir", ""}, {"work-daan", "nobody", "", false}},
                 "bewaren"));
        CHECK(location_of(halfway) == path + "?bewaard=ja");
        CHECK(note_of(kept(doing), noor) == DebriefNote{"work-noor", true, "mother", ""});

        const std::string seen = std::to_string(doing.site.clock.now().ms);
        doing.site.clock.advance_seconds(60);
        const auto refused = doing.site.post(eva, path,
                                             form({{"work-noor", "aunt", "", true, seen},
                                                   {"work-amir", "", "", true, seen},
                                                   {"work-daan", "nobody", "", false, seen}},
                                                  "afronden"));
        CHECK(refused.status == 422);
        CHECK(shows(refused, "Amir: met wie?"));
        CHECK(shows(refused, "Daan: wat helpt de volgende keer?"));
        CHECK(note_of(kept(doing), noor).companion == "aunt"); // and what was typed is kept

        const std::string later = std::to_string(doing.site.clock.now().ms);
        // As the page has it: what didn't change was noted before.
        CHECK(shows(refused, "name=\"gezien-work-noor\" value=\"" + later + "\""));
        CHECK(shows(refused, "name=\"gezien-work-amir\" value=\"" + seen + "\""));
        CHECK(shows(refused, "name=\"gezien-work-daan\" value=\"" + seen + "\""));
        const auto closed =
            doing.site.post(eva, path,
                            form({{"work-noor", "aunt", "", true, later},
                                  {"work-amir", "mother", "", true, seen},
                                  {"work-daan", "nobody", "Samen oom Henk bellen", false, seen}},
                                 "afronden"));
        CHECK(location_of(closed) == "/opdracht/qualities-1b");
        CHECK(doing.work().debriefed_at);
        CHECK(note_of(kept(doing), daan).would_help == "Samen oom Henk bellen");
    });
}

TEST_CASE("closing before the hand-in day asks once more, and loses nothing") {
    for_each_engine([](db::Database& database) {
        Doing doing(database); // it is 6 October; the class may hand in until the 16th
        CHECK(shows(doing.site.get(eva, path), "Leerlingen mogen inleveren tot en met vrijdag 16 oktober."));
        Fields fields =
            form({{"work-noor", "aunt"}, {"work-amir", "mother"}, {"work-daan", "father"}}, "afronden");
        const auto asked = doing.site.post(eva, path, fields);
        CHECK(asked.status == 422);
        CHECK(shows(asked, "Wil je toch afronden?"));
        CHECK_FALSE(doing.work().debriefed_at);
        CHECK(note_of(kept(doing), noor).companion == "aunt"); // kept all the same
        const std::string seen = std::to_string(doing.site.clock.now().ms);
        fields = form({{"work-noor", "aunt", "", true, seen},
                       {"work-amir", "mother", "", true, seen},
                       {"work-daan", "father", "", true, seen}},
                      "afronden");
        fields.emplace_back("toch", "ja");
        CHECK(location_of(doing.site.post(eva, path, fields)) == "/opdracht/qualities-1b");
        CHECK(doing.work().debriefed_at);
    });
}

TEST_CASE("what isn't filled in yet isn't called wrong") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.site.clock.set(start_of_day({2026, 10, 20}).plus_seconds(11 * 3600));
        const auto page = doing.site.post(
            eva, path, form({{"work-noor", "mother"}, {"work-amir", ""}, {"work-daan", ""}}, "afronden"));
        CHECK(page.status == 422);
        CHECK(shows(page, "Bewaard. Dit kun je nog invullen"));
        CHECK(shows(page, "Amir: met wie?"));
        CHECK_FALSE(shows(page, "klopt"));
        CHECK_FALSE(shows(page, "kloppen"));
    });
}

TEST_CASE("one choice fills in all who have none, and leaves the others") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        CHECK(shows(doing.site.get(eva, path), "3 leerlingen zonder antwoord"));
        Fields fields = form({{"work-noor", "aunt"}, {"work-amir", ""}, {"work-daan", ""}}, "invullen");
        fields.emplace_back("allen", "mother");
        CHECK(location_of(doing.site.post(eva, path, fields)) == path + "?bewaard=ja");
        CHECK(note_of(kept(doing), noor).companion == "aunt");
        CHECK(note_of(kept(doing), amir).companion == "mother");
        CHECK(note_of(kept(doing), daan).companion == "mother");
        fields = form({{"work-amir", "mother"}}, "invullen");
        fields.emplace_back("allen", "the cat");
        CHECK(note_of(kept(doing), amir).companion == "mother");
    });
}

TEST_CASE("two mentors note at once: the second sees both, and nothing of either is lost") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.site.post(eva, path, form({{"work-noor", "mother", "Het ging goed"}}, "bewaren"));
        const auto late =
            doing.site.post(eva, path, form({{"work-noor", "aunt", "Liever op school"}}, "bewaren"));
        CHECK(late.status == 409);
        CHECK(shows(late, "Het ging goed"));
        CHECK(shows(late, "Liever op school"));
        const std::string seen = std::to_string(doing.site.clock.now().ms);
        CHECK(shows(late, "name=\"gezien-work-noor\" value=\"" + seen + "\""));
        CHECK(note_of(kept(doing), noor).companion == "mother");
        doing.site.post(eva, path, form({{"work-noor", "aunt", "Liever op school", true, seen}}, "bewaren"));
        CHECK(note_of(kept(doing), noor).companion == "aunt");
    });
}

TEST_CASE("what can't be comes back with everything that was typed") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        const auto answer = doing.site.post(eva, path,
                                            form({{"work-noor", "the cat"},
                                                  {"work-amir", "mother", std::string(1300, 'x')},
                                                  {"work-daan", "uncle", "Bellen"}},
                                                 "bewaren"));
        CHECK(answer.status == 422);
        CHECK(shows(answer, "Kies bij Noor met wie."));
        CHECK(shows(answer, std::string(1300, 'x')));
        CHECK(shows(answer, "Bellen"));
        CHECK_FALSE(kept(doing)[0].noted_at);
    });
}

TEST_CASE("a note about another class's pupil goes nowhere") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        CHECK(doing.site.post(eva, path, form({{"work-bo", "mother"}}, "bewaren")).status == 303);
        constexpr db::Statement any{"test.any", "SELECT work_id FROM debrief WHERE school_id = $1"};
        CHECK_FALSE(database.read([&](db::Reader& tx) { return tx.exists(any, {school}); }));
    });
}

TEST_CASE("a mentor who reads English is told in English what is missing") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        constexpr db::Statement reads_english{
            "test.language", "UPDATE person SET language = 'en' WHERE school_id = $1 AND id = $2"};
        database.write([&](db::Writer& tx) { tx.run(reads_english, {school, eva}); });
        const auto answer = doing.site.post(eva, path, form({{"work-noor", "the cat"}}, "bewaren"));
        CHECK(answer.status == 422);
        CHECK_FALSE(shows(answer, "Kies bij Noor met wie."));
        CHECK(shows(answer, "Choose with whom for Noor."));
    });
}
