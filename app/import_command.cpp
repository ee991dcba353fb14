#include "app/import_command.hpp"

#include "app/house.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/school/import.hpp"

#include <cstdlib>
#include <filesystem>
#include <fmt/core.h>
#include <fstream>
#include <iterator>
#include <memory>

namespace trialoog::app {
namespace {

using namespace school;

std::optional<ImportFile> read_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        fmt::print(stderr, "trialoog import: can't read {}.\n", path);
        return std::nullopt;
    }
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    auto decoded = decode(bytes);
    if (const auto* fault = std::get_if<Unreadable>(&decoded)) {
        fmt::print(stderr, "{}: {}\n", path, sentence(*fault));
        return std::nullopt;
    }
    return ImportFile{std::filesystem::path(path).filename().string(),
                      std::get<std::string>(std::move(decoded))};
}

void print_files(const std::vector<FileReport>& files) {
    for (const auto& file : files) {
        fmt::print("{}: {}, {} rows\n", file.name, label(file.kind), file.rows);
        for (const auto& header : file.unknown_headers)
            fmt::print("  column not used: {} (can be assigned in the browser, at Inlezen)\n", header);
        if (!file.problem.empty()) fmt::print(stderr, "  {}\n", file.problem);
    }
}

void print_remarks(const char* title, const std::vector<Remark>& remarks) {
    if (!remarks.empty()) fmt::print("{}: {}\n", title, remarks.size());
    for (const auto& one : remarks)
        fmt::print("  {}:{}: {}{}{}\n", one.where.file, one.where.line, one.who, one.who.empty() ? "" : ": ",
                   one.reason);
}

void print_plan(const Plan& plan) {
    fmt::print("\n{:<12} {:>6} {:>8}\n", "", "new", "changed");
    fmt::print("{:<12} {:>6} {:>8}\n", "pupils", plan.new_people(As::pupil), plan.changed_people(As::pupil));
    fmt::print("{:<12} {:>6} {:>8}\n", "caregivers", plan.new_people(As::caregiver),
               plan.changed_people(As::caregiver));
    fmt::print("{:<12} {:>6} {:>8}\n", "staff", plan.new_people(As::staff), plan.changed_people(As::staff));
    fmt::print("places in a class: {}\n", plan.placements.size());
    fmt::print("not in the files any more: {} pupils (--leavers), {} caregivers of a pupil (--ended)\n",
               plan.leavers.size(), plan.ended_relations.size());
    for (const auto& one : plan.leavers)
        fmt::print("  {} {} {}\n", one.number, one.name, one.class_name);
    for (const auto& one : plan.ended_relations)
        fmt::print("  {} – {}\n", one.parent_name, one.pupil_name);
    print_remarks("look at", plan.warnings);
    print_remarks("refused", plan.refused);
}

enum class Outcome { shown, applied, problem, refused };

Outcome run(Services& services, const std::string& school_id, const std::vector<ImportFile>& files,
            const ImportArguments& arguments) {
    const Day today = services.clock.today();
    if (!arguments.apply) {
        const Preview preview = services.database.read(
            [&](db::Reader& tx) { return preview_import(tx, school_id, files, today); });
        print_files(preview.files);
        print_plan(preview.plan);
        return preview.has_problem() ? Outcome::problem : Outcome::shown;
    }
    Preview preview;
    const Outcome outcome = services.database.write([&](db::Writer& tx) {
        preview = preview_import(tx, school_id, files, today);
        if (preview.has_problem()) return Outcome::problem;
        if (!preview.plan.refused.empty() && !arguments.without_refused) return Outcome::refused;
        apply(tx, school_id, preview.plan, {arguments.leavers, arguments.ended_relations}, today,
              services.clock.now());
        return Outcome::applied;
    });
    print_files(preview.files);
    print_plan(preview.plan);
    return outcome;
}

int report(Outcome outcome) {
    switch (outcome) {
    case Outcome::shown:
        fmt::print("\nNothing was changed. Add --apply to apply this.\n");
        return 0;
    case Outcome::applied:
        fmt::print("\nApplied.\n");
        return 0;
    case Outcome::problem:
        fmt::print(stderr, "\nNothing was changed: a file can't be used as it is (see above).\n");
        return 1;
    case Outcome::refused:
        fmt::print(stderr,
                   "\nNothing was changed: rows are refused. Mend them, or add --without-refused to apply "
                   "the rest.\n");
        return 2;
    }
    return 1;
}

bool speaks_dutch() {
    const char* language = std::getenv("LANG");
    return !language || std::string_view(language).starts_with("nl");
}

} // namespace

int import_command(Services& services, const ImportArguments& arguments) {
    const i18n::Speaking speaking(speaks_dutch() ? "nl" : "en");
    const auto school =
        services.database.read([&](db::Reader& tx) { return school_of_brin(tx, arguments.brin); });
    if (!school) {
        fmt::print(stderr, "trialoog import: there is no school with BRIN number {}, or more than one.\n",
                   arguments.brin);
        return 1;
    }
    std::vector<ImportFile> files;
    for (const auto& path : arguments.files) {
        auto file = read_file(path);
        if (!file) return 1;
        files.push_back(std::move(*file));
    }
    fmt::print("{}\n", school->name);
    return report(run(services, school->id, files, arguments));
}

void add_import_command(CLI::App& program, std::function<int()>& chosen) {
    const auto given = std::make_shared<ImportArguments>();
    auto* command = program.add_subcommand(
        "import", "Read in a school's CSV exports of pupils, caregivers, staff and classes (docs/import.md)");
    command->add_option("files", given->files, "Files that belong together")->required();
    command->add_option("--school", given->brin, "The school's BRIN number")->required();
    command->add_flag("--apply", given->apply, "Apply it; else it is only shown");
    command->add_flag("--without-refused", given->without_refused, "Apply the rest when rows are refused");
    command->add_flag("--leavers", given->leavers, "Pupils who aren't in the files any more have left");
    command->add_flag("--ended", given->ended_relations,
                      "Caregivers who don't stand beside a pupil any more are done");
    command->callback([given, &chosen] {
        chosen = [given] {
            House house(settings_from_environment());
            return import_command(house.services(), *given);
        };
    });
}

} // namespace trialoog::app
