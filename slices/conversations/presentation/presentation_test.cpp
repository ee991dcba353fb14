// Noor makes what she shows in her talk. Today is 6 October 2026.

#include "slices/conversations/presentation/store.hpp"
#include "slices/conversations/talks_for_tests.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::test;
using namespace trialoog::conversations;

namespace {

struct Showing : NoorsTalk {
    using NoorsTalk::NoorsTalk;
    http::Response add(const std::string& kind, const std::string& about = {}) {
        return site.post(noor, at("laten-zien/erbij"), {{"soort", kind}, {"van", about}});
    }
    http::Response say(const std::string& kind, const std::string& words) {
        return site.post(noor, at("laten-zien/erbij"), {{"soort", kind}, {"woorden-" + kind, words}});
    }
    std::vector<OwnPiece> pieces() {
        return database.read([&](db::Reader& tx) {
            return own_pieces(tx, school, presentation_of(tx, school, *talk_by_id(tx, school, talk)));
        });
    }
    std::string in_order() {
        std::string kinds;
        for (const OwnPiece& piece : pieces())
            if (!piece.is_aside) kinds += (kinds.empty() ? "" : " ") + piece.shown.kind;
        return kinds;
    }
    std::string id_of(std::string_view kind) {
        for (const OwnPiece& piece : pieces())
            if (piece.shown.kind == kind) return piece.shown.id;
        return {};
    }
    http::Response write(const std::string& id, const std::string& field, const std::string& text,
                         int version) {
        return site.post(noor, at("laten-zien/stuk/" + id),
                         {{"field", field}, {"value", text}, {"version", std::to_string(version)}});
    }
};

} // namespace

TEST_CASE("an order of pieces changes by one step, and by a wish that knows only some of them") {
    const std::vector<std::string> abc{"a", "b", "c"};
    CHECK(moved(abc, "b", Move::to_front) == std::vector<std::string>{"b", "a", "c"});
    CHECK(moved(abc, "c", Move::to_end) == abc);
    CHECK(moved(abc, "a", Move::to_front) == abc);
    CHECK(moved(abc, "x", Move::to_end) == abc);
    CHECK(in_order(abc, {"c", "x", "c", "a"}) == std::vector<std::string>{"c", "a", "b"});
    CHECK(in_order(abc, {}) == abc);
}

TEST_CASE("ticks are kept as numbers of points that there are") {
    CHECK(ticks_from("3 1 1 9 x 0", 4) == std::vector<int>{1, 3});
    CHECK(ticks_from("", 4).empty());
    CHECK(kept_ticks({1, 3}) == "1 3");
}

TEST_CASE("Noor is offered what her dossier holds, and adds each with one tap") {
    for_each_engine([](db::Database& database) {
        Showing noors(database);
        const auto bench = noors.site.get(noor, noors.at("laten-zien/maken"));
        CHECK(bench.status == 200);
        for (const char* text : {"Wat laat jij zien?", "9 november, 18.30", "Waar je goed in bent",
                                 "Beroepen", "Beroepen om je heen",
                                 "Dit schreef je eerder:", "Ik vraag mijn tante om een dag mee te lopen."})
            CHECK_MESSAGE(shows(bench, text), text);
        CHECK(noors.add("qualities").status == 303);
        CHECK(noors.add("jobs", "job").status == 303);
        CHECK(noors.add("jobs", "job").status == 303); // twice is once
        CHECK(noors.say("next_step", "Ik bel tante Hanan voor vrijdag.").status == 303);
        CHECK(noors.in_order() == "qualities jobs next_step");
        noors.site.post(noor, noors.at("laten-zien/volgorde"), {{"hoger", noors.id_of("jobs")}});
        CHECK(noors.in_order() == "jobs qualities next_step");
        noors.site.post(noor, noors.at("laten-zien/volgorde"),
                        {{"volgorde", noors.id_of("next_step") + " " + noors.id_of("qualities")}});
        CHECK(noors.in_order() == "next_step qualities jobs");
    });
}

TEST_CASE("what isn't in Noor's dossier can't be shown, nor words too many") {
    for_each_engine([](db::Database& database) {
        Showing noors(database);
        CHECK(noors.add("photo", "/foto/of-somebody-else").status == 422);
        CHECK(noors.add("entry", "not-hers").status == 422);
        CHECK(noors.add("nonsense").status == 422);
        CHECK(noors.say("words", "").status == 422);
        const auto long_one = noors.say("words", std::string(301, 'a'));
        CHECK(long_one.status == 422);
        CHECK(shows(long_one, std::string(301, 'a'))); // what was typed stays
        CHECK(noors.say("next_step", "Een.").status == 303);
        CHECK(noors.say("next_step", "Twee.").status == 303);
        CHECK(noors.say("next_step", "Drie.").status == 422);
        CHECK(noors.in_order() == "next_step next_step");
    });
}

