// The slots of the assignment as a whole, of its word lists, and of a step.

#include "platform/i18n/i18n.hpp"
#include "slices/content/draft/slot_kinds.hpp"
#include "slices/content/template/template_words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace trialoog::content {
namespace {

constexpr std::size_t long_text = 1500, short_text = 600, most_tips = 6, most_examples = 4;

std::vector<look::Choice> competences(const std::string& now) {
    std::vector<look::Choice> choices{{"", t("Geen")},
                                      {"motives", t("Motieven: wat wil ik?")},
                                      {"qualities", t("Kwaliteiten: wat kan ik?")},
                                      {"work_exploration", t("Werk: welk werk past bij mij?")},
                                      {"career_control", t("Sturing: hoe kom ik daar?")},
                                      {"networking", t("Netwerk: wie kan mij helpen?")}};
    return with_now(std::move(choices), now);
}

std::vector<look::Choice> grades() {
    std::vector<look::Choice> choices;
    for (const char* grade : {"1", "2", "3", "4"})
        choices.push_back({grade, tf("Leerjaar {number}", fmt::arg("number", grade))});
    return choices;
}

/// Every slot from `first` on stands under this heading.
void put_under(Slots& slots, std::size_t first, const std::string& heading, bool folded = false) {
    for (std::size_t at = first; at < slots.size(); ++at) {
        slots[at].under = heading;
        slots[at].is_folded = folded;
    }
}

void add_general(Slots& slots, Template& form) {
    Slot title = text_slot({"titel", t("Hoe heet de opdracht?")}, form.title, Control::line, 80);
    title.may_be_empty = false;
    slots.push_back(std::move(title));
    slots.push_back(choice_slot({"leerjaar", t("Voor welk leerjaar?")}, std::to_string(form.grade), grades(),
                                [&form](const std::string& typed) { form.grade = std::stoi(typed); }));
    slots.push_back(number_slot({"minuten", t("Hoeveel minuten duurt het thuis?")}, form.minutes, 1, 240));
    slots.push_back(choice_slot({"competentie", t("Bij welke loopbaancompetentie hoort het?")},
                                form.competence, competences(form.competence),
                                [&form](const std::string& typed) { form.competence = typed; }));
}

void add_tips(Slots& slots, Template& form) {
    form.tips.resize(std::min(form.tips.size() + 1, std::max(most_tips, form.tips.size())));
    for (std::size_t at = 0; at < form.tips.size(); ++at)
        add_wording(slots, {fmt::format("tip_{}", at + 1), tf("Tip {n}", fmt::arg("n", at + 1)), {}},
                    form.tips[at], Answerer::both, Control::lines, short_text);
}

/// A key that no list has, from the name that somebody gave it.
std::string key_of(const Template& form, const std::string& name) {
    std::string key;
    for (const char c : name)
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            key += c;
        else if (c >= 'A' && c <= 'Z')
            key += static_cast<char>(c - 'A' + 'a');
        else if (!key.empty() && key.back() != '_')
            key += '_';
    key = key.substr(0, 30);
    while (key.ends_with('_'))
        key.pop_back();
    if (key.empty()) key = "lijst";
    std::string free = key;
    for (int n = 2; std::ranges::find(form.lists, free, &QualityList::key) != form.lists.end(); ++n)
        free = fmt::format("{}_{}", key, n);
    return free;
}

std::vector<look::Choice> dates_of(const Template& form, const std::string& now) {
    std::vector<look::Choice> choices{{"", t("Meteen")}};
    for (const Field& field : form.fields)
        if (field.item->kind == Kind::date)
            choices.push_back({field.key, shortened(for_author(field.item->label.pupil))});
    return with_now(std::move(choices), now);
}

std::string part_code(const Step& step) {
    return step.after ? "after" : std::string(said::of(step.answerer, said::answerers));
}

void add_examples(Slots& slots, Step& step) {
    step.examples.resize(std::min(step.examples.size() + 1, std::max(most_examples, step.examples.size())));
    for (std::size_t at = 0; at < step.examples.size(); ++at) {
        Example& one = step.examples[at];
        add_wording(slots,
                    {fmt::format("voorbeeld_{}", at + 1), tf("Voorbeeld {n}", fmt::arg("n", at + 1)), {}},
                    one.text, step.answerer, Control::lines, short_text);
        slots.push_back(text_slot({fmt::format("voorbeeld_{}_kwaliteit", at + 1),
                                   tf("Welke kwaliteit laat voorbeeld {n} zien?", fmt::arg("n", at + 1)),
                                   {}},
                                  one.quality, Control::line, 60));
    }
}
} // namespace

