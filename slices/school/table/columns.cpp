#include "slices/school/table/columns.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/school/cells/names.hpp"
#include "slices/school/table/column_names.hpp"
#include "slices/school/table/stops.hpp"

#include <algorithm>
#include <array>
#include <regex>
#include <set>

namespace trialoog::school {
namespace {

constexpr int most_caregivers = 4;

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

bool is_text_of_people(Field field) {
    switch (field) {
    case Field::given_name:
    case Field::initials:
    case Field::infix:
    case Field::family_name:
    case Field::full_name:
    case Field::street:
    case Field::town:
        return true;
    default:
        return false;
    }
}

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
    for (const auto& name : all_field_names())
        if (name.field != Field::code) columns.push_back({name.field, 0});
    for (int caregiver = 1; caregiver <= most_caregivers; ++caregiver)
        for (const auto& name : all_field_names())
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
