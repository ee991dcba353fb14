#include "slices/conversations/answers/family_pages.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/conversations/rounds/paths.hpp"

#include <algorithm>

namespace trialoog::conversations {
using namespace html;
namespace {

bool is_of_pupil(const AskedFamily& family) {
    return family.front().pupil.relation == access::Relation::self;
}
std::string about(const AskedFamily& family) {
    if (is_of_pupil(family)) return t("Gesprek met je mentor");
    return tf("Gesprek over {pupil}", fmt::arg("pupil", names_of(family)));
}
std::string path_of(const AskedFamily& family, std::string_view page = {}) {
    return times_path(family.front().round.id, family.front().pupil.id, page);
}

std::string until_text(const AskedFamily& family, Day today) {
    const Round& round = family.front().round;
    if (family.front().may == MayAnswer::late)
        return tf("De datum was {day}. Wij bewaren wat u kiest, maar misschien lukt die tijd niet meer.",
                  fmt::arg("day", i18n::long_date(round.answer_by)));
    if (today == round.answer_by) return t("Dit kan vandaag nog.");
    return tf("Dit kan tot en met {day}.", fmt::arg("day", i18n::long_date(round.answer_by)));
}

/// Children whose mentor hasn't said when.
Html still_to_come(const AskedFamily& family) {
    AskedFamily without;
    for (const AskedPupil& one : family)
        if (one.slots.empty()) without.push_back(one);
    if (without.empty()) return {};
    return look::notice(look::Tone::plain, {},
                        p(tf("Voor {pupil} zijn er nog geen tijden. U hoort het van ons als ze er zijn.",
                             fmt::arg("pupil", names_of(without)))));
}

std::size_t chosen_by(const AskedFamily& family) {
    std::size_t count = 0;
    for (const std::string& at : moments_of(family))
        count += minds_of(family, at).has_value();
    return count;
}

std::string when_line(const AskedPupil& one) {
    return tf("{from} tot en met {until}, met {mentor}", fmt::arg("from", i18n::long_date(one.round.from)),
              fmt::arg("until", i18n::long_date(one.round.until)),
              fmt::arg("mentor", one.mentors.empty() ? t("de mentor") : one.mentors));
}

Html state_of(const AskedFamily& family) {
    const bool has_answered =
        std::ranges::any_of(family, [](const AskedPupil& one) { return one.answer.has_value(); });
    if (!has_answered) return p(t("Hier is nog niets gekozen."));
    const std::size_t times = chosen_by(family);
    if (times == 0) return p(t("Er is geen tijd gekozen die past. De mentor belt om samen iets te vinden."));
    return p(tn("Er past {n} tijd.", "Er passen {n} tijden.", static_cast<long long>(times)));
}

Html family_card(const AskedFamily& family, Day today) {
    const bool open =
        std::ranges::any_of(family, [](const AskedPupil& one) { return one.may != MayAnswer::too_late; });
    const bool has_answered =
        std::ranges::any_of(family, [](const AskedPupil& one) { return one.answer.has_value(); });
    Html lines;
    for (const AskedPupil& one : family)
        lines += p(cls("detail"), one.pupil.given_name, ": ", when_line(one));
    return look::card(
        about(family),
        group(
            lines, state_of(family), when(open, [&] { return p(cls("detail"), until_text(family, today)); }),
            when(open,
                 [&] {
                     return look::button_link(
                         path_of(family), has_answered ? t("Verander dit") : t("Kies tijden"), has_answered);
                 }),
            when(!open, [&] { return p(t("De tijden staan nu vast. Lukt het niet? Bel dan de mentor.")); })));
}

} // namespace

std::string kept_text(std::size_t times) {
    return times == 0 ? std::string()
                      : tn("{n} tijd bewaard", "{n} tijden bewaard", static_cast<long long>(times));
}

Html times_page(const AskedFamily& family, const Minds& typed, Day today) {
    const bool is_pupil = is_of_pupil(family);
    return group(look::heading(about(family), is_pupil ? t("Wanneer kun je?") : t("Wanneer kunt u komen?"),
                               is_pupil ? t("Kies alles wat past. Wat je leeg laat, kan niet.")
                                        : t("Kies alles wat past. Wat u leeg laat, kan niet.")),
                 p(cls("detail"), until_text(family, today)), still_to_come(family),
                 form(method("post"), action(path_of(family)), cls("times parent"),
                      attr("data-times", path_of(family, "tijd")),
                      attr("data-offline", t("Geen verbinding. Wij bewaren het hier, en sturen het straks.")),
                      moments_fields(family, typed, true),
                      look::foot(group(look::saved(kept_text(typed.size())),
                                       button(type("submit"), cls("btn"), t("Volgende"))))));
}

Html wishes_page(const AskedFamily& family, const TypedWishes& typed, const look::Errors& errors,
                 std::size_t chosen) {
    const bool is_pupil = is_of_pupil(family);
    return group(
        look::heading(about(family), is_pupil ? t("Nog een paar vragen") : t("Wie komt er, en hoe?")),
        when(chosen == 0,
             [&] {
                 return look::notice(look::Tone::attention, t("Er past nog geen tijd"),
                                     p(is_pupil
                                           ? t("Dat mag. De mentor belt je dan om samen iets te vinden.")
                                           : t("Dat mag. De mentor belt u dan om samen iets te vinden.")));
             }),
        look::error_summary(errors),
        look::post_form(
            path_of(family, "verder"),
            group(wishes_fields(family, typed, errors, is_pupil ? Addressed::pupil : Addressed::parent),
                  look::foot(group(a(href(path_of(family)), t("Terug naar de tijden")),
                                   look::submit(t("Klaar")))))));
}

Html answered_page(const std::vector<AskedFamily>& families, Day today, bool thanks, bool parents_answer) {
    if (families.empty())
        return look::empty_state(parents_answer ? t("Je ouder kiest de tijd") : t("Er is nu niets te kiezen"),
                                 parents_answer
                                     ? t("De school vraagt je ouder wanneer het past. Praat er thuis over.")
                                     : t("Komt er een gesprek op school? Dan staan hier de tijden."),
                                 look::button_link("/", t("Naar het begin"), true));
    return group(
        look::heading({}, thanks ? t("Bedankt. Het is bewaard.") : t("Tijden voor een gesprek"),
                      thanks ? t("Zodra de tijd vaststaat, komt er bericht. Tot dan kan dit nog anders.")
                             : std::string()),
        each(families, [&](const AskedFamily& one) { return family_card(one, today); }));
}

Html not_taken_page(const std::string& title, const std::string& why, const Minds& typed,
                    const TypedWishes& wishes) {
    std::vector<std::string> lines;
    for (const auto& [at, minds] : typed)
        lines.push_back(moment_text(at) + ": " + (minds == suits ? t("Past") : t("Als het moet")));
    if (!wishes.who.empty()) lines.push_back(wishes.who);
    for (const auto& [pupil, point] : wishes.points)
        if (!point.empty()) lines.push_back(point);
    return group(look::heading({}, title, why),
                 when(!lines.empty(),
                      [&] {
                          return look::card(t("Dit was gekozen"),
                                            ul(each(lines, [](const std::string& one) { return li(one); })));
                      }),
                 look::button_link("/gesprek-tijden", t("Bekijk wat bewaard is"), true));
}

} // namespace trialoog::conversations
