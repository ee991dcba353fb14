// Making a poster by picking: the form that does it at once, and the windows in which a script asks for a
// piece.

#include "slices/assignments/poster/pages_poster.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/work_frame/work_page.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace trialoog::assignments {
using namespace html;
namespace {

std::vector<look::Choice> words(const std::vector<std::string>& offered,
                                const std::vector<std::string>& picked) {
    std::vector<look::Choice> choices;
    for (const std::string& word : offered)
        choices.push_back({word, t_content(word)});
    for (const std::string& word : picked)
        if (std::ranges::count(offered, word) == 0) choices.push_back({word, word});
    return choices;
}

Html several(std::string name_, std::string label_, std::string own_label,
             const std::vector<std::string>& offered, const std::vector<std::string>& picked,
             const look::Errors& errors) {
    const look::Field own{.name = name_ + "__own",
                          .label = std::move(own_label),
                          .autocomplete = "off",
                          .max_length = static_cast<int>(longest_piece)};
    return look::chip_field({.name = std::move(name_), .label = std::move(label_)}, words(offered, picked),
                            picked, {.pick = look::Pick::several, .shown = 10, .own = &own}, errors);
}

/// Chips with a picture in them.
Html picture_chips(const std::vector<std::string>& picked) {
    const auto pictures = work_pictures();
    return fieldset(
        cls("field pupil"), legend(t("Plaatjes")),
        details(cls("more"), flag("open", !picked.empty()),
                summary(t("Kies plaatjes"), look::icon("chevron-down")),
                div(cls("chips"), each(pictures, [&](const WorkPicture& picture) {
                        return label(
                            cls("chip"),
                            input(type("checkbox"), name("picture"), value(picture.code),
                                  flag("checked", std::ranges::count(picked, picture.code) > 0)),
                            span(look::icon("work/" + std::string(picture.code)), " ", picture.name));
                    }))));
}

Html photo_choice(const PosterView& view) {
    if (view.photos.empty())
        return p(cls("hint"), t("Een foto erop? Zet hem eerst klaar, onder aan deze bladzijde."));
    const std::vector<std::string>& picked = view.picked.photos;
    return fieldset(
        cls("field"), legend(t("Foto's. De eerste komt groot op je poster.")),
        div(cls("photo-choice"), each(view.photos, [&](const Photo& photo) {
                return label(
                    input(type("checkbox"), name("photo"), value(photo.id),
                          flag("checked", picked.empty() || std::ranges::count(picked, photo.id) > 0)),
                    img(src("/foto/" + photo.id + "/klein"), attr("alt", t("Foto voor je poster"))));
            })));
}

template <class Named> std::vector<look::Choice> choices_of(const std::vector<Named>& all) {
    std::vector<look::Choice> choices;
    for (const Named& one : all)
        choices.push_back({std::string(one.code), one.name});
    return choices;
}

look::Field line(std::string name_, std::string label_, const std::string& value_) {
    return {.name = std::move(name_),
            .label = std::move(label_),
            .value = value_,
            .autocomplete = "off",
            .max_length = static_cast<int>(longest_piece)};
}

/// A window in which one piece is asked for: words from the dossier to tap, or own words.
Html words_dialog(std::string_view kind, const std::string& title, const std::vector<std::string>& offered) {
    const std::string label_id = fmt::format("ask-{}", kind);
    return dialog(attr("data-dialog", kind), cls("poster-dialog"), attr("aria-labelledby", label_id),
                  h2(id(label_id), title),
                  when(!offered.empty(),
                       [&] {
                           return div(cls("chips"), each(offered, [](const std::string& word) {
                                          return button(type("button"), cls("pill"),
                                                        attr("data-word", t_content(word)), t_content(word));
                                      }));
                       }),
                  form(method("dialog"), flag("data-words"),
                       look::text_field(line(fmt::format("own-{}", kind), t("In je eigen woorden"), {})),
                       div(cls("buttons"), button(type("submit"), cls("btn"), t("Zet erop")),
                           button(type("button"), cls("btn quiet"), flag("data-close"), t("Sluit")))));
}

Html closing(std::string_view kind, const std::string& title, const Html& content) {
    const std::string label_id = fmt::format("ask-{}", kind);
    return dialog(attr("data-dialog", kind), cls("poster-dialog"), attr("aria-labelledby", label_id),
                  h2(id(label_id), title), content,
                  p(button(type("button"), cls("btn quiet"), flag("data-close"), t("Sluit"))));
}
} // namespace

