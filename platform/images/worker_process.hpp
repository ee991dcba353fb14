#pragma once

#include "platform/images/channel.hpp"
#include "platform/sandbox/process.hpp"

namespace trialoog::images {

/// The worker that reduces photos.
class WorkerProcess {
public:
    WorkerProcess();
    /// A picture that ends the worker is damaged. Throws std::runtime_error when no worker can be started.
    Answer ask(Kind, std::string_view bytes);
    /// 0 when there is none.
    pid_t id() const { return process_.id(); }

private:
    Answer ask_once(Kind, std::string_view bytes);

    sandbox::Process process_;
};

} // namespace trialoog::images
