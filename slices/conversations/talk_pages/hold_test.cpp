// The talk at Eva's tablet, with Noor and Samira.

#include "slices/conversations/talk_pages/held.hpp"
#include "slices/conversations/talk_pages/talks_for_tests.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::conversations;
using namespace trialoog::test;

namespace {

Agreement first_agreement(Held& held) {
    return held.database.read([&](db::Reader& tx) { return agreements_of_talk(tx, school, held.noors); })
        .at(0);
}

/// What Noor, Samira and Eva agree with, as the page brings it along.
std::string seen(Held& held) { return words_of(first_agreement(held)); }

} // namespace

TEST_CASE("a talk begins with good news: without it Eva is asked for one line (C-8)") {
    for_each_engine([](db::Database& database) {
        Held held(database);
        CHECK(shows(held.get(eva, "voeren"), "Wat gaat er goed met Noor?"));
        const auto refused = held.post(eva, "voeren", {});
        CHECK(refused.status == 422);
        CHECK_FALSE(held.talk().began_at);
        held.begin();
        CHECK(held.talk().began_at);
        CHECK(location_of(held.get(eva, "voeren")) == held.path("voeren/welcome"));
        CHECK(shows(held.get(eva, "voeren/welcome"), "Noor hielp een klasgenoot."));
    });
}

TEST_CASE(
    "the pupil's question comes first, the adult's beside it; every step is one tap away in any order") {
    TestDatabase database(db::Engine::sqlite);
    Held held(*database);
    held.begin();
    const auto page = held.get(eva, "voeren/qualities");
    CHECK(page.status == 200);
    CHECK(page.body.find("Eerst Noor") < page.body.find("Dan "));
    for (const char* text : {"Vraag het anders", "nog 30 minuten", "aria-current=\"step\"",
                             "Dit spreken we af", "href=\"/gesprek/"})
        CHECK_MESSAGE(shows(page, text), text);
    for (const char* step : {"agreements", "welcome"})
        CHECK(held.get(eva, std::string("voeren/") + step).status == 200);
    CHECK_FALSE(shows(page, "{pupil}"));
}

TEST_CASE("time that is over is said calmly, and nothing stops") {
    TestDatabase database(db::Engine::sqlite);
    Held held(*database);
    held.begin();
    held.site.clock.advance_seconds(3600);
    CHECK(shows(held.get(eva, "voeren/agreements"), "de tijd is om: rond rustig af"));
    CHECK(held.post(eva, "voeren/agreements", {{"tekst.agreements", "Nog even."}}).status == 303);
}

TEST_CASE("a note is kept for all three, and two tablets never overwrite one another") {
    for_each_engine([](db::Database& database) {
        Held held(database);
        held.begin();
        held.post(eva, "voeren/welcome", {{"tekst.welcome", "Zorg trekt haar."}, {"versie", "0"}});
        CHECK(shows(held.get(eva, "voeren/welcome"), "Zorg trekt haar."));
        // The same again, as a tablet sends that didn't hear the answer.
        CHECK(held.post(eva, "voeren/welcome", {{"tekst.welcome", "Zorg trekt haar."}, {"versie", "0"}})
                  .status == 303);
        const auto both = held.post(eva, "voeren/welcome", {{"tekst.welcome", "Techniek."}, {"versie", "0"}});
        CHECK(both.status == 409);
        for (const char* text : {"Zorg trekt haar.", "Techniek.", "name=\"versie\" value=\"1\""})
            CHECK(shows(both, text));
        held.post(eva, "voeren/welcome", {{"tekst.welcome", "Zorg en techniek."}, {"versie", "1"}});
        CHECK(shows(held.get(eva, "voeren/welcome"), "Zorg en techniek."));
    });
}

TEST_CASE("five thousand characters in a note: a clear sentence, and all of it still there") {
    TestDatabase database(db::Engine::sqlite);
    Held held(*database);
    held.begin();
    const std::string much(5000, 'x');
    const auto refused = held.post(eva, "voeren/welcome", {{"tekst.welcome", much}});
    CHECK(refused.status == 422);
    CHECK(shows(refused, "Er passen 2000 tekens in, en het zijn er 5000."));
    CHECK(shows(refused, much));
}

