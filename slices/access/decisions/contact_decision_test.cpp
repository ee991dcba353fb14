// What the school decides about contact, on the person's page.
#include "slices/access/contact_decisions.hpp"

#include "platform/jobs/jobs.hpp"
#include "slices/access/site_for_tests.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::access;
using test::contains, test::header;

namespace {

constexpr auto reason = "De rechter bepaalde het op 1 oktober.";

struct Site : test::AccessSite {
    explicit Site(db::Database& given) : AccessSite(given) {
        register_jobs(house.services());
        const Slice decisions = contact_decisions(withdraw_nothing);
        decisions.routes(routes);
        decisions.jobs(house.services());
        routes.get("/", Action::see_own_home, [this](const Asked& asked) {
            std::string names = asked.viewer.name + ":";
            for (const auto& pupil :
                 database.read([&](db::Reader& tx) { return own_pupils(tx, asked.viewer); }))
                names += " " + pupil.given_name;
            return http::page(names);
        });
        routes.get("/dossier/{pupil}", Action::see_dossier, [this](const Asked& asked) {
            const auto pupil = database.read([&](db::Reader& tx) {
                return find_pupil(tx, asked.viewer, asked.request.param("pupil"), Action::see_dossier);
            });
            return pupil ? http::page(pupil->name) : not_found(asked);
        });
    }
    void change(std::string_view sql) {
        database.write([&](db::Writer& tx) { test::run(tx, sql); });
    }
};

/// The value of the hidden field.
std::string seen_on(const http::Response& page) {
    const std::string before = "name=\"gezien\" value=\"";
    const auto at = page.body.find(before);
    if (at == page.body.npos) return {};
    const auto begin = at + before.size();
    return page.body.substr(begin, page.body.find('"', begin) - begin);
}

struct Said {
    std::string informed = "ja", contact = "ja", authority = "ja", relation = "ja", from = "2026-10-16",
                why = reason;
};
test::Browser::Form form_of(const Said& said, const std::string& seen) {
    return {{"gezien", seen},          {"bericht", said.informed}, {"contact", said.contact},
            {"gezag", said.authority}, {"relatie", said.relation}, {"vanaf", said.from},
            {"reden", said.why}};
}
http::Response decides(test::Browser& who, const std::string& parent, const std::string& pupil,
                       const Said& said) {
    const std::string path = "/beheer/mensen/" + parent + "/contact/" + pupil;
    return who.post(path, form_of(said, seen_on(who.get(path))));
}

} // namespace

TEST_CASE("a parent who is barred while signed in loses that child at once, and keeps the other") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto ada = site.as("ada"), samira = site.as("samira", test::wissel, Means::letter);
        CHECK(samira.get("/dossier/noor").status == 200);
        CHECK(decides(ada, "samira", "noor", {.contact = "nee"}).status == 303);
        CHECK(samira.get("/dossier/noor").status == 404);
        CHECK(samira.get("/dossier/bilal").status == 200);
        CHECK(samira.get("/").body == "Samira Idrissi: Bilal");
        CHECK(samira.get("/beheer/mensen/samira/contact/noor").status == 404);
    });
}

TEST_CASE(
    "who has nothing left hears whom to call, without reproach, and the code of the letter opens nothing") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto ada = site.as("ada"), karim = site.as("karim", test::wissel, Means::letter);
        const std::string code = site.new_code_of("karim");
        CHECK(karim.get("/").status == 200);
        CHECK(decides(ada, "karim", "noor", {.informed = "nee"}).status == 303);
        for (const auto& answer : {karim.get("/"), karim.get("/dossier/noor"), karim.post("/mijn/taal")}) {
            CHECK(answer.status == 403);
            CHECK(contains(answer.body, "Hier staat nu niets voor u"));
            CHECK(contains(answer.body, "Ada Visser"));
            CHECK(contains(answer.body, "010 123 45 67"));
            CHECK_FALSE(contains(answer.body, "Noor"));
        }
        CHECK_FALSE(site.works(code));
        CHECK(decides(ada, "karim", "noor", {}).status == 303); // it was a mistake
        CHECK(karim.get("/dossier/noor").status == 200);
        CHECK(site.works(code));
    });
}

TEST_CASE("no contact holds for a parent who teaches too") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto ada = site.as("ada"), tom = site.as("tom", test::wissel, Means::password);
        CHECK(decides(ada, "tom", "daan", {.contact = "nee"}).status == 303);
        CHECK(tom.get("/dossier/daan").status == 404);
        CHECK(tom.get("/dossier/sem").status == 200); // of the own class
    });
}

