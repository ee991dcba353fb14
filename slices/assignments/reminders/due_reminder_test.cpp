#include "slices/assignments/reminders/due_reminder.hpp"

#include "slices/access/decisions/reach.hpp"
#include "slices/assignments/work/work_for_tests.hpp"
#include "slices/messages/lapsed.hpp"
#include "slices/messages/store.hpp"

#include "platform/jobs/jobs.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::assignments;
using namespace trialoog::test;

namespace {

RemindedWork of_october() {
    RemindedWork work;
    work.announced_on = {2026, 10, 1};
    work.hand_in_on = {2026, 10, 16};
    work.has_companion = true;
    return work;
}

constexpr db::Statement hand_it_in{"test.hand_in",
                                   "UPDATE work SET handed_in_at = 1 WHERE school_id = $1 AND id = $2"};
constexpr db::Statement bar{
    "test.bar", "UPDATE parent_relation SET no_contact = 1 WHERE school_id = $1 AND parent_id = $2"};
constexpr db::Statement add_child{
    "test.child",
    "INSERT INTO parent_relation (school_id, pupil_id, parent_id, kind) VALUES ($1, $2, $3, 'mother')"};
constexpr db::Statement reminders{
    "test.reminders", "SELECT person_id, channel, language, subject, body FROM message "
                      "WHERE school_id = $1 AND purpose = 'assignment_reminder' ORDER BY person_id"};

struct Said {
    std::string person, channel, language, subject, body;
};

struct Reminding {
    explicit Reminding(db::Database& database) : doing(database) {
        messages::register_jobs(doing.site.services);
        register_jobs(doing.site.services);
        doing.site.clock.set(on({2026, 10, 12})); // Monday, four days before
    }
    static Instant on(Day day) { return start_of_day(day).plus_seconds(16 * 3600); }
    int remind() {
        return doing.site.services.database.write([&](db::Writer& tx) {
            return assignments::remind(tx, doing.site.services, school, doing.site.clock.now());
        });
    }
    std::vector<Said> said() {
        return doing.site.services.database.read([&](db::Reader& tx) {
            return tx.all(reminders, {school}, [](const db::Row& row) {
                return Said{row.str("person_id"), row.str("channel"), row.str("language"), row.str("subject"),
                            row.str("body")};
            });
        });
    }
    std::vector<std::string> who() {
        std::vector<std::string> all;
        for (const Said& one : said())
            all.push_back(one.person + " " + one.channel);
        return all;
    }
    Doing doing;
};
using Who = std::vector<std::string>;

} // namespace

TEST_CASE("a reminder is due from four days before, and for a week after to who is late with an adult") {
    const RemindedWork work = of_october();
    CHECK_FALSE(reminder_due(work, {2026, 10, 11}));
    CHECK(reminder_due(work, {2026, 10, 12}) == ReminderKind::before);
    CHECK(reminder_due(work, {2026, 10, 16}) == ReminderKind::before);
    CHECK(reminder_due(work, {2026, 10, 17}) == ReminderKind::late);
    CHECK(reminder_due(work, {2026, 10, 23}) == ReminderKind::late);
    CHECK_FALSE(reminder_due(work, {2026, 10, 24}));
}

TEST_CASE(
    "none after handing in or debriefing, without an adult when it is late, or just after the announcement") {
    RemindedWork work = of_october();
    work.has_companion = false;
    CHECK(reminder_due(work, {2026, 10, 12}) == ReminderKind::before);
    CHECK_FALSE(reminder_due(work, {2026, 10, 17}));
    work = of_october();
    work.handed_in = true;
    CHECK_FALSE(reminder_due(work, {2026, 10, 12}));
    work = of_october();
    work.debriefed = true;
    CHECK_FALSE(reminder_due(work, {2026, 10, 17}));
    work = of_october();
    work.announced_on = {2026, 10, 10};
    CHECK_FALSE(reminder_due(work, {2026, 10, 12}));
    CHECK(reminder_due(work, {2026, 10, 13}) == ReminderKind::before);
}

TEST_CASE("the one message of a family goes to who does the work, else to who has e-mail") {
    ReminderReader samira, omar;
    omar.where.email = "omar@thuis.example";
    CHECK(addressee_of({samira, omar}) == 1);
    samira.works.push_back({.work_id = "work", .is_companion = true});
    CHECK(addressee_of({samira, omar}) == 0);
    samira.works.clear();
    omar.wants_mail = false;
    CHECK(addressee_of({samira, omar}) == 0);
}

TEST_CASE(
    "by mail, else on paper, each in the own language; parents apart each hear it; Piet hears nothing") {
    for_each_engine([](db::Database& database) {
        Reminding setup(database);
        setup.remind();
        CHECK(setup.who() == Who{"karim letter", "leila email", "marit email", "samira email"});
        for (const Said& one : setup.said()) {
            CHECK(one.language == (one.person == leila ? "en" : "nl"));
            if (one.person == samira) {
                CHECK(one.subject == "Denkt u aan de thuisopdracht van Noor?");
                CHECK(one.body.find("vrijdag 16 oktober") != std::string::npos);
            }
        }
    });
}

