#include "slices/conversations/answers/asked_family.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/access/viewer/mentors.hpp"
#include "slices/conversations/answers/answers.sql.hpp"
#include "slices/conversations/rounds/rounds.sql.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace trialoog::conversations {
namespace {

using access::Action, access::Relation;

/// Mentors of a pupil by round: its own, or else its class's.
std::map<std::string, std::vector<std::string>> mentors_by_round(db::Reader& tx, std::string_view school_id,
                                                                 std::string_view pupil_id, Day today) {
    struct Mentors {
        std::set<std::string> own, of_class;
    };
    std::map<std::string, Mentors> found;
    tx.each(sql::rounds_of_pupil, {school_id, pupil_id, today.iso()}, [&](const db::Row& row) {
        Mentors& of = found[row.str("round_id")];
        if (!row.is_null("own_mentor_id")) of.own.insert(row.str("own_mentor_id"));
        if (!row.is_null("class_mentor_id")) of.of_class.insert(row.str("class_mentor_id"));
    });
    std::map<std::string, std::vector<std::string>> all;
    for (const auto& [round_id, of] : found) {
        const auto& who = of.own.empty() ? of.of_class : of.own;
        all[round_id] = {who.begin(), who.end()};
    }
    return all;
}

std::vector<Slot> slots_of_mentors(db::Reader& tx, std::string_view school_id, const Round& round,
                                   const std::vector<std::string>& mentor_ids) {
    std::vector<Slot> slots;
    for (const std::string& mentor : mentor_ids) { // one, or two who share a class
        const auto blocks =
            tx.all(sql::blocks_of_person, {school_id, round.id, mentor}, [](const db::Row& row) {
                return Block{row.str("round_person_id"), *Day::parse_iso(row.text("day")),
                             row.str("from_time"), row.str("until_time")};
            });
        std::ranges::copy(slots_in(blocks, round), std::back_inserter(slots));
    }
    std::ranges::sort(slots);
    const auto [first, last] = std::ranges::unique(slots);
    slots.erase(first, last);
    return slots;
}

AskedPupil look_up(db::Reader& tx, std::string_view school_id, const Round& round,
                   const access::PupilRef& pupil, const std::vector<std::string>& mentor_ids,
                   std::string_view adult_id, Day today) {
    const auto parents = parents_who_hear(tx, school_id, pupil.id, today);
    AskedPupil one{.round = round,
                   .pupil = pupil,
                   .mentors = access::mentor_names(tx, school_id, pupil.id, today.iso()),
                   .slots = slots_of_mentors(tx, school_id, round, mentor_ids),
                   .link = {},
                   .has_other_parent = std::ranges::count(parents, adult_id) > 0 && parents.size() > 1,
                   .answer = answer_of(tx, school_id, round.id, pupil.id, adult_id),
                   .may = may_answer(round, today)};
    for (const RoundPerson& giver : people_of_round(tx, school_id, round.id))
        if (!giver.link.empty() && std::ranges::count(mentor_ids, giver.id) > 0) one.link = giver.link;
    return one;
}

bool is_asked(db::Reader& tx, const access::Viewer& viewer, const access::PupilRef& pupil, Day today) {
    if (!access::may(pupil.as, pupil.relation, Action::answer_times)) return false;
    return !parents_answer_for(tx, viewer, pupil, today);
}

/// Who looks themself in the one group, children in the other: nobody is both.
std::vector<AskedPupil> all_asked(db::Reader& tx, const access::Viewer& viewer, Day today) {
    std::vector<AskedPupil> all;
    for (const access::PupilRef& pupil : access::own_pupils(tx, viewer)) { // oneself, or a few children
        if (!is_asked(tx, viewer, pupil, today)) continue;
        for (const auto& [round_id, mentors] : mentors_by_round(tx, viewer.school_id, pupil.id, today))
            if (const auto round = round_by_id(tx, viewer.school_id, round_id))
                all.push_back(look_up(tx, viewer.school_id, *round, pupil, mentors, viewer.person_id, today));
    }
    return all;
}

} // namespace

bool parents_answer_for(db::Reader& tx, const access::Viewer& viewer, const access::PupilRef& pupil,
                        Day today) {
    if (pupil.relation != Relation::self) return false;
    const bool has_parent = !parents_who_hear(tx, viewer.school_id, pupil.id, today).empty();
    return !may_answer_itself(born_on(tx, viewer.school_id, pupil.id), has_parent, today);
}

std::vector<AskedFamily> in_groups(std::vector<AskedPupil> all) {
    std::ranges::sort(all, {}, [](const AskedPupil& one) {
        return std::tie(one.round.from, one.round.until, one.pupil.given_name, one.pupil.id);
    });
    std::vector<AskedFamily> groups;
    Day until;
    for (AskedPupil& one : all) {
        const bool touches = !groups.empty() && one.round.from <= until.plus_days(1);
        until = touches ? std::max(until, one.round.until) : one.round.until;
        if (!touches) groups.emplace_back();
        groups.back().push_back(std::move(one));
    }
    return groups;
}

std::vector<AskedFamily> asked_families(db::Reader& tx, const access::Viewer& viewer, Day today) {
    return in_groups(all_asked(tx, viewer, today));
}

AskedFamily find_asked(db::Reader& tx, const access::Viewer& viewer, std::string_view round_id,
                       std::string_view pupil_id, Day today) {
    for (AskedFamily& family : asked_families(tx, viewer, today)) {
        const auto at = std::ranges::find_if(family, [&](const AskedPupil& one) {
            return one.round.id == round_id && one.pupil.id == pupil_id;
        });
        if (at == family.end()) continue;
        std::rotate(family.begin(), at, at + 1);
        return std::move(family);
    }
    return {};
}

std::optional<AskedPupil> asked_of(db::Reader& tx, std::string_view school_id, const Round& round,
                                   const access::PupilRef& pupil, std::string_view adult_id, Day today) {
    for (const RoundPupil& one : pupils_of_round(tx, school_id, round.id, today))
        if (one.pupil_id == pupil.id)
            return look_up(tx, school_id, round, pupil, one.mentor_ids, adult_id, today);
    return std::nullopt;
}

std::vector<std::string> moments_of(const AskedFamily& family) {
    std::set<std::string> all;
    for (const AskedPupil& one : family)
        for (const Slot& slot : one.slots)
            all.insert(slot.at);
    return {all.begin(), all.end()};
}

std::optional<int> minds_of(const AskedFamily& family, std::string_view at) {
    for (const AskedPupil& one : family) {
        if (!one.answer) continue;
        const auto said = one.answer->times.find(at);
        if (said != one.answer->times.end()) return said->second;
    }
    return std::nullopt;
}

std::string names_of(const AskedFamily& family) {
    std::vector<std::string> names;
    for (const AskedPupil& one : family)
        if (std::ranges::count(names, one.pupil.given_name) == 0) names.push_back(one.pupil.given_name);
    return i18n::list_of(names);
}

} // namespace trialoog::conversations
