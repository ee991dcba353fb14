#include "platform/embedded/embedded.hpp"
#include "platform/embedded/table.hpp"

#include <algorithm>

namespace trialoog::embedded {
namespace {
const std::vector<File>& files() {
    static const std::vector<File> all = table();
    return all;
}
} // namespace

std::optional<std::string_view> find(std::string_view path) {
    const auto at = std::ranges::lower_bound(files(), path, {}, &File::path);
    if (at == files().end() || at->path != path) return std::nullopt;
    return at->content;
}

std::vector<File> below(std::string_view folder) {
    std::vector<File> found;
    for (const File& file : files())
        if (file.path.starts_with(folder) && file.path.substr(folder.size()).starts_with('/'))
            found.push_back(file);
    return found;
}
} // namespace trialoog::embedded
