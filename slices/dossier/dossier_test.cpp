#include "slices/dossier/dossier.hpp"

#include "slices/dossier/entries/store.hpp"
#include "slices/dossier/entries/strengths.hpp"
#include "tests/support/database.hpp"
#include "tests/support/small_school.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::test;
using dossier::Source;

namespace {

dossier::NewEntry qualities_of_noor() {
    dossier::NewEntry entry{noor,
                            "work",
                            "work-1",
                            "Kwaliteiten",
                            {2026, 10, 16},
                            "moeder",
                            "Ik wil weten waar ik goed in ben.",
                            "Mijn top drie.",
                            "Het was fijn om te horen.",
                            "",
                            {}};
    entry.qualities = {{"geduldig", Source::self, 1, "Ik hielp mijn broer."},
                       {"eerlijk", Source::self, 2, ""},
                       {"Geduldig", Source::parent, 1, "Noor hielp haar broer."},
                       {"behulpzaam", Source::parent, 2, ""}};
    return entry;
}

struct Kept {
    explicit Kept(db::Database& database) : site(database, {dossier::register_own_routes}) {
        found_small_school(database);
        noor_views = viewer(database, noor, {access::Role::pupil});
        record();
        entry_id = entries().at(0).id;
        path = "/dossier/noor/" + entry_id;
    }
    void record(const dossier::NewEntry& entry = qualities_of_noor()) {
        site.services.database.write(
            [&](db::Writer& tx) { dossier::record(tx, noor_views, site.clock.now(), entry); });
    }
    std::vector<dossier::Entry> entries() {
        return site.services.database.read(
            [](db::Reader& tx) { return dossier::entries_of_pupil(tx, school, noor); });
    }
    http::Response write(const std::string& person, const std::string& result, std::int64_t version) {
        return site.post(person, path,
                         {{"doel", "Ik wil weten waar ik goed in ben."},
                          {"resultaat", result},
                          {"evaluatie", "Het was fijn om te horen."},
                          {"vervolg", "Ik vraag mijn oom."},
                          {"versie", std::to_string(version)}});
    }
    Site site;
    access::Viewer noor_views;
    std::string entry_id, path;
};

constexpr db::Statement reads{"test.reads",
                              "SELECT viewer_id FROM audit_entry WHERE school_id = $1 AND pupil_id = $2 "
                              "AND action = 'see_dossier' ORDER BY id"};

} // namespace

TEST_CASE("words that differ in capitals and spaces are one quality, seen by both") {
    const auto all = dossier::strengths({{"e", {"Geduldig", Source::self, 1, ""}, "moeder"},
                                         {"e", {"  geduldig ", Source::parent, 1, ""}, "moeder"},
                                         {"e", {"eerlijk", Source::self, 2, ""}, "moeder"},
                                         {"e", {"sportief", Source::supporter, 1, ""}, "coach"}});
    const auto voices = dossier::voices(all);
    REQUIRE(voices.both.size() == 1);
    CHECK(voices.both[0].text == "Geduldig");
    REQUIRE(voices.pupil_only.size() == 1);
    CHECK(voices.pupil_only[0].text == "eerlijk");
    REQUIRE(voices.other_only.size() == 1);
    CHECK(voices.other_only[0].seen[0].companion == "coach");
}

TEST_CASE("a pupil's dossier shows what was learnt, and who saw which quality") {
    for_each_engine([](db::Database& database) {
        Kept kept(database);
        const auto answer = kept.site.get(noor, "/dossier/noor/activiteiten");
        CHECK(answer.status == 200);
        CHECK(shows(kept.site.get(noor, "/dossier/noor"), "geduldig"));
        for (const char* text : {"Kwaliteiten", "Mijn top drie.", "Ik wil weten waar ik goed in ben.",
                                 "Noor hielp haar broer.", "Schrijf het in je eigen woorden"})
            CHECK(shows(answer, text));
        CHECK(shows(kept.site.get(amir, "/dossier/amir"), "Nog leeg"));
    });
}

TEST_CASE("parents see their own child's dossier and the mentor that of the own class; the trail says so") {
    for_each_engine([](db::Database& database) {
        Kept kept(database);
        for (const char* person : {samira, karim, eva, counsellor}) {
            const auto answer = kept.site.get(person, "/dossier/noor/activiteiten");
            CHECK(answer.status == 200);
            CHECK(shows(answer, "Mijn top drie."));
            CHECK_FALSE(shows(answer, "Schrijf het in je eigen woorden"));
        }
        kept.site.get(noor, "/dossier/noor/activiteiten");
        const auto readers = database.read([](db::Reader& tx) {
            return tx.all(reads, {school, noor}, [](const db::Row& row) { return row.str("viewer_id"); });
        });
        CHECK(readers == std::vector<std::string>{samira, karim, eva, counsellor});
    });
}

