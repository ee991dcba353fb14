// What was set out is changed, withdrawn and set out again; one pupil gets more time.

#include "slices/assignments/work/work_for_tests.hpp"
#include "slices/messages/messages.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::assignments;
using namespace trialoog::test;

namespace {

constexpr db::Statement told{
    "test.told", "SELECT a.reader_id, m.purpose, m.body, m.sent_at, m.withdrawn_at FROM message m JOIN "
                 "message_about a ON a.school_id = m.school_id AND a.message_id = m.id WHERE m.school_id "
                 "= $1 ORDER BY m.made_at, m.id, a.reader_id"};
constexpr db::Statement reads_mail{"test.reads_mail",
                                   "UPDATE person SET email = $3 WHERE school_id = $1 AND id = $2"};

struct Told {
    std::string reader, purpose, body;
    bool sent = false, withdrawn = false;
};

/// Class 1b is given the family's network on Tuesday 6 October: hand in on the 16th.
struct Changing : Doing {
    explicit Changing(db::Database& database) : Doing(database) {
        messages::register_jobs(site.services);
        register_jobs(site.services);
        for (const char* parent : {samira, karim})
            database.write([&](db::Writer& tx) {
                tx.run(reads_mail, {school, parent, std::string(parent) + "@example.nl"});
            });
        const std::string page = location_of(site.post(eva, set_out_page,
                                                       {{"aankondigen", "2026-10-06"},
                                                        {"voorbereiden", "2026-10-07"},
                                                        {"inleveren", "2026-10-16"},
                                                        {"nabespreken", "2026-10-20"},
                                                        {"terugkoppeling", "In de les van dinsdag."}}));
        REQUIRE(page.starts_with("/opdracht/"));
        path = page;
    }
    Fields form(const std::string& hand_in, const std::string& debrief, const std::string& seen = "0",
                const std::string& feedback = "In de les van dinsdag.") {
        return {{"gezien", seen},
                {"voorbereiden", "2026-10-07"},
                {"inleveren", hand_in},
                {"nabespreken", debrief},
                {"terugkoppeling", feedback}};
    }
    http::Response change(const Fields& fields, const char* by = eva) {
        return site.post(by, path + "/wijzigen", fields);
    }
    void mail_goes() {
        site.workers.run_waiting();
        site.clock.advance_seconds(60);
    }
    /// With a purpose, to one reader.
    std::vector<Told> told_to(const std::string& reader, const std::string& purpose) {
        auto all = site.services.database.read([](db::Reader& tx) {
            return tx.all(told, {school}, [](const db::Row& row) {
                return Told{row.str("reader_id"), row.str("purpose"), row.str("body"),
                            !row.is_null("sent_at"), !row.is_null("withdrawn_at")};
            });
        });
        std::erase_if(all, [&](const Told& one) { return one.reader != reader || one.purpose != purpose; });
        return all;
    }
    std::string work_of(const char* pupil) {
        constexpr db::Statement find{"test.work_of",
                                     "SELECT id FROM work WHERE school_id = $1 AND assignment_id = "
                                     "$2 AND pupil_id = $3"};
        return site.services.database
            .read([&](db::Reader& tx) {
                return tx.one(find, {school, path.substr(10), pupil},
                              [](const db::Row& row) { return row.str("id"); });
            })
            .value();
    }
    std::string set_out_page = std::string("/klas/") + class_1b + "/uitzetten/family_network", path;
};

} // namespace

TEST_CASE("a later hand-in day: parents who were told hear of it, and the pages say it") {
    for_each_engine([](db::Database& database) {
        Changing setup(database);
        setup.mail_goes();
        REQUIRE(setup.told_to(samira, "assignment_announced").at(0).sent);
        const auto page = setup.site.get(eva, setup.path + "/wijzigen");
        CHECK(shows(page, "value=\"2026-10-16\""));
        CHECK(shows(page, "Leerlingen en ouders weten het sinds dinsdag 6 oktober."));

        const auto saved = setup.change(setup.form("2026-10-21", "2026-10-23"));
        CHECK(location_of(saved).starts_with(setup.path + "/wijzigen?bericht="));
        CHECK(shows(setup.site.get(eva, location_of(saved)), "krijgen hier bericht van."));
        const auto heard = setup.told_to(samira, "assignment_changed");
        REQUIRE(heard.size() == 1);
        CHECK(heard[0].body.find("levert de opdracht in op woensdag 21 oktober") != std::string::npos);
        CHECK(setup.work(setup.work_of(noor)).hand_in_on == Day{2026, 10, 21});
        CHECK(setup.told_to(samira, "assignment_announced").size() == 1); // not again
    });
}

