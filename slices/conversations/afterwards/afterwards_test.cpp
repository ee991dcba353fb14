// After the talk: Noor, Samira and Eva each with what was agreed.

#include "platform/jobs/jobs.hpp"
#include "slices/contact/contact.hpp"
#include "slices/conversations/agreements/figures.hpp"
#include "slices/conversations/agreements/telling.hpp"
#include "slices/conversations/talk_pages/held.hpp"
#include "slices/conversations/talk_pages/talks_for_tests.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::conversations;
using namespace trialoog::test;

namespace {

constexpr db::Statement told{"test.told",
                             "SELECT person_id, channel, body FROM message WHERE school_id = $1 AND "
                             "purpose = $2 AND withdrawn_at IS NULL ORDER BY person_id"};
constexpr db::Statement in_dossier{
    "test.dossier", "SELECT title, goals, results, evaluation, follow_up, companion FROM dossier_entry "
                    "WHERE school_id = $1 AND source = 'talk' AND source_id = $2"};

struct Told {
    std::string person, channel, body;
};

/// Noor asks aunt Hanan before the 9th, Samira calls, Eva writes a letter; Samira was there, and it has
/// ended.
struct Ended : Held {
    explicit Ended(db::Database& given) : Held(given) {
        begin();
        agree_on("n", "pupil", "vraagt tante Hanan", 0, {{"op.n", "2026-10-09"}});
        agree_on("s", "adult:samira", "belt tante Hanan", 0, {{"op.s", "2026-10-09"}});
        agree_on("e", "mentor", "geeft een brief mee");
        post(eva, "voeren/welcome", {{"tekst.welcome", "Zorg trekt haar."}, {"versie", "0"}});
        post(eva, "verder",
             {{"versie", "0"}, {"er_is", "pupil"}, {"er_is", "samira"}, {"wanneer", "in mei"}});
        post(eva, "afronden", {});
    }
    std::vector<Told> told_of(std::string_view purpose) {
        return database.read([&](db::Reader& tx) {
            return tx.all(told, {school, purpose}, [](const db::Row& row) {
                return Told{row.str("person_id"), row.str("channel"), row.str("body")};
            });
        });
    }
    std::string field(const char* name, const std::string& talk_id) {
        return database
            .read([&](db::Reader& tx) {
                return tx.one(in_dossier, {school, talk_id},
                              [&](const db::Row& row) { return row.str(name); });
            })
            .value_or("nothing");
    }
    Agreement agreement(const std::string& id) {
        const auto all = database.read([&](db::Reader& tx) { return agreements_of_talk(tx, school, noors); });
        return *std::ranges::find(all, id, &Agreement::id);
    }
    http::Response mark(const std::string& person, const std::string& id, const std::string& how,
                        const std::string& on = {}) {
        return post(person, "afspraken", {{"afspraak", id}, {"hoe", how}, {"waarop." + id, on}});
    }
};

} // namespace

TEST_CASE("each of the three reads what was agreed; who doesn't belong to the talk doesn't") {
    for_each_engine([](db::Database& database) {
        Ended ended(database);
        for (const char* person : {noor, samira, karim, eva, counsellor}) {
            CAPTURE(person);
            const auto page = ended.get(person, "afspraken");
            CHECK(page.status == 200);
            for (const char* text : {"vraagt tante Hanan", "belt tante Hanan", "in mei"})
                CHECK_MESSAGE(shows(page, text), text);
        }
        CHECK(shows(ended.get(noor, "afspraken"), "Dit doe je"));
        CHECK(shows(ended.get(samira, "afspraken"), "Dit doet u"));
        // What they wrote down is of the three.
        CHECK(shows(ended.get(noor, "afspraken"), "Zorg trekt haar."));
        CHECK_FALSE(shows(ended.get(counsellor, "afspraken"), "Zorg trekt haar."));
        for (const char* person : {amir, leila, piet, tom, els, sem, team_leader, administrator})
            CHECK(ended.get(person, "afspraken").status >= 403);
    });
}

TEST_CASE("Samira says with one tap that it is done; nobody marks another's promise but the mentor") {
    for_each_engine([](db::Database& database) {
        Ended ended(database);
        CHECK(ended.mark(samira, "s", "done").status == 303);
        CHECK(ended.agreement("s").going == Going::done);
        CHECK(shows(ended.get(noor, "afspraken"), "Gelukt, zegt Samira"));
        CHECK(ended.mark(samira, "n", "done").status == 404);
        CHECK(ended.mark(noor, "s", "stuck").status == 404);
        CHECK(ended.mark(noor, "e", "done").status == 404);
        CHECK(ended.mark(karim, "s", "stuck").status == 404);
        CHECK(ended.agreement("n").going == Going::open);
        CHECK(ended.mark(eva, "n", "stuck", "Tante is op reis.").status == 303);
        CHECK(ended.agreement("n").stuck_on == "Tante is op reis.");
        CHECK(ended.mark(counsellor, "n", "done").status == 404);
        ended.mark(noor, "n", "nonsense");
        ended.mark(noor, "n", "dropped");
        CHECK(ended.agreement("n").going == Going::stuck);
    });
}

