#pragma once
// What the board says in plain Dutch.

#include "slices/conversations/timetable/plan_outcome.hpp"

namespace trialoog::conversations {

/// "dinsdag 9 februari om 18.30", "di 9 feb 18.30".
std::string long_moment(std::string_view at);
std::string short_moment(std::string_view at);
/// "Noor Benali (vader)": tells two talks of one pupil apart.
std::string talk_name(const BoardTalk&);
std::string mentor_name(const Board&, std::string_view mentor_id);

/// Why it has no place, in a sentence or two.
std::string why_unplaced(const Board&, const Unplaced&);
/// Of a talk that wasn't asked for: no answer, or no mentor.
std::string why_not_asked(const Board&, const BoardTalk&);
/// On the button: "Vraag Eva om 21.10", "Vraag gezin: do 18.30".
std::string help_label(const Board&, const BoardTalk& of, const WouldHelp&);
/// "Lars staat er al, vastgezet."
std::string clash_sentence(const Board&, const Clash&);
/// What the family thinks of the time: "past", "als het moet", "kan niet", "nog geen antwoord".
std::string minds_word(const BoardTalk&, std::string_view at);

} // namespace trialoog::conversations
