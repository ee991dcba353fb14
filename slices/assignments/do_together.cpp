// GET and POST /werk/{work}/samen: both answers side by side, and the questions for the talk.

#include "slices/assignments/doing.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/conflict.hpp"
#include "slices/assignments/next_step.hpp"
#include "slices/assignments/pages_work.hpp"

namespace trialoog::assignments {
namespace {

using access::Action;

/// Pupil and adult when both are ready; another parent when it is handed in.
bool may_look(const OpenedWork& opened) {
    if (opened.work.handed_in_at) return true;
    return opened.seat.side && together_is_open(opened.work);
}

http::Response show(Services& services, const http::Request& request, const access::Viewer& viewer,
                    const OpenedWork& opened, TogetherView view, int status = 200) {
    view.photos = services.database.read(
        [&](db::Reader& tx) { return photos_of_work(tx, viewer.school_id, opened.work.id); });
    const bool fills = opened.seat.side && !opened.work.handed_in_at;
    return work_page(request, viewer, t_content(opened.form->title), together_page(opened, view), status,
                     fills ? photo_scripts : reading_scripts);
}

http::Response look_at(Services& services, const http::Request& request, const access::Viewer& viewer,
                       const OpenedWork& opened) {
    if (is_staff(opened) || !may_look(opened)) return http::see_other(work_path(opened.work.id));
    return show(services, request, viewer, opened, {shown_answers(opened), {}});
}

http::Response save(Services& services, const http::Request& request, const access::Viewer& viewer,
                    const OpenedWork& opened) {
    if (opened.work.handed_in_at || !may_look(opened)) return http::see_other(work_path(opened.work.id));
    auto typed = typed_answers(*opened.form, request.form, opened.answers);
    std::erase_if(typed,
                  [&](const Typed& one) { return opened.form->field(one.field)->voice() != Voice::both; });
    look::Errors errors = errors_of(*opened.form, typed);
    const Names names = names_of(opened.work);
    for (const Typed& one : typed) {
        const Field* field = opened.form->field(one.field);
        if (one.value.empty() && field->item->required)
            errors.add(one.field,
                       tf("Geef nog antwoord op ‘{question}’",
                          fmt::arg("question", say(field->item->label.to(*opened.seat.side), names))));
    }
    // What is filled in is kept, also when something is still missing.
    std::vector<Typed> fitting = typed;
    std::erase_if(fitting,
                  [&](const Typed& one) { return !errors.of(one.field).empty() && !one.value.empty(); });
    const auto conflicts = services.database.write([&](db::Writer& tx) {
        return save_answers(tx, viewer.school_id, opened.work.id, fitting, viewer.person_id,
                            services.clock.now());
    });
    if (!conflicts) return http::see_other(work_path(opened.work.id));
    if (!conflicts->empty())
        return two_versions(request, viewer, opened, work_path(opened.work.id, "samen"), typed, *conflicts);
    if (errors.none()) return http::see_other(work_path(opened.work.id, "inleveren"));

    return with_work(services, request, viewer, Action::do_work, [&](const OpenedWork& now) {
        TogetherView view{shown_answers(now), {}, errors};
        for (const Typed& one : typed)
            if (!errors.of(one.field).empty()) view.shown[one.field] = {one.value, one.seen_version};
        return show(services, request, viewer, now, view, 422);
    });
}
} // namespace

void register_together(access::Routes& routes, Services& services) {
    routes.get("/werk/{work}/samen", Action::see_work, [&services](const auto& request, const auto& viewer) {
        return with_work(services, request, viewer, Action::see_work, [&](const OpenedWork& opened) {
            return look_at(services, request, viewer, opened);
        });
    });
    routes.post("/werk/{work}/samen", Action::do_work, [&services](const auto& request, const auto& viewer) {
        return with_work(services, request, viewer, Action::do_work,
                         [&](const OpenedWork& opened) { return save(services, request, viewer, opened); });
    });
}

} // namespace trialoog::assignments
