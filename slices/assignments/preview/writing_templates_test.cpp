#include "slices/assignments/preview/editor_for_tests.hpp"
#include "slices/content/draft/store.hpp"
#include "slices/dossier/dossier.hpp"
#include "slices/messages/messages.hpp"
#include "tests/support/database.hpp"
#include "tests/support/read_pdf.hpp"
#include "tests/support/small_school.hpp"

#include <doctest/doctest.h>
#include <regex>

using namespace trialoog;
using namespace trialoog::test;
using Sent = std::vector<std::pair<std::string, std::string>>;

namespace {

/// The small school; counsellor Carla has copied Qualities.
struct Writing {
    explicit Writing(db::Database& database)
        : site(database, {register_editor, assignments::register_own_routes, dossier::register_own_routes,
                          messages::register_routes}) {
        found_small_school(database);
        draft = location_of(site.post(counsellor, "/thuisopdrachten", {{"van", "qualities"}}));
    }
    http::Response look(const std::string& page = "", const std::string& who = counsellor) {
        return site.get(who, draft + page);
    }
    http::Response act(const std::string& page, Sent fields = {}, const std::string& who = counsellor) {
        return site.post(who, draft + page, std::move(fields));
    }
    /// The version that a page says it has seen.
    std::string seen(const std::string& page = "/teksten") {
        static const std::regex hidden("name=\"gezien\" value=\"([0-9]+)\"");
        const std::string body = look(page).body;
        std::smatch found;
        return std::regex_search(body, found, hidden) ? found[1].str() : std::string();
    }
    http::Response approve() {
        return act("/goedkeuren", {{"gezien", seen()}, {"reden", "Zo past het bij ons."}});
    }
    std::string set_out_path() const { return std::string("/klas/") + class_1b + "/uitzetten/qualities"; }
    std::string set_out() {
        return location_of(site.post(eva, set_out_path(),
                                     {{"aankondigen", "2026-10-06"},
                                      {"voorbereiden", "2026-10-07"},
                                      {"inleveren", "2026-10-16"},
                                      {"nabespreken", "2026-10-20"},
                                      {"terugkoppeling", "In de les."}}));
    }
    std::string work_of(const char* pupil) {
        constexpr db::Statement work{"test.work_of",
                                     "SELECT id FROM work WHERE school_id = $1 AND pupil_id = $2"};
        return "/werk/" +
               site.services.database
                   .read([&](db::Reader& tx) {
                       return tx.one(work, {school, pupil}, [](const db::Row& row) { return row.str("id"); });
                   })
                   .value();
    }
    Site site;
    std::string draft;
};
} // namespace

TEST_CASE("the counsellor copies a template once; it is a draft that mentors don't have yet") {
    for_each_engine([](db::Database& database) {
        Writing writing(database);
        CHECK(location_of(writing.site.post(counsellor, "/thuisopdrachten", {{"van", "qualities"}})) ==
              writing.draft);
        const auto list = writing.site.get(counsellor, "/thuisopdrachten");
        CHECK(shows(list, "href=\"" + writing.draft + "\""));
        CHECK(shows(list, "Concept"));
        CHECK(shows(writing.look(), "Jouw top drie"));
        writing.act("/teksten", {{"gezien", "1"}, {"titel", "Waar ben jij sterk in?"}});
        CHECK(shows(writing.site.get(eva, writing.set_out_path()), "Kwaliteiten"));
        CHECK_FALSE(shows(writing.site.get(eva, writing.set_out_path()), "Waar ben jij sterk in?"));
        CHECK(writing.site.post(counsellor, "/thuisopdrachten", {{"van", "no such"}}).status == 404);
    });
}

TEST_CASE("a new assignment needs a name, and begins with the four parts") {
    for_each_engine([](db::Database& database) {
        Writing writing(database);
        const auto again =
            writing.site.post(counsellor, "/thuisopdrachten", {{"titel", " "}, {"leerjaar", "2"}});
        CHECK(again.status == 422);
        CHECK(shows(again, "Geef de opdracht een naam."));
        const auto made = location_of(
            writing.site.post(counsellor, "/thuisopdrachten", {{"titel", "Op stage"}, {"leerjaar", "3"}}));
        const auto page = writing.site.get(counsellor, made);
        CHECK(shows(page, "Praat er samen over"));
        CHECK(shows(page, "Nog te doen vóór goedkeuren"));
    });
}