Slots slots_of_texts(Template& form) {
    Slots slots;
    add_general(slots, form);
    std::size_t from = slots.size();
    add_wording(slots, {"waarom", t("Waarom doen jullie dit?"), {}}, form.why, Answerer::both, Control::lines,
                long_text);
    add_wording(slots, {"verwacht", t("Wat gaan jullie doen?"), t("Schrijf ook hoe lang het duurt.")},
                form.expected, Answerer::both, Control::lines, long_text);
    slots.push_back(text_slot({"terugkoppeling", t("Hoe hoort de leerling iets terug?"),
                               t("Waar, wanneer en hoe? De mentor kan dit nog veranderen.")},
                              form.feedback, Control::lines, short_text));
    put_under(slots, from, t("Dit lezen leerling en volwassene eerst"));
    from = slots.size();
    add_tips(slots, form);
    put_under(slots, from, t("Tips"), true);
    from = slots.size();
    slots.push_back(
        text_slot({"voorbereiding", t("Zo bereidt de mentor het voor"), t("Alleen de mentor leest dit.")},
                  form.preparation, Control::lines, long_text));
    slots.push_back(text_slot({"nabespreking", t("Zo bespreekt de mentor het na"),
                               t("Wat doet de klas ermee als iedereen heeft ingeleverd?")},
                              form.debrief, Control::lines, long_text));
    put_under(slots, from, t("Voor de mentor"));
    from = slots.size();
    slots.push_back(text_slot({"doelen", t("Doel"), t("In de woorden van de leerling: “Ik zoek uit …”")},
                              form.goals, Control::lines, short_text));
    slots.push_back(
        text_slot({"vervolg", t("Wat doe ik hierna?"), t("Dit staat er tot de leerling zelf iets kiest.")},
                  form.follow_up, Control::lines, short_text));
    put_under(slots, from, t("In het dossier"));
    return slots;
}

Slots slots_of_words(Template& form) {
    Slots slots;
    form.lists.emplace_back(); // the next one, whose name isn't known yet
    for (std::size_t at = 0; at + 1 < form.lists.size(); ++at) {
        QualityList& list = form.lists[at];
        Slot slot{
            "lijst_" + list.key,      name_of_list(list.key),
            joined_lines(list.words), [&list](const std::string& typed) { list.words = lines_of(typed); },
            Control::lines,           4000};
        slot.hint = t("Zet elk woord op een eigen regel. Een woord past na ‘Noor …’.");
        slots.push_back(std::move(slot));
    }
    QualityList& next = form.lists.back();
    Slot name{"nieuwe_lijst", t("Hoe heet de nieuwe lijst?"), {}, [&form, &next](const std::string& typed) {
                  next.key = key_of(form, typed);
              }};
    name.most = 40;
    name.under = t("Nog een lijst");
    slots.push_back(std::move(name));
    Slot words{"nieuwe_woorden",
               t("Welke woorden staan erin?"),
               {},
               [&next](const std::string& typed) { next.words = lines_of(typed); },
               Control::lines,
               4000};
    words.hint = t("Zet elk woord op een eigen regel.");
    words.under = t("Nog een lijst");
    slots.push_back(std::move(words));
    return slots;
}

Slots slots_of_step(Template& form, Step& step) {
    Slots slots;
    add_wording(slots, {"titel", t("Titel"), {}}, step.title, step.answerer, Control::line, 120);
    add_wording(slots, {"uitleg", t("Uitleg"), t("Kort: wat doe je op deze pagina?")}, step.hint,
                step.answerer, Control::lines, short_text);
    std::size_t from = slots.size();
    slots.push_back(choice_slot({"deel", t("Wie doet deze stap?")}, part_code(step),
                                {{"pupil", t("De leerling")},
                                 {"adult", t("De volwassene")},
                                 {"both", t("Samen")},
                                 {"after", t("De leerling, na het gesprek")}},
                                [&step](const std::string& typed) {
                                    step.after = typed == "after";
                                    step.answerer = step.after
                                                        ? Answerer::pupil
                                                        : said::from(typed, Answerer::pupil, said::answerers);
                                }));
    slots.push_back(choice_slot(
        {"plek", t("Waar?")}, std::string(said::of(step.place, said::places)),
        {{"home", t("Thuis")}, {"class", t("In de klas")}, {"alone", t("Alleen")}},
        [&step](const std::string& typed) { step.place = said::from(typed, Place::at_home, said::places); }));
    slots.push_back(
        yes_no_slot({"bij_vorige", t("Op dezelfde pagina als de stap ervoor?"), {}}, step.with_previous));
    slots.push_back(choice_slot({"vanaf", t("Vanaf welke dag kan deze stap?")}, step.opens_on,
                                dates_of(form, step.opens_on),
                                [&step](const std::string& typed) { step.opens_on = typed; }));
    slots.push_back(choice_slot({"uit_dossier", t("Laat zien wat al in het dossier staat")},
                                std::string(said::of(step.from_dossier, said::known_kinds)),
                                {{"", t("Niets")},
                                 {"qualities", t("Kwaliteiten")},
                                 {"motives", t("Motieven")},
                                 {"jobs", t("Beroepen")},
                                 {"profiles", t("Profielen")},
                                 {"courses", t("Opleidingen")}},
                                [&step](const std::string& typed) {
                                    step.from_dossier = said::from(typed, Known::nothing, said::known_kinds);
                                }));
    put_under(slots, from, t("Wie, waar en wanneer"), true);
    from = slots.size();
    add_examples(slots, step);
    put_under(slots, from, t("Voorbeelden"), true);
    return slots;
}

} // namespace trialoog::content