TEST_CASE("a decision for a later day works on that day, whether or not a job has run") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto ada = site.as("ada");
        CHECK(decides(ada, "karim", "noor", {.contact = "nee", .from = "2026-10-20"}).status == 303);
        CHECK(contains(ada.get("/beheer/mensen/karim/contact/noor").body,
                       "Vanaf dinsdag 20 oktober 2026 verandert dit"));
        auto karim = site.as("karim", test::wissel, Means::letter);
        CHECK(karim.get("/dossier/noor").status == 200);
        site.house.clock().advance_seconds(4 * 24 * 3600);
        auto later = site.as("ada");
        CHECK(karim.get("/dossier/noor").status == 403);
        site.house.services().jobs.run_waiting();
        CHECK(karim.get("/dossier/noor").status == 403);
        CHECK(contains(later.get("/beheer/mensen/karim/contact/noor").body, "<li>geen contact</li>"));
        // And it ends on a day, too.
        CHECK(decides(later, "karim", "noor", {.from = "2026-10-22"}).status == 303);
        CHECK(karim.get("/dossier/noor").status == 403);
        site.house.clock().advance_seconds(2 * 24 * 3600);
        site.house.services().jobs.run_waiting();
        CHECK(karim.get("/dossier/noor").status == 200);
    });
}

TEST_CASE("a newer decision comes in the place of one whose day is to come") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto ada = site.as("ada"), karim = site.as("karim", test::wissel, Means::letter);
        decides(ada, "karim", "noor", {.contact = "nee", .from = "2026-10-20"});
        CHECK(decides(ada, "karim", "noor", {.authority = "nee", .why = "Toch niet."}).status == 303);
        site.house.clock().advance_seconds(5 * 24 * 3600);
        site.house.services().jobs.run_waiting();
        CHECK(karim.get("/dossier/noor").status == 200);
        const auto page = site.as("ada").get("/beheer/mensen/karim/contact/noor");
        CHECK(contains(page.body, "vervangen voor die dag kwam"));
        CHECK(contains(page.body, "<li>heeft geen gezag</li>"));
    });
}

TEST_CASE("two administrators at once: the second sees what the first decided, and what was typed stays") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto ada = site.as("ada"), also_ada = site.as("ada");
        const std::string path = "/beheer/mensen/karim/contact/noor";
        const std::string seen = seen_on(ada.get(path));
        REQUIRE_FALSE(seen.empty());
        CHECK(ada.post(path, form_of({.contact = "nee", .why = "Gebeld met moeder."}, seen)).status == 303);
        const auto late = also_ada.post(path, form_of({.informed = "nee", .why = "Brief van vader."}, seen));
        CHECK(late.status == 409);
        CHECK(contains(late.body, "Gebeld met moeder."));
        CHECK(contains(late.body, "Brief van vader."));
        CHECK(contains(late.body, "geen contact"));
        const auto knowing =
            also_ada.post(path, form_of({.informed = "nee", .why = "Brief van vader."}, seen_on(late)));
        CHECK(knowing.status == 303);
        CHECK(contains(also_ada.get(path).body, "<li>contact mag</li>"));
    });
}

TEST_CASE("a decision without a reason, a day or an answer isn't taken, and everything typed stays") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto ada = site.as("ada"), karim = site.as("karim", test::wissel, Means::letter);
        const std::string long_reason(600, 'x');
        for (const Said& said : std::vector<Said>{{.contact = "nee", .why = " "},
                                                  {.contact = "misschien"},
                                                  {.contact = "nee", .from = "morgen"},
                                                  {.contact = "nee", .from = "1999-01-01"},
                                                  {.contact = "nee", .from = "2036-01-01"},
                                                  {.contact = "nee", .why = long_reason}}) {
            CAPTURE(said.from);
            const auto answer = decides(ada, "karim", "noor", said);
            CHECK(answer.status == 422);
            if (said.why == reason) CHECK(contains(answer.body, reason));
        }
        CHECK(karim.get("/dossier/noor").status == 200);
    });
}

