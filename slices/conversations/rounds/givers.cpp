#include "slices/conversations/rounds/givers.hpp"

#include "platform/db/dates.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/i18n/people.hpp"
#include "slices/access/viewer/full_name.hpp"
#include "slices/conversations/rounds/givers.sql.hpp"
#include "slices/conversations/rounds/rounds.sql.hpp"

#include <algorithm>
#include <tuple>

namespace trialoog::conversations {
namespace {

RoundPerson newcomer(const db::Row& row, Part part) {
    return {.id = row.str("id"), .part = part, .name = access::full_name(row), .version = 0};
}
void sort_by_name(std::vector<RoundPerson>& people) {
    std::ranges::sort(people, {}, [](const RoundPerson& one) {
        return std::tuple(one.part, i18n::folded_name(one.name), one.id);
    });
}
std::string folded_room(std::string_view room) { return i18n::folded_name(room); }

} // namespace

YearOfClasses classes_to_choose(db::Reader& tx, std::string_view school_id, Day today) {
    YearOfClasses year;
    tx.each(sql::classes_to_choose, {school_id, today.iso()}, [&](const db::Row& row) {
        year.school_year_id = row.str("school_year_id");
        year.starts_on = db::day(row, "year_starts_on");
        year.ends_on = db::day(row, "year_ends_on");
        year.classes.push_back({row.str("class_id"), row.str("name"), static_cast<int>(row.integer("grade")),
                                row.flag("has_mentor")});
    });
    std::ranges::sort(year.classes, {},
                      [](const ClassToChoose& one) { return std::tie(one.grade, one.name, one.id); });
    return year;
}

std::vector<RoundPerson> givers_of(db::Reader& tx, std::string_view school_id, std::string_view round_id,
                                   Day today) {
    auto people = people_of_round(tx, school_id, round_id);
    tx.each(sql::mentors_to_come, {school_id, round_id, today.iso()},
            [&](const db::Row& row) { people.push_back(newcomer(row, Part::mentor)); });
    sort_by_name(people);
    return people;
}

std::optional<RoundPerson> giver_of(db::Reader& tx, std::string_view school_id, std::string_view round_id,
                                    std::string_view person_id, Day today) {
    for (RoundPerson& one : givers_of(tx, school_id, round_id, today))
        if (one.id == person_id) return std::move(one);
    return std::nullopt;
}

std::vector<std::string> rounds_of_giver(db::Reader& tx, std::string_view school_id,
                                         std::string_view person_id) {
    return tx.all(sql::rounds_of_giver, {school_id, person_id},
                  [](const db::Row& row) { return row.str("round_id"); });
}

std::vector<RoundPerson> staff_to_join(db::Reader& tx, std::string_view school_id, Day today) {
    auto staff = tx.all(sql::staff_to_join, {school_id, today.iso()},
                        [](const db::Row& row) { return newcomer(row, Part::colleague); });
    sort_by_name(staff);
    return staff;
}

std::vector<Taken> taken_for(db::Reader& tx, std::string_view school_id, const Round& round,
                             const RoundPerson& person) {
    std::vector<Taken> taken;
    tx.each(
        sql::blocks_around, {school_id, round.school_year_id, round.from.iso(), round.until.iso()},
        [&](const db::Row& row) {
            const bool is_same = row.text("round_person_id") == person.id;
            const bool in_this_round = row.text("round_id") == round.id;
            if (is_same && in_this_round) return;
            const bool room_is_taken =
                !is_same && !person.room.empty() && folded_room(row.text("room")) == folded_room(person.room);
            if (!is_same && !room_is_taken) return;
            const std::string who = row.is_null("given_name") ? row.str("name") : access::full_name(row);
            taken.push_back(
                {db::day(row, "day"), row.str("from_time"), row.str("until_time"),
                 is_same
                     ? tf("Dan zijn er al gesprekken in een andere ronde: ‘{title}’. Kies een andere tijd.",
                          fmt::arg("title", row.str("title")))
                     : tf("Lokaal {room} is dan van {name}. Kies een ander lokaal, of een andere "
                          "tijd.",
                          fmt::arg("room", person.room), fmt::arg("name", who))});
        });
    return taken;
}

Kept keep_times(db::Writer& tx, std::string_view school_id, std::string_view round_id,
                const RoundPerson& person, const std::vector<Block>& blocks, int seen) {
    if (seen > 0 && tx.run(sql::people_changed, {school_id, round_id, person.id, seen}) != 1)
        return Kept::changed_meanwhile;
    if (seen == 0)
        for (const RoundPerson& there : people_of_round(tx, school_id, round_id))
            if (there.id == person.id) return Kept::changed_meanwhile;
    put_person(tx, school_id, round_id, person);
    put_blocks(tx, school_id, round_id, person.id, blocks);
    return Kept::yes;
}

void take_from_round(db::Writer& tx, std::string_view school_id, std::string_view round_id,
                     std::string_view giver_id) {
    put_blocks(tx, school_id, round_id, giver_id, {});
    tx.run(sql::take_person_from_round, {school_id, round_id, giver_id});
}

void settle_mentors(db::Writer& tx, std::string_view school_id, std::string_view round_id, Day today) {
    for (const RoundPerson& one : givers_of(tx, school_id, round_id, today)) // some tens at most
        if (one.version == 0) put_person(tx, school_id, round_id, one);
}

void set_classes(db::Writer& tx, std::string_view school_id, std::string_view round_id,
                 const std::vector<std::string>& class_ids, Day today) {
    for (const RoundClass& one : classes_of_round(tx, school_id, round_id)) // some tens at most
        if (std::ranges::count(class_ids, one.id) == 0)
            tx.run(sql::take_class_from_round, {school_id, round_id, one.id});
    for (const std::string& id : class_ids)
        tx.run(sql::add_class_to_round, {school_id, round_id, id});
    settle_mentors(tx, school_id, round_id, today);
}

void forget_giver(db::Writer& tx, std::string_view school_id, std::string_view person_id) {
    tx.run(sql::forget_joining, {school_id, person_id});
    tx.run(sql::forget_blocks, {school_id, person_id});
    tx.run(sql::forget_giver, {school_id, person_id});
}

} // namespace trialoog::conversations
