#include "slices/people/staff_roles.hpp"

#include "slices/people/staff_roles.sql.hpp"

#include <algorithm>
#include <vector>

namespace trialoog::people {
namespace {

using Rows = std::vector<std::vector<db::Param>>;

Rows rows_of(std::string_view school_id, std::span<const PupilMentor> mentors, std::string_view day) {
    Rows rows;
    for (const PupilMentor& one : mentors)
        rows.push_back({school_id, one.pupil_id, one.mentor_id, day});
    return rows;
}

} // namespace

void add_roles(db::Writer& tx, std::string_view school_id, std::span<const NewRole> roles) {
    std::vector<std::string> ids(roles.size());
    std::ranges::generate(ids, db::new_id);
    Rows rows;
    for (std::size_t i = 0; i < roles.size(); ++i)
        rows.push_back({school_id, ids[i], roles[i].person_id, roles[i].role,
                        roles[i].class_id.empty() ? db::Param(nullptr) : db::Param(roles[i].class_id)});
    tx.run_many(sql::add_staff_role, rows);
}

void add_role(db::Writer& tx, std::string_view school_id, const NewRole& role) {
    add_roles(tx, school_id, {&role, 1});
}

void end_roles(db::Writer& tx, std::string_view school_id, std::span<const std::string> ids,
               std::string_view on) {
    Rows rows;
    for (const std::string& id : ids)
        rows.push_back({school_id, id, on});
    tx.run_many(sql::end_staff_role, rows);
}

bool end_role(db::Writer& tx, std::string_view school_id, std::string_view person_id,
              std::string_view role_id, std::string_view on, std::string_view ended_by) {
    return tx.run(sql::end_role_of, {school_id, person_id, role_id, on, ended_by}) == 1;
}

void begin_pupil_mentors(db::Writer& tx, std::string_view school_id, std::span<const PupilMentor> mentors,
                         std::string_view from_on) {
    tx.run_many(sql::make_mentor_of_pupil, rows_of(school_id, mentors, from_on));
}

void begin_pupil_mentor(db::Writer& tx, std::string_view school_id, const PupilMentor& mentor,
                        std::string_view from_on) {
    begin_pupil_mentors(tx, school_id, {&mentor, 1}, from_on);
}

void end_pupil_mentors(db::Writer& tx, std::string_view school_id, std::span<const PupilMentor> mentors,
                       std::string_view on) {
    tx.run_many(sql::end_mentor_of_pupil, rows_of(school_id, mentors, on));
}

bool end_pupil_mentor(db::Writer& tx, std::string_view school_id, const PupilMentor& mentor,
                      std::string_view on) {
    return tx.run(sql::end_mentor_of_pupil, {school_id, mentor.pupil_id, mentor.mentor_id, on}) == 1;
}

void forget_pupil_mentors(db::Writer& tx, std::string_view school_id, std::string_view person_id) {
    tx.run(sql::forget_pupil_mentors, {school_id, person_id});
}

} // namespace trialoog::people
