#include "slices/dossier/kept_for_tests.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace trialoog;
using namespace trialoog::test;
using Sent = std::vector<std::pair<std::string, std::string>>;

namespace {
std::string letters(std::size_t number) {
    std::string all;
    for (std::size_t i = 0; i < number; ++i)
        all += "ë";
    return all;
}
} // namespace

TEST_CASE("no text of the dossier is cut: what is too long comes back whole, beside all that was typed") {
    for_each_engine([](db::Database& database) {
        NoorsDossier kept(database);
        const std::string piece = kept.add_own_entry(), dossier = "/dossier/noor/";
        const Sent own{{"titel", "Stage"}, {"dag", "2026-10-01"}, {"vertel", "Het was leuk."}};
        const struct {
            std::string path, field;
            std::size_t most;
            Sent rest;
        } all[]{{dossier + "nieuw", "titel", 100, own},
                {dossier + "nieuw", "vertel", 4000, own},
                {dossier + piece, "titel", 100, own},
                {dossier + piece, "resultaat", 4000, own},
                {dossier + "netwerk", "beroep", 60, {{"van-wie", "tante"}, {"kring", "family"}}},
                {dossier + "netwerk", "van-wie", 30, {{"beroep", "kapper"}, {"kring", "family"}}},
                {dossier + "delen", "wie", 60, {{"tot", "2026-10-20"}, {"delen", "overzicht"}}}};
        for (const auto& one : all) {
            CAPTURE(one.path);
            CAPTURE(one.field);
            Sent sent = one.rest;
            std::erase_if(sent, [&](const auto& each) { return each.first == one.field; });
            sent.emplace_back(one.field, letters(one.most + 1));
            const auto refused = kept.site.post(noor, one.path, sent);
            CHECK(refused.status == 422);
            CHECK(shows(refused, letters(one.most + 1)));
            CHECK(shows(refused,
                        fmt::format("Er passen {} tekens in, en het zijn er {}.", one.most, one.most + 1)));
            for (const auto& [field, text] : one.rest)
                if (field != one.field && field != "delen" && field != "vertel") CHECK(shows(refused, text));
        }
    });
}

TEST_CASE(
    "what somebody writes about a piece that another device has just taken away stands there to be copied") {
    for_each_engine([](db::Database& database) {
        NoorsDossier kept(database);
        const std::string piece = kept.add_own_entry();
        kept.site.post(noor, "/dossier/noor/stuk/" + piece + "/weg", Sent{});
        const auto page = kept.site.post(noor, "/dossier/noor/" + piece,
                                         Sent{{"titel", "Mijn bijbaan"},
                                              {"dag", "2026-10-01"},
                                              {"resultaat", "Ik telde de kassa."},
                                              {"versie", "1"}});
        CHECK(page.status == 409);
        CHECK(shows(page, "Dit stuk is intussen weggehaald"));
        CHECK(shows(page, "Ik telde de kassa."));
        // Taking away what is gone already leads back to the dossier.
        CHECK(location_of(kept.site.post(noor, "/dossier/noor/stuk/" + piece + "/weg", Sent{})) ==
              "/dossier/noor");
        for (const char* who : {samira, amir, eva, sem})
            CHECK(kept.site.post(who, "/dossier/noor/" + piece, Sent{{"resultaat", "x"}, {"versie", "1"}})
                      .status == 404);
    });
}
