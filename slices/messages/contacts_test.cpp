// A message informs once it has gone out: mailed, or printed.

#include "slices/contact/contacts_for_tests.hpp"
#include "slices/messages/messages.hpp"
#include "tests/support/database.hpp"
#include "tests/support/small_school.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::test;
using messages::Outgoing;

namespace {

/// About Noor: Samira by mail with Karim reading along, or Karim on paper. About Amir: Leila by mail.
struct Announced {
    explicit Announced(db::Database& given) : database(given), site(given, {messages::register_routes}) {
        found_small_school(given);
        messages::register_jobs(site.services);
    }
    void tell(const std::vector<Outgoing>& outgoing) {
        database.write([&](db::Writer& tx) {
            messages::tell(tx, site.services, school, eva, site.clock.now(), outgoing);
        });
    }
    std::string make_pile() {
        site.post(eva, std::string("/beheer/post/") + class_1b, Form{});
        return std::string("/beheer/post/") + class_1b + "/" + std::to_string(site.clock.now().ms);
    }
    Contacts about(const char* pupil) { return contacts_of(database, school, pupil); }
    db::Database& database;
    Site site;
};
Outgoing to(const char* person, const char* pupil, bool by_mail) {
    Outgoing one{person, "assignment_announced", "qualities-1b", class_1b,
                 "nl",   "Nieuwe opdracht",      "Beste,",       by_mail};
    one.about = {{person, pupil}};
    return one;
}
const std::string to_samira = "samira informed assignment_announced qualities-1b";
const std::string to_karim = "karim informed assignment_announced qualities-1b";

} // namespace

TEST_CASE("a mail informs everybody whom it greets, when it is out and not before") {
    for_each_engine([](db::Database& database) {
        Announced announced(database);
        Outgoing both = to(samira, noor, true);
        both.also_to = {karim};
        both.about.push_back({karim, noor});
        announced.tell({both, to(leila, amir, true)});
        CHECK(announced.about(noor).empty());
        announced.site.workers.run_waiting();
        CHECK(announced.about(noor) == Contacts{to_samira, to_karim});
        CHECK(announced.about(amir) == Contacts{"leila informed assignment_announced qualities-1b"});
        announced.tell({both}); // told already
        announced.site.workers.run_waiting();
        CHECK(announced.about(noor).size() == 2);
    });
}

TEST_CASE("a mail about no pupil is no contact") {
    for_each_engine([](db::Database& database) {
        Announced announced(database);
        Outgoing general = to(samira, noor, true);
        general.about.clear();
        announced.tell({general});
        CHECK(announced.site.workers.run_waiting() == 1);
        CHECK(announced.about(noor).empty());
    });
}

TEST_CASE("a letter informs when its pile is printed: not while it waits, nor when only the pile was made") {
    for_each_engine([](db::Database& database) {
        Announced announced(database);
        announced.tell({to(karim, noor, false)});
        const std::string pile = announced.make_pile();
        CHECK(announced.about(noor).empty());
        CHECK(announced.site.get(tom, pile).status == 404); // mentor of another class
        CHECK(announced.about(noor).empty());
        CHECK(announced.site.get(eva, pile).status == 200);
        CHECK(announced.about(noor) == Contacts{to_karim});
        CHECK(announced.site.get(eva, pile).status == 200); // printed again
        CHECK(announced.about(noor).size() == 1);
    });
}

TEST_CASE("of a pile, only who may still hear of the pupil was informed") {
    for_each_engine([](db::Database& database) {
        Announced announced(database);
        announced.tell({to(karim, noor, false), to(leila, amir, false)});
        const std::string pile = announced.make_pile();
        database.write([](db::Writer& tx) {
            constexpr db::Statement barred{
                "test.barred",
                "UPDATE parent_relation SET no_contact = 1 WHERE school_id = $1 AND parent_id = 'karim'"};
            tx.run(barred, {school});
        });
        CHECK(announced.site.get(eva, pile).status == 200);
        CHECK(announced.about(noor).empty());
        CHECK(announced.about(amir).size() == 1);
    });
}
