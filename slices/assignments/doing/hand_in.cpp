// GET and POST /werk/{work}/inleveren. Pupil or adult may press the button: they sit together, and the one
// phone may be the parent's. Who did is kept.

#include "slices/assignments/doing/routes.hpp"
#include "slices/assignments/work_frame/with_work.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/access/viewer/mentors.hpp"
#include "slices/assignments/doing/pages_doing.hpp"
#include "slices/assignments/work/contacts.hpp"
#include "slices/assignments/work/dossier_entry.hpp"

namespace trialoog::assignments {
namespace {

using access::Action;

std::string nobody_yet(const std::string& mentor, bool to_pupil) {
    if (to_pupil) return t("Kies eerst met wie jullie dit doen. Weet je niemand? Vraag je mentor.");
    const std::string whom = mentor.empty() ? t("de mentor") : mentor;
    return tf("Kies eerst met wie jullie dit doen. Weet u niemand? Vraag het aan {mentor}.",
              fmt::arg("mentor", whom));
}

std::string sentence(HandIn why, const OpenedWork& opened, const std::string& mentor) {
    const Names names = names_of(opened.work);
    switch (why) {
    case HandIn::no_companion:
        return nobody_yet(mentor, opened.seat.side == Side::pupil);
    case HandIn::pupil_not_ready:
        return tf("Het deel van {name} is nog niet klaar.", fmt::arg("name", names.pupil));
    case HandIn::adult_not_ready:
        return tf("Het deel van {name} is nog niet klaar.", fmt::arg("name", names.adult_speaks));
    case HandIn::answers_missing:
        return t("Er is nog een vraag leeg. Kijk het samen nog eens na.");
    default:
        return {};
    }
}

http::Response show(const access::Asked& asked, const OpenedWork& opened,
                    std::optional<HandIn> refused = {}) {
    auto now = asked.services.database.read([&](db::Reader& tx) {
        const std::string& school = asked.viewer.school_id;
        return HandingIn{photos_of_work(tx, school, opened.work.id).size(),
                         access::mentor_names(tx, school, opened.work.pupil_id, asked.viewer.today)};
    });
    if (refused) now.refusals.push_back(sentence(*refused, opened, now.mentor));
    return work_page(asked, t("Inleveren"), hand_in_page(opened, asked.today(), now), refused ? 422 : 200,
                     reading_scripts);
}

/// Decides on what is there at the commit: an answer may have been emptied since the page was made.
HandIn decide_and_save(const access::Asked& asked, const std::string& work_id) {
    return asked.services.database.write([&](db::Writer& tx) {
        const auto opened = open_work(tx, asked.viewer, work_id, Action::hand_in_work);
        if (!opened) return HandIn::already;
        const HandIn decided = may_hand_in(opened->work, *opened->form, opened->answers);
        if (decided != HandIn::allowed) return decided;
        if (!hand_in(tx, asked.viewer.school_id, work_id, asked.viewer.person_id, asked.now))
            return HandIn::already;
        dossier::record(tx, asked.viewer, asked.now, dossier_entry(*opened, day_in_amsterdam(asked.now)));
        record_done(tx, asked.viewer.school_id, opened->work, asked.now);
        return HandIn::allowed;
    });
}
} // namespace

void register_hand_in(access::Routes& routes) {
    routes.get("/werk/{work}/inleveren", Action::hand_in_work, [](const access::Asked& asked) {
        return with_work(asked, Action::hand_in_work, [&](const OpenedWork& opened) {
            if (!opened.seat.side || opened.work.handed_in_at)
                return http::see_other(work_path(opened.work.id));
            return show(asked, opened);
        });
    });
    routes.post("/werk/{work}/inleveren", Action::hand_in_work, [](const access::Asked& asked) {
        return with_work(asked, Action::hand_in_work, [&](const OpenedWork& opened) {
            // Another adult was chosen meanwhile: the work's first page says so.
            if (!opened.seat.side) return http::see_other(work_path(opened.work.id));
            const HandIn decided = decide_and_save(asked, opened.work.id);
            if (decided == HandIn::allowed || decided == HandIn::already)
                return http::see_other(work_path(opened.work.id));
            return show(asked, opened, decided);
        });
    });
}

} // namespace trialoog::assignments
