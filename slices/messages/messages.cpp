#include "slices/messages/messages.hpp"

#include "platform/i18n/i18n.hpp"
#include "platform/jobs/jobs.hpp"
#include "slices/access/hand_in/slice.hpp"
#include "slices/messages/forget_person.hpp"
#include "slices/messages/routes.hpp"
#include "slices/messages/send_mail.hpp"
#include "slices/messages/store.hpp"

namespace trialoog::messages {
namespace {

std::vector<access::MenuItem> menu(const access::Viewer& viewer) {
    if (!viewer.is(access::Role::mentor) && !access::find_school(viewer, access::Action::make_letters))
        return {};
    return {{80, t("Te printen"), "/beheer/post"}};
}

std::vector<access::FirstPageLink> links() {
    return {{access::FirstPageLink::List::office, 80, access::Action::make_letters,
             t("Brieven om te printen"), t("Berichten voor ouders zonder e-mail."), "/beheer/post"}};
}
} // namespace

access::Slice slice(const AttachmentsOf& attachments) {
    return {.routes = register_routes,
            .jobs = [attachments](Services& services) { register_jobs(services, attachments); },
            .menu = menu,
            .first_page_links = links,
            .forget_person = forget_person,
            .forget_before = forget_before};
}

void register_routes(access::Routes& routes) {
    register_post(routes);
    register_choice(routes);
    if (routes.services().demo) register_outbox(routes);
}

void register_jobs(Services& services, const AttachmentsOf& attachments) {
    services.jobs.handle(send_mail_kind,
                         [&services, attachments](const jobs::Job& job, jobs::Progress& progress) {
                             return send_mail(services, job, progress, attachments);
                         });
}

} // namespace trialoog::messages
