#pragma once
// What keeps a template from being used: one rule for all who write one. The library's authors hear it in
// English with its line (parse_template), a school's in Dutch where they mend it (draft/problems).

#include "slices/content/template/template.hpp"

#include <string>
#include <vector>

namespace trialoog::content {

/// Where something stands in a template: the whole of it, a step, or a question.
struct Spot {
    std::string step = {}, item = {}; // keys, or ""
    bool operator==(const Spot&) const = default;
};

enum class Flaw {
    // Of the whole.
    no_title,
    why_unsaid, // HA-1
    expected_unsaid,
    no_feedback,
    no_goals,
    no_minutes,
    no_steps,
    // Of a step.
    title_unsaid,
    no_items,
    after_of_another,      // only a step of the pupil can come after
    opens_on_no_day,       // `named`
    depends_on_nothing,    // on the field `named`
    demands_what_may_lack, // an answer in a step that isn't always there
    // Of an item.
    label_unsaid,
    text_unsaid,
    no_list, // `named`
    not_two_tops,
    no_top,        // `named`
    about_nothing, // `named`
    tells_of_nothing,
    no_columns,
    column_unsaid,
    column_without_list, // `named`
    persons_outside_rows,
    link_unnamed,
    link_chosen_by_nothing, // by the field `named`
    link_not_https,
    // Of keys, and of answers that a text quotes.
    no_key, // `named`
    key_twice,
    quotes_nothing, // the answer `named`
    quote_without_blank,
};
struct FoundFlaw {
    Flaw flaw;
    Spot spot;
    std::string named = {};
    /// Said to one of the two who read it: an author says it to both. What was set out may lack it.
    bool one_side = false;
    std::string quoted_in = {}; // the item, step or text with the quote
};
/// In the order of the template. Its fields must be right.
std::vector<FoundFlaw> flaws_of(const Template&);
/// In English, with the line.
std::string in_english(const FoundFlaw&, const Template&);

/// To everybody who reads it.
bool is_said(const Wording&, Answerer);

} // namespace trialoog::content
