#pragma once

#include "platform/images/channel.hpp"
#include "platform/sandbox/process.hpp"

namespace trialoog::images {

/// The worker that reduces photos.
class WorkerProcess {
public:
    WorkerProcess();
    /// A picture that ends the worker is damaged; busy when no worker can be started.
    Answer ask(Kind, std::string_view bytes);
    /// 0 when there is none.
    pid_t id() const { return process_.id(); }

private:
    sandbox::Process process_;
};

} // namespace trialoog::images
