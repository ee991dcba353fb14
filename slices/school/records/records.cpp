#include "slices/school/records/records.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/school/records/row_view.hpp"

#include <algorithm>

namespace trialoog::school {
namespace {

constexpr std::size_t longest_cell = 1000;

class TableReader {
public:
    TableReader(Records& records, FileKind kind) : records_(records), kind_(kind) {}

    void read(const RowView& row) {
        switch (kind_) {
        case FileKind::pupils:
            return read_pupil(row);
        case FileKind::caregivers:
            return read_caregiver(row);
        case FileKind::caregivers_with_pupils:
            return read_caregiver_with_pupils(row);
        case FileKind::links:
            return read_link(row);
        case FileKind::staff:
            return read_staff(row);
        case FileKind::groups:
            return read_group(row);
        case FileKind::unknown:
            return;
        }
    }

private:
    static Stops stops_of(const RowView& row, int caregiver) {
        Stops stops;
        stops.is_deceased = deceased_of(row.cell(Field::is_deceased, caregiver));
        if (row.is_marked_dead(caregiver)) stops.is_deceased = true;
        stops.has_secret_address = stop_of(row.cell(Field::has_secret_address, caregiver));
        for (const Field field : {Field::street, Field::town, Field::phone})
            if (is_kept_secret(row.cell(field, caregiver))) stops.has_secret_address = true;
        stops.no_contact = stop_of(row.cell(Field::no_contact, caregiver));
        if (const auto stop = stop_of(row.cell(Field::not_written_to, caregiver)))
            stops.is_written_to = !*stop;
        if (const auto written = yes_or_no(row.cell(Field::is_written_to, caregiver));
            written && stops.is_written_to.value_or(true))
            stops.is_written_to = *written;
        return stops;
    }

    /// A cell that should stop contact and can't be read: the row waits, because passing it over does harm.
    static std::optional<std::string> unreadable_stop(const RowView& row, int caregiver) {
        using Reads = std::optional<bool> (*)(std::string_view);
        static constexpr std::pair<Field, Reads> cells[] = {
            {Field::is_deceased, deceased_of}, {Field::has_secret_address, stop_of},
            {Field::no_contact, stop_of},      {Field::not_written_to, stop_of},
            {Field::is_written_to, yes_or_no}, {Field::has_authority, authority_of}};
        for (const auto& [field, reads] : cells) {
            const std::string& cell = row.cell(field, caregiver);
            if (!says_nothing_of_a_stop(cell) && !reads(cell))
                return tf("In de kolom “{column}” staat “{cell}”. Wij kunnen niet zien of dat ja of nee is. "
                          "Schrijf j of n.",
                          fmt::arg("column", label(Column{field, caregiver})), fmt::arg("cell", cell));
        }
        return std::nullopt;
    }

    void refuse(const RowView& row, const std::string& who, std::string reason) {
        records_.refused.push_back({row.place(), who, std::move(reason)});
    }
    void warn(const RowView& row, const std::string& who, std::string reason) {
        records_.warnings.push_back({row.place(), who, std::move(reason)});
    }

    /// Nothing when it can't be read: what we have stays.
    std::optional<std::string> email(const RowView& row, const std::string& who, int caregiver) {
        const auto cell = row.maybe(Field::email, caregiver);
        if (!cell || cell->empty()) return cell;
        auto address = email_of(*cell);
        if (!address)
            warn(
                row, who,
                tf("Naar “{email}” kan geen e-mail. Het wordt niet overgenomen. Verbeter het adres in jullie "
                   "administratie.",
                   fmt::arg("email", *cell)));
        else if (has_more_addresses(*cell))
            warn(row, who,
                 tf("In één vak staan meer e-mailadressen: “{cell}”. Wij nemen er één over: {email}.",
                    fmt::arg("cell", *cell), fmt::arg("email", *address)));
        return address;
    }

    std::optional<std::string> phone(const RowView& row, const std::string& who, int caregiver) {
        const auto cell = row.maybe(Field::phone, caregiver);
        if (!cell || cell->empty()) return cell;
        auto number = phone_of(*cell);
        if (!number && !is_kept_secret(*cell))
            warn(row, who,
                 tf("“{phone}” is geen heel telefoonnummer. Het wordt niet overgenomen. Verbeter het in "
                    "jullie "
                    "administratie.",
                    fmt::arg("phone", *cell)));
        return number;
    }