TEST_CASE("reasons are read by administrators on that page only, and that is noted without them") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto ada = site.as("ada");
        decides(ada, "karim", "noor", {.contact = "nee"});
        CHECK(contains(ada.get("/beheer/mensen/karim/contact/noor").body, reason));
        for (const char* path :
             {"/beheer/mensen/karim", "/beheer/mensen/noor", "/beheer/mensen", "/beheer/inzage"})
            CHECK_FALSE(contains(ada.get(path).body, reason));
        CHECK(contains(ada.get("/beheer/inzage?leerling=noor").body, "besluit over contact"));
        CHECK(contains(ada.get("/beheer/mensen/karim").body, "geen contact"));
        for (const char* person : {"els", "cora", "theo", "mia", "victor"}) {
            auto staff = site.as(person, test::wissel, Means::password);
            CHECK(staff.get("/beheer/mensen/karim/contact/noor").status == 404);
            CHECK(staff.post("/beheer/mensen/karim/contact/noor", form_of({}, "")).status == 404);
        }
        auto dirk = site.as("dirk", test::anker);
        CHECK(dirk.get("/beheer/mensen/karim/contact/noor").status == 404);
        CHECK(dirk.post("/beheer/mensen/karim/contact/noor", form_of({.contact = "nee"}, "")).status == 404);
        CHECK(ada.get("/beheer/mensen/karim/contact/sem").status == 404); // no parent of Sem
    });
}

TEST_CASE("nobody decides about themselves, or about a parent of the own child") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        database.write([](db::Writer& tx) {
            test::add_staff_role(tx, test::wissel, "tom", "administrator");
            test::add_parent(tx, test::wissel, "joke", "daan");
        });
        auto tom = site.as("tom");
        for (const char* path : {"/beheer/mensen/tom/contact/daan", "/beheer/mensen/joke/contact/daan",
                                 "/beheer/mensen/tom/overleden"}) {
            CHECK(tom.get(path).status == 403);
            CHECK(tom.post(path, form_of({.contact = "nee"}, "")).status == 403);
        }
        CHECK(tom.get("/beheer/mensen/karim/contact/noor").status == 200);
    });
}

TEST_CASE("who has died gets no code and no session any more, and the page says so with tact") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto ada = site.as("ada"), karim = site.as("karim", test::wissel, Means::letter);
        const std::string code = site.new_code_of("karim"), path = "/beheer/mensen/karim/overleden";
        const auto note = [&](const char* is, const char* why) {
            return ada.post(path, {{"gezien", seen_on(ada.get(path))}, {"overleden", is}, {"reden", why}});
        };
        CHECK(note("ja", "").status == 422);
        CHECK(note("ja", "Bericht van moeder.").status == 303);
        CHECK(header(karim.get("/"), "location").starts_with("/code"));
        CHECK_FALSE(site.works(code));
        const auto page = ada.get("/beheer/mensen/karim");
        CHECK(contains(page.body, "Karim el Amrani is overleden"));
        CHECK_FALSE(contains(page.body, "Maak een nieuwe code"));
        CHECK(ada.post("/beheer/mensen/karim/code").status == 404);
        CHECK(contains(ada.get("/beheer/mensen?zoek=karim").body, "overleden"));
        CHECK(contains(ada.get("/beheer/mensen/noor").body, "overleden"));
        const auto late = ada.post(path, {{"gezien", "0"}, {"overleden", "ja"}, {"reden", "Nog eens."}});
        CHECK(late.status == 409);
        CHECK(note("nee", "Het was zijn broer.").status == 303);
        CHECK(header(karim.get("/"), "location").starts_with("/code")); // ended stays ended
        CHECK(site.works(site.new_code_of("karim")));
    });
}

TEST_CASE("a relation that the school ended can be looked at and put back") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto ada = site.as("ada"), karim = site.as("karim", test::wissel, Means::letter);
        CHECK(decides(ada, "karim", "noor", {.relation = "nee"}).status == 303);
        CHECK(karim.get("/dossier/noor").status == 403);
        CHECK(contains(ada.get("/beheer/mensen/karim").body, "/beheer/mensen/karim/contact/noor"));
        CHECK(decides(ada, "karim", "noor", {}).status == 303);
        CHECK(karim.get("/dossier/noor").status == 200);
    });
}

TEST_CASE("a secret address stands on no page about people") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        site.change("UPDATE person SET street = 'Duinweg 7', town = 'Zeestad', has_secret_address = 1 "
                    "WHERE school_id = 'wissel' AND id = 'karim'");
        auto ada = site.as("ada");
        for (const char* path : {"/beheer/mensen/karim", "/beheer/mensen/noor", "/beheer/mensen?zoek=karim",
                                 "/beheer/mensen/karim/contact/noor", "/beheer/inzage"}) {
            CHECK_FALSE(contains(ada.get(path).body, "Duinweg"));
            CHECK_FALSE(contains(ada.get(path).body, "Zeestad"));
        }
    });
}
