#include "slices/content/template/template.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace trialoog::content {

const Field* Template::field(std::string_view wanted) const {
    const auto found = std::ranges::find(fields, wanted, &Field::key);
    return found == fields.end() ? nullptr : &*found;
}

const Item* Template::item(std::string_view wanted) const {
    for (const Step& step : steps)
        for (const Item& one : step.items)
            if (one.key == wanted) return &one;
    return nullptr;
}

const Step* Template::step_of(std::string_view item_key) const {
    for (const Step& step : steps)
        for (const Item& one : step.items)
            if (one.key == item_key) return &step;
    return nullptr;
}

const std::vector<std::string>& Template::list(std::string_view wanted) const {
    static const std::vector<std::string> none;
    const auto found = std::ranges::find(lists, wanted, &QualityList::key);
    return found == lists.end() ? none : found->words;
}

bool names_a_dislike(const Item& item) {
    const bool names =
        item.yields == Yield::job || item.yields == Yield::profile || item.yields == Yield::course;
    return names && item.tells == Tells::against_it && item.about.empty();
}

Part part_of(const Step& step) {
    if (step.answerer == Answerer::adult) return Part::adult;
    if (step.answerer == Answerer::both) return Part::together;
    return step.after ? Part::after : Part::pupil;
}

bool Field::is_required() const {
    if (!item->required) return false;
    return item->kind != Kind::rows || (place == 1 && column == 0);
}

std::vector<const Step*> Template::steps_of(Part part) const {
    std::vector<const Step*> found;
    for (const Step& step : steps)
        if (part_of(step) == part) found.push_back(&step);
    return found;
}

std::vector<Page> Template::pages_of(Part part) const {
    std::vector<Page> pages;
    for (const Step* step : steps_of(part)) {
        if (pages.empty() || !step->with_previous) pages.emplace_back();
        pages.back().push_back(step);
    }
    return pages;
}

bool Template::has(Part part) const {
    return std::ranges::any_of(steps, [part](const Step& step) { return part_of(step) == part; });
}

std::vector<const Field*> Template::fields_of(const Item& wanted) const {
    std::vector<const Field*> found;
    for (const Field& one : fields)
        if (one.item == &wanted) found.push_back(&one);
    return found;
}

void each_text(const Template& form,
               const std::function<void(Side, std::string_view, std::string_view)>& visit) {
    const auto say = [&](std::string_view where, const Wording& words, Answerer answerer) {
        if (answerer != Answerer::adult && !words.pupil.empty()) visit(Side::pupil, where, words.pupil);
        const bool same = answerer == Answerer::both && words.adult == words.pupil;
        if (answerer != Answerer::pupil && !words.adult.empty() && !same)
            visit(Side::adult, where, words.adult);
    };
    say("why", form.why, Answerer::both);
    say("expected", form.expected, Answerer::both);
    visit(Side::pupil, "feedback", form.feedback);
    for (const Wording& tip : form.tips)
        say("tips", tip, Answerer::both);
    for (const Step& step : form.steps) {
        say(step.key, step.title, step.answerer);
        say(step.key, step.hint, step.answerer);
        for (const Example& example : step.examples)
            say(step.key, example.text, step.answerer);
        for (const Item& item : step.items) {
            say(item.key, item.label, step.answerer);
            say(item.key, item.hint, step.answerer);
            say(item.key, item.text, step.answerer);
            for (const Column& column : item.columns)
                say(item.key, column.label, step.answerer);
        }
    }
}

} // namespace trialoog::content