    Contact contact(const RowView& row, const std::string& who, int caregiver = 0) {
        Contact contact;
        contact.email = email(row, who, caregiver);
        contact.phone = phone(row, who, caregiver);
        contact.street = row.maybe(Field::street, caregiver);
        if (contact.street && row.has(Field::house_number, caregiver))
            contact.street = squeezed(*contact.street + " " + row.cell(Field::house_number, caregiver));
        if (contact.postcode = row.maybe(Field::postcode, caregiver); contact.postcode)
            contact.postcode = postcode_of(*contact.postcode);
        contact.town = row.maybe(Field::town, caregiver);
        for (auto* part : {&contact.street, &contact.town})
            if (*part && is_kept_secret(**part)) (*part)->clear();
        if (const auto language = row.maybe(Field::language, caregiver); language && !language->empty()) {
            contact.language = language_of(*language);
            if (!contact.language)
                warn(row, who, tf("De taal “{language}” kennen wij niet.", fmt::arg("language", *language)));
        }
        return contact;
    }

    std::optional<std::string> pupil_number(const RowView& row, const std::string& who) {
        const std::string& cell = row.cell(Field::pupil_number);
        const auto key = key_of(cell);
        if (key) return key;
        refuse(row, who,
               cell.empty() ? t("Het leerlingnummer ontbreekt.")
                            : tf("“{cell}” is geen leerlingnummer.", fmt::arg("cell", cell)));
        return std::nullopt;
    }

    /// The grade of a class, from its own column or from the class's name; false when the column is wrong.
    bool read_grade(const RowView& row, const std::string& who, const std::string& class_name, int& grade) {
        const std::string& cell = row.cell(Field::grade);
        if (const auto found = grade_of(cell.empty() ? class_name : cell)) {
            grade = *found;
            return true;
        }
        if (cell.empty()) return true; // the class may be known already
        refuse(row, who, tf("“{cell}” is geen leerjaar van 1 tot en met 4.", fmt::arg("cell", cell)));
        return false;
    }

    void read_pupil(const RowView& row) {
        PupilRecord pupil{row.place(), "", row.name(), {}, {}, squeezed(row.cell(Field::class_name))};
        const std::string who = full_name(pupil.name);
        const auto number = pupil_number(row, who);
        if (!number) {
            records_.every_pupil_number_readable = false;
            return;
        }
        records_.pupil_numbers_seen.insert(*number);
        pupil.number = *number;
        if (who.empty()) return refuse(row, who, t("De naam ontbreekt."));
        if (pupil.name.family.empty() || pupil.name.given.empty()) {
            pupil.name = with_one_name(pupil.name);
            warn(row, who,
                 tf("Bij deze leerling staat één naam. Wij noemen de leerling “{name}”.",
                    fmt::arg("name", pupil.name.given)));
        }
        if (const std::string& cell = row.cell(Field::born_on); !cell.empty()) {
            pupil.born_on = day_of(cell);
            if (!pupil.born_on)
                return refuse(row, who,
                              tf("De geboortedatum “{cell}” is geen datum. Schrijf bijvoorbeeld 31-12-2012.",
                                 fmt::arg("cell", cell)));
        }
        if (!read_grade(row, who, pupil.class_name, pupil.grade)) return;
        if (const auto fault = unreadable_stop(row, 0)) return refuse(row, who, *fault);
        pupil.stops = stops_of(row, 0);
        pupil.contact = contact(row, who);
        pupil.leerweg = leerweg_of(row.cell(Field::leerweg));
        pupil.mentor = squeezed(row.cell(Field::mentor));
        for (int caregiver = 1; caregiver <= 4; ++caregiver)
            read_beside(row, pupil, caregiver);
        records_.pupils.push_back(std::move(pupil));
    }

    /// A caregiver beside a pupil in the pupil's row.
    void read_beside(const RowView& row, const PupilRecord& pupil, int position) {
        CaregiverRecord caregiver = relation_part(row, position);
        caregiver.name = row.name(position);
        caregiver.pupil_number = pupil.number;
        const std::string& number = row.cell(Field::caregiver_number, position);
        const bool anything = !full_name(caregiver.name).empty() || !number.empty() ||
                              !row.cell(Field::email, position).empty() ||
                              !row.cell(Field::phone, position).empty();
        if (!anything) return;
        const std::string who = full_name(caregiver.name);
        if (who.empty())
            return refuse_caregiver(row, who, {pupil.number},
                                    tf("De naam van verzorger {number} van {pupil} ontbreekt.",
                                       fmt::arg("number", position),
                                       fmt::arg("pupil", full_name(pupil.name))));
        if (const std::string name = row.written_name(position); names_two_people(name))
            return refuse_caregiver(row, who, {pupil.number}, two_people(name));
        if (!number.empty()) {
            const auto key = key_of(number);
            if (!key) return refuse_caregiver(row, who, {pupil.number}, bad_caregiver_number(number));
            caregiver.number = *key;
        }
        if (const auto fault = unreadable_stop(row, position))
            return refuse_caregiver(row, who, {pupil.number}, *fault);
        caregiver.contact = contact(row, who, position);
        records_.caregivers.push_back(std::move(caregiver));
    }

