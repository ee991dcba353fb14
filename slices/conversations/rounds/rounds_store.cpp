#include "slices/conversations/rounds/rounds_store.hpp"

#include "platform/db/columns.hpp"
#include "platform/db/dates.hpp"
#include "platform/i18n/people.hpp"
#include "slices/access/viewer/full_name.hpp"
#include "slices/conversations/rounds/rounds.sql.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>
#include <tuple>

namespace trialoog::conversations {
namespace {

template <class Value> Value known(std::optional<Value> value) {
    if (value) return *value;
    throw db::Error("a round has a word that isn't known");
}

std::optional<int> number(const db::Row& row, const char* column) {
    if (const auto n = row.maybe_integer(column)) return static_cast<int>(*n);
    return std::nullopt;
}
db::Param maybe(const std::optional<int>& n) { return n ? db::Param(*n) : db::Param(nullptr); }

Round to_round(const db::Row& row) {
    return {.id = row.str("id"),
            .school_year_id = row.str("school_year_id"),
            .title = row.str("title"),
            .guide_key = row.str("guide_key"),
            .from = known(Day::parse_iso(row.text("from_on"))),
            .until = known(Day::parse_iso(row.text("until_on"))),
            .minutes = static_cast<int>(row.integer("minutes")),
            .pause_minutes = static_cast<int>(row.integer("pause_minutes")),
            .rooms = number(row, "rooms"),
            .place = known(place_from(row.text("place"))),
            .emphasis = row.str("emphasis"),
            .received_by = row.str("received_by"),
            .waiting_at = row.str("waiting_at"),
            .way = row.str("way"),
            .answer_by = known(Day::parse_iso(row.text("answer_by"))),
            .silence = known(silence_from(row.text("silence"))),
            .asked_at = db::maybe_moment(row, "asked_at"),
            .published_at = db::maybe_moment(row, "published_at"),
            .withdrawn_at = db::maybe_moment(row, "withdrawn_at"),
            .version = static_cast<int>(row.integer("version")),
            .board_version = static_cast<int>(row.integer("board_version"))};
}

RoundPerson to_person(const db::Row& row) {
    return {.id = row.str("id"),
            .part = known(part_from(row.text("part"))),
            .name = row.is_null("given_name") ? row.str("name") : access::full_name(row),
            .language = row.str("language"),
            .room = row.str("room"),
            .link = row.str("link"),
            .in_a_row = number(row, "in_a_row"),
            .version = static_cast<int>(row.integer("version"))};
}

Block to_block(const db::Row& row) {
    return {row.str("round_person_id"), known(Day::parse_iso(row.text("day"))), row.str("from_time"),
            row.str("until_time")};
}

} // namespace

std::optional<Round> find_round(db::Reader& tx, const access::Viewer& viewer, std::string_view round_id,
                                access::Action action) {
    if (!access::find_school(viewer, action)) return std::nullopt;
    return round_by_id(tx, viewer.school_id, round_id);
}

std::optional<Round> round_by_id(db::Reader& tx, std::string_view school_id, std::string_view round_id) {
    return tx.one(sql::round, {school_id, round_id}, to_round);
}

std::vector<Round> rounds_of_newest_year(db::Reader& tx, std::string_view school_id) {
    auto rounds = tx.all(sql::rounds_of_newest_year, {school_id}, to_round);
    std::ranges::sort(rounds, {}, [](const Round& one) { return std::tie(one.from, one.title, one.id); });
    return rounds;
}

std::vector<RoundClass> classes_of_round(db::Reader& tx, std::string_view school_id,
                                         std::string_view round_id) {
    auto classes = tx.all(sql::classes_of_round, {school_id, round_id}, [](const db::Row& row) {
        return RoundClass{row.str("class_id"), row.str("name"), static_cast<int>(row.integer("grade"))};
    });
    std::ranges::sort(classes, {}, [](const RoundClass& one) { return std::tie(one.grade, one.name); });
    return classes;
}

std::vector<RoundPerson> people_of_round(db::Reader& tx, std::string_view school_id,
                                         std::string_view round_id) {
    auto people = tx.all(sql::people_of_round, {school_id, round_id}, to_person);
    std::ranges::sort(people, {}, [](const RoundPerson& one) {
        return std::tuple(one.part, i18n::folded_name(one.name), one.id);
    });
    return people;
}

Blocks blocks_of_round(db::Reader& tx, std::string_view school_id, std::string_view round_id) {
    Blocks blocks;
    tx.each(sql::blocks_of_round, {school_id, round_id}, [&](const db::Row& row) {
        Block block = to_block(row);
        blocks[block.person_id].push_back(std::move(block));
    });
    for (auto& [id, mine] : blocks)
        std::ranges::sort(mine, {}, [](const Block& one) { return std::tie(one.day, one.from); });
    return blocks;
}

std::vector<Slot> slots_in(const std::vector<Block>& blocks, const Round& round) {
    std::vector<Slot> all;
    for (const Block& block : blocks)
        std::ranges::copy(slots_of(block, round.minutes, round.pause_minutes), std::back_inserter(all));
    std::ranges::sort(all);
    return all;
}

std::vector<RoundPupil> pupils_of_round(db::Reader& tx, std::string_view school_id, std::string_view round_id,
                                        Day today) {
    struct Mentors {
        std::string class_id;
        std::set<std::string> own, of_class;
    };
    std::map<std::string, Mentors> pupils;
    tx.each(sql::mentors_of_round, {school_id, round_id, today.iso()}, [&](const db::Row& row) {
        Mentors& mentors = pupils[row.str("pupil_id")];
        mentors.class_id = row.str("class_id");
        if (!row.is_null("own_mentor_id")) mentors.own.insert(row.str("own_mentor_id"));
        if (!row.is_null("class_mentor_id")) mentors.of_class.insert(row.str("class_mentor_id"));
    });
    std::vector<RoundPupil> all;
    for (const auto& [id, mentors] : pupils) {
        const auto& who = mentors.own.empty() ? mentors.of_class : mentors.own;
        all.push_back({id, mentors.class_id, {who.begin(), who.end()}});
    }
    return all;
}

std::string open_round(db::Writer& tx, const access::Viewer& viewer, const Round& round,
                       const std::vector<std::string>& class_ids, Instant now) {
    const std::string& school_id = viewer.school_id;
    const std::string id = db::new_id();
    tx.run(sql::add_round,
           {school_id, id, round.school_year_id, round.title, round.guide_key, round.from.iso(),
            round.until.iso(), round.minutes, round.pause_minutes, maybe(round.rooms), code(round.place),
            round.emphasis, round.received_by, round.waiting_at, round.way, round.answer_by.iso(),
            code(round.silence), viewer.person_id, now.ms});
    for (const std::string& class_id : class_ids) // of one school: some thirty at most
        tx.run(sql::add_class_to_round, {school_id, id, class_id});
    std::set<std::string> mentors;
    for (const RoundPupil& pupil : pupils_of_round(tx, school_id, id, day_in_amsterdam(now)))
        mentors.insert(pupil.mentor_ids.begin(), pupil.mentor_ids.end());
    for (const std::string& mentor : mentors)
        put_person(tx, school_id, id, {.id = mentor, .part = Part::mentor});
    access::note(tx, viewer, now, access::Action::plan_talks, {}, id);
    return id;
}

bool change_round(db::Writer& tx, const access::Viewer& viewer, const Round& round, Instant now) {
    const bool changed = tx.run(sql::change_round,
                                {viewer.school_id, round.id, round.title, round.guide_key, round.from.iso(),
                                 round.until.iso(), round.minutes, round.pause_minutes, maybe(round.rooms),
                                 code(round.place), round.emphasis, round.received_by, round.waiting_at,
                                 round.way, round.answer_by.iso(), round.version, code(round.silence)}) == 1;
    if (changed) access::note(tx, viewer, now, access::Action::plan_talks, {}, round.id);
    return changed;
}

void ask_families(db::Writer& tx, std::string_view school_id, std::string_view round_id, Instant now) {
    tx.run(sql::ask_families, {school_id, round_id, now.ms});
}

void withdraw_round(db::Writer& tx, const access::Viewer& viewer, std::string_view round_id, Instant now) {
    if (tx.run(sql::withdraw_round, {viewer.school_id, round_id, now.ms}) == 1)
        access::note(tx, viewer, now, access::Action::plan_talks, {}, round_id);
}

void put_person(db::Writer& tx, std::string_view school_id, std::string_view round_id,
                const RoundPerson& person) {
    const bool known_at_school = person.part != Part::interpreter;
    tx.run(sql::put_round_person,
           {school_id, round_id, person.id, code(person.part),
            known_at_school ? db::Param(person.id) : db::Param(nullptr), known_at_school ? "" : person.name,
            person.language, person.room, person.link, maybe(person.in_a_row)});
}

void put_blocks(db::Writer& tx, std::string_view school_id, std::string_view round_id,
                std::string_view person_id, const std::vector<Block>& blocks) {
    tx.run(sql::clear_blocks, {school_id, round_id, person_id});
    for (const Block& one : blocks) // of one person: some tens at most
        tx.run(sql::add_block, {school_id, round_id, person_id, one.day.iso(), one.from, one.until});
}

} // namespace trialoog::conversations
