#include "slices/assignments/work_pages/answer_form.hpp"

#include "look/limit.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/text/number.hpp"
#include "slices/content/template/kind_traits.hpp"

#include <algorithm>

namespace trialoog::assignments {
namespace {

std::string own_name(const Field& field) { return field.key + "__own"; }

std::int64_t number(std::string_view digits) { return text::number<std::int64_t>(digits).value_or(0); }

/// A browser without a date picker sends what people write: "16-10-2026".
std::string as_iso(const std::string& typed) {
    const auto day = Day::parse_dutch(typed);
    return day ? day->iso() : typed;
}

/// "houdt vol, vrolijk" as lines.
std::string commas_to_lines(std::string_view words) {
    std::string lines(words);
    std::ranges::replace(lines, ',', '\n');
    return lines;
}

/// "Hoe lang, en waar? Wie helpt mij?" as lines: a question may hold a comma.
std::string questions_to_lines(std::string_view questions) {
    std::string lines;
    for (const char c : questions) {
        const bool between = c == ',' || c == ' ';
        if (between && (lines.empty() || lines.back() == '\n')) continue;
        lines += c;
        if (c == '?') lines += '\n';
    }
    return lines;
}

/// Of a form that showed two versions of a field (see pages_conflict.cpp).
std::string picked(const http::Fields& form, const std::string& key, std::string mine) {
    const std::string_view pick = form.get("pick." + key);
    const std::string theirs = tidy(form.get("theirs." + key));
    if (pick == "theirs") return theirs;
    if (pick == "both" && !mine.empty()) return theirs + "\n" + mine;
    return mine;
}
} // namespace

ShownAnswers shown_answers(const OpenedWork& opened) {
    ShownAnswers shown;
    for (const Answer& answer : opened.answers)
        if (may_see_answer(opened.work, *opened.form, answer, opened.seat))
            shown[answer.field] = {answer.value, answer.version};
    return shown;
}

std::string typed_value(const Field& field, const http::Fields& form, std::string_view before) {
    const Kind kind = field.item->kind;
    if (kind == Kind::date) return as_iso(tidy(form.get(field.key)));
    if (content::picks_one(kind)) return chosen(form.get(field.key), form.get(own_name(field)), before);
    if (!content::picks_several(kind)) return tidy(form.get(field.key));
    std::string lines;
    const auto add = [&](const std::string& word) { lines += (lines.empty() ? "" : "\n") + word; };
    for (const std::string_view word : form.all(field.key))
        for (const std::string& one : lines_of(word))
            add(one);
    const std::string_view own = form.get(own_name(field));
    for (const std::string& word :
         lines_of(kind == Kind::questions ? questions_to_lines(own) : commas_to_lines(own)))
        add(word);
    return lines;
}

std::vector<TypedAnswer> typed_answers(const Template& form, const http::Fields& sent,
                                       const std::vector<Answer>& kept) {
    std::vector<TypedAnswer> typed;
    for (const Field& field : form.fields) {
        if (!sent.has("v." + field.key) || field.item->kind == Kind::poster) continue;
        std::string value = typed_value(field, sent, value_of(kept, field.key));
        if (sent.has("pick." + field.key)) value = picked(sent, field.key, std::move(value));
        typed.push_back({field.key, std::move(value), number(sent.get("v." + field.key))});
    }
    return typed;
}

std::string unfit_sentence(const Field& field, std::string_view value) {
    std::string sentence = look::too_long(value, field.item->max_length);
    return sentence.empty() ? t("Zet dit op één regel.") : sentence;
}

namespace {
bool is_in_list(const Template& form, const Field& field, std::string_view value) {
    return std::ranges::count(form.list(field.item->list), value) > 0;
}

std::string problem_of(const Template& form, const Field& field, std::string_view value) {
    if (value.empty()) return {};
    const Kind kind = field.item->kind;
    if (content::picks_one(kind) && !field.item->own_words && !is_in_list(form, field, value))
        return t("Kies een woord uit de lijst.");
    if (kind == Kind::mark && field.column == 0 && !mark_of(value))
        return t("Kies een cijfer van 1 tot en met 10.");
    if (kind == Kind::date && !Day::parse_iso(value))
        return t("Dit is geen dag. Schrijf hem zo: 16-10-2026.");
    return {};
}
} // namespace

look::Errors errors_of(const Template& form, const std::vector<TypedAnswer>& typed) {
    look::Errors errors;
    for (const TypedAnswer& one : typed) {
        const Field* field = form.field(one.field);
        if (!fits(*field, one.value))
            errors.add(one.field, unfit_sentence(*field, one.value));
        else if (std::string problem = problem_of(form, *field, one.value); !problem.empty())
            errors.add(one.field, std::move(problem));
    }
    return errors;
}

std::vector<std::string> words_named(const Template& form, Part part, const ShownAnswers& shown) {
    std::vector<std::string> words;
    for (const Field& field : form.fields) {
        const auto found = shown.find(field.key);
        const bool counts = field.part() == part && field.item->kind == Kind::choice && found != shown.end();
        if (counts && !found->second.value.empty() && std::ranges::count(words, found->second.value) == 0)
            words.push_back(found->second.value);
    }
    return words;
}

} // namespace trialoog::assignments
