// A mentor sets an assignment out for the class: /klas/{class}/uitzetten/{template}.

#include "slices/assignments/setting_out/pages_set_out.hpp"
#include "slices/assignments/setting_out/routes.hpp"

#include "look/limit.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/jobs/jobs.hpp"
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
};

std::optional<Found> find(db::Reader& tx, const access::Viewer& viewer, const http::Request& request,
                          const Additions& additions, Instant now) {
    const auto allowed = access::find_class(tx, viewer, request.param("class"), Action::set_out_assignment);
    if (!allowed) return std::nullopt;
    auto content = content::find_offered(tx, viewer.school_id, request.param("template"));
    if (!content) return std::nullopt;
    Found found{class_year(tx, viewer.school_id, allowed->id).value(), std::move(*content), {}, {}, {}, {}};
    const std::string& key = found.content.form->key;
    found.there = assignment_of_template(tx, viewer.school_id, allowed->id, key);
    found.activity = year_plan::activity_of_template(tx, viewer.school_id, allowed->grade_id, key);
    const auto pupils = roll_of_class(tx, viewer.school_id, allowed->id, day_in_amsterdam(now)).pupils;
    found.example_pupil = pupils.empty() ? t("uw kind") : pupils.front().given_name;
    found.beside = additions.set_out(tx, viewer, key, now);
    return found;
}

http::Response shown(const http::Request& request, const access::Viewer& viewer, const SetOutPage& page,
                     int status) {
    auto frame = access::frame(request, viewer,
                               tf("Uitzetten: {title}", fmt::arg("title", t_content(page.form.title))));
    return http::page(look::page(frame, set_out_page(page)), status);
}

http::Response show(const http::Request& request, const access::Viewer& viewer, Services& services,
                    const Additions& additions) {
    const Instant now = services.clock.now();
    const auto found =
        services.database.read([&](db::Reader& tx) { return find(tx, viewer, request, additions, now); });
    if (!found) return access::not_found(request, &viewer);
    if (found->there) return http::see_other(class_work_path(*found->there));
    const Dates dates = propose_dates(day_in_amsterdam(now), found->activity);
    return shown(
        request, viewer,
        {found->of_class,
         *found->content.form,
         {dates.announced_on.iso(), dates.prepared_on.iso(), dates.hand_in_on.iso(), dates.debrief_on.iso()},
         t_content(found->content.form->feedback),
         found->example_pupil,
         viewer.name,
         found->beside},
        200);
}

http::Response save(const http::Request& request, const access::Viewer& viewer, Services& services,
                    const Additions& additions) {
    const Instant now = services.clock.now();
    const Day today = day_in_amsterdam(now);
    const auto found =
        services.database.read([&](db::Reader& tx) { return find(tx, viewer, request, additions, now); });
    if (!found) return access::not_found(request, &viewer);

    const auto typed = [&](const char* field) { return std::string(request.form.get(field)); };
    const TypedDates dates{typed("aankondigen"), typed("voorbereiden"), typed("inleveren"),
                           typed("nabespreken")};
    const std::string feedback = tidy(typed("terugkoppeling"));
    auto decided = decide_dates(dates, today, found->of_class.year_ends_on);
    if (feedback.empty())
        decided.errors.add("terugkoppeling", t("Schrijf hoe de leerlingen iets terughoren."));
    look::want_short(decided.errors, "terugkoppeling", feedback, longest_feedback);
    if (!decided.errors.none())
        return shown(request, viewer,
                     {found->of_class, *found->content.form, dates, feedback, found->example_pupil,
                      viewer.name, found->beside, decided.errors},
                     422);

    const Dates& d = decided.dates;
    const SetOut wanted{
        found->of_class.id, found->content.form->key, feedback, d.announced_on, d.prepared_on, d.hand_in_on,
        d.debrief_on};
    const std::string id =
        services.database.write([&](db::Writer& tx) { return set_out(tx, services, viewer, wanted, now); });
    services.jobs.wake();
    return http::see_other(class_work_path(id));
}

} // namespace

void register_set_out(access::Routes& routes, Services& services, const Additions& additions) {
    routes.get("/klas/{class}/uitzetten/{template}", Action::set_out_assignment,
               [&services, additions](const auto& request, const auto& viewer) {
                   return show(request, viewer, services, additions);
               });
    routes.post("/klas/{class}/uitzetten/{template}", Action::set_out_assignment,
                [&services, additions](const auto& request, const auto& viewer) {
                    return save(request, viewer, services, additions);
                });
}

} // namespace trialoog::assignments
