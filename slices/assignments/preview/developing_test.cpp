// Who was given an assignment writes it (HA-10); the counsellor approves it, and mentors get it then.
#include "slices/assignments/preview/editor_for_tests.hpp"
#include "slices/content/draft/store.hpp"
#include "tests/support/database.hpp"
#include "tests/support/small_school.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::test;
using Sent = std::vector<std::pair<std::string, std::string>>;

namespace {

const std::string packages = "/thuisopdrachten/pakketten", of_grade = packages + "/" + grade_1,
                  list = "/thuisopdrachten", of_class = std::string("/klas/") + class_1b,
                  set_out_qualities = "href=\"" + of_class + "/uitzetten/qualities\"",
                  set_out_for_grade = std::string("href=\"/leerjaar/") + grade_1 + "/uitzetten/qualities\"";

/// The small school, with nothing set out.
struct Developing {
    explicit Developing(db::Database& database)
        : site(database, {register_editor, assignments::register_own_routes}) {
        found_small_school(database);
    }
    /// The counsellor gives somebody Qualities to have ready.
    void give(const char* who, const std::string& seen = "0") {
        const auto saved = site.post(counsellor, of_grade,
                                     {{"gezien", seen},
                                      {"opdracht-1", "qualities"},
                                      {"plaats-1", "1"},
                                      {"wie-1", who},
                                      {"op-1", "2027-02-01"}});
        REQUIRE(location_of(saved) == packages);
    }
    std::string begin(const char* who, const std::string& key = "qualities") {
        return location_of(site.post(who, list, {{"van", key}}));
    }
    int status(const char* who, const std::string& path) { return site.get(who, path).status; }
    http::Response write(const char* who, const std::string& draft, const std::string& seen,
                         const std::string& title = "Waar ben jij sterk in?") {
        return site.post(who, draft + "/teksten", {{"gezien", seen}, {"titel", title}});
    }
    http::Response approve(const std::string& draft, const std::string& seen, Sent said,
                           const char* who = counsellor) {
        said.emplace_back("gezien", seen);
        return site.post(who, draft + "/goedkeuren", said);
    }
    Site site;
};
const Sent a_reason{{"reden", "Zo past het bij ons."}};

std::string id_of(const std::string& draft) { return draft.substr(draft.rfind('/') + 1); }

/// A draft in which somebody wrote a sentence of 22 words.
std::string hard_draft(Developing& doing, const char* writer) {
    const std::string draft = doing.begin(writer);
    doing.site.post(writer, draft + "/vraag/nicest",
                    {{"gezien", "1"},
                     {"vraag", "Wat vond je van alles wat jullie samen bespraken het mooiste om te horen, en "
                               "waarom vond je juist dat zo mooi?"}});
    return draft;
}
} // namespace

TEST_CASE(
    "a subject teacher writes the assignment that was given, from the first page to putting it forward") {
    for_each_engine([](db::Database& database) {
        Developing doing(database);
        doing.give(marit);
        const auto mine = doing.site.get(marit, list);
        CHECK(shows(mine, "Dit maak jij klaar"));
        CHECK(shows(doing.site.get(marit, packages), "Pas de opdracht aan"));
        CHECK_FALSE(shows(doing.site.get(eva, packages), "Pas de opdracht aan"));
        const std::string draft = doing.begin(marit);
        CHECK(doing.begin(marit) == draft); // once
        CHECK(shows(doing.site.get(marit, packages), "href=\"" + draft + "\""));
        CHECK(doing.write(marit, draft, "1").status == 303);
        for (const char* page : {"/teksten", "/woorden", "/stap/talk", "/vraag/nicest"})
            CHECK(doing.status(marit, draft + page) == 200);
        CHECK(doing.site.post(marit, draft + "/stappen", {{"titel", "Nog een stap"}, {"deel", "after"}})
                  .status == 303);
        CHECK(doing.site.post(marit, draft + "/teksten", {{"gezien", "3"}, {"minuten", "veel"}}).status ==
              422);
        CHECK(location_of(doing.site.post(marit, draft + "/bespreken", {})) == draft);
        CHECK(shows(doing.site.get(marit, draft), "In bespreking"));
        CHECK(shows(doing.site.get(marit, packages), "wacht op goedkeuring"));
    });
}