Html poster_form(const OpenedWork& opened, const PosterView& view) {
    const Picked& picked = view.picked;
    const bool made = !view.poster.pieces.empty();
    const std::string texts = fmt::format("{}", fmt::join(picked.texts, "\n"));
    return details(
        cls("card poster-form"), id("kies"), flag("open", !made || !view.errors.none()),
        summary(cls("h"), made ? t("Begin opnieuw met een indeling") : t("Begin snel: kies wat erop komt"),
                look::icon("chevron-down")),
        when(made, [] { return p(cls("hint"), t("Let op: alles krijgt een nieuwe plek.")); }),
        look::post_form(
            poster_path(opened, *view.item),
            group(
                typed_by(opened), input(type("hidden"), name("version"), value(std::to_string(view.version))),
                look::text_field(line("title", t("Titel"), picked.title), view.errors),
                several("strong", t("Je sterke kanten"), t("Nog een sterke kant"), view.strong, picked.strong,
                        view.errors),
                several("job", t("Beroepen die je leuk vindt"), t("Nog een beroep"), view.jobs, picked.jobs,
                        view.errors),
                look::text_field(line("next", t("Je volgende stap"), picked.next), view.errors),
                look::text_area({.name = "text",
                                 .label = t("Andere woorden"),
                                 .hint = t("Elke regel wordt een los stukje tekst."),
                                 .value = texts},
                                2, view.errors),
                picture_chips(picked.pictures), photo_choice(view),
                look::chip_field({.name = "arrangement", .label = t("Indeling")}, choices_of(arrangements()),
                                 {picked.arrangement}, {.pick = look::Pick::one}),
                look::chip_field({.name = "look", .label = t("Stijl")}, choices_of(poster_looks()),
                                 {picked.look}, {.pick = look::Pick::one}),
                look::submit(made ? t("Deel opnieuw in") : t("Maak de poster")))));
}

Html poster_dialogs(const PosterView& view) {
    const auto pictures = work_pictures();
    const auto looks = poster_looks();
    return group(
        words_dialog("strong", t("Welke sterke kant zet je erop?"), view.strong),
        words_dialog("job", t("Welk beroep zet je erop?"), view.jobs),
        words_dialog("title", t("De titel"), {}), words_dialog("next", t("Wat is je volgende stap?"), {}),
        words_dialog("text", t("Wat wil je erbij schrijven?"), {}),
        closing("picture", t("Kies een plaatje"),
                div(cls("picture-choice"), each(pictures,
                                                [](const WorkPicture& picture) {
                                                    return button(
                                                        type("button"), attr("data-picture", picture.code),
                                                        look::icon("work/" + std::string(picture.code)),
                                                        span(picture.name));
                                                }))),
        closing("photo", t("Kies een foto"),
                div(cls("photo-choice"),
                    each(view.photos,
                         [](const Photo& photo) {
                             return button(type("button"), attr("data-photo-id", photo.id),
                                           aria_label(t("Zet deze foto erop")),
                                           img(src("/foto/" + photo.id + "/klein"), attr("alt", "")));
                         }),
                    div(flag("data-photo-place")))),
        closing("look", t("Kies een stijl"),
                div(cls("look-choice"), each(looks, [&](const LookName& one) {
                        const PosterView sample{.item = view.item, .poster = {std::string(one.code), {}}};
                        return button(type("button"), attr("data-look", one.code),
                                      drawn_poster(sample, "look-" + std::string(one.code), Photos::small),
                                      span(one.name));
                    }))));
}

} // namespace trialoog::assignments
