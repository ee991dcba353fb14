#pragma once
// Personal codes, for who makes them.

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "platform/services.hpp"

#include <string>
#include <string_view>

namespace trialoog::access {

/// A new personal code for the person (earlier ones are revoked). Its text is given once: only a keyed hash
/// stays.
std::string new_code(db::Writer&, const Services&, std::string_view school_id, std::string_view person_id,
                     Instant);
/// Where such a code, as new_code() gave it, leads: "https://…/c/ABCDEFGHJKMNP".
std::string sign_in_link(const Services&, std::string_view code);
/// How many codes the person got since then.
int codes_made_since(db::Reader&, std::string_view school_id, std::string_view person_id, Instant);
/// A page to print that brings the person a code that was just made, in their language.
std::string letter_with_code(Services&, std::string_view school_id, std::string_view person_id,
                             std::string_view code);
/// The person's codes stop working and their sessions end: at the next request they are a stranger.
void end_access(db::Writer&, std::string_view school_id, std::string_view person_id, Instant);

} // namespace trialoog::access