TEST_CASE("one assignment becomes another for a second grade, and stays what it is") {
    for_each_engine([](db::Database& database) {
        Writing writing(database);
        writing.act("/teksten", {{"gezien", "1"}, {"titel", "Waar ben jij sterk in?"}});
        const std::string own = writing.draft.substr(writing.draft.rfind('/') + 1);
        const auto begin = [&](const std::string& title, const std::string& like) {
            return writing.site.post(counsellor, "/thuisopdrachten",
                                     {{"titel", title}, {"leerjaar", "2"}, {"als", like}});
        };
        for (const auto& like : {std::string("qualities"), own}) {
            const auto made = location_of(begin("Sterk in jaar 2", like));
            CHECK(made != writing.draft);
            CHECK(shows(writing.site.get(counsellor, made), "Sterk in jaar 2"));
            CHECK(shows(writing.site.get(counsellor, made), "Jouw top drie"));
        }
        CHECK(shows(writing.look(), "Waar ben jij sterk in?"));
        const auto gone = begin("Sterk in jaar 2", "no such");
        CHECK(gone.status == 422);
        CHECK(shows(gone, "Die opdracht is er niet meer."));
        CHECK(shows(gone, "value=\"Sterk in jaar 2\""));
        CHECK(shows(gone, "value=\"2\" selected"));
        const auto of_others =
            database.read([&](db::Reader& tx) { return content::open_template(tx, other_school, own); });
        CHECK_FALSE(of_others);
    });
}

TEST_CASE("a text is changed and kept; bad input comes back with everything that was typed") {
    for_each_engine([](db::Database& database) {
        Writing writing(database);
        CHECK(writing.act("/vraag/nicest", {{"gezien", "1"}, {"vraag", "Wat deed je goed om te horen?"}})
                  .status == 303);
        CHECK(shows(writing.look("/vraag/nicest?bewaard=1"), "Wat deed je goed om te horen?"));
        const auto bad =
            writing.act("/teksten", {{"gezien", "2"}, {"minuten", "veel"}, {"doelen", "Ik kijk rond."}});
        CHECK(bad.status == 422);
        CHECK(shows(bad, "value=\"veel\""));
        CHECK(shows(bad, "Ik kijk rond."));
        CHECK_FALSE(shows(writing.look("/teksten"), "Ik kijk rond."));
        CHECK(writing.look("/vraag/nothing").status == 404);
        CHECK(writing.act("/stap/nothing", {{"gezien", "2"}}).status == 404);
    });
}

TEST_CASE("a hard sentence gets advice where it stands, and is kept all the same") {
    for_each_engine([](db::Database& database) {
        Writing writing(database);
        const std::string hard =
            "Wat vond je van alles wat jullie samen bespraken het mooiste om te horen, en waarom "
            "vond je juist dat zo mooi?";
        CHECK(writing.act("/vraag/nicest", {{"gezien", "1"}, {"vraag", hard}}).status == 303);
        CHECK(shows(writing.look("/vraag/nicest"), "Deze zin heeft 22 woorden. Maak er twee zinnen van."));
        CHECK(shows(writing.look(), "Deze zin heeft 22 woorden."));
    });
}

TEST_CASE("steps and questions are added, moved, taken out and put back") {
    for_each_engine([](db::Database& database) {
        Writing writing(database);
        const auto step =
            location_of(writing.act("/stappen", {{"titel", "Nog even alleen"}, {"deel", "after"}}));
        CHECK(shows(writing.site.get(counsellor, step), "Nog even alleen"));
        const auto item = location_of(writing.site.post(counsellor, step + "/vragen", {{"soort", "mark"}}));
        CHECK(item.find("/vraag/") != item.npos);
        CHECK(location_of(writing.site.post(counsellor, item + "/schuif", {{"richting", "op"}})) == step);
        CHECK(location_of(writing.act("/stap/pupil_best/schuif", {{"richting", "op"}})) == writing.draft);
        const auto page = writing.look().body;
        CHECK(page.find("Jouw top drie") < page.find("De derde keer"));
        const std::string seen = writing.seen();
        const auto after = location_of(writing.act("/stap/talk/weg", {{"gezien", seen}}));
        CHECK(after == writing.draft + "?terug=" + seen);
        CHECK_FALSE(shows(writing.look(), "Praat er samen over"));
        CHECK(shows(writing.site.get(counsellor, after), "Zet terug"));
        writing.act("/terug", {{"gezien", seen}});
        CHECK(shows(writing.look(), "Praat er samen over"));
        // What was changed meanwhile isn't taken out, and the page says why.
        const auto kept = location_of(writing.act("/stap/talk/weg", {{"gezien", seen}}));
        CHECK(shows(writing.site.get(counsellor, kept), "Dit is niet weggehaald"));
        CHECK(shows(writing.site.get(counsellor, kept), "veranderde net iets aan deze opdracht."));
        CHECK(shows(writing.look(), "Praat er samen over"));
        // What somebody else took out already is said to be gone.
        writing.act("/stap/talk/weg", {{"gezien", writing.seen()}});
        const auto gone = location_of(writing.act("/stap/talk/weg", {{"gezien", seen}}));
        CHECK(shows(writing.site.get(counsellor, gone), "Dat was al weg"));
    });
}

