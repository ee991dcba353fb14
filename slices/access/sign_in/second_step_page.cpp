#include "slices/access/sign_in/second_step_page.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/qr/qr.hpp"
#include "slices/access/accounts/accounts.hpp"
#include "slices/access/secrets/totp.hpp"

namespace trialoog::access {
using namespace html;

namespace {
std::string which_app(const Account& account) {
    const std::string any =
        t("Neem een app voor inlogcodes op je telefoon, zoals Aegis, 2FAS, Google Authenticator of "
          "Microsoft Authenticator. Ze werken allemaal.");
    if (account.is_administrator) return any;
    return any + " " + t("Weet je niet welke? Vraag het op school.");
}
} // namespace

Html second_step_form(std::string_view to, std::string_view secret, const Account& account,
                      const look::Field& digits, const look::Errors& errors) {
    const Html code =
        trusted(qr::to_svg(qr::encode(totp_link(secret, account.login)), t("QR-code voor je app")));
    return group(
        look::card(t("1. Scan de code met een app"),
                   group(p(which_app(account)), div(cls("qr"), code),
                         p(t("Lukt scannen niet? Typ dan deze sleutel over:")),
                         p(html::code(shown_totp_secret(secret))))),
        look::card(t("2. Typ de cijfers die je app laat zien"),
                   look::post_form(to, group(look::text_field(digits, errors), look::submit(t("Klaar"))))));
}

} // namespace trialoog::access
