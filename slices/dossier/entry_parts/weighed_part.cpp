// Jobs, profiles and courses: what pupil and parent think, side by side, and how it changed.

#include "slices/dossier/entry_parts/entry_parts.hpp"

#include "look/own_words.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"

#include <algorithm>
#include <span>

namespace trialoog::dossier {

using namespace html;

namespace {

Html reasons(const Opinion& opinion) {
    Html lines;
    const auto add = [&](const std::string& head, const std::string& text) {
        if (!text.empty()) lines += p(cls("own-text"), b(head), " ", look::words(text));
    };
    add(t("Past wel:"), opinion.for_it);
    add(t("Past niet:"), opinion.against_it);
    add(t("Nog te weten:"), opinion.to_find_out);
    return lines;
}

Html view(const Opinion& opinion, const Reading& reading) {
    const look::Speaker who = speaker(opinion.source, opinion.companion, reading);
    return div(cls("opinion t-" + std::string(look::code(who.voice))), p(cls("who"), look::speaker(who)),
               when(opinion.mark.has_value(),
                    [&] {
                        return p(cls("grade"), b(std::to_string(*opinion.mark)),
                                 span(cls("detail"), t("van de 10")));
                    }),
               reasons(opinion));
}

/// "6 (2024) → 8 (2026)"
Html over_the_years(const Weighed& one) {
    const auto marks = one.marks_of_pupil();
    if (marks.empty()) return {};
    std::string line;
    for (const Opinion* mark : marks)
        line += (line.empty() ? "" : " → ") + std::to_string(*mark->mark) + " (" +
                std::to_string(mark->day.year) + ")";
    return p(cls("detail"), tf("Door de jaren: {marks}", fmt::arg("marks", line)));
}

Html weighed_row(const Weighed& one, const Reading& reading) {
    const Opinion *pupil = one.of_pupil(), *other = one.of_other();
    return li(h3(look::words(one.text)),
              div(cls("opinions"), when(pupil != nullptr, [&] { return view(*pupil, reading); }),
                  when(other != nullptr, [&] { return view(*other, reading); })),
              over_the_years(one));
}

} // namespace

Html weighed_part(const std::string& title, const std::vector<Weighed>& all, const Reading& reading) {
    constexpr std::size_t open = 4;
    if (all.empty()) return {};
    const std::span<const Weighed> every(all), first = every.first(std::min(open, all.size())),
                                               rest = every.subspan(first.size());
    const auto row = [&](const Weighed& one) { return weighed_row(one, reading); };
    return look::card(
        title, group(ul(cls("weighed"), each(first, row)), when(!rest.empty(), [&] {
                         return details(cls("more"),
                                        summary(tn("Nog {n}", "Nog {n}", static_cast<long long>(rest.size())),
                                                look::icon("chevron-down")),
                                        ul(cls("weighed"), each(rest, row)));
                     })));
}

} // namespace trialoog::dossier
