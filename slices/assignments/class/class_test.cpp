#include "platform/jobs/jobs.hpp"
#include "slices/assignments/class_work/class_store.hpp"
#include "slices/assignments/work/work_for_tests.hpp"
#include "slices/messages/messages.hpp"
#include "slices/messages/store.hpp"
#include "slices/school/school.hpp"
#include "slices/year_plan/year_plan.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::assignments;
using namespace trialoog::test;

namespace {

/// The small school with grade 1's year; nothing is set out yet.
struct Class1b {
    explicit Class1b(db::Database& database)
        : site(database, {register_own_routes, messages::register_routes, year_plan::register_own_routes}) {
        found_small_school(database);
        messages::register_jobs(site.services);
        register_jobs(site.services);
        database.write([&](db::Writer& tx) {
            year_plan::make_from_library(tx, test::school, grade_1, 1, {2026, 8, 1}, site.clock.now());
        });
    }
    Fields dates(const std::string& announced = "2026-10-06") {
        return {{"aankondigen", announced},
                {"voorbereiden", "2026-10-07"},
                {"inleveren", "2026-10-16"},
                {"nabespreken", "2026-10-20"},
                {"terugkoppeling", "In de les van dinsdag."}};
    }
    std::string set_out(const std::string& announced = "2026-10-06") {
        return location_of(site.post(eva, path, dates(announced)));
    }
    std::vector<messages::Mail> mail() {
        return site.services.database.read(
            [&](db::Reader& tx) { return messages::sent_mail(tx, test::school); });
    }
    int letters() {
        const auto all = site.services.database.read([&](db::Reader& tx) {
            return messages::letters_by_class(tx, test::school, std::nullopt, site.clock.today(), Instant{0});
        });
        return all.empty() ? 0 : all[0].waiting;
    }
    Site site;
    std::string path = std::string("/klas/") + class_1b + "/uitzetten/qualities";
};

constexpr db::Statement join_class{
    "test.join",
    "INSERT INTO enrolment (school_id, pupil_id, class_id, from_on) VALUES ($1, $2, $3, '2026-10-06')"};
constexpr db::Statement language_of{"test.language",
                                    "SELECT language FROM message WHERE school_id = $1 AND person_id = $2"};
constexpr db::Statement who_looked{"test.looked",
                                   "SELECT viewer_id FROM audit_entry WHERE school_id = $1 AND "
                                   "pupil_id = $2 AND action = 'see_work' ORDER BY id"};

constexpr db::Statement rename_pupil{
    "test.rename",
    "UPDATE person SET given_name = $3, infix = $4, family_name = $5 WHERE school_id = $1 AND id = $2"};

} // namespace

TEST_CASE("the class page proposes what the year plan says, and afterwards shows how far the class is") {
    for_each_engine([](db::Database& database) {
        Class1b setup(database);
        const std::string of_class = std::string("/klas/") + class_1b;
        auto page = setup.site.get(eva, of_class);
        CHECK(page.status == 200);
        CHECK(shows(page, "Nog geen thuisopdracht"));
        CHECK(shows(page, "href=\"" + setup.path + "\""));
        CHECK(shows(page, "Noor Haddad"));
        CHECK_FALSE(shows(page, "Bo Smit"));
        const std::string assignment = setup.set_out();
        page = setup.site.get(eva, of_class);
        CHECK(shows(page, "href=\"" + assignment + "\""));
        CHECK(shows(page, "0 ingeleverd, 0 begonnen, 3 nog niet begonnen."));
        CHECK_FALSE(shows(page, "href=\"" + setup.path + "\""));
    });
}

TEST_CASE("setting out: sensible dates, a preview, a piece of work for everybody, and parents are told") {
    for_each_engine([](db::Database& database) {
        Class1b setup(database);
        const auto form = setup.site.get(eva, setup.path);
        for (const char* text : {"value=\"2026-10-06\"", "value=\"2026-10-07\"", "value=\"2026-10-16\"",
                                 "value=\"2026-10-20\"", "Amir leest", "U kent Amir al lang"})
            CHECK_MESSAGE(shows(form, text), text);
        const std::string assignment = setup.set_out();
        CHECK(assignment.starts_with("/opdracht/"));
        setup.site.workers.run_waiting();
        CHECK(setup.mail().size() == 2);      // Samira and Leila
        CHECK(setup.letters() == 1);          // Karim; Piet may not be in contact
        CHECK(setup.set_out() == assignment); // again: nothing happens
        setup.site.workers.run_waiting();
        CHECK(setup.mail().size() == 2);
        CHECK(location_of(setup.site.get(eva, setup.path)) == assignment);
    });
}