TEST_CASE("of two who write, the second sees both texts where they clash, and loses nothing") {
    for_each_engine([](db::Database& database) {
        Writing writing(database);
        writing.act("/stap/talk", {{"gezien", "1"}, {"titel", "Vertel elkaar"}, {"uitleg", "Om de beurt."}});
        const auto second = writing.act("/stap/talk", {{"gezien", "1"}, {"titel", "Luister goed"}});
        CHECK(second.status == 409);
        CHECK(shows(second, "Vertel elkaar"));
        CHECK(shows(second, "value=\"Luister goed\""));
        CHECK(shows(second, "name=\"gezien\" value=\"2\""));
        CHECK(shows(writing.look("/stap/talk"), "Vertel elkaar"));
        CHECK(writing.act("/stap/talk", {{"gezien", "2"}, {"titel", "Vertel en luister"}}).status == 303);
        const auto now = writing.look("/stap/talk");
        CHECK(shows(now, "Vertel en luister"));
        CHECK(shows(now, "Om de beurt."));
        // Another page, or another text of the same page, is no clash.
        CHECK(writing.act("/teksten", {{"gezien", "1"}, {"doelen", "Ik kijk."}}).status == 303);
        CHECK(writing.act("/stap/talk", {{"gezien", "1"}, {"uitleg", "Om de beurt."}}).status == 303);
    });
}

TEST_CASE("a question that the other took out meanwhile shows what was typed for it") {
    for_each_engine([](db::Database& database) {
        Writing writing(database);
        writing.act("/vraag/nicest/weg", {{"gezien", "1"}});
        const auto late = writing.act("/vraag/nicest", {{"gezien", "1"}, {"vraag", "Mijn betere vraag?"}});
        CHECK(late.status == 409);
        CHECK(shows(late, "Mijn betere vraag?"));
        CHECK(shows(late, "haalde dit intussen weg"));
    });
}

TEST_CASE("colleagues comment on a draft; only the counsellor changes it") {
    for_each_engine([](db::Database& database) {
        Writing writing(database);
        writing.act("/bespreken");
        CHECK(shows(writing.look(), "In bespreking"));
        CHECK(writing.act("/reacties", {{"reactie", "Mooi begin!"}}, eva).status == 303);
        CHECK(shows(writing.look("", marit), "Mooi begin!"));
        CHECK(shows(writing.look("", marit), "Eva Visser"));
        CHECK(writing.act("/reacties", {{"reactie", ""}}, eva).status == 422);
        for (const char* page : {"/teksten", "/woorden", "/stap/talk", "/vraag/nicest"})
            CHECK(writing.look(page, eva).status == 404);
        CHECK(writing.act("/goedkeuren", {{"gezien", "1"}}, eva).status == 404);
        CHECK_FALSE(shows(writing.look("", eva), "/teksten"));
        CHECK(writing.look("", samira).status == 404);
        CHECK(writing.look("", els).status == 404); // another school
        CHECK(writing.act("/reacties", {{"reactie", "Van elders"}}, els).status == 404);
    });
}

