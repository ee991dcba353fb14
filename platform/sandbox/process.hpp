#pragma once
// A second process of this same program that does what is too dangerous, or too big, to do in the server.

#include "platform/sandbox/channel.hpp"

#include <string>
#include <sys/types.h>

namespace trialoog::sandbox {

/// Where a worker finds its end of the socket pair.
inline constexpr int worker_socket = 3;

/// One worker as the server sees it: started when it is needed, started again when it has gone. `name` is its
/// only argument, by which a port recognises its worker before main().
class Process {
public:
    explicit Process(std::string name) : name_(std::move(name)) {}
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    /// A worker that listens is there afterwards. Throws std::runtime_error when none can be started.
    void ensure();
    void end();
    /// Between questions it says nothing: what comes then is its end.
    bool is_gone() const;
    int socket() const { return socket_; }
    /// 0 when there is none.
    pid_t id() const { return process_; }

private:
    void start();

    std::string name_;
    pid_t process_ = 0;
    int socket_ = -1;
};

} // namespace trialoog::sandbox
