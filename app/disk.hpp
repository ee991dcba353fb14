#pragma once
// Room on the disk of the data folder, looked at while it serves: who runs the machine hears it before people
// do.

#include <cstdint>
#include <filesystem>

namespace trialoog::app {

/// Of what this user may still write, in bytes; zeros when the system doesn't say.
struct DiskRoom {
    std::uint64_t free = 0, size = 0;
};
DiskRoom disk_room(const std::filesystem::path& folder);

/// Notices once that little is left (5 GB, or a tenth of a small disk), and once that there is enough again.
class DiskWatch {
public:
    enum class News { none, nearly_full, enough_again };
    News see(DiskRoom);
    /// Looks, and puts news in the log.
    void look(const std::filesystem::path& folder);

private:
    bool nearly_full_ = false;
};

} // namespace trialoog::app