TEST_CASE("mentor and parents see what Noor shows, and never her notes") {
    for_each_engine([](db::Database& database) {
        Showing noors(database);
        noors.add("qualities");
        noors.say("words", "Ik ben trots op mijn zwemdiploma.");
        const std::string id = noors.id_of("words");
        CHECK(noors.write(id, "note", "Niet te snel praten.", 1).status == 303);
        CHECK(shows(noors.site.get(noor, noors.at("laten-zien/maken")), "Niet te snel praten."));
        for (const char* person : {noor, samira, karim, eva, counsellor}) {
            CAPTURE(person);
            const auto page = noors.site.get(person, noors.at("laten-zien"));
            CHECK(page.status == 200);
            CHECK(shows(page, "Ik ben trots op mijn zwemdiploma."));
            CHECK(shows(page, "geduldig"));
            CHECK_FALSE(shows(page, "Niet te snel praten."));
            CHECK_FALSE(shows(noors.site.get(person, noors.at("voorbereiden")), "Niet te snel praten."));
        }
        for (const char* person : {leila, piet, tom, els, sem, marit})
            CHECK(noors.site.get(person, noors.at("laten-zien")).status >= 403);
        for (const char* person : {samira, eva, leila})
            CHECK(noors.site.get(person, noors.at("laten-zien/maken")).status >= 403);
    });
}

TEST_CASE("what is set aside keeps its note, and comes back with it") {
    for_each_engine([](db::Database& database) {
        Showing noors(database);
        noors.add("jobs", "job");
        const std::string id = noors.id_of("jobs");
        noors.write(id, "note", "Vertel over de kapper.", 1);
        noors.site.post(noor, noors.at("laten-zien/weg"), {{"stuk", id}});
        CHECK(noors.in_order().empty());
        CHECK(shows(noors.site.get(noor, noors.at("laten-zien/maken")), "Weggelegd"));
        CHECK_FALSE(shows(noors.site.get(eva, noors.at("laten-zien")), "kapper"));
        noors.add("jobs", "job"); // chosen again
        CHECK(noors.in_order() == "jobs");
        CHECK(noors.pieces().front().note == "Vertel over de kapper.");
    });
}

TEST_CASE("two devices don't undo each other's words") {
    for_each_engine([](db::Database& database) {
        Showing noors(database);
        noors.say("words", "Eerst dit.");
        const std::string id = noors.id_of("words");
        CHECK(noors.write(id, "words", "Op de telefoon.", 1).status == 303);
        const auto late = noors.write(id, "words", "Op de laptop.", 1);
        CHECK(late.status == 409);
        CHECK(shows(late, "Op de laptop."));
        CHECK(shows(late, "Op de telefoon."));
        CHECK(noors.pieces().front().shown.text == "Op de telefoon.");
        CHECK(noors.write(id, "words", "", 2).status == 422);
        CHECK(noors.write("not-there", "note", "x", 1).status == 404);
    });
}

TEST_CASE("where parents come apart Noor makes one presentation, for both talks") {
    for_each_engine([](db::Database& database) {
        Showing noors(database);
        noors.say("words", "Voor allebei.");
        const std::string other = noors.NoorsTalk::add(noor, "2026-11-10T19:00", karim);
        CHECK(shows(noors.site.get(karim, "/gesprek/" + other + "/laten-zien"), "Voor allebei."));
        CHECK(shows(noors.site.get(noor, "/gesprek/" + other + "/laten-zien/maken"), "Voor allebei."));
        CHECK(noors.site.get(samira, "/gesprek/" + other + "/laten-zien").status == 404);
    });
}

TEST_CASE("after the talk what was shown stays as it was") {
    for_each_engine([](db::Database& database) {
        Showing noors(database);
        noors.say("words", "Dit liet ik zien.");
        noors.end_talk();
        CHECK(noors.site.get(noor, noors.at("laten-zien/maken")).status == 303);
        noors.say("words", "En dit nog.");
        CHECK(noors.in_order() == "words");
        CHECK(noors.write(noors.id_of("words"), "words", "Anders.", 1).status == 422);
        CHECK(noors.pieces().front().shown.text == "Dit liet ik zien.");
    });
}

TEST_CASE("the guide's checklist is ticked off, and stays ticked") {
    for_each_engine([](db::Database& database) {
        Showing noors(database);
        CHECK(noors.site
                  .post(noor, noors.at("laten-zien/lijst"), {{"klaar", "1"}, {"klaar", "2"}, {"klaar", "99"}})
                  .status == 303);
        const std::string kept =
            database.read([&](db::Reader& tx) { return ticks_of(tx, school, noors.talk); });
        CHECK(kept == "1 2");
        CHECK(noors.site.get(noor, noors.at("laten-zien/maken")).body.find("checked") != std::string::npos);
    });
}