TEST_CASE("an agreement is a sentence per person, for a day, with help") {
    for_each_engine([](db::Database& database) {
        Held held(database);
        held.begin();
        held.agree_on("a", "pupil", "vraagt tante Hanan", 0,
                      {{"op.a", "5-3-2027"}, {"hulp.a", "mama belt mee"}});
        held.agree_on("b", "adult:samira", "belt tante Hanan");
        held.agree_on("c", "adult:", "komt kijken", 0, {{"ander.c", "oom Ali"}});
        const auto page = held.get(eva, "voeren/qualities");
        for (const char* text :
             {"vraagt tante Hanan", "voor 5 mrt", "Hulp: mama belt mee", "Samira", "oom Ali"})
            CHECK_MESSAGE(shows(page, text), text);
    });
}

TEST_CASE("what isn't a promise yet is refused with a sentence, and stays in the form") {
    TestDatabase database(db::Engine::sqlite);
    Held held(*database);
    held.begin();
    const auto empty = held.agree_on("a", "pupil", "", 0, {{"op.a", "morgen"}});
    CHECK(empty.status == 422);
    for (const char* text : {"Schrijf op wat er gebeurt.", "Er staat ‘morgen’."})
        CHECK_MESSAGE(shows(empty, text), text);
    CHECK(held.agree_on("a", "adult:leila", "belt").status == 422); // Amir's mother isn't at this talk
    CHECK(held.agree_on("a", "adult:", "belt").status == 422);      // somebody else, but who?
    CHECK(held.agree_on("a", "pupil", std::string(400, 'x')).status == 422);
    CHECK(held.agree_on("../x", "pupil", "belt").status == 404);
}

TEST_CASE("each says 'eens' by name, and a changed word takes it away again") {
    for_each_engine([](db::Database& database) {
        Held held(database);
        held.begin();
        held.agree_on("a", "pupil", "vraagt tante Hanan");
        for (const char* who : {"pupil", "adult:samira", "mentor"})
            CHECK(held.post(eva, "eens", {{"wie", who}, {"eens", "ja"}, {"gezien", seen(held)}}).status ==
                  303);
        const auto agreed = held.get(eva, "voeren/agreements");
        CHECK(shows(agreed, "<span>Noor: eens</span>"));
        CHECK(shows(agreed, "<span>Samira: eens</span>"));
        CHECK(shows(agreed, "<span>Karim: eens?</span>"));
        const std::string before = seen(held);
        held.agree_on("a", "pupil", "belt tante Hanan", 1);
        CHECK(shows(held.get(eva, "voeren/agreements"), "<span>Noor: eens?</span>"));
        // Who agrees with what stood there before isn't taken at their word.
        const auto late = held.post(eva, "eens", {{"wie", "pupil"}, {"eens", "ja"}, {"gezien", before}});
        CHECK(late.status == 422);
        CHECK(shows(late, "intussen veranderd"));
    });
}

TEST_CASE("'niet eens' asks why, and the reason stays") {
    for_each_engine([](db::Database& database) {
        Held held(database);
        held.begin();
        held.agree_on("a", "adult:samira", "belt tante Hanan");
        const auto asked =
            held.post(eva, "eens", {{"wie", "adult:samira"}, {"eens", "nee"}, {"gezien", seen(held)}});
        CHECK(asked.status == 422);
        held.post(eva, "eens",
                  {{"wie", "adult:samira"}, {"eens", "nee"}, {"waarom", "Te snel."}, {"gezien", seen(held)}});
        CHECK(shows(held.get(eva, "voeren/agreements"), "Samira is het niet eens:"));
        held.post(eva, "eens", {{"wie", "adult:samira"}, {"eens", "ja"}, {"gezien", seen(held)}});
        const auto later = held.get(eva, "voeren/agreements");
        CHECK(shows(later, "Samira was het eerst niet eens:"));
        CHECK(shows(later, "Te snel."));
    });
}

