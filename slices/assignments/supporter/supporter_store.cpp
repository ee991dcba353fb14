#include "slices/assignments/supporter/supporter_store.hpp"

#include "slices/assignments/supporter/supporter.sql.hpp"
#include "slices/assignments/work/next_step.hpp"
#include "slices/people/persons.hpp"
#include "slices/school/school.hpp"

namespace trialoog::assignments {
namespace {

using access::Action;

Proposal to_proposal(const db::Row& row) {
    Proposal proposal;
    proposal.work_id = row.str("work_id");
    proposal.name = row.str("name");
    proposal.state = proposal_state_from(row.text("state")).value();
    proposal.times = static_cast<int>(row.integer("times"));
    proposal.proposed_by = row.str("proposed_by");
    proposal.reason = row.str("reason");
    proposal.person_id = row.text_or_empty("person_id");
    return proposal;
}

bool answer(db::Writer& tx, const access::Viewer& viewer, const Proposal& seen, ProposalState state,
            std::string_view reason, const std::string& person_id, Instant now) {
    const db::Param person = person_id.empty() ? db::Param(nullptr) : db::Param(person_id);
    if (tx.run(sql::answer_proposal, {viewer.school_id, seen.work_id, code(seen.state), code(state),
                                      viewer.person_id, now.ms, reason, person}) != 1)
        return false;
    tx.run(sql::keep_proposal, {viewer.school_id, seen.work_id});
    return true;
}

void propose(db::Writer& tx, const access::Viewer& viewer, const std::string& work_id,
             const std::string& name, Instant now) {
    tx.run(sql::propose, {viewer.school_id, work_id, name, viewer.person_id, now.ms});
    tx.run(sql::keep_proposal, {viewer.school_id, work_id});
}

void note(db::Writer& tx, const access::Viewer& viewer, const OpenedWork& opened, Action action,
          Instant now) {
    access::note(tx, viewer, now, action, opened.work.pupil_id, opened.work.id);
}

/// Who came in for this work doesn't any more.
void close(db::Writer& tx, const access::Viewer& viewer, const Proposal& before, Instant now) {
    if (before.state != ProposalState::agreed && before.state != ProposalState::waiting) return;
    answer(tx, viewer, before, ProposalState::revoked, {}, {}, now);
    if (!before.person_id.empty()) access::end_access(tx, viewer.school_id, before.person_id, now);
}

/// Lets somebody in who was agreed on: `choice` is whom the work names.
bool let_in(db::Writer& tx, const access::Viewer& viewer, const OpenedWork& opened, const Proposal& seen,
            CompanionChoice choice, std::string_view language, Instant now) {
    if (!touch(tx, viewer.school_id, opened.work.id, now)) return false; // keeps others away until the commit
    choice.person_id = school::add_supporter(tx, viewer.school_id, seen.name, language, now);
    choice.needs_adult = false;
    if (!answer(tx, viewer, seen, ProposalState::agreed, {}, choice.person_id, now)) return false;
    choose_companion(tx, viewer.school_id, opened.work.id, choice, now);
    note(tx, viewer, opened, Action::agree_supporter, now);
    return true;
}

} // namespace

std::optional<Proposal> proposal_of(db::Reader& tx, std::string_view school_id, std::string_view work_id) {
    return tx.one(sql::proposal_of_work, {school_id, work_id}, to_proposal);
}

SupportedWork supported(const Work& work) {
    return {work.handed_in_at.has_value(), work.debriefed_at.has_value()};
}

void renew_proposal(db::Writer& tx, const access::Viewer& viewer, const OpenedWork& opened,
                    const CompanionChoice& choice, Instant now) {
    const auto before = proposal_of(tx, viewer.school_id, opened.work.id);
    const bool same_person = before && !choice.person_id.empty() && before->person_id == choice.person_id;
    if (same_person) return;
    const Proposing what = proposing(choice.kind, choice.name, choice.person_id, before);
    const bool by_mentor = !opened.seat.side;
    const bool waits_for_yes = before && before->state == ProposalState::waiting &&
                               before->name == choice.name && may_be_supporter(choice.kind);
    if (waits_for_yes && !by_mentor) return;
    if (before && !waits_for_yes) close(tx, viewer, *before, now);
    if (what == Proposing::proposes || (by_mentor && what == Proposing::too_often))
        propose(tx, viewer, opened.work.id, choice.name, now);
    else if (!waits_for_yes)
        return;
    note(tx, viewer, opened, Action::choose_companion, now);
    if (!by_mentor) return;
    const auto proposed = proposal_of(tx, viewer.school_id, opened.work.id);
    let_in(tx, viewer, opened, *proposed, choice, "nl", now);
}

std::size_t forget_old(db::Writer& tx, Instant now) {
    constexpr int days_to_give_back = 7; // the mentor may give the work back after the debrief
    const std::int64_t before = now.plus_days(-days_to_give_back).ms;
    const std::string today = day_in_amsterdam(now).iso();
    tx.run(sql::let_supporters_go, {before, today});
    const auto proposals = static_cast<std::size_t>(tx.run(sql::forget_proposals, {before, today}));
    tx.run(sql::keep_no_proposal, {});
    const auto names = tx.all(sql::names_to_forget, {now.plus_days(-1).ms}, [](const db::Row& row) {
        return people::PersonOfSchool{row.str("school_id"), row.str("id")};
    });
    people::forget_names(tx, names);
    return proposals + names.size();
}

bool agree(db::Writer& tx, const access::Viewer& viewer, const OpenedWork& opened, std::string_view language,
           Instant now) {
    const auto seen = proposal_of(tx, viewer.school_id, opened.work.id);
    if (!seen || !may_answer(*seen, supported(opened.work))) return false;
    const Work& work = opened.work;
    return let_in(tx, viewer, opened, *seen, {work.companion, work.companion_name, {}, false}, language, now);
}

bool decline(db::Writer& tx, const access::Viewer& viewer, const OpenedWork& opened, std::string_view reason,
             Instant now) {
    const auto seen = proposal_of(tx, viewer.school_id, opened.work.id);
    if (!seen || !may_answer(*seen, supported(opened.work))) return false;
    if (!answer(tx, viewer, *seen, ProposalState::declined, reason, {}, now)) return false;
    clear_answers(tx, viewer.school_id, opened.work.id, adult_fields(*opened.form), viewer.person_id, now);
    choose_companion(tx, viewer.school_id, opened.work.id, {"", "", "", true}, now);
    note(tx, viewer, opened, Action::agree_supporter, now);
    return true;
}

bool revoke(db::Writer& tx, const access::Viewer& viewer, const OpenedWork& opened, std::string_view reason,
            Instant now) {
    const auto seen = proposal_of(tx, viewer.school_id, opened.work.id);
    if (!seen || seen->state != ProposalState::agreed) return false;
    if (!answer(tx, viewer, *seen, ProposalState::revoked, reason, {}, now)) return false;
    tx.run(sql::name_nobody, {viewer.school_id, opened.work.id, seen->person_id});
    access::end_access(tx, viewer.school_id, seen->person_id, now);
    note(tx, viewer, opened, Action::agree_supporter, now);
    return true;
}

} // namespace trialoog::assignments
