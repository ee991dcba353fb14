// GET /beheer: the steps of a school that begins, each with how far it is; and all pages of the office below.

#include "slices/home/first_weeks.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/home/pages.hpp"

#include <algorithm>

namespace trialoog::home {
namespace {
using namespace html;
using access::FirstStep;

Html act_of(const FirstStep& step, bool quiet) {
    if (step.href.empty()) return {};
    return p(look::button_link(step.href, step.act, quiet));
}

Html next_card(const FirstStep& step, std::size_t number, std::size_t of) {
    return look::card(
        step.title,
        group(p(cls("hint"), tf("Nu: stap {n} van {of}", fmt::arg("n", number), fmt::arg("of", of))),
              p(step.so_far), when(!step.hint.empty(), [&] { return p(step.hint); }), act_of(step, false)));
}

Html row(const FirstStep& step) {
    const Html title = step.href.empty() ? Html(b(step.title)) : Html(a(href(step.href), step.title));
    return li(div(title, p(cls("detail"), step.so_far)),
              div(cls("end"), step.is_done ? look::tag(look::Tone::good, t("klaar"))
                                           : look::tag(look::Tone::plain, t("later"))));
}

Html list_of(const std::string& title, const std::vector<const FirstStep*>& steps) {
    if (steps.empty()) return {};
    return look::card(title,
                      ol(cls("people"), each(steps, [](const FirstStep* step) { return row(*step); })));
}

Html steps_of(const std::vector<FirstStep>& steps) {
    const auto next = std::ranges::find(steps, false, &FirstStep::is_done);
    std::vector<const FirstStep*> done, later;
    for (const FirstStep& step : steps)
        if (step.is_done) done.push_back(&step);
    Html first;
    if (next == steps.end())
        first = look::notice(look::Tone::good, t("Jullie zijn begonnen"),
                             p(t("Alle eerste stappen zijn gedaan. Komt er iemand bij? Dan staat hier wat er "
                                 "nog moet.")));
    else {
        first = next_card(*next, static_cast<std::size_t>(next - steps.begin()) + 1, steps.size());
        for (auto step = next + 1; step != steps.end(); ++step)
            if (!step->is_done) later.push_back(&*step);
    }
    return group(first, list_of(t("Daarna"), later), list_of(t("Al gedaan"), done));
}

http::Response show(const access::Asked& asked, const Parts& parts) {
    if (!access::find_school(asked.viewer, access::Action::manage_access)) return access::not_found(asked);
    const auto steps =
        asked.services.database.read([&](db::Reader& tx) { return first_steps(tx, asked, parts); });
    const Html content =
        group(look::heading({}, t("Beheer"),
                            t("De eerste weken met Trialoog, stap voor stap. Je mag altijd later verder.")),
              look::columns(steps_of(steps), lists_of_links(asked.viewer, parts.links)));
    auto shown = access::frame(asked, t("Beheer"));
    shown.wide = true;
    return http::page(look::page(shown, content));
}
} // namespace

std::vector<FirstStep> first_steps(db::Reader& tx, const access::Asked& asked, const Parts& parts) {
    std::vector<FirstStep> steps;
    for (const access::FirstStepsOf of_slice : parts.steps)
        std::ranges::move(of_slice(tx, asked), std::back_inserter(steps));
    std::ranges::stable_sort(steps, {}, &FirstStep::place);
    return steps;
}

Html first_weeks_card(const std::vector<FirstStep>& steps) {
    const auto next = std::ranges::find(steps, false, &FirstStep::is_done);
    if (next == steps.end()) return {};
    const auto done = std::ranges::count(steps, true, &FirstStep::is_done);
    return look::notice(
        look::Tone::plain,
        tf("De eerste weken: {n} van {of} stappen gedaan", fmt::arg("n", done), fmt::arg("of", steps.size())),
        group(p(tf("Nu: {step}.", fmt::arg("step", next->title))),
              p(look::button_link("/beheer", t("Ga verder met de eerste weken"), true))));
}

void register_first_weeks(access::Routes& routes, const Parts& parts) {
    routes.get("/beheer", access::Action::manage_access, access::with(parts, show));
}

} // namespace trialoog::home
