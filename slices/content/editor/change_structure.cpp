// Steps and questions: adding, moving, taking out, and putting back what was taken out.

#include "look/limit.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/text/typed.hpp"
#include "slices/content/draft/structure.hpp"
#include "slices/content/editor/editor.hpp"
#include "slices/content/editor/pages.hpp"
#include "slices/content/editor/show_draft.hpp"
#include "slices/content/template/template_words.hpp"

#include <fmt/format.h>

namespace trialoog::content {
namespace {

using access::Action;

std::string path_of_draft(const Authoring& asked, const std::string& page = {}) {
    return draft_path(asked.request.param("draft"), page);
}
std::string typed(const Authoring& asked, const char* field) {
    return text::typed_lines(asked.request.form.get(field));
}
http::Response not_there(const Authoring& asked) { return access::not_found(asked); }

Direction direction(const Authoring& asked) {
    return asked.request.form.get("richting") == "op" ? Direction::up : Direction::down;
}

Part part_of_code(std::string_view code) {
    if (code == "adult") return Part::adult;
    if (code == "both") return Part::together;
    return code == "after" ? Part::after : Part::pupil;
}

http::Response new_step(const Authoring& asked) {
    const i18n::Speaking dutch("nl"); // what stands in a template is Dutch, whatever its author's menus speak
    std::string title = typed(asked, "titel"), key;
    look::Errors errors;
    look::want_short(errors, "titel", title, longest_step_title);
    if (title.find('\n') != title.npos) errors.add("titel", t("Zet dit op één regel."));
    if (!errors.none())
        return show_draft(asked, {.errors = errors,
                                  .step_typed = title,
                                  .part_typed = std::string(asked.request.form.get("deel")),
                                  .status = 422});
    if (title.empty()) title = t("Nieuwe stap");
    const Part part = part_of_code(asked.request.form.get("deel"));
    const bool done = change_draft(asked, [&](Template& form) {
        key = add_step(form, part, title);
        return true;
    });
    return done ? http::see_other(path_of_draft(asked, step_path(key))) : not_there(asked);
}

http::Response new_item(const Authoring& asked) {
    const auto kind = said::from(asked.request.form.get("soort"), Kind::text, said::kinds);
    const i18n::Speaking dutch("nl");
    std::string key;
    const bool done = change_draft(asked, [&](Template& form) {
        key = add_item(form, asked.request.param("step"), kind);
        return !key.empty();
    });
    return done ? http::see_other(path_of_draft(asked, item_path(key))) : not_there(asked);
}

http::Response shift_step(const Authoring& asked) {
    const bool done = change_draft(asked, [&](Template& form) {
        return move_step(form, asked.request.param("step"), direction(asked));
    });
    return done ? http::see_other(path_of_draft(asked)) : not_there(asked);
}

http::Response shift_item(const Authoring& asked) {
    std::string step;
    const bool done = change_draft(asked, [&](Template& form) {
        const FoundItem found = find_item(form, asked.request.param("item"));
        if (!found) return false;
        step = found.step->key;
        return move_item(form, asked.request.param("item"), direction(asked));
    });
    return done ? http::see_other(path_of_draft(asked, step_path(step))) : not_there(asked);
}

/// Only what the writer saw is taken out: what somebody changed meanwhile is shown first, with why. `remove`
/// says whether it was there.
http::Response take_out(const Authoring& asked, const std::string& page,
                        const std::function<bool(Template&)>& remove) {
    const auto draft = find_writable(asked);
    if (!draft) return not_there(asked);
    if (draft->opened.about.draft_version != seen_version(asked.request)) {
        const bool is_there = remove(*draft->form); // of this copy, which isn't kept
        return http::see_other(is_there ? path_of_draft(asked, page) + "?staat-nog=1"
                                        : path_of_draft(asked) + "?al-weg=1");
    }
    if (!change_draft(asked, remove)) return not_there(asked);
    return http::see_other(path_of_draft(asked) +
                           fmt::format("?terug={}", draft->opened.about.draft_version));
}

http::Response put_back(const Authoring& asked) {
    const auto yaml = asked.services.database.read([&](db::Reader& tx) {
        return draft_of_version(tx, asked.viewer.school_id, asked.request.param("draft"),
                                seen_version(asked.request));
    });
    const auto draft = find_writable(asked);
    if (!draft || !yaml) return not_there(asked);
    // Only what is still the last change: what was written after it would be lost.
    if (draft->opened.about.draft_version == seen_version(asked.request) + 1) {
        const auto form = read_draft(*yaml);
        asked.services.database.write([&](db::Writer& tx) {
            change_template(tx, asked.viewer, draft->opened.about.id, *form,
                            draft->opened.about.draft_version, asked.now);
        });
    }
    return http::see_other(path_of_draft(asked));
}
} // namespace

void register_structure(access::Routes& routes, const Elsewhere& elsewhere) {
    const auto add = [&](const std::string& page, http::Response (*act)(const Authoring&)) {
        routes.post("/thuisopdrachten/{draft}/" + page, write_own, with(elsewhere, act));
    };
    add("stappen", new_step);
    add("stap/{step}/vragen", new_item);
    add("stap/{step}/schuif", shift_step);
    add("vraag/{item}/schuif", shift_item);
    add("stap/{step}/weg", [](const Authoring& asked) {
        const std::string key(asked.request.param("step"));
        return take_out(asked, step_path(key), [&](Template& form) { return remove_step(form, key); });
    });
    add("vraag/{item}/weg", [](const Authoring& asked) {
        const std::string key(asked.request.param("item"));
        return take_out(asked, item_path(key), [&](Template& form) { return remove_item(form, key); });
    });
    add("terug", put_back);
}

} // namespace trialoog::content
