// The demo's rounds: the mentors have given their times, most families have answered. Noor's father comes
// apart and wants an interpreter; her mother still has to choose, for Noor and her brother Sam at once.

#include "slices/conversations/demo/seed_rounds.hpp"

#include "slices/conversations/answers/ask_families.hpp"
#include "slices/conversations/demo/demo.sql.hpp"
#include "slices/conversations/demo/seed_boards.hpp"
#include "slices/conversations/guide/guide.hpp"
#include "slices/conversations/rounds/givers.hpp"

#include <algorithm>
#include <array>

namespace trialoog::conversations {
namespace {

/// The same for the same name, on every machine.
unsigned chance_of(std::string_view name, unsigned salt) {
    std::uint32_t hash = 2166136261U + salt * 97U;
    for (const char c : name)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return (hash ^ (hash >> 15)) % 100;
}

struct Seeding {
    db::Writer& tx;
    std::string school_id;
    access::Viewer counsellor;
    Instant now;
    Day today;
    YearOfClasses year;

    /// The Monday of the week after next.
    Day first_monday() const { return today.plus_days(15 - today.weekday()); }
};

Round round_of(const Seeding& seeding, std::string_view guide_key) {
    const Day from = seeding.first_monday();
    return {.school_year_id = seeding.year.school_year_id,
            .title = find_guide(guide_key)->title,
            .guide_key = std::string(guide_key),
            .from = from,
            .until = from.plus_days(4),
            .minutes = 20,
            .pause_minutes = 5,
            .rooms = 12,
            .place = Place::school,
            .emphasis = "Begin met wat goed ging. De leerling vertelt eerst.",
            .received_by = "Carla Smeets, bij de hoofdingang",
            .waiting_at = "de aula",
            .way = "De trap op, dan links. Er hangen bordjes.",
            .answer_by = seeding.today.plus_days(6),
            .silence = Silence::not_planned};
}

/// Of the grades one after the other.
constexpr std::array<std::string_view, 4> guides_of_demo{"self_image_talk", "prepare_profile_talk",
                                                         "find_internship_talk", "choose_course_talk"};

/// Everybody has two evenings; some an afternoon too.
void give_times(const Seeding& seeding, const Round& round) {
    // Each grade on a floor of its own.
    const auto nth = std::ranges::find(guides_of_demo, round.guide_key) - guides_of_demo.begin();
    const int floor = 10 * static_cast<int>(nth);
    int number = 11;
    for (RoundPerson one : givers_of(seeding.tx, seeding.school_id, round.id, seeding.today)) { // some ten
        const unsigned chance = chance_of(one.name, 1);
        std::vector<Block> blocks{{one.id, round.from.plus_days(1), "18:30", "21:00"},
                                  {one.id, round.from.plus_days(chance < 50 ? 0 : 3), "18:30", "21:00"}};
        if (floor % 20 == 10 || floor == 30) { // of the rounds that are planned: time for everybody
            blocks = {};
            for (const int evening : {0, 1, 2, 3})
                blocks.push_back({one.id, round.from.plus_days(evening), "18:30", "21:00"});
        }
        if (chance % 3 == 0) blocks.push_back({one.id, round.from.plus_days(2), "15:00", "17:00"});
        one.room = "B" + std::to_string(number + floor);
        if (chance % 4 == 0) one.link = "https://beeld.dedriecirkels.example/" + one.room;
        one.in_a_row = 6;
        ++number;
        put_person(seeding.tx, seeding.school_id, round.id, one);
        put_blocks(seeding.tx, seeding.school_id, round.id, one.id, blocks);
    }
}

void add_interpreter(const Seeding& seeding, const Round& round) {
    const RoundPerson nadia{
        .id = db::new_id(), .part = Part::interpreter, .name = "Nadia Haddou", .language = "ar"};
    put_person(seeding.tx, seeding.school_id, round.id, nadia);
    put_blocks(seeding.tx, seeding.school_id, round.id, nadia.id,
               {{nadia.id, round.from.plus_days(1), "18:30", "21:00"}});
}

bool is(const FamilyMember& one, std::string_view parent) { return one.parent_name == parent; }

/// What a parent says by chance: about half of the times, some of them only if it must be.
FamilyAnswer answer_by_chance(const Seeding& seeding, const Round& round, const FamilyMember& who,
                              const std::vector<Slot>& slots) {
    const std::string& adult = who.parent_id.empty() ? who.pupil_id : who.parent_id;
    const unsigned chance = chance_of(who.pupil_name + who.parent_name, 3);
    FamilyAnswer answer{.round_id = round.id,
                        .pupil_id = who.pupil_id,
                        .adult_id = adult,
                        .comes = Comes::self,
                        .who_comes = {},
                        .interpreter = {},
                        .is_apart = false,
                        .place = std::nullopt,
                        .point = {},
                        .through = chance % 9 == 0 ? Through::mentor : Through::own,
                        .answered_by = chance % 9 == 0 ? seeding.counsellor.person_id : adult,
                        .answered_at = seeding.now,
                        .times = {}};
    for (const Slot& slot : slots) {
        const unsigned of_slot = chance_of(who.pupil_name + who.parent_name + slot.at, 5);
        if (of_slot < 45)
            answer.times[slot.at] = suits;
        else if (of_slot < 60)
            answer.times[slot.at] = if_need_be;
    }
    if (chance % 17 == 0) {
        answer.comes = Comes::somebody;
        answer.who_comes = "oma";
    }
    if (chance % 19 == 0) answer.place = Place::phone;
    if (chance % 23 == 0) answer.point = "Graag even over de pauzes praten.";
    return answer;
}

std::vector<Slot> slots_for(const RoundPupil& pupil, const Blocks& blocks, const Round& round) {
    std::vector<Slot> slots;
    for (const std::string& mentor : pupil.mentor_ids)
        if (const auto mine = blocks.find(mentor); mine != blocks.end())
            std::ranges::copy(slots_in(mine->second, round), std::back_inserter(slots));
    return slots;
}

void answer(const Seeding& seeding, const Round& round) {
    const Blocks blocks = blocks_of_round(seeding.tx, seeding.school_id, round.id);
    const auto pupils = pupils_of_round(seeding.tx, seeding.school_id, round.id, seeding.today);
    for (const FamilyMember& who :
         families_of_round(seeding.tx, seeding.school_id, round.id, {}, seeding.today)) {
        const auto pupil = std::ranges::find(pupils, who.pupil_id, &RoundPupil::pupil_id);
        const bool is_karim = is(who, "Karim Benali");
        const bool is_silent = is(who, "Samira El Amrani") || who.pupil_name == "Yonas Tesfay" ||
                               (!is_karim && chance_of(who.pupil_name + who.parent_name, 2) < 30);
        if (pupil == pupils.end() || is_silent) continue;
        FamilyAnswer said = answer_by_chance(seeding, round, who, slots_for(*pupil, blocks, round));
        if (is_karim) {
            said.is_apart = true;
            said.interpreter = "ar";
            said.through = Through::own;
        }
        put_answer(seeding.tx, seeding.school_id, said);
    }
}

std::string seed(const Seeding& seeding, std::string_view guide_key, int grade) {
    std::vector<std::string> classes;
    for (const ClassToChoose& one : seeding.year.classes)
        if (one.grade == grade) classes.push_back(one.id);
    Round round = round_of(seeding, guide_key);
    round.id = open_round(seeding.tx, seeding.counsellor, round, classes, seeding.now);
    give_times(seeding, round);
    add_interpreter(seeding, round);
    ask_families(seeding.tx, seeding.school_id, round.id, seeding.now);
    answer(seeding, round);
    return round.id;
}

} // namespace

void seed_rounds(db::Writer& tx, const access::DemoSchool& school) {
    if (school.number > 0) return; // the one that is shown
    const auto counsellor = tx.one(sql::one_with_role, {school.id, "counsellor"},
                                   [](const db::Row& row) { return row.str("person_id"); });
    if (!counsellor) return;
    const Day today = day_in_amsterdam(school.now);
    Seeding seeding{.tx = tx,
                    .school_id = std::string(school.id),
                    .counsellor = {},
                    .now = school.now,
                    .today = today,
                    .year = classes_to_choose(tx, school.id, today)};
    seeding.counsellor.school_id = seeding.school_id;
    seeding.counsellor.person_id = *counsellor;
    seeding.counsellor.today = today.iso();
    seed(seeding, "self_image_talk", 1);
    seed(seeding, "find_internship_talk", 3);
    seed_board(tx, seeding.counsellor, seed(seeding, "prepare_profile_talk", 2), false, seeding.now);
    seed_board(tx, seeding.counsellor, seed(seeding, "choose_course_talk", 4), true, seeding.now);
}

} // namespace trialoog::conversations
