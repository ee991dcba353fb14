// Who hears that an assignment was set out, in which mailbox.

#include "slices/assignments/setting_out/announcement.hpp"

#include "slices/access/decisions/reach.hpp"
#include "slices/assignments/work/work_for_tests.hpp"
#include "slices/messages/lapsed.hpp"
#include "slices/messages/send_mail.hpp"
#include "slices/people/persons.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>

using namespace trialoog;
using namespace trialoog::assignments;
using namespace trialoog::test;

namespace {

constexpr db::Statement mail_to{"test.mail_to", "UPDATE person SET email = $3, language = $4 WHERE school_id "
                                                "= $1 AND id = $2"};
constexpr db::Statement announced{
    "test.announced",
    "SELECT m.person_id, m.body, m.due_at, m.language, m.reads_with, m.sent_at FROM message m WHERE "
    "m.school_id = $1 AND m.purpose = 'assignment_announced' ORDER BY m.person_id"};
constexpr db::Statement move_to_1b{
    "test.move_to_1b", "UPDATE enrolment SET class_id = $2 WHERE school_id = $1 AND pupil_id = $3"};
constexpr db::Statement child_of{
    "test.child_of", "INSERT INTO parent_relation (school_id, pupil_id, parent_id, kind) VALUES ($1, $2, $3, "
                     "'mother')"};

constexpr db::Statement mentor_alone{
    "test.mentor_alone",
    "INSERT INTO pupil_mentor (school_id, pupil_id, mentor_id, from_on) VALUES ($1, $2, $3, $4)"};
constexpr db::Statement bar{
    "test.bar", "UPDATE parent_relation SET no_contact = 1 WHERE school_id = $1 AND parent_id = $2"};
constexpr db::Statement leave{"test.leave",
                              "UPDATE person SET left_on = '2026-10-06' WHERE school_id = $1 AND id = $2"};

struct Heard {
    std::string person_id, body, day, language, reads_with;
    bool sent = false;
};

/// Class 1b gets another assignment than the one it has; the house keeps quiet hours.
struct Announcing : Doing {
    explicit Announcing(db::Database& database) : Doing(database) {
        messages::register_jobs(site.services);
        register_jobs(site.services);
        site.services.quiet_hours = true;
    }
    void mail(const char* person, const std::string& address, const std::string& language = "nl") {
        site.services.database.write([&](db::Writer& tx) {
            tx.run(mail_to, {school, person, address, language});
        });
    }
    void own_mentor(const char* mentor, const char* pupil, const char* from_on) {
        site.services.database.write([&](db::Writer& tx) {
            tx.run(mentor_alone, {school, pupil, mentor, from_on});
        });
    }
    void set_out(const char* key = "family_network", const char* class_id = class_1b) {
        const auto mentor = viewer(site.services.database, eva, {access::Role::mentor});
        site.services.database.write([&](db::Writer& tx) {
            assignments::set_out(
                tx, site.services, mentor,
                {class_id, key, "In de les.", {2026, 10, 6}, {2026, 10, 7}, {2026, 10, 16}, {2026, 10, 20}},
                site.clock.now());
        });
    }
    /// At ten in the evening; both parents of Noor read one mailbox.
    void set_out_late_to_one_mailbox() {
        mail(samira, "thuis@example.nl");
        mail(karim, "thuis@example.nl");
        site.clock.set(start_of_day({2026, 10, 6}).plus_seconds(22 * 3600));
        set_out();
    }
    std::vector<Heard> heard() {
        return site.services.database.read([](db::Reader& tx) {
            return tx.all(announced, {school}, [](const db::Row& row) {
                const Instant due{row.integer("due_at")};
                return Heard{row.str("person_id"),
                             row.str("body"),
                             day_in_amsterdam(due).iso() + " " + time_in_amsterdam(due),
                             row.str("language"),
                             row.text_or_empty("reads_with"),
                             !row.is_null("sent_at")};
            });
        });
    }
    Heard heard_by(const std::string& person) {
        for (const Heard& one : heard())
            if (one.person_id == person) return one;
        FAIL(person << " heard nothing");
        return {};
    }
    std::size_t mails_in(const std::string& mailbox) {
        std::size_t count = 0;
        for (const auto& file : std::filesystem::directory_iterator(site.folder / "outbox")) {
            std::ifstream stream(file.path());
            const std::string text{std::istreambuf_iterator<char>(stream), {}};
            count += text.find("<" + mailbox + ">") != std::string::npos;
        }
        return count;
    }
};
} // namespace

