// The timeline of a grade: /jaar and /jaar/{grade}.

#include "slices/year_plan/library.hpp"
#include "slices/year_plan/move_activity.hpp"
#include "slices/year_plan/pages.hpp"

#include "platform/i18n/i18n.hpp"

namespace trialoog::year_plan {

namespace {

/// The grade of the viewer's own children or classes, else the first.
int own_grade(db::Reader& reader, const access::Viewer& viewer) {
    for (const auto& pupil : access::own_pupils(reader, viewer))
        if (pupil.grade > 0) return pupil.grade;
    for (const auto& of_class : access::own_classes(reader, viewer))
        return of_class.grade;
    return 1;
}

http::Response to_own_grade(const access::Asked& asked) {
    const int grade =
        asked.services.database.read([&](db::Reader& reader) { return own_grade(reader, asked.viewer); });
    return http::see_other("/jaar/" + std::to_string(grade));
}

/// "2", or a grade's id: that of a link made where only the id is known.
int number_in(std::string_view text) {
    return text.size() == 1 && text[0] >= '1' && text[0] <= '4' ? text[0] - '0' : 0;
}

http::Response show_year(const access::Asked& asked, const LeadsTo& leads_to) {
    const std::string_view in_path = asked.request.param("grade");
    const int number = number_in(in_path);
    if (number == 0) {
        const auto found = asked.services.database.read(
            [&](db::Reader& reader) { return number_of_grade(reader, asked.viewer.school_id, in_path); });
        if (!found) return access::not_found(asked);
        return http::see_other("/jaar/" + std::to_string(*found));
    }
    YearPage page;
    const bool found = asked.services.database.read([&](db::Reader& reader) {
        const auto grade = grade_of_number(reader, asked.viewer.school_id, number);
        if (!grade) return false;
        page.grade = *grade;
        page.activities = activities(reader, asked.viewer.school_id, grade->grade_id);
        page.links = links(reader, asked.viewer.school_id, grade->grade_id);
        return true;
    });
    if (!found) return access::not_found(asked);
    page.theme = plan_of_grade(number).accent;
    page.today = asked.today();
    if (asked.viewer.is(access::Role::pupil))
        page.reader = YearPage::Reader::pupil;
    else if (asked.viewer.is(access::Role::parent))
        page.reader = YearPage::Reader::parent;
    page.may_move = access::find_school(asked.viewer, access::Action::move_activity).has_value();
    if (leads_to)
        page.leads_to = [&](const Activity& activity) {
            return leads_to(asked.viewer, number, activity, nullptr);
        };
    auto frame = access::frame(asked, tf("Jaarplanning leerjaar {number}", fmt::arg("number", number)));
    frame.wide = true;
    return http::page(look::page(frame, year_page(page)));
}

} // namespace

void register_routes(access::Routes& routes, const BesideActivity& beside, const LeadsTo& leads_to) {
    using access::Action;
    routes.get("/jaar", Action::see_year_plan, to_own_grade);
    routes.get("/jaar/{grade}", Action::see_year_plan, access::with(leads_to, show_year));
    routes.get("/activiteit/{activity}", Action::move_activity, access::with(beside, show_move));
    routes.post("/activiteit/{activity}", Action::move_activity, access::with(beside, move));
}

void register_own_routes(access::Routes& routes) {
    register_routes(routes, [](db::Reader&, const access::Viewer&, const Activity&) { return html::Html(); });
}

} // namespace trialoog::year_plan