TEST_CASE("who was given one assignment writes that one only, until the task is another's") {
    for_each_engine([](db::Database& database) {
        Developing doing(database);
        CHECK(doing.site.post(marit, list, {{"van", "qualities"}}).status == 404);
        doing.give(marit);
        const std::string draft = doing.begin(marit), other = doing.begin(counsellor, "family_job");
        CHECK(doing.site.post(marit, list, {{"van", "family_network"}}).status == 404);
        CHECK(doing.site.post(marit, list, {{"titel", "Iets nieuws"}, {"leerjaar", "1"}}).status == 404);
        CHECK(doing.status(marit, other) == 200); // may read it
        CHECK(doing.status(marit, other + "/teksten") == 404);
        CHECK(doing.write(marit, other, "1").status == 404);
        CHECK(doing.site.post(marit, other + "/bespreken", {}).status == 404);
        CHECK(doing.status(marit, draft + "/goedkeuren") == 404);
        CHECK(doing.approve(draft, "1", a_reason, marit).status == 404);
        CHECK(doing.site.post(marit, draft + "/intrekken", {}).status == 404);
        for (const char* person : {eva, tom, team_leader, els, samira, manager}) {
            CAPTURE(person);
            CHECK(doing.write(person, draft, "1").status == 404);
            CHECK(doing.status(person, draft + "/vraag/nicest") == 404);
        }
        doing.give(tom, "1");
        CHECK(doing.write(marit, draft, "1").status == 404);
        CHECK(doing.write(tom, draft, "1").status == 303);
    });
}

TEST_CASE("what somebody still makes ready isn't offered; approved it is, and done in the package") {
    for_each_engine([](db::Database& database) {
        Developing doing(database);
        const auto proposed = doing.site.get(counsellor, packages);
        CHECK_FALSE(shows(proposed, "nog te doen")); // nobody has to do anything to the library's
        CHECK(shows(proposed, set_out_for_grade));
        CHECK(shows(doing.site.get(eva, of_class), set_out_qualities));
        doing.give(marit);
        const auto named = doing.site.get(eva, of_class);
        CHECK_FALSE(shows(named, set_out_qualities));
        CHECK(shows(named, "wordt nog klaargemaakt"));
        CHECK(shows(doing.site.get(counsellor, packages), "nog te doen"));
        CHECK_FALSE(shows(doing.site.get(counsellor, packages), set_out_for_grade));

        const std::string draft = doing.begin(marit);
        doing.write(marit, draft, "1");
        const auto early = doing.site.post(marit, of_grade + "/klaar", {{"opdracht", "qualities"}});
        CHECK(early.status == 409);
        CHECK(shows(early, "Deze opdracht wordt nog geschreven."));
        CHECK_FALSE(shows(early, "Dit is klaar"));

        CHECK(doing.approve(draft, "2", a_reason).status == 303);
        CHECK(shows(doing.site.get(eva, of_class), set_out_qualities));
        const auto done = doing.site.get(counsellor, packages);
        CHECK_FALSE(shows(done, "nog te doen"));
        CHECK(shows(done, "Gemaakt door Marit Smit."));
        CHECK(shows(done, set_out_for_grade));
        CHECK(doing.write(marit, draft, "2").status == 404); // her task is done
        CHECK_FALSE(shows(doing.site.get(marit, list), "Dit maak jij klaar"));
    });
}

TEST_CASE("of what is good as it is, who was given it says so; a class that got it is named in the package") {
    for_each_engine([](db::Database& database) {
        Developing doing(database);
        doing.give(marit);
        CHECK(shows(doing.site.get(marit, packages), "Dit is klaar"));
        CHECK(location_of(doing.site.post(marit, of_grade + "/klaar", {{"opdracht", "qualities"}})) ==
              packages);
        CHECK(shows(doing.site.get(eva, of_class), set_out_qualities));
        const Sent dates{{"aankondigen", "2026-10-06"},
                         {"voorbereiden", "2026-10-07"},
                         {"inleveren", "2026-10-16"},
                         {"nabespreken", "2026-10-20"},
                         {"terugkoppeling", "In de les."}};
        CHECK(doing.site.post(eva, of_class + "/uitzetten/qualities", dates).status == 303);
        CHECK(shows(doing.site.get(counsellor, packages), "Uitgezet in 1b."));
        CHECK(shows(doing.site.get(counsellor, packages), "uitgezet</span>"));
    });
}

