#include "slices/school/columns.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/school/names.hpp"
#include "slices/school/stops.hpp"

#include <algorithm>
#include <array>
#include <regex>
#include <set>

namespace trialoog::school {
namespace {

constexpr int most_caregivers = 4;

struct FieldName {
    Field field;
    const char* code;
    bool of_caregiver; // may stand beside a pupil
};
constexpr std::array field_names = {
    FieldName{Field::ignored, "ignored", false},
    FieldName{Field::pupil_number, "pupil_number", false},
    FieldName{Field::pupil_numbers, "pupil_numbers", false},
    FieldName{Field::caregiver_number, "caregiver_number", true},
    FieldName{Field::staff_code, "staff_code", false},
    FieldName{Field::full_name, "full_name", true},
    FieldName{Field::given_name, "given_name", true},
    FieldName{Field::initials, "initials", true},
    FieldName{Field::infix, "infix", true},
    FieldName{Field::family_name, "family_name", true},
    FieldName{Field::born_on, "born_on", false},
    FieldName{Field::class_name, "class_name", false},
    FieldName{Field::grade, "grade", false},
    FieldName{Field::leerweg, "leerweg", false},
    FieldName{Field::mentor, "mentor", false},
    FieldName{Field::email, "email", true},
    FieldName{Field::phone, "phone", true},
    FieldName{Field::street, "street", true},
    FieldName{Field::house_number, "house_number", true},
    FieldName{Field::postcode, "postcode", true},
    FieldName{Field::town, "town", true},
    FieldName{Field::language, "language", true},
    FieldName{Field::relation, "relation", true},
    FieldName{Field::has_authority, "has_authority", true},
    FieldName{Field::lives_with, "lives_with", true},
    FieldName{Field::is_deceased, "is_deceased", true},
    FieldName{Field::has_secret_address, "has_secret_address", true},
    FieldName{Field::no_contact, "no_contact", true},
    FieldName{Field::not_written_to, "not_written_to", true},
    FieldName{Field::is_written_to, "is_written_to", true},
    FieldName{Field::staff_role, "staff_role", false},
    FieldName{Field::code, "code", false},
};

struct Synonym {
    const char* header; // normalised
    Field field;
};
constexpr std::array synonyms = {
    Synonym{"leerlingnummer", Field::pupil_number},
    Synonym{"stamnummer", Field::pupil_number},
    Synonym{"stamnr", Field::pupil_number},
    Synonym{"leerlingnr", Field::pupil_number},
    Synonym{"llnr", Field::pupil_number},
    Synonym{"llnummer", Field::pupil_number},
    Synonym{"leerlingcode", Field::pupil_number},
    Synonym{"leerling", Field::pupil_number},
    Synonym{"leerlingcodes", Field::pupil_numbers},
    Synonym{"leerlingnummers", Field::pupil_numbers},
    Synonym{"leerlingen", Field::pupil_numbers},
    Synonym{"kinderen", Field::pupil_numbers},
    Synonym{"verzorgernummer", Field::caregiver_number},
    Synonym{"verzorgernr", Field::caregiver_number},
    Synonym{"verzorgercode", Field::caregiver_number},
    Synonym{"oudernummer", Field::caregiver_number},
    Synonym{"oudernr", Field::caregiver_number},
    Synonym{"oudercode", Field::caregiver_number},
    Synonym{"relatienummer", Field::caregiver_number},
    Synonym{"relatienr", Field::caregiver_number},
    Synonym{"verzorger", Field::caregiver_number},
    Synonym{"verzorgerid", Field::caregiver_number},
    Synonym{"afkorting", Field::staff_code},
    Synonym{"afk", Field::staff_code},
    Synonym{"medewerkercode", Field::staff_code},
    Synonym{"docentcode", Field::staff_code},
    Synonym{"personeelscode", Field::staff_code},
    Synonym{"personeelsnummer", Field::staff_code},
    Synonym{"medewerkernummer", Field::staff_code},
    Synonym{"code", Field::code},
    Synonym{"nummer", Field::code},
    Synonym{"nr", Field::code},
    Synonym{"naam", Field::full_name},
    Synonym{"volledigenaam", Field::full_name},
    Synonym{"roepnaam", Field::given_name},
    Synonym{"voornaam", Field::given_name},
    Synonym{"voornamen", Field::given_name},
    Synonym{"voorletters", Field::initials},
    Synonym{"voorletter", Field::initials},
    Synonym{"initialen", Field::initials},
    Synonym{"tussenvoegsel", Field::infix},
    Synonym{"tussenvoegsels", Field::infix},
    Synonym{"voorvoegsel", Field::infix},
    Synonym{"voorvoegsels", Field::infix},
    Synonym{"tv", Field::infix},
    Synonym{"achternaam", Field::family_name},
    Synonym{"familienaam", Field::family_name},
    Synonym{"geslachtsnaam", Field::family_name},
    Synonym{"geboortedatum", Field::born_on},
    Synonym{"gebdatum", Field::born_on},
    Synonym{"geborenop", Field::born_on},
    Synonym{"klas", Field::class_name},
    Synonym{"stamklas", Field::class_name},
    Synonym{"stamgroep", Field::class_name},
    Synonym{"klasnaam", Field::class_name},
    Synonym{"groep", Field::class_name},
    Synonym{"groepsnaam", Field::class_name},
    Synonym{"leerjaar", Field::grade},
    Synonym{"opleiding", Field::leerweg},
    Synonym{"studie", Field::leerweg},
    Synonym{"leerweg", Field::leerweg},
    Synonym{"niveau", Field::leerweg},
    Synonym{"mentor", Field::mentor},
    Synonym{"mentoren", Field::mentor},
    Synonym{"mentor1", Field::mentor},
    Synonym{"mentorcode", Field::mentor},
    Synonym{"mentornaam", Field::mentor},
    Synonym{"email", Field::email},
    Synonym{"emailadres", Field::email},
    Synonym{"mail", Field::email},
    Synonym{"mailadres", Field::email},
    Synonym{"mobiel", Field::phone},
    Synonym{"telefoon", Field::phone},
    Synonym{"telefoonnummer", Field::phone},
    Synonym{"tel", Field::phone},
    Synonym{"mobielnummer", Field::phone},
    Synonym{"telefoonmobiel", Field::phone},
    Synonym{"mobieletelefoon", Field::phone},
    Synonym{"gsm", Field::phone},
    Synonym{"adres", Field::street},
    Synonym{"straat", Field::street},
    Synonym{"straatnaam", Field::street},
    Synonym{"straatenhuisnummer", Field::street},
    Synonym{"huisnummer", Field::house_number},
    Synonym{"huisnr", Field::house_number},
    Synonym{"postcode", Field::postcode},
    Synonym{"woonplaats", Field::town},
    Synonym{"plaats", Field::town},
    Synonym{"taal", Field::language},
    Synonym{"thuistaal", Field::language},
    Synonym{"voorkeurstaal", Field::language},
    Synonym{"relatie", Field::relation},
    Synonym{"soortrelatie", Field::relation},
    Synonym{"relatietype", Field::relation},
    Synonym{"betrekking", Field::relation},
    Synonym{"wettelijkvertegenwoordiger", Field::has_authority},
    Synonym{"wettelijk", Field::has_authority},
    Synonym{"gezag", Field::has_authority},
    Synonym{"woontbij", Field::lives_with},
    Synonym{"inwonend", Field::lives_with},
    Synonym{"ouderlijkgezag", Field::has_authority},
    Synonym{"heeftgezag", Field::has_authority},
    Synonym{"wettelijkgezag", Field::has_authority},
    Synonym{"gezaghebbend", Field::has_authority},
    Synonym{"wettelijkevertegenwoordiger", Field::has_authority},
    Synonym{"overleden", Field::is_deceased},
    Synonym{"isoverleden", Field::is_deceased},
    Synonym{"overledenop", Field::is_deceased},
    Synonym{"overlijden", Field::is_deceased},
    Synonym{"overlijdensdatum", Field::is_deceased},
    Synonym{"datumoverlijden", Field::is_deceased},
    Synonym{"datumoverleden", Field::is_deceased},
    Synonym{"gestorven", Field::is_deceased},
    Synonym{"deceased", Field::is_deceased},
    Synonym{"geheim", Field::has_secret_address},
    Synonym{"isgeheim", Field::has_secret_address},
    Synonym{"geheimadres", Field::has_secret_address},
    Synonym{"adresgeheim", Field::has_secret_address},
    Synonym{"adresisgeheim", Field::has_secret_address},
    Synonym{"geheimhouding", Field::has_secret_address},
    Synonym{"indicatiegeheim", Field::has_secret_address},
    Synonym{"afgeschermd", Field::has_secret_address},
    Synonym{"adresafgeschermd", Field::has_secret_address},
    Synonym{"afgeschermdadres", Field::has_secret_address},
    Synonym{"geheimnummer", Field::has_secret_address},
    Synonym{"nummergeheim", Field::has_secret_address},
    Synonym{"geheimtelefoonnummer", Field::has_secret_address},
    Synonym{"telefoonnummergeheim", Field::has_secret_address},
    Synonym{"telefoongeheim", Field::has_secret_address},
    Synonym{"geheimeadresgegevens", Field::has_secret_address},
    Synonym{"geencontact", Field::no_contact},
    Synonym{"geencontactopnemen", Field::no_contact},
    Synonym{"contactverbod", Field::no_contact},
    Synonym{"nietbenaderen", Field::no_contact},
    Synonym{"contactnietgewenst", Field::no_contact},
    Synonym{"geencontacttoegestaan", Field::no_contact},
    Synonym{"nietaanschrijven", Field::not_written_to},
    Synonym{"nietmeeraanschrijven", Field::not_written_to},
    Synonym{"nietmailen", Field::not_written_to},
    Synonym{"nietemailen", Field::not_written_to},
    Synonym{"geenpost", Field::not_written_to},
    Synonym{"geenmail", Field::not_written_to},
    Synonym{"geenbrieven", Field::not_written_to},
    Synonym{"geenbericht", Field::not_written_to},
    Synonym{"geenberichten", Field::not_written_to},
    Synonym{"geencorrespondentie", Field::not_written_to},
    Synonym{"nietinformeren", Field::not_written_to},
    Synonym{"geeninformatie", Field::not_written_to},
    Synonym{"aanschrijven", Field::is_written_to},
    Synonym{"ontvangtpost", Field::is_written_to},
    Synonym{"ontvangtmail", Field::is_written_to},
    Synonym{"ontvangtberichten", Field::is_written_to},
    Synonym{"correspondentie", Field::is_written_to},
    Synonym{"ontvangtcorrespondentie", Field::is_written_to},
    Synonym{"informeren", Field::is_written_to},
    Synonym{"functie", Field::staff_role},
    Synonym{"rol", Field::staff_role},
    Synonym{"taken", Field::staff_role},
};

std::optional<Field> field_of(std::string_view header) {
    for (const auto& synonym : synonyms)
        if (header == synonym.header) return synonym.field;
    for (const std::string_view answers : {"janee", "jn"}) // "Overleden (j/n)"
        if (header.size() > answers.size() && header.ends_with(answers))
            return field_of(header.substr(0, header.size() - answers.size()));
    return std::nullopt;
}

const FieldName& name_of(Field field) {
    return *std::find_if(field_names.begin(), field_names.end(),
                         [&](const FieldName& n) { return n.field == field; });
}

/// "emailverz1", "ouder2achternaam", "1everzorgernaam", "verzorger1".
std::optional<Column> caregiver_column(const std::string& header) {
    static const std::regex behind("(ouderverzorger|verzorger|verz|vz|ouder|contactpersoon|contact)([1-4])");
    static const std::regex before(
        "([1-4])e?(ouderverzorger|verzorger|verz|vz|ouder|contactpersoon|contact)");
    std::smatch found;
    int number = 0;
    if (std::regex_search(header, found, behind))
        number = found[2].str()[0] - '0';
    else if (std::regex_search(header, found, before))
        number = found[1].str()[0] - '0';
    else
        return std::nullopt;
    const std::string rest = found.prefix().str() + found.suffix().str();
    if (rest.empty()) return Column{Field::full_name, number};
    auto field = field_of(rest);
    if (field == Field::code) field = Field::caregiver_number;
    if (!field || !name_of(*field).of_caregiver) return std::nullopt;
    return Column{*field, number};
}

/// "email1", where "naam1" or "achternaam1" shows that the figure means a caregiver.
std::optional<Column> figured_column(const std::string& header, const std::set<std::string>& all) {
    if (header.size() < 2 || header.back() < '1' || header.back() > '0' + most_caregivers)
        return std::nullopt;
    const char figure = header.back();
    const bool named =
        all.count(std::string("naam") + figure) || all.count(std::string("achternaam") + figure);
    const auto field = field_of(std::string_view(header).substr(0, header.size() - 1));
    if (!named || !field || !name_of(*field).of_caregiver) return std::nullopt;
    return Column{*field, figure - '0'};
}

bool has_name(const Columns& columns) {
    return columns.has({Field::family_name}) || columns.has({Field::full_name});
}

bool mentions(std::string_view file_name, std::initializer_list<const char*> words) {
    const std::string name = normalised_header(file_name);
    return std::any_of(words.begin(), words.end(),
                       [&](const char* word) { return name.find(word) != std::string::npos; });
}

FileKind kind_of(const Columns& columns, std::string_view file_name) {
    const bool pupil = columns.has({Field::pupil_number});
    const bool code = columns.has({Field::code});
    if (columns.has({Field::pupil_numbers}) && (columns.has({Field::caregiver_number}) || code))
        return FileKind::caregivers_with_pupils;
    if (pupil && columns.has({Field::caregiver_number})) return FileKind::links;
    if (pupil && has_name(columns)) return FileKind::pupils;
    if (pupil) return FileKind::unknown;
    const bool group = columns.has({Field::class_name}) && columns.has({Field::mentor});
    if (group && !code && !has_name(columns)) return FileKind::groups;
    if (code && has_name(columns) && (columns.has({Field::born_on}) || columns.has({Field::class_name})))
        return FileKind::pupils;
    if (!has_name(columns)) return FileKind::unknown;
    if (columns.has({Field::staff_code}) || (code && columns.has({Field::staff_role})))
        return FileKind::staff;
    if (columns.has({Field::caregiver_number})) return FileKind::caregivers;
    if (!code) return FileKind::unknown;
    if (mentions(file_name, {"personeel", "medewerker", "docent", "staff"})) return FileKind::staff;
    if (mentions(file_name, {"verzorger", "ouder", "contact"})) return FileKind::caregivers;
    if (mentions(file_name, {"leerling", "pupil"})) return FileKind::pupils;
    return FileKind::unknown;
}

Field meaning_of_code(FileKind kind) {
    switch (kind) {
    case FileKind::pupils:
        return Field::pupil_number;
    case FileKind::staff:
        return Field::staff_code;
    default:
        return Field::caregiver_number;
    }
}

bool is_stop(Field field) {
    return field == Field::has_authority || field == Field::is_deceased ||
           field == Field::has_secret_address || field == Field::no_contact ||
           field == Field::not_written_to || field == Field::is_written_to;
}

/// What this kind of file can say of the row's own person: a column that stops contact isn't known when
/// nothing can be done with it here.
bool is_usable(Field field, FileKind kind) {
    const bool of_relation = field != Field::is_deceased && field != Field::has_secret_address;
    switch (kind) {
    case FileKind::pupils:
        return !of_relation;
    case FileKind::staff:
    case FileKind::groups:
        return false;
    default:
        return true;
    }
}

} // namespace

std::string code(Column column) {
    const std::string field = name_of(column.field).code;
    return column.caregiver ? "caregiver" + std::to_string(column.caregiver) + "_" + field : field;
}

std::optional<Column> column_from(std::string_view text) {
    for (const Column column : all_columns())
        if (code(column) == text) return column;
    return std::nullopt;
}

std::vector<Column> all_columns() {
    std::vector<Column> columns;
    for (const auto& name : field_names)
        if (name.field != Field::code) columns.push_back({name.field, 0});
    for (int caregiver = 1; caregiver <= most_caregivers; ++caregiver)
        for (const auto& name : field_names)
            if (name.of_caregiver) columns.push_back({name.field, caregiver});
    return columns;
}

std::string normalised_header(std::string_view header) { return folded(header); }

int Columns::at(Column column) const {
    const auto found = std::find(of.begin(), of.end(), std::optional(column));
    return found == of.end() ? -1 : static_cast<int>(found - of.begin());
}

Columns recognise(const std::vector<std::string>& headers, const AssignedColumns& assigned,
                  std::string_view file_name) {
    std::set<std::string> all;
    for (const auto& header : headers)
        all.insert(normalised_header(header));

    Columns columns;
    std::map<std::string, int> seen;
    for (const auto& header : headers) {
        std::string name = normalised_header(header);
        // A header that comes again can be told apart only by its number: "achternaam", "achternaam2".
        const int times = ++seen[name];
        if (times > 1) name += std::to_string(times);
        std::optional<Column> column;
        if (const auto chosen = assigned.find(name); chosen != assigned.end())
            column = chosen->second;
        else if (times == 1) {
            if (const auto field = field_of(name))
                column = Column{*field, 0};
            else if (auto beside = caregiver_column(name))
                column = beside;
            else
                column = figured_column(name, all);
        }
        const bool taken = column && column->field != Field::ignored && columns.has(*column);
        if (!name.empty() && (!column || taken))
            columns.unknown.push_back(times > 1 ? header + " " + std::to_string(times) : header);
        columns.of.push_back(taken ? std::nullopt : column);
    }

    columns.kind = kind_of(columns, file_name);
    for (auto& column : columns.of)
        if (column && column->field == Field::code) column->field = meaning_of_code(columns.kind);
    for (std::size_t i = 0; i < headers.size(); ++i) {
        auto& column = columns.of[i];
        if (!column || column->caregiver || !is_stop(column->field) || is_usable(column->field, columns.kind))
            continue;
        column.reset();
        columns.unknown.push_back(headers[i]);
    }
    for (const auto& header : columns.unknown)
        if (sounds_like_stop(normalised_header(header))) columns.must_decide.push_back(header);
    if (columns.kind == FileKind::unknown)
        columns.missing =
            t("Wij zien niet wat er in dit bestand staat. Er is een kolom nodig met het nummer van "
              "de leerling, de verzorger of de medewerker, en een kolom met de naam.");
    return columns;
}

} // namespace trialoog::school
