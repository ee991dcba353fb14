#include "slices/content/offered/offered.hpp"

#include "slices/content/offered/offered.sql.hpp"

#include <algorithm>
#include <tuple>

namespace trialoog::content {
namespace {

Offered to_offered(const db::Row& row) {
    return {row.str("template_key"), row.str("title"), static_cast<int>(row.integer("grade"))};
}

TemplatePtr to_form(const db::Row& row) {
    return form_of(row.str("content_hash"), [&] { return row.str("content"); });
}
} // namespace

std::vector<Offered> offered(db::Reader& tx, std::string_view school_id) {
    auto all = tx.all(sql::own_templates_offered, {school_id}, to_offered);
    std::ranges::sort(all, [](const Offered& a, const Offered& b) {
        return std::tie(a.title, a.key) < std::tie(b.title, b.key);
    });
    for (const LibraryTemplate& one : library())
        if (std::ranges::find(all, one.form->key, &Offered::key) == all.end())
            all.push_back({one.form->key, one.form->title, one.form->grade});
    std::ranges::stable_sort(all, {}, &Offered::grade);
    return all;
}

std::vector<Offered> not_offered(db::Reader& tx, std::string_view school_id) {
    auto all = tx.all(sql::own_templates_not_offered, {school_id}, to_offered);
    std::erase_if(all, [](const Offered& one) { return find_in_library(one.key) != nullptr; });
    return all;
}

std::vector<BeingWritten> being_written(db::Reader& tx, std::string_view school_id) {
    return tx.all(sql::being_written, {school_id}, [](const db::Row& row) {
        return BeingWritten{row.str("template_key"), row.str("id"), row.text("state") == "discussed"};
    });
}

std::vector<TemplatePtr> offered_forms(db::Reader& tx, std::string_view school_id) {
    auto all = tx.all(sql::own_contents_offered, {school_id}, to_form);
    const auto is_there = [&](std::string_view key) {
        return std::ranges::any_of(all, [&](const TemplatePtr& one) { return one->key == key; });
    };
    for (const LibraryTemplate& one : library())
        if (!is_there(one.form->key)) all.push_back(one.form);
    std::ranges::stable_sort(all, {}, [](const TemplatePtr& one) { return one->grade; });
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

} // namespace trialoog::content
