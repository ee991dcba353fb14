#include "look/drafts.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"

#include <map>
#include <mutex>

namespace trialoog::look {
using namespace html;
namespace {

Html pick(std::string_view what, const std::string& label_, bool quiet = true) {
    return button(type("button"), cls(quiet ? "btn quiet" : "btn"), attr("data-pick", what), label_);
}

Html template_of(std::string_view id_, const Html& content) {
    return trusted("<template id=\"" + std::string(id_) + "\">" + content.str() + "</template>");
}

/// Somebody leaves while something isn't kept.
Html unsent() {
    return dialog(
        cls("card"), attr("aria-labelledby", "unsent-title"),
        h2(id("unsent-title"), t("Er staan antwoorden op dit toestel die nog niet bewaard zijn")),
        p(t("Nu bewaren? Toch weggaan kan ook. Dan blijft de tekst een maand op dit toestel, op slot. Alleen "
            "wie "
            "hem typte, krijgt hem terug na het inloggen.")),
        p(flag("data-talks"), flag("hidden"),
          t("Van een gesprek blijft niets op dit toestel: wat daarvan nog niet bewaard is, gaat dan weg.")),
        div(cls("buttons"), pick("save", t("Bewaar ze nu"), false), pick("leave", t("Ga toch weg")),
            pick("stay", t("Blijf hier"))),
        p(cls("hint"), role("status"), attr("data-busy", t("Bewaren…")),
          attr("data-offline",
               t("Er is geen verbinding. Dit kan nu niet. Wat hier getypt is, blijft op dit toestel staan.")),
          attr("data-refused", t("Niet alles kan zo bewaard worden. Blijf hier en kijk ernaar."))));
}

Html offered() {
    return div(cls("notice attention"), icon("triangle-alert"),
               div(h2(t("Hier staat nog iets dat niet bewaard is")),
                   p(t("Dit is op dit toestel getypt. Open de bladzijde, dan staat het er weer.")),
                   html::ul()));
}

Html signed_out() {
    return div(
        cls("notice attention"), role("alert"), icon("triangle-alert"),
        div(h2(t("Opnieuw inloggen is nodig")),
            p(t("Wat hier getypt is, blijft op dit toestel, op slot. Na het inloggen staat het er weer.")),
            p(a(cls("btn"), href("/code"), t("Inloggen")))));
}

Html note(const std::string& text) {
    return div(cls("notice attention"), role("alert"), icon("triangle-alert"), div(p(text)));
}

Html left_over() {
    return div(cls("notice attention"), role("status"), icon("triangle-alert"),
               div(h2(t("Dit is nog niet bewaard")), p(flag("data-why"), t("Er is intussen iets veranderd.")),
                   p(b(flag("data-label"))), p(cls("eyebrow"), t("Dit is hier getypt")),
                   p(cls("kept"), flag("data-mine")),
                   div(flag("data-now"), p(cls("eyebrow"), t("Dit staat er nu")),
                       p(cls("kept"), flag("data-theirs"))),
                   div(cls("buttons"),
                       button(type("button"), cls("btn quiet"), flag("data-take"), t("Zet deze tekst erin")),
                       button(type("button"), cls("btn quiet"), flag("data-copy"),
                              attr("data-done", t("Gekopieerd")), t("Kopieer")),
                       button(type("button"), cls("btn quiet"), flag("data-away"), t("Gooi weg")))));
}
} // namespace

std::vector<Attribute> draft_attributes(const DraftOwner& owner) {
    return {attr("data-owner", owner.person_id), attr("data-draft-key", owner.key)};
}

namespace {
Html made_templates() {
    return group(
        template_of("unsent", unsent()), template_of("offered", offered()),
        template_of("signed-out", signed_out()),
        template_of("no-connection", note(t("Geen verbinding. We bewaren het op dit toestel."))),
        template_of("typed-before", note(t("Dit is hier eerder getypt, en nog niet bewaard. Kijk het na "
                                           "en bewaar het."))),
        template_of("left-over", left_over()));
}
} // namespace

const Html& draft_templates() {
    static std::mutex one_at_a_time;
    static std::map<std::string_view, Html> by_language; // the same on every page
    const std::lock_guard lock(one_at_a_time);
    const auto [made, is_new] = by_language.try_emplace(i18n::current().code);
    if (is_new) made->second = made_templates();
    return made->second;
}

} // namespace trialoog::look
