#include "slices/assignments/mentoring/shown_beside.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/mentoring/mentor.sql.hpp"
#include "slices/assignments/template/offered.hpp"
#include "slices/assignments/work/store.hpp"
#include "slices/assignments/work/wording.hpp"

namespace trialoog::assignments {
namespace {

Beside& others() {
    static Beside kept;
    return kept;
}

html::Html asked(const Beside::Shown& other, db::Reader& tx, const access::Viewer& viewer,
                 std::string_view id, Instant now) {
    return other ? other(tx, viewer, id, now) : html::Html();
}
} // namespace

void show_beside(Beside beside) { others() = std::move(beside); }

html::Html beside_work(db::Reader& tx, const access::Viewer& viewer, std::string_view work_id, Instant now) {
    return asked(others().work, tx, viewer, work_id, now);
}
html::Html beside_class_work(db::Reader& tx, const access::Viewer& viewer, std::string_view assignment_id,
                             Instant now) {
    return asked(others().class_work, tx, viewer, assignment_id, now);
}
html::Html beside_set_out(db::Reader& tx, const access::Viewer& viewer, std::string_view template_key,
                          Instant now) {
    return asked(others().set_out, tx, viewer, template_key, now);
}

AdultInWords adult_in_words(const std::string& companion, const std::string& companion_name) {
    Work work;
    work.companion = companion;
    work.companion_name = companion_name;
    const Names names = names_of(work);
    return {names.adult, names.adult_speaks};
}

std::string title_of(db::Reader& tx, std::string_view school_id, std::string_view template_key) {
    if (const auto known = find_offered(tx, school_id, template_key)) return t_content(known->form->title);
    const auto form = tx.one(sql::newest_version, {school_id, template_key}, [&](const db::Row& row) {
        return std::pair(row.str("id"), row.str("content_hash"));
    });
    if (!form) return {};
    return t_content(form_of_template(tx, school_id, form->first, form->second)->title);
}

} // namespace trialoog::assignments
