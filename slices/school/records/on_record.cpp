#include "slices/school/records/on_record.hpp"

#include "slices/school/founding/school_year.hpp"
#include "slices/school/records/on_record.sql.hpp"

namespace trialoog::school {
namespace {

Person person_of(const db::Row& row) {
    Person person;
    person.id = row.str("id");
    person.name = {row.str("given_name"), row.str("infix"), row.str("family_name")};
    person.email = row.str("email");
    person.phone = row.str("phone");
    person.street = row.str("street");
    person.postcode = row.str("postcode");
    person.town = row.str("town");
    person.born_on = row.text_or_empty("born_on");
    person.language = row.str("language");
    person.left_on = row.text_or_empty("left_on");
    person.is_deceased = row.flag("is_deceased");
    person.has_secret_address = row.flag("has_secret_address");
    return person;
}

RelationOnRecord relation_of(const db::Row& row) {
    return {relation_kind_from(row.text("kind")).value_or(RelationKind::other),
            row.flag("has_authority"),
            row.flag("lives_with"),
            row.flag("is_informed"),
            row.flag("no_contact"),
            row.flag("ended"),
            row.flag("ended_by_school")};
}

void read_keys(db::Reader& tx, std::string_view school_id, OnRecord& on_record) {
    tx.each(sql::keys, {school_id}, [&](const db::Row& row) {
        const auto kind = row.text("kind");
        auto& keys = kind == "pupil"    ? on_record.pupils
                     : kind == "parent" ? on_record.caregivers
                                        : on_record.staff;
        keys.emplace(row.str("key"), row.str("person_id"));
    });
}

void read_staff_roles(db::Reader& tx, std::string_view school_id, OnRecord& on_record) {
    tx.each(sql::staff_roles, {school_id}, [&](const db::Row& row) {
        if (row.text("role") == "mentor")
            on_record.mentors.push_back({row.str("id"), row.str("person_id"), row.str("class_id")});
        else
            on_record.staff_roles[{row.str("person_id"), row.str("role")}] = true;
    });
}

} // namespace

OnRecord on_record(db::Reader& tx, std::string_view school_id, Day today) {
    OnRecord all;
    all.year = year_around(today).name;
    tx.each(sql::people, {school_id}, [&](const db::Row& row) {
        Person person = person_of(row);
        std::string id = person.id;
        all.people.emplace(std::move(id), std::move(person));
    });
    read_keys(tx, school_id, all);
    all.classes = tx.all(sql::classes_of_year, {school_id, all.year}, [](const db::Row& row) {
        return ClassOnRecord{row.str("id"), row.str("name"), static_cast<int>(row.integer("grade")),
                             leerweg_from(row.text("leerweg")).value_or(Leerweg::basis)};
    });
    tx.each(sql::enrolments, {school_id},
            [&](const db::Row& row) { all.enrolments[row.str("pupil_id")].push_back(row.str("class_id")); });
    tx.each(sql::relations, {school_id}, [&](const db::Row& row) {
        all.relations.emplace(std::pair(row.str("pupil_id"), row.str("parent_id")), relation_of(row));
    });
    read_staff_roles(tx, school_id, all);
    tx.each(sql::pupil_mentors, {school_id}, [&](const db::Row& row) {
        all.pupil_mentors.emplace(row.str("pupil_id"), row.str("mentor_id"));
    });
    return all;
}

AssignedColumns assigned_columns(db::Reader& tx, std::string_view school_id) {
    AssignedColumns assigned;
    tx.each(sql::assigned_columns, {school_id}, [&](const db::Row& row) {
        if (const auto column = column_from(row.text("column_name"))) assigned[row.str("header")] = *column;
    });
    return assigned;
}

} // namespace trialoog::school
