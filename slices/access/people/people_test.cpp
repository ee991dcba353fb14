#include "slices/access/accounts/accounts.hpp"
#include "slices/access/site_for_tests.hpp"
#include "tests/support/read_pdf.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::access;
using test::contains, test::header;

namespace {
struct Site : test::AccessSite {
    explicit Site(db::Database& given) : AccessSite(given) {
        routes.get("/", Action::see_own_home,
                   [](const Asked& asked) { return http::page(asked.viewer.name); });
    }
};

/// What stands between <code> and </code>, the nth time.
std::string in_code(const std::string& body, int nth = 0) {
    std::size_t at = 0;
    for (int i = 0; i <= nth; ++i)
        at = body.find("<code>", at) + 6;
    return body.substr(at, body.find("</code>", at) - at);
}
} // namespace

TEST_CASE("the administrator finds people by name, number and login, page by page") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        database.write([](db::Writer& tx) {
            add_account(tx, test::wissel, "els", "e.jansen", "x", Password::lasting);
            for (int i = 0; i < 30; ++i)
                test::add_person(
                    tx, {.id = "p" + std::to_string(i), .given_name = "Piet", .family_name = "Pauw"});
        });
        auto ada = site.as("ada");
        const auto found = [&](const std::string& query) { return ada.get("/beheer/mensen?" + query).body; };
        CHECK(contains(found("zoek=sam+idr"), "Samira Idrissi"));
        CHECK_FALSE(contains(found("zoek=sam+idr"), "Karim"));
        CHECK(contains(found("zoek=el+amrani"), "Noor el Amrani"));
        CHECK(contains(found("zoek=noor"), "Noor el Amrani")); // the number in the administration
        CHECK(contains(found("zoek=e.jansen"), "Els Jansen"));
        CHECK(contains(found("zoek=%25"), "Niemand gevonden")); // a sign is a sign
        CHECK(contains(found("zoek=a%27b"), "Niemand gevonden"));
        CHECK(contains(found("zoek=pauw"), "30 mensen"));
        CHECK(contains(found("zoek=pauw&bladzijde=2"), "Piet Pauw"));
        CHECK(contains(found("zoek=pauw&bladzijde=99"), "Niemand gevonden"));
        CHECK(contains(found("wie=staff"), "Els Jansen"));
        CHECK_FALSE(contains(found("wie=staff"), "Samira"));
        CHECK(contains(found("wie=waiting"), "Samira"));
        CHECK_FALSE(contains(found("wie=parents"), "Rob Smit"));
        CHECK_FALSE(contains(found("zoek=bakker"), "Lisa"));      // has left
        CHECK_FALSE(contains(found("zoek=yara"), "Yara Elders")); // of another school
    });
}

TEST_CASE("a parent's code is renewed singly: shown once, with a letter, and the old one stops") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        const std::string old = site.new_code_of("samira"), other = site.new_code_of("karim");
        auto ada = site.as("ada");
        CHECK(contains(ada.get("/beheer/mensen/samira").body, "nog niet gebruikt"));
        const auto page = ada.post("/beheer/mensen/samira/code");
        CHECK(page.status == 200);
        CHECK(contains(page.body, "<svg"));
        const std::string code = *read_code(in_code(page.body));
        CHECK(site.works(code));
        CHECK_FALSE(site.works(old));
        CHECK(site.works(other));
        CHECK_FALSE(contains(ada.get("/beheer/mensen/samira").body, shown_code(code)));

        const auto letter = ada.post("/beheer/mensen/samira/brief", {{"code", shown_code(code)}});
        CHECK(contains(test::text_of_pdf(letter.body), shown_code(code)));
        CHECK(ada.post("/beheer/mensen/karim/brief", {{"code", code}}).status == 404); // not his
        CHECK(ada.post("/beheer/mensen/samira/brief", {{"code", old}}).status == 404);
        CHECK(ada.post("/beheer/mensen/rob/code").status == 404); // may not be in contact
        CHECK(ada.post("/beheer/mensen/els/code").status == 404); // staff sign in with a password
    });
}

TEST_CASE("sessions are ended from the office when a phone is lost") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto phone = site.as("samira", test::wissel, Means::letter);
        auto ada = site.as("ada");
        CHECK(contains(ada.get("/beheer/mensen/samira").body, "Op 1 toestel."));
        CHECK(ada.post("/beheer/mensen/samira/uitloggen").status == 303);
        CHECK(phone.get("/").status == 303);
    });
}

