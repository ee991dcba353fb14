#pragma once
#include "slices/access/hand_in/first_page.hpp"

namespace trialoog::dossier {

std::unique_ptr<access::OnFirstPage> on_first_page(db::Reader&, const access::FirstPage&);

} // namespace trialoog::dossier
