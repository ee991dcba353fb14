#pragma once
// Getting in, and what one may see: the face of the slice that others use.

#include "look/page.hpp"
#include "platform/db/db.hpp"
#include "platform/http/http.hpp"
#include "platform/services.hpp"
#include "slices/access/gate/gate.hpp"
#include "slices/access/letters/codes.hpp"
#include "slices/access/letters/reached.hpp"
#include "slices/access/pages/frame.hpp"
#include "slices/access/pages/routes.hpp"
#include "slices/access/session/known.hpp"
#include "slices/access/viewer/lookup.hpp"

#include <functional>
#include <string_view>

namespace trialoog::access {

struct Slice; // hand_in/slice.hpp
Slice slice(const Recorder&);

void register_routes(Routes&, const Recorder&);
/// The same; nothing is recorded.
void register_routes(Routes&);
/// Jobs of this slice (letters).
void register_jobs(Services&);

/// Sessions that ended a month ago and tries of days before, of all schools. How many rows.
std::size_t forget_old(db::Writer&, Instant now);
} // namespace trialoog::access