TEST_CASE("each parent hears it in the own language, and a pupil finds it at home") {
    for_each_engine([](db::Database& database) {
        Class1b setup(database);
        setup.set_out();
        setup.site.workers.run_waiting();
        std::string dutch, english;
        for (const auto& mail : setup.mail()) {
            const auto full = database.read(
                [&](db::Reader& tx) { return messages::mail_by_id(tx, test::school, mail.id).value(); });
            (mail.language == "en" ? english : dutch) = full.subject + "\n" + full.body;
        }
        for (const char* text :
             {"Thuisopdracht voor Noor: Kwaliteiten", "Beste Samira Haddad", "vrijdag 16 oktober",
              "In de les van dinsdag.", "https://trialoog.example/code", "Eva Visser, mentor"})
            CHECK_MESSAGE(dutch.find(text) != dutch.npos, text);
        CHECK(english.find("Amir") != english.npos);
        CHECK(english.find("Beste") == english.npos);
        // Karim reads Arabic: until there is a catalogue his letter is Dutch, from left to right.
        CHECK(database.read([](db::Reader& tx) {
            return tx.one(language_of, {test::school, karim},
                          [](const db::Row& row) { return row.str("language"); });
        }) == "nl");
        const auto noor_looks = viewer(database, noor, {access::Role::pupil});
        const auto works = database.read([&](db::Reader& tx) {
            return works_of_viewer(tx, noor_looks, access::own_pupils(tx, noor_looks), {2026, 10, 6});
        });
        CHECK(works.size() == 1);
    });
}

TEST_CASE("parents hear it on the day of announcement, not before") {
    for_each_engine([](db::Database& database) {
        Class1b setup(database);
        setup.set_out("2026-10-07");
        setup.site.workers.run_waiting();
        CHECK(setup.mail().empty());
        CHECK(setup.letters() == 0);
        setup.site.clock.set(start_of_day({2026, 10, 7}).plus_seconds(8 * 3600));
        setup.site.workers.run_waiting();
        CHECK(setup.mail().size() == 2);
        CHECK(setup.letters() == 1);
    });
}

TEST_CASE("dates that can't be come back with what was typed, and nothing is set out") {
    for_each_engine([](db::Database& database) {
        Class1b setup(database);
        auto fields = setup.dates();
        fields[2].second = "2026-10-01";
        fields[4].second = "  ";
        const auto answer = setup.site.post(eva, setup.path, fields);
        CHECK(answer.status == 422);
        CHECK(shows(answer, "value=\"2026-10-01\""));
        CHECK(shows(answer, "href=\"#f-inleveren\""));
        CHECK(shows(answer, "href=\"#f-terugkoppeling\""));
        CHECK(shows(setup.site.get(eva, std::string("/klas/") + class_1b), "Nog geen thuisopdracht"));
    });
}

TEST_CASE("only the mentor of the class and the counsellor set out; what isn't there can't be set out") {
    for_each_engine([](db::Database& database) {
        Class1b setup(database);
        for (const char* person : {tom, els, noor, samira, marit, team_leader, manager, administrator}) {
            CAPTURE(person);
            CHECK(setup.site.get(person, setup.path).status == 404);
            CHECK(setup.site.post(person, setup.path, setup.dates()).status == 404);
        }
        CHECK(setup.site.get(eva, std::string("/klas/") + class_1b + "/uitzetten/none").status == 404);
        CHECK(setup.site.get(eva, "/klas/none/uitzetten/qualities").status == 404);
        for (const char* person : {noor, samira, marit, manager, administrator, tom, els}) {
            CAPTURE(person);
            CHECK(setup.site.get(person, std::string("/klas/") + class_1b).status == 404);
        }
        for (const char* person : {counsellor, team_leader})
            CHECK(setup.site.get(person, std::string("/klas/") + class_1b).status == 200);
    });
}

