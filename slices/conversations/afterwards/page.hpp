#pragma once
// What was agreed, as each of the three reads it at home. On values.

#include "slices/conversations/talk_pages/opened.hpp"

#include "look/form.hpp"

#include <optional>
#include <string>

namespace trialoog::conversations {

/// Somebody who reads the agreements of a talk.
struct Reading {
    OpenedTalk talk;
    std::optional<Voice> voice; // as which of the three; nothing: of the staff besides
    std::string person_id;
    bool is(Voice one) const { return voice == one; }
};
/// As the form brings it back where something is wrong.
struct Typed {
    std::string why, disappointment;
};
html::Html afterwards_page(const Reading&, const Typed& = {}, const look::Errors& = {});

} // namespace trialoog::conversations
