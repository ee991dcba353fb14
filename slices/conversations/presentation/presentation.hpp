#pragma once
// What a pupil shows in a talk (C-2): pieces of the own dossier and own words, in an order. Values.

#include "slices/conversations/talks/talk.hpp"
#include "slices/dossier/showing/showing.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::conversations {

/// Of a dossier's kinds; `words` and `next_step` are the pupil's own text.
inline constexpr std::string_view words_kind = "words", next_step_kind = "next_step";

/// A piece as everybody who may see the talk sees it.
struct ShownPiece {
    std::string id, kind, about_id;
    std::string text; // of the pupil's own
    bool is_own_text() const { return kind == words_kind || kind == next_step_kind; }
};
/// As only the pupil sees it.
struct OwnPiece {
    ShownPiece shown;
    std::string note;
    int version = 1;
    bool is_aside = false; // not shown; its words and note are kept
};

constexpr std::size_t most_pieces = 30, most_next_steps = 2;            // that are shown
constexpr std::size_t longest_own_words = 300, longest_own_note = 1000; // characters

/// Ids with `id` one place nearer to the front or the end.
enum class Move { to_front, to_end };
std::vector<std::string> moved(std::vector<std::string> ids, std::string_view id, Move);
/// As wanted; what isn't named keeps its order behind it, what isn't known is left out.
std::vector<std::string> in_order(const std::vector<std::string>& ids,
                                  const std::vector<std::string>& wanted);

/// Numbers of checklist points that are ticked, as they are kept: "1 3". Others than 1 to `of` are left out.
std::vector<int> ticks_from(std::string_view kept, std::size_t of);
std::string kept_ticks(const std::vector<int>&);

} // namespace trialoog::conversations
