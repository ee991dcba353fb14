#include "slices/home/home.hpp"

#include "platform/db/db.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/home/pages.hpp"

#include <algorithm>

namespace trialoog::home {
namespace {

// The grades whose year this person wants to see: of the children, of the classes, or of the whole school.
std::vector<int> grades_of(const HomeView& view, const access::Viewer& viewer) {
    std::vector<int> grades;
    for (const auto& pupil : view.pupils)
        grades.push_back(pupil.grade);
    for (const auto& one : view.classes)
        grades.push_back(one.grade);
    for (const auto& pupil : view.mentored)
        if (pupil.grade > 0) grades.push_back(pupil.grade);
    if (grades.empty() && viewer.is_staff()) grades = {1, 2, 3, 4};
    std::ranges::sort(grades);
    const auto [first, last] = std::ranges::unique(grades);
    grades.erase(first, last);
    return grades;
}

// Who has something to do now comes first.
void put_open_work_first(HomeView& view) {
    std::ranges::stable_partition(view.pupils, [&](const access::PupilRef& pupil) {
        return std::ranges::any_of(view.works, [&](const assignments::OpenWork& work) {
            return work.pupil_id == pupil.id && !work.handed_in;
        });
    });
}

HomeView load(db::Reader& reader, const access::Viewer& viewer, Instant now) {
    const Day today = day_in_amsterdam(now);
    HomeView view{today};
    view.pupils = access::own_pupils(reader, viewer);
    view.works = assignments::works_of_viewer(reader, viewer, view.pupils, today);
    put_open_work_first(view);
    if (viewer.is(access::Role::mentor)) {
        view.classes = access::own_classes(reader, viewer);
        view.class_assignments = assignments::assignments_of_classes(reader, viewer, today);
    }
    view.mentored = access::mentored_pupils(reader, viewer);
    if (!view.mentored.empty()) view.mentored_works = assignments::works_of_mentored(reader, viewer, today);
    if (viewer.is_staff()) view.paper = paper::waiting_pages(reader, viewer, view.classes);
    view.evaluations = partnership::open_evaluations(reader, viewer, view.pupils, view.classes, now);
    if (access::find_school(viewer, access::Action::see_packages))
        view.develop = assignments::develop_tasks(reader, viewer, today);
    if (access::find_school(viewer, access::Action::forget_leavers))
        view.leavers = leavers::coming(reader, viewer);
    if (viewer.is_staff()) view.signals = access::open_signals(reader, viewer);
    view.plans = year_plan::activities_around(reader, viewer, grades_of(view, viewer), today);
    return view;
}

} // namespace

void register_routes(access::Routes& routes, Services& services) {
    routes.get("/", access::Action::see_own_home,
               [&services](const http::Request& request, const access::Viewer& viewer) {
                   const HomeView view = services.database.read(
                       [&](db::Reader& reader) { return load(reader, viewer, services.clock.now()); });
                   return http::page(
                       look::page(access::frame(request, viewer, t("Vandaag")), home_page(view, viewer)));
               });
}

} // namespace trialoog::home
