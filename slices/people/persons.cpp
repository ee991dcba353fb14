#include "slices/people/persons.hpp"

#include "slices/people/persons.sql.hpp"

#include <vector>

namespace trialoog::people {
namespace {

using Rows = std::vector<std::vector<db::Param>>;

db::Param day_or_null(const std::string& day) { return day.empty() ? db::Param(nullptr) : db::Param(day); }

Rows rows_of(std::string_view school_id, std::span<const std::string> ids) {
    Rows rows;
    for (const std::string& id : ids)
        rows.push_back({school_id, id});
    return rows;
}

} // namespace

void add_persons(db::Writer& tx, std::string_view school_id, std::span<const Person> persons, Instant now) {
    Rows rows;
    for (const Person& p : persons)
        rows.push_back({school_id, p.id, p.given_name, p.infix, p.family_name, p.email, p.phone, p.street,
                        p.postcode, p.town, day_or_null(p.born_on), p.language, now.ms});
    tx.run_many(sql::add_person, rows);
}

void add_person(db::Writer& tx, std::string_view school_id, const Person& person, Instant now) {
    add_persons(tx, school_id, {&person, 1}, now);
}

void change_persons(db::Writer& tx, std::string_view school_id, std::span<const Person> persons) {
    Rows rows;
    for (const Person& p : persons)
        rows.push_back({school_id, p.id, p.given_name, p.infix, p.family_name, p.email, p.phone, p.street,
                        p.postcode, p.town, day_or_null(p.born_on), p.language, day_or_null(p.left_on)});
    tx.run_many(sql::change_person, rows);
}

void leave(db::Writer& tx, std::string_view school_id, std::span<const std::string> ids,
           std::string_view on) {
    Rows rows;
    for (const std::string& id : ids)
        rows.push_back({school_id, id, on});
    tx.run_many(sql::leave, rows);
}

void mark_deceased(db::Writer& tx, std::string_view school_id, std::span<const std::string> ids) {
    tx.run_many(sql::mark_deceased, rows_of(school_id, ids));
}

void decide_deceased(db::Writer& tx, std::string_view school_id, std::string_view id, bool is_deceased,
                     Instant now) {
    tx.run(sql::set_deceased, {school_id, id, is_deceased, now.ms});
}

void mark_secret_address(db::Writer& tx, std::string_view school_id, std::span<const std::string> ids) {
    tx.run_many(sql::mark_secret_address, rows_of(school_id, ids));
}

void choose_language(db::Writer& tx, std::string_view school_id, std::string_view id,
                     std::string_view language) {
    tx.run(sql::choose_language, {school_id, id, language});
}

void set_prints_both_sides(db::Writer& tx, std::string_view school_id, std::string_view id, bool both) {
    tx.run(sql::set_prints_both_sides, {school_id, id, both});
}

void forget_all_but_enrolment(db::Writer& tx, std::string_view school_id, std::string_view id, Day last_on,
                              Day today) {
    tx.run(sql::keep_enrolment, {school_id, id, last_on.iso(), today.iso()});
}

void forget_all_but_id(db::Writer& tx, std::string_view school_id, std::string_view id, Day last_on,
                       Day today) {
    tx.run(sql::keep_id, {school_id, id, last_on.iso(), today.iso()});
}

void remove_person(db::Writer& tx, std::string_view school_id, std::string_view id) {
    tx.run(sql::forget_row, {school_id, id});
}

void forget_names(db::Writer& tx, std::span<const PersonOfSchool> persons) {
    Rows rows;
    for (const PersonOfSchool& one : persons)
        rows.push_back({one.school_id, one.id});
    tx.run_many(sql::forget_name, rows);
}

} // namespace trialoog::people
