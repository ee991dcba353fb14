#include "app/error_page.hpp"

#include "app/put_off_page.hpp"
#include "look/page.hpp"
#include "platform/http/put_off.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/access/access.hpp"

namespace trialoog::app {
namespace {

using namespace html;

struct Words {
    std::string title, text;
};

// Of 25 MB a form without files can't say that its file is too large.
Words too_large(const http::Request* request) {
    if (request && request->body_limit > 0 && request->body_limit <= http::form_limit)
        return {t("Je hebt te veel ingevuld"),
                t("Er past 256 KB in één keer, ongeveer 80 bladzijden. Ga terug en maak het korter.")};
    return {t("Dit bestand is te groot"),
            t("Een foto of bestand mag niet groter zijn dan 25 MB. Kies een kleiner bestand.")};
}

Words words(int status, const http::Request* request) {
    switch (status) {
    case 400:
        return {t("Deze vraag begrijpt de server niet"), t("Ga terug en probeer het opnieuw.")};
    case 404:
        return {t("Deze pagina is er niet"),
                t("Misschien klopt het adres niet. Of de pagina is niet voor jou.")};
    case 405:
        return {t("Dat kan op deze pagina niet"), t("Ga terug en gebruik de knop op de pagina.")};
    case 408:
        return {t("Het duurde te lang"), t("De verbinding was te langzaam. Probeer het opnieuw.")};
    case 413:
        return too_large(request);
    case 414:
        return {t("Dit adres is te lang"), t("Kijk of het adres klopt.")};
    case 431:
        return {t("De browser stuurt te veel mee"),
                t("Wis de cookies van deze site en probeer het opnieuw.")};
    default:
        return {t("Er ging iets mis bij ons"), t("Het ligt niet aan jou. Probeer het straks opnieuw.")};
    }
}

} // namespace

http::Response error_page(int status, std::string_view reference, const http::Request* request) {
    const i18n::Speaking speaking(request ? access::language_of(*request) : "nl");
    if (status == 503 || status == 507)
        return put_off_page({status, reference == http::perhaps_done}, request);
    const Words said = words(status, request);
    look::Frame frame;
    frame.title = said.title;
    if (request) frame.path = request->path;
    const Html content = group(
        look::heading("", said.title, said.text),
        when(!reference.empty(),
             [&] {
                 return p(cls("hint"), tf("Blijft het zo? Noem dan dit nummer aan de school: {reference}",
                                          fmt::arg("reference", reference)));
             }),
        look::button_link("/", t("Naar de eerste pagina")));
    return http::page(look::page(frame, content), status);
}

} // namespace trialoog::app