TEST_CASE("who wasn't told yet is told how it is now, once") {
    for_each_engine([](db::Database& database) {
        Changing setup(database); // no mail went out
        setup.change(setup.form("2026-10-21", "2026-10-23"));
        const auto heard = setup.told_to(samira, "assignment_announced");
        REQUIRE(heard.size() == 2);
        CHECK(std::ranges::count(heard, true, &Told::withdrawn) == 1);
        for (const Told& one : heard)
            if (!one.withdrawn) CHECK(one.body.find("woensdag 21 oktober") != std::string::npos);
        CHECK(setup.told_to(samira, "assignment_changed").empty());
    });
}

TEST_CASE("when only the class's own day changes, families hear nothing") {
    for_each_engine([](db::Database& database) {
        Changing setup(database);
        setup.mail_goes();
        const auto saved = setup.change(setup.form("2026-10-16", "2026-10-22"));
        CHECK(location_of(saved) == setup.path + "/wijzigen?bericht=0");
        CHECK(setup.told_to(samira, "assignment_changed").empty());
    });
}

TEST_CASE("two mentors change at once: the second sees that, and nothing is lost") {
    for_each_engine([](db::Database& database) {
        Changing setup(database);
        setup.change(setup.form("2026-10-21", "2026-10-23"));
        const auto late = setup.change(setup.form("2026-10-19", "2026-10-22", "0", "Anders dan je denkt."));
        CHECK(late.status == 409);
        CHECK(shows(late, "Een collega veranderde dit ook"));
        CHECK(shows(late, "Anders dan je denkt."));
        CHECK(setup.work(setup.work_of(noor)).hand_in_on == Day{2026, 10, 21});
    });
}

TEST_CASE("a day that can't be comes back with everything that was typed") {
    for_each_engine([](db::Database& database) {
        Changing setup(database);
        for (const auto& [hand_in, says] :
             std::vector<std::pair<std::string, std::string>>{{"2026-10-01", "Deze dag is voorbij."},
                                                              {"morgen", "Dit is geen dag."},
                                                              {"", "Vul een dag in."}}) {
            const auto refused = setup.change(setup.form(hand_in, "2026-10-23", "0", "Bij de koffie."));
            CHECK(refused.status == 422);
            CHECK_MESSAGE(shows(refused, says.c_str()), says);
            CHECK(shows(refused, "Bij de koffie."));
        }
        CHECK(setup.work(setup.work_of(noor)).hand_in_on == Day{2026, 10, 16});
    });
}

TEST_CASE("withdrawn: it leaves the lists, parents who knew hear that it is off, what waits never goes") {
    for_each_engine([](db::Database& database) {
        Changing setup(database);
        setup.mail_goes();
        const std::string work = "/werk/" + setup.work_of(noor);
        REQUIRE(setup.site.get(noor, work).status == 200);
        setup.site.post(noor, work + "/met-wie", {{"wie", "mother:samira"}, {"naam", "mama"}});
        CHECK(location_of(setup.site.post(eva, setup.path + "/terugnemen", Fields{})) ==
              std::string("/klas/") + class_1b);
        CHECK(setup.site.get(noor, work).status == 404);
        CHECK(setup.site.get(eva, setup.path).status == 404);
        const auto heard = setup.told_to(samira, "assignment_withdrawn");
        REQUIRE(heard.size() == 1);
        CHECK(heard[0].body.find("gaat nu niet door") != std::string::npos);
        for (const Told& one : setup.told_to(samira, "assignment_announced"))
            CHECK(one.withdrawn);
        CHECK(shows(setup.site.get(eva, std::string("/klas/") + class_1b), "Teruggenomen"));
        CHECK(setup.site.post(eva, setup.path + "/terugnemen", Fields{}).status == 404); // once
    });
}

