#pragma once
// For tests: a template of the small school's own, as the editor keeps it.

#include "slices/content/template/template.hpp"
#include "tests/support/small_school.hpp"

#include <string>

namespace trialoog::content {

namespace sql_of_test {
constexpr db::Statement own_template{
    "test.own_template",
    "INSERT INTO school_template (school_id, id, template_key, title, grade, state, draft_version, "
    "approved_version, made_by, made_at, changed_by, changed_at) VALUES ($1, $2, $2, $3, $4, 'draft', 1, $5, "
    "'carla', 1, 'carla', 1)"};
constexpr db::Statement own_version{
    "test.own_version", "INSERT INTO school_template_version (school_id, template_id, version, title, grade, "
                        "content, content_hash, approved_by, approved_at) VALUES ($1, $2, 1, $3, $4, $5, $6, "
                        "'carla', 1)"};
constexpr db::Statement withdraw_own{
    "test.withdraw_own", "UPDATE school_template SET withdrawn_at = 1 WHERE school_id = $1 AND id = $2"};
} // namespace sql_of_test

/// `yaml` approved under its own key; its draft alone where `is_approved` is false.
inline void write_own(db::Database& database, const std::string& yaml, bool is_approved = true) {
    const TemplatePtr form = parse_template(yaml);
    database.write([&](db::Writer& tx) {
        tx.run(sql_of_test::own_template,
               {test::school, form->key, form->title, form->grade, is_approved ? 1 : 0});
        if (is_approved)
            tx.run(sql_of_test::own_version, {test::school, form->key, form->title, form->grade, yaml,
                                              std::string("own:") + hash_of(yaml)});
    });
}

inline void withdraw_own(db::Database& database, const std::string& key) {
    database.write([&](db::Writer& tx) { tx.run(sql_of_test::withdraw_own, {test::school, key}); });
}

/// The library's qualities as this school adapted it: another title, fifty minutes, and for grade 1 still.
inline std::string own_qualities() {
    const auto form = read_draft(find_in_library("qualities")->yaml);
    form->title = "Sterke kanten";
    form->minutes = 50;
    return to_yaml(*form);
}

} // namespace trialoog::content
