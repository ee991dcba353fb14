#include "slices/school/import/import_store.hpp"

#include "slices/school/import/import.sql.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace trialoog::school {
namespace {

using nlohmann::json;

json to_json(const ImportResult::Counts& counts) { return {counts.added, counts.changed, counts.gone}; }

ImportResult::Counts counts_from(const json& value) { return {value.at(0), value.at(1), value.at(2)}; }

std::string result_text(const ImportResult& result) {
    json refused = json::array();
    for (const auto& one : result.refused)
        refused.push_back({one.where.file, one.where.line, one.who, one.reason});
    return json{{"pupils", to_json(result.pupils)},
                {"caregivers", to_json(result.caregivers)},
                {"staff", to_json(result.staff)},
                {"classes", to_json(result.classes)},
                {"moved", result.moved},
                {"waiting", result.waiting},
                {"refused", refused}}
        .dump(-1, ' ', false, json::error_handler_t::replace);
}

ImportResult result_from(const std::string& text) {
    ImportResult result;
    if (text.empty()) return result;
    const json value = json::parse(text);
    result.pupils = counts_from(value.at("pupils"));
    result.caregivers = counts_from(value.at("caregivers"));
    result.staff = counts_from(value.at("staff"));
    result.classes = counts_from(value.at("classes"));
    result.moved = value.at("moved");
    result.waiting = value.value("waiting", std::size_t{0});
    for (const auto& one : value.at("refused"))
        result.refused.push_back({{one.at(0), one.at(1)}, one.at(2), one.at(3)});
    return result;
}

std::string files_text(const std::vector<ImportFile>& files) {
    json all = json::array();
    for (const auto& file : files)
        all.push_back({file.name, file.text, file.notes});
    return all.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::vector<ImportFile> files_from(const std::string& text) {
    std::vector<ImportFile> files;
    if (text.empty()) return files;
    for (const auto& one : json::parse(text))
        files.push_back(
            {one.at(0), one.at(1),
             one.size() > 2 ? one.at(2).get<std::vector<std::string>>() : std::vector<std::string>()});
    return files;
}

Answers answers_from(const std::string& text) {
    Answers answers;
    if (text.empty()) return answers;
    const json kept = json::parse(text); // items() only points into it
    for (const auto& [id, answer] : kept.items())
        answers[id] = answer.get<std::string>();
    return answers;
}

std::size_t count_classes(const Plan& plan, bool PlannedClass::*flag) {
    return static_cast<std::size_t>(std::count_if(plan.classes.begin(), plan.classes.end(),
                                                  [&](const PlannedClass& one) { return one.*flag; }));
}

} // namespace

ImportResult result_of(const Plan& plan, Choice choice) {
    ImportResult result;
    result.pupils = {plan.new_people(As::pupil), plan.changed_people(As::pupil),
                     (choice.leavers ? plan.leavers.size() : 0) + plan.departed.size()};
    result.caregivers = {plan.new_people(As::caregiver), plan.changed_people(As::caregiver),
                         choice.ended_relations ? plan.ended_relations.size() : 0};
    result.staff = {plan.new_people(As::staff), plan.changed_people(As::staff), 0};
    result.classes = {static_cast<std::size_t>(std::count_if(plan.classes.begin(), plan.classes.end(),
                                                             [](const auto& one) { return one.is_new(); })),
                      count_classes(plan, &PlannedClass::changes_leerweg), 0};
    result.moved = plan.placements.size();
    result.waiting = static_cast<std::size_t>(std::count_if(plan.questions.begin(), plan.questions.end(),
                                                            [](const Question& one) { return one.waits(); }));
    result.refused = plan.refused;
    return result;
}

std::size_t forget_old_previews(db::Writer& tx, Instant now) {
    return static_cast<std::size_t>(tx.run(sql::forget_old_previews, {now.plus_days(-7).ms}));
}

std::string keep_preview(db::Writer& tx, std::string_view school_id, std::string_view made_by,
                         const std::vector<ImportFile>& files, Instant now) {
    const std::string id = db::new_id();
    tx.run(sql::add_preview, {school_id, id, made_by, now.ms, files_text(files)});
    return id;
}

std::optional<StoredImport> stored_import(db::Reader& tx, std::string_view school_id, std::string_view id) {
    return tx.one(sql::preview, {school_id, id}, [](const db::Row& row) {
        StoredImport stored{files_from(row.str("files")), std::nullopt, result_from(row.str("result")),
                            answers_from(row.str("answers"))};
        if (const auto at = row.maybe_integer("applied_at")) stored.applied_at = Instant{*at};
        return stored;
    });
}

void keep_answers(db::Writer& tx, std::string_view school_id, std::string_view id, const Answers& answers) {
    tx.run(sql::keep_answers, {school_id, id, json(answers).dump()});
}

void mark_applied(db::Writer& tx, std::string_view school_id, std::string_view id, const ImportResult& result,
                  Instant now) {
    tx.run(sql::preview_applied, {school_id, id, now.ms, result_text(result)});
}

void assign_columns(db::Writer& tx, std::string_view school_id, const AssignedColumns& assigned) {
    std::vector<std::string> codes;
    for (const auto& [header, column] : assigned)
        codes.push_back(code(column));
    std::vector<std::vector<db::Param>> rows;
    std::size_t i = 0;
    for (const auto& [header, column] : assigned)
        rows.push_back({school_id, header, codes[i++]});
    tx.run_many(sql::assign_column, rows);
}

} // namespace trialoog::school
