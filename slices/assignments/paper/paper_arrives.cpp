// How a scanned page lands in a pupil's work.

#include "slices/assignments/paper/on_paper.hpp"
#include "slices/assignments/paper/sheets_of_works.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/access/viewer/full_name.hpp"
#include "slices/access/viewer/namesakes.hpp"
#include "slices/assignments/class_work/class_store.hpp"
#include "slices/assignments/paper/paper.sql.hpp"
#include "slices/assignments/paper/sheets_job.hpp"
#include "slices/assignments/work/companion.hpp"
#include "slices/assignments/work/paper_page.hpp"
#include "slices/assignments/work/wording.hpp"

#include <algorithm>

namespace trialoog::assignments {
using namespace html;
namespace {

constexpr std::string_view scanner = "scanner"; // who brought a page in that no person did

paper::Landed land(db::Writer& tx, const paper::ArrivingPage& page_in) {
    const auto work = work_by_id(tx, page_in.school_id, page_in.about_id);
    if (!work) return paper::Landed::unknown;
    const auto there = photos_of_work(tx, page_in.school_id, work->id);
    const std::string field = paper_field(page_in.page);
    const Arriving how = arriving(*work, tx.exists(sql::is_on_paper, {page_in.school_id, work->id}), there,
                                  page_in.page, page_in.screen_key, page_in.beside);
    switch (how) {
    case Arriving::there_already:
        return paper::Landed::there_already;
    case Arriving::closed:
        return paper::Landed::closed;
    case Arriving::replaces:
        for (const Photo& one : there) // seldom more than one
            if (one.field == field) remove_photo(tx, page_in.school_id, one.id, page_in.at);
        break;
    case Arriving::adds:
        break;
    }
    if (work->handed_in_at)
        tx.run(sql::note_late_page, {page_in.school_id, work->id});
    else
        touch(tx, page_in.school_id, work->id, page_in.at);
    add_photo(tx, page_in.school_id,
              {.id = db::new_id(),
               .work_id = work->id,
               .field = field,
               .screen_key = page_in.screen_key,
               .thumbnail_key = page_in.thumbnail_key,
               .added_by = page_in.by.empty() ? std::string(scanner) : page_in.by,
               .width = page_in.width,
               .height = page_in.height,
               .added_at = page_in.at});
    return how == Arriving::replaces ? paper::Landed::replaced : paper::Landed::added;
}

std::string whose(db::Reader& tx, const access::Viewer& viewer, access::Action action,
                  std::string_view work_id) {
    const auto work = work_by_id(tx, viewer.school_id, work_id);
    const auto pupil = work ? access::find_pupil(tx, viewer, work->pupil_id, action) : std::nullopt;
    if (!pupil) return {};
    const TemplatePtr form = form_of_assignment(tx, viewer.school_id, work->assignment_id);
    return form ? pupil->name + " · " + t_content(form->title) : pupil->name;
}

std::vector<paper::Destination> destinations(db::Reader& tx, const access::Viewer& viewer,
                                             std::string_view class_id) {
    struct Found {
        std::string work_id, pupil_id, name, template_id, content_hash;
        int pages;
    };
    const auto rows =
        tx.all(sql::destinations_of_class, {viewer.school_id, class_id}, [](const db::Row& row) {
            return Found{row.str("id"),           row.str("pupil_id"),
                         access::full_name(row),  row.str("template_id"),
                         row.str("content_hash"), static_cast<int>(row.integer("pages"))};
        });
    const auto marks = access::marks_in_class(tx, viewer.school_id, class_id, viewer.today);
    std::vector<paper::Destination> all;
    for (const Found& found : rows) {
        const TemplatePtr form =
            form_of_template(tx, viewer.school_id, found.template_id, found.content_hash);
        all.push_back({found.work_id,
                       access::marked(found.name, found.pupil_id, marks) + " · " + t_content(form->title),
                       found.pages});
    }
    return all;
}

Html review(db::Reader& tx, const access::Viewer& viewer, const std::vector<std::string>& work_ids,
            std::string_view back) {
    std::string list = ",";
    for (const std::string& id : work_ids)
        list.append(id).append(",");
    // The scan is of one class; a page that the mentor may not see never landed through it.
    const auto first = work_by_id(tx, viewer.school_id, work_ids.front());
    if (!first) return {};
    const auto assignments = tx.all(sql::assignments_of_works, {viewer.school_id, first->class_id, list},
                                    [](const db::Row& row) { return row.str("id"); });
    const Day today = Day::parse_iso(viewer.today).value_or(first->hand_in_on);
    Html forms;
    for (const std::string& id : assignments) { // one, seldom two
        const auto work = open_class_work(tx, viewer, id, access::Action::handle_paper);
        if (!work) continue;
        forms += hand_in_on_paper_form(id, t_content(work->form->title),
                                       papers_to_hand_in(tx, viewer.school_id, id, today), back);
    }
    return forms;
}
} // namespace

std::vector<PaperWork> papers_to_hand_in(db::Reader& tx, std::string_view school_id,
                                         std::string_view assignment_id, Day today) {
    std::vector<PaperWork> works;
    std::string class_id;
    tx.each(sql::papers_of_assignment, {school_id, assignment_id}, [&](const db::Row& row) {
        const std::string work_id = row.str("work_id");
        if (works.empty() || works.back().work_id != work_id) {
            class_id = row.str("class_id");
            Companion companion = companion_in(row, today.iso());
            works.push_back({.work_id = work_id,
                             .pupil_id = row.str("pupil_id"),
                             .name = access::full_name(row),
                             .companion = std::move(companion.kind),
                             .companion_person_id = std::move(companion.person_id)});
            works.back().printed = static_cast<int>(row.maybe_integer("pages").value_or(0));
        }
        works.back().pages.push_back({.id = row.str("id"), .work_id = work_id, .field = row.str("field")});
    });
    tx.each(sql::parents_of_assignment, {school_id, assignment_id, today.iso()}, [&](const db::Row& row) {
        const auto work = std::ranges::find(works, row.text("work_id"), &PaperWork::work_id);
        if (work != works.end())
            work->parents.push_back(
                {row.str("parent_id"), row.str("kind"), row.str("given_name"), access::full_name(row)});
    });
    if (works.empty()) return works;
    const auto marks = access::marks_in_class(tx, school_id, class_id, today.iso());
    for (PaperWork& work : works) {
        work.pages = papers(work.pages);
        work.name = access::marked(std::move(work.name), work.pupil_id, marks);
    }
    return works;
}

paper::Purpose sheets_of_works() {
    return {std::string(paper_purpose), whose, land, destinations, review, [](std::string_view work_id) {
                return work_path(work_id, "heropen");
            }};
}

} // namespace trialoog::assignments
