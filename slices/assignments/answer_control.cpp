// The control of a field: lines, or words to pick with a place for an own word.

#include "slices/assignments/answer_form.hpp"

#include "platform/i18n/i18n.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace trialoog::assignments {
using namespace html;
namespace {

constexpr std::size_t words_shown = 8;

std::vector<look::Choice> choices_of(const std::vector<std::string>& words) {
    std::vector<look::Choice> choices;
    for (const std::string& word : words)
        choices.push_back({word, t_content(word)});
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

/// What both named in their tops, each once.
std::vector<std::string> words_of_tops(const Template& form, const Item& item, const ShownAnswers& shown) {
    std::vector<std::string> words;
    for (const std::string& top : item.of)
        for (int place = 1; place <= form.item(top)->places; ++place) {
            const auto found = shown.find(fmt::format("{}_{}", top, place));
            if (found == shown.end() || found->second.value.empty()) continue;
            if (std::ranges::count(words, found->second.value) == 0) words.push_back(found->second.value);
        }
    return words;
}

std::string label_of(const Field& field, const Names& names, Side reader) {
    const std::string label = say(field.item->label.to(reader), names);
    if (field.item->kind != Kind::top) return label;
    if (field.place == 1) return tf("{question} Nummer 1", fmt::arg("question", label));
    return tf("Nummer {n}", fmt::arg("n", field.place));
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
    if (field.item->own_words) style.own = &own_field;
    return look::chip_field(question, choices_of(words), from_list, style, errors);
}
} // namespace

Html control(const Field& field, const Template& form, const Names& names, const ShownAnswers& shown,
             const ControlStyle& style, const look::Errors& errors) {
    const Item& item = *field.item;
    const auto found = shown.find(field.key);
    const Shown now = found == shown.end() ? Shown{} : found->second;
    const bool first = field.place < 2;
    look::Field question{.name = field.key,
                         .label = label_of(field, names, style.reader),
                         .hint = first ? say(item.hint.to(style.reader), names) : "",
                         .value = now.value};
    Html made;
    switch (item.kind) {
    case Kind::line:
        question.max_length = static_cast<int>(item.max_length);
        made = look::text_field(question, errors);
        break;
    case Kind::choice:
    case Kind::top: {
        const std::vector<std::string> value =
            now.value.empty() ? std::vector<std::string>{} : std::vector<std::string>{now.value};
        const std::size_t open = std::max(words_shown, style.words_first.size());
        made = chips(field, question, ordered(form.list(item.list), style.words_first), value, style.reader,
                     {.pick = look::Pick::one, .voice = style.voice, .shown = open}, errors);
        break;
    }
    case Kind::several:
        made = chips(field, question, words_of_tops(form, item, shown), lines_of(now.value), style.reader,
                     {.pick = look::Pick::several, .voice = style.voice, .shown = 9}, errors);
        break;
    default:
        question.max_length = static_cast<int>(item.max_length);
        made = look::text_area(question, 3, errors);
    }
    return group(made, input(type("hidden"), name("v." + field.key), value(std::to_string(now.version))));
}

} // namespace trialoog::assignments
