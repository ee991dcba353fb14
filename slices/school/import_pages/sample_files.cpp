#include "slices/school/import_pages/sample_files.hpp"

#include <fmt/core.h>

namespace trialoog::school {
namespace {
using access::Action;

http::Response sample(const access::Asked& asked) {
    if (!access::find_school(asked.viewer, Action::import_people)) return access::not_found(asked);
    for (const SampleFile& one : {sample_of_pupils(), sample_of_staff()})
        if (asked.request.param("file") == one.name) {
            constexpr std::string_view mark_of_utf8 = "\xEF\xBB\xBF"; // spreadsheets ask for it
            return http::download(std::string(mark_of_utf8) + std::string(one.text),
                                  "text/csv; charset=utf-8", fmt::format("voorbeeld-{}", one.name));
        }
    return access::not_found(asked);
}
} // namespace

SampleFile sample_of_pupils() {
    return {
        "leerlingen.csv",
        "Leerlingnummer;Roepnaam;Tussenvoegsel;Achternaam;Geboortedatum;Klas;Opleiding;Mentor;"
        "Verzorger 1 voornaam;Verzorger 1 achternaam;Verzorger 1 relatie;Verzorger 1 e-mail;"
        "Verzorger 1 mobiel;Verzorger 1 adres;Verzorger 1 postcode;Verzorger 1 woonplaats;Verzorger 1 taal;"
        "Verzorger 2 voornaam;Verzorger 2 achternaam;Verzorger 2 relatie;Verzorger 2 e-mail;"
        "Verzorger 2 mobiel;Verzorger 2 adres;Verzorger 2 postcode;Verzorger 2 woonplaats;"
        "Verzorger 2 taal\r\n"
        "900001;Lotte;van der;Voorbeeld;14-03-2014;1a;kader;VBA;Sanne;Voorbeeld;moeder;"
        "sanne@voorbeeld.nl;0611111111;Kerkstraat 1;1234 AB;Utrecht;Nederlands;Peter;van der Voorbeeld;"
        "vader;peter@voorbeeld.nl;0622222222;Dorpsweg 20;1234 CD;Zeist;Nederlands\r\n"
        "900002;Yusuf;;Voorbeeld;02-11-2013;1a;kader;VBA;Fatma;Voorbeeld;moeder;;0633333333;Parkweg 8;"
        "1234 EF;Utrecht;Turks;;;;;;;;;\r\n"};
}

SampleFile sample_of_staff() {
    return {"medewerkers.csv", "Afkorting;Voornaam;Tussenvoegsel;Achternaam;E-mail;Functie\r\n"
                               "VBA;Anne;;Voorbeeld;a.voorbeeld@school.nl;docent\r\n"
                               "VBB;Bram;de;Voorbeeld;b.voorbeeld@school.nl;decaan\r\n"};
}

void register_sample_files(access::Routes& routes) {
    routes.get("/beheer/import/voorbeeld/{file}", Action::import_people, sample);
}

} // namespace trialoog::school
