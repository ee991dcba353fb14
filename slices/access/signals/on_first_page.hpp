#pragma once
#include "slices/access/hand_in/first_page.hpp"

namespace trialoog::access {

/// That somebody did more than work asks for: to the administrator and one beside.
std::unique_ptr<OnFirstPage> signals_on_first_page(db::Reader&, const FirstPage&);

} // namespace trialoog::access
