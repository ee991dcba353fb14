#pragma once
// What is agreed in a talk (C-5, SF-9): who promises what, for which day, with whose help; and whether each
// of the three agrees. Plain values.

#include "look/page.hpp"
#include "platform/clock/clock.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::conversations {

using look::Voice;

/// In the database: "pupil", "adult", "mentor".
std::string_view voice_code(Voice);
std::optional<Voice> voice_from(std::string_view code);

enum class Going { open, done, stuck, dropped };
std::string_view code(Going);
std::optional<Going> going_from(std::string_view code);

struct Agreement {
    std::string id, talk_id, pupil_id;
    Voice voice = Voice::pupil; // who promises
    std::string person_id;      // which parent; "" for somebody whom the school doesn't know
    std::string who;            // "tante Hanan"; "" where the voice says it
    std::string what;
    std::optional<Day> by;
    std::string help; // from home, network or school
    Going going = Going::open;
    std::string stuck_on;
    std::string marked_by; // a name, of who said how it goes; "" for nobody yet
    int version = 0;       // 0: not kept yet

    /// The same promise, whoever wrote it.
    bool says_the_same(const Agreement&) const;
};

inline constexpr std::size_t longest_what = 300, longest_who = 80, longest_help = 200, longest_why = 500,
                             most_agreements = 20;

/// The words that somebody agrees with, of one promise: as a form brings them along.
std::string words_of(const Agreement&);
/// What may have been changed on the way by a browser (line ends) made one again.
std::string words_from(std::string_view sent);
/// Of all that stand: those that were dropped don't.
std::vector<std::string> words_of(const std::vector<Agreement>&);
/// One hash for them, whatever their order.
std::string wording_of(std::string_view secret, std::vector<std::string> words);

/// One of the three says "eens", or not and why.
struct Consent {
    Voice voice = Voice::pupil;
    std::string person_id; // which parent, where the school knows
    bool agrees = true;
    std::string why; // not; stays when they agree later
    std::string wording;
};
/// What this voice said of the wording that stands now; nothing when a word changed since.
const Consent* said_of(const std::vector<Consent>&, Voice, std::string_view person_id,
                       std::string_view wording);
/// The last word of this voice, of whichever wording.
const Consent* last_word(const std::vector<Consent>&, Voice, std::string_view person_id);

/// Whose promise the viewer may mark: one's own; the mentor any.
bool may_mark(const Agreement&, Voice viewer, std::string_view viewer_id);

} // namespace trialoog::conversations
