#pragma once
#include "slices/access/access.hpp"

#include <functional>

namespace trialoog::conversations {

/// Told in the unit of work that publishes.
using Published =
    std::function<void(db::Writer&, Services&, const access::Viewer&, std::string_view round_id, Instant)>;

void register_board(access::Routes&);
void register_publish(access::Routes&, const Published&);

} // namespace trialoog::conversations
