#include "slices/content/draft/problems.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/content/draft/kinds.hpp"
#include "slices/content/draft/slots.hpp"

#include <algorithm>
#include <map>
#include <regex>

namespace trialoog::content {
namespace {

bool is_said(const Wording& words, Answerer answerer) {
    return (answerer == Answerer::adult || !words.pupil.empty()) &&
           (answerer == Answerer::pupil || !words.adult.empty());
}

class Looking {
public:
    explicit Looking(const Template& form) : form_(form) {}

    std::vector<Problem> all() {
        general();
        if (form_.steps.empty()) add({}, t("Maak eerst een stap."));
        for (const Step& step : form_.steps) {
            if (!is_said(step.title, step.answerer)) add({step.key}, t("Geef deze stap een titel."));
            if (step.items.empty()) add({step.key}, t("Zet een vraag in deze stap, of haal de stap weg."));
            if (const Field* day = form_.field(step.opens_on);
                !step.opens_on.empty() && (!day || day->item->kind != Kind::date))
                add({step.key}, t("De dag waarop deze stap wacht, is er niet meer."));
            for (const Item& item : step.items)
                look_at(step, item);
        }
        keys();
        quotes();
        return std::move(found_);
    }

private:
    void add(Spot spot, std::string sentence) { found_.push_back({std::move(spot), std::move(sentence)}); }

    void general() {
        if (!is_said(form_.why, Answerer::both)) add({}, t("Schrijf waarom jullie dit doen, voor allebei."));
        if (!is_said(form_.expected, Answerer::both))
            add({}, t("Schrijf wat jullie gaan doen, voor allebei."));
        if (form_.feedback.empty()) add({}, t("Schrijf hoe de leerling iets terughoort."));
        if (form_.goals.empty()) add({}, t("Schrijf het doel op voor het dossier."));
        if (form_.minutes < 1) add({}, t("Vul in hoeveel minuten het duurt."));
    }

    void look_at(const Step& step, const Item& item) {
        const Spot spot{step.key, item.key};
        if (!is_said(item.label, step.answerer)) add(spot, t("Schrijf de vraag nog op."));
        if (item.kind == Kind::read && !is_said(item.text, step.answerer))
            add(spot, t("Schrijf de tekst nog op."));
        if (has_words(item.kind) && item.of.empty() && form_.list(item.list).empty())
            add(spot, t("Kies een woordenlijst met woorden."));
        if (item.kind == Kind::comparison || !item.of.empty()) tops(spot, item);
        if (item.kind == Kind::rows && item.columns.empty()) add(spot, t("Geef het lijstje een kolom."));
        for (const Column& column : item.columns)
            if (!column.list.empty() && form_.list(column.list).empty())
                add(spot, t("De woordenlijst van een kolom is er niet meer."));
        if (item.yields == Yield::person && item.kind != Kind::rows)
            add(spot, t("Iemand uit het netwerk past alleen bij een lijstje met kolommen."));
        about(spot, item);
        if (!item.link_of.empty() && !form_.field(item.link_of))
            add(spot, t("Het antwoord dat de film kiest, is er niet meer."));
    }

    /// A comparison is of two tops; several may be picked from tops and from what stands first in rows.
    void tops(const Spot& spot, const Item& item) {
        const bool compares = item.kind == Kind::comparison;
        const auto fits = [&](const std::string& key) {
            const Item* named = form_.item(key);
            return named && (named->kind == Kind::top || (named->kind == Kind::rows && !compares));
        };
        if ((compares && item.of.size() != 2) || !std::ranges::all_of(item.of, fits))
            add(spot, t("Kies de top van de leerling en die van de volwassene."));
    }

    void about(const Spot& spot, const Item& item) {
        if (!item.about.empty() && !form_.item(item.about) && !form_.field(item.about))
            add(spot, t("Het antwoord waar dit over gaat, is er niet meer."));
        if (item.tells != Tells::nothing && item.about.empty() && !names_a_dislike(item))
            add(spot, t("Kies over welk antwoord dit iets vertelt."));
    }

    /// Two columns of the same sort would be one place to answer.
    void keys() {
        std::map<std::string, int> seen;
        for (const Field& field : form_.fields)
            if (++seen[field.key] == 2)
                add({field.step->key, field.item->key}, t("Twee kolommen zijn van dezelfde soort."));
    }

    void quotes() {
        static const std::regex place(R"(\{([a-z0-9_]+)\})");
        each_text(form_, [&](Side, std::string_view where, std::string_view text) {
            const std::string all(text);
            for (std::sregex_iterator at(all.begin(), all.end(), place), end; at != end; ++at)
                quote(where, (*at)[1]);
        });
    }
    void quote(std::string_view where, const std::string& key) {
        if (key == "pupil" || key == "adult") return;
        const Field* field = form_.field(key);
        if (field && !field->item->blank.empty()) return;
        Spot spot;
        if (const Step* step = form_.step_of(where))
            spot = {step->key, std::string(where)};
        else if (std::ranges::find(form_.steps, where, &Step::key) != form_.steps.end())
            spot = {std::string(where)};
        if (!field)
            return add(spot,
                       tf("Tussen accolades staat ‘{name}’. Zo heet geen antwoord.", fmt::arg("name", key)));
        add({field->step->key, field->item->key},
            t("Een tekst noemt dit antwoord. Schrijf bij ‘Meer’ wat er staat zolang het leeg is."));
    }

    const Template& form_;
    std::vector<Problem> found_;
};

constexpr const char* not_written = "…";

void write_what_is_needed(Template& form) {
    for (std::string* text : {&form.why.pupil, &form.why.adult, &form.expected.pupil, &form.expected.adult,
                              &form.feedback, &form.goals, &form.title})
        if (text->empty()) *text = not_written;
    form.minutes = std::max(form.minutes, 1);
    for (Step& step : form.steps) {
        if (!is_said(step.title, step.answerer)) step.title = {not_written, not_written};
    }
}
} // namespace

std::vector<Problem> problems_of(const Template& form) { return Looking(form).all(); }

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
