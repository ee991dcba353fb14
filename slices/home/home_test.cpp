// The first page says what waits for somebody.

#include "slices/access/hand_in/slice.hpp"
#include "slices/assignments/paper/paper_for_tests.hpp"
#include "slices/home/home.hpp"
#include "slices/paper/scanner_folder.hpp"

#include <doctest/doctest.h>
#include <fstream>

using namespace trialoog;
using namespace trialoog::assignments;
using namespace trialoog::test;

namespace {

/// Sheets of class 1b; and the school's scanner.
struct Home : Paper {
    explicit Home(db::Database& database) : Paper(database) {
        home::Parts parts;
        for (const access::Slice& one : {paper::slice({sheets_of_works()}), assignments::slice({})})
            parts.parts.push_back(one.first_page);
        home::register_routes(site.routes, parts);
    }
    http::Response of(const std::string& who) { return site.get(who, "/"); }
    void scan(const std::string& content) {
        const auto at = site.folder / "scans" / "00AA";
        std::filesystem::create_directories(at);
        std::ofstream(at / "stapel.pdf", std::ios::binary) << content;
        paper::SchoolFolder folder(site.services, school);
        folder.look(inbox::Folder(at));
        site.clock.advance_seconds(20);
        folder.look(inbox::Folder(at));
        folder.keep_finished(inbox::Folder(at));
        site.workers.run_waiting();
    }
};
constexpr const char *waits = "1 blad wacht op jou", *pages_there = "Er zijn ingevulde bladen";
} // namespace

TEST_CASE(
    "a page of the scanner that no code tells waits for the counsellor, then for the mentor of its class") {
    for_each_engine([](db::Database& database) {
        Home home(database);
        home.print("all");
        CHECK_FALSE(shows(home.of(counsellor), waits));
        home.scan(unreadable());
        CHECK(shows(home.of(counsellor), waits));
        for (const char* person : {eva, tom, team_leader, manager, administrator, els}) {
            CAPTURE(person);
            CHECK_FALSE(shows(home.of(person), waits));
        }
        const auto list = home.site.get(counsellor, "/papier");
        const std::string stack = "/papier/" + id_in(list, "href=\"/papier/");
        const auto page = home.site.get(counsellor, stack);
        const std::string loose = stack + "/" + id_in(page, "action=\"" + stack + "/");
        const std::string id = loose.substr(loose.rfind('/') + 1);
        CHECK(location_of(home.site.post(counsellor, loose, {{"klas-" + id, class_1b}})) == stack);
        CHECK_FALSE(shows(home.of(counsellor), waits));
        CHECK(shows(home.of(eva), waits));
        CHECK(shows(home.of(eva), std::string("href=\"") + "/klas/" + class_1b + "/papier\""));
        CHECK_FALSE(shows(home.of(tom), waits));
    });
}

TEST_CASE("the mentor is told whose pages have come, until the work is handed in") {
    for_each_engine([](db::Database& database) {
        Home home(database);
        const std::string sheets = home.print("work-noor");
        CHECK_FALSE(shows(home.of(eva), pages_there));
        home.scan(sheets);
        CHECK(shows(home.of(eva), pages_there));
        CHECK(shows(home.of(eva), "href=\"/opdracht/qualities-1b/papier\""));
        CHECK_FALSE(shows(home.of(tom), pages_there));
        constexpr db::Statement hand_in{"test.hand_in",
                                        "UPDATE work SET handed_in_at = 1 WHERE school_id = $1 AND id = $2"};
        database.write([&](db::Writer& tx) { tx.run(hand_in, {school, "work-noor"}); });
        CHECK_FALSE(shows(home.of(eva), pages_there));
    });
}
