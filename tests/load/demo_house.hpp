#pragma once
// The demo's schools on a day that is fixed, and the pages whose cost is watched, asked for without a socket.

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "platform/http/http.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/mail/mail.hpp"
#include "platform/services.hpp"
#include "platform/storage/storage.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace trialoog::load {

/// Somebody of the first school who is signed in, and where they go.
struct Page {
    std::string name, cookie, path;
    std::string field;   // of a save: it is written anew each time
    std::string version; // that the last save left
};

class DemoHouse {
public:
    /// `folder` holds the photos and what would be mailed.
    DemoHouse(db::Database&, const std::filesystem::path& folder);

    /// Fills an empty database with the demo's people and their work; the first school is the same whatever
    /// the number.
    void seed(unsigned schools);
    std::vector<Page> pages();
    /// What the page says, or the save answers. Throws when it is refused.
    std::string ask(Page&);

private:
    std::string cookie_of(const std::string& purpose);
    Page page(std::string name, const std::string& cookie, std::string path) const;
    Page first_link(std::string name, Page on, const std::string& pattern);

    FrozenClock clock_;
    storage::Store files_;
    std::unique_ptr<mail::Sender> mail_;
    jobs::Workers jobs_;
    Services services_;
    http::Router router_;
    http::Gate gate_;
};

} // namespace trialoog::load
