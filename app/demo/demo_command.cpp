#include "app/demo/demo_command.hpp"

#include "app/demo/demo_people.hpp"
#include "app/demo/seed.hpp"
#include "app/house.hpp"
#include "platform/db/statistics.hpp"
#include "slices/access/accounts/accounts.hpp"

#include <chrono>
#include <fmt/core.h>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace trialoog::demo {
namespace {

using app::House;

int seed(unsigned schools) {
    const app::Settings settings = app::settings_from_environment();
    House house(settings);
    refuse_unless_empty(house.database());
    const auto begin = std::chrono::steady_clock::now();
    const std::string hash = access::hash_password(demo_password);
    for (unsigned school = 0; school < schools; ++school) {
        seed_school(house.services(), school, hash);
        if (isatty(STDERR_FILENO) && schools > 1)
            fmt::print(stderr, "\r{} of {} schools", school + 1, schools);
    }
    db::count_rows(house.database());
    // Tells `serve` that these people may be signed in by a link: only in a folder that the demo made.
    std::ofstream(settings.data / "demo") << "made by trialoog demo\n";
    const auto took =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
    fmt::print("{}{} in {}.{} s.\n", schools > 1 ? "\n" : "",
               schools == 1 ? "A demo school was made" : fmt::format("{} demo schools were made", schools),
               took.count() / 1000, took.count() / 100 % 10);
    return 0;
}

int print_json(const std::vector<DemoPerson>& people) {
    nlohmann::json all = nlohmann::json::array();
    for (const auto& one : people)
        all.push_back({{"role", one.role},
                       {"name", one.name},
                       {"login", one.login},
                       {"purpose", one.purpose},
                       {"url", one.url}});
    fmt::print("{}\n", all.dump(2));
    return 0;
}

int accounts(bool json, bool pupils) {
    House house(app::settings_from_environment());
    const auto people = pupils ? demo_pupils(house.services()) : demo_people(house.services());
    if (json) return print_json(people);
    for (const auto& one : people)
        fmt::print("{:15} {:18} {:18} {}\n{:15} {}\n", one.role, one.name, one.login, one.purpose, "",
                   one.url);
    fmt::print("\nStaff can also sign in with their login and the password {}.\n", demo_password);
    return 0;
}

} // namespace

void add_demo_command(CLI::App& program, std::function<int()>& chosen) {
    auto* demo =
        program.add_subcommand("demo", "Make a demo school with 290 pupils, their families and their work");
    const auto schools = std::make_shared<unsigned>(1);
    demo->add_option("--schools", *schools, "How many such schools, for load tests")
        ->check(CLI::Range(1, 1000));
    const auto json = std::make_shared<bool>(false);
    auto* list = demo->add_subcommand("accounts", "Who is there to sign in as, with a link for each");
    list->add_flag("--json", *json, "The same as JSON");
    const auto pupils = std::make_shared<bool>(false);
    list->add_flag("--pupils", *pupils, "Every pupil of the first school instead, for load tests");
    demo->callback([=, &chosen] {
        if (list->parsed())
            chosen = [json, pupils] { return accounts(*json, *pupils); };
        else
            chosen = [schools] { return seed(*schools); };
    });
}

} // namespace trialoog::demo