TEST_CASE("a promise that is taken away can be looked at and put back") {
    for_each_engine([](db::Database& database) {
        Held held(database);
        held.begin();
        held.agree_on("a", "pupil", "vraagt tante Hanan");
        held.agree_on("a", "pupil", "vraagt tante Hanan", 1, {{"weg", "ja"}});
        const auto page = held.get(eva, "voeren/agreements");
        CHECK(shows(page, "Weggehaald"));
        CHECK_FALSE(shows(page, "Noor: eens?"));
        held.agree_on("a", "pupil", "vraagt tante Hanan", 2);
        CHECK(shows(held.get(eva, "voeren/agreements"), "Noor: eens?"));
    });
}

TEST_CASE("two tablets that change the same agreement: both sentences in sight, nothing lost") {
    for_each_engine([](db::Database& database) {
        Held held(database);
        held.begin();
        held.agree_on("a", "pupil", "vraagt tante Hanan");
        held.agree_on("a", "pupil", "belt tante Hanan", 1);
        const auto both = held.agree_on("a", "pupil", "mailt tante Hanan", 1);
        CHECK(both.status == 409);
        CHECK(shows(both, "Noor: belt tante Hanan"));
        CHECK(shows(both, "Noor: mailt tante Hanan"));
        CHECK(first_agreement(held).what == "belt tante Hanan");
    });
}

TEST_CASE("who is there and how it goes on is kept; a disappointment brings the guide's questions") {
    for_each_engine([](db::Database& database) {
        Held held(database);
        held.begin();
        const auto page = held.get(eva, "voeren/agreements");
        CHECK(shows(page, "Viel er iets tegen?"));
        held.post(eva, "verder",
                  {{"versie", "0"},
                   {"er_is", "pupil"},
                   {"er_is", "samira"},
                   {"er_is", "leila"}, // isn't at this talk
                   {"met_wie", "oma"},
                   {"wanneer", "in mei"},
                   {"tegenvaller", "De stage ging niet door."},
                   {"tegenvaller_van", "pupil"}});
        const auto record =
            database.read([&](db::Reader& tx) { return record_of_talk(tx, school, held.noors); }).value();
        CHECK(record.adults == std::vector<std::string>{samira});
        CHECK(record.disappointed_by == "pupil");
        const auto now = held.get(eva, "voeren/agreements");
        CHECK(shows(now, "in mei"));
        CHECK_FALSE(shows(now, "Karim: eens?"));
        const auto clash =
            held.post(eva, "verder", {{"versie", "0"}, {"er_is", "pupil"}, {"wanneer", "in juni"}});
        CHECK(clash.status == 409);
        CHECK(shows(clash, "in juni"));
        CHECK(shows(clash, "in mei"));
    });
}

TEST_CASE("a talk is rounded off; the next one opens with what was agreed and what was disappointing") {
    for_each_engine([](db::Database& database) {
        Held held(database);
        held.begin();
        held.agree_on("a", "pupil", "vraagt tante Hanan");
        held.post(eva, "verder",
                  {{"versie", "0"}, {"er_is", "samira"}, {"tegenvaller", "De stage ging niet door."}});
        held.post(eva, "afronden", {});
        CHECK(held.talk().ended_at);
        // Karim comes apart, later.
        const auto next =
            database.write([&](db::Writer& tx) { return held.planned(tx, noor, "2026-10-13T12:10", karim); });
        const auto page = held.site.get(eva, "/gesprek/" + next + "/voeren");
        CHECK(shows(page, "Noor: vraagt tante Hanan"));
        CHECK(shows(page, "De stage ging niet door."));
    });
}

TEST_CASE("what was said apart with Karim stays out of the talk with Samira") {
    for_each_engine([](db::Database& database) {
        Held held(database);
        const auto apart =
            database.write([&](db::Writer& tx) { return held.planned(tx, noor, "2026-10-06T11:10", karim); });
        held.site.post(eva, "/gesprek/" + apart + "/voeren", {{"goed_nieuws", "Noor lacht."}});
        held.site.post(eva, "/gesprek/" + apart + "/afspraak",
                       {{"afspraak", "k"}, {"wie.k", "adult:karim"}, {"wat.k", "belt de advocaat"}});
        held.site.post(eva, "/gesprek/" + apart + "/afronden", {});
        CHECK_FALSE(shows(held.get(eva, "voeren"), "advocaat"));
    });
}