    void refuse_caregiver(const RowView& row, const std::string& who, const std::vector<std::string>& pupils,
                          std::string reason) {
        records_.pupils_with_refused_caregiver.insert(pupils.begin(), pupils.end());
        refuse(row, who, std::move(reason));
    }

    static std::string two_people(const std::string& name) {
        return tf("In “{name}” staan twee mensen. Geef elk van hen een eigen plaats in jullie administratie.",
                  fmt::arg("name", name));
    }

    static std::string bad_caregiver_number(const std::string& cell) {
        return cell.empty() ? t("Het nummer van de verzorger ontbreekt.")
                            : tf("“{cell}” is geen nummer van een verzorger.", fmt::arg("cell", cell));
    }

    CaregiverRecord relation_part(const RowView& row, int position) {
        CaregiverRecord caregiver;
        caregiver.where = row.place();
        caregiver.position = position;
        if (row.has(Field::relation, position))
            caregiver.relation = relation_of(row.cell(Field::relation, position));
        caregiver.has_authority = authority_of(row.cell(Field::has_authority, position));
        caregiver.stops = stops_of(row, position);
        caregiver.lives_with = yes_or_no(row.cell(Field::lives_with, position));
        return caregiver;
    }

    std::optional<CaregiverRecord> numbered_caregiver(const RowView& row,
                                                      const std::vector<std::string>& pupils) {
        CaregiverRecord caregiver = relation_part(row, 0);
        caregiver.name = row.name();
        const std::string who = full_name(caregiver.name);
        const auto key = key_of(row.cell(Field::caregiver_number));
        if (!key) {
            refuse_caregiver(row, who, pupils, bad_caregiver_number(row.cell(Field::caregiver_number)));
            return std::nullopt;
        }
        caregiver.number = *key;
        if (who.empty()) {
            refuse_caregiver(row, who, pupils, t("De naam ontbreekt."));
            return std::nullopt;
        }
        if (const std::string name = row.written_name(); names_two_people(name)) {
            refuse_caregiver(row, who, pupils, two_people(name));
            return std::nullopt;
        }
        if (const auto fault = unreadable_stop(row, 0)) {
            refuse_caregiver(row, who, pupils, *fault);
            return std::nullopt;
        }
        caregiver.contact = contact(row, who);
        return caregiver;
    }

    void read_caregiver(const RowView& row) {
        if (auto caregiver = numbered_caregiver(row, {}))
            records_.caregivers.push_back(std::move(*caregiver));
    }

    void read_caregiver_with_pupils(const RowView& row) {
        std::vector<std::string> pupils;
        const std::string who = full_name(row.name());
        for (const auto& part : parts_of(row.cell(Field::pupil_numbers), ",;/| ")) {
            if (auto key = key_of(part))
                pupils.push_back(std::move(*key));
            else
                refuse(row, who, tf("“{cell}” is geen leerlingnummer.", fmt::arg("cell", part)));
        }
        auto caregiver = numbered_caregiver(row, pupils);
        if (!caregiver) return;
        if (pupils.empty()) warn(row, who, t("Bij deze verzorger staat geen leerling."));
        for (auto& pupil : pupils)
            records_.links.push_back({row.place(), std::move(pupil), caregiver->number, caregiver->relation,
                                      caregiver->has_authority, caregiver->lives_with, caregiver->stops});
        records_.caregivers.push_back(std::move(*caregiver));
    }

    void read_link(const RowView& row) {
        const auto pupil = pupil_number(row, "");
        if (!pupil) return;
        const auto caregiver = key_of(row.cell(Field::caregiver_number));
        if (!caregiver)
            return refuse_caregiver(row, "", {*pupil},
                                    bad_caregiver_number(row.cell(Field::caregiver_number)));
        if (const auto fault = unreadable_stop(row, 0)) return refuse_caregiver(row, "", {*pupil}, *fault);
        const CaregiverRecord part = relation_part(row, 0);
        records_.links.push_back({row.place(), *pupil, *caregiver, part.relation, part.has_authority,
                                  part.lives_with, part.stops});
    }

