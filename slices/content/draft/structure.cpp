#include "slices/content/draft/structure.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/content/template/kind_traits.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <utility>

namespace trialoog::content {
namespace {

bool is_step(const Template& form, std::string_view key) {
    return std::ranges::find(form.steps, key, &Step::key) != form.steps.end();
}

std::string free_step_key(const Template& form) {
    for (std::size_t n = form.steps.size() + 1;; ++n)
        if (std::string key = fmt::format("s{}", n); !is_step(form, key)) return key;
}

/// Neither an item's key nor the beginning of one: `q2_1` is the first place of `q2`.
std::string free_item_key(const Template& form) {
    std::set<std::string> used;
    for (const Step& step : form.steps)
        for (const Item& item : step.items)
            used.insert(item.key);
    for (std::size_t n = used.size() + 1;; ++n)
        if (std::string key = fmt::format("q{}", n); !used.contains(key)) return key;
}

Wording same(std::string words) { return {words, words}; }

Item new_item(const Template& form, Kind kind) {
    Item item;
    item.key = free_item_key(form);
    item.kind = kind;
    item.places = usual_places(kind);
    item.max_length = usual_length(kind);
    if (has_words(kind) && !form.lists.empty()) item.list = form.lists.front().key;
    if (kind == Kind::rows) // the job first, then whose it is (HA-3)
        item.columns = {{"job", same(t("Welk beroep?")), ""}, {"whose", same(t("Van wie?")), ""}};
    if (kind == Kind::link) item.link = item.key;
    return item;
}

Step new_step(const Template& form, Part part, std::string title) {
    Step step;
    step.key = free_step_key(form);
    step.answerer = part == Part::adult      ? Answerer::adult
                    : part == Part::together ? Answerer::both
                                             : Answerer::pupil;
    step.after = part == Part::after;
    step.place = part == Part::after ? Place::alone : Place::at_home;
    step.title = same(std::move(title));
    return step;
}

/// The neighbour of the same part; nothing at an end.
std::size_t neighbour(const Template& form, std::size_t at, Direction direction) {
    const Part part = part_of(form.steps[at]);
    const int way = direction == Direction::up ? -1 : 1;
    for (auto to = static_cast<std::ptrdiff_t>(at) + way; to >= 0 && to < std::ssize(form.steps); to += way)
        if (part_of(form.steps[static_cast<std::size_t>(to)]) == part) return static_cast<std::size_t>(to);
    return at;
}

/// Where a new step of this part comes: after the last of its own or of an earlier part.
auto end_of(Template& form, Part part) {
    auto end = form.steps.begin();
    for (auto at = form.steps.begin(); at != form.steps.end(); ++at)
        if (part_of(*at) <= part) end = at + 1;
    return end;
}
} // namespace

Step* find_step(Template& form, std::string_view step_key) {
    const auto found = std::ranges::find(form.steps, step_key, &Step::key);
    return found == form.steps.end() ? nullptr : &*found;
}

FoundItem find_item(Template& form, std::string_view item_key) {
    for (Step& step : form.steps)
        for (Item& item : step.items)
            if (item.key == item_key) return {&step, &item};
    return {};
}

std::string add_step(Template& form, Part part, std::string title) {
    Step step = new_step(form, part, std::move(title));
    step.items.push_back(new_item(form, Kind::text));
    const std::string key = step.key;
    form.steps.insert(end_of(form, part), std::move(step));
    return key;
}

bool move_step(Template& form, std::string_view step_key, Direction direction) {
    const auto found = std::ranges::find(form.steps, step_key, &Step::key);
    if (found == form.steps.end()) return false;
    const auto at = static_cast<std::size_t>(found - form.steps.begin());
    std::swap(form.steps[at], form.steps[neighbour(form, at, direction)]);
    return true;
}

bool remove_step(Template& form, std::string_view step_key) {
    return std::erase_if(form.steps, [&](const Step& step) { return step.key == step_key; }) > 0;
}

std::string add_item(Template& form, std::string_view step_key, Kind kind) {
    Step* step = find_step(form, step_key);
    if (!step) return {};
    step->items.push_back(new_item(form, kind));
    return step->items.back().key;
}

bool move_item(Template& form, std::string_view item_key, Direction direction) {
    const FoundItem found = find_item(form, item_key);
    if (!found) return false;
    auto& items = found.step->items;
    const auto at = found.item - items.data();
    const auto to = at + (direction == Direction::up ? -1 : 1);
    if (to >= 0 && to < std::ssize(items))
        std::swap(items[static_cast<std::size_t>(at)], items[static_cast<std::size_t>(to)]);
    return true;
}

bool remove_item(Template& form, std::string_view item_key) {
    const FoundItem found = find_item(form, item_key);
    if (!found) return false;
    std::erase_if(found.step->items, [&](const Item& item) { return item.key == item_key; });
    return true;
}

void make_frame(Template& form, std::string key, std::string title, int grade) {
    form.key = std::move(key);
    form.title = std::move(title);
    form.grade = grade;
    form.minutes = 30;
    form.why = {t("Schrijf hier waarom je dit doet. Wat heb je eraan?"),
                t("Schrijf hier waarom we dit vragen. Wat heeft {pupil} eraan?")};
    form.expected = {t("Schrijf hier wat je gaat doen, met wie, en hoe lang het duurt."),
                     t("Schrijf hier wat u samen gaat doen, en hoe lang het duurt.")};
    form.feedback = t("Je mentor leest jullie werk en praat er met je over.");
    form.goals = t("Ik zoek uit …");
    const std::pair<Part, std::string> parts[]{{Part::pupil, t("Jouw kant")},
                                               {Part::adult, t("Uw kant")},
                                               {Part::together, t("Praat er samen over")},
                                               {Part::after, t("Wat neem je mee?")}};
    for (const auto& [part, name] : parts)
        add_step(form, part, name);
    Item& talk = form.steps[2].items[0];
    talk.label = same(t("Wat was het mooist om te horen?"));
    talk.yields = Yield::evaluation;
    Item& next = form.steps[3].items[0];
    next.label = same(t("Wat is je volgende stap?"));
    next.yields = Yield::next_step;
}

void give_steps_own_keys(Template& form) {
    std::set<std::string> seen;
    for (Step& step : form.steps)
        if (!seen.insert(step.key).second) {
            step.key = free_step_key(form);
            seen.insert(step.key);
        }
}

} // namespace trialoog::content
