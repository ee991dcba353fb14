// What waits asks again when it goes out: who may not hear of a pupil any more gets nothing.
#include "slices/messages/messages.hpp"

#include "slices/messages/send_mail.hpp"
#include "slices/messages/sending_for_tests.hpp"
#include "tests/support/database.hpp"
#include "tests/support/read_pdf.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::test;
using messages::Outgoing;

namespace {

Instant at(Day day, int hour, int minute) {
    return start_of_day(day).plus_seconds(hour * 3600 + minute * 60);
}
constexpr Day tuesday{2026, 10, 6}, wednesday{2026, 10, 7};

/// To Samira by mail, and to Karim on paper, about their daughter Noor.
std::vector<Outgoing> about_noor() {
    Outgoing to_samira{samira,
                       "assignment_announced",
                       "qualities",
                       class_1b,
                       "nl",
                       "Thuisopdracht voor Noor",
                       "Beste Samira,\n\nNoor levert in.",
                       true};
    to_samira.about = {{samira, noor}};
    Outgoing to_karim{karim,
                      "assignment_announced",
                      "qualities",
                      class_1b,
                      "nl",
                      "Thuisopdracht voor Noor",
                      "Beste Karim,\n\nNoor levert in.",
                      false};
    to_karim.about = {{karim, noor}};
    return {to_samira, to_karim};
}

struct Waiting : Sending {
    explicit Waiting(db::Database& database) : Sending(database) {
        site.clock.set(at(tuesday, 21, 0)); // too late for mail
        tell(about_noor());
    }
    void change(std::string_view sql) {
        services.database.write([&](db::Writer& tx) { tx.run({"test.change", sql}, {}); });
    }
    void morning() {
        site.clock.set(at(wednesday, 7, 31));
        services.jobs.run_waiting();
    }
    /// The text of the newest pile, made now; "" when there is none.
    std::string print(const char* person, std::string_view pile = {}) {
        const std::string of_class = std::string("/beheer/post/") + class_1b;
        if (pile.empty()) site.post(person, of_class, {});
        const auto answer =
            site.get(person, of_class + "/" +
                                 (pile.empty() ? std::to_string(site.clock.now().ms) : std::string(pile)));
        return answer.status == 200 ? text_of_pdf(answer.body) : "";
    }
};

struct Ending {
    const char *what, *sql;
};
const std::vector<Ending> endings{
    {"no contact", "UPDATE parent_relation SET no_contact = 1 WHERE pupil_id = 'noor'"},
    {"not informed", "UPDATE parent_relation SET is_informed = 0 WHERE pupil_id = 'noor'"},
    {"relation ended", "UPDATE parent_relation SET ended_on = '2026-10-06' WHERE pupil_id = 'noor'"},
    {"ends on the day itself", "UPDATE parent_relation SET ended_on = '2026-10-07' WHERE pupil_id = 'noor'"},
    {"decided for that day", "UPDATE parent_relation SET closes_on = '2026-10-07' WHERE pupil_id = 'noor'"},
    {"parents died", "UPDATE person SET is_deceased = 1 WHERE id IN ('samira', 'karim')"},
    {"pupil died", "UPDATE person SET is_deceased = 1 WHERE id = 'noor'"},
    {"pupil left", "UPDATE person SET left_on = '2026-10-07' WHERE id = 'noor'"},
    {"parents left", "UPDATE person SET left_on = '2026-10-06' WHERE id IN ('samira', 'karim')"},
    {"no parents any more", "DELETE FROM parent_relation WHERE pupil_id = 'noor'"},
};

/// A database that loses its primary: the next writes fail.
class FailsOver : public db::Database {
public:
    explicit FailsOver(db::Database& real) : real_(real) {}
    db::Engine engine() const override { return real_.engine(); }
    void copy_to(const std::string& path) override { real_.copy_to(path); }
    void check(const db::Statement& statement) override { real_.check(statement); }
    int failures = 0;

protected:
    void do_read(const std::function<void(db::Reader&)>& unit) override { real_.read(unit); }
    void do_write(const std::function<void(db::Writer&)>& unit) override {
        if (failures-- > 0) throw db::Busy("the connection is lost");
        real_.write(unit);
    }

private:
    db::Database& real_;
};

/// Counts, and pulls the plug when it has taken a mail.
class Counting : public mail::Sender {
public:
    explicit Counting(FailsOver& database) : database_(database) {}
    mail::Outcome send(const mail::Message& message) override {
        ids.push_back(message.id);
        database_.failures = 2;
        return mail::Outcome::sent;
    }
    std::vector<std::string> ids;

private:
    FailsOver& database_;
};
class NoProgress : public jobs::Progress {
    void report(int, int) override {}
};

} // namespace

