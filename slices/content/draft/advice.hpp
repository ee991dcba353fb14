#pragma once
// Advice to who writes an assignment, by rule (HA-1 … HA-4). It never keeps anybody from saving or approving.

#include "platform/readability/readability.hpp"
#include "slices/content/draft/problems.hpp"
#include "slices/content/template/template.hpp"

#include <string>
#include <vector>

namespace trialoog::content {

enum class Rule {
    four_parts,    // HA-1: why, what is expected, a form, how they hear back
    adult_part,    // the adult has something to tell or to fill in
    new_insight,   // HA-2: it yields something about motives, qualities, work, next steps or network
    job_first,     // HA-3: the job before whose it is
    way_out,       // HA-4: built in
    hard_text,     // Flesch-Douma below 65, from 30 words on
    long_sentence, // over 18 words
    too_long,      // more than 45 minutes, or 24 questions that must be answered
};
struct Advice {
    Rule rule;
    bool is_fine = false;
    std::string sentence; // what is fine, or what could be better
    Spot spot = {};
    std::string quoted = {}; // the sentence or text that it is about, or ""
};
constexpr int easiest_allowed = 65, words_measured = 30, words_in_sentence = 18, minutes_allowed = 45,
              questions_allowed = 24;

/// What could be better first. `reader` may be null where no dictionary is installed: texts aren't measured
/// then.
std::vector<Advice> advise(const Template&, const readability::Reader* reader);
/// What could be better, and isn't done, by this installation's measure.
std::vector<Advice> not_followed(const Template&);
/// The texts of one question or step only.
std::vector<Advice> advise_on(const Template&, const Spot&, const readability::Reader* reader);

/// The measure of this installation, or null when the dictionary isn't there.
const readability::Reader* reader();

} // namespace trialoog::content
