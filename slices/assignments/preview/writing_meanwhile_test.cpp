// Whatever a colleague does between a page of the editor and its form, or while the form is being taken in:
// no page ends in an error of ours, and what was typed is kept or stands on the page that comes back.

#include "slices/assignments/preview/editor_for_tests.hpp"
#include "slices/content/template/template.hpp"
#include "slices/dossier/dossier.hpp"
#include "tests/support/database.hpp"
#include "tests/support/interrupted.hpp"
#include "tests/support/small_school.hpp"

#include <doctest/doctest.h>
#include <functional>
#include <regex>

using namespace trialoog;
using namespace trialoog::test;
using Sent = std::vector<std::pair<std::string, std::string>>;

namespace {
constexpr const char* words = "Mijn eigen woorden hierbij";

std::string first(const std::string& page, const char* pattern) {
    const std::regex wanted(pattern);
    std::smatch found;
    return std::regex_search(page, found, wanted) ? found[1].str() : std::string();
}

struct Page {
    std::string path, step, item; // which step or question it is about
};
} // namespace

TEST_CASE("whatever a colleague does meanwhile, no page of the editor fails and nothing typed is lost") {
    for_each_engine([](db::Database& database) {
        Interrupted between(database);
        Site site(between, {register_editor, assignments::register_own_routes, dossier::register_own_routes});
        found_small_school(database);
        const auto& form = *content::find_in_library("qualities")->form;
        const std::string step = form.steps[1].key, item = form.steps[1].items[0].key;
        int number = 0;
        for (const Page& page : {Page{"/teksten", step, item}, Page{"/woorden", step, item},
                                 Page{"/stap/" + step, step, item}, Page{"/vraag/" + item, step, item}})
            for (const std::string& act :
                 {"/stap/" + step + "/weg", "/vraag/" + item + "/weg", std::string("/stappen")})
                for (int units = 0; units < 8; ++units) {
                    const std::string draft =
                        location_of(site.post(counsellor, "/thuisopdrachten",
                                              Sent{{"titel", "Opdracht " + std::to_string(++number)},
                                                   {"leerjaar", "1"},
                                                   {"als", "qualities"}}));
                    const std::string body = site.get(counsellor, draft + page.path).body;
                    const std::string seen = first(body, "name=\"gezien\" value=\"([0-9]+)\"");
                    const std::string field = first(body, "<textarea[^>]* name=\"([^\"]+)\"");
                    REQUIRE(!field.empty());
                    CAPTURE(page.path);
                    CAPTURE(act);
                    CAPTURE(units);
                    between.interrupt(units, [&] {
                        site.post(counsellor, draft + act,
                                  Sent{{"gezien", seen}, {"titel", "Van een collega"}, {"deel", "both"}});
                    });
                    http::Response answer;
                    REQUIRE_NOTHROW(answer = site.post(counsellor, draft + page.path,
                                                       Sent{{"gezien", seen}, {field, words}}));
                    const bool interrupted = between.had_its_turn();
                    CHECK(answer.status < 500);
                    const bool kept = shows(site.get(counsellor, draft + page.path), words);
                    // What it was about was taken out after it was saved: the colleague can put it back.
                    const bool saved_before = answer.status == 303;
                    CHECK((shows(answer, words) || kept || saved_before));
                    if (!interrupted) break;
                }
    });
}

TEST_CASE("a step's title that is too long comes back, and isn't called a new step") {
    for_each_engine([](db::Database& database) {
        Site site(database,
                  {register_editor, assignments::register_own_routes, dossier::register_own_routes});
        found_small_school(database);
        const std::string draft =
            location_of(site.post(counsellor, "/thuisopdrachten", {{"van", "qualities"}}));
        const std::string title(121, 'a');
        const auto again = site.post(counsellor, draft + "/stappen", {{"titel", title}, {"deel", "both"}});
        CHECK(again.status == 422);
        CHECK(shows(again, title));
        CHECK(shows(again, "Er passen 120 tekens in, en het zijn er 121."));
        const std::string comment(2001, 'b');
        const auto told = site.post(counsellor, draft + "/reacties", {{"reactie", comment}});
        CHECK(told.status == 422);
        CHECK(shows(told, comment));
    });
}
