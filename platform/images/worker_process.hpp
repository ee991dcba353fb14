#pragma once

#include "platform/images/channel.hpp"

#include <sys/types.h>

namespace trialoog::images {

/// One worker as the server sees it: started when it is needed, started again when it has gone.
class WorkerProcess {
public:
    WorkerProcess() = default;
    ~WorkerProcess();
    WorkerProcess(const WorkerProcess&) = delete;
    WorkerProcess& operator=(const WorkerProcess&) = delete;

    /// A picture that ends the worker is damaged. Throws std::runtime_error when no worker can be started.
    Answer ask(Kind, std::string_view bytes);
    /// 0 when there is none.
    pid_t id() const { return process_; }

private:
    Answer ask_once(Kind, std::string_view bytes);
    void start();
    void end();
    bool is_gone() const;

    pid_t process_ = 0;
    int socket_ = -1;
};

} // namespace trialoog::images
