#include "platform/i18n/i18n.hpp"
#include "slices/school/table/columns.hpp"

namespace trialoog::school {
namespace {

std::string label_of(Field field) {
    switch (field) {
    case Field::ignored:
        return t("Niet gebruiken");
    case Field::code:
        return t("Nummer of code");
    case Field::pupil_number:
        return t("Leerlingnummer");
    case Field::pupil_numbers:
        return t("Leerlingnummers (meer in één vak)");
    case Field::caregiver_number:
        return t("Nummer van de verzorger");
    case Field::staff_code:
        return t("Afkorting van de medewerker");
    case Field::full_name:
        return t("Hele naam");
    case Field::given_name:
        return t("Roepnaam");
    case Field::initials:
        return t("Voorletters");
    case Field::infix:
        return t("Tussenvoegsel");
    case Field::family_name:
        return t("Achternaam");
    case Field::born_on:
        return t("Geboortedatum");
    case Field::class_name:
        return t("Klas");
    case Field::grade:
        return t("Leerjaar");
    case Field::leerweg:
        return t("Leerweg of opleiding");
    case Field::mentor:
        return t("Mentor");
    case Field::email:
        return t("E-mailadres");
    case Field::phone:
        return t("Telefoon");
    case Field::street:
        return t("Straat");
    case Field::house_number:
        return t("Huisnummer");
    case Field::postcode:
        return t("Postcode");
    case Field::town:
        return t("Woonplaats");
    case Field::language:
        return t("Taal");
    case Field::relation:
        return t("Relatie met de leerling");
    case Field::has_authority:
        return t("Wettelijk vertegenwoordiger");
    case Field::lives_with:
        return t("Woont bij");
    case Field::is_deceased:
        return t("Overleden");
    case Field::has_secret_address:
        return t("Geheim adres of nummer");
    case Field::no_contact:
        return t("Geen contact");
    case Field::not_written_to:
        return t("Niet aanschrijven");
    case Field::is_written_to:
        return t("Wel aanschrijven");
    case Field::staff_role:
        return t("Functie");
    }
    return {};
}

} // namespace

std::string label(Column column) {
    if (!column.caregiver) return label_of(column.field);
    return tf("Verzorger {number}: {column}", fmt::arg("number", column.caregiver),
              fmt::arg("column", label_of(column.field)));
}

std::string label(FileKind kind) {
    switch (kind) {
    case FileKind::unknown:
        return t("Onbekend");
    case FileKind::pupils:
        return t("Leerlingen");
    case FileKind::caregivers:
        return t("Verzorgers");
    case FileKind::caregivers_with_pupils:
        return t("Verzorgers met hun leerlingen");
    case FileKind::links:
        return t("Wie bij wie hoort");
    case FileKind::staff:
        return t("Medewerkers");
    case FileKind::groups:
        return t("Klassen met mentor");
    }
    return {};
}

} // namespace trialoog::school
