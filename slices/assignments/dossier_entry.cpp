#include "slices/assignments/dossier_entry.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/companion_kind.hpp"
#include "slices/assignments/wording.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace trialoog::assignments {
namespace {

/// The situation in which this side saw the quality: of a choice that says so and is about a story.
std::string situation_of(const OpenedWork& opened, Voice voice, const std::string& quality) {
    for (const Field& field : opened.form->fields) {
        if (field.voice() != voice || field.item->about.empty()) continue;
        if (value_of(opened.answers, field.key) == quality)
            return std::string(value_of(opened.answers, field.item->about));
    }
    return {};
}

// The parents are those of the school's administration; a guardian is "other", with a person.
dossier::Source source_of(const Work& work, Voice voice) {
    if (voice == Voice::pupil) return dossier::Source::self;
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
                       .source = source_of(opened.work, field.voice()),
                       .rank = std::max(field.place, 1),
                       .situation = situation_of(opened, field.voice(), value)});
    }
    return all;
}

std::string joined(const std::vector<std::string>& sentences) {
    return fmt::format("{}", fmt::join(sentences, "\n"));
}

std::string yielded(const OpenedWork& opened, Yield yield) {
    std::vector<std::string> lines;
    for (const Field& field : opened.form->fields) {
        const std::string value(value_of(opened.answers, field.key));
        if (field.item->yields == yield && !value.empty()) lines.push_back(value);
    }
    return joined(lines);
}

std::string top_sentence(const OpenedWork& opened, Voice voice, const std::string& begin) {
    std::vector<std::string> words;
    for (const Field& field : opened.form->fields) {
        const std::string value(value_of(opened.answers, field.key));
        if (field.voice() == voice && field.item->yields == Yield::quality && !value.empty())
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
    add(top_sentence(opened, Voice::pupil, t("Dit zie ik bij mezelf:")));
    add(top_sentence(opened, Voice::adult,
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
            .qualities = qualities(opened)};
}

} // namespace trialoog::assignments
