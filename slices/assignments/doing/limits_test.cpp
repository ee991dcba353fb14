// No sentence is cut: what is too long comes back whole, with how much fits, wherever something is typed.

#include "slices/assignments/work/work_for_tests.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace trialoog;
using namespace trialoog::assignments;
using namespace trialoog::test;

namespace {
std::string letters(std::size_t number) { // of two bytes each: letters count, not bytes
    std::string all;
    for (std::size_t i = 0; i < number; ++i)
        all += "ë";
    return all;
}
} // namespace

TEST_CASE("what is too long comes back whole with how much fits, and what just fits is taken") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.do_both_parts();
        doing.talk();
        doing.hand_in(noor);
        const std::string set_out = std::string("/klas/") + class_1b + "/uitzetten/family_job";
        const struct {
            const char* who;
            std::string path, field;
            std::size_t most;
            Fields rest;
        } all[]{{amir, "/werk/work-amir/met-wie", "naam", 40, {{"wie", "grandmother"}}},
                {eva, "/werk/work-noor/heropen", "reden", 300, {}},
                {eva,
                 "/opdracht/qualities-1b/nabespreken",
                 "helpt-work-daan",
                 300,
                 {{"met-work-daan", ""}, {"gezien-work-daan", "0"}, {"knop", "bewaren"}}},
                {eva,
                 set_out,
                 "terugkoppeling",
                 400,
                 {{"aankondigen", "2026-10-07"},
                  {"voorbereiden", "2026-10-08"},
                  {"inleveren", "2026-10-15"},
                  {"nabespreken", "2026-10-16"}}}};
        for (const auto& one : all) {
            CAPTURE(one.path);
            Fields sent = one.rest;
            sent.emplace_back(one.field, letters(one.most + 1));
            const auto refused = doing.site.post(one.who, one.path, sent);
            CHECK(refused.status == 422);
            CHECK(shows(refused, letters(one.most + 1)));
            CHECK(shows(refused,
                        fmt::format("Er passen {} tekens in, en het zijn er {}.", one.most, one.most + 1)));
            CHECK(shows(refused, fmt::format("data-most=\"{}\"", one.most)));
            sent.back().second = letters(one.most);
            CHECK(doing.site.post(one.who, one.path, sent).status == 303);
        }
    });
}

TEST_CASE("a line break where one line is asked is told as that") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        const std::string work = doing.also("family_job");
        const auto page =
            doing.site.post(noor, work + "/met-wie", Fields{{"wie", "mother:samira"}, {"naam", "ma\nma"}});
        CHECK(page.status == 422);
        CHECK(shows(page, "ma\nma"));
    });
}