TEST_CASE("what is approved is what mentors set out; what was set out keeps its version") {
    for_each_engine([](db::Database& database) {
        Writing writing(database);
        writing.act("/vraag/nicest", {{"gezien", "1"}, {"vraag", "De eerste versie?"}});
        CHECK(writing.approve().status == 303);
        CHECK(shows(writing.look(), "Goedgekeurd"));
        CHECK(shows(writing.site.get(eva, writing.set_out_path()), "Kwaliteiten"));
        writing.set_out();
        const std::string work = writing.work_of(noor);
        // An answer to a question that the next version doesn't have.
        writing.site.post(noor, work + "/met-wie", {{"wie", "mother:samira"}, {"naam", "mama"}});
        writing.site.post(noor, work + "/antwoord",
                          {{"field", "pupil_situation_1"}, {"value", "Ik zwom ver."}, {"version", "0"}});
        writing.act("/vraag/pupil_quality_1/weg", {{"gezien", writing.seen()}});
        writing.act("/vraag/pupil_situation_1/weg", {{"gezien", writing.seen()}});
        writing.act("/stap/pupil_proud_1/weg", {{"gezien", writing.seen()}});
        CHECK(writing.approve().status == 303);
        CHECK(shows(writing.site.get(noor, work + "/leerling/2"), "Ik zwom ver."));
        CHECK(shows(writing.look(), "Uitgezet in 1b"));
        // The library's own stays as it is for another school.
        CHECK(writing.site.get(els, std::string("/klas/") + class_elders + "/uitzetten/qualities").status ==
              200);
    });
}

TEST_CASE("a draft with something missing can be kept and looked at, but not approved") {
    for_each_engine([](db::Database& database) {
        Writing writing(database);
        writing.act("/teksten", {{"gezien", "1"}, {"terugkoppeling", ""}});
        const auto refused = writing.approve();
        CHECK(refused.status == 422);
        CHECK(shows(refused, "Schrijf hoe de leerling iets terughoort."));
        CHECK(writing.look("/voorbeeld/leerling").status == 200);
        CHECK(shows(writing.site.get(eva, writing.set_out_path()), "Kwaliteiten"));
        // Approving what somebody changed meanwhile is asked again.
        writing.act("/teksten", {{"gezien", writing.seen()}, {"terugkoppeling", "In de les."}});
        const auto late = writing.act("/goedkeuren", {{"gezien", "1"}});
        CHECK(late.status == 409);
        CHECK(shows(late, "veranderde dit net"));
    });
}

TEST_CASE("what is withdrawn is the library's again for mentors, until it is offered again") {
    for_each_engine([](db::Database& database) {
        Writing writing(database);
        writing.act("/teksten", {{"gezien", "1"}, {"titel", "Sterke kanten"}});
        writing.approve();
        CHECK(shows(writing.site.get(eva, writing.set_out_path()), "Sterke kanten"));
        CHECK(shows(writing.site.get(eva, std::string("/klas/") + class_1b), "Sterke kanten"));
        writing.act("/intrekken");
        CHECK(shows(writing.look(), "Ingetrokken"));
        CHECK_FALSE(shows(writing.site.get(eva, writing.set_out_path()), "Sterke kanten"));
        writing.act("/aanbieden");
        CHECK(shows(writing.site.get(eva, writing.set_out_path()), "Sterke kanten"));
    });
}

TEST_CASE("it is seen as pupil, as parent and on paper, with the real pages") {
    for_each_engine([](db::Database& database) {
        Writing writing(database);
        CHECK(shows(writing.look("/voorbeeld/leerling"), "Iedereen is ergens goed in."));
        CHECK(shows(writing.look("/voorbeeld/leerling/leerling/1"), "Jij bent aan de beurt"));
        const auto parent = writing.look("/voorbeeld/ouder/volwassene/1");
        CHECK(shows(parent, "U bent aan de beurt"));
        CHECK(shows(parent, "Wanneer was u trots op Noor?"));
        CHECK(shows(writing.look("/voorbeeld/ouder/samen"), "Dit zien jullie allebei"));
        CHECK(location_of(writing.act("/voorbeeld/ouder/volwassene/4")) ==
              writing.draft + "/voorbeeld/ouder/samen");
        CHECK(location_of(writing.act("/voorbeeld/ouder/samen")) == writing.draft + "/voorbeeld/ouder");
        CHECK(location_of(writing.look("/voorbeeld/ouder/leerling/1")) == writing.draft + "/voorbeeld/ouder");
        CHECK(writing.look("/voorbeeld/mentor").status == 404);
        const auto paper = writing.look("/papier", eva);
        CHECK(shows(paper, "bladen"));
        const std::string sheets = text_of_pdf(writing.look("/papier/pdf", eva).body);
        CHECK(sheets.find("Wanneer was u trots op Noor?") != std::string::npos);
        CHECK(sheets.find("Hier komt") != std::string::npos);
        CHECK(shows(writing.site.get(eva, "/thuisopdrachten/qualities/voorbeeld/leerling"), "Iedereen"));
    });
}
