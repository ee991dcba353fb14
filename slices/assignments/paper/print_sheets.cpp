// The mentor prints an assignment for the class, or for one pupil: /opdracht/{assignment}/papier.

#include "slices/assignments/class_work/class_store.hpp"
#include "slices/assignments/paper/on_paper.hpp"
#include "slices/assignments/paper/routes.hpp"
#include "slices/assignments/paper/sheets_job.hpp"

#include "look/data.hpp"
#include "look/job.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/storage/storage.hpp"
#include "slices/access/letters/printing.hpp"
#include "slices/access/viewer/trail.hpp"
#include "slices/assignments/work/wording.hpp"
#include "slices/paper/paper.hpp"

#include <algorithm>

namespace trialoog::assignments {
using namespace html;
namespace {

using access::Action;

struct Found {
    ClassWork work;
    std::vector<PupilRow> rows;
    std::vector<PaperWork> papers;
    pdf::Sides sides;
};
std::optional<Found> find(db::Reader& tx, const access::Asked& asked) {
    auto work = open_class_work(tx, asked.viewer, asked.request.param("assignment"), Action::handle_paper);
    if (!work) return std::nullopt;
    const Day today = asked.today();
    AnsweredCounts counts;
    auto rows = rows_of(tx, asked.viewer.school_id, *work, today, counts);
    auto papers = papers_to_hand_in(tx, asked.viewer.school_id, work->id, today);
    return Found{std::move(*work), std::move(rows), std::move(papers),
                 access::printing_sides(tx, asked.viewer)};
}

std::vector<look::Choice> choices(const std::vector<PupilRow>& rows) {
    std::vector<look::Choice> all{{"all", t("De hele klas")}};
    for (const PupilRow& row : rows)
        if (!row.work_id.empty()) all.push_back({row.work_id, row.name});
    return all;
}

Html print_card(const Found& found, const look::Errors& errors) {
    return look::card(
        t("Print de bladen"),
        look::post_form(
            class_work_path(found.work.id, "papier"),
            group(p(t("Elke leerling krijgt eigen bladen met naam en code. Door de code komen ze later "
                      "bij de goede leerling terug.")),
                  look::select_field({.name = "wie", .label = t("Voor wie?"), .value = "all"},
                                     choices(found.rows), errors),
                  look::submit(t("Maak de PDF")))));
}

Html scans_card(const Found& found) {
    return look::card(t("Zijn de bladen ingevuld?"),
                      group(p(t("Scan ze in één stapel, of maak foto's. De volgorde maakt niet uit.")),
                            p(look::button_link(paper::scans_path(found.work.of_class.id),
                                                t("Voeg de bladen toe"), true))));
}

look::Frame frame_of(const access::Asked& asked) {
    auto frame = access::frame(asked, t("Op papier"));
    frame.styles.push_back("css/paper.css");
    return frame;
}

Html head(const ClassWork& work) {
    const std::string title = t_content(work.form->title);
    return group(look::breadcrumbs({{title, class_work_path(work.id)}}),
                 look::heading(tf("Klas {name}", fmt::arg("name", work.of_class.name)),
                               tf("{title} op papier", fmt::arg("title", title))));
}

http::Response shown(const access::Asked& asked, const Found& found, const look::Errors& errors) {
    const std::string here = class_work_path(found.work.id, "papier");
    const Html content =
        group(head(found.work), look::error_summary(errors), print_card(found, errors),
              access::sides_choice(found.sides, here), scans_card(found),
              hand_in_on_paper_form(found.work.id, t_content(found.work.form->title), found.papers, here));
    return http::page(look::page(frame_of(asked), content), errors.none() ? 200 : 422);
}

http::Response show(const access::Asked& asked) {
    const auto found = asked.services.database.read([&](db::Reader& tx) { return find(tx, asked); });
    return found ? shown(asked, *found, {}) : access::not_found(asked);
}

http::Response start(const access::Asked& asked) {
    const auto found = asked.services.database.read([&](db::Reader& tx) { return find(tx, asked); });
    if (!found) return access::not_found(asked);
    const std::string who(asked.request.form.get("wie"));
    const bool everybody = who == "all";
    if (!everybody && (who.empty() || std::ranges::count(found->rows, who, &PupilRow::work_id) == 0)) {
        look::Errors errors;
        errors.add("wie", t("Kies de hele klas of een leerling."));
        return shown(asked, *found, errors);
    }
    const std::string job = asked.services.database.write([&](db::Writer& tx) {
        access::note_of_class(tx, asked.viewer, asked.now, Action::handle_paper, found->work.id,
                              found->work.of_class.id);
        return jobs::enqueue(
            tx, asked.now, asked.viewer.school_id, sheets_kind,
            to_json(SheetsChoice{found->work.id, everybody ? std::string() : who, found->sides}),
            asked.viewer.person_id);
    });
    asked.services.jobs.wake();
    return http::see_other(class_work_path(found->work.id, "papier/" + job));
}

struct Made {
    ClassWork work;
    jobs::Status status;
    SheetsResult result; // when it is done
    bool has_lapsed = false;
};
/// Only who asked for the sheets, while it is the mentor of the class.
std::optional<Made> made(const access::Asked& asked) {
    return asked.services.database.read([&](db::Reader& tx) -> std::optional<Made> {
        auto work =
            open_class_work(tx, asked.viewer, asked.request.param("assignment"), Action::handle_paper);
        auto status = jobs::status(tx, asked.viewer.school_id, asked.request.param("sheets"));
        if (!work || !status || status->kind != sheets_kind.name || status->made_by != asked.viewer.person_id)
            return std::nullopt;
        Made found{std::move(*work), std::move(*status)};
        if (found.status.state == jobs::JobState::done) {
            found.result = sheets_result_from(found.status.result);
            if (found.result.assignment_id != found.work.id) return std::nullopt;
            found.has_lapsed = names_in_vain(tx, asked.viewer.school_id, found.result, asked.today());
        }
        return found;
    });
}

Html done_part(const Made& one, const std::string& path, bool still_there) {
    if (one.result.pupils == 0)
        return look::notice(look::Tone::plain, t("Er is niemand om voor te printen"),
                            p(t("Er zitten nog geen leerlingen in deze klas.")));
    if (one.has_lapsed)
        return look::notice(
            look::Tone::plain, t("Deze bladen kloppen niet meer"),
            group(p(t("Met wie een leerling het doet, is intussen veranderd. Gooi de oude bladen "
                      "weg als je ze al geprint hebt.")),
                  p(a(href(class_work_path(one.work.id, "papier")), t("Maak de PDF opnieuw")))));
    if (!still_there)
        return look::notice(look::Tone::plain, t("Het bestand is gewist"),
                            p(t("Nog een keer printen? Maak de PDF opnieuw. Oude bladen blijven werken.")));
    return group(
        look::notice(
            look::Tone::good, t("De bladen zijn klaar"),
            group(p(tf("{pages} voor {pupils}. Het bestand blijft een week staan.",
                       fmt::arg("pages", tn("{n} bladzijde", "{n} bladzijden", one.result.pages)),
                       fmt::arg("pupils", tn("{n} leerling", "{n} leerlingen", one.result.pupils)))),
                  p(one.result.sides == pdf::Sides::both
                        ? t("Print dubbelzijdig. Elke leerling en elke volwassene begint op een nieuw vel. "
                            "Daarom zijn sommige achterkanten leeg.")
                        : t("Print enkelzijdig: zet dubbelzijdig uit in de printer.")))),
        p(look::button_link(path + "/pdf", t("Download de PDF"))));
}

http::Response progress_page(const access::Asked& asked) {
    const auto one = made(asked);
    if (!one) return access::not_found(asked);
    const jobs::Status& status = one->status;
    Html state;
    if (look::is_under_way(status.state))
        state = look::job_progress(status.done_steps, status.total_steps,
                                   status.total_steps == 0 ? t("De bladen worden gemaakt.")
                                                           : tf("{done} van {total} leerlingen",
                                                                fmt::arg("done", status.done_steps),
                                                                fmt::arg("total", status.total_steps)));
    else if (status.state == jobs::JobState::failed)
        state = look::job_failed(status.error);
    else
        state = done_part(*one, class_work_path(one->work.id, "papier/" + status.id),
                          asked.services.files.has(one->result.key));
    return look::looking_again(http::page(look::page(frame_of(asked), group(head(one->work), state))),
                               status.state);
}

http::Response download(const access::Asked& asked) {
    const auto one = made(asked);
    if (one && one->has_lapsed)
        return http::see_other(class_work_path(one->work.id, "papier/" + one->status.id));
    const auto file = one && one->status.state == jobs::JobState::done
                          ? asked.services.files.get(one->result.key)
                          : std::optional<std::string>();
    if (!file) return access::not_found(asked);
    return http::download(*file, "application/pdf",
                          one->work.template_key + "-" + one->work.of_class.name + ".pdf");
}
} // namespace

void register_print_sheets(access::Routes& routes) {
    const auto action = Action::handle_paper;
    routes.get("/opdracht/{assignment}/papier", action, show);
    routes.post("/opdracht/{assignment}/papier", action, start);
    routes.get("/opdracht/{assignment}/papier/{sheets}", action, progress_page);
    routes.get("/opdracht/{assignment}/papier/{sheets}/pdf", action, download);
}

} // namespace trialoog::assignments
