// Grade 1: who am I?

#include "app/demo/grown_dossier.hpp"

namespace trialoog::demo {

using dossier::Source;
using dossier::Topic;

std::vector<Piece> pieces_of_grade_one(int year) {
    return {
        {{.title = "Mijn eerste week",
          .happened_on = {year, 9, 8},
          .goals = "Ik wil weten hoe het hier gaat.",
          .results = "Ik ken de weg. Ik heb Sanne leren kennen, zij zit naast me.",
          .evaluation = "Ik vond het spannend, maar het viel mee.",
          .follow_up = "Ik vraag de mentor waar ik huiswerk kan maken.",
          .competence = "networking"}},
        {{.title = "Kwaliteiten",
          .happened_on = {year, 10, 11},
          .companion = "moeder",
          .goals = "Ik zoek uit waar ik goed in ben, en wat mijn moeder ziet.",
          .results = "Wij zien allebei dat ik voor mensen zorg. Mijn moeder ziet ook dat ik doorzet.",
          .evaluation = "Ik wist niet dat mijn moeder dat van mij vond.",
          .follow_up = "Ik let een maand lang op wanneer ik doorzet.",
          .qualities = {{"behulpzaam", Source::self, 1, "Ik bracht soep naar de buurvrouw."},
                        {"rustig", Source::self, 2, "Mijn broertje viel, en ik bleef kalm."},
                        {"behulpzaam", Source::parent, 1, "Ze haalt haar broertje elke dag op."},
                        {"houdt vol", Source::parent, 2, "Ze leerde fietsen in één week."}},
          .competence = "qualities",
          .activity = "qualities"},
         true},
        {{.title = "Voorlezen op de basisschool",
          .happened_on = {year, 12, 14},
          .goals = "Ik wil weten of ik met kleine kinderen kan werken.",
          .results = "Ik las voor aan groep 3. Twaalf kinderen luisterden tot het einde.",
          .evaluation = "Mijn stem trilde eerst. Daarna ging het vanzelf.",
          .follow_up = "Ik ga in maart nog een keer.",
          .qualities = {{"geduldig", Source::self, 1, "Eén kind vroeg steeds hetzelfde."}},
          .competence = "motives"}},
        {{.title = "Het werk van een familielid",
          .happened_on = {year + 1, 3, 9},
          .companion = "tante",
          .goals = "Ik wil weten wat mijn tante de hele dag doet.",
          .results = "Mijn tante is apothekersassistent. Ze telt, weegt en praat veel met mensen.",
          .evaluation = "Ik dacht dat het saai was. Maar je moet juist veel weten.",
          .follow_up = "Ik vraag of ik een ochtend mag kijken.",
          .facts = {{.topic = Topic::job,
                     .text = "apothekersassistent",
                     .mark = 7,
                     .for_it = "Je helpt mensen die ziek zijn.",
                     .against_it = "Je staat de hele dag."},
                    {.topic = Topic::person,
                     .text = "apothekersassistent",
                     .whose = "tante Samia",
                     .circle = "family"}},
          .competence = "work_exploration",
          .activity = "family_job"}},
        {{.title = "Wat mij blij maakt",
          .happened_on = {year + 1, 5, 22},
          .goals = "Ik kies drie dingen die ik belangrijk vind in werk.",
          .results = "Ik koos: mensen helpen, iedere dag iets anders, en samenwerken.",
          .evaluation = "Geld stond eerst bovenaan. Nu staat het op vier.",
          .follow_up = "Volgend jaar kijk ik of dit nog klopt.",
          .facts = {{.topic = Topic::motive, .text = "mensen helpen"},
                    {.topic = Topic::motive, .text = "iedere dag iets anders"},
                    {.topic = Topic::motive, .text = "samenwerken"}},
          .competence = "motives"}},
    };
}

} // namespace trialoog::demo
