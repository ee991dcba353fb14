#include "platform/http/spool.hpp"
#include "platform/http/http.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>

namespace trialoog::http {
namespace {
constexpr std::size_t small_body = 16 * 1024;               // always in memory: 4,096 of them are 64 MB
constexpr std::size_t memory_for_bodies = 16 * 1024 * 1024; // larger ones go to disk when these are full

int open_nameless(const std::string& wanted) {
    const std::string folder = wanted.empty() ? std::filesystem::temp_directory_path().string() : wanted;
    const int file = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (file >= 0) return file;
    std::string name = folder + "/body-XXXXXX"; // a file system without O_TMPFILE
    const int named = ::mkostemp(name.data(), O_CLOEXEC);
    if (named >= 0) ::unlink(name.c_str());
    return named;
}

Body::Result what_is_wrong() {
    return errno == ENOSPC || errno == EDQUOT ? Body::Result::disk_full : Body::Result::disk_trouble;
}
} // namespace

void Body::start(SpoolUse& use, const std::string& folder, std::size_t disk_limit, std::uint64_t size) {
    clear();
    use_ = &use;
    folder_ = &folder;
    disk_limit_ = disk_limit;
    size_ = size;
    in_memory_ = size <= small_body || (size <= form_limit && use.memory + size <= memory_for_bodies);
    if (!in_memory_) return;
    counted_memory_ = size;
    use.memory += size;
}

Body::Result Body::add(std::string_view piece) {
    received_ += piece.size();
    if (!in_memory_) return write(piece);
    memory_ += piece;
    return Result::ok;
}

Body::Result Body::write(std::string_view piece) {
    if (use_->disk.fetch_add(piece.size()) + piece.size() > disk_limit_) {
        use_->disk -= piece.size();
        return Result::no_room;
    }
    counted_disk_ += piece.size();
    if (file_ < 0) file_ = open_nameless(*folder_);
    if (file_ < 0) return what_is_wrong();
    while (!piece.empty()) {
        const auto written = ::write(file_, piece.data(), piece.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return what_is_wrong();
        piece.remove_prefix(static_cast<std::size_t>(written));
    }
    return Result::ok;
}

std::optional<std::string_view> Body::view() {
    if (in_memory_) return memory_;
    if (!mapped_) {
        void* mapped = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file_, 0);
        if (mapped == MAP_FAILED) return std::nullopt;
        mapped_ = mapped;
    }
    return std::string_view(static_cast<const char*>(mapped_), size_);
}

void Body::clear() {
    if (mapped_) ::munmap(mapped_, size_);
    if (file_ >= 0) ::close(file_);
    if (use_) {
        use_->memory -= counted_memory_;
        use_->disk -= counted_disk_;
    }
    mapped_ = nullptr;
    file_ = -1;
    counted_memory_ = counted_disk_ = 0;
    give_back(memory_);
    size_ = received_ = 0;
    in_memory_ = true;
}

} // namespace trialoog::http
