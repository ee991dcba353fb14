#pragma once
// What can be changed on one page of the editor: a list of slots, each with its value now and where a new
// value goes. Showing, reading, comparing and saving a page all go by its slots.

#include "look/form.hpp"
#include "slices/content/template/template.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::content {

enum class Control { line, lines, number, choice };

struct Slot {
    std::string name;  // of the form's field
    std::string label; // for people
    std::string value;
    std::function<void(const std::string&)> put; // into the template; takes what check() let through
    Control control = Control::line;
    std::size_t most = 200; // characters
    int from = 1, to = 9;   // of a number
    std::vector<look::Choice> choices = {};
    std::string hint = {};
    std::string under = {}; // a heading; slots under the same one stand together
    bool is_folded = false; // stands behind its heading, to open
    bool may_be_empty = true;
    bool wants_https = false;
    bool put_last = false; // changes what the others stand for
};
using Slots = std::vector<Slot>;
using Values = std::map<std::string, std::string>; // by slot name

// The template must outlive its slots. Making them adds empty places to fill (a next tip, a next column);
// tidy_up() takes out what stayed empty.
Slots slots_of_texts(Template&);
Slots slots_of_words(Template&);
Slots slots_of_step(Template&, Step&);
Slots slots_of_item(Template&, const Step&, Item&);
void tidy_up(Template&);

/// What a slot can't take, in a sentence for its author.
look::Errors check(const Slots&, const Values& typed);
/// Values of slots that `typed` doesn't name stay. Only after check().
void put(const Slots&, const Values& typed);

/// `{pupil}` is `{leerling}` for who writes.
std::string for_author(std::string text);
std::string from_author(std::string text);
/// Words on lines of their own.
std::vector<std::string> lines_of(std::string_view text);
std::string joined_lines(const std::vector<std::string>&);

} // namespace trialoog::content
