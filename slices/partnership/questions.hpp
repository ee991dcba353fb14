#pragma once
// The three questions per evaluator, and the words of the three faces (HA-11). In the reader's language.

#include "slices/partnership/rules.hpp"

namespace trialoog::partnership {

struct Question {
    std::string text;
    std::string no, a_little, yes; // what the faces say; never a face alone
};
/// `name` is the pupil's, in what the adult reads.
std::array<Question, questions> questions_of(Evaluator, std::string_view name);
/// The label of the open line.
std::string open_question(Evaluator);
/// The same questions as staff reads them above the counts.
std::array<std::string, questions> subjects_of(Evaluator);
/// Faces in words: 3 → "ja". "" when not answered.
std::string word_of(int face);

} // namespace trialoog::partnership
