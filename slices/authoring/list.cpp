// GET and POST /thuisopdrachten: what there is, and a new draft: a copy from the library, or from the frame.

#include "platform/i18n/i18n.hpp"
#include "slices/authoring/editor.hpp"
#include "slices/authoring/pages.hpp"
#include "slices/authoring/structure.hpp"

#include <algorithm>

namespace trialoog::authoring {
namespace {

using access::Action;
using assignments::Template;

http::Response show(const Asked& asked, std::string title_typed, look::Errors errors, int status) {
    const Day today = asked.services.clock.today();
    if (!access::find_school(asked.viewer, Action::discuss_templates))
        return access::not_found(asked.request, &asked.viewer);
    ListPage page = asked.services.database.read([&](db::Reader& tx) {
        return ListPage{.own = templates_of_school(tx, asked.viewer.school_id),
                        .used = used_in_classes(tx, asked.viewer.school_id, today)};
    });
    page.may_write = access::find_school(asked.viewer, Action::write_templates).has_value();
    page.title_typed = std::move(title_typed);
    page.errors = std::move(errors);
    return shown(asked, t("Thuisopdrachten"), list_page(page), status, page.may_write);
}

/// The draft's id; the one that is there when the school has this template already.
std::string add(const Asked& asked, const Template& form, const std::string& copied_from) {
    const Instant now = asked.services.clock.now();
    return asked.services.database.write([&](db::Writer& tx) {
        if (const auto there = id_of_key(tx, asked.viewer.school_id, form.key)) return *there;
        return add_template(tx, asked.viewer, form, copied_from, now);
    });
}

http::Response copy(const Asked& asked, std::string_view key) {
    const assignments::LibraryTemplate* original = assignments::find_in_library(key);
    if (!original) return access::not_found(asked.request, &asked.viewer);
    const auto form = assignments::read_draft(original->yaml);
    give_steps_own_keys(*form);
    return http::see_other(draft_path(add(asked, *form, form->key)));
}

/// A key that nobody types: letters, digits and _ alone.
std::string new_key() {
    std::string key = "own_" + db::new_id();
    std::erase(key, '-');
    return key;
}

http::Response write_new(const Asked& asked) {
    constexpr std::size_t longest = 80 * 4;
    const std::string title = tidied(asked.request.form.get("titel"));
    const std::string_view grade = asked.request.form.get("leerjaar");
    look::Errors errors;
    if (title.empty()) errors.add("titel", t("Geef de opdracht een naam."));
    if (title.size() > longest || title.find('\n') != title.npos)
        errors.add("titel", t("Kies een kortere naam."));
    if (grade.size() != 1 || grade < "1" || grade > "4") errors.add("leerjaar", t("Kies een leerjaar."));
    if (!errors.none()) return show(asked, title, std::move(errors), 422);
    const i18n::Speaking dutch("nl"); // what stands in a template is Dutch, whatever its author's menus speak
    Template form;
    make_frame(form, new_key(), title, grade[0] - '0');
    return http::see_other(draft_path(add(asked, form, {})));
}

http::Response begin(const Asked& asked) {
    if (!access::find_school(asked.viewer, Action::write_templates))
        return access::not_found(asked.request, &asked.viewer);
    const std::string_view from = asked.request.form.get("van");
    return from.empty() ? write_new(asked) : copy(asked, from);
}
} // namespace

void register_list(access::Routes& routes, Services& services) {
    routes.get("/thuisopdrachten", Action::discuss_templates,
               [&services](const auto& request, const auto& viewer) {
                   return show({services, request, viewer}, {}, {}, 200);
               });
    routes.post("/thuisopdrachten", Action::write_templates,
                [&services](const auto& request, const auto& viewer) {
                    return begin({services, request, viewer});
                });
}

} // namespace trialoog::authoring
