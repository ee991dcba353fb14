// The way in of an adult from the network: a link on the pupil's screen, or a letter that the mentor prints.
// Only the hash of a code is kept, so each is new and shown once; looking at a page never makes one.

#include "slices/assignments/supporter/pages_supporter.hpp"
#include "slices/assignments/supporter/routes.hpp"
#include "slices/assignments/work_frame/work_page.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/access/pages/address.hpp"
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

std::optional<Made> make_code(db::Writer& tx, const access::Asked& asked, Action action) {
    auto opened = open_work(tx, asked.viewer, asked.request.param("work"), action);
    if (!opened) return std::nullopt;
    auto proposal = proposal_of(tx, asked.viewer.school_id, opened->work.id);
    Made made{*opened, proposal, {}, false};
    if (!proposal || !is_open(*proposal, supported(opened->work))) return made;
    const std::string& person = proposal->person_id;
    made.too_many = access::codes_made_since(tx, asked.viewer.school_id, person, asked.now.plus_days(-1)) >=
                    most_links_a_day;
    if (made.too_many) return made;
    made.code = access::new_code(tx, asked.services, asked.viewer.school_id, person, asked.now);
    access::note(tx, asked.viewer, asked.now, Action::invite_supporter, opened->work.pupil_id,
                 opened->work.id);
    return made;
}

void record_letter(db::Writer& tx, const access::Viewer& viewer, const Made& made, Instant now) {
    const Work& work = made.opened.work;
    contact::record(
        tx, viewer.school_id,
        {contact::entry(supporter_letter, work.id, work.pupil_id, made.proposal->person_id, now)});
}

http::Response shown(const access::Asked& asked, const Made& made, std::string_view link) {
    const std::string& name = made.proposal->name;
    if (made.too_many)
        return work_page(asked, name, too_many_links_page(made.opened, *made.proposal), 429, {});
    return work_page(asked, name, supporter_link_page(made.opened, *made.proposal, made.code, link), 200, {});
}

http::Response make_link(const access::Asked& asked) {
    const auto made = asked.services.database.write(
        [&](db::Writer& tx) { return make_code(tx, asked, Action::invite_supporter); });
    if (!made) return access::not_found(asked);
    if (made->code.empty() && !made->too_many)
        return http::see_other(work_path(made->opened.work.id, "helper"));
    const std::string link =
        access::sign_in_link(asked.services, made->code) + "?naar=" + work_path(made->opened.work.id);
    return shown(asked, *made, link);
}

http::Response print_letter(const access::Asked& asked) {
    if (access::prints_in_vain(asked.services)) return access::no_address_page(asked);
    const auto made = asked.services.database.write([&](db::Writer& tx) {
        auto made_now = make_code(tx, asked, Action::agree_supporter);
        if (made_now && !made_now->code.empty()) record_letter(tx, asked.viewer, *made_now, asked.now);
        return made_now;
    });
    if (!made) return access::not_found(asked);
    if (made->too_many) return shown(asked, *made, {});
    if (made->code.empty()) return http::see_other(work_path(made->opened.work.id, "helper"));
    return http::download(access::letter_with_code(asked.services, asked.viewer.school_id,
                                                   made->proposal->person_id, made->code),
                          "application/pdf", "brief.pdf");
}

} // namespace

void register_supporter_link(access::Routes& routes) {
    routes.post("/werk/{work}/helper/link", Action::invite_supporter, make_link);
    routes.post("/werk/{work}/helper/brief", Action::agree_supporter, print_letter);
}

} // namespace trialoog::assignments
