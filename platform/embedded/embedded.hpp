#pragma once
// Files built into the program: assets, migrations, library content, translations.

#include <optional>
#include <string_view>
#include <vector>

namespace trialoog::embedded {

struct File {
    std::string_view path; // from the project's root: "migrations/0001_foundation.sql"
    std::string_view content;
};
std::optional<std::string_view> find(std::string_view path);
/// In order of path.
std::vector<File> below(std::string_view folder);

} // namespace trialoog::embedded
