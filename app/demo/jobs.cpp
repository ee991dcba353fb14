#include "app/demo/jobs.hpp"

#include <algorithm>

namespace trialoog::demo {

const std::vector<Job>& jobs() {
    static const std::vector<Job> all = {
        {"verpleegkundige", "Je wast mensen, geeft medicijnen en troost ze als ze bang zijn.",
         "In een ziekenhuis", "Rustig blijven en goed luisteren.", "mbo verpleegkunde",
         "Dat je echt iemand helpt.", "Dat je ook in de nacht moet werken.",
         "Je blijft rustig als er iets gebeurt.", "Je kunt slecht tegen bloed."},
        {"kok", "Je snijdt groente, bakt vlees en maakt de borden mooi.", "In de keuken van een restaurant",
         "Snel werken en goed proeven.", "mbo kok", "Dat je meteen ziet of mensen het lekker vinden.",
         "Dat het zo warm en druk is.", "Je kookt thuis al vaak, en het smaakt.",
         "In het weekend ben je liever vrij."},
        {"automonteur", "Je zoekt wat er kapot is en zet er nieuwe delen in.", "In een garage",
         "Handig zijn en precies werken.", "mbo autotechniek", "Dat een auto door jou weer rijdt.",
         "Dat je handen altijd zwart zijn.", "Je haalt alles uit elkaar, en het komt nog goed ook.",
         "Je wordt snel boos als iets niet lukt."},
        {"kapper", "Je wast, knipt en kleurt haar, en je praat met klanten.", "In een kapsalon",
         "Netjes werken en gezellig praten.", "mbo kapper", "Dat mensen blij naar buiten gaan.",
         "Dat je de hele dag staat.", "Je doet altijd het haar van je zusje.",
         "Stil zitten is ook fijn voor jou."},
        {"timmerman", "Je zaagt, meet en zet deuren en daken in elkaar.", "Buiten, op de bouw",
         "Goed meten en sterk zijn.", "mbo timmeren", "Dat je iets bouwt wat blijft staan.",
         "Dat je ook in de regen buiten bent.", "Je bent sterk en maakt graag iets van hout.",
         "Je hebt het in de winter zo koud."},
        {"pedagogisch medewerker", "Je speelt met kinderen, leest voor en geeft ze eten.",
         "In de kinderopvang", "Geduld hebben en leuke dingen bedenken.", "mbo pedagogisch werk",
         "Dat kinderen zo eerlijk zijn.", "Dat het heel veel lawaai is.",
         "Alle kleine kinderen lopen achter jou aan.", "Na een uur wil je soms rust."},
        {"chauffeur", "Je laadt pakketten in en brengt ze naar mensen.", "Op de weg",
         "Goed opletten en op tijd zijn.", "rijbewijs en mbo chauffeur", "Dat je veel plekken ziet.",
         "Dat je zo vaak alleen bent.", "Je weet altijd de weg.", "Je praat liever met mensen."},
        {"hovenier", "Je legt tuinen aan, snoeit bomen en maait gras.", "Buiten, in tuinen en parken",
         "Tegen elk weer kunnen en planten kennen.", "mbo groen", "Dat je de hele dag buiten bent.",
         "Dat je rug soms pijn doet.", "Jij bent het liefst buiten.", "Je vindt beestjes eng."},
        {"verkoper in een kledingwinkel", "Je helpt klanten, vouwt kleren en staat achter de kassa.",
         "In een winkel", "Vriendelijk zijn en goed rekenen.", "mbo retail",
         "Dat je weet wat mensen mooi staat.", "Dat je op zaterdag moet werken.",
         "Jij ziet wat iemand staat.", "Stil wachten op klanten is niets voor jou."},
        {"elektricien", "Je trekt draden, hangt lampen op en sluit zonnepanelen aan.",
         "In huizen en op daken", "Precies zijn en veilig werken.", "mbo elektrotechniek",
         "Dat alles het doet als je klaar bent.", "Dat stroom ook gevaarlijk is.",
         "Je snapt hoe dingen werken.", "Je vindt hoge ladders niet fijn."},
        {"webontwikkelaar", "Je maakt websites en zoekt fouten in de code.", "Op kantoor of thuis",
         "Goed nadenken en niet opgeven.", "mbo software developer", "Dat je iets maakt wat iedereen ziet.",
         "Dat je lang achter een scherm zit.", "Jij helpt ons altijd met de computer.",
         "Je beweegt graag, en hier zit je veel."},
        {"beveiliger", "Je loopt rond, controleert tassen en helpt mensen die vragen hebben.",
         "In een winkel of stadion", "Rustig praten en goed kijken.", "mbo beveiliging",
         "Dat mensen zich veilig voelen door jou.", "Dat mensen soms boos doen.",
         "Je bent rustig als er ruzie is.", "Lang wakker blijven lukt je niet."},
        {"bakker", "Je staat vroeg op en bakt brood, taart en koekjes.", "In een bakkerij",
         "Vroeg opstaan en precies wegen.", "mbo bakker", "Dat het zo lekker ruikt.",
         "Dat je om drie uur opstaat.", "Jouw taarten gaan altijd op.", "Jij slaapt graag uit."},
        {"lasser", "Je maakt stukken staal aan elkaar vast.", "In een werkplaats of op een werf",
         "Een vaste hand en goed kijken.", "mbo lassen", "Dat iets van staal door jou sterk wordt.",
         "Dat het pak zo warm is.", "Je hebt geduld voor precies werk.", "Je werkt liever met mensen."}};
    return all;
}

std::vector<const Job*> some_jobs(Dice& dice, std::size_t how_many) {
    const std::size_t n = jobs().size();
    std::vector<const Job*> some;
    while (some.size() < std::min(how_many, n)) {
        const Job* one = &jobs()[dice.below(n)];
        if (std::find(some.begin(), some.end(), one) == some.end()) some.push_back(one);
    }
    return some;
}

} // namespace trialoog::demo