    void read_staff(const RowView& row) {
        StaffRecord staff{row.place(), "", row.name()};
        const std::string who = full_name(staff.name);
        const auto code = key_of(row.cell(Field::staff_code));
        if (!code)
            return refuse(row, who, t("De afkorting van deze medewerker ontbreekt of is niet te lezen."));
        staff.code = *code;
        if (who.empty()) return refuse(row, who, t("De naam ontbreekt."));
        staff.email = contact(row, who).email;
        staff.roles = staff_roles(row, who);
        if (row.has(Field::caregiver_number))
            staff.caregiver_number = key_of(row.cell(Field::caregiver_number)).value_or("");
        records_.staff.push_back(std::move(staff));
    }

    std::vector<std::string> staff_roles(const RowView& row, const std::string& who) {
        static constexpr std::pair<const char*, const char*> words[] = {{"vakdocent", "subject_teacher"},
                                                                        {"docent", "subject_teacher"},
                                                                        {"leraar", "subject_teacher"},
                                                                        {"decaan", "counsellor"},
                                                                        {"lob", "counsellor"},
                                                                        {"teamleider", "team_leader"},
                                                                        {"afdelingsleider", "team_leader"},
                                                                        {"directie", "management"},
                                                                        {"directeur", "management"},
                                                                        {"rector", "management"},
                                                                        {"beheer", "administrator"},
                                                                        {"applicatiebeheer", "administrator"},
                                                                        {"administrat", "administrator"}};
        std::vector<std::string> roles;
        for (const auto& part : parts_of(row.cell(Field::staff_role), ",;/+&")) {
            const std::string text = folded(part);
            if (text.starts_with("mentor")) continue; // a mentor is one of a class
            const auto found = std::find_if(std::begin(words), std::end(words),
                                            [&](const auto& word) { return text.starts_with(word.first); });
            if (found == std::end(words))
                warn(row, who, tf("De functie “{role}” kennen wij niet.", fmt::arg("role", part)));
            else if (std::find(roles.begin(), roles.end(), found->second) == roles.end())
                roles.emplace_back(found->second);
        }
        return roles;
    }

    void read_group(const RowView& row) {
        GroupRecord group{row.place(), squeezed(row.cell(Field::class_name))};
        if (group.class_name.empty()) return refuse(row, "", t("De naam van de klas ontbreekt."));
        if (!read_grade(row, group.class_name, group.class_name, group.grade)) return;
        group.leerweg = leerweg_of(row.cell(Field::leerweg));
        group.mentor = squeezed(row.cell(Field::mentor));
        records_.groups.push_back(std::move(group));
    }

    Records& records_;
    FileKind kind_;
};

std::optional<std::string> fault_of(const TableRow& row, std::size_t headers) {
    if (!row.fault.empty()) return row.fault;
    for (std::size_t i = headers; i < row.cells.size(); ++i)
        if (!row.cells[i].empty())
            return tf(
                "Deze regel heeft {cells} vakken en de kopregel {headers}: na de laatste kolom staat nog "
                "“{cell}”. Staat een vak met een ; of , erin tussen aanhalingstekens?",
                fmt::arg("cells", row.cells.size()), fmt::arg("headers", headers),
                fmt::arg("cell", beginning_of(row.cells[i])));
    if (std::any_of(row.cells.begin(), row.cells.end(),
                    [](const auto& c) { return c.size() > longest_cell; }))
        return t("In een vak van deze regel staat te veel tekst.");
    return std::nullopt;
}

} // namespace

void read_table(Records& records, const std::string& file, const Table& table, const Columns& columns) {
    if (columns.kind == FileKind::unknown) return;
    if (columns.kind == FileKind::pupils) records.has_pupil_file = true;
    TableReader reader(records, columns.kind);
    for (const auto& row : table.rows) {
        if (const auto fault = fault_of(row, table.headers.size())) {
            records.refused.push_back({{file, row.line}, "", *fault});
            if (columns.kind == FileKind::pupils) records.every_pupil_number_readable = false;
            records.every_caregiver_readable = false;
            continue;
        }
        reader.read(RowView(file, row, columns));
    }
}

} // namespace trialoog::school