TEST_CASE("for others a dossier doesn't exist") {
    for_each_engine([](db::Database& database) {
        Kept kept(database);
        for (const char* person : {amir, leila, tom, marit, team_leader, manager, administrator, sem, els}) {
            CAPTURE(person);
            CHECK(kept.site.get(person, "/dossier/noor").status == 404);
            CHECK(kept.site.get(person, kept.path).status == 404);
            CHECK(kept.write(person, "gestolen", 1).status == 404);
        }
        // Who may read may not therefore write, and an entry is not found through another pupil.
        for (const char* person : {samira, eva, counsellor})
            CHECK(kept.write(person, "anders", 1).status == 404);
        CHECK(kept.site.get(amir, "/dossier/amir/" + kept.entry_id).status == 404);
        // A father who may not be in contact has nothing here at all: he hears whom to call.
        CHECK(kept.site.get(piet, "/dossier/daan").status == 403);
        CHECK(kept.entries()[0].fields.results == "Mijn top drie.");
    });
}

TEST_CASE("a pupil puts an entry in its own words, and recording it again keeps them") {
    for_each_engine([](db::Database& database) {
        Kept kept(database);
        CHECK(kept.write(noor, "Ik ben geduldig en eerlijk.", 1).status == 303);
        CHECK(kept.entries()[0].fields.results == "Ik ben geduldig en eerlijk.");
        CHECK(kept.entries()[0].is_reworded);

        auto again = qualities_of_noor();
        again.goals = "Een nieuw doel.";
        again.results = "Een andere top drie.";
        kept.record(again);
        const auto entries = kept.entries();
        REQUIRE(entries.size() == 1);
        CHECK(entries[0].fields.goals == "Een nieuw doel."); // was as recorded: not the pupil's own
        CHECK(entries[0].fields.results == "Ik ben geduldig en eerlijk.");
        CHECK(entries[0].fields.follow_up == "Ik vraag mijn oom.");
    });
}

TEST_CASE("a withdrawn entry is gone, and comes back with the pupil's own words") {
    for_each_engine([](db::Database& database) {
        Kept kept(database);
        kept.write(noor, "Mijn eigen woorden.", 1);
        database.write([&](db::Writer& tx) { dossier::withdraw(tx, kept.noor_views, "work", "work-1"); });
        CHECK(kept.entries().empty());
        CHECK(kept.site.get(noor, kept.path).status == 404);
        CHECK_FALSE(shows(kept.site.get(noor, "/dossier/noor"), "geduldig"));
        kept.record();
        REQUIRE(kept.entries().size() == 1);
        CHECK(kept.entries()[0].fields.results == "Mijn eigen woorden.");
    });
}

TEST_CASE("who writes while the entry was changed meanwhile loses nothing") {
    for_each_engine([](db::Database& database) {
        Kept kept(database);
        kept.write(noor, "Van de telefoon.", 1);
        const auto answer = kept.write(noor, "Van de tablet.", 1);
        CHECK(answer.status == 409);
        CHECK(shows(answer, "Van de telefoon."));
        CHECK(shows(answer, "Van de tablet."));
        CHECK(shows(answer, "name=\"versie\" value=\"2\""));
        CHECK(kept.entries()[0].fields.results == "Van de telefoon.");
        CHECK(kept.write(noor, "Van de tablet.", 2).status == 303);
        CHECK(kept.write(noor, "Van de tablet.", 2).status == 303); // the same again is no conflict
    });
}

TEST_CASE("a text that is too long comes back with what was typed") {
    for_each_engine([](db::Database& database) {
        Kept kept(database);
        const auto answer = kept.write(noor, std::string(4001, 'x'), 1);
        CHECK(answer.status == 422);
        CHECK(shows(answer, std::string(4001, 'x')));
        CHECK(kept.write(noor, std::string(2000, 'x') + "é", 1).status == 303);
    });
}

TEST_CASE("qualities that the dossier knows are told once, the newest first") {
    for_each_engine([](db::Database& database) {
        Kept kept(database);
        auto later = qualities_of_noor();
        later.source_id = "work-2";
        later.happened_on = {2027, 3, 1};
        later.qualities = {{"sportief", Source::self, 1, ""}, {"EERLIJK", Source::self, 2, ""}};
        kept.record(later);
        const auto known = database.read([&](db::Reader& tx) {
            return dossier::known(tx, kept.noor_views, noor, dossier::Topic::quality);
        });
        CHECK(known == std::vector<std::string>{"sportief", "EERLIJK", "geduldig", "behulpzaam"});
    });
}

TEST_CASE("a job that was only spoken against stands in the dossier, and isn't offered again") {
    for_each_engine([](db::Database& database) {
        Kept kept(database);
        auto later = qualities_of_noor();
        later.source_id = "work-2";
        later.qualities = {};
        later.facts = {
            {.topic = dossier::Topic::job, .text = "kapper", .for_it = "Met mensen."},
            {.topic = dossier::Topic::job, .text = "lasser", .against_it = "Te warm."},
            {.topic = dossier::Topic::job, .text = "kok", .for_it = "Lekker.", .against_it = "Laat klaar."},
            {.topic = dossier::Topic::job, .text = "bakker", .mark = 4, .against_it = "Vroeg op."}};
        kept.record(later);
        CHECK(database.read([&](db::Reader& tx) {
            return dossier::known(tx, kept.noor_views, noor, dossier::Topic::job);
        }) == std::vector<std::string>{"kapper", "kok", "bakker"});
        CHECK(shows(kept.site.get(noor, "/dossier/noor"), "lasser"));
    });
}