TEST_CASE("an account is made with a one-time password, disabled and enabled again") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto ada = site.as("ada");
        CHECK(ada.post("/beheer/mensen/els/account", {{"login", "Els Jansen!"}}).status == 422);
        const auto page = ada.post("/beheer/mensen/els/account", {{"login", "E.Jansen"}});
        REQUIRE(page.status == 200);
        const std::string login = in_code(page.body), password = in_code(page.body, 1);
        CHECK(login == "e.jansen");
        auto els = site.browser();
        CHECK(header(els.post("/inloggen", {{"login", login}, {"password", password}}), "location") ==
              "/inloggen/wachtwoord");
        CHECK(ada.post("/beheer/mensen/tom/account", {{"login", "e.jansen"}}).status == 422);
        CHECK(ada.post("/beheer/mensen/samira/account", {{"login", "samira"}}).status == 404); // no staff

        auto laptop = site.as("els", test::wissel, Means::password);
        CHECK(laptop.get("/").status == 200);
        CHECK(ada.post("/beheer/mensen/els/account/uit").status == 303);
        CHECK(laptop.get("/").status == 303);
        CHECK(els.post("/inloggen", {{"login", login}, {"password", password}}).status == 422);
        CHECK(ada.post("/beheer/mensen/els/account/aan").status == 303);
        const auto renewed = ada.post("/beheer/mensen/els/account/wachtwoord");
        CHECK(els.post("/inloggen", {{"login", login}, {"password", password}}).status == 422);
        CHECK(els.post("/inloggen", {{"login", login}, {"password", in_code(renewed.body, 1)}}).status ==
              303);
        CHECK(ada.post("/beheer/mensen/els/account/tweede-stap").status == 303);
    });
}

TEST_CASE("an administrator can't be locked out by a slip: the own account and administration stay") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        database.write(
            [](db::Writer& tx) { add_account(tx, test::wissel, "ada", "ada", "x", Password::lasting); });
        auto ada = site.as("ada");
        for (const char* act : {"uit", "tweede-stap", "wachtwoord"})
            CHECK(ada.post("/beheer/mensen/ada/account/" + std::string(act)).status == 404);
        CHECK(ada.post("/beheer/mensen/ada/rollen/ada administrator /einde").status == 404);
        CHECK(ada.get("/beheer/mensen").status == 200);
    });
}

TEST_CASE("roles are given and ended, and hold at the next request") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto ada = site.as("ada"), victor = site.as("victor", test::wissel, Means::password);
        CHECK(ada.post("/beheer/mensen/victor/rollen", {{"role", "mentor"}}).status ==
              422); // of which class?
        CHECK(ada.post("/beheer/mensen/victor/rollen", {{"role", "pupil"}}).status == 422);
        CHECK(ada.post("/beheer/mensen/victor/rollen", {{"role", "mentor"}, {"class", "1a"}}).status == 303);
        CHECK(contains(victor.get("/mijn").body, "/klas/1a"));
        CHECK(ada.post("/beheer/mensen/noor/rollen", {{"role", "counsellor"}}).status == 404); // a pupil
        CHECK(ada.post("/beheer/mensen/els/rollen/els mentor 1a/einde").status == 303);
        CHECK(site.as("els", test::wissel, Means::password).get("/").status ==
              303); // nothing left to do here
        CHECK(ada.post("/beheer/mensen/tom/rollen/els mentor 1a/einde").status == 404);
    });
}

