#pragma once
// The form on which somebody's times are given. On values.

#include "slices/conversations/round_pages/round_views.hpp"

namespace trialoog::conversations {

struct TimesForm {
    Round round;
    RoundPerson giver;
    std::vector<Block> kept; // what the picture shows
    TypedDays days;
    Pattern pattern;
    std::string in_a_row;
    look::Errors errors = {};
    std::string path;    // where it is sent
    bool is_own = false; // the giver looks, else who plans
    bool is_stale = false, saved = false;
};
html::Html times_form(const TimesForm&);

/// What was sent, for the days that the form asks for.
void read_times_form(const http::Fields&, TimesForm&);
inline constexpr std::size_t longest_room = 40, longest_link = 300;

} // namespace trialoog::conversations
