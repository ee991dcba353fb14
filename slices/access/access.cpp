#include "slices/access/access.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/access/audit/routes.hpp"
#include "slices/access/first_weeks/routes.hpp"
#include "slices/access/forget_person.hpp"
#include "slices/access/hand_in/slice.hpp"
#include "slices/access/letters/routes.hpp"
#include "slices/access/own/routes.hpp"
#include "slices/access/people/routes.hpp"
#include "slices/access/sign_in/routes.hpp"
#include "slices/access/signals/on_first_page.hpp"
#include "slices/access/signals/signals.hpp"

namespace trialoog::access {
namespace {

std::vector<MenuItem> menu(const Viewer& viewer) {
    std::vector<MenuItem> items;
    if (find_school(viewer, Action::make_letters)) items.push_back({70, t("Codes"), "/beheer/brieven"});
    if (find_school(viewer, Action::manage_access)) items.push_back({90, t("Mensen"), "/beheer/mensen"});
    if (find_school(viewer, Action::see_audit_trail)) items.push_back({100, t("Inzage"), "/beheer/inzage"});
    return items;
}

std::vector<FirstPageLink> links() {
    using List = FirstPageLink::List;
    return {{List::office, 40, Action::make_letters, t("Brieven met codes"),
             t("Voor ouders en leerlingen, per klas of leerjaar."), "/beheer/brieven"},
            {List::office, 50, Action::manage_access, t("Mensen en toegang"),
             t("Een nieuwe code, een account, een apparaat afmelden."), "/beheer/mensen"},
            {List::office, 52, Action::manage_access, t("Mentoren"), t("Welke klas heeft welke mentor?"),
             "/beheer/mentoren"},
            {List::office, 54, Action::manage_access, t("Accounts voor medewerkers"),
             t("Voor iedereen die nog niet kan inloggen, met een brief."), "/beheer/accounts"}};
}

} // namespace

Slice slice(const Recorder& record) {
    return {.routes = [record](Routes& routes) { register_routes(routes, record); },
            .jobs =
                [](Services& services) {
                    register_jobs(services);
                    register_staff_letters_job(services);
                },
            .menu = menu,
            .first_page = signals_on_first_page,
            .first_page_links = links,
            .first_steps = first_steps,
            .forget_person = forget_person};
}

void register_routes(Routes& routes, const Recorder& record) {
    register_code_sign_in(routes.open(), routes.services(), record);
    register_staff_sign_in(routes.open(), routes.services());
    register_language(routes.open(), routes.services());
    if (routes.services().demo) register_demo_links(routes.open(), routes.services());
    register_sign_out(routes);
    register_own_settings(routes);
    register_printing(routes);
    register_letters(routes, record);
    register_audit_trail(routes);
    register_people(routes, record);
    register_staff_accounts(routes);
    register_pupil_mentors(routes);
    register_signals(routes);
    register_class_mentors(routes);
    register_staff_letters(routes);
}

void register_routes(Routes& routes) { register_routes(routes, record_nothing); }

} // namespace trialoog::access
