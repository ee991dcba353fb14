// A pupil's work, to read by the staff. /werk/{work}/bekijk

#include "slices/assignments/class/pages_class.hpp"
#include "slices/assignments/class/routes.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/assignments/supporter/supporter.hpp"
#include "slices/assignments/work/wording.hpp"
#include "slices/assignments/work_pages/work_pages.hpp"

namespace trialoog::assignments {
using namespace html;
namespace {

using access::Action;

struct Looked {
    OpenedWork opened;
    std::vector<Photo> photos;
    bool may_act = false; // as its mentor
};

Html under_way_part(const Looked& looked) {
    const OpenedWork& opened = looked.opened;
    const Count count = progress(*opened.form, opened.answers);
    return look::card(
        t("Nog bezig"),
        group(
            p(count.answered == 0 ? t("Er is nog niets ingevuld.")
                                  : tf("{answered} van {asked} vragen zijn ingevuld.",
                                       fmt::arg("answered", count.answered), fmt::arg("asked", count.asked))),
            p(cls("hint"), t("Je leest de antwoorden zodra ze zijn ingeleverd. Tot dan zijn ze van hen."))));
}

Html work_view(const Looked& looked) {
    const Work& work = looked.opened.work;
    const std::string title = t_content(looked.opened.form->title);
    std::string lead = has_companion(work)
                           ? tf("Samen met {name}.", fmt::arg("name", names_of(work).adult_speaks))
                           : t("Nog niet gekozen met wie.");
    if (work.handed_in_at)
        lead += " " + tf("Ingeleverd op {day}.",
                         fmt::arg("day", i18n::long_date(day_in_amsterdam(*work.handed_in_at))));
    Html acts;
    if (looked.may_act && may_reopen(work))
        acts += look::button_link(work_path(work.id, "heropen"), t("Geef het werk terug"), true);
    if (looked.may_act && !work.handed_in_at)
        acts += look::button_link(work_path(work.id, "met-wie"),
                                  has_companion(work) ? t("Kies iemand anders") : t("Denk mee: met wie?"),
                                  has_companion(work));
    if (looked.may_act && may_be_supporter(work.companion) && !work.debriefed_at)
        acts += look::button_link(work_path(work.id, "helper"),
                                  tf("Een link voor {name}", fmt::arg("name", names_of(work).adult_speaks)),
                                  true);
    return group(look::breadcrumbs({{title, class_of_work_path(looked.opened)}}),
                 look::heading(tf("Klas {name}", fmt::arg("name", looked.opened.pupil.class_name)),
                               looked.opened.pupil.name, lead),
                 work.handed_in_at ? everything_written(
                                         looked.opened,
                                         {Part::together, 1, shown_answers(looked.opened), {}, looked.photos})
                                   : under_way_part(looked),
                 when(!acts.empty(), [&] { return div(cls("buttons"), acts); }));
}

http::Response show(const access::Asked& asked) {
    const auto looked = asked.services.database.read([&](db::Reader& tx) -> std::optional<Looked> {
        auto opened = open_work(tx, asked.viewer, asked.request.param("work"), Action::see_work);
        if (!opened) return std::nullopt;
        Looked found{std::move(*opened), {}, false};
        found.may_act = access::may(found.opened.pupil.as, found.opened.pupil.relation, Action::reopen_work);
        if (found.opened.work.handed_in_at)
            found.photos = photos_of_work(tx, asked.viewer.school_id, found.opened.work.id);
        return found;
    });
    if (!looked) return access::not_found(asked);
    const OpenedWork& opened = looked->opened;
    if (opened.pupil.as < access::Role::mentor)
        return http::see_other(work_path(opened.work.id)); // their own page
    asked.services.database.write([&](db::Writer& tx) {
        access::note(tx, asked.viewer, asked.now, Action::see_work, opened.work.pupil_id, opened.work.id);
    });
    return http::page(look::page(access::frame(asked, opened.pupil.name), work_view(*looked)));
}

} // namespace

void register_look_at_work(access::Routes& routes) {
    routes.get("/werk/{work}/bekijk", Action::see_work, show);
}

} // namespace trialoog::assignments
