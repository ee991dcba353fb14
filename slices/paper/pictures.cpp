// The picture of a scanned page: /klas/{class}/papier/{scan}/{scanned}, and /klein beside it.

#include "slices/paper/store.hpp"
#include "slices/paper/use_cases.hpp"

#include "platform/storage/storage.hpp"

namespace trialoog::paper {
namespace {

using access::Action;

/// Of a scan of this class; what belongs to another class or school has no picture here.
http::Response show(const http::Request& request, const access::Viewer& viewer, Services& services,
                    std::string ScannedPage::*key) {
    const auto page = services.database.read([&](db::Reader& tx) -> std::optional<ScannedPage> {
        const auto of_class = access::find_class(tx, viewer, request.param("class"), Action::handle_paper);
        auto found = page_by_id(tx, viewer.school_id, request.param("scan"), request.param("scanned"));
        if (!of_class || !found || found->class_id != of_class->id) return std::nullopt;
        return found;
    });
    if (!page || page->screen_key.empty()) return access::not_found(request, &viewer);
    auto jpeg = services.files.get((*page).*key);
    if (!jpeg) return access::not_found(request, &viewer);
    if (key == &ScannedPage::screen_key)
        services.database.write([&](db::Writer& tx) {
            access::note(tx, viewer, services.clock.now(), Action::handle_paper, {}, page->id);
        });
    http::Response response{.status = 200, .headers = {}, .body = std::move(*jpeg)};
    return response.with("content-type", "image/jpeg").with("cache-control", "private, no-store");
}
} // namespace

void register_pictures(access::Routes& routes, Services& services) {
    routes.get("/klas/{class}/papier/{scan}/{scanned}", Action::handle_paper,
               [&services](const auto& request, const auto& viewer) {
                   return show(request, viewer, services, &ScannedPage::screen_key);
               });
    routes.get("/klas/{class}/papier/{scan}/{scanned}/klein", Action::handle_paper,
               [&services](const auto& request, const auto& viewer) {
                   return show(request, viewer, services, &ScannedPage::thumbnail_key);
               });
}

} // namespace trialoog::paper
