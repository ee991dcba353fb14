#pragma once
#include "slices/access/access.hpp"
#include "slices/conversations/timetable/publishing.hpp"

#include <functional>

namespace trialoog::conversations {

/// Told in the unit of work that publishes.
using Published = std::function<void(db::Writer&, Services&, const access::Viewer&, std::string_view round_id,
                                     const std::vector<PublishedChange>&, Instant)>;

void register_board(access::Routes&);
void register_publish(access::Routes&, const Published&);

} // namespace trialoog::conversations
