#pragma once
// Tar files (libarchive): written from files on disk, read back only below one folder.

#include <filesystem>
#include <memory>
#include <string>

struct archive;

namespace trialoog::app {

class TarWriter {
public:
    explicit TarWriter(const std::filesystem::path& target);
    ~TarWriter();
    void add_file(const std::string& name, const std::filesystem::path& file);
    void add_text(const std::string& name, const std::string& content);
    void finish();

private:
    struct archive* archive_;
    std::filesystem::path target_;
};

/// A relative name without `..`.
bool stays_below(const std::filesystem::path& name);
/// Unpacks regular files only, under `folder`: an absolute name or one with `..` is refused with
/// std::runtime_error.
void unpack_tar(const std::filesystem::path& source, const std::filesystem::path& folder);

} // namespace trialoog::app
