// Slips to print, and to take over when they come back.

#include "slices/partnership/pages.hpp"

#include "look/people.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/access/letters/printing.hpp"
#include "slices/assignments/assignments.hpp"

namespace trialoog::partnership {
using namespace html;
namespace {

Html to_take_over(const std::vector<SilentAdult>& silent) {
    std::vector<look::PersonRow> rows;
    for (const SilentAdult& one : silent)
        rows.push_back(
            {.name = one.pupil_name,
             .detail = assignments::adult_in_words(one.companion, one.companion_name).speaks,
             .end = a(href(slip_path(one.work_id)), t("Neem over"), look::unseen(": " + one.pupil_name))});
    return look::person_list(rows);
}

} // namespace

Html slips_page(const SlipsPage& page) {
    const std::string eyebrow =
        tf("{title}, klas {name}", fmt::arg("title", page.title), fmt::arg("name", page.doing.class_name));
    const std::string back = "/opdracht/" + page.doing.assignment_id;
    Html content = look::heading(eyebrow, t("Briefjes voor thuis"),
                                 t("Voor volwassenen die liever op papier zeggen hoe het was. Deel de "
                                   "briefjes uit, en neem over wat terugkomt."));
    if (page.saved) content += look::notice(look::Tone::good, t("Bewaard"), p(t("Het briefje telt mee.")));
    if (page.silent.empty())
        return group(content,
                     look::empty_state(t("Er is nu niemand meer"),
                                       t("Hier staat wie meedeed met ingeleverd werk en nog niets vertelde."),
                                       look::button_link(back, t("Terug"), true)));
    const long long count = static_cast<long long>(page.silent.size());
    return group(content,
                 p(look::button_link(slips_path(page.doing.assignment_id, "/pdf"),
                                     tn("Print {n} briefje", "Print {n} briefjes", count))),
                 access::sides_choice(page.sides, slips_path(page.doing.assignment_id)),
                 look::card(t("Terug van thuis"), to_take_over(page.silent)), p(a(href(back), t("Terug"))));
}

Html invitation_to_slips(const Doing& doing) {
    return p(a(cls("move"), href(slips_path(doing.assignment_id)),
               t("Zegt iemand liever op papier hoe het was?")));
}

} // namespace trialoog::partnership
