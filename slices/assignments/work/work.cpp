#include "slices/assignments/work/work.hpp"

#include "look/limit.hpp"
#include "platform/text/number.hpp"
#include "platform/text/typed.hpp"
#include "slices/content/template/kind_traits.hpp"

#include <algorithm>

namespace trialoog::assignments {

WorkState state(const Work& work) {
    if (work.handed_in_at) return WorkState::handed_in;
    return work.began_at ? WorkState::begun : WorkState::not_begun;
}

bool has_companion(const Work& work) { return !work.companion.empty(); }

bool was_handed_in_late(const Work& work) {
    return work.handed_in_at && day_in_amsterdam(*work.handed_in_at) > work.hand_in_on;
}

bool is_late(const Work& work, Day today) {
    return work.handed_in_at ? was_handed_in_late(work) : today > work.hand_in_on;
}

bool is_ready(const Work& work, const Template& form, const std::vector<Answer>& answers, Part part) {
    if (!form.has(part)) return true;
    if (part == Part::pupil) return work.pupil_ready_at.has_value();
    if (part == Part::adult) return work.adult_ready_at.has_value();
    return missing(form, answers, part).empty();
}

bool together_is_open(const Work& work, const Template& form) {
    return (work.pupil_ready_at || !form.has(Part::pupil)) && (work.adult_ready_at || !form.has(Part::adult));
}

std::optional<Day> opens_on(const Step& step, const std::vector<Answer>& answers) {
    return Day::parse_iso(value_of(answers, step.opens_on));
}

bool is_open(const Step& step, const std::vector<Answer>& answers, Day today) {
    if (step.opens_on.empty()) return true;
    const auto day = opens_on(step, answers);
    return day && *day <= today;
}

bool is_asked(const Step& step, const std::vector<Answer>& answers) {
    return step.only_with.empty() || !value_of(answers, step.only_with).empty();
}

std::vector<Page> pages_asked(const Template& form, const std::vector<Answer>& answers, Part part) {
    auto pages = form.pages_of(part);
    for (Page& page : pages)
        std::erase_if(page, [&](const Step* step) { return !is_asked(*step, answers); });
    std::erase_if(pages, [](const Page& page) { return page.empty(); });
    return pages;
}

namespace {

bool is_own(Answerer answerer, Side side) {
    return answerer == (side == Side::pupil ? Answerer::pupil : Answerer::adult);
}

// The eight white-space characters that a phone's keyboard can leave at the ends.

} // namespace

bool may_see_answer(const Work& work, const Template& form, const Answer& answer, const Seat& seat) {
    if (work.handed_in_at) return true;
    if (!seat.side) return false;
    // What the adult before wrote isn't for another one.
    if (work.companion_has_lapsed && *seat.side == Side::adult && answer.saved_by != seat.person_id)
        return false;
    if (together_is_open(work, form) || answer.saved_by == seat.person_id) return true;
    const Field* field = form.field(answer.field);
    return field && is_own(field->answerer(), *seat.side);
}

bool fills_in_elsewhere(const Template& form, const std::vector<Answer>& answers, Side part,
                        const Seat& seat) {
    return std::ranges::any_of(answers, [&](const Answer& answer) {
        const Field* field = form.field(answer.field);
        return field && is_own(field->answerer(), part) && answer.saved_by != seat.person_id;
    });
}

Filling may_fill(const Work& work, const Template& form, const std::vector<Answer>& answers,
                 std::string_view key, const Seat& seat, Day today) {
    const Field* field = form.field(key);
    if (!field) return Filling::no_such_field;
    if (!seat.side) return Filling::only_reads;
    if (work.handed_in_at) return Filling::handed_in;
    const Part of = field->part();
    if ((of == Part::together || of == Part::after) && !together_is_open(work, form)) return Filling::not_yet;
    if (!is_open(*field->step, answers, today)) return Filling::not_yet;
    if (of == Part::together || of == Part::after) return Filling::allowed;
    if (is_own(field->answerer(), *seat.side)) return Filling::allowed;
    const Side part = field->answerer() == Answerer::pupil ? Side::pupil : Side::adult;
    return fills_in_elsewhere(form, answers, part, seat) ? Filling::other_device : Filling::allowed;
}

namespace {
template <class Wanted> Count count(const Template& form, const std::vector<Answer>& answers, Wanted wanted) {
    Count counted;
    for (const Field& field : form.fields) {
        if (!field.is_required() || !wanted(field)) continue;
        ++counted.asked;
        if (!value_of(answers, field.key).empty()) ++counted.answered;
    }
    return counted;
}
} // namespace

Count progress(const Template& form, const std::vector<Answer>& answers) {
    return count(form, answers, [](const Field&) { return true; });
}

Count progress_of(const Template& form, const std::vector<Answer>& answers, Part part) {
    return count(form, answers, [part](const Field& field) { return field.part() == part; });
}

std::vector<const Field*> missing(const Template& form, const std::vector<Answer>& answers, Part part) {
    std::vector<const Field*> empty;
    for (const Field& field : form.fields)
        if (field.is_required() && field.part() == part && value_of(answers, field.key).empty())
            empty.push_back(&field);
    return empty;
}

HandIn may_hand_in(const Work& work, const Template& form, const std::vector<Answer>& answers) {
    if (work.handed_in_at) return HandIn::already;
    if (!has_companion(work)) return HandIn::no_companion;
    if (!is_ready(work, form, answers, Part::pupil)) return HandIn::pupil_not_ready;
    if (!is_ready(work, form, answers, Part::adult)) return HandIn::adult_not_ready;
    const Count counted = progress(form, answers);
    return counted.answered < counted.asked ? HandIn::answers_missing : HandIn::allowed;
}

bool may_reopen(const Work& work) { return work.handed_in_at.has_value(); }

const Answer* find_answer(const std::vector<Answer>& answers, std::string_view field) {
    const auto found = std::ranges::find(answers, field, &Answer::field);
    return found == answers.end() ? nullptr : &*found;
}

std::string_view value_of(const std::vector<Answer>& answers, std::string_view field) {
    const Answer* answer = find_answer(answers, field);
    return answer ? std::string_view(answer->value) : std::string_view();
}

std::vector<std::string> lines_of(std::string_view value) {
    std::vector<std::string> lines;
    while (!value.empty()) {
        const std::size_t end = value.find('\n');
        std::string line = tidy(value.substr(0, end));
        if (!line.empty()) lines.push_back(std::move(line));
        value = end == std::string_view::npos ? std::string_view() : value.substr(end + 1);
    }
    return lines;
}

std::string tidy(std::string_view typed) { return text::typed_lines(typed); }

bool fits(const Field& field, std::string_view tidied) {
    const Kind kind = field.item->kind;
    const bool is_why = kind == Kind::mark && field.column == 1;
    const bool lines_allowed = content::traits(kind).in_lines || is_why;
    if (!lines_allowed && tidied.find('\n') != std::string_view::npos) return false;
    return look::characters(tidied) <= field.item->max_length;
}

std::optional<int> mark_of(std::string_view value) { return text::number<int>(value, 1, 10); }

std::string chosen(std::string_view from_list, std::string_view own_words, std::string_view before) {
    const std::string own = tidy(own_words);
    if (own.empty()) return tidy(from_list);
    if (from_list.empty()) return own;
    return own == before ? tidy(from_list) : own;
}

} // namespace trialoog::assignments
