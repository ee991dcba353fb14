#include "slices/assignments/paper/before_handing_in.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"

#include <algorithm>

namespace trialoog::assignments {
using namespace html;
namespace {

std::string missing_sentence(const std::vector<int>& missing) {
    std::vector<std::string> numbers;
    for (const int page : missing)
        numbers.push_back(std::to_string(page));
    const std::string list = i18n::list_of(numbers);
    return missing.size() == 1 ? tf("Blad {numbers} ontbreekt.", fmt::arg("numbers", list))
                               : tf("Blad {numbers} ontbreken.", fmt::arg("numbers", list));
}

Html question(const ToHandIn& one) {
    const PaperWork& work = *one.work;
    return div(
        cls("paper-work"), h2(work.name),
        when(!one.missing.empty(), [&] { return p(missing_sentence(one.missing)); }),
        when(one.is_assumed,
             [&] {
                 return p(tf("Met wie: {who}. Dat stond er al, het komt van het scherm. Klopt het met het "
                             "kruisje op het eerste blad?",
                             fmt::arg("who", one.who_label)));
             }),
        input(type("hidden"), name("gevraagd-" + work.work_id), value(question_of(one))),
        look::checkbox_field({.name = "ja-" + work.work_id,
                              .label = tf("Inleveren voor {name}?", fmt::arg("name", work.name))},
                             {{question_of(one), one.missing.empty() ? t("Ja, dit klopt")
                                                                     : t("Ja, lever in zonder deze bladen")}},
                             {}));
}
} // namespace

ToHandIn to_hand_in(const PaperWork& work, std::string who, std::string who_label,
                    std::string_view stood_there) {
    const bool assumed = who == stood_there;
    return {&work, std::move(who), std::move(who_label), missing_pages(work.pages, work.printed), assumed};
}

bool is_to_ask(const ToHandIn& one) { return one.is_assumed || !one.missing.empty(); }

std::string question_of(const ToHandIn& one) {
    std::string text = one.is_assumed ? one.who : std::string();
    for (const int page : one.missing)
        text += "," + std::to_string(page);
    return text;
}

Said said_in(const http::Fields& form, const ToHandIn& one) {
    const std::string &id = one.work->work_id, asked = question_of(one);
    if (form.get("gevraagd-" + id) != asked) return Said::not_asked;
    return form.get("ja-" + id) == asked ? Said::yes : Said::no;
}

Html before_handing_in_page(std::string_view action_path, std::string_view back,
                            const std::vector<ToHandIn>& all) {
    const auto sure = std::ranges::count_if(all, [](const ToHandIn& one) { return !is_to_ask(one); });
    return group(look::heading({}, t("Klopt dit?"), t("Er is nog niets ingeleverd. Kijk eerst hiernaar.")),
                 look::post_form(action_path,
                                 group(input(type("hidden"), name("terug"), value(back)),
                                       each(all,
                                            [](const ToHandIn& one) {
                                                return group(
                                                    input(type("hidden"), name("wie-" + one.work->work_id),
                                                          value(one.who)),
                                                    when(is_to_ask(one), [&] { return question(one); }));
                                            }),
                                       when(sure > 0,
                                            [&] {
                                                return p(tn("{n} ander werk is volledig en gaat mee.",
                                                            "{n} andere werken zijn volledig en gaan mee.",
                                                            static_cast<long long>(sure)));
                                            }),
                                       p(t("Wat je niet aankruist, levert later in.")),
                                       div(cls("buttons"), look::submit(t("Lever in")),
                                           look::button_link(back, t("Terug"), true)))));
}

} // namespace trialoog::assignments
