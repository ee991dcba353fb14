#include "app/signs_of_backup.hpp"

#include "app/seal.hpp"

#include <fmt/core.h>
#include <fstream>
#include <optional>
#include <stdexcept>

namespace trialoog::app {
namespace {

namespace fs = std::filesystem;

fs::path file_beside(const fs::path& backup) { return backup.parent_path() / "trialoog-forgotten.json"; }

std::optional<leavers::Signs> sound_signs(const fs::path& file) {
    if (!fs::exists(file)) return std::nullopt;
    const auto text = read_sealed(file);
    if (!text) return std::nullopt;
    return leavers::signs_in(*text);
}

} // namespace

void write_signs(db::Database& database, const fs::path& backup) {
    const fs::path target = file_beside(backup), unfinished = target.string() + ".unfinished";
    // A damaged one is no loss: the database has all of ours.
    const leavers::Signs earlier = sound_signs(target).value_or(leavers::Signs());
    const leavers::Signs ours = database.read([](db::Reader& tx) { return leavers::signs(tx); });
    {
        std::ofstream out(unfinished, std::ios::binary);
        fs::permissions(unfinished, fs::perms::owner_read | fs::perms::owner_write);
        out << leavers::text_of(ours, earlier) << std::flush;
        if (!out) throw std::runtime_error(fmt::format("{} can't be written.", unfinished.string()));
    }
    seal(unfinished);
    fs::rename(unfinished, target);
}

leavers::Signs signs_of_backup(const fs::path& backup, WithoutSigns without) {
    const fs::path file = file_beside(backup);
    if (auto signs = sound_signs(file)) return std::move(*signs);
    if (without == WithoutSigns::accept) return {};
    throw std::runtime_error(fmt::format(
        "{} {}. It says who was forgotten since this backup; without it they would be back. Nothing was "
        "restored. Put another copy of it beside the backup: every backup makes one, and a newer one is "
        "better. If there is none anywhere, `restore --without-forgotten` goes on without it.",
        file.string(),
        fs::exists(file) ? "is damaged, or of an older version: its checksum doesn't fit" : "is not there"));
}

} // namespace trialoog::app
