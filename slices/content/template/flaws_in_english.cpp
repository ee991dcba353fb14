// For who writes the library: the words of its YAML, and the line.

#include "slices/content/template/flaws.hpp"

#include <fmt/format.h>

namespace trialoog::content {
namespace {

std::string sentence(const FoundFlaw& found) {
    const std::string& named = found.named;
    switch (found.flaw) {
    case Flaw::no_title:
    case Flaw::title_unsaid:
        return "'title' is missing";
    case Flaw::why_unsaid:
    case Flaw::expected_unsaid:
        return "'why' and 'expected' are needed (HA-1)";
    case Flaw::no_feedback:
        return "'feedback' is missing";
    case Flaw::no_goals:
        return "'goals' is missing";
    case Flaw::no_minutes:
        return "'minutes' says how long it takes (HA-1)";
    case Flaw::no_steps:
        return "'steps' is missing";
    case Flaw::no_items:
        return "a step needs items";
    case Flaw::after_of_another:
        return "only a step of the pupil can come after";
    case Flaw::opens_on_no_day:
        return fmt::format("'opens_on' names no date: '{}'", named);
    case Flaw::depends_on_nothing:
        return fmt::format("'only_with' names no field: '{}'", named);
    case Flaw::demands_what_may_lack:
        return "a step that isn't always there can't require an answer";
    case Flaw::label_unsaid:
    case Flaw::column_unsaid:
        return "'label' is missing";
    case Flaw::text_unsaid:
        return "'text' is missing";
    case Flaw::no_list:
    case Flaw::column_without_list:
        return fmt::format("there is no list '{}'", named);
    case Flaw::not_two_tops:
        return "'of' names the pupil's and the adult's top";
    case Flaw::no_top:
        return fmt::format("'{}' is no top", named);
    case Flaw::about_nothing:
        return fmt::format("there is no item '{}' to be about", named);
    case Flaw::tells_of_nothing:
        return "'tells' needs 'about'";
    case Flaw::no_columns:
        return "rows need 'columns'";
    case Flaw::persons_outside_rows:
        return "persons are told in rows";
    case Flaw::link_unnamed:
        return "'link' names the link, for the school to set";
    case Flaw::link_chosen_by_nothing:
        return fmt::format("there is no field '{}' to choose the link", named);
    case Flaw::link_not_https:
        return "'url' begins with https://";
    case Flaw::no_key:
        return fmt::format("'{}': a key is a-z, 0-9 and _", named);
    case Flaw::key_twice:
        return fmt::format("the key '{}' is there twice", named);
    case Flaw::quotes_nothing:
        return fmt::format("'{{{}}}' names no answer", named);
    case Flaw::quote_without_blank:
        return fmt::format("'{{{}}}' needs a 'blank' at that item", named);
    }
    return {};
}
} // namespace

std::string in_english(const FoundFlaw& found, const Template& form) {
    const std::string says = sentence(found);
    if (found.flaw == Flaw::no_key || found.flaw == Flaw::key_twice) return says;
    if (!found.quoted_in.empty()) return fmt::format("{}: {}", found.quoted_in, says);
    if (const Item* item = form.item(found.spot.item))
        return fmt::format("line {}: {}: {}", item->line, item->key, says);
    return found.spot.step.empty() ? says : fmt::format("{}: {}", found.spot.step, says);
}

} // namespace trialoog::content
