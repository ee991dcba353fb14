#include "slices/people/parent_relations.hpp"

#include "slices/people/parent_relations.sql.hpp"

#include <vector>

namespace trialoog::people {
namespace {
using Rows = std::vector<std::vector<db::Param>>;
}

void put_parent_relations(db::Writer& tx, std::string_view school_id,
                          std::span<const ParentRelation> relations) {
    Rows rows;
    for (const ParentRelation& one : relations)
        rows.push_back({school_id, one.pair.pupil_id, one.pair.parent_id, one.kind, one.has_authority,
                        one.lives_with, one.is_informed, one.no_contact});
    tx.run_many(sql::put_relation, rows);
}

void end_parent_relations(db::Writer& tx, std::string_view school_id, std::span<const Pair> pairs,
                          std::string_view on) {
    Rows rows;
    for (const Pair& one : pairs)
        rows.push_back({school_id, one.pupil_id, one.parent_id, on});
    tx.run_many(sql::end_relation, rows);
}

void decide_contact(db::Writer& tx, std::string_view school_id, const Pair& pair, const Decided& decided,
                    std::string_view from_on, Instant now) {
    tx.run(sql::take_decision,
           {school_id, pair.pupil_id, pair.parent_id, decided.is_informed, decided.no_contact,
            decided.has_authority, decided.is_ended, from_on, now.ms});
}

void plan_contact(db::Writer& tx, std::string_view school_id, const Pair& pair, std::string_view closes_on,
                  bool no_contact, Instant now) {
    tx.run(sql::plan_decision,
           {school_id, pair.pupil_id, pair.parent_id,
            closes_on.empty() ? db::Param(nullptr) : db::Param(closes_on), no_contact, now.ms});
}

void forget_parent_relations(db::Writer& tx, std::string_view school_id, std::string_view person_id) {
    tx.run(sql::forget_parents, {school_id, person_id});
    tx.run(sql::forget_children, {school_id, person_id});
}

} // namespace trialoog::people
