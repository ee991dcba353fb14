#pragma once
// What people wrote themselves. At a Dutch school that is Dutch, also on a page in another language: the page
// says so, for whoever reads it aloud or translates it.

#include "platform/html/html.hpp"

#include <string_view>

namespace trialoog::look {

/// lang="nl", on an element that holds nothing else; no attribute on a Dutch page.
html::Attribute in_dutch();
/// In the reader's language where it is one of our own texts (a word from a list); else as it was written.
html::Html words(std::string_view dutch);
/// The same for a title that somebody may have written.
html::Html heading_of_words(std::string_view eyebrow, std::string_view dutch_title,
                            std::string_view lead = {});

} // namespace trialoog::look