TEST_CASE("mail that waited for the morning doesn't go to who may not hear of the pupil any more") {
    for (const Ending& ending : endings)
        for_each_engine([&](db::Database& database) {
            CAPTURE(ending.what);
            Waiting waiting(database);
            waiting.change(ending.sql);
            waiting.morning();
            CHECK(waiting.sent() == 0);
            REQUIRE(waiting.mail().size() == 1);
            CHECK(waiting.mail()[0].withdrawn_at);
        });
}

TEST_CASE("mail that waited goes, when nothing changed") {
    for_each_engine([](db::Database& database) {
        Waiting waiting(database);
        waiting.change("UPDATE parent_relation SET ended_on = '2026-10-08' WHERE pupil_id = 'noor'");
        waiting.morning();
        CHECK(waiting.sent() == 1);
    });
}

TEST_CASE(
    "a letter that waits isn't printed for who may not hear of the pupil any more, and staff see that") {
    for (const Ending& ending : endings)
        for_each_engine([&](db::Database& database) {
            CAPTURE(ending.what);
            Waiting waiting(database);
            waiting.change(ending.sql);
            waiting.site.clock.set(at(wednesday, 9, 0));
            CHECK(waiting.print(eva) == "");
            CHECK(shows(waiting.site.get(eva, "/beheer/post"), "1 brief is ingetrokken"));
        });
}

TEST_CASE("an old pile that is printed again leaves out who may not hear of the pupil any more") {
    for (const Ending& ending : endings)
        for_each_engine([&](db::Database& database) {
            CAPTURE(ending.what);
            Waiting waiting(database);
            waiting.site.clock.set(at(wednesday, 9, 0));
            Outgoing to_leila{leila, "assignment_announced",    "qualities",    class_1b,
                              "nl",  "Thuisopdracht voor Amir", "Beste Leila,", false};
            to_leila.about = {{leila, amir}};
            waiting.tell({to_leila});
            const std::string printed = waiting.print(eva);
            CHECK(printed.find("Beste Karim") != printed.npos);
            const std::string pile = std::to_string(waiting.site.clock.now().ms);
            waiting.change(ending.sql);
            waiting.site.clock.set(at(wednesday, 15, 0));
            const std::string again = waiting.print(eva, pile);
            CHECK(again.find("Beste Leila") != again.npos);
            CHECK(again.find("Noor") == again.npos);
            CHECK(shows(waiting.site.get(eva, "/beheer/post"), "1 ingetrokken"));
            waiting.change("UPDATE person SET is_deceased = 1 WHERE id = 'leila'");
            const auto nothing = waiting.site.get(eva, std::string("/beheer/post/") + class_1b + "/" + pile);
            CHECK(location_of(nothing) == "/beheer/post"); // nothing of it may be printed any more
        });
}

TEST_CASE("why letters were withdrawn is said to the administration, not to a mentor") {
    for_each_engine([](db::Database& database) {
        Waiting waiting(database);
        waiting.change("UPDATE person SET is_deceased = 1 WHERE id = 'karim'");
        waiting.print(eva);
        CHECK(shows(waiting.site.get(administrator, "/beheer/post"), "iemand is overleden"));
        CHECK_FALSE(shows(waiting.site.get(eva, "/beheer/post"), "overleden"));
    });
}

TEST_CASE("two parents with one mailbox: when one may not hear of it any more, the mail that greets both "
          "doesn't go") {
    for_each_engine([](db::Database& database) {
        Waiting waiting(database);
        Outgoing to_both{samira,
                         "assignment_announced",
                         "network",
                         class_1b,
                         "nl",
                         "Thuisopdracht voor Noor",
                         "Beste Samira en Karim,",
                         true};
        to_both.also_to = {karim};
        to_both.about = {{samira, noor}, {karim, noor}};
        waiting.tell({to_both});
        waiting.change("UPDATE parent_relation SET no_contact = 1 WHERE parent_id = 'karim'");
        waiting.morning();
        waiting.site.clock.set(at({2026, 10, 8}, 7, 31)); // one thing a day
        waiting.services.jobs.run_waiting();
        CHECK(waiting.sent() == 1); // that of the first evening, to Samira alone
        int withdrawn = 0;
        for (const auto& mail : waiting.mail())
            withdrawn += mail.withdrawn_at.has_value();
        CHECK(withdrawn == 1);
    });
}

