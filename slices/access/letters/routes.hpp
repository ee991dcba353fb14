#pragma once
#include "slices/access/letters/reached.hpp"
#include "slices/access/pages/handler.hpp"

namespace trialoog::access {

void register_letters(Routes&, Services&, const Recorder&); // /beheer/brieven …
void register_printing(Routes&, Services&);                 // /mijn/printen

} // namespace trialoog::access
