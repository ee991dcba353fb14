#include "platform/storage/durable_file.hpp"

#include <cerrno>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace trialoog::storage::durable {
namespace fs = std::filesystem;
namespace {

[[noreturn]] void fail(const char* deed, const fs::path& path) {
    throw std::system_error(errno, std::generic_category(), std::string(deed) + " " + path.string());
}

class Descriptor {
public:
    Descriptor(const fs::path& path, int flags, mode_t mode = 0)
        : number_(::open(path.c_str(), flags | O_CLOEXEC, mode)) {
        if (number_ < 0) fail("can't open", path);
    }
    ~Descriptor() { ::close(number_); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return number_; }

private:
    int number_;
};

void write_all(int descriptor, std::string_view content, const fs::path& path) {
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail("can't write", path);
        content.remove_prefix(static_cast<std::size_t>(written));
    }
}

void write_synced(const fs::path& path, std::string_view content) {
    const Descriptor file(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0600);
    write_all(file.number(), content, path);
    if (::fsync(file.number()) != 0) fail("can't sync", path);
}
} // namespace

void write(const fs::path& temporary, const fs::path& path, std::string_view content) {
    try {
        write_synced(temporary, content);
        fs::rename(temporary, path);
    } catch (...) {
        std::error_code ignored;
        fs::remove(temporary, ignored);
        throw;
    }
    sync_folder(path.parent_path());
}

void sync_folder(const fs::path& folder) {
    const Descriptor opened(folder.empty() ? fs::path(".") : folder, O_RDONLY | O_DIRECTORY);
    if (::fsync(opened.number()) != 0) fail("can't sync", folder);
}

void make_folders(const fs::path& folder) {
    if (folder.empty() || fs::is_directory(folder)) return;
    make_folders(folder.parent_path());
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) fail("can't make", folder);
    sync_folder(folder.parent_path());
}

} // namespace trialoog::storage::durable
