#include "app/demo/answers.hpp"

#include <algorithm>
#include <array>

namespace trialoog::demo {
namespace {

struct Story {
    const char *text, *quality;
};

/// What an adult saw, and what it did to the pupil to hear it.
struct Seen {
    Story story;
    const char* heard;
};

constexpr std::array pupil_stories = {
    Story{"Ik heb met opa de schuur leeggehaald. Het duurde de hele zaterdag.", "kan zwaar werk aan"},
    Story{"Mijn neefje viel met zijn fiets. Ik ben bij hem gebleven tot zijn moeder kwam.", "behulpzaam"},
    Story{"Ik heb een lamp gemaakt bij techniek. Hij doet het nog steeds.", "handig"},
    Story{"Ik moest voor de klas praten over honden. Eerst durfde ik niet, maar ik deed het toch.",
          "houdt vol"},
    Story{"Ik train nu drie keer in de week. Ik sta in de basis.", "sportief"},
    Story{"Met gym maakte iedereen ruzie. Ik heb gezegd dat we om de beurt gaan.", "heeft een eigen mening"},
    Story{"Ik heb de computer van mijn tante weer aan de praat gekregen.", "werkt graag met computers"},
    Story{"Elke donderdag kook ik thuis. Mijn zus wil altijd nog een bord.", "zelfstandig"},
    Story{"Ik pas op de kinderen van de buren. Die zijn best druk.", "geduldig"},
    Story{"Ik had een glas stuk laten vallen en heb het zelf verteld.", "eerlijk"},
    Story{"We maakten met zijn vieren een brug van spaghetti. Die van ons bleef staan.", "werkt goed samen"},
    Story{"Mijn vriendin was verdrietig. Ik heb een uur naar haar geluisterd.", "luistert goed"},
    Story{"Ik heb mijn hele kamer zelf geverfd, zonder vlekken.", "netjes"},
    Story{"Ik breng al een jaar folders rond. Ook als het regent.", "doet wat is afgesproken"},
    Story{"Ik heb de band van mijn fiets geplakt. Daarna ook die van mijn broer.", "goed met gereedschap"},
    Story{"Voor het feest van mijn zus maakte ik een lijst. Niets vergeten.", "regelt dingen goed"}};

constexpr std::array adult_stories = {
    Seen{{"Vorige week kwam er iemand nieuw in de straat wonen. Mijn kind ging meteen helpen met dozen.",
          "behulpzaam"},
         "Dat ik die dozen heb gedragen. Ik wist niet dat het was gezien."},
    Seen{{"De hond was ziek. Elke ochtend vroeg op om medicijnen te geven, zonder dat ik iets zei.",
          "verantwoordelijk"},
         "Dat ik goed voor de hond heb gezorgd."},
    Seen{{"Zwemmen ging heel moeilijk. Toch is het diploma er gekomen.", "geeft niet snel op"},
         "Het verhaal van het zwemmen. Dat was ik vergeten."},
    Seen{{"Bij mijn moeder op bezoek gaat de telefoon weg en wordt er echt gepraat.", "luistert goed"},
         "Dat oma het fijn vindt als ik kom."},
    Seen{{"De kast uit de winkel stond in een uur in elkaar. Ik snapte er niets van.", "handig"},
         "Dat die kast zonder mij nog in de doos zat."},
    Seen{{"Op het feest bleef niemand alleen staan. Daar werd voor gezorgd.", "vriendelijk"},
         "Dat ik mensen een goed gevoel geef."},
    Seen{{"Er was ruzie in het team. Toen werd er rustig uitgelegd wat er was.", "duidelijk"},
         "Dat ik rustig blijf. Dat vind ik zelf nooit."},
    Seen{{"Ik was laat van mijn werk. Het eten stond klaar en de tafel was gedekt.", "zelfstandig"},
         "Dat het zo fijn was dat ik had gekookt."},
    Seen{{"Met het kleine zusje wordt elke avond gelezen. Ook als het twintig keer hetzelfde boek is.",
          "geduldig"},
         "Dat ik later goed met kinderen kan werken."},
    Seen{{"Er zat te veel wisselgeld in de zak. Dat is teruggebracht naar de winkel.", "eerlijk"},
         "Dat ik te vertrouwen ben."},
    Seen{{"Op de markt helpen vanaf zes uur. Nooit geklaagd.", "kan zwaar werk aan"},
         "Dat het is opgevallen hoe hard ik werk."},
    Seen{{"De filmpjes voor de familie zijn allemaal zelf gemaakt.", "werkt graag met computers"},
         "Dat iedereen mijn filmpjes bewaart."}};

constexpr std::array agreeing = {"Eén woord hadden we allebei. Over de rest moesten we lachen.",
                                 "We kozen voor een deel hetzelfde. De rest hoorde ik voor het eerst."};
constexpr std::array differing = {"Thuis ben ik anders dan op school. Daar hebben we over gepraat.",
                                  "Ik dacht aan school, en dit ging vooral over thuis."};
/// Three different ones.
template <class Stories> auto three_of(Dice& dice, const Stories& stories) {
    const std::size_t n = stories.size(), first = dice.below(n), step = 1 + dice.below(n / 3 - 1);
    return std::array{stories[first], stories[(first + step) % n], stories[(first + 2 * step) % n]};
}

Answers part(const std::string& voice, const std::array<Story, 3>& stories,
             const std::array<std::string, 3>& top) {
    Answers answers;
    for (std::size_t i = 0; i < 3; ++i) {
        const std::string n = std::to_string(i + 1);
        answers.emplace_back(voice + "_situation_" + n, stories[i].text);
        answers.emplace_back(voice + "_quality_" + n, stories[i].quality);
    }
    for (std::size_t i = 0; i < 3; ++i)
        answers.emplace_back(voice + "_top_" + std::to_string(i + 1), top[i]);
    return answers;
}

} // namespace

Talk talk_of_qualities(Dice& dice) {
    const auto own = three_of(dice, pupil_stories);
    const auto seen = three_of(dice, adult_stories);
    const std::array<std::string, 3> pupil_top{own[0].quality, own[1].quality, own[2].quality};
    std::array<std::string, 3> adult_top{seen[0].story.quality, seen[1].story.quality, seen[2].story.quality};
    const auto is_shared = [&](const std::string& word) {
        return std::find(adult_top.begin(), adult_top.end(), word) != adult_top.end();
    };
    if (!is_shared(pupil_top[0]) && dice.chance(85)) adult_top[dice.below(3)] = pupil_top[0];
    const bool agree = std::any_of(pupil_top.begin(), pupil_top.end(), is_shared);

    Talk talk{part("pupil", own, pupil_top),
              part("adult", {seen[0].story, seen[1].story, seen[2].story}, adult_top),
              {},
              {}};
    talk.pupil.insert(talk.pupil.begin(), {"pupil_first", own[0].quality});
    talk.together = {{"agree_differ", agree ? dice.pick(agreeing) : dice.pick(differing)},
                     {"nicest", dice.pick(seen).heard},
                     {"adult_has_too", pupil_top[0]}};
    return talk;
}

} // namespace trialoog::demo
