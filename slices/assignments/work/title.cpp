#include "slices/assignments/work/title.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/work/assignments.sql.hpp"
#include "slices/assignments/work/store.hpp"
#include "slices/content/offered/offered.hpp"

namespace trialoog::assignments {
std::string title_of(db::Reader& tx, std::string_view school_id, std::string_view template_key) {
    if (const auto known = content::find_offered(tx, school_id, template_key))
        return t_content(known->form->title);
    const auto form = tx.one(sql::newest_version, {school_id, template_key}, [&](const db::Row& row) {
        return std::pair(row.str("id"), row.str("content_hash"));
    });
    if (!form) return {};
    return t_content(form_of_template(tx, school_id, form->first, form->second)->title);
}

} // namespace trialoog::assignments
