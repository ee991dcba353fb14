#pragma once
// The board: where the talks of a round stand while it is planned, and what a move would clash with. Values
// and rules; nobody but who plans sees it.

#include "slices/conversations/rounds/rounds_store.hpp"
#include "slices/conversations/timetable/wanted_talks.hpp"

#include <compare>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace trialoog::conversations {

/// With whom, and when.
struct Spot {
    std::string at, mentor_id; // "2027-02-09T18:30"
    auto operator<=>(const Spot&) const = default;
};

struct BoardTalk {
    std::string id;
    WantedTalk wanted;
    std::string pupil_given_name, pupil_family_name, class_name;
    std::string with; // "moeder", "vader, tolk": as the board says it
    bool by_phone = false;
    std::vector<std::string> mentor_ids; // any of whom holds it
    std::set<std::string> people; // who are there besides the mentor: pupil, adults, interpreters, colleagues
    std::optional<Spot> spot;
    bool pinned = false;
    std::optional<Spot> published;
    bool is_over = false; // or being held: nobody moves it any more

    /// How much the family minds the time; nothing where it said that it can't.
    std::optional<int> minds(std::string_view at) const;
};

struct Board {
    Round round;
    std::vector<RoundPerson> people;
    std::map<std::string, std::vector<Slot>, std::less<>> slots; // by RoundPerson::id, by time
    std::vector<BoardTalk> talks;                                // by class, given name and family name
    /// Of two talks of one family, indices into talks, the lower first.
    std::vector<std::pair<std::size_t, std::size_t>> siblings;
    /// Times that mentors spend in other rounds.
    std::set<Spot> elsewhere;

    const RoundPerson* person(std::string_view id) const;
    const BoardTalk* talk(std::string_view id) const;
    const BoardTalk* at(const Spot&) const;
};

/// What stands in the way of a talk at a spot.
struct Clash {
    enum class Kind {
        mentor_absent,    // gives no such time
        mentor_elsewhere, // has a talk of another round
        taken,            // another talk stands there
        person_busy,      // somebody is in another talk at that time
        person_absent,    // an interpreter or colleague isn't there
        rooms_full,
        too_many_in_a_row,
        pinned, // the talk itself is
    };
    Kind kind;
    std::string talk_id = {};   // which other
    std::string person_id = {}; // who
};
/// Empty: it can stand there, whatever the family minds.
std::vector<Clash> clashes(const Board&, const BoardTalk&, const Spot&);

/// Minutes of one school day since midnight that a talk lasts.
bool overlap(std::string_view at, int minutes, std::string_view other_at, int other_minutes);

/// What a plan is worth, for the panel beside the board.
struct BoardCounts {
    int talks = 0, placed = 0, liked = 0; // liked: at a time that suits
    int siblings = 0, near = 0;           // pairs of one family, and those one after the other
};
BoardCounts counts(const Board&);
/// Days with talks or times, in order.
std::vector<Day> days_of(const Board&);

} // namespace trialoog::conversations
