#pragma once
// What is forgotten of paper.

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"

#include <string_view>

namespace trialoog::paper {

/// Deletes sheets and scanned pages of something that is forgotten: `purpose` and `about_id` as in NewSheet.
void forget_about(db::Writer&, std::string_view school_id, std::string_view purpose,
                  std::string_view about_id);
/// Deletes what the school scanned before this moment: pages nobody brought home show children who left
/// since.
void forget_before(db::Writer&, std::string_view school_id, Instant);

} // namespace trialoog::paper
