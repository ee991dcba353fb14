#pragma once
#include "slices/access/letters/reached.hpp"
#include "slices/access/pages/handler.hpp"

namespace trialoog::access {

void register_letters(Routes&, const Recorder&); // /beheer/brieven …
void register_printing(Routes&);                 // /mijn/printen

} // namespace trialoog::access
