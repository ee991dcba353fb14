#include "slices/assignments/work/templates_in_use.hpp"

#include "slices/assignments/work/templates_in_use.sql.hpp"

namespace trialoog::assignments {

std::vector<TemplatePtr> forms_in_use(db::Reader& tx, std::string_view school_id, Day today) {
    return tx.all(sql::contents_in_use, {school_id, today.iso()}, [](const db::Row& row) {
        return form_of(row.str("content_hash"), [&] { return row.str("content"); });
    });
}

std::map<std::string, std::vector<std::string>> classes_by_template(db::Reader& tx,
                                                                    std::string_view school_id, Day today) {
    std::map<std::string, std::vector<std::string>> classes;
    tx.each(sql::classes_by_template, {school_id, today.iso()},
            [&](const db::Row& row) { classes[row.str("template_key")].push_back(row.str("name")); });
    return classes;
}

} // namespace trialoog::assignments
