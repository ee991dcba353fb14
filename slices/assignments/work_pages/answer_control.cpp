// The control of a field: lines, or words to pick with a place for an own word.

#include "slices/assignments/work_pages/answer_form.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/content/template/profiles.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace trialoog::assignments {
using namespace html;
namespace {

constexpr std::size_t words_shown = 8, rows_shown = 3;

std::vector<look::Choice> choices_of(const std::vector<std::string>& words) {
    std::vector<look::Choice> choices;
    for (const std::string& word : words)
        choices.push_back({word, content::with_profile_code(word)});
    return choices;
}

/// The list, beginning with the words that were named already. A word of one's own that was named is one of
/// them.
std::vector<std::string> ordered(const std::vector<std::string>& list,
                                 const std::vector<std::string>& first) {
    std::vector<std::string> words = first;
    for (const std::string& word : list)
        if (std::ranges::count(first, word) == 0) words.push_back(word);
    return words;
}

/// What they named in tops, and what stands first in rows, each once.
std::vector<std::string> words_named_before(const Template& form, const Item& item,
                                            const ShownAnswers& shown) {
    std::vector<std::string> words;
    for (const std::string& key : item.of)
        for (const Field* field : form.fields_of(*form.item(key))) {
            const auto found = shown.find(field->key);
            if (field->column > 0 || found == shown.end() || found->second.value.empty()) continue;
            if (std::ranges::count(words, found->second.value) == 0) words.push_back(found->second.value);
        }
    return words;
}

Html version_of(const Field& field, const Shown& now) {
    return input(type("hidden"), name("v." + field.key), value(std::to_string(now.version)));
}

Html chips(const Field& field, const look::Field& question, const std::vector<std::string>& words,
           const std::vector<std::string>& value, Side reader, look::Chips style,
           const look::Errors& errors) {
    std::vector<std::string> from_list, own;
    for (const std::string& word : value)
        (std::ranges::count(words, word) ? from_list : own).push_back(word);
    look::Field own_field{.name = field.key + "__own",
                          .label = t("Of in je eigen woorden"),
                          .value = fmt::format("{}", fmt::join(own, ", ")),
                          .autocomplete = "off",
                          .max_length = static_cast<int>(field.item->max_length)};
    if (reader == Side::adult) own_field.label = t("Of in uw eigen woorden");
    if (field.item->kind == Kind::questions) {
        own_field.label = reader == Side::adult ? t("Of uw eigen vraag") : t("Of je eigen vraag");
        own_field.more = {flag("data-questions")};
        own_field.value = fmt::format("{}", fmt::join(own, " "));
    }
    if (field.item->own_words) style.own = &own_field;
    return look::chip_field(question, choices_of(words), from_list, style, errors);
}

/// The controls of one item.
class Controls {
public:
    Controls(const Item& item, const Template& form, const Names& names, const ShownAnswers& shown,
             const ControlStyle& style, const look::Errors& errors)
        : item_(item), form_(form), names_(names), shown_(shown), style_(style), errors_(errors) {}

    Html all() const {
        const auto fields = form_.fields_of(item_);
        if (item_.kind == Kind::rows) return rows(fields);
        if (item_.kind == Kind::mark) return group(mark(*fields[0]), why(*fields[1]));
        Html made;
        for (const Field* field : fields)
            made += group(control(*field), version_of(*field, now(*field)));
        return made;
    }

private:
    Shown now(const Field& field) const {
        const auto found = shown_.find(field.key);
        return found == shown_.end() ? Shown{} : found->second;
    }
    std::string said(const Wording& words) const { return say(words.to(style_.reader), names_); }
    std::vector<std::string> words_to_pick() const {
        return item_.of.empty() ? form_.list(item_.list) : words_named_before(form_, item_, shown_);
    }
    std::string label(const Field& field) const {
        const std::string question = said(item_.label);
        if (item_.kind != Kind::top) return question;
        if (field.place == 1) return tf("{question} Nummer 1", fmt::arg("question", question));
        return tf("Nummer {n}", fmt::arg("n", field.place));
    }
    look::Field question(const Field& field) const {
        return {.name = field.key,
                .label = label(field),
                .hint = field.place < 2 ? said(item_.hint) : "",
                .value = now(field).value};
    }