TEST_CASE("a pupil's own mentor signs to that pupil's parents, the mentor of the class to the others") {
    for_each_engine([](db::Database& database) {
        Announcing setup(database);
        setup.own_mentor(marit, noor, "2026-08-01");
        setup.own_mentor(tom, amir, "2026-10-07"); // from tomorrow on
        setup.set_out();
        for (const Heard& one : setup.heard()) {
            CAPTURE(one.person_id);
            const bool of_noor = one.person_id == samira || one.person_id == karim;
            CHECK((one.body.find("Marit Smit, mentor") != std::string::npos) == of_noor);
            CHECK((one.body.find("Eva Visser, mentor") != std::string::npos) == !of_noor);
        }
    });
}

TEST_CASE("to a parent of two pupils of the class each mentor signs for their own") {
    for_each_engine([](db::Database& database) {
        Announcing setup(database);
        database.write([](db::Writer& tx) { tx.run(child_of, {school, amir, samira}); });
        setup.own_mentor(marit, noor, "2026-08-01");
        setup.set_out();
        for (const Heard& one : setup.heard())
            if (one.person_id == samira) {
                CHECK(one.body.find("Eva Visser, mentor van Amir\nMarit Smit, mentor van Noor\nDe Brug") !=
                      std::string::npos);
            }
    });
}

TEST_CASE("who shares a mailbox is one group, who has none stands alone") {
    const auto groups = by_mailbox({{"a", "A", "nl", "x@y.nl", {}},
                                    {"b", "B", "nl", "", {}},
                                    {"c", "C", "nl", "x@y.nl", {}},
                                    {"d", "D", "nl", "", {}}});
    REQUIRE(groups.size() == 3);
    CHECK(groups[0].size() == 2);
    CHECK(groups[0][1].person_id == "c");
}

TEST_CASE("two parents with one mailbox get one mail, to both by name, and both have been told") {
    for_each_engine([](db::Database& database) {
        Announcing telling(database);
        telling.mail(samira, "Thuis@example.nl");
        telling.mail(karim, "thuis@example.nl");
        telling.set_out();
        const Heard first = telling.heard_by(karim), second = telling.heard_by(samira);
        CHECK((first.reads_with.empty() ? second : first).reads_with ==
              (first.reads_with.empty() ? first : second).person_id);
        const std::string body = first.body + second.body;
        CHECK(body.find("Samira") != body.npos);
        CHECK(body.find("Karim") != body.npos);
        CHECK(body.find("Noor en Noor") == body.npos);
        telling.site.services.jobs.run_waiting();
        CHECK(telling.mails_in("Thuis@example.nl") + telling.mails_in("thuis@example.nl") == 1);
        telling.site.services.jobs.run_waiting();
        CHECK(telling.mails_in("Thuis@example.nl") + telling.mails_in("thuis@example.nl") == 1);
    });
}

TEST_CASE("a parent is told in the language they chose, whatever is spoken at home") {
    for_each_engine([](db::Database& database) {
        Announcing telling(database);
        telling.mail(karim, "karim@example.nl", "ar");
        database.write([](db::Writer& tx) { people::choose_language(tx, school, karim, "en"); });
        telling.set_out();
        CHECK(telling.heard_by(karim).language == "en");
        CHECK(telling.heard_by(karim).body.starts_with("Dear "));
        CHECK(telling.heard_by(samira).language == "nl");
    });
}

TEST_CASE("in one mailbox with two languages the one mail says it in both") {
    for_each_engine([](db::Database& database) {
        Announcing telling(database);
        telling.mail(samira, "thuis@example.nl", "nl");
        telling.mail(karim, "thuis@example.nl", "en");
        telling.set_out();
        const std::string body = telling.heard_by(karim).body + telling.heard_by(samira).body;
        CHECK(body.find("Beste ") != body.npos);
        CHECK(body.find("Dear ") != body.npos);
        CHECK(body.find("* * *") != body.npos);
    });
}

TEST_CASE("two parents with two mailboxes each get a copy at the same moment, which counts as one") {
    for_each_engine([](db::Database& database) {
        Announcing telling(database);
        telling.mail(samira, "samira@example.nl");
        telling.mail(karim, "karim@example.nl");
        telling.set_out();
        telling.site.services.jobs.run_waiting();
        CHECK(telling.mails_in("samira@example.nl") == 1);
        CHECK(telling.mails_in("karim@example.nl") == 1);
        CHECK(telling.heard_by(samira).day == telling.heard_by(karim).day);
        telling.set_out("technology_worlds"); // the next thing waits for both
        telling.site.services.jobs.run_waiting();
        CHECK(telling.mails_in("samira@example.nl") == 1);
        CHECK(telling.mails_in("karim@example.nl") == 1);
        telling.site.clock.advance_seconds(24 * 3600);
        telling.site.services.jobs.run_waiting();
        CHECK(telling.mails_in("samira@example.nl") == 2);
        CHECK(telling.mails_in("karim@example.nl") == 2);
    });
}

