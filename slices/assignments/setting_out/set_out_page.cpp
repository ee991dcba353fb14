// A mentor sets an assignment out for the class: /klas/{class}/uitzetten/{template}.

#include "slices/assignments/setting_out/pages_set_out.hpp"
#include "slices/assignments/setting_out/routes.hpp"

#include "look/limit.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/jobs/jobs.hpp"
#include "slices/assignments/setting_out/missing_films.hpp"
#include "slices/assignments/setting_out/set_out.hpp"
#include "slices/assignments/work/store.hpp"
#include "slices/assignments/work/wording.hpp"
#include "slices/content/offered/offered.hpp"
#include "slices/year_plan/year_plan.hpp"

namespace trialoog::assignments {

namespace {

using access::Action;

/// All that the form stands on: the class is the viewer's own, the template exists, and isn't given yet.
struct Found {
    ClassYear of_class;
    content::OfferedContent content;
    std::optional<std::string> there; // the class has it already
    std::optional<year_plan::Activity> activity;
    std::string example_pupil;
    Html beside;
    std::optional<Withdrawn> withdrawn = {};
    std::vector<WouldHelp> would_help = {};
    std::vector<year_plan::Activity> before = {};
};

std::optional<Found> find(db::Reader& tx, const access::Asked& asked, const Additions& additions) {
    const auto allowed =
        access::find_class(tx, asked.viewer, asked.request.param("class"), Action::set_out_assignment);
    if (!allowed) return std::nullopt;
    auto content = content::find_offered(tx, asked.viewer.school_id, asked.request.param("template"));
    if (!content) return std::nullopt;
    Found found{
        class_year(tx, asked.viewer.school_id, allowed->id).value(), std::move(*content), {}, {}, {}, {}};
    const std::string& key = found.content.form->key;
    found.there = assignment_of_template(tx, asked.viewer.school_id, allowed->id, key);
    found.withdrawn = withdrawn_of_template(tx, asked.viewer.school_id, allowed->id, key);
    found.would_help = what_would_help(tx, asked.viewer.school_id, allowed->id, asked.today());
    found.activity = year_plan::activity_of_template(tx, asked.viewer.school_id, allowed->grade_id, key);
    if (found.activity)
        found.before = year_plan::activities_before(tx, asked.viewer.school_id, found.activity->id);
    const auto pupils =
        roll_of_class(tx, asked.viewer.school_id, allowed->id, day_in_amsterdam(asked.now)).pupils;
    found.example_pupil = pupils.empty() ? t("uw kind") : pupils.front().given_name;
    found.beside = html::group(missing_films(tx, asked.viewer, *found.content.form),
                               additions.set_out(tx, asked.viewer, key, asked.now));
    return found;
}

html::Html was_withdrawn(const Withdrawn& was) {
    return look::notice(
        look::Tone::plain,
        tf("Teruggenomen op {day}", fmt::arg("day", i18n::long_date(day_in_amsterdam(was.at)))),
        html::p(was.begun == 0
                    ? t("Deze klas had deze opdracht al eens. Niemand was begonnen.")
                    : tn("{n} leerling was al begonnen. Die gaat verder waar hij was.",
                         "{n} leerlingen waren al begonnen. Zij gaan verder waar zij waren.", was.begun)));
}

SetOutPage page_of(const Found& found, TypedDates dates, std::string feedback, look::Errors errors = {}) {
    return {.of_class = found.of_class,
            .form = *found.content.form,
            .dates = std::move(dates),
            .feedback = std::move(feedback),
            .example_pupil = found.example_pupil,
            .beside = html::group(would_help_card(found.would_help), found.beside),
            .above = found.withdrawn ? was_withdrawn(*found.withdrawn) : html::Html(),
            .embedded = embedded_card(*found.content.form, found.before),
            .errors = std::move(errors)};
}

http::Response shown(const access::Asked& asked, const SetOutPage& page, int status) {
    auto frame =
        access::frame(asked, tf("Uitzetten: {title}", fmt::arg("title", t_content(page.form.title))));
    return http::page(look::page(frame, set_out_page(page)), status);
}

http::Response show(const access::Asked& asked, const Additions& additions) {
    const auto found =
        asked.services.database.read([&](db::Reader& tx) { return find(tx, asked, additions); });
    if (!found) return access::not_found(asked);
    if (found->there) return http::see_other(class_work_path(*found->there));
    const Dates dates = propose_dates(day_in_amsterdam(asked.now), found->activity);
    return shown(asked,
                 page_of(*found,
                         {dates.announced_on.iso(), dates.prepared_on.iso(), dates.hand_in_on.iso(),
                          dates.debrief_on.iso()},
                         t_content(found->content.form->feedback)),
                 200);
}

http::Response save(const access::Asked& asked, const Additions& additions) {
    const Day today = day_in_amsterdam(asked.now);
    const auto found =
        asked.services.database.read([&](db::Reader& tx) { return find(tx, asked, additions); });
    if (!found) return access::not_found(asked);

    const auto typed = [&](const char* field) { return std::string(asked.request.form.get(field)); };
    const TypedDates dates{typed("aankondigen"), typed("voorbereiden"), typed("inleveren"),
                           typed("nabespreken")};
    const std::string feedback = tidy(typed("terugkoppeling"));
    auto decided = decide_dates(dates, today, found->of_class.year_ends_on);
    if (feedback.empty())
        decided.errors.add("terugkoppeling", t("Schrijf hoe de leerlingen iets terughoren."));
    look::want_short(decided.errors, "terugkoppeling", feedback, longest_feedback);
    if (!decided.errors.none()) return shown(asked, page_of(*found, dates, feedback, decided.errors), 422);

    const Dates& d = decided.dates;
    const SetOut wanted{
        found->of_class.id, found->content.form->key, feedback, d.announced_on, d.prepared_on, d.hand_in_on,
        d.debrief_on};
    const std::string id = asked.services.database.write(
        [&](db::Writer& tx) { return set_out(tx, asked.services, asked.viewer, wanted, asked.now); });
    asked.services.jobs.wake();
    return http::see_other(class_work_path(id));
}

} // namespace

void register_set_out(access::Routes& routes, const Additions& additions) {
    routes.get("/klas/{class}/uitzetten/{template}", Action::set_out_assignment,
               access::with(additions, show));
    routes.post("/klas/{class}/uitzetten/{template}", Action::set_out_assignment,
                access::with(additions, save));
}

} // namespace trialoog::assignments