    Html control(const Field& field) const {
        switch (item_.kind) {
        case Kind::line:
        case Kind::place:
            return line(field);
        case Kind::date:
            return date(field);
        case Kind::choice:
        case Kind::top:
            return pick_one(field);
        case Kind::several:
        case Kind::questions:
            return pick_several(field);
        default:
            return text(field);
        }
    }
    Html text(const Field& field) const {
        look::Field asked = question(field);
        asked.max_length = static_cast<int>(item_.max_length);
        return look::text_area(asked, 3, errors_);
    }
    Html line(const Field& field) const {
        look::Field asked = question(field);
        asked.max_length = static_cast<int>(item_.max_length);
        asked.autocomplete = "off";
        asked.suggestions = style_.offered;
        return look::text_field(asked, errors_);
    }
    Html date(const Field& field) const {
        look::Field asked = question(field);
        asked.type = "date";
        return look::text_field(asked, errors_);
    }
    Html pick_one(const Field& field) const {
        const std::string value = now(field).value;
        const std::size_t open = std::max(words_shown, style_.words_first.size());
        return chips(field, question(field), ordered(words_to_pick(), style_.words_first),
                     value.empty() ? std::vector<std::string>{} : std::vector{value}, style_.reader,
                     {.pick = look::Pick::one, .voice = style_.voice, .shown = open}, errors_);
    }
    Html pick_several(const Field& field) const {
        return chips(field, question(field), words_to_pick(), lines_of(now(field).value), style_.reader,
                     {.pick = look::Pick::several, .voice = style_.voice, .shown = 9}, errors_);
    }

    Html mark(const Field& field) const {
        std::vector<look::Choice> marks;
        for (int n = 1; n <= 10; ++n)
            marks.push_back({std::to_string(n), std::to_string(n)});
        const std::string value = now(field).value;
        return group(look::chip_field(question(field), marks, {value},
                                      {.pick = look::Pick::one, .voice = style_.voice, .shown = marks.size()},
                                      errors_),
                     version_of(field, now(field)));
    }
    Html why(const Field& field) const {
        const look::Field asked{.name = field.key,
                                .label = style_.reader == Side::pupil ? t("Waarom geef je dit cijfer?")
                                                                      : t("Waarom dit cijfer?"),
                                .value = now(field).value,
                                .max_length = static_cast<int>(item_.max_length)};
        return group(look::text_area(asked, 2, errors_), version_of(field, now(field)));
    }

    /// Rows that are filled in and one more stand open; the rest behind a fold.
    Html rows(const std::vector<const Field*>& fields) const {
        const std::size_t across = item_.columns.size();
        std::size_t last_filled = 0;
        for (std::size_t at = 0; at < fields.size(); ++at)
            if (!now(*fields[at]).value.empty()) last_filled = at / across + 1;
        const std::size_t open = std::max<std::size_t>(rows_shown, last_filled + 1);
        Html first, rest;
        for (std::size_t row = 0; row * across < fields.size(); ++row)
            (row < open ? first : rest) += one_row(fields, row);
        return fieldset(cls("field rows " + std::string(look::code(style_.voice))), legend(said(item_.label)),
                        when(!item_.hint.empty(), [&] { return p(cls("hint"), said(item_.hint)); }), first,
                        when(!rest.empty(), [&] {
                            return details(cls("more"), summary(t("Meer regels"), look::icon("chevron-down")),
                                           rest);
                        }));
    }
    Html one_row(const std::vector<const Field*>& fields, std::size_t row) const {
        Html cells;
        for (std::size_t column = 0; column < item_.columns.size(); ++column) {
            const Field& field = *fields[row * item_.columns.size() + column];
            const Column& asked = item_.columns[column];
            look::Field cell{.name = field.key,
                             .label = tf("{n}. {question}", fmt::arg("n", row + 1),
                                         fmt::arg("question", said(asked.label))),
                             .value = now(field).value,
                             .autocomplete = "off",
                             .max_length = static_cast<int>(item_.max_length)};
            if (column == 0) cell.suggestions = style_.offered;
            for (const std::string& word : form_.list(asked.list))
                cell.suggestions.push_back(t_content(word));
            cells += group(look::text_field(cell, errors_), version_of(field, now(field)));
        }
        return div(cls("row"), cells);
    }

    const Item& item_;
    const Template& form_;
    const Names& names_;
    const ShownAnswers& shown_;
    const ControlStyle& style_;
    const look::Errors& errors_;
};
} // namespace

Html controls(const Item& item, const Template& form, const Names& names, const ShownAnswers& shown,
              const ControlStyle& style, const look::Errors& errors) {
    return Controls(item, form, names, shown, style, errors).all();
}

} // namespace trialoog::assignments
