// All classes, for who follows them; and a pupil found by name. /klassen

#include "slices/assignments/classes/classes_pages.hpp"
#include "slices/assignments/classes/routes.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/text/csv.hpp"
#include "platform/text/number.hpp"
#include "slices/access/viewer/namesakes.hpp"

#include <algorithm>

namespace trialoog::assignments {
namespace {

using access::Action;
constexpr std::size_t longest_search = 100; // characters of a name

ClassFilter filter_of(const http::Request& request) {
    return {std::clamp(text::number<int>(request.query.get("leerjaar")).value_or(0), 0, 4),
            class_order_from(request.query.get("volgorde"))};
}

std::optional<SchoolNow> now_of(const access::Asked& asked) {
    return asked.services.database.read(
        [&](db::Reader& tx) { return school_now(tx, asked.viewer, Action::see_class); });
}

std::vector<PupilOfSchool> found_pupils(const access::Asked& asked, std::vector<PupilOfSchool> all,
                                        const std::string& words) {
    auto found = named_like(std::move(all), words);
    asked.services.database.read([&](db::Reader& tx) {
        access::tell_apart(tx, asked.viewer.school_id, found, &PupilOfSchool::id, &PupilOfSchool::name,
                           asked.viewer.today);
    });
    return found;
}

http::Response show(const access::Asked& asked) {
    auto now = now_of(asked);
    if (!now) return access::not_found(asked);
    ClassesPage page;
    page.filter = filter_of(asked.request);
    page.words = std::string(asked.request.query.get("zoek").substr(0, longest_search));
    if (!page.words.empty()) page.found = found_pupils(asked, std::move(now->pupils), page.words);
    page.classes = filtered(std::move(now->classes), page.filter);
    page.may_see_dossier = access::find_school(asked.viewer, Action::see_dossier).has_value();
    auto frame = access::frame(asked, t("Klassen"));
    frame.wide = true;
    return http::page(look::page(frame, classes_page(page)));
}

http::Response download(const access::Asked& asked) {
    auto now = now_of(asked);
    if (!now) return access::not_found(asked);
    return http::download(classes_csv(filtered(std::move(now->classes), filter_of(asked.request))),
                          text::csv_type, tf("klassen-{day}.csv", fmt::arg("day", asked.viewer.today)));
}

} // namespace

void register_classes(access::Routes& routes) {
    routes.get("/klassen", Action::see_class, show);
    routes.get("/klassen/csv", Action::see_class, download);
}

} // namespace trialoog::assignments
