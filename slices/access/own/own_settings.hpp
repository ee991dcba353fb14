#pragma once

#include "look/form.hpp"
#include "slices/access/accounts/accounts.hpp"
#include "slices/access/viewer/viewer.hpp"

#include <optional>
#include <string>
#include <vector>

namespace trialoog::access {

struct OpenSession {
    std::string hash, device, means;
    Instant made_at, seen_at;
};
struct OwnSettings {
    std::string language; // of pages, letters and mail: chosen, or else what follows from the card
    std::string at_home;  // as the administration knows it
    std::vector<OpenSession> sessions;
    std::optional<Account> account;
};
html::Html own_settings_page(const Viewer&, const OwnSettings&, const look::Errors&, Day today);

} // namespace trialoog::access
