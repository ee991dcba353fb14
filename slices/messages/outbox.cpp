// The demo's outbox: every mail as it went out. /demo/post

#include "slices/messages/routes.hpp"
#include "slices/messages/send_mail.hpp"
#include "slices/messages/store.hpp"

#include "look/data.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/mail/mail.hpp"

namespace trialoog::messages {

namespace {

using access::Action;

std::string moment(Instant at) {
    return i18n::short_date(day_in_amsterdam(at)) + ", " + time_in_amsterdam(at);
}

html::Html state_of(const Mail& mail) {
    if (mail.sent_at)
        return look::tag(look::Tone::good, tf("verstuurd {when}", fmt::arg("when", moment(*mail.sent_at))));
    if (mail.refused_at) return look::tag(look::Tone::error, t("adres werkt niet: er komt een brief"));
    if (mail.withdrawn_at) return look::tag(look::Tone::plain, t("ingetrokken"));
    return look::tag(look::Tone::plain, t("wacht"));
}

html::Html outbox_page(const std::vector<Mail>& mails) {
    using namespace html;
    Html content = look::heading(t("Demo"), t("Verstuurde e-mail"),
                                 t("In de demo gaat geen e-mail echt weg. Hier lees je wat ouders krijgen."));
    if (mails.empty())
        return group(content,
                     look::empty_state(t("Nog geen e-mail"),
                                       t("Zet een opdracht uit. Dan staat hier wat de ouders krijgen.")));
    std::vector<std::vector<Html>> rows;
    for (const Mail& mail : mails)
        rows.push_back({group(a(href("/demo/post/" + mail.id), lang(mail.language), mail.subject)),
                        group(mail.to_name, br(), span(cls("detail"), mail.to_address)), state_of(mail)});
    content += look::data_table(t("Verstuurde e-mail"), {t("Onderwerp"), t("Aan"), t("Stand")}, rows);
    return content;
}

html::Html mail_page(const Mail& mail) {
    using namespace html;
    Html content = look::breadcrumbs({{t("Verstuurde e-mail"), "/demo/post"}});
    content += look::heading(tf("Aan {name}", fmt::arg("name", mail.to_name)), mail.subject);
    content += look::card(
        {}, group(div(cls("mail"), lang(mail.language),
                      attr_if(i18n::language(mail.language).right_to_left, "dir", "rtl"), mail.body)));
    content += p(a(href("/demo/post/" + mail.id + "/eml"), t("Bewaar als .eml")));
    return content;
}

http::Response show_outbox(const access::Asked& asked) {
    const auto mails =
        asked.services.database.read([&](db::Reader& tx) { return sent_mail(tx, asked.viewer.school_id); });
    auto frame = access::frame(asked, t("Verstuurde e-mail"));
    frame.wide = true;
    return http::page(look::page(frame, outbox_page(mails)));
}

std::optional<Mail> find_mail(const access::Asked& asked) {
    return asked.services.database.read(
        [&](db::Reader& tx) { return mail_by_id(tx, asked.viewer.school_id, asked.request.param("mail")); });
}

http::Response show_mail(const access::Asked& asked) {
    const auto mail = find_mail(asked);
    if (!mail) return access::not_found(asked);
    return http::page(look::page(access::frame(asked, mail->subject), mail_page(*mail)));
}

http::Response save_mail(const access::Asked& asked) {
    const auto mail = find_mail(asked);
    // Somebody whose address was taken away meanwhile has no message to save.
    if (!mail || !mail::is_address(mail->to_address)) return access::not_found(asked);
    const mail::Message message{mail->id,      mail->to_name, mail->to_address,
                                mail->subject, mail->body,    mail->language};
    return http::download(mail::to_eml(message, asked.viewer.school_name, "demo@trialoog.example"),
                          "message/rfc822", mail->id + ".eml");
}

} // namespace

void register_outbox(access::Routes& routes) {
    routes.get("/demo/post", Action::see_outbox, show_outbox);
    routes.get("/demo/post/{mail}", Action::see_outbox, show_mail);
    routes.get("/demo/post/{mail}/eml", Action::see_outbox, save_mail);
}

} // namespace trialoog::messages
