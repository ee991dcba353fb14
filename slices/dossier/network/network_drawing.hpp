#pragma once
#include "platform/html/html.hpp"
#include "slices/dossier/network/network.hpp"

#include <string>
#include <vector>

namespace trialoog::dossier {

/// The drawing of the network, with a description for who can't see it.
html::Html network_drawing(const std::vector<NetworkPerson>&, const std::string& given_name);

} // namespace trialoog::dossier
