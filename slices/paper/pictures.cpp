// The picture of a scanned page: /klas/{class}/papier/{scan}/{scanned}, and /klein beside it.

#include "slices/paper/store.hpp"
#include "slices/paper/use_cases.hpp"

#include "platform/http/private_picture.hpp"
#include "platform/storage/storage.hpp"
#include "slices/access/viewer/trail.hpp"

namespace trialoog::paper {
namespace {

using access::Action;

/// Of a scan of this class; what belongs to another class or school has no picture here.
http::Response show(const access::Asked& asked, std::string ScannedPage::*key) {
    const auto page = asked.services.database.read([&](db::Reader& tx) -> std::optional<ScannedPage> {
        const auto of_class =
            access::find_class(tx, asked.viewer, asked.request.param("class"), Action::handle_paper);
        auto found = page_by_id(tx, asked.viewer.school_id, asked.request.param("scan"),
                                asked.request.param("scanned"));
        if (!of_class || !found || found->class_id != of_class->id) return std::nullopt;
        return found;
    });
    if (!page || page->screen_key.empty()) return access::not_found(asked);
    auto jpeg = asked.services.files.get((*page).*key);
    if (!jpeg) return access::not_found(asked);
    if (key == &ScannedPage::screen_key)
        asked.services.database.write([&](db::Writer& tx) {
            access::note_of_class(tx, asked.viewer, asked.now, Action::handle_paper, page->id,
                                  page->class_id);
        });
    return http::private_picture(std::move(*jpeg));
}
} // namespace

void register_pictures(access::Routes& routes) {
    routes.get("/klas/{class}/papier/{scan}/{scanned}", Action::handle_paper,
               [](const access::Asked& asked) { return show(asked, &ScannedPage::screen_key); });
    routes.get("/klas/{class}/papier/{scan}/{scanned}/klein", Action::handle_paper,
               [](const access::Asked& asked) { return show(asked, &ScannedPage::thumbnail_key); });
}

} // namespace trialoog::paper
