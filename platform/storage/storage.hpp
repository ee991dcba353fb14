#pragma once
// Files by the hash of their content, in a folder beside the database.

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
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
    /// Whether it was there. Only platform/storage/uses.hpp knows that nobody needs it.
    bool remove(const Key&);
    void each(const std::function<void(const Key&)>&) const;
    /// Whether it is there, and was last put so long ago.
    bool is_older(const Key&, std::chrono::hours age) const;
    const std::filesystem::path& folder() const { return folder_; }

private:
    std::filesystem::path path_of(const Key&) const;
    bool renew(const std::filesystem::path&, std::size_t size);

    std::filesystem::path folder_;
};

} // namespace trialoog::storage
