#include "slices/school/import/import.hpp"

#include "platform/jobs/jobs.hpp"
#include "slices/access/decisions/reach.hpp"
#include "slices/people/parent_relations.hpp"
#include "slices/people/persons.hpp"
#include "slices/people/staff_roles.hpp"
#include "slices/school/founding/school_year.hpp"
#include "slices/school/import/import.sql.hpp"
#include "slices/school/import/people_changed.hpp"

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

people::Person as_kept(const Person& p, const std::string& id) {
    return {id,       p.name.given, p.name.infix, p.name.family, p.email,    p.phone,
            p.street, p.postcode,   p.town,       p.born_on,     p.language, p.left_on};
}

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
        std::vector<people::Person> added, changed;
        std::vector<std::string> deceased, secret;
        for (std::size_t i = 0; i < plan_.people.size(); ++i) {
            const PlannedPerson& one = plan_.people[i];
            if (one.is_new() || one.is_changed())
                (one.is_new() ? added : changed).push_back(as_kept(one.person, person_ids_[i]));
            if (one.becomes_deceased) deceased.push_back(person_ids_[i]);
            if (one.gets_secret_address) secret.push_back(person_ids_[i]);
        }
        people::add_persons(tx_, school_, added, now_);
        people::change_persons(tx_, school_, changed);
        keys();
        people::mark_deceased(tx_, school_, deceased);
        people::mark_secret_address(tx_, school_, secret);
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
        std::vector<people::ParentRelation> put;
        for (const auto& one : plan_.relations)
            put.push_back({{person_ids_[one.pupil], person_ids_[one.parent]},
                           std::string(code(one.kind)),
                           one.has_authority,
                           one.lives_with,
                           one.is_informed,
                           one.no_contact});
        people::put_parent_relations(tx_, school_, put);
        if (!end_those_gone) return;
        std::vector<people::Pair> ended;
        for (const auto& one : plan_.ended_relations)
            ended.push_back({one.pupil_id, one.parent_id});
        people::end_parent_relations(tx_, school_, ended, today_);
    }

    void staff_roles() {
        std::vector<people::NewRole> added;
        for (const PlannedRole& one : plan_.roles)
            added.push_back({person_ids_[one.person], one.role,
                             one.role == "mentor" ? class_ids_[one.school_class] : std::string()});
        std::vector<std::string> ended;
        for (const auto& one : plan_.ended_roles)
            ended.push_back(one.id);
        people::add_roles(tx_, school_, added);
        people::end_roles(tx_, school_, ended, today_);
    }

    void pupil_mentors() {
        std::vector<people::PupilMentor> begun, ended;
        for (const auto& one : plan_.pupil_mentors)
            begun.push_back({person_ids_[one.pupil], person_ids_[one.mentor]});
        for (const auto& one : plan_.ended_pupil_mentors)
            ended.push_back({one.pupil_id, one.mentor_id});
        people::begin_pupil_mentors(tx_, school_, begun, today_);
        people::end_pupil_mentors(tx_, school_, ended, today_);
    }

    /// Leaving ends an enrolment and is noted with the person; nobody is deleted.
    void leave(const std::vector<Leaver>& leavers) {
        Rows ended;
        std::vector<std::string> left, deceased;
        for (const auto& one : leavers) {
            ended.push_back({school_, one.person_id, today_});
            left.push_back(one.person_id);
            if (one.is_deceased) deceased.push_back(one.person_id);
        }
        tx_.run_many(sql::end_enrolments, ended);
        people::leave(tx_, school_, left, today_);
        people::mark_deceased(tx_, school_, deceased);
    }

private:
    void keys() {
        Rows dropped, set;
        for (const auto& key : plan_.dropped_keys)
            dropped.push_back({school_, kind_of(key.as), key.key});
        for (const auto& key : plan_.keys)
            set.push_back({school_, kind_of(key.as), key.key, person_ids_[key.person]});
        tx_.run_many(sql::drop_key, dropped);
        tx_.run_many(sql::set_key, set);
    }

    db::Writer& tx_;
    std::string_view school_;
    const Plan& plan_;
    const std::string today_;
    const Instant now_;
    std::vector<std::string> person_ids_, class_ids_;
};

} // namespace

void apply(db::Writer& tx, std::string_view school_id, const Plan& plan, Choice choice, Day today,
           Instant now, access::Withdraw withdraw) {
    Application application(tx, school_id, plan, today, now);
    application.classes(today);
    application.people();
    application.placements();
    application.relations(choice.ended_relations && plan.may_mark_gone);
    application.staff_roles();
    application.pupil_mentors();
    application.leave(plan.departed);
    if (choice.leavers && plan.may_mark_gone) application.leave(plan.leavers);
    access::contact_changed(tx, school_id, now, withdraw);
    jobs::enqueue(tx, now, school_id, people_changed_kind, "{}", {});
}

} // namespace trialoog::school
