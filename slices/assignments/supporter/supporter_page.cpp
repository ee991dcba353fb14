// An adult from the network: the pupil sees how it stands, the mentor says yes or no, or takes the access
// back. /werk/{work}/helper …

#include "slices/assignments/supporter/pages_supporter.hpp"
#include "slices/assignments/supporter/routes.hpp"
#include "slices/assignments/work_frame/work_page.hpp"

#include "look/limit.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/assignments/work/wording.hpp"

namespace trialoog::assignments {
namespace {

using access::Action;

struct Found {
    OpenedWork opened;
    std::optional<Proposal> proposal;
};
std::optional<Found> find(db::Reader& tx, const access::Asked& asked, Action action) {
    auto opened = open_work(tx, asked.viewer, asked.request.param("work"), action);
    if (!opened) return std::nullopt;
    auto proposal = proposal_of(tx, asked.viewer.school_id, opened->work.id);
    return Found{std::move(*opened), std::move(proposal)};
}

http::Response mentor_page(const access::Asked& asked, const Found& found, const SupporterForm& form,
                           int status) {
    return work_page(asked, found.proposal->name,
                     supporter_page_of_mentor(found.opened, *found.proposal, form), status, {});
}

http::Response show(const access::Asked& asked) {
    const auto found = asked.services.database.read(
        [&](db::Reader& tx) { return find(tx, asked, Action::invite_supporter); });
    if (!found) return access::not_found(asked);
    const Work& work = found->opened.work;
    if (is_staff(found->opened)) {
        if (!found->proposal) // nobody, or somebody without a name
            return http::see_other(work_path(work.id, work.handed_in_at ? "bekijk" : "met-wie"));
        return mentor_page(asked, *found, {}, 200);
    }
    if (!found->proposal || !is_open(*found->proposal, supported(work)))
        return http::see_other(work_path(work.id));
    return work_page(asked, found->proposal->name, supporter_page_of_pupil(found->opened, *found->proposal),
                     200, {});
}

/// What the mentor decides, on what is there at the commit. Somebody else was first: the page shows how it
/// is.
using Decide = std::function<bool(db::Writer&, const OpenedWork&, Instant now)>;
http::Response decided(const access::Asked& asked, const Decide& decide) {
    const auto work_id = asked.services.database.write([&](db::Writer& tx) -> std::optional<std::string> {
        const auto found = find(tx, asked, Action::agree_supporter);
        if (!found) return std::nullopt;
        decide(tx, found->opened, asked.now);
        return found->opened.work.id;
    });
    if (!work_id) return access::not_found(asked);
    return http::see_other(work_path(*work_id, "helper"));
}

http::Response say_yes(const access::Asked& asked) {
    const std::string language(i18n::readable(asked.request.form.get("taal")));
    return decided(asked, [&](db::Writer& tx, const OpenedWork& opened, Instant now) {
        return agree(tx, asked.viewer, opened, language, now);
    });
}

/// Declining and taking back both say why to the pupil.
using WithReason = bool (*)(db::Writer&, const access::Viewer&, const OpenedWork&, std::string_view, Instant);
http::Response with_reason(const access::Asked& asked, WithReason act) {
    SupporterForm form;
    form.reason = tidy(asked.request.form.get("reden"));
    if (form.reason.empty()) form.errors.add("reden", t("Schrijf een zin voor de leerling."));
    look::want_short(form.errors, "reden", form.reason, longest_reason);
    if (!form.errors.none()) {
        const auto found = asked.services.database.read(
            [&](db::Reader& tx) { return find(tx, asked, Action::agree_supporter); });
        if (!found) return access::not_found(asked);
        if (!found->proposal) return http::see_other(work_path(found->opened.work.id, "helper"));
        return mentor_page(asked, *found, form, 422);
    }
    return decided(asked, [&](db::Writer& tx, const OpenedWork& opened, Instant now) {
        return act(tx, asked.viewer, opened, form.reason, now);
    });
}

} // namespace

void register_supporter(access::Routes& routes) {
    routes.get("/werk/{work}/helper", Action::invite_supporter, show);
    routes.post("/werk/{work}/helper/akkoord", Action::agree_supporter, say_yes);
    routes.post("/werk/{work}/helper/afwijzen", Action::agree_supporter,
                [](const access::Asked& asked) { return with_reason(asked, decline); });
    routes.post("/werk/{work}/helper/intrekken", Action::agree_supporter,
                [](const access::Asked& asked) { return with_reason(asked, revoke); });
}

} // namespace trialoog::assignments
