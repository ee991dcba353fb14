#include "platform/mail/forget_sent.hpp"

namespace trialoog::mail {

void forget_sent(const std::filesystem::path& outbox, std::chrono::hours age) {
    const auto before = std::filesystem::file_time_type::clock::now() - age;
    std::error_code gone; // somebody may tidy up at the same time
    for (const auto& entry : std::filesystem::directory_iterator(outbox, gone)) {
        const auto put = entry.last_write_time(gone);
        if (!gone && put < before) std::filesystem::remove(entry.path(), gone);
    }
}

} // namespace trialoog::mail
