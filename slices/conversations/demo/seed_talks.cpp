#include "slices/conversations/demo/seed_talks.hpp"

#include "slices/conversations/demo/talks.sql.hpp"
#include "slices/conversations/guide/guide.hpp"
#include "slices/conversations/preparation/preparation.hpp"
#include "slices/conversations/rounds/rounds_store.hpp"
#include "slices/conversations/talk_pages/held.hpp"
#include "slices/conversations/timetable/publishing.hpp"

#include <array>
#include <set>

namespace trialoog::conversations {
namespace {

struct Pupil {
    std::string id, name;
    std::vector<std::string> parents; // ids
};

struct Seeding {
    db::Writer& tx;
    std::string school_id, class_id, school_year_id;
    access::Viewer mentor;
    Instant now;
    std::vector<Pupil> pupils;
};

std::optional<Seeding> seeding_of(db::Writer& tx, const access::DemoSchool& school) {
    const Day today = day_in_amsterdam(school.now);
    Seeding seeding{.tx = tx, .school_id = std::string(school.id), .now = school.now};
    tx.each(sql::class_by_name, {school.id, "1b", today.iso()}, [&](const db::Row& row) {
        seeding.class_id = row.str("class_id");
        seeding.school_year_id = row.str("school_year_id");
        seeding.mentor.person_id = row.str("mentor_id");
    });
    if (seeding.class_id.empty()) return std::nullopt;
    seeding.mentor.school_id = seeding.school_id;
    seeding.mentor.today = today.iso();
    tx.each(sql::pupils_by_name, {school.id, seeding.class_id, today.iso()}, [&](const db::Row& row) {
        auto& all = seeding.pupils;
        if (all.empty() || all.back().id != row.text("pupil_id"))
            all.push_back({row.str("pupil_id"), row.str("given_name"), {}});
        if (!row.is_null("parent_id")) all.back().parents.push_back(row.str("parent_id"));
    });
    return seeding;
}

std::string open(const Seeding& seeding, std::string_view guide_key, Day from, Day until) {
    Round round{.school_year_id = seeding.school_year_id,
                .title = find_guide(guide_key)->title,
                .guide_key = std::string(guide_key),
                .from = from,
                .until = until,
                .pause_minutes = 5};
    round.answer_by = from.plus_days(-7);
    return open_round(seeding.tx, seeding.mentor, round, {seeding.class_id},
                      start_of_day(from.plus_days(-21)));
}

std::string planned(const Seeding& seeding, std::string_view round_id, const Pupil& pupil, Day day,
                    int place) {
    const std::string id = add_talk(seeding.tx, seeding.school_id, round_id, pupil.id, {});
    const std::string at = day.iso() + 'T' + clock_text(15 * 60 + place * 25);
    place_talk(seeding.tx, seeding.school_id, *talk_by_id(seeding.tx, seeding.school_id, id), at,
               seeding.mentor.person_id, 20, "B12");
    return id;
}

/// What a pupil of the first grade agrees to, and how that goes.
struct Said {
    const char *what, *help, *adult_does, *stuck_on;
    Going pupil, adult;
};
constexpr std::array said{
    Said{"leest elke week voor aan een klein neefje", "mama luistert mee", "leest samen een boek uit", "",
         Going::done, Going::done},
    Said{"vraagt oma naar haar werk van vroeger", "", "zoekt foto’s van vroeger op", "Oma was op reis.",
         Going::stuck, Going::done},
    Said{"maakt het huiswerk op een vaste tijd", "een wekker in de keuken",
         "kijkt op zondag mee in de agenda", "", Going::open, Going::open},
    Said{"gaat een keer kijken bij de timmerman om de hoek", "papa kent hem", "belt de timmerman", "",
         Going::done, Going::open},
};

void agree(const Seeding& seeding, const std::string& talk_id, const Pupil& pupil, const Said& one,
           Day held_on) {
    const auto put = [&](Voice voice, const std::string& person, const char* what, const char* help,
                         Going going) {
        const Agreement agreement{.id = db::new_id(),
                                  .talk_id = talk_id,
                                  .pupil_id = pupil.id,
                                  .voice = voice,
                                  .person_id = person,
                                  .what = what,
                                  .by = held_on.plus_days(42),
                                  .help = help};
        put_agreement(seeding.tx, seeding.school_id, agreement, 0, seeding.mentor.person_id, seeding.now);
        if (going != Going::open)
            mark_agreement(seeding.tx, seeding.school_id, agreement.id, going,
                           going == Going::stuck ? one.stuck_on : "",
                           voice == Voice::parent ? person : pupil.id, seeding.now);
    };
    put(Voice::pupil, {}, one.what, one.help, one.pupil);
    if (!pupil.parents.empty()) put(Voice::parent, pupil.parents.front(), one.adult_does, "", one.adult);
}

void hold(const Seeding& seeding, const std::string& talk_id, const Pupil& pupil, int number, Day day) {
    const Instant began = start_of_day(day).plus_seconds(15 * 3600), ended = began.plus_seconds(20 * 60);
    const std::string &school_id = seeding.school_id, &mentor = seeding.mentor.person_id;
    prepare(seeding.tx, school_id, talk_id, mentor,
            {.good_news = "Was vanaf de eerste dag vriendelijk in de klas."}, began);
    begin_talk(seeding.tx, school_id, talk_id, began);
    put_note(seeding.tx, school_id, talk_id, {"qualities", "Werkt het liefst met de handen.", 0}, 0, mentor,
             began);
    agree(seeding, talk_id, pupil, said[static_cast<std::size_t>(number) % said.size()], day);
    Record record{.next_when = "in februari", .next_where = "op school"};
    if (!pupil.parents.empty()) record.adults = {pupil.parents.front()};
    if (pupil.parents.empty()) record.with_whom = "tante";
    put_record(seeding.tx, school_id, talk_id, record, 0, mentor, ended);
    end_talk(seeding.tx, school_id, talk_id, ended);
}

/// Within times that the mentor gave; their families know it.
void make_known(const Seeding& seeding, std::string_view round_id) {
    const Round round = round_by_id(seeding.tx, seeding.school_id, round_id).value();
    std::set<Day> days;
    for (const Talk& talk :
         talks_of_mentor(seeding.tx, seeding.school_id, seeding.mentor.person_id, round.from))
        if (talk.round_id == round_id) days.insert(day_of(talk.at));
    std::vector<Block> blocks;
    for (const Day day : days)
        blocks.push_back({seeding.mentor.person_id, day, "15:00", "17:30"});
    put_person(seeding.tx, seeding.school_id, round_id, {.id = seeding.mentor.person_id, .room = "B12"});
    put_blocks(seeding.tx, seeding.school_id, round_id, seeding.mentor.person_id, blocks);
    const Board board = read_board(seeding.tx, seeding.school_id, round, day_in_amsterdam(seeding.now),
                                   Times::where_talks_stand);
    publish(seeding.tx, seeding.mentor, board, round.board_version, seeding.now);
}

/// In the sixth week of the year, six a day.
void seed_introductions(const Seeding& seeding, Day year_starts_on) {
    const Day monday = year_starts_on.plus_days(42 - year_starts_on.weekday() + 1);
    const std::string round = open(seeding, "introduction", monday, monday.plus_days(7));
    int number = 0;
    for (const Pupil& pupil : seeding.pupils) { // a class
        const Day day = monday.plus_days(number / 6);
        if (day > day_in_amsterdam(seeding.now)) break; // a demo that begins in August
        const std::string talk = planned(seeding, round, pupil, day, number % 6);
        if (number % 9 == 8)
            miss_talk(seeding.tx, seeding.school_id, talk, "De familie was ziek.");
        else
            hold(seeding, talk, pupil, number, day);
        ++number;
    }
    make_known(seeding, round);
}

void seed_today(const Seeding& seeding) {
    const Day today = day_in_amsterdam(seeding.now);
    const std::string round = open(seeding, "self_image_talk", today, today);
    int place = 0;
    for (const Pupil& pupil : seeding.pupils)
        if (pupil.name == "Noor" || place < 4) planned(seeding, round, pupil, today, place++);
    make_known(seeding, round);
}

} // namespace

void seed_talks(db::Writer& tx, const access::DemoSchool& school) {
    if (school.number > 0) return; // the one that is shown
    const auto seeding = seeding_of(tx, school);
    if (!seeding) return;
    seed_introductions(*seeding, school.year_starts_on);
    seed_today(*seeding);
}

} // namespace trialoog::conversations
