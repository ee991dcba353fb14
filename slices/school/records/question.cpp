#include "slices/school/records/question.hpp"

#include "slices/school/records/fingerprint.hpp"

#include <algorithm>

namespace trialoog::school {
namespace {

// Facts only: title and place are words in the reader's language, and an answer holds in every language.
void add(Fingerprint& print, const Side& side) {
    print.add(side.number, side.name, side.born_on, side.contact);
}

std::string id_of(const Question& question) {
    Fingerprint print;
    print.add(code(question.about));
    for (const auto& pair : question.pairs) {
        add(print, pair.ours);
        add(print, pair.theirs);
    }
    for (const auto& option : question.options)
        print.add(option.value);
    return print.hex();
}

} // namespace

std::string_view code(Question::About about) {
    switch (about) {
    case Question::About::number:
        return "number";
    case Question::About::accents:
        return "accents";
    case Question::About::same:
        return "same";
    case Question::About::mentor:
        return "mentor";
    case Question::About::deceased:
        return "deceased";
    }
    return {};
}

std::string Inquiry::ask(Question question) {
    question.id = id_of(question);
    if (const auto given = answers_.find(question.id); given != answers_.end()) {
        const bool is_option =
            given->second == Question::skip ||
            std::any_of(question.options.begin(), question.options.end(),
                        [&](const Question::Option& option) { return option.value == given->second; });
        if (is_option) question.answer = given->second;
    }
    questions_.push_back(std::move(question));
    return questions_.back().waits() ? std::string() : questions_.back().answer;
}

} // namespace trialoog::school
