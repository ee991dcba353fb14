#include "app/disk.hpp"

#include <algorithm>
#include <spdlog/spdlog.h>

namespace trialoog::app {
namespace {
constexpr std::uint64_t mb = 1'000'000;

std::uint64_t little_of(std::uint64_t size) { return std::min<std::uint64_t>(5'000 * mb, size / 10); }
} // namespace

DiskRoom disk_room(const std::filesystem::path& folder) {
    std::error_code failed;
    const auto space = std::filesystem::space(folder, failed);
    if (failed) return {};
    return {space.available, space.capacity};
}

DiskWatch::News DiskWatch::see(DiskRoom room) {
    if (room.size == 0) return News::none;
    const auto little = little_of(room.size);
    if (!nearly_full_ && room.free < little) {
        nearly_full_ = true;
        return News::nearly_full;
    }
    // Not at the same line: what comes and goes there would be told again and again.
    if (nearly_full_ && room.free > little + little / 5) {
        nearly_full_ = false;
        return News::enough_again;
    }
    return News::none;
}

void DiskWatch::look(const std::filesystem::path& folder) {
    const DiskRoom room = disk_room(folder);
    switch (see(room)) {
    case News::none:
        return;
    case News::nearly_full:
        return spdlog::warn(
            "the disk of the data folder is nearly full: {} MB of {} MB are free. When it is full, "
            "saves and uploads are refused (507)",
            room.free / mb, room.size / mb);
    case News::enough_again:
        return spdlog::info("the disk of the data folder has room again: {} MB of {} MB are free",
                            room.free / mb, room.size / mb);
    }
}

} // namespace trialoog::app