TEST_CASE("set out again, everybody goes on where they were, and parents are told anew") {
    for_each_engine([](db::Database& database) {
        Changing setup(database);
        setup.mail_goes();
        const std::string work = setup.work_of(noor);
        setup.site.post(noor, "/werk/" + work + "/met-wie", {{"wie", "mother:samira"}, {"naam", "mama"}});
        setup.site.post(eva, setup.path + "/terugnemen", Fields{});
        const auto form = setup.site.get(eva, setup.set_out_page);
        CHECK(shows(form, "Teruggenomen op dinsdag 6 oktober"));
        CHECK(shows(form, "1 leerling was al begonnen."));
        const auto again = setup.site.post(eva, setup.set_out_page,
                                           {{"aankondigen", "2026-10-06"},
                                            {"voorbereiden", "2026-10-07"},
                                            {"inleveren", "2026-10-28"},
                                            {"nabespreken", "2026-10-30"},
                                            {"terugkoppeling", "In de les."}});
        CHECK(location_of(again) == setup.path);
        CHECK(setup.work(work).companion_name == "mama");
        CHECK(setup.work(work).hand_in_on == Day{2026, 10, 28});
        const auto heard = setup.told_to(samira, "assignment_announced");
        CHECK(std::ranges::count(heard, false, &Told::withdrawn) == 1);
    });
}

TEST_CASE("what was handed in stays the pupil's, when the rest of it is withdrawn") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.do_both_parts();
        doing.talk();
        REQUIRE(doing.hand_in(noor).status == 303);
        doing.site.post(eva, "/opdracht/qualities-1b/terugnemen", Fields{});
        CHECK(doing.site.get(noor, "/werk/work-noor").status != 404);
        CHECK(doing.site.get(amir, "/werk/work-amir").status == 404);
        CHECK(shows(doing.site.get(noor, "/dossier/noor"), "Kwaliteiten"));
    });
}

TEST_CASE("what was looked back on isn't changed or withdrawn any more") {
    for_each_engine([](db::Database& database) {
        Changing setup(database);
        constexpr db::Statement close{"test.close",
                                      "UPDATE assignment SET debriefed_at = 1 WHERE school_id = $1"};
        database.write([&](db::Writer& tx) { tx.run(close, {school}); });
        CHECK(location_of(setup.site.get(eva, setup.path + "/wijzigen")) == setup.path);
        CHECK(location_of(setup.change(setup.form("2026-10-21", "2026-10-23"))) == setup.path);
        setup.site.post(eva, setup.path + "/terugnemen", Fields{});
        CHECK(setup.site.get(eva, setup.path).status == 200);
    });
}

TEST_CASE("one pupil gets more time: its parents hear of it, and it isn't late before that day") {
    for_each_engine([](db::Database& database) {
        Changing setup(database);
        setup.mail_goes();
        const std::string of_noor = "tot-" + setup.work_of(noor), of_amir = "tot-" + setup.work_of(amir);
        const auto saved =
            setup.site.post(eva, setup.path + "/meer-tijd", {{of_noor, "2026-10-27"}, {of_amir, ""}});
        CHECK(location_of(saved) == setup.path + "/wijzigen?meer=2"); // Samira and Karim
        CHECK(setup.told_to(samira, "assignment_changed").at(0).body.find("dinsdag 27 oktober") !=
              std::string::npos);
        CHECK(setup.told_to("leila", "assignment_changed").empty());
        setup.site.clock.set(start_of_day({2026, 10, 20}).plus_seconds(12 * 3600));
        CHECK_FALSE(is_late(setup.work(setup.work_of(noor)), {2026, 10, 20}));
        CHECK(is_late(setup.work(setup.work_of(amir)), {2026, 10, 20}));
        // The class gets as much: nobody has a day of their own any more.
        setup.change(setup.form("2026-10-28", "2026-10-30"));
        CHECK(setup.work(setup.work_of(noor)).hand_in_on == Day{2026, 10, 28});
    });
}

TEST_CASE("more time that isn't more is asked again, with what was typed") {
    for_each_engine([](db::Database& database) {
        Changing setup(database);
        const std::string of_noor = "tot-" + setup.work_of(noor);
        const auto refused = setup.site.post(eva, setup.path + "/meer-tijd", {{of_noor, "2026-10-15"}});
        CHECK(refused.status == 422);
        CHECK(shows(refused, "Noor: Kies een dag na de inleverdag van de klas."));
        CHECK(shows(refused, "value=\"2026-10-15\""));
        CHECK(setup.work(setup.work_of(noor)).hand_in_on == Day{2026, 10, 16});
    });
}

