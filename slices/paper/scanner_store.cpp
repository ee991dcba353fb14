// What the slice keeps of the school's scanner.

#include "slices/paper/paper.sql.hpp"
#include "slices/paper/store.hpp"

#include <set>

namespace trialoog::paper {

std::optional<TakenFile> taken_file(db::Reader& tx, std::string_view school_id, std::string_view origin) {
    return tx.one(sql::taken_file, {school_id, origin}, [](const db::Row& row) {
        TakenFile file{.refusal = row.str("refusal")};
        const std::string job = row.text_or_empty("job_state");
        const bool is_done = row.maybe_integer("done_at").has_value();
        if (!is_done && job == "failed" && file.refusal.empty()) file.refusal = "failed";
        file.is_over = is_done || !file.refusal.empty();
        return file;
    });
}

std::map<std::string, std::string> schools_by_brin(db::Reader& tx) {
    std::map<std::string, std::string> schools;
    std::set<std::string> shared;
    tx.each(sql::schools_by_brin, {}, [&](const db::Row& row) {
        if (!schools.emplace(row.str("brin"), row.str("id")).second) shared.insert(row.str("brin"));
    });
    for (const std::string& brin : shared) // nobody knows whose paper it is
        schools.erase(brin);
    return schools;
}

std::vector<PrintedClass> printed_classes(db::Reader& tx, std::string_view school_id, Day today) {
    return tx.all(sql::printed_classes, {school_id, today.iso()}, [](const db::Row& row) {
        return PrintedClass{row.str("id"), row.str("name")};
    });
}

bool hand_over(db::Writer& tx, std::string_view school_id, std::string_view page_id,
               std::string_view class_id) {
    return tx.run(sql::hand_over, {school_id, page_id, class_id}) == 1;
}

} // namespace trialoog::paper
