// What stands below the slots of a step or question: its questions, and taking it out.

#include "look/people.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/content/draft/kinds.hpp"
#include "slices/content/editor/pages.hpp"

namespace trialoog::content {
using namespace html;

Html move_buttons(const std::string& path, const std::string& name_of_it) {
    const auto one = [&](const char* direction, const char* arrow, const std::string& says) {
        return button(type("submit"), cls("btn quiet"), name("richting"), value(direction), aria_label(says),
                      span(attr("aria-hidden", "true"), arrow));
    };
    return form(method("post"), action(path + "/schuif"), cls("act moves"),
                one("op", "↑", tf("Zet ‘{name}’ hoger", fmt::arg("name", name_of_it))),
                one("neer", "↓", tf("Zet ‘{name}’ lager", fmt::arg("name", name_of_it))));
}

namespace {

Html take_out(const EditPage& page, const std::string& path, const std::string& says) {
    return form(method("post"), action(draft_path(page.opened.about.id, path) + "/weg"), cls("act"),
                input(type("hidden"), name("gezien"), value(std::to_string(page.opened.about.draft_version))),
                look::submit(says, {}, {}, true));
}

Html questions_of(const EditPage& page, const Step& step) {
    const std::string& id = page.opened.about.id;
    Html all;
    for (const Item& item : step.items) {
        const std::string path = draft_path(id, item_path(item.key));
        all += Html(li(div(a(href(path), title_of(item)), p(cls("detail"), label(item.kind))),
                       move_buttons(path, title_of(item))));
    }
    const look::Field kind{.name = "soort", .label = t("Wat voor antwoord?"), .value = "text"};
    return look::card(t("De vragen in deze stap"),
                      group(when(!step.items.empty(), [&] { return ul(cls("people"), all); }),
                            when(step.items.empty(), [] { return p(t("Er is nog geen vraag.")); }),
                            look::post_form(draft_path(id, step_path(step.key)) + "/vragen",
                                            group(look::select_field(kind, kind_choices()),
                                                  look::submit(t("Voeg een vraag toe"), {}, {}, true)))));
}
} // namespace

Html below_slots(const EditPage& page) {
    for (const Step& step : page.form.steps) {
        if (page.path == step_path(step.key))
            return group(questions_of(page, step), take_out(page, page.path, t("Haal deze stap weg")));
        for (const Item& item : step.items)
            if (page.path == item_path(item.key)) return take_out(page, page.path, t("Haal deze vraag weg"));
    }
    return {};
}

} // namespace trialoog::content
