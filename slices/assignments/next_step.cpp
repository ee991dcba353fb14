#include "slices/assignments/next_step.hpp"

#include <algorithm>

namespace trialoog::assignments {

Side other(Side side) { return side == Side::pupil ? Side::adult : Side::pupil; }
Voice voice_of(Side side) { return side == Side::pupil ? Voice::pupil : Voice::adult; }

bool is_ready(const Work& work, Side part) {
    return part == Side::pupil ? work.pupil_ready_at.has_value() : work.adult_ready_at.has_value();
}

int first_open_step(const Template& form, const std::vector<Answer>& answers, Side part) {
    const auto of_part = [&](const Answer& answer) {
        const Field* field = form.field(answer.field);
        return field && field->voice() == voice_of(part) && !answer.value.empty();
    };
    const auto left = missing(form, answers, voice_of(part));
    // Who begins, begins with the beginning in class, though nothing of it is required.
    if (left.empty() || std::ranges::none_of(answers, of_part)) return 1;
    const auto steps = form.steps_of(voice_of(part));
    return static_cast<int>(std::ranges::find(steps, left.front()->step) - steps.begin()) + 1;
}

NextStep next_step(const Work& work, const Template& form, const std::vector<Answer>& answers,
                   const Seat& seat) {
    if (work.handed_in_at || !seat.side) return {};
    const Side own = *seat.side;
    // Who still looks for an adult can begin with the own part.
    const bool may_begin = has_companion(work) || (own == Side::pupil && work.needs_adult);
    if (!may_begin) return {Next::choose_companion};
    if (!is_ready(work, own)) return {Next::own_part, first_open_step(form, answers, own)};
    if (!has_companion(work)) return {Next::choose_companion};
    if (!is_ready(work, other(own))) return {Next::hand_over};
    if (!missing(form, answers, Voice::both).empty()) return {Next::together};
    return {Next::hand_in};
}

int minutes_left(const Template& form, Side part, int step) {
    const auto mine = static_cast<int>(form.steps_of(voice_of(part)).size());
    const auto shared = static_cast<int>(form.steps_of(Voice::both).size());
    const int all = std::max(mine + shared, 1);
    const int left = std::clamp(all - step + 1, 1, all);
    return std::max(1, (form.minutes * left + all - 1) / all);
}

bool replaces_answers(const Template& form, const std::vector<Answer>& answers, const Work& work,
                      std::string_view new_kind, std::string_view new_person_id) {
    const bool same = work.companion == new_kind && work.companion_person_id == new_person_id;
    if (same || work.companion.empty()) return false;
    return std::ranges::any_of(answers, [&](const Answer& answer) {
        const Field* field = form.field(answer.field);
        return field && field->voice() == Voice::adult && !answer.value.empty();
    });
}

} // namespace trialoog::assignments
