#include "slices/content/draft/problems.hpp"

#include "platform/i18n/i18n.hpp"

#include <algorithm>

namespace trialoog::content {
namespace {

/// What there is to do about it.
std::string sentence(const FoundFlaw& found) {
    switch (found.flaw) {
    case Flaw::no_title:
        return t("Geef de opdracht een titel.");
    case Flaw::why_unsaid:
        return t("Schrijf waarom jullie dit doen, voor allebei.");
    case Flaw::expected_unsaid:
        return t("Schrijf wat jullie gaan doen, voor allebei.");
    case Flaw::no_feedback:
        return t("Schrijf hoe de leerling iets terughoort.");
    case Flaw::no_goals:
        return t("Schrijf het doel op voor het dossier.");
    case Flaw::no_minutes:
        return t("Vul in hoeveel minuten het duurt.");
    case Flaw::no_steps:
        return t("Maak eerst een stap.");
    case Flaw::title_unsaid:
        return t("Geef deze stap een titel.");
    case Flaw::no_items:
        return t("Zet een vraag in deze stap, of haal de stap weg.");
    case Flaw::after_of_another:
        return t("Alleen een stap van de leerling kan na het gesprek komen.");
    case Flaw::opens_on_no_day:
        return t("De dag waarop deze stap wacht, is er niet meer.");
    case Flaw::depends_on_nothing:
        return t("Het antwoord waar deze stap van afhangt, is er niet meer.");
    case Flaw::demands_what_may_lack:
        return t("Deze stap is er niet altijd. Laat deze vraag dus open mogen blijven.");
    case Flaw::label_unsaid:
        return t("Schrijf de vraag nog op.");
    case Flaw::text_unsaid:
        return t("Schrijf de tekst nog op.");
    case Flaw::no_list:
        return t("Kies een woordenlijst met woorden.");
    case Flaw::not_two_tops:
    case Flaw::no_top:
        return t("Kies de top van de leerling en die van de volwassene.");
    case Flaw::about_nothing:
        return t("Het antwoord waar dit over gaat, is er niet meer.");
    case Flaw::tells_of_nothing:
        return t("Kies over welk antwoord dit iets vertelt.");
    case Flaw::no_columns:
        return t("Geef het lijstje een kolom.");
    case Flaw::column_unsaid:
        return t("Geef elke kolom een naam.");
    case Flaw::column_without_list:
        return t("De woordenlijst van een kolom is er niet meer.");
    case Flaw::persons_outside_rows:
        return t("Iemand uit het netwerk past alleen bij een lijstje met kolommen.");
    case Flaw::link_unnamed:
        return t("Geef de film of site een naam.");
    case Flaw::link_chosen_by_nothing:
        return t("Het antwoord dat de film kiest, is er niet meer.");
    case Flaw::link_not_https:
        return t("Begin het adres met https://");
    case Flaw::no_key:
    case Flaw::key_twice:
        return t("Twee kolommen zijn van dezelfde soort.");
    case Flaw::quotes_nothing:
        return tf("Tussen accolades staat ‘{name}’. Zo heet geen antwoord.", fmt::arg("name", found.named));
    case Flaw::quote_without_blank:
        return t("Een tekst noemt dit antwoord. Schrijf bij ‘Meer’ wat er staat zolang het leeg is.");
    }
    return {};
}

constexpr const char* not_written = "…";

void write_what_is_needed(Template& form) {
    for (std::string* text : {&form.why.pupil, &form.why.adult, &form.expected.pupil, &form.expected.adult,
                              &form.feedback, &form.goals, &form.title})
        if (text->empty()) *text = not_written;
    form.minutes = std::max(form.minutes, 1);
    for (Step& step : form.steps)
        if (!is_said(step.title, step.answerer)) step.title = {not_written, not_written};
}
} // namespace

std::vector<Problem> problems_of(const Template& form) {
    std::vector<Problem> problems;
    for (const FoundFlaw& found : flaws_of(form))
        problems.push_back({found.spot, sentence(found)});
    return problems;
}

TemplatePtr usable_part(const Template& draft) {
    auto form = read_draft(to_yaml(draft));
    constexpr int most_rounds = 5; // what is taken out may leave something else without what it speaks of
    for (int round = 0; round < most_rounds; ++round) {
        write_what_is_needed(*form);
        const auto problems = problems_of(*form);
        if (problems.empty()) break;
        for (const Problem& problem : problems)
            for (Step& step : form->steps) {
                if (problem.spot.step != step.key) continue;
                if (problem.spot.item.empty()) step.opens_on.clear();
                std::erase_if(step.items, [&](const Item& item) { return item.key == problem.spot.item; });
            }
        std::erase_if(form->steps, [](const Step& step) { return step.items.empty(); });
        form = read_draft(to_yaml(*form));
    }
    try {
        return parse_template(to_yaml(*form));
    } catch (const BadTemplate&) {
        return nullptr;
    }
}

} // namespace trialoog::content
