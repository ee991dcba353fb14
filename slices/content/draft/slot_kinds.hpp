#pragma once
// Makes slots of what a template is made of. Everything is kept by reference to the template.

#include "slices/content/draft/slots.hpp"

#include <string>
#include <string_view>

namespace trialoog::content {

/// How a slot is called, in the form and to people.
struct Called {
    std::string name, label;
    std::string hint = {};
};

Slot text_slot(Called, std::string& text, Control, std::size_t most);
/// A text for both sides, or for one: then it is said the same to both.
void add_wording(Slots&, const Called&, Wording&, Answerer, Control, std::size_t most);
Slot choice_slot(Called, std::string value, std::vector<look::Choice>,
                 std::function<void(const std::string&)> put);
Slot yes_no_slot(Called, bool& value);
Slot number_slot(Called, int& value, int from, int to);
/// The keys of lists, and "" for none.
std::vector<look::Choice> list_choices(const Template&, const std::string& now);
/// "Kwaliteiten" of the list "qualities".
std::string name_of_list(const std::string& key);
/// The field `now` when it isn't among the choices (any more) is added, so that it isn't lost by saving.
std::vector<look::Choice> with_now(std::vector<look::Choice>, const std::string& now);
std::string shortened(std::string text);

} // namespace trialoog::content