TEST_CASE("a pupil gets a mentor of its own, who sees this pupil at the next request, until that is ended") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto ada = site.as("ada"), victor = site.as("victor", test::wissel, Means::password);
        const auto of_daan = [&] { return ada.get("/beheer/mensen/daan").body; };
        CHECK(contains(of_daan(), "Els Jansen")); // of the class
        CHECK_FALSE(contains(of_daan(), "/beheer/mensen/victor\""));
        CHECK(ada.post("/beheer/mensen/daan/mentoren", {{"mentor", "samira"}}).status == 422); // no staff
        CHECK(ada.post("/beheer/mensen/daan/mentoren", {{"mentor", ""}}).status == 422);
        CHECK(ada.post("/beheer/mensen/daan/mentoren", {{"mentor", "bram"}}).status ==
              422); // of another school
        CHECK(ada.post("/beheer/mensen/samira/mentoren", {{"mentor", "victor"}}).status == 404); // no pupil
        CHECK(ada.post("/beheer/mensen/daan/mentoren", {{"mentor", "victor"}}).status == 303);
        CHECK(ada.post("/beheer/mensen/daan/mentoren", {{"mentor", "victor"}}).status ==
              303); // twice is once
        CHECK(contains(of_daan(), "Victor Maas"));
        CHECK(contains(ada.get("/beheer/mensen/victor").body, "Daan Mulder"));
        CHECK(contains(ada.get("/beheer/mensen?zoek=victor").body, "mentor van 1 leerling"));
        CHECK(contains(victor.get("/mijn").body, "Mentor van een leerling"));
        CHECK_FALSE(contains(victor.get("/mijn").body, "/klas/1a"));

        CHECK(ada.post("/beheer/mensen/noor/mentoren/victor/einde").status == 404); // not hers
        CHECK(ada.post("/beheer/mensen/daan/mentoren/els/einde").status == 404);    // of the class
        CHECK(ada.post("/beheer/mensen/daan/mentoren/victor/einde").status == 303);
        CHECK(ada.post("/beheer/mensen/daan/mentoren/victor/einde").status == 404);
        CHECK_FALSE(contains(victor.get("/mijn").body, "Mentor van een leerling"));
        CHECK(ada.post("/beheer/mensen/daan/mentoren", {{"mentor", "victor"}}).status == 303); // anew
        CHECK(contains(victor.get("/mijn").body, "Mentor van een leerling"));
        const auto noted = database.read([](db::Reader& tx) {
            return tx.all(
                {"test", "SELECT pupil_id FROM audit_entry WHERE school_id = 'wissel' AND viewer_id = 'ada' "
                         "AND action = 'manage_access' AND object_id = 'victor'"},
                {}, [](const db::Row& row) { return row.str("pupil_id"); });
        });
        CHECK(noted == std::vector<std::string>(4, "daan"));
    });
}

TEST_CASE("who is mentor of a single pupil and nothing else can have an account too") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto ada = site.as("ada");
        CHECK(contains(ada.get("/beheer/mensen/gijs").body, "Sem de Boer"));
        CHECK(ada.post("/beheer/mensen/gijs/account", {{"login", "g.blom"}}).status == 200);
        CHECK(contains(ada.get("/beheer/mensen?wie=staff").body, "Gijs Blom"));
        CHECK(ada.post("/beheer/mensen/gijs/rollen", {{"role", "pupil_mentor"}}).status ==
              422); // goes by pupil
    });
}

TEST_CASE("a new member of staff is made by hand, or not at all") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto ada = site.as("ada");
        test::Browser::Form form{{"given_name", "Hans"},
                                 {"family_name", "<Kaas>"},
                                 {"role", "counsellor"},
                                 {"login", "hans"},
                                 {"email", "geen adres"}};
        const auto refused = ada.post("/beheer/mensen/nieuw", form);
        CHECK(refused.status == 422);
        CHECK(contains(refused.body, "&lt;Kaas&gt;")); // what was typed stays
        form.back().second = "";
        CHECK(ada.post("/beheer/mensen/nieuw", form).status == 200);
        CHECK(ada.post("/beheer/mensen/nieuw", form).status == 422); // the login is taken
        CHECK(contains(ada.get("/beheer/mensen?zoek=hans").body, "1 mens"));
    });
}

TEST_CASE("people are managed by their own school's administrator only") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto dirk = site.as("dirk", test::anker), fatma = site.as("fatma", test::horizon);
        auto els = site.as("els", test::wissel, Means::password),
             samira = site.as("samira", test::wissel, Means::letter);
        for (auto* other : {&dirk, &fatma, &els, &samira}) {
            CHECK(other->get("/beheer/mensen/samira").status == 404);
            for (const char* act :
                 {"code", "uitloggen", "account", "rollen", "account/wachtwoord", "account/uit"})
                CHECK(other
                          ->post("/beheer/mensen/samira/" + std::string(act),
                                 {{"login", "x1"}, {"role", "counsellor"}})
                          .status == 404);
        }
        CHECK(els.get("/beheer/mensen").status == 404);
        CHECK(dirk.get("/beheer/mensen").status == 200);
    });
}

TEST_CASE("what the administrator changes about somebody is in the audit trail") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto ada = site.as("ada");
        ada.post("/beheer/mensen/samira/code");
        ada.post("/beheer/mensen/noor/uitloggen");
        const auto count = database.read([](db::Reader& tx) {
            return tx
                .all({"test",
                      "SELECT object_id FROM audit_entry WHERE school_id = 'wissel' AND viewer_id = 'ada' "
                      "AND action = 'manage_access'"},
                     {}, [](const db::Row& row) { return row.str("object_id"); })
                .size();
        });
        CHECK(count == 2);
    });
}