TEST_CASE("once is enough, whatever the job does, and once more when it is late") {
    for_each_engine([](db::Database& database) {
        Reminding setup(database);
        setup.doing.choose_samira();
        CHECK(setup.remind() == 3); // Samira does it: Karim is left alone
        CHECK(setup.remind() == 0);
        setup.doing.site.clock.set(setup.on({2026, 10, 13}));
        CHECK(setup.remind() == 0);
        setup.doing.site.clock.set(setup.on({2026, 10, 17}));
        CHECK(setup.remind() == 1); // Noor only has an adult
        setup.doing.site.clock.set(setup.on({2026, 10, 19}));
        CHECK(setup.remind() == 0);
    });
}

TEST_CASE("nothing about what is handed in, nor to who may not be in contact") {
    for_each_engine([](db::Database& database) {
        Reminding setup(database);
        database.write([](db::Writer& tx) {
            tx.run(hand_it_in, {school, "work-amir"});
            tx.run(bar, {school, karim});
        });
        setup.remind();
        CHECK(setup.who() == Who{"marit email", "samira email"});
    });
}

TEST_CASE("when the adult whom the pupil chose may not any more, the other parent is reminded again") {
    for_each_engine([](db::Database& database) {
        Reminding setup(database);
        setup.doing.choose_samira();
        database.write([](db::Writer& tx) { tx.run(bar, {school, samira}); });
        setup.remind();
        CHECK(setup.who() == Who{"karim letter", "leila email", "marit email"});
        setup.doing.site.clock.set(setup.on({2026, 10, 17}));
        CHECK(setup.remind() == 0); // late, and with nobody: the mentor thinks along
    });
}

TEST_CASE("a family with children in two classes gets one message that names both") {
    for_each_engine([](db::Database& database) {
        Reminding setup(database);
        database.write([](db::Writer& tx) { tx.run(add_child, {school, bo, samira}); });
        setup.remind();
        // Marit and Samira both live with Bo.
        CHECK(setup.who() == Who{"karim letter", "leila email", "marit email"});
        for (const Said& one : setup.said())
            if (one.person == marit) {
                CHECK(one.subject == "Denkt u aan de thuisopdracht van Bo en Noor?");
                CHECK(one.body.find("Marit Smit en Samira Haddad") != std::string::npos);
            }
    });
}

TEST_CASE(
    "a reminder that greets who may not hear of it any more is said anew the next afternoon, without them") {
    for_each_engine([](db::Database& database) {
        Reminding setup(database);
        database.write([](db::Writer& tx) { tx.run(add_child, {school, bo, samira}); });
        setup.remind();
        database.write([&](db::Writer& tx) {
            tx.run(bar, {school, samira});
            access::contact_changed(tx, school, setup.doing.site.clock.now(), messages::withdraw_lapsed);
        });
        setup.doing.site.services.jobs.run_waiting();
        setup.doing.site.clock.set(setup.on({2026, 10, 13}));
        setup.remind();
        int anew = 0;
        for (const Said& one : setup.said())
            if (one.person == marit && one.body.find("Samira") == std::string::npos) {
                ++anew;
                CHECK(one.subject == "Denkt u aan de thuisopdracht van Bo?");
            }
        CHECK(anew == 1);
    });
}

TEST_CASE("whose family has heard something today waits for another day") {
    for_each_engine([](db::Database& database) {
        Reminding setup(database);
        auto& services = setup.doing.site.services;
        database.write([&](db::Writer& tx) {
            messages::tell(
                tx, services, school, eva, setup.doing.site.clock.now(),
                {{samira, "assignment_announced", "other", class_1b, "nl", "Nieuw", "Tekst", true}});
        });
        setup.remind();
        CHECK(setup.who() == Who{"karim letter", "leila email", "marit email"});
        setup.doing.site.clock.set(setup.on({2026, 10, 13}));
        setup.remind();
        CHECK(setup.who() == Who{"karim letter", "leila email", "marit email", "samira email"});
    });
}

TEST_CASE("who turned e-mail off gets a slip") {
    for_each_engine([](db::Database& database) {
        Reminding setup(database);
        database.write([](db::Writer& tx) {
            tx.run(
                {"test.paper", "INSERT INTO paper_reader (school_id, person_id, since) VALUES ($1, $2, 1)"},
                {school, samira});
        });
        setup.remind();
        CHECK(setup.who() == Who{"karim letter", "leila email", "marit email", "samira letter"});
    });
}

TEST_CASE(
    "the job comes every day at four, after restarts too, and isn't led astray by a clock that ran ahead") {
    for_each_engine([](db::Database& database) {
        Reminding setup(database);
        auto& site = setup.doing.site;
        site.clock.set(start_of_day({2026, 12, 1})); // a wrong clock: the job waits for December
        begin_reminders(site.services);
        site.clock.set(start_of_day({2026, 10, 12}).plus_seconds(12 * 3600));
        begin_reminders(site.services);
        begin_reminders(site.services); // a restart
        CHECK(site.workers.run_waiting() == 0);
        site.clock.set(setup.on({2026, 10, 12}));
        CHECK(site.workers.run_waiting() == 4); // the job itself, and a mail to each of three families
        CHECK(setup.who().size() == 4);
        site.clock.set(setup.on({2026, 10, 13}));
        CHECK(site.workers.run_waiting() == 1);
        CHECK(setup.who().size() == 4);
    });
}
