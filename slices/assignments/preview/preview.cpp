#include "slices/assignments/preview/preview.hpp"
#include "slices/assignments/packages/develop_tasks.hpp"
#include "slices/assignments/packages/package_store.hpp"

#include "platform/i18n/i18n.hpp"
#include "platform/text/number.hpp"
#include "slices/assignments/work/templates_in_use.hpp"
#include "slices/assignments/work_pages/work_pages.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace trialoog::assignments {
namespace {

constexpr int days_to_hand_in = 10, days_to_debrief = 14;

/// Some words of the list in each top, so that what lies side by side says something.
void choose_words(std::vector<Answer>& answers, const Template& form) {
    for (const Field& field : form.fields) {
        if (field.item->kind != Kind::top) continue;
        const auto& words = form.list(field.item->list);
        const std::size_t shift = field.answerer() == Answerer::adult ? 1 : 0;
        const std::size_t at = static_cast<std::size_t>(field.place) - 1 + shift;
        if (at < words.size()) answers.push_back({field.key, words[at], 1, 0, {}, {}});
    }
}

/// Steps that wait for a day stand open.
void choose_days(std::vector<Answer>& answers, const Template& form, Day today) {
    for (const Field& field : form.fields)
        if (field.item->kind == Kind::date) answers.push_back({field.key, today.iso(), 1, 0, {}, {}});
}

enum class Done { nothing, own_parts };

OpenedWork made_up(const Preview& preview, Done done) {
    OpenedWork opened;
    opened.form = preview.form;
    opened.seat.side = preview.reader;
    Work& work = opened.work;
    work.id = preview.base;
    work.pupil_given_name = "Noor";
    work.companion = "mother";
    work.companion_name = t("mama");
    work.feedback = preview.form->feedback;
    work.announced_on = work.prepared_on = preview.today;
    work.hand_in_on = preview.today.plus_days(days_to_hand_in);
    work.debrief_on = preview.today.plus_days(days_to_debrief);
    opened.pupil.given_name = work.pupil_given_name;
    opened.pupil.called = work.pupil_given_name;
    opened.pupil.as = access::Role::mentor; // may change nothing about the work
    opened.pupil.relation = access::Relation::own_school;
    if (done == Done::nothing) return opened;
    work.pupil_ready_at = work.adult_ready_at = Instant{};
    choose_words(opened.answers, *preview.form);
    choose_days(opened.answers, *preview.form, preview.today);
    return opened;
}

std::vector<Part> parts_of(Side reader) {
    if (reader == Side::adult) return {Part::adult, Part::together};
    return {Part::pupil, Part::together, Part::after};
}
bool is_own(Part part) { return part == Part::pupil || part == Part::adult; }
std::vector<PreviewPlace> places(const Template& form, Side reader) {
    std::vector<PreviewPlace> places;
    for (const Part part : parts_of(reader))
        for (std::size_t page = 1; page <= form.pages_of(part).size(); ++page)
            places.push_back({part, static_cast<int>(page)});
    return places;
}

std::optional<PreviewPlace> place_of(const Template& form, Side reader, std::string_view part,
                                     std::string_view page) {
    const int number = text::number<int>(page).value_or(1);
    for (const PreviewPlace& place : places(form, reader))
        if (path_of(place.part) == part && place.page == number) return place;
    return std::nullopt;
}

std::string path(const Preview& preview, PreviewPlace place) {
    return page_path(made_up(preview, Done::nothing), place.part, place.page);
}

html::Html first_page(const Preview& preview) {
    return overview(made_up(preview, Done::nothing), preview.today);
}

html::Html page_at(db::Reader& tx, const Preview& preview, PreviewPlace place) {
    const OpenedWork opened = made_up(preview, is_own(place.part) ? Done::nothing : Done::own_parts);
    const Page page = preview.form->pages_of(place.part).at(static_cast<std::size_t>(place.page - 1));
    PartView view{place.part, place.page, shown_answers(opened)};
    view.links = links_of_page(tx, preview.school_id, page);
    return place.part == Part::together ? together_page(opened, view, preview.today)
                                        : step_page(opened, view, preview.today);
}

std::vector<content::ToDevelop> to_develop(db::Reader& tx, const access::Viewer& viewer, Day today) {
    std::vector<content::ToDevelop> all;
    for (const DevelopTask& task : develop_tasks(tx, viewer, today))
        all.push_back({task.key, task.title, task.grade});
    return all;
}
} // namespace

content::Elsewhere shown_to_authors() {
    return {.places = places,
            .place = place_of,
            .path = path,
            .overview = first_page,
            .page = page_at,
            .sheets = preview_sheets,
            .classes_by_key = classes_by_template,
            .approved = mark_items_approved,
            .to_develop = to_develop};
}

} // namespace trialoog::assignments