TEST_CASE(
    "approving shows the advice that isn't followed, and asks who read it or why; both stay to be seen") {
    for_each_engine([](db::Database& database) {
        Developing doing(database);
        doing.give(marit);
        const std::string draft = hard_draft(doing, marit);
        doing.site.post(eva, draft + "/reacties", {{"reactie", "Mooi."}});
        CHECK(shows(doing.site.get(counsellor, draft), "href=\"" + draft + "/goedkeuren\""));
        const auto asks = doing.site.get(counsellor, draft + "/goedkeuren");
        CHECK(shows(asks, "Deze zin heeft 22 woorden."));
        CHECK(shows(asks, "Eva Visser (schreef een reactie)"));
        CHECK_FALSE(shows(asks, "<option value=\"" + std::string(marit) + "\"")); // wrote it
        CHECK_FALSE(shows(asks, " selected>Eva")); // nobody is filled in for her

        const auto unsaid = doing.approve(draft, "2", {});
        CHECK(unsaid.status == 422);
        CHECK(shows(unsaid, "Kies wie meelas, of schrijf waarom het zo goed is."));
        for (const char* nobody : {marit, counsellor, els, noor, "no such"}) {
            CAPTURE(nobody);
            const auto bad =
                doing.approve(draft, "2", {{"lezer", nobody}, {"reden", "Staat zo in het boek."}});
            CHECK(bad.status == 422);
            CHECK(shows(bad, "Kies iemand uit de lijst."));
            CHECK(shows(bad, "Staat zo in het boek."));
        }
        CHECK(doing.approve(draft, "2", {{"reden", std::string(501, 'a')}}).status == 422);
        CHECK_FALSE(shows(doing.site.get(counsellor, draft), "Goedgekeurd"));

        CHECK(doing.approve(draft, "2", {{"lezer", eva}, {"reden", "Staat zo in het boek."}}).status == 303);
        for (const char* person : {counsellor, tom, marit}) { // whoever may read it
            CAPTURE(person);
            const auto kept = doing.site.get(person, draft);
            CHECK(shows(kept, "Goedgekeurd door Carla Bos op "));
            CHECK(shows(kept, "Eva Visser las mee."));
            CHECK(shows(kept, "Waarom het zo goed is: Staat zo in het boek."));
        }
        CHECK(doing.approve(draft, "2", {}).status == 303); // sent twice: no second version
        CHECK(shows(doing.site.get(counsellor, draft), "Mentoren kunnen versie 1 uitzetten."));
    });
}

TEST_CASE("the original stays in the list beside what the school made of it") {
    for_each_engine([](db::Database& database) {
        Developing doing(database);
        const std::string draft = doing.begin(counsellor);
        doing.write(counsellor, draft, "1");
        const auto both = doing.site.get(counsellor, list);
        CHECK(shows(both, "Waar ben jij sterk in?"));
        CHECK(shows(both, "Het origineel"));
        CHECK(shows(both, "href=\"/thuisopdrachten/qualities/voorbeeld/leerling\""));
        CHECK_FALSE(shows(both, "name=\"van\" value=\"qualities\""));
        CHECK_FALSE(shows(doing.site.get(els, list), "Het origineel"));
    });
}

TEST_CASE("a draft that mentors never had is set aside, can be looked at, and comes back whole") {
    for_each_engine([](db::Database& database) {
        Developing doing(database);
        const std::string draft = doing.begin(counsellor);
        doing.write(counsellor, draft, "1");
        doing.site.post(eva, draft + "/reacties", {{"reactie", "Mooi."}});
        CHECK(shows(doing.site.get(counsellor, draft), "Verwijder dit concept"));
        CHECK(shows(doing.site.get(counsellor, draft + "/verwijderen"), "Dit concept verwijderen?"));
        for (const char* person : {eva, marit, team_leader, els, noor}) {
            CAPTURE(person);
            CHECK(doing.status(person, draft + "/verwijderen") == 404);
            CHECK(doing.site.post(person, draft + "/verwijderen", {{"gezien", "2"}}).status == 404);
        }
        CHECK(doing.site.post(counsellor, draft + "/verwijderen", {{"gezien", "1"}}).status == 409);
        CHECK(doing.site.post(counsellor, draft + "/verwijderen", {{"gezien", "2"}}).status == 303);

        const auto aside = doing.site.get(counsellor, list);
        CHECK(shows(aside, "1 verwijderd concept"));
        CHECK(shows(aside, "Verwijderd door Carla Bos op "));
        CHECK(shows(aside, "name=\"van\" value=\"qualities\"")); // can be copied anew
        CHECK_FALSE(shows(doing.site.get(eva, list), "verwijderd concept"));
        const auto looked = doing.site.get(counsellor, draft);
        CHECK(shows(looked, "Haal het terug"));
        CHECK(shows(looked, "Jouw top drie"));
        CHECK(shows(looked, "Mooi."));
        CHECK(doing.status(eva, draft) == 404);
        CHECK(doing.status(els, draft) == 404);
        CHECK(doing.status(counsellor, draft + "/teksten") == 404);
        CHECK(doing.status(counsellor, draft + "/voorbeeld/leerling") == 404);
        CHECK(doing.write(counsellor, draft, "2").status == 404);
        CHECK(doing.approve(draft, "2", a_reason).status == 404);
        CHECK(doing.site.post(eva, draft + "/reacties", {{"reactie", "Nog iets."}}).status == 404);
        CHECK(doing.site.post(eva, draft + "/terughalen", {}).status == 404);
        CHECK(doing.site.post(els, draft + "/terughalen", {}).status == 404);

        // Another took its place: first that one.
        const std::string anew = doing.begin(counsellor);
        CHECK(anew != draft);
        const auto taken = doing.site.post(counsellor, draft + "/terughalen", {});
        CHECK(taken.status == 409);
        CHECK(shows(taken, "Er is intussen een nieuw concept van deze opdracht."));
        CHECK(doing.site.post(counsellor, anew + "/verwijderen", {{"gezien", "1"}}).status == 303);
        CHECK(location_of(doing.site.post(counsellor, draft + "/terughalen", {})) == draft);
        const auto back = doing.site.get(counsellor, draft);
        CHECK(shows(back, "Waar ben jij sterk in?"));
        CHECK(shows(back, "Mooi."));
        CHECK(doing.write(counsellor, draft, "2", "Sterk").status == 303);
        CHECK(doing.site.post(counsellor, draft + "/terughalen", {}).status == 404); // it is there
    });
}

