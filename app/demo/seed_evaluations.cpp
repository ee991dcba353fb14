#include "app/demo/seed_evaluations.hpp"

#include "slices/partnership/partnership.hpp"

#include <array>

namespace trialoog::demo {
namespace {

constexpr std::array pupils_say{"",
                                "",
                                "Het praten was leuker dan ik dacht.",
                                "Meer tijd in de les zou fijn zijn.",
                                "",
                                "Ik wist niet wat ik moest kiezen uit de lijst.",
                                "",
                                "Volgende keer met een filmpje erbij."};
constexpr std::array adults_say{"", "Fijn om hier even rustig voor te zitten.",
                                "", "Graag wat eerder horen wanneer het af moet zijn.",
                                "", "Ik hoorde dingen die ik nog niet wist."};

/// Mostly yes, now and then a little or no; sometimes left open.
int face(Dice& dice) {
    const std::size_t thrown = dice.below(20);
    if (thrown < 11) return 3;
    if (thrown < 17) return 2;
    return thrown < 19 ? 1 : 0;
}

std::array<int, 3> faces(Dice& dice) {
    std::array<int, 3> all{};
    for (int& one : all)
        one = face(dice);
    return all;
}

Instant some_evening(Instant from, Dice& dice) {
    return from.plus_seconds(static_cast<std::int64_t>(dice.below(72)) * 3600);
}
} // namespace

void seed_evaluations(db::Writer& tx, const std::string& school_id, const DebriefedClass& of_class,
                      Instant from, Dice& dice) {
    for (const DoneWork& work : of_class.works) { // a class
        if (dice.chance(85))
            partnership::record_evaluation(
                tx, school_id, {work.work_id, {}, work.pupil_id, faces(dice), dice.pick(pupils_say)},
                some_evening(from, dice));
        if (!work.adult_id.empty() && dice.chance(70))
            partnership::record_evaluation(
                tx, school_id, {work.work_id, {}, work.adult_id, faces(dice), dice.pick(adults_say)},
                some_evening(from, dice));
    }
    if (of_class.mentor_says)
        partnership::record_evaluation(
            tx, school_id,
            {{},
             of_class.assignment_id,
             of_class.mentor_id,
             {3, 2, 3},
             "De voorbeelden samen lezen werkte goed. Plan er een heel lesuur voor."},
            some_evening(from, dice));
}

} // namespace trialoog::demo
