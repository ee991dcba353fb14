// The pages of slots: /thuisopdrachten/{draft}/teksten, /woorden, /stap/{step} and /vraag/{item}.

#include "platform/i18n/i18n.hpp"
#include "slices/content/draft/structure.hpp"
#include "slices/content/editor/editor.hpp"

namespace trialoog::content {
namespace {

using access::Action;

Editing texts(const http::Request&) {
    return {"teksten", t("Algemene teksten"),
            [](Template& form) { return std::optional(slots_of_texts(form)); }};
}

Editing words(const http::Request&) {
    return {"woorden", t("Woordenlijsten"),
            [](Template& form) { return std::optional(slots_of_words(form)); }};
}

Editing step(const http::Request& request) {
    const std::string key(request.param("step"));
    return {"stap/" + key, t("Een stap"), [key](Template& form) -> std::optional<Slots> {
                Step* found = find_step(form, key);
                if (!found) return std::nullopt;
                return slots_of_step(form, *found);
            }};
}

Editing item(const http::Request& request) {
    const std::string key(request.param("item"));
    return {"vraag/" + key, t("Een vraag"), [key](Template& form) -> std::optional<Slots> {
                const FoundItem found = find_item(form, key);
                if (!found) return std::nullopt;
                return slots_of_item(form, *found.step, *found.item);
            }};
}
} // namespace

void register_editing(access::Routes& routes, const Elsewhere& elsewhere) {
    const auto add = [&](const std::string& page, Editing (*editing)(const http::Request&)) {
        const std::string pattern = "/thuisopdrachten/{draft}/" + page;
        routes.get(pattern, write_own, with(elsewhere, [editing](const Authoring& asked) {
                       return show_editing(asked, editing(asked.request));
                   }));
        routes.post(pattern, write_own, with(elsewhere, [editing](const Authoring& asked) {
                        return save_editing(asked, editing(asked.request));
                    }));
    };
    add("teksten", texts);
    add("woorden", words);
    add("stap/{step}", step);
    add("vraag/{item}", item);
}

} // namespace trialoog::content
