#include "slices/access/session/known.hpp"

#include "slices/access/session/languages.hpp"

#include <any>

namespace trialoog::access {

const Viewer* viewer_of(const http::Request& request) {
    const auto* known = std::any_cast<Known>(&request.context);
    return known ? &known->viewer : nullptr;
}

look::DraftOwner drafts_of(const http::Request& request) {
    const auto* known = std::any_cast<Known>(&request.context);
    return known ? known->drafts : look::DraftOwner{};
}

const Menus& menus_of(const http::Request& request) {
    static const Menus none;
    const auto* known = std::any_cast<Known>(&request.context);
    return known && known->menus ? *known->menus : none;
}

std::string language_of(const http::Request& request) {
    if (const Viewer* viewer = viewer_of(request)) return viewer->language;
    if (auto chosen = chosen_language(request); !chosen.empty()) return chosen;
    return accepted_language(request.header("accept-language"));
}

} // namespace trialoog::access
