#include "slices/content/content.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/access/hand_in/slice.hpp"
#include "slices/content/draft/store.hpp"
#include "slices/content/editor/editor.hpp"
#include "slices/content/editor/on_first_page.hpp"

namespace trialoog::content {
namespace {
using access::Action;
constexpr const char* path = "/thuisopdrachten";

std::vector<access::MenuItem> menu(const access::Viewer& viewer) {
    if (!access::find_school(viewer, Action::discuss_templates)) return {};
    return {{50, t("Thuisopdrachten"), path}};
}

std::vector<access::FirstPageLink> links() {
    return {{access::FirstPageLink::List::office, 10, Action::write_templates, t("Thuisopdrachten maken"),
             t("Pas een opdracht aan voor jullie school, of schrijf er zelf een."), path}};
}
} // namespace

access::Slice slice(const Elsewhere& elsewhere) {
    return {.routes = [elsewhere](access::Routes& routes) { register_routes(routes, elsewhere); },
            .menu = menu,
            .first_page =
                [elsewhere](db::Reader& tx, const access::FirstPage& page) {
                    return drafts_on_first_page(tx, page, elsewhere);
                },
            .first_page_links = links,
            .forget_before = forget_before};
}

void register_routes(access::Routes& routes, const Elsewhere& elsewhere) {
    register_list(routes, elsewhere);
    register_draft(routes, elsewhere);
    register_editing(routes, elsewhere);
    register_structure(routes, elsewhere);
    register_preview(routes, elsewhere);
    register_discussion(routes, elsewhere);
    register_approval(routes, elsewhere);
    register_deletion(routes, elsewhere);
}

} // namespace trialoog::content