TEST_CASE("a talk that didn't happen says why, and can still be held") {
    for_each_engine([](db::Database& database) {
        Held held(database);
        CHECK(held.post(eva, "niet-door", {{"waarom", ""}}).status == 422);
        held.post(eva, "niet-door", {{"waarom", "Samira was ziek."}});
        CHECK(shows(held.get(eva, "voeren"), "Samira was ziek."));
        held.begin();
        CHECK(held.talk().missed_why.empty());
        CHECK(held.talk().began_at);
    });
}

TEST_CASE("a talk that is called off while it is held keeps all that is typed; one that didn't begin doesn't "
          "begin") {
    for_each_engine([](db::Database& database) {
        Held held(database);
        held.begin();
        database.write([&](db::Writer& tx) {
            cancel_talk(tx, school, *talk_by_id(tx, school, held.noors), "Ziek.", held.site.clock.now());
            cancel_talk(tx, school, *talk_by_id(tx, school, held.amirs), "Ziek.", held.site.clock.now());
        });
        CHECK(held.post(eva, "voeren/welcome", {{"tekst.welcome", "Zorg trekt haar."}}).status == 303);
        const auto page = held.get(eva, "voeren/welcome");
        CHECK(shows(page, "Zorg trekt haar."));
        CHECK(shows(page, "intussen afgezegd"));
        const std::string amirs = "/gesprek/" + held.amirs + "/voeren";
        CHECK(held.site.post(eva, amirs, {{"goed_nieuws", "Amir lacht."}}).status == 422);
    });
}

TEST_CASE("whoever writes in a talk that is gone gets the text back") {
    TestDatabase database(db::Engine::sqlite);
    Held held(*database);
    const auto gone =
        held.site.post(eva, "/gesprek/nowhere/voeren/welcome", {{"tekst.welcome", "Zorg trekt haar."}});
    CHECK(gone.status == 404);
    CHECK(shows(gone, "Zorg trekt haar."));
}

TEST_CASE("only who holds talks with this pupil comes in, and another school's mentor never") {
    for_each_engine([](db::Database& database) {
        Held held(database);
        held.begin();
        for (const char* person : {noor, samira, tom, els, counsellor, team_leader, administrator}) {
            CAPTURE(person);
            CHECK(held.get(person, "voeren/welcome").status == 404);
            CHECK(held.post(person, "voeren/welcome", {{"tekst.welcome", "x"}}).status == 404);
            CHECK(held.post(person, "afspraak", {{"afspraak", "a"}, {"wie.a", "pupil"}, {"wat.a", "x"}})
                      .status == 404);
        }
    });
}

TEST_CASE("the tablet hears in JSON what became of it, and sends what somebody else typed to nobody") {
    for_each_engine([](db::Database& database) {
        Held held(database);
        held.begin();
        const auto post = [&](const std::string& text, const std::string& version, const std::string& van) {
            return held.post(eva, "voeren/welcome",
                             {{"tekst.welcome", text}, {"versie", version}, {"van", van}});
        };
        CHECK(shows(post("Zorg trekt haar.", "0", eva), R"("version":1)"));
        CHECK(shows(post("Zorg trekt haar.", "0", eva), R"("version":1)")); // the answer was lost
        const auto clash = post("Techniek.", "0", eva);
        CHECK(clash.status == 409);
        for (const char* text : {R"("mine":"Techniek.")", R"("theirs":"Zorg trekt haar.")", R"("version":1)"})
            CHECK(shows(clash, text));
        const auto stranger = post("Van Tom.", "1", tom);
        CHECK(stranger.status == 409);
        CHECK(shows(stranger, R"("stranger":true)"));
        CHECK(post(std::string(5000, 'x'), "1", eva).status == 422);
    });
}
