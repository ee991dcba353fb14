#pragma once
// ZIP archives (libarchive): written in memory, and read from strangers within limits.

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace trialoog::archive {

/// Collects files into one ZIP. Throws std::runtime_error when the library refuses.
class ZipWriter {
public:
    ZipWriter();
    ~ZipWriter();
    ZipWriter(ZipWriter&&) noexcept;
    ZipWriter& operator=(ZipWriter&&) noexcept;

    /// `name` is a relative path with '/': "bestanden/1.jpg". What is compressed already (pictures) goes in
    /// as it is.
    enum class Packing { deflate, store };
    void add(std::string_view name, std::string_view content, Packing = Packing::deflate);
    std::size_t size() const; // bytes so far
    /// Ends the archive and gives the file. Nothing may be added after it.
    std::string finish();

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

struct Limits {
    std::size_t entries = 1000;
    std::size_t entry_bytes = 12 * 1024 * 1024;
    std::size_t total_bytes = 250 * 1024 * 1024;
    std::size_t ratio = 200; // unpacked bytes to bytes of the archive, above the first megabyte
};

struct File {
    std::string name, content;
};
enum class Refusal {
    not_a_zip,
    damaged,
    too_many,  // entries
    too_large, // an entry, or all together
    bomb,      // grows more than `ratio`
    bad_name,  // absolute, "..", control characters, twice the same, over 200 bytes
    not_plain, // a link, device or encrypted entry
};

/// The regular files of the archive, in order, their names with '/'; folders are passed over. Never throws on
/// bad input, and keeps no more in memory than `total_bytes`.
std::variant<std::vector<File>, Refusal> read_zip(std::string_view bytes, const Limits& = {});

/// The same, one file at a time and without its size in memory together: `visit` gets each file and may say
/// false to stop. Nothing when all went well.
std::variant<std::monostate, Refusal> each_file(std::string_view bytes, const Limits&,
                                                const std::function<bool(File)>& visit);

/// A name that may be unpacked: relative, without "..".
bool is_plain_name(std::string_view name);

} // namespace trialoog::archive