TEST_CASE("Samira agrees at home by her code, or says why not; an old page doesn't agree with new words") {
    for_each_engine([](db::Database& database) {
        Ended ended(database);
        const auto consent = [&](const std::string& agrees, const std::string& why,
                                 const std::vector<std::string>& words) {
            Fields fields{{"eens", agrees}, {"waarom", why}};
            for (const std::string& one : words)
                fields.emplace_back("gezien", one);
            return ended.post(samira, "afspraken/eens", std::move(fields));
        };
        const auto now = [&] {
            return words_of(
                database.read([&](db::Reader& tx) { return agreements_of_talk(tx, school, ended.noors); }));
        };
        const auto before = now();
        CHECK(consent("ja", "", before).status == 303);
        CHECK_FALSE(shows(ended.get(samira, "afspraken"), "Ik ben het eens<"));
        ended.agree_on("s", "adult:samira", "mailt tante Hanan", 1);
        CHECK(shows(ended.get(samira, "afspraken"), "Ik ben het eens<"));
        CHECK(consent("ja", "", before).status == 422);
        CHECK(consent("nee", "", now()).status == 422);
        CHECK(consent("nee", "Ik heb geen mail.", now()).status == 303);
        CHECK(shows(ended.get(eva, "afspraken"), "Ik heb geen mail."));
    });
}

TEST_CASE(
    "the agreements stand in the dossier under the four fields, and change there with a word or a tap") {
    for_each_engine([](db::Database& database) {
        Ended ended(database);
        CHECK(ended.field("title", ended.noors) == "Kennismakingsgesprek");
        CHECK(ended.field("follow_up", ended.noors).find("Noor: vraagt tante Hanan") != std::string::npos);
        CHECK(ended.field("results", ended.noors) == "Zorg trekt haar.");
        CHECK(ended.field("companion", ended.noors) == "Samira");
        ended.agree_on("n", "pupil", "mailt tante Hanan", 1);
        CHECK(ended.field("follow_up", ended.noors).find("mailt tante Hanan") != std::string::npos);
        ended.mark(noor, "n", "done");
        CHECK(ended.field("evaluation", ended.noors).find("Gelukt, zegt Noor") != std::string::npos);
    });
}

TEST_CASE("what Karim promises in a talk apart isn't in the dossier that Samira reads too") {
    for_each_engine([](db::Database& database) {
        Held held(database);
        const auto apart =
            database.write([&](db::Writer& tx) { return held.planned(tx, noor, "2026-10-06T11:10", karim); });
        const std::string path = "/gesprek/" + apart + "/";
        held.site.post(eva, path + "voeren", {{"goed_nieuws", "Noor lacht."}});
        held.site.post(eva, path + "afspraak",
                       {{"afspraak", "k"}, {"wie.k", "adult:karim"}, {"wat.k", "belt"}});
        held.site.post(eva, path + "afspraak", {{"afspraak", "n"}, {"wie.n", "pupil"}, {"wat.n", "mailt"}});
        held.site.post(eva, path + "verder",
                       {{"versie", "0"}, {"er_is", "pupil"}, {"er_is", "karim"}, {"rond_af", "ja"}});
        CHECK(held.site.get(samira, path + "afspraken").status == 404);
        CHECK(held.site.get(karim, path + "afspraken").status == 200);
        const auto follow_up = database.read([&](db::Reader& tx) {
            return tx.one(in_dossier, {school, apart},
                          [](const db::Row& row) { return row.str("follow_up") + row.str("companion"); });
        });
        CHECK(follow_up == "Noor: mailt");
    });
}

TEST_CASE("a talk that was held is contact with the adult who was there, not with the other") {
    for_each_engine([](db::Database& database) {
        Ended ended(database);
        const auto evas = viewer(database, eva, {access::Role::mentor});
        const auto all =
            database.read([&](db::Reader& tx) { return contact::contacts_of_pupil(tx, evas, noor); });
        REQUIRE(all.size() == 1);
        CHECK(all[0].adult_id == samira);
        CHECK(all[0].kind == "talk_held");
        CHECK(all[0].part == contact::Part::cooperating);
    });
}

