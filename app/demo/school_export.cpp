#include "app/demo/school_export.hpp"

#include <fmt/core.h>

namespace trialoog::demo {
namespace {

std::string dutch_date(Day day) { return fmt::format("{:02}-{:02}-{:04}", day.day, day.month, day.year); }

const char* yes_no(bool yes) { return yes ? "j" : "n"; }

std::string shouted(std::string text) {
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

bool is_ascii(const std::string& text) {
    for (const char c : text)
        if (static_cast<unsigned char>(c) >= 0x80) return false;
    return true;
}

/// Every so many rows what secretaries type in a hurry: capitals, blanks, the infix in the wrong column.
std::string pupil_row(const Pupil& one, std::size_t row) {
    std::string given = one.given_name, infix = one.infix, family = one.family_name;
    if (row % 23 == 5 && is_ascii(given)) given = shouted(given);
    if (row % 17 == 3) given = " " + given + "  ";
    if (row % 13 == 7 && !infix.empty()) {
        family = infix + " " + family;
        infix.clear();
    }
    return fmt::format("0{};{};{};{};{};{}\n", one.number, given, infix, family, dutch_date(one.born_on),
                       one.class_name);
}

std::string pupils_text(const People& people) {
    std::string text = "Stamnr;Roepnaam;Tussenvoegsel;Achternaam;Geboortedatum;Stamklas\n";
    for (std::size_t i = 0; i < people.pupils.size(); ++i)
        text += pupil_row(people.pupils[i], i);
    return text;
}

std::string caregivers_text(const People& people) {
    std::string text =
        "Verzorgernr;Voornaam;Voorvoegsel;Achternaam;E-mail;Mobiel;Adres;Postcode;Woonplaats;Thuistaal\n";
    for (const auto& one : people.caregivers)
        text += fmt::format("{};{};{};{};{};{};{};{};{};{}\n", one.number, one.given_name, one.infix,
                            one.family_name, one.email, one.phone, one.street, one.postcode, one.town,
                            one.language);
    return text;
}

std::string links_text(const People& people) {
    std::string text = "Leerlingnummer;Verzorgernr;Relatie;Wettelijk vertegenwoordiger;Woont bij\n";
    for (const auto& one : people.links)
        text += fmt::format("{};{};{};{};{}\n", one.pupil, one.caregiver, one.relation,
                            yes_no(one.has_authority), yes_no(one.lives_with));
    return text;
}

std::string staff_text(const People& people) {
    std::string text = "Afkorting,Voornaam,Tussenvoegsel,Achternaam,E-mail,Functie,Verzorgernummer\n";
    for (const auto& one : people.staff)
        text += fmt::format("{},{},{},{},{},\"{}\",{}\n", shouted(one.code), one.given_name, one.infix,
                            one.family_name, one.email, one.job, one.caregiver_number);
    return text;
}

std::string classes_text(const People& people) {
    std::string text = "Groep;Leerjaar;Opleiding;Mentor\n";
    for (const auto& one : people.classes)
        text += fmt::format("{};{};{};{}\n", one.name, one.grade, one.leerweg, shouted(one.mentor));
    return text;
}

} // namespace

std::vector<school::ImportFile> export_files(const People& people) {
    return {{"leerlingen.csv", pupils_text(people)},
            {"verzorgers.csv", caregivers_text(people)},
            {"relaties.csv", links_text(people)},
            {"medewerkers.csv", staff_text(people)},
            {"groepen.csv", classes_text(people)}};
}

} // namespace trialoog::demo
