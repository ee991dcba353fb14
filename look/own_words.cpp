#include "look/own_words.hpp"

#include "platform/i18n/i18n.hpp"

#include <string>

namespace trialoog::look {
using namespace html;
namespace {
bool on_dutch_page() { return i18n::current().code == "nl"; }
} // namespace

Attribute in_dutch() { return attr_if(!on_dutch_page(), "lang", "nl"); }

Html words(std::string_view dutch) {
    std::string said = t_content(dutch);
    if (on_dutch_page() || said != dutch) return group(said);
    return span(lang("nl"), said);
}

Html heading_of_words(std::string_view eyebrow, std::string_view dutch_title, std::string_view lead) {
    return header(cls("heading"), when(!eyebrow.empty(), [&] { return p(cls("eyebrow"), eyebrow); }),
                  h1(words(dutch_title)), when(!lead.empty(), [&] { return p(cls("lead"), lead); }));
}

} // namespace trialoog::look
