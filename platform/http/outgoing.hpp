#pragma once
// An answer on its way out. What a slow client leaves waiting of a large one is kept in a file, not in
// memory.

#include "platform/http/spool.hpp"

#include <string>

namespace trialoog::http {

class Outgoing {
public:
    enum class Sent { all, part, failed };

    void set(std::string head, std::string body);
    /// Sends what the socket takes now; adds it to `moved`.
    Sent send(int descriptor, std::atomic<std::uint64_t>& moved);
    /// Moves a large rest to disk; where there is no room it stays where it is.
    void park(SpoolUse&, const std::string& folder, std::size_t disk_limit);
    bool parked() const { return parked_.size() > 0; }
    std::size_t in_memory() const { return head_.capacity() + body_.capacity(); }
    void clear();

private:
    long send_some(int descriptor);

    std::string head_, body_;
    std::size_t sent_ = 0; // of both, or of what is parked
    Body parked_;
};

} // namespace trialoog::http
