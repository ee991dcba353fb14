#pragma once
// Which steps and questions a template has, and in which order. The rules go by keys: what isn't there is
// left alone (false). `fields` isn't right any more afterwards.

#include "slices/content/template/template.hpp"

#include <string>
#include <string_view>

namespace trialoog::content {

enum class Direction { up, down };

Step* find_step(Template&, std::string_view step_key);
struct FoundItem {
    Step* step = nullptr;
    Item* item = nullptr;
    explicit operator bool() const { return item != nullptr; }
};
FoundItem find_item(Template&, std::string_view item_key);

/// At the end of its part, with a first question. Returns its key.
std::string add_step(Template&, Part, std::string title);
/// Past the step of the same part before or after it: the parts have an order of their own.
bool move_step(Template&, std::string_view step_key, Direction);
bool remove_step(Template&, std::string_view step_key);

/// At the end of the step, with what its kind needs. Returns its key, or "".
std::string add_item(Template&, std::string_view step_key, Kind);
bool move_item(Template&, std::string_view item_key, Direction);
bool remove_item(Template&, std::string_view item_key);

/// A new template: HA-1's four parts, each with a beginning that says what to write.
void make_frame(Template&, std::string key, std::string title, int grade);
/// A copy that has every step's key once.
void give_steps_own_keys(Template&);

} // namespace trialoog::content
