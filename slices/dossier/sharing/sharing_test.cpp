#include "slices/dossier/kept_for_tests.hpp"
#include "slices/dossier/sharing/shares.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::test;

namespace {

struct NoorShares : NoorsDossier {
    explicit NoorShares(db::Database& database) : NoorsDossier(database), piece(add_own_entry()) {}

    http::Response share(const std::string& until = "2026-10-20") {
        return site.post(noor, "/dossier/noor/delen",
                         {{"wie", "Mijn stagebegeleider"}, {"tot", until}, {"stukken", piece}});
    }
    /// The address that the page shows once.
    static std::string link_on(const http::Response& page) {
        const auto at = page.body.find("https://trialoog.example.nl/deel/");
        REQUIRE(at != std::string::npos);
        return page.body.substr(at + 27, 6 + 64);
    }
    http::Response open(const std::string& link) {
        http::Request request;
        request.path = link;
        return http::handle(site.router, access::gate(site.services), request);
    }
    std::string share_id() {
        return site.services.database
            .read([](db::Reader& tx) { return dossier::shares_of_pupil(tx, school, noor); })
            .at(0)
            .id;
    }
    std::string piece;
};

} // namespace

TEST_CASE("somebody with the link reads the chosen piece, and nothing else") {
    for_each_engine([](db::Database& database) {
        NoorShares kept(database);
        const auto made = kept.share();
        CHECK(made.status == 200);
        const auto page = kept.open(NoorShares::link_on(made));
        CHECK(page.status == 200);
        CHECK(shows(page, "Ik hielp in de winkel."));
        for (const char* text :
             {"kapper", "oom Ali", "lasser", "Ik ken nu drie beroepen.", "<nav", "Uitloggen", "El Idrissi"})
            CHECK_MESSAGE(!shows(page, text), text);
        CHECK(shows(page, "noindex"));
        bool no_store = false;
        for (const auto& [name, value] : page.headers)
            no_store = no_store || (name == "cache-control" && value.find("no-store") != std::string::npos);
        CHECK(no_store);
    });
}

TEST_CASE("with the overview come jobs and qualities, and never the persons of the network") {
    for_each_engine([](db::Database& database) {
        NoorShares kept(database);
        const auto made = kept.site.post(noor, "/dossier/noor/delen",
                                         {{"wie", "opa"}, {"tot", "2026-10-20"}, {"delen", "overzicht"}});
        const auto page = kept.open(NoorShares::link_on(made));
        CHECK(shows(page, "kapper"));
        CHECK_FALSE(shows(page, "oom Ali"));
        CHECK_FALSE(shows(page, "lasser"));
        CHECK_FALSE(shows(page, "Ik hielp in de winkel."));
    });
}

TEST_CASE("the link is kept nowhere, and ends when Noor says so") {
    for_each_engine([](db::Database& database) {
        NoorShares kept(database);
        const std::string link = NoorShares::link_on(kept.share());
        CHECK_FALSE(shows(kept.site.get(noor, "/dossier/noor/delen"), link));
        const std::string revoke = "/dossier/noor/delen/" + kept.share_id() + "/intrekken";
        CHECK(kept.site.post(samira, revoke, Form{}).status == 404);
        CHECK(kept.open(link).status == 200);
        CHECK(kept.site.post(noor, revoke, Form{}).status == 303);
        CHECK(kept.open(link).status == 404);
        CHECK(shows(kept.open(link), "Deze link werkt niet meer"));
    });
}

TEST_CASE("it ends after its last day, and when the pupil leaves") {
    for_each_engine([](db::Database& database) {
        NoorShares kept(database);
        const std::string link = NoorShares::link_on(kept.share("2026-10-08"));
        kept.site.clock.advance_seconds(2 * 86400);
        CHECK(kept.open(link).status == 200);
        kept.site.clock.advance_seconds(86400);
        CHECK(kept.open(link).status == 404);

        const std::string other = NoorShares::link_on(kept.share("2026-12-01"));
        CHECK(kept.open(other).status == 200);
        database.write(
            [](db::Writer& tx) { run(tx, "UPDATE person SET left_on = '2026-10-09' WHERE id = 'noor'"); });
        CHECK(kept.open(other).status == 404);
    });
}

TEST_CASE("a guessed or broken link opens nothing") {
    for_each_engine([](db::Database& database) {
        NoorShares kept(database);
        const std::string link = NoorShares::link_on(kept.share());
        std::string other = link;
        other.back() = other.back() == '0' ? '1' : '0';
        for (const std::string& wrong :
             {other, link.substr(0, link.size() - 1), link + "0", std::string("/deel/x")})
            CHECK(kept.open(wrong).status == 404);
    });
}

TEST_CASE("files go by the link only when they belong to what was shared") {
    for_each_engine([](db::Database& database) {
        NoorShares kept(database);
        const std::string pdf = "%PDF-1.7\n%%EOF\n", other = kept.add_own_entry("Geheim");
        for (const std::string& piece : {kept.piece, other})
            kept.site.upload(noor, "/dossier/noor/stuk/" + piece + "/bijlage", "pdf", pdf);
        const std::string link = NoorShares::link_on(kept.share());
        for (const auto& one : kept.attachments())
            if (one.kind == dossier::AttachmentKind::pdf)
                CHECK(kept.open(link + "/" + one.id).status == (one.entry_id == kept.piece ? 200 : 404));
        CHECK(kept.open(link + "/foto-1").status == 404);
    });
}

TEST_CASE("a link needs a reader, an end within three months, and something to read") {
    for_each_engine([](db::Database& database) {
        NoorShares kept(database);
        for (const char* until : {"2026-10-05", "2027-02-01", "later", ""})
            CHECK(kept.share(until).status == 422);
        CHECK(kept.site.post(noor, "/dossier/noor/delen", {{"wie", "oma"}, {"tot", "2026-10-20"}}).status ==
              422);
        CHECK(kept.site.post(noor, "/dossier/noor/delen", {{"tot", "2026-10-20"}, {"stukken", kept.piece}})
                  .status == 422);
        for (const char* who : {samira, eva, counsellor, amir})
            CHECK(kept.site.get(who, "/dossier/noor/delen").status == 404);
        for (std::size_t i = 0; i < dossier::most_live_shares; ++i)
            CHECK(kept.share().status == 200);
        CHECK(kept.share().status == 422);
    });
}
