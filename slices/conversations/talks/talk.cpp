#include "slices/conversations/talks/talk.hpp"

#include "platform/db/dates.hpp"
#include "slices/conversations/talks/talks.sql.hpp"

#include <algorithm>
#include <tuple>

namespace trialoog::conversations {
namespace {

Talk to_talk(const db::Row& row) {
    return {.id = row.str("id"),
            .round_id = row.str("round_id"),
            .pupil_id = row.str("pupil_id"),
            .adult_id = row.str("adult_id"),
            .at = row.text_or_empty("at"),
            .mentor_id = row.text_or_empty("mentor_id"),
            .room = row.str("room"),
            .minutes = static_cast<int>(row.maybe_integer("minutes").value_or(20)),
            .sequence = static_cast<int>(row.integer("sequence")),
            .cancelled_at = db::maybe_moment(row, "cancelled_at"),
            .began_at = db::maybe_moment(row, "began_at"),
            .ended_at = db::maybe_moment(row, "ended_at"),
            .cancelled_why = row.str("cancelled_why"),
            .missed_why = row.str("missed_why"),
            .version = static_cast<int>(row.integer("version"))};
}

/// One parent's talk apart is not the other's.
bool is_of_other_parent(const Talk& talk, const access::Viewer& viewer, const access::PupilRef& pupil) {
    return pupil.relation == access::Relation::own_child && !talk.adult_id.empty() &&
           talk.adult_id != viewer.person_id;
}

} // namespace

std::optional<TalkRef> find_talk(db::Reader& tx, const access::Viewer& viewer, std::string_view talk_id,
                                 access::Action action) {
    auto talk = talk_by_id(tx, viewer.school_id, talk_id);
    if (!talk) return std::nullopt;
    auto pupil = access::find_pupil(tx, viewer, talk->pupil_id, action);
    if (!pupil || is_of_other_parent(*talk, viewer, *pupil)) return std::nullopt;
    return TalkRef{std::move(*talk), std::move(*pupil)};
}

std::optional<Talk> talk_by_id(db::Reader& tx, std::string_view school_id, std::string_view talk_id) {
    return tx.one(sql::talk, {school_id, talk_id}, to_talk);
}

std::vector<Talk> talks_of_pupil(db::Reader& tx, std::string_view school_id, std::string_view pupil_id,
                                 std::string_view parent_id) {
    auto talks = tx.all(sql::talks_of_pupil, {school_id, pupil_id, parent_id}, to_talk);
    std::ranges::sort(talks, {}, [](const Talk& one) { return std::tuple(one.at.empty(), one.at, one.id); });
    return talks;
}

std::vector<Talk> talks_of_mentor(db::Reader& tx, std::string_view school_id, std::string_view mentor_id,
                                  Day from) {
    return tx.all(sql::talks_of_mentor, {school_id, mentor_id, from.iso()}, to_talk);
}

std::string add_talk(db::Writer& tx, std::string_view school_id, std::string_view round_id,
                     std::string_view pupil_id, std::string_view adult_id) {
    const std::string id = db::new_id();
    if (tx.run(sql::add_talk, {school_id, id, round_id, pupil_id, adult_id}) == 1) return id;
    return tx
        .one(sql::talk_of, {school_id, round_id, pupil_id, adult_id},
             [](const db::Row& row) { return row.str("id"); })
        .value();
}

bool place_talk(db::Writer& tx, std::string_view school_id, const Talk& talk, std::string_view at,
                std::string_view mentor_id, int minutes, std::string_view room) {
    if (tx.exists(sql::mentor_is_taken, {school_id, mentor_id, at, talk.id})) return false;
    return tx.run(sql::place_talk, {school_id, talk.id, at, mentor_id, minutes, room, talk.version}) == 1;
}

bool cancel_talk(db::Writer& tx, std::string_view school_id, const Talk& talk, std::string_view why,
                 Instant now) {
    return tx.run(sql::cancel_talk, {school_id, talk.id, talk.version, now.ms, why}) == 1;
}

void forget_talks(db::Writer& tx, std::string_view school_id, std::string_view person_id) {
    for (const db::Statement* one : {&sql::forget_guests_of_pupil, &sql::forget_talks_of_pupil,
                                     &sql::forget_talks_apart, &sql::forget_in_plans})
        tx.run(*one, {school_id, person_id});
}

} // namespace trialoog::conversations
