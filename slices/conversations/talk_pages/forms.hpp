#pragma once
// The forms of a talk. Each stands on the talk's page, and by itself where it comes back: with what is wrong,
// or beside what another device kept meanwhile. assets/js/talk.js keeps each of them (data-kept).

#include "look/form.hpp"
#include "slices/conversations/talk_pages/opened.hpp"

#include <string>
#include <string_view>

namespace trialoog::conversations {

html::Html note_form(const OpenedTalk&, const Note&, const look::Errors& = {});
html::Html agreement_form(const OpenedTalk&, const Agreement&, const look::Errors& = {});
html::Html record_form(const OpenedTalk&, const Record&, const look::Errors& = {});
/// The same as the last thing that is asked: keeping it rounds the talk off.
html::Html last_form(const OpenedTalk&);
/// Who doesn't agree, and why: `who` as voice_key says it.
html::Html disagree_form(const OpenedTalk&, std::string_view who, std::string_view why,
                         const look::Errors& = {});

/// A name of a field that stands on the page more than once: "wat.0190…".
std::string name_of(std::string_view field, std::string_view of);
} // namespace trialoog::conversations
