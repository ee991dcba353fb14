// The mentor hands in what came on paper, and says with whom: POST /opdracht/{assignment}/papier/inleveren.

#include "slices/assignments/class_work/class_store.hpp"
#include "slices/assignments/paper/before_handing_in.hpp"
#include "slices/assignments/paper/on_paper.hpp"
#include "slices/assignments/paper/routes.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/paper/paper.sql.hpp"
#include "slices/assignments/work/companion_kind.hpp"
#include "slices/assignments/work/contacts.hpp"
#include "slices/assignments/work/dossier_entry.hpp"
#include "slices/assignments/work/paper_page.hpp"
#include "slices/assignments/work/wording.hpp"
#include "slices/paper/paper.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace trialoog::assignments {
using namespace html;
namespace {

using access::Action;

std::string value_of(std::string_view kind, std::string_view person_id) {
    return person_id.empty() ? std::string(kind) : fmt::format("{}:{}", kind, person_id);
}

/// First the parents that the school knows, then everybody else.
std::vector<look::Choice> choices(const PaperWork& work) {
    std::vector<look::Choice> all{{"", t("Nog niet inleveren")}};
    std::vector<std::string> named;
    for (const ParentOfPupil& parent : work.parents) {
        const std::string kind = companion_of_relation(parent.relation_kind);
        named.push_back(kind);
        all.push_back({value_of(kind, parent.person_id),
                       kind == "other" ? name_among(parent, work.parents)
                                       : fmt::format("{} ({})", companion_label(kind),
                                                     name_among(parent, work.parents))});
    }
    for (const std::string_view kind : companion_kinds())
        if (kind == "other" || std::ranges::count(named, kind) == 0)
            all.push_back({std::string(kind), companion_label(kind)});
    return all;
}

/// Only what was offered can be chosen.
std::optional<CompanionChoice> chosen(const PaperWork& work, const http::Fields& form) {
    const std::string value(form.get("wie-" + work.work_id));
    const auto offered = choices(work);
    if (value.empty() || std::ranges::count(offered, value, &look::Choice::value) == 0) return std::nullopt;
    const auto colon = std::min(value.find(':'), value.size());
    CompanionChoice choice{
        value.substr(0, colon), {}, value.substr(std::min(colon + 1, value.size())), false};
    const auto parent = std::ranges::find(work.parents, choice.person_id, &ParentOfPupil::person_id);
    if (choice.kind == "other" && parent != work.parents.end()) choice.name = parent->given_name;
    return choice;
}

Html row(const PaperWork& work) {
    Html pages;
    for (const Photo& page : work.pages) {
        const std::string path = "/foto/" + page.id;
        const std::string label =
            tf("Blad {n} van {name}", fmt::arg("n", paper_page_of(page.field)), fmt::arg("name", work.name));
        pages +=
            Html(li(a(href(path), img(src(path + "/klein"), attr("alt", label), attr("loading", "lazy")))));
    }
    const int last = work.pages.empty() ? 0 : paper_page_of(work.pages.back().field);
    const std::size_t all = static_cast<std::size_t>(std::max(work.printed, last));
    const std::size_t there = all - missing_pages(work.pages, static_cast<int>(all)).size();
    return div(cls("paper-work"), h3(work.name),
               p(cls("detail"), tf("{n} van {all} bladen", fmt::arg("n", there), fmt::arg("all", all))),
               ul(cls("paper-pages"), pages),
               look::select_field({.name = "wie-" + work.work_id,
                                   .label = tf("Met wie deed {name} het?", fmt::arg("name", work.name)),
                                   .value = value_of(work.companion, work.companion_person_id)},
                                  choices(work)));
}

/// With whom is said of these.
std::vector<ToHandIn> all_to_hand_in(const std::vector<PaperWork>& works, const http::Fields& form) {
    std::vector<ToHandIn> all;
    for (const PaperWork& work : works) {
        if (!chosen(work, form)) continue;
        const std::string who(form.get("wie-" + work.work_id));
        const auto offered = choices(work);
        all.push_back(to_hand_in(work, who, std::ranges::find(offered, who, &look::Choice::value)->label,
                                 value_of(work.companion, work.companion_person_id)));
    }
    return all;
}

/// In one unit of work: what may be handed in is; the rest waits.
void save(db::Writer& tx, const access::Viewer& viewer, const std::vector<ToHandIn>& all,
          const http::Fields& form, std::string_view note, Instant now) {
    for (const ToHandIn& one : all) {
        if (is_to_ask(one) && said_in(form, one) != Said::yes) continue;
        const PaperWork& work = *one.work;
        const auto choice = chosen(work, form);
        auto opened = open_work(tx, viewer, work.work_id, Action::handle_paper);
        if (!opened ||
            may_hand_in_on_paper(opened->work, choice->kind, work.pages.size()) != HandInOnPaper::allowed)
            continue;
        const bool same =
            opened->work.companion == choice->kind && opened->work.companion_person_id == choice->person_id;
        if (!same) choose_companion(tx, viewer.school_id, work.work_id, *choice, now);
        if (!hand_in(tx, viewer.school_id, work.work_id, viewer.person_id, now)) continue;
        tx.run(sql::mark_on_paper, {viewer.school_id, work.work_id});
        opened = open_work(tx, viewer, work.work_id, Action::handle_paper);
        auto entry = dossier_entry(*opened, day_in_amsterdam(now));
        if (entry.results.empty()) entry.results = note;
        dossier::record(tx, viewer, now, entry);
        record_done(tx, viewer.school_id, opened->work, now);
        access::note(tx, viewer, now, Action::handle_paper, opened->work.pupil_id, work.work_id);
    }
}

/// Back to the review, when the form came from one of this class.
std::string back_to(const http::Fields& form, const ClassWork& work) {
    const std::string_view back = form.get("terug");
    const std::string scans = paper::scans_path(work.of_class.id) + "/";
    const bool is_id =
        back.starts_with(scans) && back.find_first_not_of("0123456789abcdef-", scans.size()) == back.npos;
    return is_id ? std::string(back) : class_work_path(work.id, "papier");
}

http::Response ask_first(const access::Asked& asked, const ClassWork& work, const std::vector<ToHandIn>& all,
                         const std::string& back) {
    auto frame = access::frame(asked, t("Klopt dit?"));
    frame.styles.push_back("css/paper.css");
    return http::page(
        look::page(frame, before_handing_in_page(class_work_path(work.id, "papier/inleveren"), back, all)));
}

http::Response post(const access::Asked& asked) {
    std::string note;
    {
        const i18n::Speaking dutch("nl"); // the entry is the pupil's
        note = t("Dit is op papier gemaakt. De bladen staan hieronder.");
    }
    return asked.services.database.write([&](db::Writer& tx) {
        const auto work =
            open_class_work(tx, asked.viewer, asked.request.param("assignment"), Action::handle_paper);
        if (!work) return access::not_found(asked);
        const auto works =
            papers_to_hand_in(tx, asked.viewer.school_id, work->id, day_in_amsterdam(asked.now));
        const auto all = all_to_hand_in(works, asked.request.form);
        const std::string back = back_to(asked.request.form, *work);
        const bool asks = std::ranges::any_of(all, [&](const ToHandIn& one) {
            return is_to_ask(one) && said_in(asked.request.form, one) == Said::not_asked;
        });
        if (asks) return ask_first(asked, *work, all, back);
        save(tx, asked.viewer, all, asked.request.form, note, asked.now);
        return http::see_other(back);
    });
}
} // namespace

Html hand_in_on_paper_form(std::string_view assignment_id, std::string_view title,
                           const std::vector<PaperWork>& works, std::string_view back) {
    if (works.empty()) return {};
    return section(h2(tf("{title}: lever in en zeg met wie", fmt::arg("title", title))),
                   p(t("Op het eerste blad is aangekruist met wie. Wie je leeg laat, levert later in.")),
                   look::post_form(class_work_path(assignment_id, "papier/inleveren"),
                                   group(input(type("hidden"), name("terug"), value(back)),
                                         each(works, [](const PaperWork& work) { return row(work); }),
                                         look::submit(t("Lever in")))));
}

void register_hand_in_on_paper(access::Routes& routes) {
    routes.post("/opdracht/{assignment}/papier/inleveren", Action::handle_paper, post);
}

} // namespace trialoog::assignments
