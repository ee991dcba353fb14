#include "slices/access/sign_in/second_step_page.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/qr/qr.hpp"
#include "slices/access/secrets/totp.hpp"

namespace trialoog::access {
using namespace html;

Html second_step_form(std::string_view to, std::string_view secret, std::string_view login,
                      const look::Field& digits, const look::Errors& errors) {
    const Html code = trusted(qr::to_svg(qr::encode(totp_link(secret, login)), t("QR-code voor je app")));
    return group(
        look::card(t("1. Scan de code met een app"),
                   group(p(t("Neem een app voor inlogcodes. Je school zegt welke.")), div(cls("qr"), code),
                         p(t("Lukt scannen niet? Typ dan deze sleutel over:")),
                         p(html::code(shown_totp_secret(secret))))),
        look::card(t("2. Typ de cijfers die je app laat zien"),
                   look::post_form(to, group(look::text_field(digits, errors), look::submit(t("Klaar"))))));
}

} // namespace trialoog::access
