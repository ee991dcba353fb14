#pragma once
#include "slices/access/access.hpp"

namespace trialoog::dossier {

http::Response show_write(const http::Request&, const access::Viewer&, Services&);
http::Response write(const http::Request&, const access::Viewer&, Services&);

} // namespace trialoog::dossier
