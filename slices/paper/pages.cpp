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

Html picked_fields(const ReviewPage& page, const ScannedPage& one) {
    const bool again = page.chosen.page_id == one.id;
    const look::Errors errors = again ? page.chosen.errors : look::Errors{};
    const bool has_several = one.reason == Reason::several;
    return group(p(has_several ? t("Of kies zelf, als er toch maar één blad op staat.")
                               : t("Geen code te zien? Kies dan zelf.")),
                 look::select_field({.name = "wie-" + one.id,
                                     .label = t("Van wie is dit blad?"),
                                     .value = again ? page.chosen.about_id : ""},
                                    pupils(page), errors),
                 look::select_field({.name = "blad-" + one.id,
                                     .label = t("Welk blad is het?"),
                                     .hint = t("Het nummer staat onderaan."),
                                     .value = again ? page.chosen.page : "1"},
                                    numbers(page), errors),
                 ways_out(t("Leg het erbij"), page.chosen, one));
}

Html waiting_part(const ReviewPage& page) {
    const auto waiting = in_state(page.pages, State::waiting);
    if (waiting.empty()) return {};
    Html cards;
    for (const ScannedPage* one : waiting)
        cards += waiting_card(*one, page.files, page.doubts, scan_path(page.of_class.id, page.scan.id),
                              group(code_field(*one, page.chosen), picked_fields(page, *one)));
    return section(
        h2(tn("{n} blad wacht op jou", "{n} bladen wachten op jou", static_cast<long long>(waiting.size()))),
        cards);
}
} // namespace

bool is_being_read(const ReviewPage& page) { return is_being_read(page.scan, page.job); }

Html review_page(const ReviewPage& page) {
    const std::string name = tf("Klas {name}", fmt::arg("name", page.of_class.name));
    const Html head = group(
        look::breadcrumbs({{name, "/klas/" + page.of_class.id}, {t("Papier"), scans_path(page.of_class.id)}}),
        look::heading(name, t("Ingevulde bladen")));
    if (is_being_read(page))
        return group(head, while_reading(page.scan, page.job, page.files, page.pages,
                                         scan_path(page.of_class.id, page.scan.id)));
    return group(head, look::error_summary(page.chosen.errors),
                 state_of_reading(page.scan, page.job, page.pages), refused_list(page.files, page.pages),
                 way_to_aside(page.pages, aside_path(page.of_class.id)), waiting_part(page), page.then);
}

} // namespace trialoog::paper
