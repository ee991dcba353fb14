// The way in of an adult from the network: a link on the pupil's screen, or a letter that the mentor prints.
// Only the hash of a code is kept, so each is new and shown once; looking at a page never makes one.

#include "slices/assignments/supporter/pages_supporter.hpp"
#include "slices/assignments/supporter/routes.hpp"
#include "slices/assignments/work_frame/work_page.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/work/contacts.hpp"
#include "slices/assignments/work/wording.hpp"

namespace trialoog::assignments {
namespace {

using access::Action;

struct Made {
    OpenedWork opened;
    std::optional<Proposal> proposal;
    std::string code; // "" when none was made
    bool too_many = false;
};

std::optional<Made> make_code(db::Writer& tx, Services& services, const http::Request& request,
                              const access::Viewer& viewer, Action action) {
    auto opened = open_work(tx, viewer, request.param("work"), action);
    if (!opened) return std::nullopt;
    auto proposal = proposal_of(tx, viewer.school_id, opened->work.id);
    Made made{*opened, proposal, {}, false};
    if (!proposal || !is_open(*proposal, supported(opened->work))) return made;
    const Instant now = services.clock.now();
    const std::string& person = proposal->person_id;
    made.too_many =
        access::codes_made_since(tx, viewer.school_id, person, now.plus_days(-1)) >= most_links_a_day;
    if (made.too_many) return made;
    made.code = access::new_code(tx, services, viewer.school_id, person, now);
    access::note(tx, viewer, now, Action::invite_supporter, opened->work.pupil_id, opened->work.id);
    return made;
}

void record_letter(db::Writer& tx, const access::Viewer& viewer, const Made& made, Instant now) {
    const Work& work = made.opened.work;
    contact::record(
        tx, viewer.school_id,
        {contact::entry(supporter_letter, work.id, work.pupil_id, made.proposal->person_id, now)});
}

http::Response shown(const http::Request& request, const access::Viewer& viewer, const Made& made,
                     std::string_view link) {
    const std::string& name = made.proposal->name;
    if (made.too_many)
        return work_page(request, viewer, name, too_many_links_page(made.opened, *made.proposal), 429, {});
    return work_page(request, viewer, name, supporter_link_page(made.opened, *made.proposal, made.code, link),
                     200, {});
}

http::Response make_link(const http::Request& request, const access::Viewer& viewer, Services& services) {
    const auto made = services.database.write(
        [&](db::Writer& tx) { return make_code(tx, services, request, viewer, Action::invite_supporter); });
    if (!made) return access::not_found(request, &viewer);
    if (made->code.empty() && !made->too_many)
        return http::see_other(work_path(made->opened.work.id, "helper"));
    const std::string link =
        access::sign_in_link(services, made->code) + "?naar=" + work_path(made->opened.work.id);
    return shown(request, viewer, *made, link);
}

http::Response print_letter(const http::Request& request, const access::Viewer& viewer, Services& services) {
    const auto made = services.database.write([&](db::Writer& tx) {
        auto made_now = make_code(tx, services, request, viewer, Action::agree_supporter);
        if (made_now && !made_now->code.empty()) record_letter(tx, viewer, *made_now, services.clock.now());
        return made_now;
    });
    if (!made) return access::not_found(request, &viewer);
    if (made->too_many) return shown(request, viewer, *made, {});
    if (made->code.empty()) return http::see_other(work_path(made->opened.work.id, "helper"));
    return http::download(
        access::letter_with_code(services, viewer.school_id, made->proposal->person_id, made->code),
        "application/pdf", "brief.pdf");
}

} // namespace

void register_supporter_link(access::Routes& routes, Services& services) {
    routes.post("/werk/{work}/helper/link", Action::invite_supporter,
                [&services](const auto& request, const auto& viewer) {
                    return make_link(request, viewer, services);
                });
    routes.post("/werk/{work}/helper/brief", Action::agree_supporter,
                [&services](const auto& request, const auto& viewer) {
                    return print_letter(request, viewer, services);
                });
}

} // namespace trialoog::assignments
