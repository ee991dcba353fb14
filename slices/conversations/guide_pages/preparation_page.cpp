// What pupil and parent read before the talk: what it is about, and what one brings.

#include "slices/conversations/guide_pages/pages.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"

#include <array>
#include <utility>

namespace trialoog::conversations {
using namespace html;
namespace {

constexpr auto pieces = std::to_array<std::pair<std::string_view, const char*>>({
    {"photos", t_later("foto’s")},
    {"poster", t_later("de poster")},
    {"qualities", t_later("kwaliteiten")},
    {"motives", t_later("wat iemand belangrijk vindt")},
    {"jobs", t_later("beroepen")},
    {"network", t_later("het netwerk")},
    {"profiles", t_later("profielen")},
    {"courses", t_later("opleidingen")},
    {"next_steps", t_later("de volgende stap")},
    {"agreements", t_later("afspraken van de vorige keer")},
});

std::string with_whom(const Preparation& page) {
    if (page.mentors.empty()) return {};
    return page.is_pupil
               ? tf("Je praat met {mentor} en een volwassene van thuis.", fmt::arg("mentor", page.mentors))
               : tf("U praat met {pupil} en met {mentor}.", fmt::arg("pupil", page.pupil.given_name),
                    fmt::arg("mentor", page.mentors));
}

std::string moment_of(const Preparation& page) {
    if (page.when.empty()) return {};
    const std::string& mentor = page.mentors.empty() ? t("de mentor") : page.mentors;
    return page.is_pupil
               ? tf("De gesprekken zijn: {when}. {mentor} vertelt je wanneer jij aan de beurt bent.",
                    fmt::arg("when", page.when), fmt::arg("mentor", mentor))
               : tf("De gesprekken zijn: {when}. {mentor} spreekt een tijd met u af.",
                    fmt::arg("when", page.when), fmt::arg("mentor", mentor));
}

std::string length_of(const Guide& guide) {
    return tf("Het gesprek duurt ongeveer {minutes} minuten.", fmt::arg("minutes", guide.minutes));
}

Html for_pupil(const Preparation& page) {
    const std::string& name = page.pupil.given_name;
    return group(look::voice_card(
                     look::Voice::pupil, t("Jij laat zien wie je bent"),
                     group(h2(t("Zo bereid je je voor")),
                           ol(cls("big"), each(page.guide.checklist,
                                               [&](const std::string& one) { return li(said(one, name)); })),
                           look::button_link("/dossier/" + page.pupil.id, t("Open je dossier")))),
                 look::card(t("Waar het over gaat"), p(said(page.guide.why.pupil, name))));
}

Html for_parent(const Preparation& page) {
    const std::string& name = page.pupil.given_name;
    return group(
        look::voice_card(look::Voice::parent, t("Drie vragen om over na te denken"),
                         ol(cls("big"), each(page.guide.think_about,
                                             [&](const std::string& one) { return li(said(one, name)); }))),
        look::card(t("Waar het over gaat"),
                   group(p(said(page.guide.why.adult, name)),
                         p(a(href("/dossier/" + page.pupil.id),
                             tf("Bekijk wat {pupil} al maakte", fmt::arg("pupil", name)))))),
        look::card(t("Wat u zelf wilt zeggen"),
                   p(t("Neem uw eigen vragen mee. Er is tijd voor. Goede antwoorden of foute antwoorden "
                       "zijn er niet."))));
}

} // namespace

std::string piece_label(std::string_view piece) {
    for (const auto& [key, label] : pieces)
        if (key == piece) return t_content(label);
    return std::string(piece);
}

Html preparation_page(const Preparation& page) {
    const std::string lead = with_whom(page) + (with_whom(page).empty() ? "" : " ") + length_of(page.guide);
    const std::string moment = moment_of(page);
    return group(
        look::heading(page.is_pupil
                          ? t("Je gesprek op school")
                          : tf("Het gesprek over {pupil}", fmt::arg("pupil", page.pupil.given_name)),
                      t_content(page.guide.title), lead),
        when(!moment.empty(), [&] { return p(cls("moment"), look::icon("calendar"), span(moment)); }),
        page.is_pupil ? for_pupil(page) : for_parent(page));
}

} // namespace trialoog::conversations
