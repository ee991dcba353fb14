#include "slices/school/import.hpp"

#include "platform/jobs/jobs.hpp"
#include "slices/access/reach.hpp"
#include "slices/school/school.hpp"
#include "slices/school/school.sql.hpp"
#include "slices/school/years.hpp"

namespace trialoog::school {
namespace {

using Rows = std::vector<std::vector<db::Param>>;

std::string_view kind_of(As as) {
    switch (as) {
    case As::pupil:
        return "pupil";
    case As::caregiver:
        return "parent";
    case As::staff:
        return "staff";
    }
    return {};
}

db::Param date_or_null(const std::string& iso) { return iso.empty() ? db::Param(nullptr) : db::Param(iso); }

/// Writes table after table, each with one statement for all its rows.
class Application {
public:
    Application(db::Writer& tx, std::string_view school_id, const Plan& plan, Day today, Instant now)
        : tx_(tx), school_(school_id), plan_(plan), today_(today.iso()), now_(now) {
        for (const auto& one : plan.people)
            person_ids_.push_back(one.is_new() ? db::new_id() : one.person.id);
        for (const auto& one : plan.classes)
            class_ids_.push_back(one.is_new() ? db::new_id() : one.id);
    }

    void people() {
        Rows added, changed, keys, dropped, deceased, secret;
        for (std::size_t i = 0; i < plan_.people.size(); ++i) {
            const Person& p = plan_.people[i].person;
            if (plan_.people[i].is_new())
                added.push_back({school_, person_ids_[i], p.name.given, p.name.infix, p.name.family, p.email,
                                 p.phone, p.street, p.postcode, p.town, date_or_null(p.born_on), p.language,
                                 now_.ms});
            else if (plan_.people[i].is_changed())
                changed.push_back({school_, p.id, p.name.given, p.name.infix, p.name.family, p.email, p.phone,
                                   p.street, p.postcode, p.town, date_or_null(p.born_on), p.language,
                                   date_or_null(p.left_on)});
        }
        for (std::size_t i = 0; i < plan_.people.size(); ++i) {
            if (plan_.people[i].becomes_deceased) deceased.push_back({school_, person_ids_[i]});
            if (plan_.people[i].gets_secret_address) secret.push_back({school_, person_ids_[i]});
        }
        for (const auto& key : plan_.dropped_keys)
            dropped.push_back({school_, kind_of(key.as), key.key});
        for (const auto& key : plan_.keys)
            keys.push_back({school_, kind_of(key.as), key.key, person_ids_[key.person]});
        tx_.run_many(sql::add_person, added);
        tx_.run_many(sql::change_person, changed);
        tx_.run_many(sql::drop_key, dropped);
        tx_.run_many(sql::set_key, keys);
        tx_.run_many(sql::mark_deceased, deceased);
        tx_.run_many(sql::mark_secret_address, secret);
    }

    void classes(Day today) {
        const GradeIds grades = ensure_year(tx_, school_, today);
        Rows added, changed;
        for (std::size_t i = 0; i < plan_.classes.size(); ++i) {
            const PlannedClass& one = plan_.classes[i];
            if (one.is_new())
                added.push_back({school_, class_ids_[i], grades[static_cast<std::size_t>(one.grade - 1)],
                                 one.name, code(one.leerweg)});
            else if (one.changes_leerweg)
                changed.push_back({school_, one.id, code(one.leerweg)});
        }
        tx_.run_many(sql::add_class, added);
        tx_.run_many(sql::change_leerweg, changed);
    }

    void placements() {
        Rows ended, begun;
        for (const auto& one : plan_.placements) {
            ended.push_back({school_, person_ids_[one.pupil], today_});
            begun.push_back({school_, person_ids_[one.pupil], class_ids_[one.school_class], today_});
        }
        tx_.run_many(sql::end_enrolments, ended);
        tx_.run_many(sql::enrol, begun);
    }

    void relations(bool end_those_gone) {
        Rows put, ended;
        for (const auto& one : plan_.relations)
            put.push_back({school_, person_ids_[one.pupil], person_ids_[one.parent], code(one.kind),
                           one.has_authority, one.lives_with, one.is_informed, one.no_contact});
        if (end_those_gone)
            for (const auto& one : plan_.ended_relations)
                ended.push_back({school_, one.pupil_id, one.parent_id, today_});
        tx_.run_many(sql::put_relation, put);
        tx_.run_many(sql::end_relation, ended);
    }

    void staff_roles() {
        std::vector<std::string> ids;
        for (std::size_t i = 0; i < plan_.roles.size(); ++i)
            ids.push_back(db::new_id());
        Rows added, ended;
        for (std::size_t i = 0; i < plan_.roles.size(); ++i) {
            const PlannedRole& one = plan_.roles[i];
            const db::Param of_class =
                one.role == "mentor" ? db::Param(class_ids_[one.school_class]) : nullptr;
            added.push_back({school_, ids[i], person_ids_[one.person], one.role, of_class});
        }
        for (const auto& one : plan_.ended_roles)
            ended.push_back({school_, one.id, today_});
        tx_.run_many(sql::add_staff_role, added);
        tx_.run_many(sql::end_staff_role, ended);
    }

    void pupil_mentors() {
        Rows begun, ended;
        for (const auto& one : plan_.pupil_mentors)
            begun.push_back({school_, person_ids_[one.pupil], person_ids_[one.mentor], today_});
        for (const auto& one : plan_.ended_pupil_mentors)
            ended.push_back({school_, one.pupil_id, one.mentor_id, today_});
        tx_.run_many(sql::begin_pupil_mentor, begun);
        tx_.run_many(sql::end_pupil_mentor, ended);
    }

    /// Leaving ends an enrolment and is noted with the person; nobody is deleted.
    void leave(const std::vector<Leaver>& leavers) {
        Rows rows, deceased;
        for (const auto& one : leavers) {
            rows.push_back({school_, one.person_id, today_});
            if (one.is_deceased) deceased.push_back({school_, one.person_id});
        }
        tx_.run_many(sql::end_enrolments, rows);
        tx_.run_many(sql::leave, rows);
        tx_.run_many(sql::mark_deceased, deceased);
    }

private:
    db::Writer& tx_;
    std::string_view school_;
    const Plan& plan_;
    const std::string today_;
    const Instant now_;
    std::vector<std::string> person_ids_, class_ids_;
};

} // namespace

void apply(db::Writer& tx, std::string_view school_id, const Plan& plan, Choice choice, Day today,
           Instant now) {
    Application application(tx, school_id, plan, today, now);
    application.classes(today);
    application.people();
    application.placements();
    application.relations(choice.ended_relations && plan.may_mark_gone);
    application.staff_roles();
    application.pupil_mentors();
    application.leave(plan.departed);
    if (choice.leavers && plan.may_mark_gone) application.leave(plan.leavers);
    access::contact_changed(tx, school_id, now);
    jobs::enqueue(tx, now, school_id, people_changed_kind, "{}", {});
}

} // namespace trialoog::school
