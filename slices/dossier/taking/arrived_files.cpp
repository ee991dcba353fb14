#include "slices/dossier/taking/arrived_files.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace trialoog::dossier {
namespace {

constexpr std::size_t most_inner = 60; // ZIPs in a ZIP

std::string_view last_part(std::string_view path) {
    const auto slash = path.find_last_of('/');
    return slash == path.npos ? path : path.substr(slash + 1);
}

bool is_zip(std::string_view path, std::string_view content) {
    constexpr std::string_view ending = ".zip";
    if (path.size() <= ending.size() || !content.starts_with("PK")) return false;
    return std::ranges::equal(path.substr(path.size() - ending.size()), ending, {},
                              [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
}

/// What is left of the limits when so much has been read.
archive::Limits rest_of(const archive::Limits& limits, std::size_t bytes, std::size_t files) {
    archive::Limits rest = limits;
    rest.total_bytes -= std::min(bytes, rest.total_bytes);
    rest.entries -= std::min(files, rest.entries);
    return rest;
}
} // namespace

bool is_left_by_system(std::string_view path) {
    constexpr std::array<std::string_view, 3> files{".DS_Store", "Thumbs.db", "desktop.ini"};
    const std::string_view name = last_part(path);
    if (path.starts_with("__MACOSX/") || path.find("/__MACOSX/") != path.npos) return true;
    return name.starts_with("._") || std::ranges::find(files, name) != files.end();
}

Walked
each_arrived_file(std::string_view zip,
                  const std::function<void(const std::string&, const std::string&, std::string&&)>& visit) {
    std::size_t bytes = 0, files = 0, inner = 0;
    std::optional<archive::Refusal> refused;
    archive::Limits outer = arrival_limits();
    outer.entry_bytes = arrival_limit; // a ZIP in it may be as large as one by itself
    const auto one = [&](const std::string& archive, archive::File file) {
        bytes += file.content.size();
        ++files;
        if (is_left_by_system(file.name)) return true;
        if (file.content.size() > arrival_limits().entry_bytes) return true; // no file of a dossier
        visit(archive, file.name, std::move(file.content));
        return true;
    };
    const auto end = archive::each_file(zip, outer, [&](archive::File file) {
        if (!is_zip(file.name, file.content) || is_left_by_system(file.name)) return one({}, std::move(file));
        bytes += file.content.size();
        if (++inner > most_inner) {
            refused = archive::Refusal::too_many;
            return false;
        }
        const std::string place = file.name + "!";
        const auto within =
            archive::each_file(file.content, rest_of(arrival_limits(), bytes, files),
                               [&](archive::File deeper) { return one(place, std::move(deeper)); });
        if (const auto* wrong = std::get_if<archive::Refusal>(&within)) refused = *wrong;
        return !refused;
    });
    if (refused) return *refused;
    return end;
}

} // namespace trialoog::dossier