TEST_CASE("a mentor of another class changes nothing here") {
    for_each_engine([](db::Database& database) {
        Changing setup(database);
        CHECK(setup.site.get(tom, setup.path + "/wijzigen").status == 404);
        CHECK(setup.change(setup.form("2026-10-21", "2026-10-23"), tom).status == 404);
        CHECK(setup.site.post(tom, setup.path + "/terugnemen", Fields{}).status == 404);
        CHECK(setup.site.post(tom, setup.path + "/meer-tijd", Fields{}).status == 404);
        CHECK(setup.work(setup.work_of(noor)).hand_in_on == Day{2026, 10, 16});
    });
}

TEST_CASE("a counsellor sets out for a whole grade; each class's mentor signs") {
    for_each_engine([](db::Database& database) {
        Changing setup(database);
        const std::string path = std::string("/leerjaar/") + grade_1 + "/uitzetten/family_network";
        const auto form = setup.site.get(counsellor, path);
        CHECK(shows(form, "Deze klassen hebben hem al:"));
        Fields fields{
            {"klas", class_1c},          {"aankondigen", "2026-10-06"}, {"voorbereiden", "2026-10-07"},
            {"inleveren", "2026-10-16"}, {"nabespreken", "2026-10-20"}, {"terugkoppeling", "In de les."}};
        CHECK(location_of(setup.site.post(counsellor, path, fields)) == path + "?uitgezet=1");
        CHECK(shows(setup.site.get(counsellor, path), "Alle klassen hebben deze opdracht"));
        CHECK(setup.told_to(marit, "assignment_announced").at(0).body.find("Tom") != std::string::npos);
        fields.erase(fields.begin()); // no class picked
        const auto refused = setup.site.post(counsellor, path, fields);
        CHECK(refused.status == 422);
        CHECK(shows(refused, "Kies een klas."));
        CHECK(setup.site.get(eva, path).status == 404);
        CHECK(setup.site.get(counsellor, "/leerjaar/brug-grade-9/uitzetten/family_network").status == 404);
    });
}

TEST_CASE("where the activity of the year plan is moved, the classes that have it are offered the new day") {
    for_each_engine([](db::Database& database) {
        Changing setup(database);
        constexpr db::Statement plan{
            "test.plan", "INSERT INTO activity (school_id, id, grade_id, library_key, kind, title, "
                         "template_key, starts_on, ends_on, changed_at) VALUES ($1, 'network', $2, "
                         "'network', 'home_assignment', 'Netwerk', 'family_network', '2026-10-05', "
                         "'2026-10-30', 1)"};
        constexpr db::Statement from{"test.from",
                                     "UPDATE assignment SET activity_id = 'network' WHERE school_id = $1 "
                                     "AND id = $2"};
        const year_plan::Activity activity{
            "network", grade_1,          "network",     year_plan::Kind::home_assignment,
            "Netwerk", "family_network", {2026, 10, 5}, {2026, 10, 30}};
        const auto carla = viewer(database, counsellor, {access::Role::counsellor});
        const auto beside = [&] {
            return database.read(
                [&](db::Reader& tx) { return set_out_from_activity(tx, carla, activity).str(); });
        };
        database.write([&](db::Writer& tx) { tx.run(plan, {school, grade_1}); });
        CHECK(beside().empty());
        database.write([&](db::Writer& tx) { tx.run(from, {school, setup.path.substr(10)}); });
        CHECK(beside().find(setup.path + "/wijzigen?inleveren=2026-10-30&amp;nabespreken=2026-11-03") !=
              std::string::npos);
        CHECK(shows(setup.site.get(eva, setup.path + "/wijzigen?inleveren=2026-10-30&nabespreken=2026-11-03"),
                    "value=\"2026-10-30\""));
    });
}

TEST_CASE("what would help is there when the next one is set out (HA-13)") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.site.post(eva, "/opdracht/qualities-1b/nabespreken",
                        {{"knop", "bewaren"},
                         {"gezien-work-daan", "0"},
                         {"met-work-daan", "nobody"},
                         {"helpt-work-daan", "Samen oom Henk bellen"}});
        const std::string path = std::string("/klas/") + class_1b + "/uitzetten/family_network";
        CHECK(shows(doing.site.get(eva, path), "Samen oom Henk bellen"));
        CHECK_FALSE(shows(doing.site.get(tom, std::string("/klas/") + class_1c + "/uitzetten/family_network"),
                          "Samen oom Henk bellen"));
    });
}
