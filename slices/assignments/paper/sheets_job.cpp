#include "slices/assignments/paper/sheets_job.hpp"

#include "platform/db/dates.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/jobs/files_left.hpp"
#include "slices/access/letters/printing.hpp"
#include "slices/access/viewer/full_name.hpp"
#include "slices/access/viewer/namesakes.hpp"
#include "slices/assignments/paper/on_paper.hpp"
#include "slices/assignments/paper/paper.sql.hpp"
#include "slices/assignments/paper/sheets.hpp"
#include "slices/assignments/work/companion.hpp"
#include "slices/assignments/work/title.hpp"
#include "slices/people/reading_language.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace trialoog::assignments {
namespace {
using nlohmann::json;

std::string to_json(const SheetsResult& result) {
    return json{{"assignment", result.assignment_id},
                {"key", result.key},
                {"pupils", result.pupils},
                {"pages", result.pages},
                {"named", result.named},
                {"both_sides", access::is_both(result.sides)}}
        .dump();
}

SheetsOf to_sheets(const db::Row& row, std::string_view today) {
    SheetsOf of;
    of.work.id = row.str("id");
    of.work.pupil_id = row.str("pupil_id");
    of.work.class_id = row.str("class_id");
    of.work.pupil_given_name = row.str("given_name");
    take_companion(of.work, companion_in(row, today));
    of.work.hand_in_on = db::day(row, "hand_in_on");
    of.pupil_name = access::full_name(row);
    of.class_name = row.str("class_name");
    of.school_name = row.str("school_name");
    return of;
}

struct ParentLanguage {
    std::string work_id, person_id, language;
};

/// The chosen adult's; else what all parents share; else Dutch.
std::string adult_language(const Work& work, const std::vector<ParentLanguage>& parents) {
    std::set<std::string> all;
    for (const ParentLanguage& one : parents) {
        if (one.work_id != work.id) continue;
        if (one.person_id == work.companion_person_id) return one.language;
        all.insert(one.language);
    }
    return all.size() == 1 && work.companion_person_id.empty() ? *all.begin() : "nl";
}

std::vector<SheetsOf> sheets_of(db::Reader& tx, const std::string& school_id, const SheetsChoice& choice,
                                Day today) {
    auto all = tx.all(sql::works_to_print, {school_id, choice.assignment_id, choice.work_id, today.iso()},
                      [iso = today.iso()](const db::Row& row) { return to_sheets(row, iso); });
    const auto parents = tx.all(
        sql::parents_of_assignment, {school_id, choice.assignment_id, today.iso()}, [](const db::Row& row) {
            return ParentLanguage{row.str("work_id"), row.str("parent_id"), people::reading_language(row)};
        });
    if (all.empty()) return all;
    // Whom the mentor hands them out to, also when only one of two namesakes is printed for.
    const auto marks = access::marks_in_class(tx, school_id, all.front().work.class_id, today.iso());
    for (SheetsOf& of : all) {
        of.adult_language = adult_language(of.work, parents);
        of.pupil_name = access::marked(std::move(of.pupil_name), of.work.pupil_id, marks);
    }
    return all;
}

std::vector<paper::NewSheet> to_print(const std::vector<SheetsOf>& all,
                                      const std::vector<std::vector<SheetPage>>& pages) {
    std::vector<paper::NewSheet> sheets;
    for (std::size_t at = 0; at < all.size(); ++at)
        for (int page = 1; page <= static_cast<int>(pages[at].size()); ++page)
            sheets.push_back({std::string(paper_purpose), all[at].work.id, all[at].work.class_id, page,
                              static_cast<int>(pages[at].size())});
    return sheets;
}

std::string named_on(const std::vector<SheetsOf>& all) {
    std::string named = ",";
    for (const SheetsOf& of : all)
        if (!of.work.companion_person_id.empty())
            named.append(of.work.id).append(":").append(of.work.companion_person_id).append(",");
    return named;
}

/// Done twice, there are sheets twice: both kinds come home.
jobs::Left make_sheets(Services& services, const jobs::Job& job, jobs::Progress& progress) {
    const SheetsChoice choice = sheets_choice_from(job.input);
    TemplatePtr form;
    SchoolLinks links;
    auto all = services.database.read([&](db::Reader& tx) {
        form = form_of_assignment(tx, job.school_id, choice.assignment_id);
        links = links_of_school(tx, job.school_id);
        return sheets_of(tx, job.school_id, choice, services.clock.today());
    });
    if (!form || all.empty()) return to_json(SheetsResult{choice.assignment_id, {}, 0, 0, {}, choice.sides});

    for (SheetsOf& of : all)
        of.links = &links;
    const i18n::Speaking dutch("nl");
    pdf::Document document(form->title, "nl", choice.sides);
    std::vector<std::vector<SheetPage>> pages;
    for (const SheetsOf& of : all)
        pages.push_back(lay_out_sheets(*form, of, document));
    const auto sheets = to_print(all, pages);
    const auto printed = services.database.write([&](db::Writer& tx) {
        return paper::new_sheets(tx, job.school_id, job.made_by, services.clock.now(), sheets);
    });
    std::size_t next = 0;
    for (std::size_t at = 0; at < all.size(); ++at) {
        const int count = static_cast<int>(pages[at].size());
        for (int number = 1; number <= count; ++number)
            draw_sheet(document, *form, all[at], pages[at][static_cast<std::size_t>(number) - 1], number,
                       count, printed[next++]);
        progress.report(static_cast<int>(at) + 1, static_cast<int>(all.size()));
    }
    const int printed_pages = document.pages();
    storage::NewFiles files(services);
    const std::string key = files.put(document.finish());
    return jobs::left_files(job,
                            to_json(SheetsResult{choice.assignment_id, key, static_cast<int>(all.size()),
                                                 printed_pages, named_on(all), choice.sides}),
                            files, {key}, services.clock.now().plus_days(days_kept));
}
} // namespace

std::string to_json(const SheetsChoice& choice) {
    return json{{"assignment", choice.assignment_id},
                {"work", choice.work_id},
                {"both_sides", access::is_both(choice.sides)}}
        .dump();
}

SheetsChoice sheets_choice_from(std::string_view text) {
    const json all = json::parse(text);
    return {all.at("assignment"), all.at("work"), access::sides_from(all.value("both_sides", true))};
}

SheetsResult sheets_result_from(std::string_view text) {
    const json all = json::parse(text);
    return {all.at("assignment"),
            all.at("key"),
            all.at("pupils"),
            all.at("pages"),
            all.value("named", std::string()),
            access::sides_from(all.value("both_sides", false))};
}

void register_sheets_job(Services& services) {
    services.jobs.handle(sheets_kind, [&services](const jobs::Job& job, jobs::Progress& progress) {
        return make_sheets(services, job, progress);
    });
}

bool names_in_vain(db::Reader& tx, std::string_view school_id, const SheetsResult& result, Day today) {
    return tx.exists(sql::named_in_vain, {school_id, result.assignment_id, result.named, today.iso()});
}

} // namespace trialoog::assignments
