// A parent chooses how reminders come: by e-mail, or on paper with the child. /mijn/berichten

#include "slices/messages/messages.sql.hpp"
#include "slices/messages/routes.hpp"

#include "look/form.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"

namespace trialoog::messages {
using namespace html;
namespace {

using access::Action;

struct Choice {
    std::string email;
    bool on_paper = false;
};

Html choice_page(const Choice& choice, bool saved) {
    Html content = look::heading({}, t("Herinneringen"),
                                 t("Is het bijna tijd om in te leveren? Dan herinneren wij u daaraan."));
    if (saved) content += look::notice(look::Tone::good, t("Bewaard"), {});
    if (choice.email.empty())
        content +=
            look::card({}, p(t("De school heeft geen e-mailadres van u. Uw kind geeft u een briefje.")));
    else
        content += look::card(
            {},
            look::post_form(
                "/mijn/berichten",
                group(look::radio_field({.name = "hoe",
                                         .label = t("Hoe wilt u het horen?"),
                                         .hint = tf("Uw adres is {email}.", fmt::arg("email", choice.email)),
                                         .value = choice.on_paper ? "papier" : "mail"},
                                        {{"mail", t("Met een e-mail"),
                                          t("Hooguit één op een dag, en niet ’s avonds laat.")},
                                         {"papier", t("Op papier"), t("Uw kind krijgt een briefje mee.")}}),
                      look::submit(t("Bewaar")))));
    return group(content,
                 p(cls("hint"), t("Een nieuwe opdracht melden wij altijd. Dat is uw recht als ouder.")),
                 p(a(href("/mijn"), t("Terug naar mijn gegevens"))));
}

http::Response show(const access::Asked& asked) {
    const Choice choice = asked.services.database.read([&](db::Reader& tx) {
        const auto email = tx.one(sql::own_address, {asked.viewer.school_id, asked.viewer.person_id},
                                  [](const db::Row& row) { return row.str("email"); });
        return Choice{email.value_or(""),
                      tx.exists(sql::reads_on_paper, {asked.viewer.school_id, asked.viewer.person_id})};
    });
    return http::page(look::page(access::frame(asked, t("Herinneringen")),
                                 choice_page(choice, asked.request.query.has("bewaard"))));
}

http::Response save(const access::Asked& asked) {
    const bool on_paper = asked.request.form.get("hoe") == "papier";
    asked.services.database.write([&](db::Writer& tx) {
        if (on_paper)
            tx.run(sql::read_on_paper, {asked.viewer.school_id, asked.viewer.person_id, asked.now.ms});
        else
            tx.run(sql::read_by_mail, {asked.viewer.school_id, asked.viewer.person_id});
    });
    return http::see_other("/mijn/berichten?bewaard=ja");
}

} // namespace

void register_choice(access::Routes& routes) {
    routes.get("/mijn/berichten", Action::see_own_home, show);
    routes.post("/mijn/berichten", Action::see_own_home, save);
}

} // namespace trialoog::messages
