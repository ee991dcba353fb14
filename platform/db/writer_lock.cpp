#include "platform/db/writer_lock.hpp"

#include "platform/db/db.hpp"

#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <fmt/core.h>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

namespace trialoog::db::sqlite {

namespace {
constexpr auto longest_wait = std::chrono::seconds(10);
constexpr auto pause = std::chrono::milliseconds(2);
} // namespace

WriterLock::WriterLock(const std::string& database_path) {
    const auto path = database_path + "-writer";
    descriptor_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor_ < 0) throw Error(fmt::format("{} can't be opened: {}", path, std::strerror(errno)));
}

WriterLock::~WriterLock() { ::close(descriptor_); }

WriterLock::Held::Held(WriterLock& lock) : descriptor_(lock.descriptor_) {
    const auto until = std::chrono::steady_clock::now() + longest_wait;
    while (flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            throw Error(fmt::format("the writer's lock: {}", std::strerror(errno)));
        if (std::chrono::steady_clock::now() > until)
            throw Busy("another program keeps writing to this database");
        std::this_thread::sleep_for(pause);
    }
}

WriterLock::Held::~Held() { flock(descriptor_, LOCK_UN); }

} // namespace trialoog::db::sqlite
