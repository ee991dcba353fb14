#pragma once
// Parts of pages about people: who they are, who needs somebody, and what two of them see in one.

#include "look/page.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace trialoog::look {

struct PersonRow {
    std::string name;
    std::string detail = {}; // "klas 1b", "haar moeder"
    std::string href = {};   // of the name; "" is no link
    Html end = {};           // a tag or a button
};
Html person_list(const std::vector<PersonRow>&);

struct Need {
    std::string name; // "Daan"
    std::string why;  // "weet nog niet met wie."
    Html action = {}; // one thing to do
};
/// The panel that a mentor looks at first. Nothing when nobody needs anything.
Html needs_you(std::string_view title, const std::vector<Need>&);

struct Speaker {
    Voice voice;
    std::string name; // "Noor", "mama"
};
/// "● Noor": a name in its voice's colour, with its sign.
Html speaker(const Speaker&);
/// A word that both of them chose.
Html agreed(std::string_view word, const std::vector<Speaker>& who);
/// What each sees that the other does not, side by side. `says` stands above each list: "Noor ziet".
struct OwnView {
    Speaker who;
    std::string says;
    std::vector<std::string> words;
};
Html differ(const OwnView& one, const OwnView& other);

/// Somebody's own words, with who said it.
Html quote(const Speaker&, std::string_view words);

} // namespace trialoog::look
