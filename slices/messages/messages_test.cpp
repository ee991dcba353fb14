#include "slices/messages/messages.hpp"

#include "slices/messages/letters.hpp"
#include "slices/messages/send_mail.hpp"
#include "slices/messages/store.hpp"
#include "tests/support/database.hpp"
#include "tests/support/hard_names.hpp"
#include "tests/support/read_pdf.hpp"
#include "tests/support/small_school.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::test;
using messages::Outgoing;

namespace {

/// Samira by mail, Karim (Arabic, no address) on paper, Leila by mail.
std::vector<Outgoing> announcement() {
    return {{samira, "assignment_announced", "qualities", class_1b, "nl", "Nieuwe opdracht",
             "Beste Samira,\n\nTot ziens.", true},
            {karim, "assignment_announced", "qualities", class_1b, "ar", "مهمة جديدة",
             "مرحبا كريم،\n\nإلى اللقاء.", false},
            {leila, "assignment_announced", "qualities", class_1b, "en", "New assignment",
             "Dear Leila,\n\nBye.", true}};
}

struct Told {
    explicit Told(db::Database& database) : site(database, {messages::register_routes}) {
        found_small_school(database);
        messages::register_jobs(site.services);
        tell();
    }
    void tell() {
        site.services.database.write([&](db::Writer& tx) {
            messages::tell(tx, site.services, school, eva, site.clock.now(), announcement());
        });
    }
    std::vector<messages::ClassLetters> letters() {
        return site.services.database.read([&](db::Reader& tx) {
            return messages::letters_by_class(tx, school, std::nullopt, {2026, 10, 6}, Instant{0});
        });
    }
    std::vector<messages::Mail> mail() {
        return site.services.database.read([&](db::Reader& tx) { return messages::sent_mail(tx, school); });
    }
    std::size_t outbox_files() {
        std::size_t count = 0;
        for (const auto& file : std::filesystem::directory_iterator(site.folder / "outbox"))
            count += file.path().extension() == ".eml";
        return count;
    }
    Site site;
};

/// A mail server that is down at first, and doesn't know Leila.
class Stubborn : public mail::Sender {
public:
    mail::Outcome send(const mail::Message& message) override {
        ++tries;
        if (message.to_address.starts_with("leila")) return mail::Outcome::refused_for_good;
        return down ? mail::Outcome::try_again : mail::Outcome::sent;
    }
    bool down = true;
    int tries = 0;
};
class NoProgress : public jobs::Progress {
    void report(int, int) override {}
};

} // namespace

TEST_CASE("who has e-mail gets mail, who has none gets a letter") {
    for_each_engine([](db::Database& database) {
        Told told(database);
        CHECK(told.outbox_files() == 0);
        told.site.workers.run_waiting();
        CHECK(told.outbox_files() == 2);
        REQUIRE(told.letters().size() == 1);
        CHECK(told.letters()[0].class_name == "1b");
        CHECK(told.letters()[0].waiting == 1);
        for (const auto& mail : told.mail())
            CHECK(mail.sent_at);
    });
}

TEST_CASE("telling the same again does nothing") {
    for_each_engine([](db::Database& database) {
        Told told(database);
        told.tell();
        told.site.workers.run_waiting();
        told.tell();
        told.site.workers.run_waiting();
        CHECK(told.mail().size() == 2);
        CHECK(told.outbox_files() == 2);
        CHECK(told.letters()[0].waiting == 1);
    });
}

TEST_CASE("mail that can't go out yet is tried again, and a refused address gets a letter") {
    for_each_engine([](db::Database& database) {
        Told told(database);
        Stubborn server;
        Services services{database, told.site.files, told.site.workers, server, told.site.clock, "https://x",
                          ""};
        const jobs::Job job{school, "job", std::string(messages::send_mail_kind.name),
                            messages::to_json({"assignment_announced", "qualities"}), eva};
        NoProgress progress;
        CHECK_THROWS(messages::send_mail(services, job, progress));
        CHECK(told.letters()[0].waiting == 2);
        server.down = false;
        server.tries = 0;
        messages::send_mail(services, job, progress);
        CHECK(server.tries == 1); // Leila's refusal is not tried again
        messages::send_mail(services, job, progress);
        CHECK(server.tries == 1);
        CHECK(told.letters()[0].waiting == 2);
    });
}

TEST_CASE("a mentor makes a pile of the own class's letters and prints it, as often as needed") {
    for_each_engine([](db::Database& database) {
        Told told(database);
        CHECK(shows(told.site.get(eva, "/beheer/post"), "1 brief wacht."));
        CHECK(told.site.post(eva, std::string("/beheer/post/") + class_1b, {}).status == 303);
        CHECK(shows(told.site.get(eva, "/beheer/post"),
                    "Er wacht geen brief meer. Download de stapel en print hem."));
        const std::string pile =
            std::string("/beheer/post/") + class_1b + "/" + std::to_string(told.site.clock.now().ms);
        for (int times = 0; times < 2; ++times) {
            const auto answer = told.site.get(eva, pile);
            CHECK(answer.status == 200);
            CHECK(answer.body.starts_with("%PDF"));
        }
        CHECK(told.site.get(administrator, pile).status == 200);
    });
}

