#pragma once
// The use cases of the slice, each registering its own routes.

#include "slices/access/access.hpp"

namespace trialoog::access {

void register_code_sign_in(http::Router&, Services&);  // /code, /c/{code}
void register_staff_sign_in(http::Router&, Services&); // /inloggen …
void register_language(http::Router&, Services&);      // /taal
void register_demo_links(http::Router&, Services&);    // /demo/{token}
void register_sign_out(Routes&, Services&);            // /uit
void register_own_settings(Routes&, Services&);        // /mijn …
void register_printing(Routes&, Services&);            // /mijn/printen
void register_people(Routes&, Services&);              // /beheer/mensen …
void register_staff_accounts(Routes&, Services&);      // /beheer/mensen/{person}/account …
void register_audit_trail(Routes&, Services&);         // /beheer/inzage
void register_letters(Routes&, Services&);             // /beheer/brieven …

} // namespace trialoog::access
