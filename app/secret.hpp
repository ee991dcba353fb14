#pragma once
// The secret and the database belong together: the hashes of codes, tokens and logins are keyed with it. A
// second program that came with another secret would refuse every letter, and make letters that the first one
// refuses.

#include "platform/db/db.hpp"

#include <filesystem>
#include <string>

namespace trialoog::app {

/// The secret in the data folder, made when neither folder nor database has been used before. The database
/// keeps its fingerprint from the first start on. Throws std::runtime_error, with what to do, when the folder
/// has another secret than the database was filled with, or none.
std::string secret_for(db::Database&, const std::filesystem::path& data);

} // namespace trialoog::app
