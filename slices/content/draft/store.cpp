#include "slices/content/draft/store.hpp"

#include "slices/access/viewer/full_name.hpp"
#include "slices/access/viewer/namesakes.hpp"
#include "slices/content/draft/drafts.sql.hpp"

#include <algorithm>
#include <tuple>

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
    one.is_deleted = !row.is_null("deleted_at");
    if (one.is_deleted) one.key = row.str("key_before");
    one.made_by_id = row.str("made_by");
    one.changed_by_id = row.str("changed_by");
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

std::vector<Deleted> deleted_templates(db::Reader& tx, std::string_view school_id) {
    return tx.all(sql::deleted_templates, {school_id}, [](const db::Row& row) {
        return Deleted{row.str("id"),
                       row.str("key_before"),
                       row.str("title"),
                       static_cast<int>(row.integer("grade")),
                       row.str("made_by"),
                       access::full_name(row),
                       Instant{row.integer("deleted_at")}};
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

std::optional<Approval> approval_of(db::Reader& tx, std::string_view school_id, std::string_view id) {
    return tx.one(sql::approval_of, {school_id, id}, [](const db::Row& row) {
        Approval one{.approved_by = access::full_name(row),
                     .reason = row.str("reason"),
                     .at = Instant{row.integer("approved_at")}};
        for (const char* part : {"reader_given_name", "reader_infix", "reader_family_name"})
            if (const std::string text = row.text_or_empty(part); !text.empty())
                one.read_by += (one.read_by.empty() ? "" : " ") + text;
        return one;
    });
}

std::vector<Colleague> readers(db::Reader& tx, const access::Viewer& viewer, std::string_view id) {
    auto all =
        tx.all(sql::readers, {viewer.school_id, viewer.person_id, viewer.today, id}, [](const db::Row& row) {
            return Colleague{row.str("id"), access::full_name(row), row.flag("has_said")};
        });
    access::tell_apart(tx, viewer.school_id, all, &Colleague::id, &Colleague::name);
    return all;
}

std::vector<Discussed> discussed_templates(db::Reader& tx, const access::Viewer& viewer) {
    auto all = tx.all(sql::discussed_templates, {viewer.school_id, viewer.person_id}, [](const db::Row& row) {
        return Discussed{to_summary(row), row.integer("said") > 0};
    });
    std::ranges::sort(all, [](const Discussed& a, const Discussed& b) {
        return std::tie(a.about.changed_at, a.about.id) < std::tie(b.about.changed_at, b.about.id);
    });
    return all;
}

bool delete_template(db::Writer& tx, const access::Viewer& viewer, const Summary& about, Instant now) {
    if (tx.run(sql::delete_template,
               {viewer.school_id, about.id, about.draft_version, now.ms, viewer.person_id}) == 0)
        return false;
    access::note(tx, viewer, now, access::Action::write_templates, {}, about.id);
    return true;
}

bool restore_template(db::Writer& tx, const access::Viewer& viewer, std::string_view id, Instant now) {
    if (tx.run(sql::restore_template, {viewer.school_id, id}) == 0) return false;
    access::note(tx, viewer, now, access::Action::write_templates, {}, id);
    return true;
}

void forget_before(db::Writer& tx, std::string_view school_id, Instant before) {
    for (const auto& statement :
         {sql::forget_comments_before, sql::forget_drafts_before, sql::forget_templates_before})
        tx.run(statement, {school_id, before.ms});
}

bool undo_changes(db::Writer& tx, const access::Viewer& viewer, const Summary& about, Instant now) {
    if (about.approved_version == 0 || about.state == TemplateState::approved) return false;
    const auto yaml = tx.one(sql::content_of_version, {viewer.school_id, about.id, about.approved_version},
                             [](const db::Row& row) { return row.str("content"); });
    if (!yaml || !change_template(tx, viewer, about.id, *read_draft(*yaml), about.draft_version, now))
        return false;
    tx.run(sql::is_as_approved, {viewer.school_id, about.id});
    return true;
}

bool approve_template(db::Writer& tx, const access::Viewer& viewer, const Opened& looked_at,
                      const InSpiteOf& in_spite_of, Instant now) {
    const std::string& id = looked_at.about.id;
    const auto version = tx.one(sql::approve_template, {viewer.school_id, id, looked_at.about.draft_version},
                                [](const db::Row& row) { return row.integer("approved_version"); });
    if (!version) return false;
    // Forms are kept by their hash for all schools together: the school's id keeps another's content out.
    const std::string hash = viewer.school_id + ":" + hash_of(looked_at.yaml);
    tx.run(sql::add_version,
           {viewer.school_id, id, *version, looked_at.about.title, looked_at.about.grade, looked_at.yaml,
            hash, viewer.person_id, now.ms, in_spite_of.reader_id, in_spite_of.reason});
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
        return Comment{row.str("text"), row.str("made_by"), access::full_name(row),
                       Instant{row.integer("made_at")}};
    });
}

void add_comment(db::Writer& tx, const access::Viewer& viewer, std::string_view id, std::string_view text,
                 Instant now) {
    tx.run(sql::add_comment, {viewer.school_id, db::new_id(), id, text, viewer.person_id, now.ms});
}

} // namespace trialoog::content
