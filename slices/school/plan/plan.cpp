#include "slices/school/plan/plan.hpp"

#include "slices/school/plan/planning.hpp"
#include "slices/school/records/fingerprint.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace trialoog::school {
namespace {

std::set<std::string> numbers(const std::map<std::string, std::string>& keys) {
    std::set<std::string> all;
    for (const auto& [key, person] : keys)
        all.insert(key);
    return all;
}

/// Nothing is ticked beforehand while anything is in doubt.
void be_certain(Plan& plan) {
    if (!plan.refused.empty()) plan.may_mark_gone = false;
    const bool doubt = !plan.may_mark_gone || plan.open_questions() > 0;
    if (doubt) plan.leavers_are_certain = plan.ended_relations_are_certain = false;
}

} // namespace

std::size_t Plan::open_questions() const {
    return static_cast<std::size_t>(
        std::count_if(questions.begin(), questions.end(), [](const Question& one) { return one.is_open(); }));
}

std::size_t Plan::new_people(As as) const {
    return static_cast<std::size_t>(std::count_if(
        people.begin(), people.end(), [&](const PlannedPerson& p) { return p.as == as && p.is_new(); }));
}

std::size_t Plan::changed_people(As as) const {
    return static_cast<std::size_t>(std::count_if(
        people.begin(), people.end(), [&](const PlannedPerson& p) { return p.as == as && p.is_changed(); }));
}

bool Plan::changes_nothing() const {
    const bool people_stay = std::none_of(
        people.begin(), people.end(), [](const PlannedPerson& p) { return p.is_new() || p.is_changed(); });
    const bool classes_stay = std::none_of(classes.begin(), classes.end(), [](const PlannedClass& c) {
        return c.is_new() || c.changes_leerweg;
    });
    return people_stay && classes_stay && keys.empty() && placements.empty() && relations.empty() &&
           ended_relations.empty() && roles.empty() && ended_roles.empty() && leavers.empty() &&
           pupil_mentors.empty() && ended_pupil_mentors.empty() && dropped_keys.empty() && departed.empty();
}

std::string Plan::fingerprint() const {
    Fingerprint print;
    print.add(year, refused.size());
    for (const auto& p : people) {
        const Person& now = p.person;
        print.add(now.id, full_name(now.name), now.email, now.phone, now.street, now.postcode, now.town,
                  now.born_on, now.language, p.returns, p.changes.size(), p.becomes_deceased,
                  p.gets_secret_address);
    }
    for (const auto& k : keys)
        print.add(static_cast<int>(k.as), k.key, k.person);
    for (const auto& c : classes)
        print.add(c.id, c.name, c.grade, code(c.leerweg));
    for (const auto& p : placements)
        print.add(p.pupil, p.school_class, p.from_class);
    for (const auto& r : relations)
        print.add(r.pupil, r.parent, code(r.kind), r.has_authority, r.lives_with, r.is_informed,
                  r.no_contact);
    for (const auto& r : ended_relations)
        print.add(r.pupil_id, r.parent_id);
    for (const auto& r : roles)
        print.add(r.person, r.role, r.school_class);
    for (const auto& r : ended_roles)
        print.add(r.id);
    for (const auto& m : pupil_mentors)
        print.add(m.pupil, m.mentor);
    for (const auto& m : ended_pupil_mentors)
        print.add(m.pupil_id, m.mentor_id);
    for (const auto& k : dropped_keys)
        print.add(k.key);
    for (const auto* gone : {&leavers, &departed})
        for (const auto& l : *gone)
            print.add(l.person_id, l.is_deceased);
    for (const auto& q : questions)
        print.add(q.id, q.answer);
    return print.hex();
}

Plan make_plan(Records records, const OnRecord& on_record, const Answers& answers) {
    set_contradictions_aside(records, numbers(on_record.pupils), numbers(on_record.caregivers));
    Planning planning(on_record, std::move(records), answers);
    planning.plan.year = on_record.year;
    planning.plan.refused = planning.records.refused;
    planning.plan.warnings = planning.records.warnings;
    planning.plan.may_mark_gone = planning.records.refused.empty();
    judge_people(planning);
    plan_classes(planning);
    plan_pupils(planning);
    plan_staff(planning);
    const Caregivers caregivers =
        recognise_caregivers(planning.records, planning.on_record, planning.inquiry);
    planning.in_doubt.insert(caregivers.in_doubt.begin(), caregivers.in_doubt.end());
    planning.plan.warnings.insert(planning.plan.warnings.end(), caregivers.warnings.begin(),
                                  caregivers.warnings.end());
    const auto of_caregiver = plan_caregivers(planning, caregivers);
    plan_placements(planning);
    const Pairs told = plan_relations(planning, caregivers, of_caregiver);
    plan_ended_relations(planning, caregivers, told);
    plan_mentors(planning);
    plan_leavers(planning);
    planning.plan.questions = planning.inquiry.questions();
    be_certain(planning.plan);
    return std::move(planning.plan);
}

} // namespace trialoog::school
