// Who comes, in which language, how, and what to speak of.

#include "slices/conversations/answers/family_pages.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"

#include <algorithm>

namespace trialoog::conversations {
using namespace html;
namespace {

std::vector<look::Choice> who_comes(Addressed voice) {
    switch (voice) {
    case Addressed::pupil:
        return {{"somebody", t("Er komt iemand met mij mee")}, {"self", t("Ik kom alleen")}};
    case Addressed::staff:
        return {{"self", t("De ouder zelf")},
                {"somebody", t("Iemand anders")},
                {"nobody", t("Er kan niemand komen")}};
    case Addressed::parent:
        break;
    }
    return {{"self", t("Ik kom zelf")},
            {"somebody", t("Iemand anders komt")},
            {"nobody", t("Er kan niemand komen")}};
}

std::vector<look::Choice> interpreters() {
    std::vector<look::Choice> choices{{"", t("Nee, dat is niet nodig")}};
    for (const i18n::Language& one : i18n::languages())
        if (one.code != "nl") choices.push_back({std::string(one.code), std::string(one.name)});
    return choices;
}

std::vector<look::Choice> ways(const Round& round) {
    std::vector<look::Choice> choices;
    switch (round.place) {
    case Place::school:
        choices.push_back({"", t("Op school")});
        break;
    case Place::home:
        choices.push_back({"", t("Bij ons thuis")});
        choices.push_back({"school", t("Op school")});
        break;
    case Place::online:
        choices.push_back({"", t("Online")});
        choices.push_back({"school", t("Op school")});
        break;
    case Place::phone:
        choices.push_back({"", t("Per telefoon")});
        choices.push_back({"school", t("Op school")});
        break;
    }
    if (round.place != Place::online) choices.push_back({"online", t("Online, met beeld")});
    if (round.place != Place::phone) choices.push_back({"phone", t("Per telefoon")});
    return choices;
}

Html together_field(const AskedFamily& family, const TypedWishes& typed, const look::Errors& errors,
                    Addressed voice) {
    if (std::ranges::none_of(family, &AskedPupil::has_other_parent)) return {};
    return look::radio_field(
        {.name = "samen",
         .label = voice == Addressed::staff ? t("Samen met de andere ouder?")
                                            : t("Komt u samen met de andere ouder?"),
         .hint = voice == Addressed::staff ? std::string()
                                           : t("De andere ouder ziet niet wat u hier kiest of schrijft."),
         .value = typed.together.empty() ? "samen" : typed.together},
        {{"samen", t("Samen mag")}, {"apart", t("Liever apart, elk een eigen gesprek")}}, errors);
}

Html points(const AskedFamily& family, const TypedWishes& typed, const look::Errors& errors,
            Addressed voice) {
    Html all;
    std::vector<std::string> seen;
    for (const AskedPupil& one : family) {
        if (std::ranges::count(seen, one.pupil.id) > 0) continue;
        seen.push_back(one.pupil.id);
        const auto said = typed.points.find(one.pupil.id);
        all +=
            look::text_area({.name = point_field(one.pupil.id),
                             .label = voice == Addressed::pupil ? t("Wil je zelf iets bespreken?")
                                                                : tf("Wilt u iets over {pupil} bespreken?",
                                                                     fmt::arg("pupil", one.pupil.given_name)),
                             .hint = t("Hoeft niet. De mentor leest dit van tevoren."),
                             .value = said == typed.points.end() ? std::string() : said->second,
                             .max_length = int(longest_point)},
                            3, errors);
    }
    return all;
}

} // namespace

Html wishes_fields(const AskedFamily& family, const TypedWishes& typed, const look::Errors& errors,
                   Addressed voice) {
    const std::string how = voice == Addressed::parent ? t("Hoe wilt u praten?") : t("Hoe wil je praten?");
    return group(
        look::radio_field({.name = "komt",
                           .label = voice == Addressed::pupil ? t("Komt er iemand mee?") : t("Wie komt er?"),
                           .value = typed.comes},
                          who_comes(voice), errors),
        look::text_field({.name = "wie",
                          .label = t("Wie is dat?"),
                          .hint = t("Bijvoorbeeld: oma. Leeg als niemand anders komt."),
                          .value = typed.who,
                          .max_length = int(longest_who_comes)},
                         errors),
        together_field(family, typed, errors, voice),
        look::select_field({.name = "tolk", .label = t("Is er een tolk nodig?"), .value = typed.interpreter},
                           interpreters(), errors),
        look::radio_field({.name = "hoe",
                           .label = voice == Addressed::staff ? t("Hoe is het gesprek?") : how,
                           .value = typed.place},
                          ways(family.front().round), errors),
        points(family, typed, errors, voice));
}

} // namespace trialoog::conversations