TEST_CASE("the overview shows who is where, with whom, and who needs the mentor") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.do_both_parts();
        doing.site.post(daan, "/werk/work-daan/met-wie", {{"wie", "unknown"}});
        const auto page = doing.site.get(eva, "/opdracht/qualities-1b");
        CHECK(page.status == 200);
        for (const char* text :
             {"Noor Haddad", ">moeder<", "begonnen, ", "nog niet begonnen", "2 leerlingen hebben jou nodig",
              "Weet niet met wie", "Denk mee<span", "href=\"/werk/work-daan/met-wie\"",
              "Koos nog niet met wie", "1 van 3 hebben een volwassene gevonden",
              "1 ouder · 0 iemand anders · 2 nog niemand", "Bespreek na met de klas"})
            CHECK_MESSAGE(shows(page, text), text);
        CHECK_FALSE(shows(page, "Bo Smit"));
        const Work work = doing.work();
        const auto count = progress(*find_in_library("qualities")->form, doing.answers());
        CHECK(shows(page,
                    "begonnen, " + std::to_string(count.answered) + " van " + std::to_string(count.asked)));

        doing.talk();
        doing.hand_in(noor);
        doing.site.clock.set(start_of_day({2026, 10, 19}).plus_seconds(9 * 3600));
        const auto later = doing.site.get(eva, "/opdracht/qualities-1b");
        CHECK(shows(later, ">ingeleverd<"));
        CHECK(shows(later, "te laat"));
        CHECK(shows(later, "Inleveren was 16 okt"));
    });
}

TEST_CASE("the mentor finds an adult with a pupil who has nobody, and comes back to the class") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.site.post(daan, "/werk/work-daan/met-wie", {{"wie", "unknown"}});
        const auto answer =
            doing.site.post(eva, "/werk/work-daan/met-wie", {{"wie", "uncle"}, {"naam", "oom Henk"}});
        CHECK(location_of(answer) == "/opdracht/qualities-1b");
        CHECK(shows(doing.site.get(eva, "/opdracht/qualities-1b"), ">oom Henk<"));
        CHECK_FALSE(doing.work("work-daan").needs_adult);
    });
}

TEST_CASE("a pupil who comes later gets the assignment after the import, and its parents are told once") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        messages::register_jobs(doing.site.services);
        register_jobs(doing.site.services);
        database.write([](db::Writer& tx) { tx.run(join_class, {test::school, bo, class_1b}); });
        CHECK(shows(doing.site.get(eva, "/opdracht/qualities-1b"),
                    "nieuw in de klas")); // looking makes nothing
        for (int time : {1, 2}) {
            CAPTURE(time);
            database.write([&](db::Writer& tx) {
                jobs::enqueue(tx, doing.site.clock.now(), test::school, school::people_changed_kind, "{}",
                              {});
            });
            doing.site.workers.run_waiting();
        }
        const auto page = doing.site.get(eva, "/opdracht/qualities-1b");
        CHECK(shows(page, "Bo Smit"));
        CHECK_FALSE(shows(page, "nieuw in de klas"));
        const auto mails =
            database.read([](db::Reader& tx) { return messages::sent_mail(tx, test::school); });
        CHECK(std::ranges::count(mails, "marit@brug.example", &messages::Mail::to_address) == 1);
        const auto bo_looks = viewer(database, bo, {access::Role::pupil});
        const auto works = database.read([&](db::Reader& tx) {
            return works_of_viewer(tx, bo_looks, access::own_pupils(tx, bo_looks), {2026, 10, 6});
        });
        CHECK(works.size() == 2);
    });
}

