#include "slices/assignments/doing/doing.hpp"

#include "slices/assignments/work/wording.hpp"

namespace trialoog::assignments {

http::Response with_work(Services& services, const http::Request& request, const access::Viewer& viewer,
                         access::Action action,
                         const std::function<http::Response(const OpenedWork&)>& then) {
    const auto opened = services.database.read(
        [&](db::Reader& tx) { return open_work(tx, viewer, request.param("work"), action); });
    return opened ? then(*opened) : access::not_found(request, &viewer);
}

std::string name_of_saver(const OpenedWork& opened, const std::string& saved_by) {
    const Names names = names_of(opened.work);
    return saved_by == opened.work.pupil_id ? names.pupil : names.adult_speaks;
}

void register_doing(access::Routes& routes, Services& services) {
    register_overview(routes, services);
    register_companion(routes, services);
    register_parts(routes, services);
    register_answers(routes, services);
    register_news(routes, services);
    register_photos(routes, services);
    register_posters(routes, services);
    register_shown_posters(routes, services);
    register_open_days(routes, services);
    register_hand_in(routes, services);
    register_supporter(routes, services);
    register_supporter_link(routes, services);
}

} // namespace trialoog::assignments
