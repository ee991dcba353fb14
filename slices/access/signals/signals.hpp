#pragma once
// Somebody of the staff reached a limit: that request is refused in plain words, and others are told. Only
// for this slice.

#include "platform/jobs/kind.hpp"
#include "slices/access/pages/handler.hpp"
#include "slices/access/signals/limits.hpp"

#include <optional>

namespace trialoog::access {

inline constexpr jobs::Kind signal_kind{"insider_signal", jobs::Lane::mail}; // of the job that mails

/// 429 when the route's limit is reached.
std::optional<http::Response> too_much(const Asked&, Action);
void register_signals(Routes&);
void register_signal_mail(Services&);

} // namespace trialoog::access