TEST_CASE("another class's assignment doesn't exist for a mentor, a parent or a pupil") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        for (const char* person : {tom, els, noor, samira, marit, manager, administrator}) {
            CAPTURE(person);
            for (const char* page : {"/opdracht/qualities-1b", "/opdracht/qualities-1b/nabespreken"})
                CHECK(doing.site.get(person, page).status == 404);
            CHECK(doing.site.get(person, "/werk/work-noor/heropen").status == 404);
            CHECK(doing.site.post(person, "/opdracht/qualities-1b/nabespreken", {}).status == 404);
            CHECK(doing.site.post(person, "/werk/work-noor/heropen", {{"reden", "x"}}).status == 404);
        }
        for (const char* person : {tom, els, bo, marit, team_leader, manager, administrator})
            CHECK(doing.site.get(person, "/werk/work-noor/bekijk").status == 404);
        // Counsellor and team leader see who is where; only the counsellor reads work; neither acts.
        CHECK(doing.site.get(counsellor, "/opdracht/qualities-1b").status == 200);
        CHECK(shows(doing.site.get(counsellor, "/opdracht/qualities-1b"), "/werk/work-noor/bekijk"));
        CHECK_FALSE(shows(doing.site.get(team_leader, "/opdracht/qualities-1b"), "/werk/work-noor/bekijk"));
        CHECK(doing.site.get(counsellor, "/opdracht/qualities-1b/nabespreken").status == 404);
        CHECK(doing.site.post(counsellor, "/werk/work-noor/heropen", {{"reden", "x"}}).status == 404);
    });
}

TEST_CASE("a mentor reads the answers once they are handed in, and the trail says so") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.do_both_parts();
        auto page = doing.site.get(eva, "/werk/work-noor/bekijk");
        CHECK(page.status == 200);
        CHECK_FALSE(shows(page, "houdt vol"));
        CHECK_FALSE(shows(page, "Keer 1"));
        CHECK(shows(page, "vragen zijn ingevuld"));
        doing.talk();
        doing.hand_in(noor);
        page = doing.site.get(counsellor, "/werk/work-noor/bekijk");
        for (const char* text : {"houdt vol", "Keer 1", "Dat ik volhoud.", "Samen met mama."})
            CHECK_MESSAGE(shows(page, text), text);
        CHECK(location_of(doing.site.get(samira, "/werk/work-noor/bekijk")) == "/werk/work-noor");
        const auto looked = database.read([](db::Reader& tx) {
            return tx.all(who_looked, {test::school, noor},
                          [](const db::Row& row) { return row.str("viewer_id"); });
        });
        CHECK(looked == std::vector<std::string>{eva, counsellor});
    });
}

TEST_CASE("giving work back: with a reason, out of the dossier, and Noor can go on") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.do_both_parts();
        doing.talk();
        CHECK(location_of(doing.site.get(eva, "/werk/work-noor/heropen")) ==
              "/werk/work-noor/bekijk"); // not handed in
        doing.hand_in(noor);
        CHECK(doing.site.post(eva, "/werk/work-noor/heropen", {{"reden", " "}}).status == 422);
        CHECK(doing.work().handed_in_at);
        const auto answer =
            doing.site.post(eva, "/werk/work-noor/heropen", {{"reden", "Vertel nog over je werkstuk."}});
        CHECK(location_of(answer) == "/opdracht/qualities-1b");
        CHECK_FALSE(doing.work().handed_in_at);
        CHECK(shows(doing.site.get(noor, "/werk/work-noor"), "Vertel nog over je werkstuk."));
        CHECK(shows(doing.site.get(noor, "/dossier/noor"), "Nog leeg"));
        CHECK(doing.hand_in(noor).status == 303);
        CHECK(shows(doing.site.get(noor, "/dossier/noor"), "houdt vol"));
    });
}

TEST_CASE(
    "every list of a class stands by given name, then family name, whatever capitals, accents and engine") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        database.write([](db::Writer& tx) {
            tx.run(rename_pupil, {test::school, noor, "Élodie", "", "Zwart"});
            tx.run(rename_pupil, {test::school, daan, "eva", "", "Zwart"});
            tx.run(rename_pupil, {test::school, amir, "Eva", "van den", "Berg"});
        });
        for (const std::string& path :
             {std::string("/klas/") + class_1b, std::string("/opdracht/qualities-1b/nabespreken"),
              std::string("/opdracht/qualities-1b")}) {
            CAPTURE(path);
            const std::string page = doing.site.get(eva, path).body;
            const auto first = page.rfind("Élodie Zwart"), second = page.rfind("Eva van den Berg"),
                       third = page.rfind("eva Zwart");
            REQUIRE(third != page.npos);
            CHECK(first < second);
            CHECK(second < third);
        }
    });
}
