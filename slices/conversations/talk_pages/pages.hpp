#pragma once
// What the pages of a talk look like. On values.

#include "slices/conversations/talk_pages/forms.hpp"
#include "slices/conversations/talk_pages/table.hpp"

#include <string>
#include <string_view>

namespace trialoog::conversations {

/// At the mentor's tablet (look, screen 5): this step's question the largest, agreements always in sight. All
/// steps are in it, so that it walks on without a network; without a script each is a page.
html::Html hold_page(const OpenedTalk&, const OnTheTable&, const GuideStep& now, Instant moment);

/// Before it begins: what is agreed before, good news to open with, or that it doesn't happen.
html::Html start_page(const OpenedTalk&, const http::Fields& typed, const look::Errors&, Instant moment);

/// A form that came back by itself.
html::Html form_again(const OpenedTalk&, const html::Html& form, const look::Errors&);
/// Two devices wrote the same: what was typed (`form`, with the version that stands) and what is kept.
html::Html two_texts(const OpenedTalk&, const html::Html& form, const std::string& mine,
                     const std::string& theirs, const html::Html& both = {});

/// What was agreed the time before, and how that went; nothing when there is nothing.
html::Html before_part(const OpenedTalk&);
html::Html agreements_part(const OpenedTalk&);

} // namespace trialoog::conversations
