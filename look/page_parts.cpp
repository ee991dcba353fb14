#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"

#include <algorithm>

namespace trialoog::look {
using namespace html;

Html heading(std::string_view eyebrow, std::string_view title, std::string_view lead) {
    return header(cls("heading"), when(!eyebrow.empty(), [&] { return p(cls("eyebrow"), eyebrow); }),
                  h1(title), when(!lead.empty(), [&] { return p(cls("lead"), lead); }));
}

Html breadcrumbs(const std::vector<Crumb>& crumbs) {
    return nav(cls("crumbs"), aria_label(t("Waar dit staat")), ol(each(crumbs, [](const Crumb& crumb) {
                   return crumb.href.empty() ? Html(li(span(attr("aria-current", "page"), crumb.text)))
                                             : Html(li(a(href(crumb.href), crumb.text)));
               })));
}

Html card(std::string_view title, const Html& content) {
    return section(cls("card"), when(!title.empty(), [&] { return h2(title); }), content);
}

Html voice_card(Voice voice, std::string_view who, const Html& content) {
    return section(cls(std::string("card voice ") + std::string(code(voice))),
                   p(cls("who"), voice_sign(voice), who), content);
}

namespace {
std::string_view tone_class(Tone tone) {
    switch (tone) {
    case Tone::plain:
        return "plain";
    case Tone::good:
        return "good";
    case Tone::attention:
        return "attention";
    case Tone::error:
        return "error";
    }
    return "plain";
}

std::string_view tone_icon(Tone tone) {
    switch (tone) {
    case Tone::plain:
        return "info";
    case Tone::good:
        return "circle-check";
    case Tone::attention:
        return "triangle-alert";
    case Tone::error:
        return "circle-alert";
    }
    return "info";
}
} // namespace

Html notice(Tone tone, std::string_view title, const Html& content) {
    return div(cls(std::string("notice ") + std::string(tone_class(tone))), icon(tone_icon(tone)),
               div(when(!title.empty(), [&] { return h2(title); }), content));
}

Html steps(int now, int of, std::string_view label, Voice voice) {
    Html bars;
    for (int step = 1; step <= of; ++step)
        bars += Html(i(cls(step < now ? "done" : step == now ? "now" : "")));
    return div(cls(std::string("steps ") + std::string(code(voice))),
               p(cls("eyebrow"), tf("Stap {now} van {of}", fmt::arg("now", now), fmt::arg("of", of)),
                 when(!label.empty(), [&] { return group(" · ", label); })),
               div(cls("bars"), attr("aria-hidden", "true"), std::move(bars)));
}

Html tag(Tone tone, std::string_view text) {
    return span(cls(std::string("tag ") + std::string(tone_class(tone))), text);
}

Html coverage(int part, int whole, std::string_view sentence) {
    const int width = whole > 0 ? std::clamp(part * 280 / whole, 0, 280) : 0;
    return div(cls("coverage"),
               svg(attr("viewBox", "0 0 280 12"), attr("preserveAspectRatio", "none"),
                   attr("aria-hidden", "true"),
                   rect(cls("whole"), attr("width", "280"), attr("height", "12")),
                   rect(cls("part"), attr("width", width), attr("height", "12"))),
               p(sentence));
}

Html button_link(std::string_view to, std::string_view text, bool quiet) {
    return a(cls(quiet ? "btn quiet" : "btn"), href(to), text);
}

Html empty_state(std::string_view title, std::string_view text, const Html& action) {
    return div(cls("empty"), mark(56), h2(title), p(text), action);
}

Html foot(const Html& content) { return div(cls("foot"), content); }

Html unseen(std::string_view text) { return span(cls("unseen"), text); }

Html columns(const Html& main, const Html& beside) { return div(cls("columns"), div(main), aside(beside)); }

Html saved(std::string_view text) { return p(cls("saved"), role("status"), attr("data-saved", ""), text); }

} // namespace trialoog::look
