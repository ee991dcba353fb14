#pragma once
// The ports that a slice is given. Made once, in app/.

#include "platform/clock/clock.hpp"

#include <string>

namespace trialoog {
namespace db {
class Database;
}
namespace storage {
class Store;
}
namespace jobs {
class Workers;
}
namespace mail {
class Sender;
}

struct Services {
    db::Database& database;
    storage::Store& files;
    jobs::Workers& jobs;
    mail::Sender& mail;
    const Clock& clock;
    std::string base_url; // "https://trialoog.school.nl", as printed on letters
    std::string secret;   // 32 bytes of this installation: keys the hashes of codes
    bool secure_cookies = false;
    bool demo = false;       // shows the outbox, and sign-in links for the demo people
    bool quiet_hours = true; // mail waits for the day
};

} // namespace trialoog