TEST_CASE("what was withdrawn can be told again, and what was told can't") {
    for_each_engine([](db::Database& database) {
        Waiting waiting(database);
        waiting.change("UPDATE parent_relation SET no_contact = 1 WHERE parent_id = 'samira'");
        waiting.morning();
        waiting.change("UPDATE parent_relation SET no_contact = 0 WHERE parent_id = 'samira'");
        waiting.tell(about_noor());
        waiting.tell(about_noor());
        waiting.services.jobs.run_waiting();
        CHECK(waiting.sent() == 1);
        CHECK(waiting.mail().size() == 2);
    });
}

TEST_CASE("a supporter hears of the pupil until the help ends") {
    for_each_engine([](db::Database& database) {
        Waiting waiting(database);
        waiting.change(
            "INSERT INTO assignment_template (school_id, id, template_key, version, content, content_hash, "
            "made_at) VALUES ('brug', 't', 't', 1, '', '', 0)");
        waiting.change(
            "INSERT INTO assignment (school_id, id, class_id, template_id, announced_on, prepared_on, "
            "hand_in_on, debrief_on, feedback, set_out_by, set_out_at) VALUES ('brug', 'a', 'brug-1b', 't', "
            "'2026-10-01', '2026-10-02', '2026-10-20', '2026-10-21', '', 'eva', 0)");
        waiting.change(
            "INSERT INTO work (school_id, id, assignment_id, pupil_id, companion, companion_person_id) "
            "VALUES ('brug', 'w', 'a', 'daan', 'aunt', 'marit')");
        Outgoing to_marit{marit, "assignment_reminder", "today",        class_1b,
                          "nl",  "Denkt u aan Daan?",   "Beste tante,", true};
        to_marit.about = {{marit, daan}};
        SUBCASE("and may hear it") {
            waiting.tell({to_marit});
            waiting.morning();
            CHECK(waiting.sent() == 2);
        }
        SUBCASE("and not afterwards") {
            waiting.tell({to_marit});
            waiting.change("UPDATE work SET companion_person_id = NULL");
            waiting.morning();
            CHECK(waiting.sent() == 1);
        }
    });
}

TEST_CASE("a secret address stands on the letter that the administration prints, and not on a mentor's") {
    for_each_engine([](db::Database& database) {
        Waiting waiting(database);
        waiting.change(
            "UPDATE person SET street = 'Duinweg 7', postcode = '1234 AB', town = 'Zee' WHERE id = 'karim'");
        waiting.site.clock.set(at(wednesday, 9, 0));
        CHECK(waiting.print(eva).find("Duinweg") != std::string::npos);
        const std::string pile = std::to_string(waiting.site.clock.now().ms);
        waiting.change("UPDATE person SET has_secret_address = 1 WHERE id = 'karim'");
        const std::string by_mentor = waiting.print(eva, pile),
                          by_office = waiting.print(administrator, pile);
        CHECK(by_mentor.find("Karim") != std::string::npos);
        for (const char* part : {"Duinweg", "1234 AB", "Zee"}) {
            CHECK(by_mentor.find(part) == std::string::npos);
            CHECK(by_office.find(part) != std::string::npos);
        }
    });
}

TEST_CASE("a mail that is out is noted, also when the database fails over at that moment") {
    for_each_engine([](db::Database& database) {
        Waiting waiting(database);
        waiting.site.clock.set(at(wednesday, 9, 0));
        FailsOver shaky(database);
        Counting server(shaky);
        Services services{
            shaky, waiting.site.files, waiting.site.workers, server, waiting.site.clock, "https://x", ""};
        const jobs::Job job{school, "job", std::string(messages::send_mail_kind.name),
                            messages::to_json({"assignment_announced", "qualities"}), eva};
        NoProgress progress;
        messages::send_mail(services, job, progress);
        shaky.failures = 0;
        messages::send_mail(services, job, progress);
        CHECK(server.ids.size() == 1);
        CHECK(waiting.sent() == 1);
    });
}
