// GET /werk/{work}: where everybody begins. GET /werk/{work}/wissel: the phone goes to the other.

#include "slices/assignments/doing/routes.hpp"
#include "slices/assignments/work_frame/with_work.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/access/viewer/mentors.hpp"
#include "slices/assignments/doing/pages_doing.hpp"
#include "slices/assignments/supporter/pages_supporter.hpp"
#include "slices/assignments/work/next_step.hpp"

namespace trialoog::assignments {
namespace {

http::Response show_hand_over(const access::Asked& asked, const OpenedWork& opened, Day today) {
    const NextStep next = next_step(opened.work, *opened.form, opened.answers, opened.seat, today);
    const bool talks = next.what == Next::together || next.what == Next::hand_in;
    if (talks && opened.form->has(Part::together)) return http::see_other(work_path(opened.work.id, "samen"));
    if (next.what != Next::hand_over) return http::see_other(work_path(opened.work.id));
    return work_page(asked, t_content(opened.form->title), hand_over_page(opened, today));
}

http::Response show_overview(const access::Asked& asked, const Additions& additions,
                             const OpenedWork& opened) {
    // The staff has a page of its own.
    if (is_staff(opened)) return http::see_other(work_path(opened.work.id, "bekijk"));
    const OnOverview beside = asked.services.database.read([&](db::Reader& tx) {
        const std::string mentor =
            access::mentor_names(tx, asked.viewer.school_id, opened.work.pupil_id, asked.viewer.today);
        return OnOverview{
            supporter_note(opened, proposal_of(tx, asked.viewer.school_id, opened.work.id), mentor),
            additions.work(tx, asked.viewer, opened.work.id, asked.now), mentor};
    });
    return work_page(asked, t_content(opened.form->title), overview(opened, asked.today(), beside));
}
} // namespace

void register_overview(access::Routes& routes, const Additions& additions) {
    using access::Action;
    routes.get("/werk/{work}", Action::see_work, [additions](const access::Asked& asked) {
        return with_work(asked, Action::see_work,
                         [&](const OpenedWork& opened) { return show_overview(asked, additions, opened); });
    });
    routes.get("/werk/{work}/wissel", Action::do_work, [](const access::Asked& asked) {
        return with_work(asked, Action::do_work, [&](const OpenedWork& opened) {
            return show_hand_over(asked, opened, asked.today());
        });
    });
}

} // namespace trialoog::assignments
