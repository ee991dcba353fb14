#include "slices/content/draft/advice.hpp"

#include "platform/i18n/i18n.hpp"

#include <algorithm>
#include <memory>
#include <regex>
#include <set>

namespace trialoog::content {
namespace {

/// A place in braces is read as one word.
std::string as_read(std::string_view text) {
    static const std::regex place(R"(\{[a-z0-9_]*\})");
    return std::regex_replace(std::string(text), place, "Noor");
}

bool is_insight(Yield yield) {
    switch (yield) {
    case Yield::quality:
    case Yield::motive:
    case Yield::job:
    case Yield::person:
    case Yield::profile:
    case Yield::course:
    case Yield::next_step:
        return true;
    default:
        return false;
    }
}

Advice good(Rule rule, std::string sentence) { return {rule, true, std::move(sentence)}; }
Advice better(Rule rule, std::string sentence, Spot spot = {}) {
    return {rule, false, std::move(sentence), std::move(spot)};
}

Advice on_four_parts(const Template& form) {
    const bool all =
        !form.why.empty() && !form.expected.empty() && !form.steps.empty() && !form.feedback.empty();
    return all ? good(Rule::four_parts,
                      t("Alle vier delen staan erin: waarom, wat, vragen en terugkoppeling."))
               : better(Rule::four_parts,
                        t("Schrijf alle vier delen: waarom, wat jullie doen, vragen en terugkoppeling."));
}

Advice on_adult(const Template& form) {
    const bool asked = form.has(Part::adult) || form.has(Part::together);
    return asked ? good(Rule::adult_part, t("De volwassene heeft ook iets te vertellen."))
                 : better(Rule::adult_part, t("De volwassene heeft nog niets te doen. Voeg een stap toe, "
                                              "samen of alleen voor de volwassene."));
}

Advice on_insight(const Template& form) {
    for (const Step& step : form.steps)
        if (std::ranges::any_of(step.items, [](const Item& item) { return is_insight(item.yields); }))
            return good(Rule::new_insight, t("De leerling ontdekt iets voor het dossier."));
    return better(
        Rule::new_insight,
        t("Vraag iets nieuws: over motieven, kwaliteiten, werk, een volgende stap of het netwerk."));
}

void add_order(std::vector<Advice>& all, const Template& form) {
    bool any = false, wrong = false;
    for (const Step& step : form.steps)
        for (const Item& item : step.items) {
            if (item.kind != Kind::rows) continue;
            const auto at = [&](std::string_view key) {
                return std::ranges::find(item.columns, key, &Column::key) - item.columns.begin();
            };
            const auto job = at("job"), whose = at("whose");
            if (whose == std::ssize(item.columns)) continue;
            any = true;
            if (job < whose) continue;
            wrong = true;
            all.push_back(better(Rule::job_first,
                                 t("Vraag eerst naar het beroep. Vraag daarna van wie het is."),
                                 {step.key, item.key}));
        }
    if (any && !wrong) all.push_back(good(Rule::job_first, t("Eerst het beroep, dan van wie het is.")));
}

Advice on_length(const Template& form) {
    const auto asked = std::ranges::count_if(form.fields, &Field::is_required);
    if (form.minutes > minutes_allowed)
        return better(Rule::too_long, tf("{n} minuten is lang voor thuis. Kan het in {most} minuten?",
                                         fmt::arg("n", form.minutes), fmt::arg("most", minutes_allowed)));
    if (asked > questions_allowed)
        return better(Rule::too_long, tf("{n} antwoorden zijn verplicht. Dat is veel. Kan het met minder?",
                                         fmt::arg("n", asked)));
    return good(Rule::too_long,
                tf("Het duurt {n} minuten. Dat past op een avond.", fmt::arg("n", form.minutes)));
}

Spot spot_of(const Template& form, std::string_view where) {
    if (const Step* step = form.step_of(where)) return {step->key, std::string(where)};
    const bool is_step = std::ranges::find(form.steps, where, &Step::key) != form.steps.end();
    return is_step ? Spot{std::string(where)} : Spot{};
}

void add_on_text(std::vector<Advice>& all, const readability::Reader& measures, const Spot& spot,
                 std::string_view text) {
    const std::string read = as_read(text);
    const auto measure = measures.measure(read);
    if (measure.longest_sentence > words_in_sentence)
        all.push_back({Rule::long_sentence, false,
                       tf("Deze zin heeft {n} woorden. Maak er twee zinnen van.",
                          fmt::arg("n", measure.longest_sentence)),
                       spot, measure.longest_text});
    if (measure.words >= words_measured && measure.flesch_douma < easiest_allowed)
        all.push_back({Rule::hard_text, false,
                       t("Deze tekst is moeilijk te lezen. Gebruik kortere woorden en zinnen."), spot, read});
}

std::vector<Advice> on_texts(const Template& form, const readability::Reader& measures, const Spot* only) {
    std::vector<Advice> all;
    std::set<std::string> seen; // said the same to both
    each_text(form, [&](Side, std::string_view where, std::string_view text) {
        const Spot spot = spot_of(form, where);
        if (only && !(spot == *only)) return;
        if (seen.insert(std::string(text)).second) add_on_text(all, measures, spot, text);
    });
    return all;
}
} // namespace

std::vector<Advice> advise(const Template& form, const readability::Reader* measures) {
    std::vector<Advice> all;
    if (measures) all = on_texts(form, *measures, nullptr);
    if (measures && all.empty()) all.push_back(good(Rule::hard_text, t("De teksten zijn goed te lezen.")));
    all.push_back(on_four_parts(form));
    all.push_back(on_adult(form));
    all.push_back(on_insight(form));
    add_order(all, form);
    all.push_back(on_length(form));
    all.push_back(
        good(Rule::way_out,
             t("Elke leerling kiest zelf met wie. Heeft een leerling niemand? Dan denkt de mentor mee.")));
    std::ranges::stable_sort(all, {}, &Advice::is_fine);
    return all;
}

std::vector<Advice> advise_on(const Template& form, const Spot& spot, const readability::Reader* measures) {
    return measures ? on_texts(form, *measures, &spot) : std::vector<Advice>();
}

const readability::Reader* reader() {
    static const std::unique_ptr<const readability::Reader> kept = [] {
        try {
            return std::make_unique<const readability::Reader>();
        } catch (const std::runtime_error&) {
            return std::unique_ptr<const readability::Reader>();
        }
    }();
    return kept.get();
}

std::vector<Advice> not_followed(const Template& form) {
    auto all = advise(form, reader());
    std::erase_if(all, [](const Advice& one) { return one.is_fine; });
    return all;
}

} // namespace trialoog::content