TEST_CASE("several children in one class are one message, in two classes one message a day") {
    for_each_engine([](db::Database& database) {
        Announcing telling(database);
        telling.mail(samira, "samira@example.nl");
        database.write([](db::Writer& tx) { tx.run(child_of, {school, bo, samira}); });
        telling.set_out();
        telling.set_out("family_network", class_1c); // Bo's, on the same day
        telling.site.services.jobs.run_waiting();
        CHECK(telling.mails_in("samira@example.nl") == 1);
        telling.site.clock.advance_seconds(24 * 3600);
        telling.site.services.jobs.run_waiting();
        CHECK(telling.mails_in("samira@example.nl") == 2);

        database.write([](db::Writer& tx) { tx.run(move_to_1b, {school, class_1b, bo}); });
        telling.set_out("technology_worlds");
        const auto all = telling.heard();
        CHECK(std::ranges::any_of(all, [](const Heard& one) {
            return one.person_id == samira && (one.body.find("Noor en Bo") != one.body.npos ||
                                               one.body.find("Bo en Noor") != one.body.npos);
        }));
    });
}

TEST_CASE("the one mail of a mailbox waits for the morning too") {
    for_each_engine([](db::Database& database) {
        Announcing telling(database);
        telling.set_out_late_to_one_mailbox();
        telling.site.services.jobs.run_waiting();
        CHECK(telling.mails_in("thuis@example.nl") == 0);
        CHECK(telling.heard_by(samira).day == "2026-10-07 07:30");
        telling.site.clock.set(start_of_day({2026, 10, 7}).plus_seconds(8 * 3600));
        telling.site.services.jobs.run_waiting();
        CHECK(telling.mails_in("thuis@example.nl") == 1);
    });
}

TEST_CASE("when one of a mailbox may not hear of the pupil any more, the other is told alone") {
    for_each_engine([](db::Database& database) {
        Announcing telling(database);
        telling.set_out_late_to_one_mailbox();
        bool said = false;
        SUBCASE("by a decision or an import, which say so") { said = true; }
        SUBCASE("on a day that came: it is asked when the mail would go") { said = false; }
        database.write([&](db::Writer& tx) {
            tx.run(bar, {school, karim});
            if (said)
                access::contact_changed(tx, school, telling.site.clock.now(), messages::withdraw_lapsed);
        });
        telling.site.services.jobs.run_waiting();
        telling.site.clock.set(start_of_day({2026, 10, 7}).plus_seconds(8 * 3600));
        telling.site.services.jobs.run_waiting();
        telling.site.services.jobs.run_waiting();
        CHECK(telling.mails_in("thuis@example.nl") == 1);
        std::vector<Heard> gone;
        for (const Heard& one : telling.heard())
            if (one.sent && one.person_id != leila) gone.push_back(one);
        REQUIRE(gone.size() == 1);
        CHECK(gone[0].person_id == samira);
        CHECK(gone[0].body.find("Karim") == std::string::npos);
    });
}

TEST_CASE("a mother who loses contact with one of two children in the class still hears of the other") {
    for_each_engine([](db::Database& database) {
        Announcing telling(database);
        telling.mail(samira, "samira@example.nl");
        database.write([](db::Writer& tx) {
            tx.run(child_of, {school, bo, samira});
            tx.run(move_to_1b, {school, class_1b, bo});
        });
        telling.site.clock.set(start_of_day({2026, 10, 6}).plus_seconds(22 * 3600));
        telling.set_out();
        database.write([&](db::Writer& tx) {
            tx.run(leave, {school, noor});
            access::contact_changed(tx, school, telling.site.clock.now(), messages::withdraw_lapsed);
        });
        telling.site.services.jobs.run_waiting();
        telling.site.clock.set(start_of_day({2026, 10, 7}).plus_seconds(8 * 3600));
        telling.site.services.jobs.run_waiting();
        CHECK(telling.mails_in("samira@example.nl") == 1);
        int sent = 0;
        for (const Heard& one : telling.heard())
            if (one.person_id == samira && one.sent) {
                ++sent;
                CHECK(one.body.find("Noor") == std::string::npos);
                CHECK(one.body.find("Bo") != std::string::npos);
            }
        CHECK(sent == 1);
    });
}
