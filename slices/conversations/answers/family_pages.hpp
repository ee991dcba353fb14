#pragma once
// What a family sees when it is asked for its times: look 7, first picture.

#include "slices/conversations/answers/asked_family.hpp"

namespace trialoog::conversations {

/// Which of the times are typed; a moment that isn't there doesn't suit.
html::Html times_page(const AskedFamily&, const Minds& typed, Day today);
/// Who comes, how, and what to speak of.
html::Html wishes_page(const AskedFamily&, const TypedWishes&, const look::Errors&, std::size_t chosen);
/// What is kept, and how to change it; `thanks` right after it was given.
html::Html answered_page(const std::vector<AskedFamily>&, Day today, bool thanks, bool parents_answer);
/// Too late, or not (any more) theirs to answer: what they typed stands in sight.
html::Html not_taken_page(const std::string& title, const std::string& why, const Minds& typed,
                          const TypedWishes&);

/// "4 tijden bewaard"
std::string kept_text(std::size_t times);
/// "dinsdag 9 februari 18.30"
std::string moment_text(std::string_view at);
/// Radios for each moment, under its day. `to_fill_day` is the button that fills a day, "" for none.
html::Html moments_fields(const AskedFamily&, const Minds& typed, bool can_fill_days);
/// The fields of wishes_page; `u` or `je` by `is_pupil`, or of somebody else by the staff that notes it.
enum class Addressed { parent, pupil, staff };
html::Html wishes_fields(const AskedFamily&, const TypedWishes&, const look::Errors&, Addressed);

} // namespace trialoog::conversations
