#pragma once
// The frame around every page, and its parts. Classes and tokens are in assets/css/trialoog.css.

#include "look/drafts.hpp"
#include "platform/html/html.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace trialoog::look {

using html::Html;

/// The three who talk: shown by colour, and always by a word or sign too.
enum class Voice { pupil, parent, mentor };

struct NavItem {
    std::string text, href;
    bool current = false;
};

struct Frame {
    std::string title; // of the document: "Kwaliteiten – klas 1b"
    std::string school_name;
    std::string viewer_name; // "" when nobody is signed in
    std::string role_label;  // "Mentor"
    std::vector<NavItem> nav;
    std::string path;                 // of this page, for the language choice to come back to
    std::vector<std::string> scripts; // asset names: "js/answers.js"
    std::vector<std::string>
        styles;        // beside the one stylesheet, for a page of its own kind: "css/poster.css"
    bool wide = false; // a table or drawing that may use the whole screen
    bool signed_in = false;
    DraftOwner drafts; // whose may lie on this device
};

/// The whole document: header with mark, navigation and language choice, `content` in <main>, and the footer.
std::string page(const Frame&, const Html& content);

struct Crumb {
    std::string text, href;
};
/// The eyebrow (small, above), the one <h1>, and a lead sentence below it. Empty parts are left out.
Html heading(std::string_view eyebrow, std::string_view title, std::string_view lead = {});
Html breadcrumbs(const std::vector<Crumb>&);

/// A white card; `title` as <h2> when not empty.
Html card(std::string_view title, const Html& content);
/// A card in somebody's voice: `who` says in words whose turn it is ("U bent aan de beurt").
Html voice_card(Voice, std::string_view who, const Html& content);
/// A note that stands out: something that asks for attention, or went well.
enum class Tone { plain, good, attention, error };
Html notice(Tone, std::string_view title, const Html& content);
/// "Step 2 of 3", drawn and as text.
Html steps(int now, int of, std::string_view label, Voice);
/// A small rounded word: state of a piece of work.
Html tag(Tone, std::string_view text);
/// A bar with `part` of `whole`, labelled in words for everyone.
Html coverage(int part, int whole, std::string_view sentence);
/// A big link that looks like a button; `quiet` is the second choice on a page.
Html button_link(std::string_view href, std::string_view text, bool quiet = false);
/// What an empty screen says: how to begin.
Html empty_state(std::string_view title, std::string_view text, const Html& action = {});
/// The bar at the bottom of a phone screen: what is saved, and what to do next.
Html foot(const Html& content);
/// What has been kept: "Bewaard". Read out when a script changes it; empty when there is nothing to say yet.
Html saved(std::string_view text);
/// An icon of our set, hidden from screen readers: a text stands beside it.
const Html& icon(std::string_view name);
/// The mark: three circles that overlap.
Html mark(int width);
/// The mark with this voice's circle filled: the sign beside the colour.
const Html& voice_sign(Voice);
/// The voice's class name: "pupil".
std::string_view code(Voice);
/// Text only for screen readers: what a sighted reader sees from place or colour.
Html unseen(std::string_view text);
/// The main thing (wide) with something beside it; below it on a phone.
Html columns(const Html& main, const Html& beside);

} // namespace trialoog::look
