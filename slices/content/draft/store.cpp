#include "slices/content/draft/store.hpp"

#include "slices/access/viewer/full_name.hpp"
#include "slices/content/draft/drafts.sql.hpp"

namespace trialoog::content {
namespace {

constexpr std::int64_t drafts_kept = 100;

TemplateState state_from(std::string_view code) {
    if (code == "approved") return TemplateState::approved;
    return code == "discussed" ? TemplateState::discussed : TemplateState::draft;
}

Summary to_summary(const db::Row& row) {
    Summary one;
    one.id = row.str("id");
    one.key = row.str("template_key");
    one.copied_from = row.str("copied_from");
    one.title = row.str("title");
    one.grade = static_cast<int>(row.integer("grade"));
    one.state = state_from(row.text("state"));
    one.draft_version = row.integer("draft_version");
    one.approved_version = static_cast<int>(row.integer("approved_version"));
    one.is_withdrawn = !row.is_null("withdrawn_at");
    one.changed_at = Instant{row.integer("changed_at")};
    one.changed_by = access::full_name(row);
    return one;
}
} // namespace

std::vector<Summary> templates_of_school(db::Reader& tx, std::string_view school_id) {
    return tx.all(sql::templates_of_school, {school_id}, [](const db::Row& row) {
        Summary one = to_summary(row);
        one.comments = static_cast<int>(row.integer("comments"));
        return one;
    });
}

std::optional<Opened> open_template(db::Reader& tx, std::string_view school_id, std::string_view id) {
    return tx.one(sql::template_by_id, {school_id, id}, [](const db::Row& row) {
        return Opened{to_summary(row), row.str("content")};
    });
}

std::optional<std::string> id_of_key(db::Reader& tx, std::string_view school_id, std::string_view key) {
    return tx.one(sql::id_of_key, {school_id, key}, [](const db::Row& row) { return row.str("id"); });
}

std::optional<std::string> draft_of_version(db::Reader& tx, std::string_view school_id, std::string_view id,
                                            std::int64_t version) {
    return tx.one(sql::draft_of_version, {school_id, id, version},
                  [](const db::Row& row) { return row.str("content"); });
}

std::string add_template(db::Writer& tx, const access::Viewer& viewer, const Template& form,
                         std::string_view copied_from, Instant now) {
    const std::string id = db::new_id();
    tx.run(sql::add_template,
           {viewer.school_id, id, form.key, copied_from, form.title, form.grade, viewer.person_id, now.ms});
    tx.run(sql::add_draft, {viewer.school_id, id, 1, to_yaml(form), viewer.person_id, now.ms});
    return id;
}

bool change_template(db::Writer& tx, const access::Viewer& viewer, std::string_view id, const Template& form,
                     std::int64_t seen_version, Instant now) {
    const auto version =
        tx.one(sql::change_template,
               {viewer.school_id, id, form.title, form.grade, seen_version, viewer.person_id, now.ms},
               [](const db::Row& row) { return row.integer("draft_version"); });
    if (!version) return false;
    tx.run(sql::add_draft, {viewer.school_id, id, *version, to_yaml(form), viewer.person_id, now.ms});
    tx.run(sql::forget_drafts, {viewer.school_id, id, *version - drafts_kept});
    return true;
}

bool discuss_template(db::Writer& tx, const access::Viewer& viewer, std::string_view id) {
    return tx.run(sql::discuss_template, {viewer.school_id, id}) == 1;
}

bool approve_template(db::Writer& tx, const access::Viewer& viewer, const Opened& looked_at, Instant now) {
    const std::string& id = looked_at.about.id;
    const auto version = tx.one(sql::approve_template, {viewer.school_id, id, looked_at.about.draft_version},
                                [](const db::Row& row) { return row.integer("approved_version"); });
    if (!version) return false;
    // Forms are kept by their hash for all schools together: the school's id keeps another's content out.
    const std::string hash = viewer.school_id + ":" + hash_of(looked_at.yaml);
    tx.run(sql::add_version, {viewer.school_id, id, *version, looked_at.about.title, looked_at.about.grade,
                              looked_at.yaml, hash, viewer.person_id, now.ms});
    access::note(tx, viewer, now, access::Action::write_templates, {}, id);
    return true;
}

void withdraw_template(db::Writer& tx, const access::Viewer& viewer, std::string_view id, Instant now) {
    if (tx.run(sql::withdraw_template, {viewer.school_id, id, now.ms}) == 1)
        access::note(tx, viewer, now, access::Action::write_templates, {}, id);
}

void offer_again(db::Writer& tx, const access::Viewer& viewer, std::string_view id) {
    tx.run(sql::offer_again, {viewer.school_id, id});
}

std::vector<Comment> comments_of(db::Reader& tx, std::string_view school_id, std::string_view id) {
    return tx.all(sql::comments_of_template, {school_id, id}, [](const db::Row& row) {
        return Comment{row.str("text"), access::full_name(row), Instant{row.integer("made_at")}};
    });
}

void add_comment(db::Writer& tx, const access::Viewer& viewer, std::string_view id, std::string_view text,
                 Instant now) {
    tx.run(sql::add_comment, {viewer.school_id, db::new_id(), id, text, viewer.person_id, now.ms});
}

} // namespace trialoog::content
