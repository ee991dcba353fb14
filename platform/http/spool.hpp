#pragma once
// The body of a request while it comes in: in memory when it is small, else in a file without a name.

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace trialoog::http {

/// Empties a string and frees what it held: assigning an empty one keeps the memory.
inline void give_back(std::string& text) { std::string().swap(text); }

/// What all bodies take up together.
struct SpoolUse {
    std::atomic<std::size_t> memory{0}, disk{0};
};

class Body {
public:
    enum class Result { ok, no_room, disk_full, disk_trouble };

    Body() = default;
    ~Body() { clear(); }
    Body(const Body&) = delete;
    Body& operator=(const Body&) = delete;

    /// `folder` is where a spooled body goes; `disk_limit` is for all of them together.
    void start(SpoolUse& use, const std::string& folder, std::size_t disk_limit, std::uint64_t size);
    Result add(std::string_view piece);
    bool in_memory() const { return in_memory_; }
    bool complete() const { return received_ == size_; }
    std::uint64_t missing() const { return size_ - received_; }
    std::uint64_t size() const { return size_; }
    /// The whole body, mapped into memory when it stands in a file. Nothing when that fails.
    std::optional<std::string_view> view();
    void clear();
    int file() const { return file_; } // -1 while in memory

private:
    Result write(std::string_view piece);

    SpoolUse* use_ = nullptr;
    const std::string* folder_ = nullptr;
    std::size_t disk_limit_ = 0;
    std::uint64_t size_ = 0, received_ = 0;
    bool in_memory_ = true;
    std::string memory_;
    std::size_t counted_memory_ = 0, counted_disk_ = 0;
    int file_ = -1;
    void* mapped_ = nullptr;
};

} // namespace trialoog::http
