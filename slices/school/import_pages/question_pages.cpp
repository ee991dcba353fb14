#include "slices/school/import_pages/question_pages.hpp"

#include "look/data.hpp"
#include "look/form.hpp"
#include "platform/i18n/i18n.hpp"

#include <algorithm>

namespace trialoog::school {
namespace {

using namespace html;

constexpr std::size_t most_pairs = 6; // of one question; the rest is a number

std::string field_of(const Question& question) { return "vraag:" + question.id; }
constexpr const char* all_accents = "alle:accents";

bool is_empty(const Side& side) { return side.name.empty() && side.number.empty(); }

std::string day_text(const std::string& iso) {
    const auto day = Day::parse_iso(iso);
    return day ? i18n::short_date(*day) + " " + std::to_string(day->year) : std::string();
}

void add_row(std::vector<std::vector<Html>>& rows, const std::string& who, const Side& side) {
    if (is_empty(side)) return;
    std::vector<Html> cells;
    for (const std::string& text :
         {who, side.number, side.name, day_text(side.born_on), side.place, side.contact})
        cells.push_back(group(text));
    rows.push_back(std::move(cells));
}

/// What we have and what the file says, below each other.
Html sides(const Question& question) {
    std::vector<std::vector<Html>> rows;
    for (std::size_t i = 0; i < question.pairs.size() && i < most_pairs; ++i) {
        const auto& pair = question.pairs[i];
        add_row(rows, t("Bij ons"), pair.ours);
        add_row(rows,
                pair.where.empty() ? t("In het bestand") : tf("In {where}", fmt::arg("where", pair.where)),
                pair.theirs);
    }
    Html table = look::data_table(
        question.title, {t("Waar"), t("Nummer"), t("Naam"), t("Geboren"), t("Klas of van wie"), t("Contact")},
        rows);
    if (question.pairs.size() > most_pairs)
        table += Html(p(tn("En nog {n} zo.", "En nog {n} zo.",
                           static_cast<long long>(question.pairs.size() - most_pairs))));
    return table;
}

std::vector<look::Choice> choices_of(const Question& question) {
    std::vector<look::Choice> choices;
    for (const auto& option : question.options)
        choices.push_back({option.value, option.label});
    choices.push_back({Question::skip, t("Laat alles zoals het bij ons staat, en sla dit over")});
    return choices;
}

Html one_question(const Question& question) {
    return section(
        cls("card"), h3(question.title), p(question.hint), sides(question),
        look::radio_field({.name = field_of(question), .label = t("Wat klopt?"), .value = question.answer},
                          choices_of(question)));
}

std::size_t open_accents(const std::vector<Question>& questions) {
    return static_cast<std::size_t>(
        std::count_if(questions.begin(), questions.end(), [](const Question& one) {
            return one.about == Question::About::accents && one.is_open();
        }));
}

/// Many names that differ only in an accent have one cause: a file that lost them. One answer for all.
Html all_accents_field(const std::vector<Question>& questions) {
    const std::size_t count = open_accents(questions);
    if (count < 2) return {};
    return section(cls("card"),
                   h3(tn("{n} naam verschilt alleen in een accent",
                         "{n} namen verschillen alleen in een accent", static_cast<long long>(count))),
                   look::radio_field({.name = all_accents, .label = t("Eén antwoord voor al deze namen")},
                                     {{"onze", t("Dezelfde mensen: houd de namen zoals ze bij ons staan")},
                                      {"zelfde", t("Dezelfde mensen: neem de namen uit het bestand over")},
                                      {"", t("Ik kijk ze één voor één na")}}));
}

Html page_buttons(int page, int pages) {
    Html buttons = look::submit(t("Bewaar de antwoorden"), "naar", std::to_string(page), true);
    if (page > 1) buttons += look::submit(t("Vorige vragen"), "naar", std::to_string(page - 1), true);
    if (page < pages) buttons += look::submit(t("Volgende vragen"), "naar", std::to_string(page + 1), true);
    Html out = div(cls("buttons"), buttons);
    if (pages > 1)
        out += Html(p(tf("Bladzijde {now} van {of}", fmt::arg("now", page), fmt::arg("of", pages))));
    return out;
}

std::string state(const std::vector<Question>& questions) {
    const auto open =
        std::count_if(questions.begin(), questions.end(), [](const auto& one) { return one.is_open(); });
    return open ? tn("{n} vraag is nog open. Wat erbij hoort, wacht. De rest kun je al doorvoeren.",
                     "{n} vragen zijn nog open. Wat erbij hoort, wacht. De rest kun je al doorvoeren.",
                     static_cast<long long>(open))
                : t("Alle vragen zijn beantwoord.");
}

} // namespace

Html question_fields(const std::vector<Question>& questions, int page) {
    if (questions.empty()) return {};
    const int count = static_cast<int>(questions.size());
    const int pages = (count + questions_on_a_page - 1) / questions_on_a_page;
    const int now = std::clamp(page, 1, pages);
    Html all = h2(attr("id", "vragen"), tn("{n} vraag", "{n} vragen", count));
    all += Html(p(state(questions)));
    all += all_accents_field(questions);
    for (int i = (now - 1) * questions_on_a_page; i < std::min(count, now * questions_on_a_page); ++i)
        all += one_question(questions[static_cast<std::size_t>(i)]);
    all += page_buttons(now, pages);
    return all;
}

Answers answers_of(const http::Fields& form, const std::vector<Question>& questions) {
    Answers answers;
    const std::string all{form.get(all_accents)};
    for (const auto& question : questions) {
        if (!question.answer.empty()) answers[question.id] = question.answer;
        if (question.about == Question::About::accents && question.is_open() && !all.empty())
            for (const auto& option : question.options)
                if (option.value.starts_with(all)) answers[question.id] = option.value;
        const std::string given{form.get(field_of(question))};
        const auto choices = choices_of(question);
        if (std::any_of(choices.begin(), choices.end(), [&](const auto& one) { return one.value == given; }))
            answers[question.id] = given;
    }
    return answers;
}

} // namespace trialoog::school
