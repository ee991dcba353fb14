#include "slices/assignments/work/dossier_entry.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/work/companion_kind.hpp"
#include "slices/assignments/work/wording.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

namespace trialoog::assignments {
namespace {

/// The situation in which this side saw the quality: of a choice that says so and is about a story.
std::string situation_of(const OpenedWork& opened, Answerer answerer, const std::string& quality) {
    for (const Field& field : opened.form->fields) {
        if (field.answerer() != answerer || field.item->kind != Kind::choice || field.item->about.empty())
            continue;
        if (value_of(opened.answers, field.key) == quality)
            return std::string(value_of(opened.answers, field.item->about));
    }
    return {};
}

// The parents are those of the school's administration; a guardian is "other", with a person.
dossier::Source source_of(const Work& work, Answerer answerer) {
    if (answerer == Answerer::pupil) return dossier::Source::self;
    const bool by_name =
        work.companion == "mother" || work.companion == "father" || work.companion == "stepparent";
    const bool guardian = work.companion == "other" && !work.companion_person_id.empty();
    return by_name || guardian ? dossier::Source::parent : dossier::Source::supporter;
}

std::vector<dossier::Quality> qualities(const OpenedWork& opened) {
    std::vector<dossier::Quality> all;
    for (const Field& field : opened.form->fields) {
        const std::string value(value_of(opened.answers, field.key));
        if (field.item->yields != Yield::quality || value.empty()) continue;
        all.push_back({.text = value,
                       .source = source_of(opened.work, field.answerer()),
                       .rank = std::max(field.place, 1),
                       .situation = situation_of(opened, field.answerer(), value)});
    }
    return all;
}

std::optional<dossier::Topic> topic_of(Yield yield) {
    switch (yield) {
    case Yield::motive:
        return dossier::Topic::motive;
    case Yield::job:
        return dossier::Topic::job;
    case Yield::profile:
        return dossier::Topic::profile;
    case Yield::course:
        return dossier::Topic::course;
    case Yield::next_step:
        return dossier::Topic::next_step;
    default:
        return std::nullopt; // a quality and a person are kept otherwise
    }
}

bool is_told_by_adult(const Field& field) {
    return field.answerer() == Answerer::adult ||
           (field.answerer() == Answerer::both && field.item->told_by == Answerer::adult);
}

void add_sentence(std::string& text, const std::string& sentence) {
    if (!sentence.empty()) text.append(text.empty() ? "" : "\n").append(sentence);
}

/// What the answers of this side say about the one that `named` names.
void add_about(dossier::Fact& fact, const OpenedWork& opened, const Field& named, bool by_adult) {
    for (const Field& field : opened.form->fields) {
        const bool about_it = field.item->about == named.key || field.item->about == named.item->key;
        if (!about_it || is_told_by_adult(field) != by_adult) continue;
        const std::string value(value_of(opened.answers, field.key));
        if (field.item->kind == Kind::mark && field.column == 0) fact.mark = mark_of(value);
        if (field.item->kind == Kind::mark && field.column == 1) add_sentence(fact.for_it, value);
        if (field.item->tells == Tells::for_it) add_sentence(fact.for_it, value);
        if (field.item->tells == Tells::against_it) add_sentence(fact.against_it, value);
        if (field.item->tells == Tells::to_find_out) add_sentence(fact.to_find_out, value);
    }
}

bool says_something(const dossier::Fact& fact) {
    return fact.mark || !fact.for_it.empty() || !fact.against_it.empty() || !fact.to_find_out.empty();
}

/// A few words say nothing without their question.
bool stands_alone(const std::string& answer) {
    constexpr auto fewest_words = 4;
    return std::ranges::count(answer, ' ') >= fewest_words - 1;
}

std::string with_question(const OpenedWork& opened, const Item& item, const std::string& answer) {
    const std::string question = say(item.label.to(Side::pupil), names_of(opened));
    return stands_alone(answer) || question.empty() ? answer : question + " " + answer;
}

/// Jobs that were picked for not suiting are told as such, also when nobody wrote why.
void add_dislike(dossier::Fact& fact, const Item& item) {
    if (names_a_dislike(item) && fact.against_it.empty()) fact.against_it = t("Liever niet.");
}

/// A job, profile or course as the side that named it sees it, and as the other does where it says something.
void add_facts(std::vector<dossier::Fact>& facts, const OpenedWork& opened, const Field& field,
               dossier::Topic topic) {
    const bool by_adult = is_told_by_adult(field);
    for (const std::string& line : lines_of(value_of(opened.answers, field.key)))
        for (const bool adult : {by_adult, !by_adult}) {
            dossier::Fact fact{.topic = topic, .text = line};
            if (topic == dossier::Topic::next_step) fact.text = with_question(opened, *field.item, line);
            fact.source = adult ? source_of(opened.work, Answerer::adult) : dossier::Source::self;
            add_about(fact, opened, field, adult);
            if (adult == by_adult) add_dislike(fact, *field.item);
            if (adult == by_adult || says_something(fact)) facts.push_back(std::move(fact));
        }
}

/// A row without a job says nothing of work: it stays in the work.
void add_persons(std::vector<dossier::Fact>& facts, const OpenedWork& opened, const Item& item) {
    const auto fields = opened.form->fields_of(item);
    for (std::size_t at = 0; at < fields.size(); at += item.columns.size()) {
        dossier::Fact fact{.topic = dossier::Topic::person,
                           .text = std::string(value_of(opened.answers, fields[at]->key)),
                           .circle = item.circle};
        if (item.columns.size() > 1) fact.whose = value_of(opened.answers, fields[at + 1]->key);
        if (!fact.text.empty()) facts.push_back(std::move(fact));
    }
}

std::vector<dossier::Fact> facts(const OpenedWork& opened) {
    std::vector<dossier::Fact> all;
    for (const Field& field : opened.form->fields)
        if (const auto topic = topic_of(field.item->yields); topic && field.column == 0)
            add_facts(all, opened, field, *topic);
    for (const Step& step : opened.form->steps)
        for (const Item& item : step.items)
            if (item.yields == Yield::person) add_persons(all, opened, item);
    return all;
}

std::string joined(const std::vector<std::string>& sentences) {
    return fmt::format("{}", fmt::join(sentences, "\n"));
}

std::string yielded(const OpenedWork& opened, Yield yield) {
    std::vector<std::string> lines;
    for (const Field& field : opened.form->fields) {
        const std::string value(value_of(opened.answers, field.key));
        if (field.item->yields != yield || value.empty()) continue;
        lines.push_back(with_question(opened, *field.item, value));
    }
    return joined(lines);
}

std::string top_sentence(const OpenedWork& opened, Answerer answerer, const std::string& begin) {
    std::vector<std::string> words;
    for (const Field& field : opened.form->fields) {
        const std::string value(value_of(opened.answers, field.key));
        if (field.answerer() == answerer && field.item->yields == Yield::quality && !value.empty())
            words.push_back(value);
    }
    return words.empty() ? std::string() : fmt::format("{} {}.", begin, i18n::list_of(words));
}

std::string results(const OpenedWork& opened) {
    const Names names = names_of(opened.work);
    std::vector<std::string> lines;
    const auto add = [&](std::string line) {
        if (!line.empty()) lines.push_back(std::move(line));
    };
    add(top_sentence(opened, Answerer::pupil, t("Dit zie ik bij mezelf:")));
    add(top_sentence(opened, Answerer::adult,
                     tf("Dit ziet {name} bij mij:", fmt::arg("name", names.adult_speaks))));
    add(yielded(opened, Yield::result));
    return joined(lines);
}
} // namespace

dossier::NewEntry dossier_entry(const OpenedWork& opened, Day happened_on) {
    // The entry is the pupil's, whoever pressed the button: in Dutch, the language of the school.
    const i18n::Speaking dutch("nl");
    const Template& form = *opened.form;
    const std::string follow_up = yielded(opened, Yield::follow_up);
    return {.pupil_id = opened.work.pupil_id,
            .source = "work",
            .source_id = opened.work.id,
            .title = form.title,
            .happened_on = happened_on,
            .companion = names_of(opened.work).adult_speaks,
            .goals = form.goals,
            .results = results(opened),
            .evaluation = yielded(opened, Yield::evaluation),
            .follow_up = follow_up.empty() ? form.follow_up : follow_up,
            .qualities = qualities(opened),
            .facts = facts(opened),
            .competence = form.competence,
            .activity = form.key};
}

} // namespace trialoog::assignments
