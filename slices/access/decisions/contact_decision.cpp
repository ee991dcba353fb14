#include "slices/access/decisions/contact_decision.hpp"

#include "platform/jobs/jobs.hpp"
#include "slices/access/decisions/contact_decision.sql.hpp"
#include "slices/access/decisions/reach.hpp"
#include "slices/access/pages/handler.hpp"
#include "slices/access/viewer/full_name.hpp"
#include "slices/access/viewer/namesakes.hpp"
#include "slices/access/viewer/viewer.sql.hpp"
#include "slices/people/parent_relations.hpp"
#include "slices/people/persons.hpp"

#include <algorithm>
#include <fmt/core.h>

namespace trialoog::access {
namespace {

ContactState state_from(const db::Row& row) {
    return {row.flag("is_informed"), row.flag("no_contact"), row.flag("has_authority"), row.flag("is_ended")};
}

ContactDecision decision_from(const db::Row& row) {
    ContactDecision decision;
    decision.from_on = row.str("from_on");
    if (row.is_null("is_deceased"))
        decision.state = state_from(row);
    else
        decision.is_deceased = row.flag("is_deceased");
    decision.reason = row.str("reason");
    decision.decided_by = full_name(row);
    decision.decided_at = {row.integer("decided_at")};
    decision.was_replaced = !row.is_null("replaced_at");
    decision.is_to_come = row.is_null("taken_at") && !decision.was_replaced;
    return decision;
}

ContactOfPair pair_from(const db::Row& row) {
    ContactOfPair pair;
    pair.pupil_id = row.str("pupil_id");
    pair.pupil_given_name = row.str("pupil_given_name");
    pair.pupil_name = pair.pupil_given_name;
    for (const char* part : {"pupil_infix", "pupil_family_name"})
        if (const auto text = row.text(part); !text.empty()) pair.pupil_name.append(" ").append(text);
    pair.parent_id = row.str("parent_id");
    pair.parent_name = full_name(row);
    pair.now = state_from(row);
    if (row.flag("asks"))
        pair.said =
            ContactState{row.flag("said_informed"), row.flag("said_no_contact"), row.flag("said_authority")};
    pair.seen = fmt::format("{:d}{:d}{:d}{:d}{:d}{}", pair.now.is_informed, pair.now.no_contact,
                            pair.now.has_authority, pair.now.is_ended, row.flag("asks"), row.text("newest"));
    return pair;
}

struct OfPair {
    std::string_view school_id, pupil_id, parent_id;
};

void take(db::Writer& tx, const OfPair& pair, const ContactState& state, std::string_view from_on,
          Instant now) {
    people::decide_contact(tx, pair.school_id, {std::string(pair.pupil_id), std::string(pair.parent_id)},
                           {state.is_informed, state.no_contact, state.has_authority, state.is_ended},
                           from_on, now);
}

/// Whom it shuts out stays out from that day on, even when the job of that day comes late.
void plan(db::Writer& tx, const OfPair& pair, const WantedDecision& wanted, Instant now) {
    const std::string closes_on = wanted.state.is_open() ? std::string() : wanted.from_on.iso();
    people::plan_contact(tx, pair.school_id, {std::string(pair.pupil_id), std::string(pair.parent_id)},
                         closes_on, wanted.state.no_contact, now);
    jobs::enqueue(tx, start_of_day(wanted.from_on), pair.school_id, contact_day_kind, "{}", {});
}

} // namespace

const ContactDecision* ContactOfPair::to_come() const {
    const auto found = std::ranges::find_if(decisions, &ContactDecision::is_to_come);
    return found == decisions.end() ? nullptr : &*found;
}

std::optional<ContactOfPair> find_contact(db::Reader& tx, const Viewer& viewer, std::string_view parent_id,
                                          std::string_view pupil_id) {
    if (!find_school(viewer, Action::decide_contact)) return std::nullopt;
    auto pair = tx.one(sql::contact_of, {viewer.school_id, parent_id, pupil_id, viewer.today}, pair_from);
    if (!pair) return std::nullopt;
    pair->decisions =
        tx.all(sql::decisions_of_contact, {viewer.school_id, parent_id, pupil_id}, decision_from);
    pair->pupil_name =
        marked(pair->pupil_name, pupil_id,
               marks_with_classmates(tx, viewer.school_id, {{pupil_id, pair->pupil_name}}, viewer.today));
    return pair;
}

int decide(db::Writer& tx, const Viewer& viewer, const ContactOfPair& about, const WantedDecision& wanted,
           Instant now, Withdraw withdraw) {
    const OfPair pair{viewer.school_id, about.pupil_id, about.parent_id};
    const bool at_once = wanted.from_on <= day_in_amsterdam(now);
    const ContactState& state = wanted.state;
    const std::string id = db::new_id(), from_on = wanted.from_on.iso();
    tx.run(sql::replace_decisions_to_come, {viewer.school_id, about.parent_id, about.pupil_id, now.ms});
    tx.run(sql::add_decision,
           {viewer.school_id, id, about.parent_id, about.pupil_id, from_on, state.is_informed,
            state.no_contact, state.has_authority, state.is_ended, nullptr, wanted.reason, viewer.person_id,
            now.ms, at_once ? db::Param(now.ms) : db::Param(nullptr)});
    if (at_once)
        take(tx, pair, state, from_on, now);
    else
        plan(tx, pair, wanted, now);
    note(tx, viewer, now, Action::decide_contact, about.pupil_id, about.parent_id);
    return contact_changed(tx, viewer.school_id, now, withdraw);
}

void take_due_decisions(db::Writer& tx, std::string_view school_id, Instant now, Withdraw withdraw) {
    struct Due {
        std::string id, parent_id, pupil_id, from_on;
        ContactState state;
    };
    const auto due =
        tx.all(sql::decisions_due, {school_id, day_in_amsterdam(now).iso()}, [](const db::Row& row) {
            return Due{row.str("id"), row.str("person_id"), row.str("pupil_id"), row.str("from_on"),
                       state_from(row)};
        });
    for (const Due& one : due) { // on most days none
        take(tx, {school_id, one.pupil_id, one.parent_id}, one.state, one.from_on, now);
        tx.run(sql::decision_taken, {school_id, one.id, now.ms});
    }
    if (!due.empty()) contact_changed(tx, school_id, now, withdraw);
}

std::optional<Life> find_life(db::Reader& tx, const Viewer& viewer, std::string_view person_id) {
    if (!find_school(viewer, Action::decide_contact)) return std::nullopt;
    auto life = tx.one(sql::life_of, {viewer.school_id, person_id}, [](const db::Row& row) {
        const bool is_deceased = row.flag("is_deceased");
        return Life{row.str("id"),
                    full_name(row),
                    is_deceased,
                    {},
                    fmt::format("{:d}{}", is_deceased, row.text("newest"))};
    });
    if (!life) return std::nullopt;
    life->decisions = tx.all(sql::decisions_about_life, {viewer.school_id, person_id}, decision_from);
    life->name = marked(life->name, person_id,
                        marks_with_classmates(tx, viewer.school_id, {{person_id, life->name}}, viewer.today));
    return life;
}

int decide_deceased(db::Writer& tx, const Viewer& viewer, const Life& life, bool is_deceased,
                    std::string_view reason, Instant now, Withdraw withdraw) {
    const std::string id = db::new_id();
    people::decide_deceased(tx, viewer.school_id, life.person_id, is_deceased, now);
    tx.run(sql::add_decision,
           {viewer.school_id, id, life.person_id, nullptr, day_in_amsterdam(now).iso(), nullptr, nullptr,
            nullptr, nullptr, is_deceased, reason, viewer.person_id, now.ms, now.ms});
    note(tx, viewer, now, Action::decide_contact, {}, life.person_id);
    return contact_changed(tx, viewer.school_id, now, withdraw);
}

std::vector<AskingContact> contacts_that_ask(db::Reader& tx, const Viewer& viewer) {
    return tx.all(sql::contacts_that_ask, {viewer.school_id}, [](const db::Row& row) {
        return AskingContact{row.str("parent_id"), row.str("pupil_id"), full_name(row),
                             row.str("pupil_given_name")};
    });
}

} // namespace trialoog::access
