#include "slices/paper/pages.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/paper/use_cases.hpp"

#include <algorithm>

namespace trialoog::paper {
using namespace html;
namespace {

std::vector<look::Choice> pupils(const ReviewPage& page) {
    std::vector<look::Choice> choices{{"", t("Kies een leerling")}};
    for (const Destination& one : page.destinations)
        choices.push_back({one.about_id, one.label});
    return choices;
}

std::vector<look::Choice> numbers(const ReviewPage& page) {
    int most = 1;
    for (const Destination& one : page.destinations)
        most = std::max(most, one.pages);
    std::vector<look::Choice> choices;
    for (int number = 1; number <= most; ++number)
        choices.push_back({std::to_string(number), tf("Blad {n}", fmt::arg("n", number))});
    return choices;
}

std::string base_of(const ReviewPage& page) { return scan_path(page.of_class.id, page.scan.id); }

Html picked_fields(const ReviewPage& page, const ScannedPage& one) {
    const Chosen& chosen = page.typed.of(one.id);
    const look::Errors& errors = page.typed.errors;
    const bool has_several = one.reason == Reason::several;
    return group(p(has_several ? t("Of kies zelf, als er toch maar één blad op staat.")
                               : t("Geen code te zien? Kies dan zelf.")),
                 look::select_field(
                     {.name = "wie-" + one.id, .label = t("Van wie is dit blad?"), .value = chosen.about_id},
                     pupils(page), errors),
                 look::select_field({.name = "blad-" + one.id,
                                     .label = t("Welk blad is het?"),
                                     .hint = t("Het nummer staat onderaan."),
                                     .value = chosen.page.empty() ? "1" : chosen.page},
                                    numbers(page), errors),
                 ways_out(t("Leg het erbij"), chosen, base_of(page) + "/" + one.id));
}

Html waiting_part(const ReviewPage& page) {
    const auto waiting = in_state(page.pages, PageState::waiting);
    if (waiting.empty()) return {};
    Html cards;
    for (const ScannedPage* one : waiting)
        cards += waiting_card(*one, page.files, page.doubts, base_of(page),
                              group(code_field(*one, page.typed), picked_fields(page, *one)));
    return waiting_form(static_cast<long long>(waiting.size()), base_of(page), cards,
                        t("Leg alles erbij wat is ingevuld"));
}

/// One thing at a time: a form of its own beside those that wait would lose what is typed there.
Html what_to_do(const ReviewPage& page) {
    const auto waiting = static_cast<long long>(in_state(page.pages, PageState::waiting).size());
    if (waiting == 0 || page.then.empty()) return group(waiting_part(page), page.then);
    const std::string base = base_of(page);
    if (page.is_for_handing_in)
        return group(look::notice(look::Tone::attention,
                                  tn("{n} blad wacht nog op jou", "{n} bladen wachten nog op jou", waiting),
                                  p(a(href(base), t("Leg die eerst bij een leerling")))),
                     page.then);
    return group(waiting_part(page), p(a(cls("move"), href(base + "?inleveren=ja"),
                                         t("Lever alvast in wat al bij een leerling ligt"))));
}
} // namespace

bool is_being_read(const ReviewPage& page) { return is_being_read(page.scan, page.job); }

Html review_page(const ReviewPage& page) {
    const std::string name = tf("Klas {name}", fmt::arg("name", page.of_class.name));
    const Html head = group(
        look::breadcrumbs({{name, "/klas/" + page.of_class.id}, {t("Papier"), scans_path(page.of_class.id)}}),
        look::heading(name, t("Ingevulde bladen")));
    if (is_being_read(page))
        return group(head, while_reading(page.scan, page.job, page.files, page.pages, base_of(page)));
    return group(head, look::error_summary(page.typed.errors),
                 state_of_reading(page.scan, page.job, page.pages), refused_list(page.files, page.pages),
                 way_to_aside(page.pages, page.files, aside_path(page.of_class.id)), what_to_do(page));
}

} // namespace trialoog::paper
