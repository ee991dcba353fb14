#include "app/accounts_command.hpp"
#include "app/backup.hpp"
#include "app/check_content.hpp"
#include "app/demo/demo_command.hpp"
#include "app/import_command.hpp"
#include "app/plan_command.hpp"
#include "app/serve.hpp"
#include "slices/access/viewer/permission.hpp"

#include <CLI/CLI.hpp>
#include <fmt/core.h>
#include <spdlog/spdlog.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace trialoog;
using namespace trialoog::app;

namespace {

void show_progress(int done, int total) {
    if (isatty(STDERR_FILENO))
        fmt::print(stderr, "\r{} of {} files{}", done, total, done == total ? "\n" : "");
}

int migrate_command() {
    const Settings settings = settings_from_environment();
    const auto database = db::open(settings.database);
    fmt::print("{} migrations applied.\n", db::migrate(*database, db::built_in_migrations()));
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    umask(0077); // whatever a command makes holds pupils' names: for this user only
    CLI::App program{
        "Trialoog: pupil, parent and school together on career guidance.\n"
        "Settings come from the environment (DATA, PORT, TRIALOOG_URL …): see docs/settings.md."};
    program.require_subcommand(1);
    std::function<int()> chosen;

    program.add_subcommand("serve", "Serve the pages until Ctrl-C or SIGTERM")->callback([&] {
        chosen = [] { return serve(settings_from_environment()); };
    });
    program.add_subcommand("migrate", "Bring the database up to this version")->callback([&] {
        chosen = migrate_command;
    });

    program.add_subcommand("permissions", "Print who may do what: docs/permissions.md")->callback([&] {
        chosen = [] {
            fmt::print("{}", access::permissions_as_markdown());
            return 0;
        };
    });
    program.add_subcommand("check-content", "Measure how hard the built-in texts are to read")->callback([&] {
        chosen = check_content;
    });

    std::string file;
    auto* backup_command = program.add_subcommand("backup", "Write everything to one file, while serving");
    backup_command->add_option("file", file, "The file to make, like trialoog.tar")->required();
    backup_command->callback([&] {
        chosen = [&] {
            backup(settings_from_environment(), file, show_progress);
            fmt::print("Backup written to {}. It holds personal data and the secret: keep it safe.\n", file);
            return 0;
        };
    });
    auto* restore_command = program.add_subcommand("restore", "Put a backup back, into an empty data folder");
    restore_command->add_option("file", file, "The file that `backup` made")->required();
    bool without_forgotten = false;
    restore_command->add_flag(
        "--without-forgotten", without_forgotten,
        "Also where trialoog-forgotten.json is lost: who was forgotten since comes back");
    restore_command->callback([&] {
        chosen = [&] {
            restore(settings_from_environment(), file, show_progress,
                    without_forgotten ? WithoutSigns::accept : WithoutSigns::refuse);
            fmt::print("Restored. `trialoog serve` starts it.\n");
            return 0;
        };
    });

    add_accounts_command(program, chosen);
    add_import_command(program, chosen);
    add_plan_command(program, chosen);
    demo::add_demo_command(program, chosen);

    CLI11_PARSE(program, argc, argv);
    try {
        return chosen();
    } catch (const std::exception& error) {
        fmt::print(stderr, "trialoog: {}\n", error.what());
        return 1;
    }
}