TEST_CASE("once the talk ended the parents hear that the agreements stand there: a mail says no more") {
    for_each_engine([](db::Database& database) {
        Ended ended(database);
        const auto all = ended.told_of(agreements_purpose);
        REQUIRE(all.size() == 2); // Karim by letter, Samira by mail
        CHECK(all[0].person == karim);
        CHECK(all[0].channel == "letter");
        CHECK(all[0].body.find("tante Hanan") != std::string::npos);
        CHECK(all[1].person == samira);
        CHECK(all[1].channel == "email");
        CHECK(all[1].body.find("tante Hanan") == std::string::npos);
        CHECK(all[1].body.find("/gesprek/" + ended.noors + "/afspraken") != std::string::npos);
        ended.post(eva, "afronden", {});
        CHECK(ended.told_of(agreements_purpose).size() == 2);
    });
}

TEST_CASE("who promised something is reminded before its day, once") {
    for_each_engine([](db::Database& database) {
        Ended ended(database);
        const auto remind = [&] {
            return database.write([&](db::Writer& tx) {
                return remind_of_agreements(tx, ended.site.services, school, ended.site.clock.now());
            });
        };
        CHECK(remind() == 0); // three days before
        ended.site.clock.advance_seconds(86400);
        CHECK(remind() == 1);
        const auto all = ended.told_of(agreement_reminder_purpose);
        REQUIRE(all.size() == 1); // Noor has no e-mail: it stands on her own page
        CHECK(all[0].person == samira);
        CHECK(all[0].body.find("belt tante Hanan") != std::string::npos);
        CHECK(remind() == 0);
    });
}

TEST_CASE("of what is done nobody is reminded") {
    for_each_engine([](db::Database& database) {
        Ended ended(database);
        ended.mark(samira, "s", "done");
        ended.site.clock.advance_seconds(86400);
        CHECK(database.write([&](db::Writer& tx) {
            return remind_of_agreements(tx, ended.site.services, school, ended.site.clock.now());
        }) == 0);
    });
}

TEST_CASE("who was there is asked before a talk is rounded off, where nobody noted it") {
    for_each_engine([](db::Database& database) {
        Held held(database);
        held.begin();
        const auto asked = held.post(eva, "afronden", {});
        CHECK(shows(asked, "Wie was erbij?"));
        CHECK_FALSE(held.talk().ended_at);
        held.post(eva, "verder",
                  {{"versie", "0"}, {"er_is", "pupil"}, {"met_wie", "oma"}, {"rond_af", "ja"}});
        CHECK(held.talk().ended_at);
    });
}

TEST_CASE("Noor marks what was disappointing, her mother can't") {
    for_each_engine([](db::Database& database) {
        Ended ended(database);
        CHECK(ended.post(noor, "afspraken/tegenvaller", {{"versie", "1"}, {"tegenvaller", "De stage."}})
                  .status == 303);
        CHECK(shows(ended.get(eva, "afspraken"), "De stage."));
        CHECK_FALSE(shows(ended.get(samira, "afspraken"), "De stage."));
        CHECK(ended.post(samira, "afspraken/tegenvaller", {{"versie", "2"}, {"tegenvaller", "x"}}).status ==
              404);
        const auto old =
            ended.post(eva, "afspraken/tegenvaller", {{"versie", "1"}, {"tegenvaller", "Iets anders."}});
        CHECK(old.status == 422);
        CHECK(shows(old, "Iets anders."));
        CHECK(shows(old, "De stage."));
    });
}

TEST_CASE("a round counts the families that were reached, and what was agreed, kept and stuck") {
    for_each_engine([](db::Database& database) {
        Ended ended(database);
        ended.mark(samira, "s", "done");
        ended.mark(noor, "n", "stuck", "Tante is op reis.");
        const auto figures =
            database.read([&](db::Reader& tx) { return figures_of_round(tx, school, ended.round_id); });
        CHECK(figures.talks == 2);
        CHECK(figures.held == 1);
        CHECK(figures.families == 1);
        CHECK(figures.with_parents == 1);
        CHECK(figures.with_others == 0);
        CHECK(figures.agreements == 3);
        CHECK(figures.kept == 1);
        CHECK(figures.stuck == 1);
        const auto stuck = database.read([&](db::Reader& tx) {
            return stuck_of_class(tx, school, class_1b, {2026, 10, 6});
        });
        REQUIRE(stuck.size() == 1);
        CHECK(stuck[0].pupil_id == noor);
        CHECK(stuck[0].stuck_on == "Tante is op reis.");
        CHECK(database.read([&](db::Reader& tx) { return stuck_of_pupil(tx, school, noor); }).size() == 1);
        CHECK(stuck_part(stuck).str().find("Tante is op reis.") != std::string::npos);
        CHECK(stuck_part({}).empty());
    });
}
