#include "slices/assignments/open_day/open_day.hpp"

#include "platform/calendar/calendar.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/assignments/work/wording.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace trialoog::assignments {
namespace {

const Answer* seen_answer(const OpenedWork& opened, const std::string& field) {
    const Answer* answer = find_answer(opened.answers, field);
    const bool seen =
        answer && !answer->value.empty() && may_see_answer(opened.work, *opened.form, *answer, opened.seat);
    return seen ? answer : nullptr;
}

std::vector<const Field*> courses_of(const Template& form) {
    std::vector<const Field*> courses;
    for (const Field& field : form.fields)
        if (field.item->yields == Yield::course) courses.push_back(&field);
    return courses;
}

/// Which course the field belongs to; `number` is how many of its kind came before it.
std::optional<std::size_t> course_of(const std::vector<const Field*>& courses, const Field& field,
                                     std::size_t number) {
    const std::string& about = field.item->about;
    std::optional<std::size_t> in_step;
    std::size_t in_its_step = 0;
    for (std::size_t at = 0; at < courses.size(); ++at) {
        if (!about.empty() && (courses[at]->key == about || courses[at]->item->key == about)) return at;
        if (courses[at]->step == field.step) in_step = at, ++in_its_step;
    }
    if (in_its_step == 1) return in_step;
    return number < courses.size() ? std::optional(number) : std::nullopt;
}

void add(OpenDay& day, const Field& field, const Answer& answer) {
    if (field.item->kind == Kind::date) {
        day.on = Day::parse_iso(answer.value);
        day.date_field = field.key;
        day.changed_at = answer.saved_at;
        day.changes = answer.version - 1;
    }
    if (field.item->kind == Kind::place) day.place = answer.value;
    if (field.item->kind == Kind::questions)
        for (const std::string& question : lines_of(answer.value))
            day.questions.push_back(t_content(question));
}
} // namespace

std::vector<OpenDay> open_days(const OpenedWork& opened) {
    const auto courses = courses_of(*opened.form);
    std::vector<OpenDay> days;
    for (const Field* course : courses) {
        const Answer* answer = seen_answer(opened, course->key);
        days.push_back({.course = answer ? t_content(answer->value) : std::string(), .place = {}});
    }
    std::map<Kind, std::size_t> numbers;
    for (const Field& field : opened.form->fields) {
        const Kind kind = field.item->kind;
        if (kind != Kind::date && kind != Kind::place && kind != Kind::questions) continue;
        const auto course = course_of(courses, field, numbers[kind]++);
        const Answer* answer = seen_answer(opened, field.key);
        if (course && answer) add(days[*course], field, *answer);
    }
    std::erase_if(days, [](const OpenDay& day) { return day.course.empty() && !day.on; });
    return days;
}

bool has_dates(const std::vector<OpenDay>& days) {
    return std::ranges::any_of(days, [](const OpenDay& day) { return day.on.has_value(); });
}
bool has_questions(const std::vector<OpenDay>& days) {
    return std::ranges::any_of(days, [](const OpenDay& day) { return !day.questions.empty(); });
}

std::string open_days_calendar(const OpenedWork& opened, const std::vector<OpenDay>& days,
                               std::string_view host) {
    std::vector<calendar::Event> events;
    for (const OpenDay& day : days) {
        if (!day.on) continue;
        std::string questions = fmt::format("{}", fmt::join(day.questions, "\n"));
        events.push_back(
            {.uid = fmt::format("{}-{}@{}", opened.work.id, day.date_field, host),
             .summary = day.course.empty() ? t("Open dag")
                                           : tf("Open dag: {course}", fmt::arg("course", day.course)),
             .location = day.place,
             .description = questions.empty() ? std::string() : t("Vragen om te stellen:") + "\n" + questions,
             .on = *day.on,
             .changed_at = day.changed_at,
             .changes = day.changes});
    }
    return calendar::calendar_file(events, i18n::current().code);
}

} // namespace trialoog::assignments
