#include "app/seal.hpp"

#include "platform/storage/hash_file.hpp"

#include <cerrno>
#include <fcntl.h>
#include <fmt/core.h>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <system_error>
#include <unistd.h>

namespace trialoog::app {
namespace {

namespace fs = std::filesystem;

std::string line_of(const storage::Key& hash) {
    return fmt::format("trialoog backup: BLAKE2b of all before this line {}\n", hash);
}

std::string last(const fs::path& file, std::size_t bytes) {
    std::ifstream in(file, std::ios::binary);
    in.seekg(-static_cast<std::streamoff>(bytes), std::ios::end);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// How many bytes the line is about; nothing when it doesn't fit.
std::optional<std::size_t> sealed_bytes(const fs::path& file) {
    const auto size = fs::file_size(file), of_line = line_of(storage::key_of("")).size();
    if (size <= of_line || last(file, of_line) != line_of(storage::key_of_file(file, size - of_line)))
        return std::nullopt;
    return size - of_line;
}

} // namespace

void seal(const fs::path& file) {
    const std::string line = line_of(storage::key_of_file(file));
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
    const bool written = descriptor >= 0 &&
                         ::write(descriptor, line.data(), line.size()) == static_cast<ssize_t>(line.size()) &&
                         ::fsync(descriptor) == 0;
    const int cause = errno;
    if (descriptor >= 0) ::close(descriptor);
    if (!written) throw std::system_error(cause, std::generic_category(), "can't write " + file.string());
}

void refuse_unless_sealed(const fs::path& file) {
    if (sealed_bytes(file)) return;
    throw std::runtime_error(fmt::format(
        "{} is damaged, cut short, or no backup of Trialoog: its checksum doesn't fit. Nothing was "
        "restored. Take another copy of it, or an older backup.",
        file.string()));
}

std::optional<std::string> read_sealed(const fs::path& file) {
    const auto bytes = sealed_bytes(file);
    if (!bytes) return std::nullopt;
    return last(file, fs::file_size(file)).substr(0, *bytes);
}

} // namespace trialoog::app
