#include "slices/partnership/rules.hpp"

#include <algorithm>

namespace trialoog::partnership {
namespace {
constexpr std::array<std::string_view, 3> codes{"pupil", "adult", "mentor"};
constexpr std::int64_t day_ms = 24LL * 3600 * 1000;
constexpr std::int64_t may_begin_ms = 8 * 7 * day_ms; // then it is forgotten anyway
constexpr std::int64_t may_change_ms = 14 * day_ms;

bool leaves_enough(int part, int whole) { return whole == part || whole - part >= fewest_people; }
} // namespace

std::string_view code(Evaluator evaluator) { return codes[static_cast<std::size_t>(evaluator)]; }

std::optional<Evaluator> evaluator_from(std::string_view text) {
    const auto found = std::ranges::find(codes, text);
    if (found == codes.end()) return std::nullopt;
    return static_cast<Evaluator>(found - codes.begin());
}

std::optional<Evaluator> evaluator_of(const Doing& doing, std::string_view person_id) {
    if (person_id == doing.pupil_id) return Evaluator::pupil;
    if (!doing.companion_person_id.empty() && person_id == doing.companion_person_id) return Evaluator::adult;
    return std::nullopt;
}

bool may_hand_over(const Doing& doing, std::string_view person_id) {
    if (doing.companion.empty() || doing.adult_has_own_way) return false;
    return person_id == doing.pupil_id || doing.companion_person_id.empty();
}

May may_evaluate(const Doing& doing, Evaluator evaluator, const std::optional<Said>& said, Instant now,
                 From from) {
    if (said) return now.ms - said->said_at.ms <= may_change_ms ? May::change : May::over;
    if (evaluator != Evaluator::mentor && !doing.handed_in) return May::not_yet;
    if (!doing.debriefed_at) return from == From::hand_in ? May::begin : May::not_yet;
    return now.ms - doing.debriefed_at->ms <= may_begin_ms ? May::begin : May::over;
}

bool may_show(const Tally& tally) { return tally.people >= fewest_people; }
bool may_show(const Counts& counts) { return counts.all() >= fewest_people; }

bool may_show_beside(const Tally& part, const Tally& whole) {
    return may_show(part) && leaves_enough(part.people, whole.people);
}

bool may_show_beside(const Counts& part, const Counts& whole) {
    return may_show(part) && leaves_enough(part.all(), whole.all());
}

int percent(const Counts& counts) {
    if (counts.all() == 0) return 0;
    return (counts.a_little + 2 * counts.yes) * 50 / counts.all();
}

Average average(const Counts& counts) {
    constexpr int mostly = 67, hardly = 33;
    const int mean = percent(counts);
    if (mean >= mostly) return Average::mostly_yes;
    return mean <= hardly ? Average::mostly_no : Average::divided;
}

} // namespace trialoog::partnership
