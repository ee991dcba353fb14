#pragma once
// A round of conversations (C-3, C-7): for which classes, when, how long, who gives which times. Days as ISO
// text where they come from a form or go to the database; times of a talk are local, "2027-02-09T18:30".

#include "platform/clock/clock.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::conversations {

enum class Place { school, online, phone, home };
std::string_view code(Place);
std::optional<Place> place_from(std::string_view code);

/// What it means that a family doesn't answer in time.
enum class Silence { any_time, not_planned };
std::string_view code(Silence);
std::optional<Silence> silence_from(std::string_view code);

struct Round {
    std::string id, school_year_id, title, guide_key;
    Day from, until;                     // the period in which talks are held
    int minutes = 20, pause_minutes = 0; // of a talk, and between two (C-4)
    std::optional<int> rooms;            // nothing: enough
    Place place = Place::school;
    std::string emphasis;
    std::string received_by, waiting_at, way; // reception (C-7)
    Day answer_by;
    Silence silence = Silence::any_time;
    std::optional<Instant> asked_at, published_at, withdrawn_at;
    int version = 1, board_version = 0;
};

/// How far a round is. Answering lasts through the day itself.
enum class Stage { preparing, answering, planning, published, over, withdrawn };
Stage stage_of(const Round&, Day today);

/// Who gives times.
enum class Part { mentor, colleague, interpreter };
std::string_view code(Part);
std::optional<Part> part_from(std::string_view code);

struct RoundPerson {
    std::string id; // of a mentor or colleague the person's
    Part part = Part::mentor;
    std::string name;     // in full
    std::string language; // of an interpreter
    std::string room, link;
    std::optional<int> in_a_row;
    int version = 1;
};

/// When somebody is there: "18:30" until "21:00".
struct Block {
    std::string person_id; // RoundPerson::id
    Day day;
    std::string from, until;
};
/// Minutes since midnight; nothing for what is no time of a day. "18:30", "18.30", "9:05".
std::optional<int> minutes_of_day(std::string_view);
/// "18:30"
std::string clock_text(int minutes_of_day);

/// A time at which a talk can stand.
struct Slot {
    std::string at; // "2027-02-09T18:30"
    int minutes = 20;
    auto operator<=>(const Slot&) const = default;
};
/// The block cut into talks with pauses between them; what is left over is nobody's.
std::vector<Slot> slots_of(const Block&, int minutes, int pause_minutes);
/// "dinsdag 9 februari" and "18.30", of Slot::at.
Day day_of(std::string_view at);
std::string time_of(std::string_view at);
/// Minutes since midnight, of Slot::at.
int minute_of(std::string_view at);

} // namespace trialoog::conversations
