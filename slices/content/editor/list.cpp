// GET and POST /thuisopdrachten: what there is, and a new draft: a copy from the library, or from the frame.

#include "look/limit.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/text/typed.hpp"
#include "slices/content/draft/structure.hpp"
#include "slices/content/editor/editor.hpp"
#include "slices/content/editor/pages.hpp"

#include <algorithm>
#include <memory>
#include <utility>

namespace trialoog::content {
namespace {

using access::Action;

http::Response show(const Authoring& asked, NewOne typed, look::Errors errors, int status) {
    const Day today = asked.today();
    if (!access::find_school(asked.viewer, Action::discuss_templates)) return access::not_found(asked);
    ListPage page = asked.services.database.read([&](db::Reader& tx) {
        return ListPage{.own = templates_of_school(tx, asked.viewer.school_id),
                        .used = asked.elsewhere.classes_by_key(tx, asked.viewer.school_id, today),
                        .to_develop = asked.elsewhere.to_develop(tx, asked.viewer, today),
                        .deleted = deleted_templates(tx, asked.viewer.school_id)};
    });
    page.may_write = access::find_school(asked.viewer, Action::write_templates).has_value();
    std::erase_if(page.deleted, [&](const Deleted& one) {
        return !page.may_write &&
               (one.made_by_id != asked.viewer.person_id ||
                std::ranges::find(page.to_develop, one.key, &ToDevelop::key) == page.to_develop.end());
    });
    page.typed = std::move(typed);
    page.errors = std::move(errors);
    return shown(asked, t("Thuisopdrachten"), list_page(page), status, page.may_write);
}

/// The draft's id; the one that is there when the school has this template already.
std::string add(const Authoring& asked, const Template& form, const std::string& copied_from) {
    return asked.services.database.write([&](db::Writer& tx) {
        if (const auto there = id_of_key(tx, asked.viewer.school_id, form.key)) return *there;
        return add_template(tx, asked.viewer, form, copied_from, asked.now);
    });
}

/// What nobody has written yet, with its key of the year plan: the frame.
http::Response begin_task(const Authoring& asked, const ToDevelop& task) {
    const i18n::Speaking dutch("nl"); // what stands in a template is Dutch, whatever its author's menus speak
    Template form;
    make_frame(form, task.key, task.title, task.grade);
    return http::see_other(draft_path(add(asked, form, {})));
}

/// A copy for the school: by who writes all, or who was given this one.
http::Response copy(const Authoring& asked, std::string_view key) {
    const auto tasks = asked.services.database.read([&](db::Reader& tx) {
        const i18n::Speaking dutch("nl"); // a title may become that of a template
        return asked.elsewhere.to_develop(tx, asked.viewer, asked.today());
    });
    const auto task = std::ranges::find(tasks, key, &ToDevelop::key);
    if (task == tasks.end() && !access::find_school(asked.viewer, Action::write_templates))
        return access::not_found(asked);
    const LibraryTemplate* original = find_in_library(key);
    if (!original && task != tasks.end()) return begin_task(asked, *task);
    if (!original) return access::not_found(asked);
    const auto form = read_draft(original->yaml);
    give_steps_own_keys(*form);
    return http::see_other(draft_path(add(asked, *form, form->key)));
}

/// A key that nobody types: letters, digits and _ alone.
std::string new_key() {
    std::string key = "own_" + db::new_id();
    std::erase(key, '-');
    return key;
}

NewOne typed_in(const http::Request& request) {
    return {text::typed_lines(request.form.get("titel")), std::string(request.form.get("leerjaar")),
            std::string(request.form.get("als"))};
}

look::Errors check(const NewOne& typed) {
    look::Errors errors;
    if (typed.title.empty()) errors.add("titel", t("Geef de opdracht een naam."));
    look::want_short(errors, "titel", typed.title, longest_title);
    if (typed.title.find('\n') != std::string::npos) errors.add("titel", t("Zet dit op één regel."));
    if (typed.grade.size() != 1 || typed.grade < "1" || typed.grade > "4")
        errors.add("leerjaar", t("Kies een leerjaar."));
    return errors;
}

/// The draft of one of the school's own, or what the library has.
std::shared_ptr<Template> original_of(const Authoring& asked, const std::string& like) {
    const auto own = asked.services.database.read(
        [&](db::Reader& tx) { return open_template(tx, asked.viewer.school_id, like); });
    if (own && !own->about.is_deleted) return read_draft(own->yaml);
    const LibraryTemplate* built_in = find_in_library(like);
    return built_in ? read_draft(built_in->yaml) : nullptr;
}

http::Response write_new(const Authoring& asked) {
    const NewOne typed = typed_in(asked.request);
    look::Errors errors = check(typed);
    if (!errors.none()) return show(asked, typed, std::move(errors), 422);
    const int grade = typed.grade[0] - '0';
    if (typed.like.empty()) {
        const i18n::Speaking dutch(
            "nl"); // what stands in a template is Dutch, whatever its author's menus speak
        Template form;
        make_frame(form, new_key(), typed.title, grade);
        return http::see_other(draft_path(add(asked, form, {})));
    }
    const auto form = original_of(asked, typed.like);
    if (!form) {
        errors.add("als", t("Die opdracht is er niet meer. Kies een andere."));
        return show(asked, typed, std::move(errors), 422);
    }
    const std::string original = std::exchange(form->key, new_key());
    form->title = typed.title;
    form->grade = grade;
    give_steps_own_keys(*form);
    return http::see_other(draft_path(add(asked, *form, original)));
}

http::Response begin(const Authoring& asked) {
    const std::string_view from = asked.request.form.get("van");
    if (!from.empty()) return copy(asked, from);
    if (!access::find_school(asked.viewer, Action::write_templates)) return access::not_found(asked);
    return write_new(asked);
}
} // namespace

void register_list(access::Routes& routes, const Elsewhere& elsewhere) {
    routes.get("/thuisopdrachten", Action::discuss_templates,
               with(elsewhere, [](const Authoring& asked) { return show(asked, {}, {}, 200); }));
    routes.post("/thuisopdrachten", write_own, with(elsewhere, begin));
}

} // namespace trialoog::content
