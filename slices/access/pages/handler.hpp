#pragma once
// What a handler of this slice stands on.

#include "platform/services.hpp"
#include "slices/access/pages/frame.hpp"
#include "slices/access/pages/routes.hpp"
#include "slices/access/session/known.hpp"
#include "slices/access/viewer/lookup.hpp"
