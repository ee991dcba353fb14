#include "slices/assignments/template.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace trialoog::assignments {

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

const std::vector<std::string>& Template::list(std::string_view wanted) const {
    static const std::vector<std::string> none;
    const auto found = std::ranges::find(lists, wanted, &QualityList::key);
    return found == lists.end() ? none : found->words;
}

std::vector<const Step*> Template::steps_of(Voice voice) const {
    std::vector<const Step*> found;
    for (const Step& step : steps)
        if (step.voice == voice) found.push_back(&step);
    return found;
}

void each_text(const Template& form,
               const std::function<void(Side, std::string_view, std::string_view)>& visit) {
    const auto say = [&](std::string_view where, const Wording& words, Voice voice) {
        if (voice != Voice::adult && !words.pupil.empty()) visit(Side::pupil, where, words.pupil);
        const bool same = voice == Voice::both && words.adult == words.pupil;
        if (voice != Voice::pupil && !words.adult.empty() && !same) visit(Side::adult, where, words.adult);
    };
    say("why", form.why, Voice::both);
    say("expected", form.expected, Voice::both);
    visit(Side::pupil, "feedback", form.feedback);
    for (const Wording& tip : form.tips)
        say("tips", tip, Voice::both);
    for (const Step& step : form.steps) {
        say(step.key, step.title, step.voice);
        say(step.key, step.hint, step.voice);
        for (const Example& example : step.examples)
            say(step.key, example.text, step.voice);
        for (const Item& item : step.items) {
            say(item.key, item.label, step.voice);
            say(item.key, item.hint, step.voice);
        }
    }
}

} // namespace trialoog::assignments
