#include "slices/partnership/questions.hpp"

#include "platform/i18n/i18n.hpp"

namespace trialoog::partnership {

std::array<Question, questions> questions_of(Evaluator evaluator, std::string_view name) {
    const auto asked = [](std::string text) {
        return Question{std::move(text), tc("face", "Nee"), tc("face", "Een beetje"), tc("face", "Ja")};
    };
    switch (evaluator) {
    case Evaluator::pupil:
        return {asked(t("Vond je de opdracht leuk?")), asked(t("Heb je iets nieuws ontdekt?")),
                asked(t("Was het fijn om samen te praten?"))};
    case Evaluator::adult:
        return {asked(t("Was duidelijk wat wij van u vroegen?")),
                asked(tf("Hoorde u iets nieuws van {pupil}?", fmt::arg("pupil", name))),
                asked(t("Was het fijn om samen te praten?"))};
    case Evaluator::mentor:
        break;
    }
    return {asked(t("Paste de opdracht bij jouw klas?")), asked(t("Kostte het jou weinig tijd?")),
            asked(t("Gaf het een goed gesprek in de klas?"))};
}

std::string open_question(Evaluator evaluator) {
    switch (evaluator) {
    case Evaluator::pupil:
        return t("Wat kan beter? (mag leeg blijven)");
    case Evaluator::adult:
        return t("Wat kunnen wij beter doen? (mag leeg blijven)");
    case Evaluator::mentor:
        break;
    }
    return t("Wat doen we de volgende keer anders? (mag leeg blijven)");
}

std::array<std::string, questions> subjects_of(Evaluator evaluator) {
    switch (evaluator) {
    case Evaluator::pupil:
        return {t("Leuk om te doen"), t("Iets nieuws ontdekt"), t("Fijn om samen te praten")};
    case Evaluator::adult:
        return {t("Duidelijk wat we vroegen"), t("Iets nieuws gehoord"), t("Fijn om samen te praten")};
    case Evaluator::mentor:
        break;
    }
    return {t("Paste bij de klas"), t("Kostte weinig tijd"), t("Gaf een goed gesprek")};
}

std::string word_of(int face) {
    switch (face) {
    case 1:
        return t("nee");
    case 2:
        return t("een beetje");
    case 3:
        return t("ja");
    default:
        return {};
    }
}

} // namespace trialoog::partnership
