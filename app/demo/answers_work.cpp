// What they say about jobs: of a family member, on films, in technology, and at a practised interview.

#include "app/demo/answers.hpp"
#include "app/demo/jobs.hpp"

#include <array>
#include <fmt/core.h>

namespace trialoog::demo {
namespace {

std::string key(const char* name, std::size_t number) { return fmt::format("{}_{}", name, number); }
std::string row(const char* name, std::size_t number, const char* column) {
    return fmt::format("{}_{}_{}", name, number, column);
}

constexpr std::array own_questions = {"Hoe laat begin je?",         "Heb je leuke collega's?",
                                      "Verdien je er goed mee?",    "Wat was je grootste fout?",
                                      "Mag je zelf dingen kiezen?", "Zou je het weer kiezen?"};
constexpr std::array own_answers = {"Om zeven uur. Daar ben ik aan gewend.",
                                    "Ja, met twee van hen eet ik elke dag samen.",
                                    "Genoeg voor ons, maar niet voor een groot huis.",
                                    "Eén keer was ik een sleutel kwijt. Toen ben ik meteen gaan bellen.",
                                    "Steeds meer, omdat ze me vertrouwen.",
                                    "Ja, morgen weer."};
constexpr std::array ways = {
    "Mijn oom werkte daar al. Hij nam mij mee.", "Ik wilde eerst iets anders. Toen kreeg ik dit aangeboden.",
    "Op school vonden ze dat ik er goed in was.", "Ik moest snel geld verdienen. Nu wil ik niet meer weg."};
constexpr std::array learnt = {"Dat ik graag met mijn handen werk.", "Dat ik niet stil kan zitten.",
                               "Dat ik het fijn vind als ik mensen help.",
                               "Dat ik liever met anderen werk dan alleen.",
                               "Dat ik goed wil weten wat ik moet doen."};
constexpr std::array heard = {"Dat er zo over mij werd nagedacht.", "Dat ik rustig ben met kinderen.",
                              "Dat ze mij dit werk echt zien doen.",
                              "Dat ik handig ben. Dat hoor ik niet vaak."};
constexpr std::array marks_high = {"7", "8", "9", "8"};
constexpr std::array marks_low = {"3", "4", "5", "6"};
constexpr std::array bosses_questions = {"Waarom wil je juist hier werken?", "Waar ben je goed in?",
                                         "Wat doe je als je iets niet snapt?", "Wanneer kun je werken?",
                                         "Wat zeggen anderen over jou?"};
constexpr std::array strong = {"vriendelijk", "leert snel",   "houdt vol",
                               "behulpzaam",  "komt op tijd", "netjes"};
constexpr std::array proofs = {"Bij de sport help ik altijd met opruimen.",
                               "Ik pas elke week op de kinderen van de buren.",
                               "Op school was ik dit jaar nog nooit te laat."};
constexpr std::array went_well = {
    "Je keek me aan en je lachte. Dat was fijn.", "Je dacht eerst na en gaf toen antwoord.",
    "Je vertelde een mooi voorbeeld over jezelf.", "Je had zelf een goede vraag voor mij."};
constexpr std::array tips = {"Praat iets harder.", "Zeg niet steeds dat je het niet weet.",
                             "Ga rechtop zitten, dan lijk je minder zenuwachtig.",
                             "Vertel iets meer. Eén woord is kort."};
constexpr std::array boss_did = {"Heel streng, net echt. Maar wel aardig.", "Rustig wachten tot ik het wist.",
                                 "Doorvragen, zonder mij uit te lachen."};
constexpr std::array better = {"Ik oefen mijn eerste zin, zodat ik rustig begin.",
                               "Ik neem twee vragen mee op een briefje.", "Ik praat harder en kijk meer op."};
constexpr std::array steps = {"Ik vraag of ik een middag mag komen kijken.",
                              "Ik praat met de buurman die dit werk doet.",
                              "Ik zoek een film over de opleiding."};
struct InAWorld {
    const char *field, *job;
};
constexpr std::array technical = {
    InAWorld{"jobs_building_1_job", "timmerman"}, InAWorld{"jobs_transport_1_job", "vrachtwagenchauffeur"},
    InAWorld{"jobs_machines_1_job", "loodgieter"}, InAWorld{"jobs_designing_1_job", "geluidstechnicus"},
    InAWorld{"jobs_new_tech_1_job", "webontwikkelaar"}};

void look_at(Answers& answers, Dice& dice, const Job& job, std::size_t n, bool suits) {
    answers.insert(answers.end(), {{key("job", n), job.name},
                                   {key("work", n), job.does},
                                   {key("where", n), job.where},
                                   {key("good_at", n), job.good_at},
                                   {key("education", n), job.education},
                                   {key("mark", n), suits ? dice.pick(marks_high) : dice.pick(marks_low)},
                                   {fmt::format("mark_{}_why", n), suits ? job.likes : job.dislikes}});
}
} // namespace

Talk talk_of_family_job(Dice& dice) {
    const Job& job = dice.pick(jobs());
    const std::size_t first = dice.below(own_questions.size());
    const std::size_t second = (first + 1 + dice.below(own_questions.size() - 1)) % own_questions.size();
    Talk talk;
    talk.pupil = {{"own_question_1", own_questions[first]}, {"own_question_2", own_questions[second]}};
    talk.together = {{"job", job.name},
                     {"working_day", job.does},
                     {"good_at", job.good_at},
                     {"nicest", job.likes},
                     {"least_nice", job.dislikes},
                     {"how_chosen", dice.pick(ways)},
                     {"own_answer_1", own_answers[first]},
                     {"own_answer_2", own_answers[second]}};
    talk.after = {{"i_like", job.likes},
                  {"i_dislike", job.dislikes},
                  {"new_to_me", fmt::format("Dat je dit moet kunnen: {}", job.good_at)}};
    return talk;
}

Talk talk_of_job_exploration(Dice& dice) {
    const auto four = some_jobs(dice, 4);
    Talk talk;
    for (std::size_t n = 1; n <= 3; ++n)
        look_at(talk.pupil, dice, *four[n - 1], n, n == 1 || dice.chance(40));
    talk.together.emplace_back("job_4", four[3]->name);
    for (std::size_t n = 1; n <= 4; ++n) {
        talk.together.emplace_back(key("fits", n), four[n - 1]->fits);
        if (dice.chance(60)) talk.together.emplace_back(key("fits_not", n), four[n - 1]->fits_not);
    }
    talk.after = {{"same_view", fmt::format("Over {}.", four[0]->name)},
                  {"other_view", fmt::format("Over {}.", four[3]->name)},
                  {"nice_to_hear", dice.pick(heard)},
                  {"about_myself", dice.pick(learnt)}};
    return talk;
}

Talk talk_of_technology_worlds(Dice& dice) {
    const auto some = some_jobs(dice, 5);
    const std::size_t chosen = dice.below(technical.size());
    Talk talk;
    for (const auto& [field, job] : technical)
        talk.pupil.emplace_back(field, job);
    talk.pupil.emplace_back("chosen_jobs_1", technical[chosen].job);
    talk.pupil.emplace_back("chosen_jobs_2", technical[(chosen + 2) % technical.size()].job);
    talk.together = {{row("adult_jobs", 1, "job"), some[0]->name},
                     {"adult_why", some[0]->fits},
                     {row("pupil_jobs", 1, "job"), some[1]->name},
                     {"pupil_why", some[1]->likes}};
    for (std::size_t n = 1; n <= 3; ++n) {
        talk.together.emplace_back(row("best_jobs", n, "job"), some[n + 1]->name);
        talk.together.emplace_back(row("best_jobs", n, "good_at"), some[n + 1]->good_at);
    }
    talk.together.emplace_back("surprise", "Dat techniek ook in een ziekenhuis zit.");
    talk.after = {{"strong_sides", some[2]->good_at}, {"next_step", dice.pick(steps)}};
    return talk;
}

Talk talk_of_job_interview(Dice& dice) {
    const Job& job = dice.pick(jobs());
    const std::size_t quality = dice.below(strong.size());
    Talk talk;
    talk.pupil = {{"job", job.name},
                  {"why_here", job.likes},
                  {"strong_1", strong[quality]},
                  {"strong_2", strong[(quality + 1) % strong.size()]},
                  {"proof", dice.pick(proofs)},
                  {"own_questions", "Met wie werk ik samen?\nWat kan ik hier leren?"}};
    talk.adult = {{"boss_questions", fmt::format("{}\n{}\n{}", "Kun je iets over jezelf vertellen?",
                                                 dice.pick(bosses_questions), "Wat vind je nog moeilijk?")}};
    talk.together = {{"hardest", "Wat ik nog moeilijk vind."},
                     {"went_well", dice.pick(went_well)},
                     {"one_tip", dice.pick(tips)},
                     {"boss_did_well", dice.pick(boss_did)},
                     {"how_it_felt", "Eerst gek, daarna wel leuk. Ik ben nu minder bang."}};
    talk.after = {{"i_did_well", "Dat ik niet ging lachen."}, {"next_time_i", dice.pick(better)}};
    return talk;
}

} // namespace trialoog::demo
