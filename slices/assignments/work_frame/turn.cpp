#include "slices/assignments/work_frame/turn.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/work/next_step.hpp"
#include "slices/assignments/work/wording.hpp"

namespace trialoog::assignments {
namespace {

class Turns {
public:
    Turns(const Work& work, const Template& form, const std::vector<Answer>& answers, const Seat& seat,
          Day today)
        : work_(work),
          form_(form),
          answers_(answers),
          side_(seat.side),
          names_(names_of(work)),
          next_(next_step(work, form, answers, seat, today)) {}

    Turn turn() const {
        if (!side_) return of_others();
        switch (next_.what) {
        case Next::choose_companion:
            return choose();
        case Next::own_part:
            return own_part();
        case Next::hand_over:
            return others_turn();
        case Next::together:
            return talk();
        case Next::later:
            return later();
        case Next::after:
            return afterwards();
        case Next::hand_in:
            return hand_in();
        case Next::nothing:
            break;
        }
        return {};
    }

private:
    bool is_pupil() const { return side_ == Side::pupil; }
    look::Voice own_voice() const { return is_pupil() ? look::Voice::pupil : look::Voice::parent; }
    std::string own_turn() const {
        return is_pupil() ? t("Jij bent aan de beurt") : t("U bent aan de beurt");
    }
    /// Whom one does it with, as above their words: "Mama", "Noor".
    std::string other_name() const { return capital(is_pupil() ? names_.adult_speaks : names_.pupil); }
    std::string minutes(Part part, int page) const {
        return tf("Nog ongeveer {n} minuten.", fmt::arg("n", minutes_left(form_, part, page)));
    }
    bool other_is_ready() const {
        const Part part = part_of(other(*side_));
        return form_.has(part) && is_ready(work_, form_, answers_, part);
    }

    Turn of_others() const {
        return {look::Voice::pupil,
                {},
                has_companion(work_)
                    ? tf("{pupil} doet deze opdracht met {adult}. U hoeft nu niets te doen. Na het inleveren "
                         "kunt u lezen wat zij schreven.",
                         fmt::arg("pupil", names_.pupil), fmt::arg("adult", names_.adult_speaks))
                    : tf("{pupil} kiest nog met wie. U hoeft nu niets te doen.",
                         fmt::arg("pupil", names_.pupil))};
    }
    Turn choose() const {
        return {own_voice(),
                own_turn(),
                is_pupil()
                    ? t("Kies eerst met wie je deze opdracht doet.")
                    : tf("Kies eerst met wie {pupil} deze opdracht doet.", fmt::arg("pupil", names_.pupil)),
                tf("Het kost ongeveer {n} minuten.", fmt::arg("n", form_.minutes)),
                work_path(work_.id, "met-wie"),
                t("Kies met wie")};
    }
    Turn own_part() const {
        const Part part = part_of(*side_);
        const auto steps = static_cast<int>(pages_asked(form_, answers_, part).size());
        const bool begun = progress_of(form_, answers_, part).answered > 0;
        Turn turn{own_voice(), own_turn()};
        if (other_is_ready()) turn.what = tf("Het deel van {name} is klaar.", fmt::arg("name", other_name()));
        turn.takes =
            begun ? tf("U bent bij stap {now} van {of}.", fmt::arg("now", next_.page), fmt::arg("of", steps))
                  : tn("Uw deel heeft {n} stap.", "Uw deel heeft {n} stappen.", steps);
        if (is_pupil())
            turn.takes = begun ? tf("Je bent bij stap {now} van {of}.", fmt::arg("now", next_.page),
                                    fmt::arg("of", steps))
                               : tn("Jouw deel heeft {n} stap.", "Jouw deel heeft {n} stappen.", steps);
        turn.takes += " " + minutes(part, next_.page);
        turn.href = work_path(work_.id, path_of(part)) + "/" + std::to_string(next_.page);
        turn.button = begun ? t("Ga verder") : t("Begin");
        return turn;
    }
    Turn others_turn() const {
        const Part part = part_of(other(*side_));
        const bool begun = progress_of(form_, answers_, part).answered > 0;
        Turn turn{is_pupil() ? look::Voice::parent : look::Voice::pupil,
                  tf("{name} is aan de beurt", fmt::arg("name", other_name()))};
        const auto name = other_name();
        const auto name_arg = fmt::arg("name", name);
        turn.what = !form_.has(part_of(*side_)) ? std::string()
                    : is_pupil()                ? t("Jouw deel is klaar.")
                                                : t("Uw deel is klaar.");
        turn.what += turn.what.empty() ? "" : " ";
        turn.what += begun ? tf("{name} is bezig.", name_arg) : tf("{name} begint nog.", name_arg);
        turn.href = work_path(work_.id, "wissel");
        turn.button = t("Verder");
        return turn;
    }
    Turn talk() const {
        const bool has_parts = form_.has(Part::pupil) && form_.has(Part::adult);
        return {own_voice(),
                t("Jullie zijn samen aan de beurt"),
                has_parts ? t("Jullie zijn allebei klaar met het eigen deel.") : std::string(),
                minutes(Part::together, next_.page),
                work_path(work_.id, "samen"),
                t("Kijk samen verder")};
    }
    Turn later() const {
        return {own_voice(), t("Nu even niets te doen"),
                next_.from
                    ? tf("Vanaf {day} gaan jullie verder.", fmt::arg("day", i18n::long_date(*next_.from)))
                    : t("Vul eerst de dag in. Vanaf die dag gaan jullie verder.")};
    }
    Turn afterwards() const {
        Turn turn{look::Voice::pupil,
                  is_pupil() ? own_turn() : tf("{name} is aan de beurt", fmt::arg("name", names_.pupil)),
                  t("Het samen praten is klaar."),
                  minutes(Part::after, next_.page),
                  work_path(work_.id, path_of(Part::after)) + "/" + std::to_string(next_.page),
                  is_pupil() ? t("Maak het af") : tf("Verder als {name}", fmt::arg("name", names_.pupil))};
        return turn;
    }
    Turn hand_in() const {
        return {own_voice(),
                t("Alles is klaar"),
                t("Lever het nu samen in."),
                {},
                work_path(work_.id, "inleveren"),
                t("Verder naar inleveren")};
    }

    const Work& work_;
    const Template& form_;
    const std::vector<Answer>& answers_;
    std::optional<Side> side_;
    Names names_;
    NextStep next_;
};
} // namespace

Turn turn_of(const Work& work, const Template& form, const std::vector<Answer>& answers, const Seat& seat,
             Day today) {
    return Turns(work, form, answers, seat, today).turn();
}

} // namespace trialoog::assignments
