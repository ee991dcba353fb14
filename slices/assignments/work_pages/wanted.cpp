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
void want_different_words(const OpenedWork& opened, const std::vector<TypedAnswer>& typed,
                          look::Errors& errors) {
    std::vector<std::string> seen;
    for (const TypedAnswer& one : typed) {
        if (opened.form->field(one.field)->item->kind != Kind::top || one.value.empty()) continue;
        if (std::ranges::count(seen, one.value))
            errors.add(one.field, t("Dit woord staat al in de top. Kies een ander woord."));
        seen.push_back(one.value);
    }
}

look::Left on_page(const Field& field, std::string text) {
    return {"#" + look::id_of(field.key), std::move(text)};
}

/// Two questions to take along are asked for, and there is one.
void want_enough(const OpenedWork& opened, const std::vector<TypedAnswer>& typed,
                 std::vector<look::Left>& left) {
    for (const TypedAnswer& one : typed) {
        const Field& field = *opened.form->field(one.field);
        const int wanted = field.item->at_least;
        const auto there = lines_of(one.value).size();
        if (there > 0 && there < static_cast<std::size_t>(wanted))
            left.push_back(on_page(
                field, tf("Kies of schrijf er nog bij, tot het er {n} zijn.", fmt::arg("n", wanted))));
    }
}

/// What is required on a page of the talk, one may not leave empty: nobody comes to tell later.
void want_page(const OpenedWork& opened, const std::vector<TypedAnswer>& typed,
               std::vector<look::Left>& left) {
    const Names names = names_of(opened);
    for (const TypedAnswer& one : typed) {
        const Field& field = *opened.form->field(one.field);
        if (!one.value.empty() || !field.is_required()) continue;
        left.push_back(on_page(field, say(field.item->label.to(*opened.seat.side), names)));
    }
}
} // namespace

std::vector<look::Left> left_of_part(const OpenedWork& opened, Part part, const Page& last) {
    const Names names = names_of(opened);
    const auto pages = pages_asked(*opened.form, opened.answers, part);
    const Side side = part == Part::adult ? Side::adult : Side::pupil;
    std::vector<look::Left> left;
    for (const Field* field : missing(*opened.form, opened.answers, part)) {
        const auto number = static_cast<int>(
            std::ranges::find_if(pages, [&](const Page& page) { return stands_on(page, *field); }) -
            pages.begin() + 1);
        const std::string question = say(field->item->label.to(side), names);
        const std::string text =
            tf("Stap {n}: {question}", fmt::arg("n", number), fmt::arg("question", question));
        left.push_back(stands_on(last, *field) ? on_page(*field, text)
                                               : look::Left{page_path(opened, part, number), text});
    }
    return left;
}

Looked look_at_page(const OpenedWork& opened, Part part, const std::vector<TypedAnswer>& typed) {
    Looked looked{errors_of(*opened.form, typed), {}};
    want_different_words(opened, typed, looked.wrong);
    want_enough(opened, typed, looked.left);
    if (part == Part::together || part == Part::after) want_page(opened, typed, looked.left);
    return looked;
}

} // namespace trialoog::assignments
