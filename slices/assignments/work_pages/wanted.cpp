#include "slices/assignments/work_pages/wanted.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/work/next_step.hpp"
#include "slices/assignments/work/wording.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace trialoog::assignments {

bool stands_on(const Page& page, const Field& field) { return std::ranges::count(page, field.step) > 0; }

namespace {
/// The same word twice in a top says less than it could.
void want_different_words(const OpenedWork& opened, const std::vector<Typed>& typed, look::Errors& errors) {
    std::vector<std::string> seen;
    for (const Typed& one : typed) {
        if (opened.form->field(one.field)->item->kind != Kind::top || one.value.empty()) continue;
        if (std::ranges::count(seen, one.value))
            errors.add(one.field, t("Dit woord staat al in de top. Kies een ander woord."));
        seen.push_back(one.value);
    }
}

/// Two questions to take along are asked for, and there is one.
void want_enough(const OpenedWork& opened, const std::vector<Typed>& typed, look::Errors& errors) {
    for (const Typed& one : typed) {
        const int wanted = opened.form->field(one.field)->item->at_least;
        const auto there = lines_of(one.value).size();
        if (there > 0 && there < static_cast<std::size_t>(wanted))
            errors.add(one.field,
                       tf("Kies of schrijf er nog bij. Je hebt er {n} nodig.", fmt::arg("n", wanted)));
    }
}

/// What is required on a page of the talk, one may not leave empty: nobody comes to tell later.
void want_page(const OpenedWork& opened, const std::vector<Typed>& typed, look::Errors& errors) {
    const Names names = names_of(opened);
    for (const Typed& one : typed) {
        const Field* field = opened.form->field(one.field);
        if (!one.value.empty() || !field->is_required()) continue;
        errors.add(one.field, tf("Geef nog antwoord op ‘{question}’",
                                 fmt::arg("question", say(field->item->label.to(*opened.seat.side), names))));
    }
}
} // namespace

void want_all_answers(const OpenedWork& opened, Part part, const Page& last, look::Errors& errors) {
    const Names names = names_of(opened);
    const auto pages = pages_asked(*opened.form, opened.answers, part);
    const Side side = part == Part::adult ? Side::adult : Side::pupil;
    for (const Field* field : missing(*opened.form, opened.answers, part)) {
        const auto number =
            std::ranges::find_if(pages, [&](const Page& page) { return stands_on(page, *field); }) -
            pages.begin() + 1;
        errors.add(stands_on(last, *field) ? field->key : "",
                   tf("Stap {n}: geef nog antwoord op ‘{question}’", fmt::arg("n", number),
                      fmt::arg("question", say(field->item->label.to(side), names))));
    }
}

look::Errors errors_of_page(const OpenedWork& opened, Part part, const std::vector<Typed>& typed) {
    look::Errors errors = errors_of(*opened.form, typed);
    want_different_words(opened, typed, errors);
    want_enough(opened, typed, errors);
    if (part == Part::together || part == Part::after) want_page(opened, typed, errors);
    return errors;
}

} // namespace trialoog::assignments
