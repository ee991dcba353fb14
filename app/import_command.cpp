#include "app/import_command.hpp"

#include "app/house.hpp"
#include "platform/db/statistics.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/messages/lapsed.hpp"
#include "slices/school/import/import.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fmt/ranges.h>
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
    auto& text = std::get<Decoded>(decoded);
    return ImportFile{std::filesystem::path(path).filename().string(), std::move(text.text),
                      std::move(text.notes)};
}

void print_files(const std::vector<FileReport>& files) {
    for (const auto& file : files) {
        fmt::print("{}: {}, {} rows\n", file.name, label(file.kind), file.rows);
        for (const auto& header : file.unknown_headers)
            fmt::print("  column not used: {} (can be assigned in the browser, at Inlezen)\n", header);
        for (const auto& header : file.must_decide)
            fmt::print(stderr,
                       "  column “{0}” sounds as if it stops contact. Assign it in the browser, at Inlezen, "
                       "or say that it "
                       "isn't needed: --ignore-column \"{0}\"\n",
                       header);
        for (const auto& note : file.notes)
            fmt::print("  {}\n", note);
        for (const auto& doubt : file.doubts)
            fmt::print(stderr, "  {}\n", doubt);
        if (!file.problem.empty()) fmt::print(stderr, "  {}\n", file.problem);
    }
}

void print_remarks(const char* title, const std::vector<Remark>& remarks) {
    if (!remarks.empty()) fmt::print("{}: {}\n", title, remarks.size());
    for (const auto& one : remarks)
        fmt::print("  {}:{}: {}{}{}\n", one.where.file, one.where.line, one.who, one.who.empty() ? "" : ": ",
                   one.reason);
}

void print_side(const char* whose, const Side& side) {
    if (side.name.empty() && side.number.empty()) return;
    fmt::print(
        "    {:<12} {}\n", whose,
        fmt::join(std::vector<std::string>{side.number, side.name, side.born_on, side.place, side.contact},
                  " · "));
}

void print_questions(const std::vector<Question>& questions) {
    constexpr std::size_t most_pairs = 20;
    for (const auto& one : questions) {
        if (!one.is_open()) continue;
        fmt::print("question {}: {}\n  {}\n", one.id, one.title, one.hint);
        for (std::size_t i = 0; i < one.pairs.size() && i < most_pairs; ++i) {
            print_side("we have", one.pairs[i].ours);
            print_side("in the file", one.pairs[i].theirs);
        }
        if (one.pairs.size() > most_pairs) fmt::print("    and {} more\n", one.pairs.size() - most_pairs);
        for (const auto& option : one.options)
            fmt::print("    --answer {}={}  {}\n", one.id, option.value, option.label);
    }
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
    if (const auto open = plan.open_questions())
        fmt::print("questions: {}. What they are about isn't applied. Answer them in the browser, at "
                   "Inlezen, or with "
                   "--answer.\n",
                   open);
    print_questions(plan.questions);
}

enum class Outcome { shown, applied, applied_in_part, problem, refused, nobody_may_leave, doubtful };

Outcome judged(const Plan& plan, const ImportArguments& arguments) {
    if (!plan.refused.empty() && !arguments.without_refused) return Outcome::refused;
    if ((arguments.leavers || arguments.ended_relations) && !plan.may_mark_gone)
        return Outcome::nobody_may_leave;
    return plan.open_questions() ? Outcome::applied_in_part : Outcome::applied;
}

/// What was said on the command line for this import only.
struct Said {
    Answers answers;
    AssignedColumns columns;
};

std::optional<Said> said(const ImportArguments& arguments) {
    Said said;
    for (const auto& answer : arguments.answers) {
        const auto equals = answer.find('=');
        if (equals == std::string::npos) {
            fmt::print(
                stderr,
                "trialoog import: --answer needs a question and an answer: 3fa2c1d0…=zelfde, not {}.\n",
                answer);
            return std::nullopt;
        }
        said.answers[answer.substr(0, equals)] = answer.substr(equals + 1);
    }
    for (const auto& header : arguments.ignored_columns)
        said.columns[normalised_header(header)] = Column{Field::ignored, 0};
    return said;
}

