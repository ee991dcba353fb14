// Grade 2: whom do I know, and which profile suits me?

#include "app/demo/grown_dossier.hpp"

namespace trialoog::demo {

using dossier::Source;
using dossier::Topic;

namespace {
dossier::Fact person(const char* job, const char* whose, const char* circle) {
    return {.topic = Topic::person, .text = job, .whose = whose, .circle = circle};
}
} // namespace

std::vector<Piece> pieces_of_grade_two(int year) {
    return {
        {{.title = "De mensen om ons heen",
          .happened_on = {year, 10, 13},
          .companion = "moeder",
          .goals = "Ik wil weten welk werk mensen om ons heen doen.",
          .results = "Wij vonden zeven beroepen. Drie daarvan kende ik niet.",
          .evaluation = "Mijn moeder kent veel meer mensen dan ik dacht.",
          .follow_up = "Ik bel Hanan en vraag hoe het is in de kraamzorg.",
          .facts = {person("kraamverzorgende", "nicht Hanan", "family"),
                    person("vrachtwagenchauffeur", "opa", "family"),
                    person("tandartsassistent", "buurvrouw Els", "acquaintances"),
                    person("kok", "vader van Sanne", "acquaintances"),
                    person("fysiotherapeut", "trainer Joost", "leisure"),
                    {.topic = Topic::next_step, .text = "Hanan bellen over de kraamzorg"}},
          .competence = "networking",
          .activity = "family_network"}},
        {{.title = "Een ochtend in de apotheek",
          .happened_on = {year, 11, 24},
          .companion = "tante",
          .goals = "Ik wil zien of het werk van mijn tante bij mij past.",
          .results = "Ik mocht doosjes tellen en stickers plakken. Achter de balie mocht ik meekijken.",
          .evaluation = "Het praten met mensen vond ik het leukst. Het tellen werd snel saai.",
          .follow_up = "Ik zoek werk waarin je meer met mensen bent.",
          .qualities = {{"nauwkeurig", Source::supporter, 1, "Ze telde alles twee keer."}},
          .facts = {{.topic = Topic::job,
                     .text = "apothekersassistent",
                     .mark = 6,
                     .for_it = "Je praat met mensen.",
                     .against_it = "Veel tellen."}},
          .competence = "work_exploration"},
         true},
        {{.title = "Een profiel kiezen",
          .happened_on = {year + 1, 1, 19},
          .companion = "moeder",
          .goals = "Ik kies een profiel, en ik weet waarom.",
          .results = "Zorg en welzijn staat bij ons allebei bovenaan.",
          .evaluation = "Mijn moeder dacht eerst aan economie. Door het praten begrijpt ze mij.",
          .follow_up = "Ik vraag de decaan naar de vakken.",
          .facts = {{.topic = Topic::profile,
                     .text = "zorg en welzijn",
                     .mark = 9,
                     .for_it = "Ik wil met mensen werken."},
                    {.topic = Topic::profile,
                     .text = "zorg en welzijn",
                     .source = Source::parent,
                     .mark = 8,
                     .for_it = "Ze zorgt graag.",
                     .to_find_out = "Is er genoeg werk?"},
                    {.topic = Topic::profile,
                     .text = "economie en ondernemen",
                     .mark = 5,
                     .against_it = "Te veel achter een bureau."}},
          .competence = "career_control",
          .activity = "profile_choice"}},
        {{.title = "Gesprek met Hanan",
          .happened_on = {year + 1, 2, 16},
          .companion = "nicht",
          .goals = "Ik wil weten hoe een dag in de kraamzorg gaat.",
          .results = "Hanan begint om zeven uur. Ze zorgt voor de moeder en leert de vader alles.",
          .evaluation = "Ik durfde te bellen. Dat vond ik het moeilijkste.",
          .follow_up = "Ik schrijf op welke opleiding zij deed.",
          .facts = {{.topic = Topic::job,
                     .text = "kraamverzorgende",
                     .mark = 8,
                     .for_it = "Je bent er op een mooi moment.",
                     .to_find_out = "Hoe zijn de werktijden?"},
                    {.topic = Topic::job,
                     .text = "kraamverzorgende",
                     .source = Source::parent,
                     .mark = 7,
                     .against_it = "Je werkt ook in het weekend."}},
          .competence = "networking"}},
        {{.title = "Koken voor de buurt",
          .happened_on = {year + 1, 5, 17},
          .goals = "Ik wil iets organiseren met anderen.",
          .results = "Wij kookten voor veertig mensen. Ik maakte het rooster.",
          .evaluation = "Het rooster klopte niet. Toen heb ik het in een kwartier opgelost.",
          .follow_up = "Volgende keer begin ik een week eerder.",
          .qualities = {{"kan goed plannen", Source::self, 1, "Ik verdeelde de taken."},
                        {"rustig", Source::supporter, 1, "Ze bleef kalm toen het misging."}},
          .competence = "qualities"},
         true},
    };
}

} // namespace trialoog::demo
