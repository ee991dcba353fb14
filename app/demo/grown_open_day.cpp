// What Ikram and her mother say of the open days: of the courses that her dossier was about in grade 3.

#include "app/demo/grown_dossier.hpp"

#include <algorithm>

namespace trialoog::demo {
namespace {

const Answers in_class{
    {"course_1", "doktersassistent (mbo 4)"},   {"why_1", "Ik voelde me bij de huisarts op mijn plek."},
    {"location_1", "Mbo De Haven, Rivierstad"}, {"distance_1", "18 kilometer, 35 minuten met de bus"},
    {"course_2", "verpleegkunde (mbo 4)"},      {"why_2", "Ik wil mensen helpen."},
    {"location_2", "Mbo De Kring, Waterdam"},   {"distance_2", "8 kilometer, op de fiets"}};
const Answers looked_up_only{{"course_3", "apothekersassistent (mbo 4)"},
                             {"why_3", "Mijn tante werkt in een apotheek."},
                             {"location_3", "Mbo De Kring, Waterdam"},
                             {"distance_3", "8 kilometer, op de fiets"}};
const Answers at_home{{"nicest_1", "We mochten elkaar een verband geven."},
                      {"not_nice_1", "De gangen waren heel druk."},
                      {"different_1", "Je bent de helft van de week op stage."},
                      {"good_course_1", "ja"},
                      {"adult_for_1", "Daar zie ik je werken."},
                      {"nicest_2", "Een student vertelde over haar stage in het ziekenhuis."},
                      {"not_nice_2", "Je hoort dat je later ook nachten werkt."},
                      {"different_2", "Er zitten ook veel jongens in de klas."},
                      {"good_course_2", "we twijfelen nog"},
                      {"adult_for_2", "Je blijft rustig als iemand pijn heeft."},
                      {"adult_against_2", "De nachten lijken me zwaar voor je."},
                      {"more_about", "doktersassistent (mbo 4)"},
                      {"what_more", "Hoe een gewone dag eruitziet."},
                      {"find_out", "Ik vraag of ik een dag mag meelopen."}};

/// In the place of what is there already; what is new comes last.
void put(Answers& answers, const Answers& hers) {
    for (const auto& [field, value] : hers) {
        const auto found = std::ranges::find(answers, field, [](const auto& one) { return one.first; });
        if (found == answers.end())
            answers.emplace_back(field, value);
        else
            found->second = value;
    }
}
} // namespace

void tell_of_her_courses(Talk& talk) {
    std::erase_if(talk.together, [](const auto& one) { return one.first.starts_with("adult_against_"); });
    put(talk.pupil, in_class);
    if (std::ranges::count(talk.pupil, "course_3", [](const auto& one) { return one.first; }) > 0)
        put(talk.pupil, looked_up_only);
    put(talk.together, at_home);
}

} // namespace trialoog::demo
