#include "slices/assignments/work/next_step.hpp"

#include <algorithm>

namespace trialoog::assignments {

Side other(Side side) { return side == Side::pupil ? Side::adult : Side::pupil; }
Part part_of(Side side) { return side == Side::pupil ? Part::pupil : Part::adult; }

int page_of(const Template& form, const std::vector<Answer>& answers, const Step& step) {
    const auto pages = pages_asked(form, answers, part_of(step));
    for (std::size_t at = 0; at < pages.size(); ++at)
        if (std::ranges::count(pages[at], &step) > 0) return static_cast<int>(at) + 1;
    return 1;
}

namespace {
/// The first required field that is empty and can be answered today.
const Field* first_to_answer(const Template& form, const std::vector<Answer>& answers, Part part, Day today) {
    for (const Field* field : missing(form, answers, part))
        if (is_open(*field->step, answers, today)) return field;
    return nullptr;
}

NextStep what_is_left(const Template& form, const std::vector<Answer>& answers, Part part, Next what,
                      Day today) {
    if (const Field* field = first_to_answer(form, answers, part, today))
        return {what, page_of(form, answers, *field->step)};
    const Step& waits = *missing(form, answers, part).front()->step;
    return {Next::later, page_of(form, answers, waits), opens_on(waits, answers)};
}
} // namespace

int first_open_page(const Template& form, const std::vector<Answer>& answers, Part part, Day today) {
    const auto of_part = [&](const Answer& answer) {
        const Field* field = form.field(answer.field);
        return field && field->part() == part && !answer.value.empty();
    };
    // Who begins, begins with the beginning in class, though nothing of it is required.
    if (std::ranges::none_of(answers, of_part)) return 1;
    const Field* field = first_to_answer(form, answers, part, today);
    return field ? page_of(form, answers, *field->step) : 1;
}

NextStep next_step(const Work& work, const Template& form, const std::vector<Answer>& answers,
                   const Seat& seat, Day today) {
    if (work.handed_in_at || !seat.side) return {};
    const Side own = *seat.side;
    // Who still looks for an adult can begin with the own part.
    const bool may_begin = has_companion(work) || (own == Side::pupil && work.needs_adult);
    if (!may_begin) return {Next::choose_companion};
    if (!is_ready(work, form, answers, part_of(own)))
        return {Next::own_part, first_open_page(form, answers, part_of(own), today)};
    if (!has_companion(work)) return {Next::choose_companion};
    if (!is_ready(work, form, answers, part_of(other(own)))) return {Next::hand_over};
    if (!is_ready(work, form, answers, Part::together))
        return what_is_left(form, answers, Part::together, Next::together, today);
    if (!is_ready(work, form, answers, Part::after))
        return what_is_left(form, answers, Part::after, Next::after, today);
    return {Next::hand_in};
}

int minutes_left(const Template& form, Part part, int page) {
    const auto count = [&](Part one) { return static_cast<int>(form.pages_of(one).size()); };
    const int before = part == Part::together || part == Part::after ? count(Part::pupil) : 0;
    const int all = std::max((part == Part::adult ? count(Part::adult) : count(Part::pupil)) +
                                 count(Part::together) + count(Part::after),
                             1);
    const int done = before + (part == Part::after ? count(Part::together) : 0) + page - 1;
    const int left = std::clamp(all - done, 1, all);
    return std::max(1, (form.minutes * left + all - 1) / all);
}

bool replaces_answers(const Template& form, const std::vector<Answer>& answers, const Work& work,
                      std::string_view new_kind, std::string_view new_person_id) {
    const bool same = work.companion == new_kind && work.companion_person_id == new_person_id;
    if (same || (work.companion.empty() && !work.companion_has_lapsed)) return false;
    return std::ranges::any_of(answers, [&](const Answer& answer) {
        const Field* field = form.field(answer.field);
        return field && field->part() == Part::adult && !answer.value.empty();
    });
}

std::vector<std::string> adult_fields(const Template& form) {
    std::vector<std::string> keys;
    for (const Field& field : form.fields)
        if (field.answerer() == Answerer::adult) keys.push_back(field.key);
    return keys;
}

} // namespace trialoog::assignments
