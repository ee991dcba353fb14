#pragma once
#include "slices/access/letters/reached.hpp"
#include "slices/access/pages/handler.hpp"

namespace trialoog::access {

void register_code_sign_in(http::Router&, Services&, const Recorder&); // /code, /c/{code}
void register_staff_sign_in(http::Router&, Services&);                 // /inloggen …
void register_language(http::Router&, Services&);                      // /taal
void register_demo_links(http::Router&, Services&);                    // /demo/{token}
void register_sign_out(Routes&);                                       // /uit

} // namespace trialoog::access
