#pragma once
#include "slices/access/hand_in/first_page.hpp"
#include "slices/content/editor/elsewhere.hpp"

#include <memory>

namespace trialoog::content {

/// Which drafts wait for colleagues who read along (HA-10): those of the grades that one is mentor in, until
/// one has said something; all of them for who approves, until that is done. Never what one writes oneself.
std::unique_ptr<access::OnFirstPage> drafts_on_first_page(db::Reader&, const access::FirstPage&,
                                                          const Elsewhere&);

} // namespace trialoog::content
