#pragma once
// The form on which a round is opened and changed.

#include "look/form.hpp"
#include "slices/conversations/rounds/round_draft.hpp"

namespace trialoog::conversations {

struct RoundForm {
    TypedRound typed;
    std::vector<ClassToChoose> classes;
    look::Errors errors = {};
    bool asks_if_short = false;
    const Round* was = nullptr; // what is changed; nothing opens a new one
    bool is_stale = false;      // a colleague changed it meanwhile
};
html::Html round_form(const RoundForm&);

/// What the form has sent, tidied.
TypedRound read_round_form(const http::Fields&);

} // namespace trialoog::conversations
