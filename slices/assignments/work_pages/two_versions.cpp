#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/assignments/work_pages/work_pages.hpp"

namespace trialoog::assignments {
using namespace html;

Html two_versions_template() {
    const auto pick = [](std::string_view what, std::string_view label) {
        return button(type("button"), cls("btn quiet"), attr("data-pick", what), label);
    };
    const std::string mine = t("Wat ik nu typte"), theirs = t("Wat er al stond");
    return trusted("<template id=\"two-versions\">" +
                   Html(div(cls("notice attention"), role("alert"), look::icon("triangle-alert"),
                            div(h2(t("Er zijn twee antwoorden")),
                                p(t("Op een ander toestel is dit antwoord intussen ook veranderd. Kies wat "
                                    "jullie bewaren.")),
                                p(cls("eyebrow"), mine), p(cls("kept"), flag("data-mine")),
                                p(cls("eyebrow"), theirs), p(cls("kept"), flag("data-theirs")),
                                div(cls("buttons"), pick("mine", mine), pick("theirs", theirs),
                                    pick("both", t("Allebei"))))))
                       .str() +
                   "</template>");
}

} // namespace trialoog::assignments
