// Counts what a page costs, for tests/load/instructions.
//
//   page_costs seed FOLDER SCHOOLS     makes a database of demo schools there
//   page_costs count FOLDER            under callgrind: a dump for each page, of `counted` requests
//   page_costs statements FOLDER PAGE  under callgrind that collects nothing of itself: a dump for each
//   statement
#include "tests/load/demo_house.hpp"
#include "tests/load/heard_database.hpp"

#include <fmt/core.h>
#include <set>
#include <string_view>
#include <valgrind/callgrind.h>

using namespace trialoog;
using namespace trialoog::load;

namespace {

constexpr int warm_up = 3, counted = 10;

void dump(const std::string& about, int requests) {
    const std::string text = fmt::format("{}\t{}", about, requests); // the macro keeps its address only
    CALLGRIND_DUMP_STATS_AT(text.c_str());
}

void count(DemoHouse& house, std::vector<Page> pages) {
    CALLGRIND_START_INSTRUMENTATION;
    for (Page& page : pages) {
        for (int i = 0; i < warm_up; ++i)
            house.ask(page);
        CALLGRIND_ZERO_STATS;
        for (int i = 0; i < counted; ++i)
            house.ask(page);
        dump(page.name, counted);
    }
}

/// What the page asks the database, each as often as it does.
std::multiset<std::string> statements_of(DemoHouse& house, HeardDatabase& database, Page& page) {
    std::multiset<std::string> names;
    database.around = [&](const db::Statement& statement, const auto& run) {
        names.emplace(statement.name);
        run();
    };
    for (int i = 0; i < warm_up; ++i) {
        names.clear();
        house.ask(page);
    }
    return names;
}

void count_statements(DemoHouse& house, HeardDatabase& database, Page& page) {
    CALLGRIND_START_INSTRUMENTATION;
    const auto names = statements_of(house, database, page);
    for (auto name = names.begin(); name != names.end(); name = names.upper_bound(*name)) {
        database.around = [&](const db::Statement& statement, const auto& run) {
            if (statement.name != *name) return run();
            CALLGRIND_TOGGLE_COLLECT;
            run();
            CALLGRIND_TOGGLE_COLLECT;
        };
        CALLGRIND_ZERO_STATS;
        house.ask(page);
        dump(fmt::format("{} ({} x)", *name, names.count(*name)), 1);
    }
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 3) return 2;
    const std::string_view what = argv[1];
    const std::filesystem::path folder = argv[2];
    std::filesystem::create_directories(folder);
    HeardDatabase database(db::open({.location = folder / "demo.sqlite", .readers = 1}));
    if (what == "seed") {
        db::migrate(database, db::built_in_migrations());
        DemoHouse(database, folder).seed(unsigned(std::stoi(argv[3])));
        return 0;
    }
    DemoHouse house(database, folder);
    if (what == "count") count(house, house.pages());
    if (what != "statements" || argc < 4) return 0;
    for (Page& page : house.pages())
        if (page.name == argv[3]) count_statements(house, database, page);
}
