#include "slices/assignments/offered.hpp"

#include "slices/assignments/offered.sql.hpp"

#include <algorithm>

namespace trialoog::assignments {

std::vector<Offered> offered(db::Reader& tx, std::string_view school_id) {
    auto all = tx.all(sql::own_templates_offered, {school_id}, [](const db::Row& row) {
        return Offered{row.str("template_key"), row.str("title"), static_cast<int>(row.integer("grade"))};
    });
    for (const LibraryTemplate& one : library())
        if (std::ranges::find(all, one.form->key, &Offered::key) == all.end())
            all.push_back({one.form->key, one.form->title, one.form->grade});
    std::ranges::stable_sort(all, {}, &Offered::grade);
    return all;
}

std::optional<OfferedContent> find_offered(db::Reader& tx, std::string_view school_id, std::string_view key) {
    auto own = tx.one(sql::own_template_offered, {school_id, key}, [](const db::Row& row) {
        return OfferedContent{nullptr, row.str("content"), row.str("content_hash")};
    });
    if (own) {
        own->form = form_of(own->hash, [&] { return own->yaml; });
        return own;
    }
    const LibraryTemplate* built_in = find_in_library(key);
    if (!built_in) return std::nullopt;
    return OfferedContent{built_in->form, std::string(built_in->yaml), built_in->hash};
}

} // namespace trialoog::assignments
