#pragma once
// A TCP port in front of the test server, for tests of what goes wrong between: it can hang as a stopped
// machine does (the kernel still takes connections), shut as one that died, and lose the answer to a commit.

#include <atomic>
#include <cstdint>
#include <list>
#include <mutex>
#include <string>
#include <thread>

namespace trialoog::test {

class PostgresDoor {
public:
    PostgresDoor();
    ~PostgresDoor();
    PostgresDoor(const PostgresDoor&) = delete;
    PostgresDoor& operator=(const PostgresDoor&) = delete;

    std::uint16_t port() const { return port_; }
    void hang() { hangs_ = true; }
    void open() { hangs_ = false; }
    /// Ends what there is and takes no more.
    void shut();
    /// The next commit reaches the server; its answer goes to nobody.
    void lose_next_commit() { loses_commit_ = true; }

private:
    struct Pair {
        int client = -1, server = -1;
        std::thread thread;
    };
    void listen();
    void accept();
    void carry(Pair&);
    bool carry_once(Pair&);
    bool waits_while_hanging() const;

    int listening_ = -1;
    std::uint16_t port_ = 0;
    std::atomic<bool> hangs_{false}, loses_commit_{false}, stops_{false};
    std::thread accepting_;
    std::mutex mutex_;
    std::list<Pair> pairs_;
};

/// A location of `database` through these doors, in this order.
std::string through(std::initializer_list<const PostgresDoor*>, const std::string& database_location);

} // namespace trialoog::test