TEST_CASE("who was given an assignment deletes the draft that they began, not one that was there") {
    for_each_engine([](db::Database& database) {
        Developing doing(database);
        doing.give(marit);
        const std::string own = doing.begin(marit);
        CHECK(doing.site.post(marit, own + "/verwijderen", {{"gezien", "1"}}).status == 303);
        CHECK(shows(doing.site.get(marit, list), "1 verwijderd concept"));
        CHECK(shows(doing.site.get(marit, packages), "Dit is klaar")); // the library's is good as it is
        CHECK(location_of(doing.site.post(marit, own + "/terughalen", {})) == own);
        CHECK(doing.site.post(counsellor, own + "/verwijderen", {{"gezien", "1"}}).status == 303);
        const std::string of_counsellor = doing.begin(counsellor);
        CHECK(doing.status(marit, of_counsellor + "/teksten") == 200);
        CHECK(doing.site.post(marit, of_counsellor + "/verwijderen", {{"gezien", "1"}}).status == 404);
    });
}

TEST_CASE("of what mentors have only the changes go, and they can be put back; the approved itself stays") {
    for_each_engine([](db::Database& database) {
        Developing doing(database);
        const std::string draft = doing.begin(counsellor);
        doing.write(counsellor, draft, "1", "Sterke kanten");
        CHECK(doing.approve(draft, "2", a_reason).status == 303);
        CHECK(doing.status(counsellor, draft + "/verwijderen") == 404);
        CHECK(doing.site.post(counsellor, draft + "/verwijderen", {{"gezien", "2"}}).status == 404);
        doing.write(counsellor, draft, "2", "Nog sterker");
        CHECK(shows(doing.site.get(counsellor, draft), "Gooi de veranderingen weg"));
        CHECK(doing.site.post(eva, draft + "/verwijderen", {{"gezien", "3"}}).status == 404);
        const auto after =
            location_of(doing.site.post(counsellor, draft + "/verwijderen", {{"gezien", "3"}}));
        const auto page = doing.site.get(counsellor, after);
        CHECK(shows(page, "Sterke kanten"));
        CHECK(shows(page, "Goedgekeurd"));
        CHECK(shows(page, "Zet terug"));
        doing.site.post(counsellor, draft + "/terug", {{"gezien", "3"}});
        CHECK(shows(doing.site.get(counsellor, draft), "Nog sterker"));
        CHECK(shows(doing.site.get(counsellor, draft), "Concept"));
    });
}

TEST_CASE("what was set aside is forgotten with what else names people of years ago; what is used stays") {
    for_each_engine([](db::Database& database) {
        Developing doing(database);
        const std::string gone = doing.begin(counsellor), kept = doing.begin(counsellor, "family_job");
        doing.site.post(eva, gone + "/reacties", {{"reactie", "Mooi."}});
        doing.site.post(counsellor, gone + "/verwijderen", {{"gezien", "1"}});
        const auto forget = [&](const char* at, Instant before) {
            database.write([&](db::Writer& tx) { content::forget_before(tx, at, before); });
        };
        forget(school, doing.site.clock.now().plus_days(-1));
        forget(other_school, doing.site.clock.now().plus_days(1));
        CHECK(doing.status(counsellor, gone) == 200);
        forget(school, doing.site.clock.now().plus_days(1));
        CHECK(doing.status(counsellor, gone) == 404);
        CHECK(doing.status(counsellor, kept) == 200);
        CHECK_FALSE(
            database.read([&](db::Reader& tx) { return content::open_template(tx, school, id_of(gone)); }));
    });
}
