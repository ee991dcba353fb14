#pragma once
// Files by the hash of their content, in a folder beside the database.

#include <chrono>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace trialoog::storage {

/// The BLAKE2b-256 of the content as 64 hex digits.
using Key = std::string;
Key key_of(std::string_view content);

class Store {
public:
    explicit Store(std::filesystem::path folder);

    /// Durable (file and folder synced) when it returns. The same content twice is one file.
    Key put(std::string_view content);
    std::optional<std::string> get(const Key&) const; // nothing for an unknown or malformed key
    bool has(const Key&) const;
    void remove(const Key&);
    void each(const std::function<void(const Key&)>&) const;
    /// Removes what `in_use` doesn't name and wasn't put within `age`; how many. A file that is put again
    /// meanwhile stays: look first what is in use, then sweep.
    std::size_t sweep(const std::set<Key>& in_use, std::chrono::hours age);
    const std::filesystem::path& folder() const { return folder_; }

private:
    std::filesystem::path path_of(const Key&) const;
    bool renew(const std::filesystem::path&, std::size_t size);
    bool remove_if_old(const Key&, std::chrono::hours age);

    std::filesystem::path folder_;
    std::mutex renewing_; // between seeing that a file is old and removing it, nobody counts on it anew
};

} // namespace trialoog::storage
