// What they say about people, profiles and courses.

#include "app/demo/answers.hpp"
#include "app/demo/jobs.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>

namespace trialoog::demo {
namespace {

struct Profile {
    const char *name, *like, *suits, *suits_not, *to_know;
    std::array<const char*, 3> jobs;
};
constexpr std::array profiles = {Profile{"zorg en welzijn",
                                         "Je werkt met mensen. Je leert hoe een lichaam werkt.",
                                         "Ik zorg thuis al voor mijn zusje.",
                                         "Ik vind wassen van mensen een beetje eng.",
                                         "Of er ook stage in een dierentuin kan.",
                                         {"verpleegkundige", "kapper", "pedagogisch medewerker"}},
                                 Profile{"economie en ondernemen",
                                         "Je leert verkopen. Je maakt een eigen bedrijf met de klas.",
                                         "Ik verkoop nu al dingen op de rommelmarkt.",
                                         "Veel rekenen is niets voor mij.",
                                         "Hoeveel uur je achter de computer zit.",
                                         {"verkoper in een kledingwinkel", "chauffeur", "beveiliger"}},
                                 Profile{"produceren, installeren en energie",
                                         "Je werkt met metaal. Je maakt dingen die het echt doen.",
                                         "Ik haal graag iets uit elkaar.",
                                         "Het is er druk en hard geluid.",
                                         "Of je ook met zonnepanelen werkt.",
                                         {"elektricien", "lasser", "automonteur"}},
                                 Profile{"bouwen, wonen en interieur",
                                         "Je werkt met hout. Je ziet wat je hebt gemaakt.",
                                         "Ik ben sterk en ik werk precies.",
                                         "Ik wil niet altijd in de regen staan.",
                                         "Of je ook kamers mag ontwerpen.",
                                         {"timmerman", "schilder", "stukadoor"}},
                                 Profile{"media, vormgeving en ict",
                                         "Je maakt filmpjes. Je leert programmeren.",
                                         "Ik ben thuis de hele dag met beelden bezig.",
                                         "Lang stil zitten vind ik lastig.",
                                         "Of je ook games leert maken.",
                                         {"webontwikkelaar", "fotograaf", "reclamemaker"}},
                                 Profile{"horeca, bakkerij en recreatie",
                                         "Je kookt voor echte gasten. Je werkt in een team.",
                                         "Ik kook elke week, en ik word er blij van.",
                                         "Werken in het weekend lijkt me niet leuk.",
                                         "Hoe laat de lessen beginnen.",
                                         {"kok", "bakker", "gastvrouw"}},
                                 Profile{"groen",
                                         "Je bent buiten. Je werkt met dieren en planten.",
                                         "Ik wil niet binnen zitten.",
                                         "Ik heb last van mijn neus in de lente.",
                                         "Of er ook honden zijn.",
                                         {"hovenier", "dierverzorger", "bloemist"}}};

struct Course {
    const char *name, *school, *distance, *why, *nicest, *not_nice, *different, *for_it, *against_it;
};
constexpr std::array courses = {
    Course{"verpleegkunde", "Mbo De Haven, Rivierstad", "18 kilometer, 35 minuten met de bus",
           "Ik wil mensen helpen.", "We mochten elkaar een verband geven.", "De gangen waren heel druk.",
           "Er zitten ook veel jongens in de klas.", "Ik zie je dit echt doen.",
           "De reis is lang als je vroeg begint."},
    Course{"kok", "Mbo De Smaak, Waterdam", "7 kilometer, op de fiets", "Ik kook graag.",
           "De keuken was net een echt restaurant.", "Het was er heel warm.", "Je leert ook veel over geld.",
           "Je werd er zo vrolijk van.", "Je werkt dan vaak als anderen vrij zijn."},
    Course{"autotechniek", "Mbo De Motor, Rivierstad", "20 kilometer, met de trein",
           "Ik wil met auto's werken.", "Er stond een elektrische auto die we open mochten maken.",
           "De uitleg was lang.", "Er is veel met computers.", "Je stelde de hele tijd vragen.",
           "Je moet er wel veel voor rekenen."},
    Course{"software developer", "Mbo De Haven, Rivierstad", "18 kilometer, 35 minuten met de bus",
           "Ik wil apps maken.", "Studenten lieten hun eigen game zien.", "De lokalen waren donker.",
           "Je werkt veel in een groep.", "Dit doe je thuis ook al.", "Je zit de hele dag binnen."},
    Course{"pedagogisch werk", "Mbo De Kring, Waterdam", "8 kilometer, op de fiets",
           "Ik pas graag op kinderen.", "We deden een spel met echte kinderen.", "Er was weinig tijd.",
           "Je begint al snel met stage.", "Je hebt veel geduld.", "Het is druk werk, elke dag weer."}};

struct Known {
    const char *job, *whose;
};
constexpr std::array family = {
    Known{"kapper", "tante"},      Known{"automonteur", "oom"}, Known{"verpleegkundige", "moeder"},
    Known{"chauffeur", "vader"},   Known{"kok", "neef"},        Known{"naaister", "oma"},
    Known{"elektricien", "vriend"}};
constexpr std::array around = {Known{"juf", "buurvrouw"}, Known{"bakker", "kennis"},
                               Known{"boekhouder", "collega"}, Known{"timmerman", "buurman"}};
constexpr std::array leisure = {Known{"beveiliger", "trainer"},
                                Known{"verkoper in een kledingwinkel", "baas van de bijbaan"},
                                Known{"tandartsassistent", "iemand van de sport"}};
constexpr std::array why_me = {"Omdat je dan elke dag iets anders doet.", "Omdat ik graag met mensen praat.",
                               "Omdat je ziet wat je hebt gemaakt."};
constexpr std::array why_you = {"Je bent handig en je geeft niet snel op.",
                                "Je maakt met iedereen een praatje.", "Je wilt altijd weten hoe iets werkt."};

template <class People>
void add_row(Answers& answers, const char* rows, std::size_t number, const People& people, std::size_t at) {
    const Known& one = people[at % people.size()];
    answers.emplace_back(fmt::format("{}_{}_job", rows, number), one.job);
    answers.emplace_back(fmt::format("{}_{}_whose", rows, number), one.whose);
}

void look_up(Talk& talk, const Course& course, int n, Day open_day) {
    const auto key = [n](const char* name) { return fmt::format("{}_{}", name, n); };
    talk.pupil.insert(talk.pupil.end(), {{key("course"), course.name},
                                         {key("why"), course.why},
                                         {key("date"), open_day.iso()},
                                         {key("location"), course.school},
                                         {key("distance"), course.distance}});
}

/// Looked up too, but not visited.
const Course& third_beside(const Course& one, const Course& other) {
    return *std::ranges::find_if(courses, [&](const Course& it) { return &it != &one && &it != &other; });
}

void add_course(Talk& talk, const Course& course, int n, Day visit, Dice& dice) {
    const auto key = [n](const char* name) { return fmt::format("{}_{}", name, n); };
    const bool good = dice.chance(70);
    look_up(talk, course, n, visit);
    talk.together.insert(talk.together.end(), {{key("nicest"), course.nicest},
                                               {key("not_nice"), course.not_nice},
                                               {key("different"), course.different},
                                               {key("good_course"), good ? "ja" : "we twijfelen nog"},
                                               {key("adult_for"), course.for_it}});
    if (!good) talk.together.emplace_back(key("adult_against"), course.against_it);
}
} // namespace

Talk talk_of_family_network(Dice& dice) {
    const std::size_t f = dice.below(family.size()), a = dice.below(around.size());
    const std::size_t l = dice.below(leisure.size());
    Talk talk;
    for (std::size_t n = 0; n < 4; ++n)
        add_row(talk.together, "family_jobs", n + 1, family, f + n);
    for (std::size_t n = 0; n < 2; ++n)
        add_row(talk.together, "around_jobs", n + 1, around, a + n);
    add_row(talk.together, "leisure_jobs", 1, leisure, l);
    const Known &liked = family[f], &also = around[a], &adults = family[(f + 1) % family.size()];
    talk.together.insert(
        talk.together.end(),
        {{"likes", fmt::format("{}\n{}", liked.job, also.job)},
         {"why_likes", dice.pick(why_me)},
         {"likes_not", leisure[l].job},
         {"why_likes_not", "Dat lijkt me saai."},
         {"adult_likes", adults.job},
         {"adult_why", dice.pick(why_you)},
         {"internship_at", fmt::format("{}\n{}", liked.job, also.job)},
         {"ask_first", fmt::format("Ik vraag het eerst aan mijn {}, in het weekend.", liked.whose)},
         {"surprise", "Dat we zo veel mensen kennen."}});
    return talk;
}

Talk talk_of_profile_choice(Dice& dice) {
    const std::size_t first = dice.below(profiles.size()), step = 1 + dice.below(2);
    Talk talk;
    for (std::size_t n = 1; n <= 3; ++n) {
        const Profile& one = profiles[(first + (n - 1) * step) % profiles.size()];
        const auto key = [n](const char* name) { return fmt::format("{}_{}", name, n); };
        talk.pupil.emplace_back(key("profile"), one.name);
        if (n < 3) talk.pupil.emplace_back(key("like"), one.like);
        for (std::size_t job = 0; job < one.jobs.size(); ++job)
            talk.together.emplace_back(fmt::format("jobs_{}_{}_job", n, job + 1), one.jobs.at(job));
        talk.together.emplace_back(key("suits"), one.suits);
        talk.together.emplace_back(key("suits_not"), one.suits_not);
        if (dice.chance(60)) talk.together.emplace_back(key("to_know"), one.to_know);
    }
    talk.together.emplace_back("now_think",
                               fmt::format("Ik denk nu het meest aan {}.", profiles[first].name));
    talk.together.emplace_back("nice_to_hear", dice.pick(why_you));
    return talk;
}

Talk talk_of_open_day(Dice& dice, Day first_visit) {
    const std::size_t first = dice.below(courses.size());
    const Course &one = courses[first],
                 &other = courses[(first + 1 + dice.below(courses.size() - 1)) % courses.size()];
    Talk talk;
    talk.together = {{"questions_1", "Hoe lang duurt de opleiding?\nWanneer is de stage, en hoe lang?"},
                     {"questions_2", "Waar kan ik daarna werken?\nHoe meld ik me aan?"}};
    add_course(talk, one, 1, first_visit, dice);
    add_course(talk, other, 2, first_visit.plus_days(4), dice);
    look_up(talk, third_beside(one, other), 3, first_visit.plus_days(5));
    talk.together.insert(talk.together.end(), {{"more_about", one.name},
                                               {"what_more", "Hoe een gewone dag eruitziet."},
                                               {"find_out", "Ik vraag of ik een dag mag meelopen."}});
    return talk;
}

} // namespace trialoog::demo
