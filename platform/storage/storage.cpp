#include "platform/storage/storage.hpp"

#include "platform/storage/durable_file.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <fstream>
#include <sodium.h>
#include <stdexcept>
#include <vector>

namespace trialoog::storage {
namespace fs = std::filesystem;
namespace {

bool is_key(std::string_view key) {
    const auto hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return key.size() == 64 && std::ranges::all_of(key, hex);
}

std::string random_name() {
    std::array<unsigned char, 16> bytes;
    randombytes_buf(bytes.data(), bytes.size());
    std::array<char, 33> hex;
    sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
    return hex.data();
}

// What a crash left half-written. Younger ones may belong to a running program.
void remove_stale(const fs::path& incoming) {
    const auto an_hour_ago = fs::file_time_type::clock::now() - std::chrono::hours(1);
    std::error_code ignored;
    for (const auto& file : fs::directory_iterator(incoming, ignored))
        if (file.last_write_time(ignored) < an_hour_ago) fs::remove(file.path(), ignored);
}
} // namespace

Key key_of(std::string_view content) {
    std::array<unsigned char, 32> hash;
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(content.data()),
                       content.size(), nullptr, 0);
    std::array<char, 65> hex;
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    return hex.data();
}

Store::Store(fs::path folder) : folder_(std::move(folder)) {
    if (sodium_init() < 0) throw std::runtime_error("libsodium can't start: no source of randomness");
    durable::make_folders(folder_ / "incoming");
    remove_stale(folder_ / "incoming");
}

// ab/cd/abcd…: at most 65,536 folders, however many files.
fs::path Store::path_of(const Key& key) const { return folder_ / key.substr(0, 2) / key.substr(2, 2) / key; }

/// Whether the file is there; if so, it counts as put now.
bool Store::renew(const fs::path& path, std::size_t size) {
    std::error_code absent;
    if (fs::file_size(path, absent) != size || absent) return false;
    fs::last_write_time(path, fs::file_time_type::clock::now());
    return true;
}

Key Store::put(std::string_view content) {
    Key key = key_of(content);
    const fs::path path = path_of(key);
    if (renew(path, content.size())) {
        durable::sync_folder(path.parent_path()); // whoever put it may not have come so far yet
        return key;
    }
    durable::make_folders(path.parent_path());
    durable::write(folder_ / "incoming" / random_name(), path, content);
    return key;
}

std::optional<std::string> Store::get(const Key& key) const {
    if (!is_key(key)) return std::nullopt;
    std::ifstream file(path_of(key), std::ios::binary | std::ios::ate);
    if (!file) return std::nullopt;
    std::string content(static_cast<std::size_t>(file.tellg()), '\0');
    file.seekg(0);
    if (!file.read(content.data(), static_cast<std::streamsize>(content.size())))
        throw std::runtime_error("a stored file can't be read: " + key);
    return content;
}

bool Store::has(const Key& key) const { return is_key(key) && fs::is_regular_file(path_of(key)); }

bool Store::remove(const Key& key) {
    if (!has(key)) return false;
    const bool removed = fs::remove(path_of(key));
    durable::sync_folder(path_of(key).parent_path());
    return removed;
}

bool Store::is_older(const Key& key, std::chrono::hours age) const {
    std::error_code absent;
    const auto put_at = is_key(key) ? fs::last_write_time(path_of(key), absent) : fs::file_time_type::max();
    return !absent && put_at <= fs::file_time_type::clock::now() - age;
}

void Store::each(const std::function<void(const Key&)>& visit) const {
    for (const auto& file : fs::recursive_directory_iterator(folder_)) {
        const Key key = file.path().filename().string();
        if (is_key(key) && file.is_regular_file() && file.path() == path_of(key)) visit(key);
    }
}

} // namespace trialoog::storage
