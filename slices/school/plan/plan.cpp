#include "slices/school/plan/plan.hpp"

#include "slices/school/plan/draft.hpp"
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

Plan make_plan(Records records, const Present& present, const Answers& answers) {
    settle(records, numbers(present.pupils), numbers(present.caregivers));
    Draft draft(present, std::move(records), answers);
    draft.plan.year = present.year;
    draft.plan.refused = draft.records.refused;
    draft.plan.warnings = draft.records.warnings;
    draft.plan.may_mark_gone = draft.records.refused.empty();
    judge_people(draft);
    plan_classes(draft);
    plan_pupils(draft);
    plan_staff(draft);
    const Caregivers caregivers = recognise_caregivers(draft.records, draft.present, draft.inquiry);
    draft.in_doubt.insert(caregivers.in_doubt.begin(), caregivers.in_doubt.end());
    draft.plan.warnings.insert(draft.plan.warnings.end(), caregivers.warnings.begin(),
                               caregivers.warnings.end());
    const auto of_caregiver = plan_caregivers(draft, caregivers);
    plan_placements(draft);
    const Pairs told = plan_relations(draft, caregivers, of_caregiver);
    plan_ended_relations(draft, caregivers, told);
    plan_mentors(draft);
    plan_leavers(draft);
    draft.plan.questions = draft.inquiry.questions();
    be_certain(draft.plan);
    return std::move(draft.plan);
}

} // namespace trialoog::school