TEST_CASE("a letter of a pile says which of two pupils of one name brings it home, and else nothing of it") {
    for_each_engine([](db::Database& database) {
        Told told(database);
        const auto printed = [&] {
            told.site.post(eva, std::string("/beheer/post/") + class_1b, {});
            return text_of_pdf(told.site
                                   .get(eva, std::string("/beheer/post/") + class_1b + "/" +
                                                 std::to_string(told.site.clock.now().ms))
                                   .body);
        };
        CHECK(printed().find("Leerling:") == std::string::npos);
        make_namesakes(database);
        const std::string text = printed();
        CHECK_MESSAGE(text.find("Leerling: Noor Haddad (nr. 10234)") != std::string::npos, text);
    });
}

TEST_CASE("printing says who got no code to come in with, and no letter speaks of a code that never came") {
    for_each_engine([](db::Database& database) {
        Told told(database);
        const std::string of_class = std::string("/beheer/post/") + class_1b;
        told.site.post(eva, of_class, {});
        const std::string pile = of_class + "/" + std::to_string(told.site.clock.now().ms);
        const auto letter = [&] { return text_of_pdf(told.site.get(eva, pile).body); };

        CHECK(shows(told.site.get(eva, "/beheer/post"), "1 ouder heeft nog geen code"));
        CHECK(shows(told.site.get(eva, "/beheer/post"), "Karim"));
        CHECK_FALSE(shows(told.site.get(eva, "/beheer/post"), "Samira")); // gets mail
        CHECK(shows(told.site.get(administrator, "/beheer/post"),
                    std::string("/beheer/brieven?klas=") + class_1b));
        CHECK_FALSE(shows(told.site.get(eva, "/beheer/post"), "/beheer/brieven"));
        CHECK_FALSE(shows(told.site.get(tom, "/beheer/post"), "Karim"));
        CHECK(letter().find("nog geen code") != std::string::npos);

        told.site.services.database.write([&](db::Writer& tx) {
            access::new_code(tx, told.site.services, school, karim, told.site.clock.now());
        });
        CHECK_FALSE(shows(told.site.get(eva, "/beheer/post"), "geen code"));
        CHECK(letter().find("nog geen code") == std::string::npos);
        CHECK(letter().find("Typ daarna uw code.") != std::string::npos);
    });
}

TEST_CASE("letters of another class or school don't exist, and a pupil has no letters") {
    for_each_engine([](db::Database& database) {
        Told told(database);
        const std::string of_class = std::string("/beheer/post/") + class_1b;
        told.site.post(administrator, of_class, {});
        const std::string pile = of_class + "/" + std::to_string(told.site.clock.now().ms);
        CHECK_FALSE(shows(told.site.get(tom, "/beheer/post"), "Klas 1b<"));
        for (const char* person : {tom, els, noor, samira, counsellor, team_leader}) {
            CAPTURE(person);
            CHECK(told.site.post(person, of_class, {}).status == 404);
            CHECK(told.site.get(person, pile).status == 404);
        }
        CHECK(told.site.get(eva, of_class + "/12345").status == 404);
        CHECK(told.site.get(eva, of_class + "/12x").status == 404);
    });
}

TEST_CASE("the demo's administrator reads the mail that went out, in its own language") {
    for_each_engine([](db::Database& database) {
        Told told(database);
        told.site.workers.run_waiting();
        CHECK(shows(told.site.get(administrator, "/demo/post"), "New assignment"));
        std::string id;
        for (const auto& mail : told.mail())
            if (mail.language == "en") id = mail.id;
        CHECK(shows(told.site.get(administrator, "/demo/post/" + id), "Dear Leila"));
        CHECK(shows(told.site.get(administrator, "/demo/post/" + id + "/eml"), "leila@thuis.example"));
        for (const char* person : {eva, samira, els})
            CHECK(told.site.get(person, "/demo/post/" + id).status == 404);
    });
}

TEST_CASE("however long names are, nothing in a letter runs over anything else") {
    std::vector<messages::Letter> letters;
    for (const HardName& name : hard_names)
        letters.push_back({.language = "nl",
                           .subject = "Nieuwe opdracht voor " + name.full(),
                           .body = "Beste " + name.full() + ",\n\nTot ziens.",
                           .name = name.full(),
                           .street = "Burgemeester van Oosterwijk-Schimmelpenninckstraat 1024 hs",
                           .postcode_and_town = "3011 AA  Rotterdam",
                           .school_name = "Openbare Scholengemeenschap voor Beroepsonderwijs De Wissel",
                           .contact_name = name.full(),
                           .contact_email = "hulp@openbare-scholengemeenschap.example"});
    const auto file =
        messages::letters_pdf(letters, "Brieven", "https://t.example/x", {2026, 10, 6}, pdf::Sides::one);
    CHECK(what_runs_over(file) == "");
}
