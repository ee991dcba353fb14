#pragma once
// What an outbox folder keeps of mail that went out.

#include <chrono>
#include <filesystem>

namespace trialoog::mail {

/// Removes what was put in the outbox longer than `age` ago. Nothing where there is no such folder.
void forget_sent(const std::filesystem::path& outbox, std::chrono::hours age);

} // namespace trialoog::mail
