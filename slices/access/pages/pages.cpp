#include "slices/access/pages/pages.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/access/pages/handler.hpp"
#include "slices/access/secrets/secrets.hpp"

namespace trialoog::access {
using namespace html;

look::Frame open_frame(const http::Request& request, std::string title, std::string school_name,
                       look::DraftOwner drafts) {
    return {.title = std::move(title),
            .school_name = std::move(school_name),
            .path = request.path,
            .drafts = std::move(drafts)};
}

look::DraftOwner drafts_of(const Services& services, const Viewer& viewer) {
    return {viewer.person_id, keyed_hash(services.secret, "drafts", viewer.person_id)};
}

http::Response not_found(const http::Request& request, const Viewer* viewer) {
    if (!viewer) viewer = viewer_of(request);
    const i18n::Speaking speaking(viewer ? viewer->language : language_of(request));
    look::Frame shown =
        viewer ? frame(request, *viewer, t("Niet gevonden")) : open_frame(request, t("Niet gevonden"));
    const Html content =
        group(look::heading({}, t("Deze pagina is er niet"),
                            t("Misschien klopt het adres niet. Of de pagina is niet voor u bedoeld.")),
              look::button_link("/", t("Naar het begin")));
    return http::page(look::page(shown, content), 404);
}

http::Response signed_out_page(const http::Request& request) {
    const i18n::Speaking speaking(language_of(request));
    const Html content = group(look::heading({}, t("U bent niet meer ingelogd"),
                                             t("Wat u net deed, is niet bewaard. Log opnieuw in.")),
                               look::button_link("/code", t("Inloggen")));
    auto response = http::page(look::page(open_frame(request, t("Inloggen")), content), 401);
    response.with("WWW-Authenticate", "Session realm=\"Trialoog\"");
    return response;
}

http::Response nothing_left_page(const http::Request& request, const Contact& contact) {
    const Html content = group(
        look::heading(contact.school_name, t("Hier staat nu niets voor u"),
                      t("De school heeft uw gegevens veranderd. Klopt dit niet, of wilt u weten waarom? Neem "
                        "gerust contact op. U hebt niets verkeerd gedaan.")),
        ask_card(contact, t("Vragen?")),
        p(cls("aside"), t("Hebt u een andere brief met een code?"), " ",
          a(href("/code"), t("Log daarmee in."))));
    return http::page(look::page(open_frame(request, t("Uw toegang"), contact.school_name), content), 403);
}

http::Response foreign_origin_page(const http::Request& request) {
    const i18n::Speaking speaking(language_of(request));
    const Html content =
        group(look::heading({}, t("Dit kon niet"),
                            t("Dit formulier kwam niet van Trialoog zelf. Er is niets veranderd.")),
              look::button_link("/", t("Naar het begin")));
    return http::page(look::page(open_frame(request, t("Dit kon niet")), content), 403);
}

http::Response too_many_tries_page(const http::Request& request, std::int64_t seconds) {
    const i18n::Speaking speaking(language_of(request));
    const auto minutes = (seconds + 59) / 60;
    const Html content =
        group(look::heading({}, t("Even wachten"), t("Het ging te vaak mis. Dat is voor de veiligheid.")),
              look::notice(look::Tone::attention, {},
                           p(tn("Probeer het over {n} minuut opnieuw.",
                                "Probeer het over {n} minuten opnieuw.", minutes))));
    auto response = http::page(look::page(open_frame(request, t("Even wachten")), content), 429);
    response.with("Retry-After", std::to_string(seconds));
    return response;
}

} // namespace trialoog::access