/// An answer that fits no question is a mistake (the files or the school changed since), never passed over.
bool all_answers_fit(const Plan& plan, const Answers& answers) {
    bool all = true;
    for (const auto& [id, answer] : answers) {
        const bool fits = std::any_of(plan.questions.begin(), plan.questions.end(), [&](const Question& one) {
            return one.id == id && one.answer == answer;
        });
        if (!fits)
            fmt::print(stderr, "trialoog import: there is no question for --answer {}={}.\n", id, answer);
        all = all && fits;
    }
    return all;
}

Outcome run(Services& services, const std::string& school_id, const std::vector<ImportFile>& files,
            const ImportArguments& arguments, const Said& said) {
    const Day today = services.clock.today();
    if (!arguments.apply) {
        const Preview preview = services.database.read([&](db::Reader& tx) {
            return preview_import(tx, school_id, files, today, said.answers, said.columns);
        });
        print_files(preview.files);
        print_plan(preview.plan);
        const bool usable = !preview.has_problem() && all_answers_fit(preview.plan, said.answers);
        return usable ? Outcome::shown : Outcome::problem;
    }
    Preview preview;
    const Outcome outcome = services.database.write([&](db::Writer& tx) {
        preview = preview_import(tx, school_id, files, today, said.answers, said.columns);
        if (preview.has_problem() || !all_answers_fit(preview.plan, said.answers)) return Outcome::problem;
        if (preview.has_doubts() && !arguments.with_broken_text) return Outcome::doubtful;
        const Outcome judgement = judged(preview.plan, arguments);
        if (judgement == Outcome::refused || judgement == Outcome::nobody_may_leave) return judgement;
        apply(tx, school_id, preview.plan, {arguments.leavers, arguments.ended_relations}, today,
              services.clock.now(), messages::withdraw_lapsed);
        return judgement;
    });
    if (outcome == Outcome::applied || outcome == Outcome::applied_in_part) db::count_rows(services.database);
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
    case Outcome::applied_in_part:
        fmt::print("\nApplied, without what is still a question (see above).\n");
        return 3;
    case Outcome::nobody_may_leave:
        fmt::print(stderr, "\nNothing was changed: rows couldn't be taken over, so nobody can be marked as "
                           "having left. Mend "
                           "them, or leave out --leavers and --ended.\n");
        return 2;
    case Outcome::problem:
        fmt::print(stderr,
                   "\nNothing was changed: a file or an answer can't be used as it is (see above).\n");
        return 1;
    case Outcome::refused:
        fmt::print(stderr,
                   "\nNothing was changed: rows are refused. Mend them, or add --without-refused to apply "
                   "the rest.\n");
        return 2;
    case Outcome::doubtful:
        fmt::print(
            stderr,
            "\nNothing was changed: text in a file looks broken (see above). Make the file again, or add "
            "--with-broken-text to apply it as it stands.\n");
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
    const auto told = said(arguments);
    if (!told) return 1;
    return report(run(services, school->id, files, arguments, *told));
}

void add_import_command(CLI::App& program, std::function<int()>& chosen) {
    const auto given = std::make_shared<ImportArguments>();
    auto* command = program.add_subcommand(
        "import",
        "Read in a school's exports (.csv, .xlsx) of pupils, caregivers, staff and classes (docs/import.md)");
    command->add_option("files", given->files, "Files that belong together")->required();
    command->add_option("--school", given->brin, "The school's BRIN number")->required();
    command->add_flag("--apply", given->apply, "Apply it; else it is only shown");
    command->add_flag("--without-refused", given->without_refused, "Apply the rest when rows are refused");
    command->add_flag("--with-broken-text", given->with_broken_text,
                      "Apply also when letters in a file look broken");
    command->add_flag("--leavers", given->leavers, "Pupils who aren't in the files any more have left");
    command->add_flag("--ended", given->ended_relations,
                      "Caregivers who don't stand beside a pupil any more are done");
    command->add_option("--answer", given->answers, "The answer to a question: its number, = and the answer")
        ->allow_extra_args(false);
    command->add_option("--ignore-column", given->ignored_columns, "A column that isn't needed, this time")
        ->allow_extra_args(false);
    command->callback([given, &chosen] {
        chosen = [given] {
            House house(settings_from_environment());
            return import_command(house.services(), *given);
        };
    });
}

} // namespace trialoog::app
