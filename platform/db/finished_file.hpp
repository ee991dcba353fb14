#pragma once
// A file that gets its name only when it is whole and on the disk. Readable by this user only.

#include "platform/db/db.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <unistd.h>

namespace trialoog::db {

class FinishedFile {
public:
    explicit FinishedFile(std::string path) : path_(std::move(path)), unfinished_(path_ + ".unfinished") {
        ::unlink(unfinished_.c_str());
        const int descriptor = ::open(unfinished_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (descriptor < 0) fail();
        ::close(descriptor);
    }
    ~FinishedFile() {
        if (!finished_) ::unlink(unfinished_.c_str());
    }
    FinishedFile(const FinishedFile&) = delete;
    FinishedFile& operator=(const FinishedFile&) = delete;

    const std::string& unfinished() const { return unfinished_; }
    void finish() {
        flush(unfinished_, O_RDWR);
        if (std::rename(unfinished_.c_str(), path_.c_str()) != 0) fail();
        finished_ = true;
        const auto slash = path_.rfind('/');
        flush(slash == std::string::npos ? "." : path_.substr(0, slash + 1), O_RDONLY | O_DIRECTORY);
    }

private:
    void flush(const std::string& what, int flags) {
        const int descriptor = ::open(what.c_str(), flags | O_CLOEXEC);
        if (descriptor < 0) fail();
        const int flushed = ::fsync(descriptor);
        ::close(descriptor);
        if (flushed != 0) fail();
    }
    [[noreturn]] void fail() const {
        throw Error("the copy " + path_ + " can't be written: " + std::strerror(errno));
    }

    const std::string path_, unfinished_;
    bool finished_ = false;
};

} // namespace trialoog::db
