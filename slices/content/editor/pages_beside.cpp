// What stands below the slots of a step or question; and small parts that more pages share.

#include "look/people.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/content/draft/kinds.hpp"
#include "slices/content/draft/slot_kinds.hpp"
#include "slices/content/editor/pages.hpp"

namespace trialoog::content {
using namespace html;

std::string draft_path(std::string_view id, std::string_view page) {
    std::string path = "/thuisopdrachten/" + std::string(id);
    if (!page.empty()) path.append("/").append(page);
    return path;
}
std::string step_path(std::string_view step_key) { return "stap/" + std::string(step_key); }
std::string item_path(std::string_view item_key) { return "vraag/" + std::string(item_key); }

std::string spot_path(std::string_view template_id, const Spot& spot) {
    if (!spot.item.empty()) return draft_path(template_id, item_path(spot.item));
    return draft_path(template_id, spot.step.empty() ? "teksten" : step_path(spot.step));
}

std::string title_of(const Step& step) {
    const std::string title =
        for_author(step.answerer == Answerer::adult ? step.title.adult : step.title.pupil);
    return title.empty() ? t("(nog geen titel)") : title;
}
std::string title_of(const Item& item) {
    const std::string title = for_author(item.label.pupil.empty() ? item.label.adult : item.label.pupil);
    return title.empty() ? t("(nog geen vraag)") : shortened(title);
}

http::Response shown(const Authoring& asked, std::string title, const Html& content, int status, bool wide) {
    look::Frame frame = access::frame(asked, std::move(title));
    frame.wide = wide;
    frame.styles = {"css/authoring.css"};
    return http::page(look::page(frame, content), status);
}

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
/// What asks for a step or question is mended among the steps, on no page of its own.
bool has_page(const Advice& one) {
    return !one.is_fine && one.rule != Rule::adult_part && one.rule != Rule::new_insight;
}
} // namespace

Html advice_list(const std::vector<Advice>& advice, std::string_view template_id) {
    return ul(cls("advice"), each(advice, [&](const Advice& one) {
                  const Html says = has_page(one) && !template_id.empty()
                                        ? Html(a(href(spot_path(template_id, one.spot)), one.sentence))
                                        : Html(span(one.sentence));
                  return Html(li(says, when(!one.quoted.empty(), [&] {
                                     return Html(p(cls("kept"), shortened(for_author(one.quoted))));
                                 })));
              }));
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

Html beside_slots(const EditPage& page) {
    for (const Step& step : page.form.steps) {
        if (page.path == step_path(step.key))
            return group(questions_of(page, step), take_out(page, page.path, t("Haal deze stap weg")));
        for (const Item& item : step.items)
            if (page.path == item_path(item.key)) return take_out(page, page.path, t("Haal deze vraag weg"));
    }
    return {};
}

} // namespace trialoog::content
