#include "platform/archive/archive.hpp"
#include "platform/archive/names_in_utf8.hpp"

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <array>
#include <optional>
#include <set>

namespace trialoog::archive {
namespace {

using Reading = std::unique_ptr<struct ::archive, decltype(&archive_read_free)>;
constexpr std::size_t longest_name = 200;
constexpr std::size_t always_fine = 1024 * 1024; // a ratio says nothing about little

/// What was unpacked so far, over all files.
struct Total {
    std::size_t bytes = 0, entries = 0;
};

std::optional<Refusal> over_limit(const Total& total, std::size_t of_entry, std::size_t archive_bytes,
                                  const Limits& limits) {
    if (of_entry > limits.entry_bytes || total.bytes > limits.total_bytes) return Refusal::too_large;
    if (total.bytes > always_fine && total.bytes / limits.ratio > archive_bytes) return Refusal::bomb;
    return std::nullopt;
}

std::variant<std::string, Refusal> content_of(struct ::archive* in, Total& total, std::size_t archive_bytes,
                                              const Limits& limits) {
    std::string content;
    std::array<char, 65536> block;
    for (;;) {
        const auto got = archive_read_data(in, block.data(), block.size());
        if (got < 0) return Refusal::damaged;
        if (got == 0) return content;
        content.append(block.data(), static_cast<std::size_t>(got));
        total.bytes += static_cast<std::size_t>(got);
        if (const auto refused = over_limit(total, content.size(), archive_bytes, limits)) return *refused;
    }
}

/// What is wrong with an entry before its content is looked at.
std::optional<Refusal> wrong_entry(struct archive_entry* entry, const std::string& name,
                                   std::set<std::string>& seen) {
    if (archive_entry_is_encrypted(entry) || archive_entry_hardlink(entry) || archive_entry_symlink(entry))
        return Refusal::not_plain;
    const auto type = archive_entry_filetype(entry);
    if (type != AE_IFREG && type != AE_IFDIR) return Refusal::not_plain;
    const std::string_view plain =
        type == AE_IFDIR && name.ends_with('/') ? std::string_view(name).substr(0, name.size() - 1) : name;
    if (!is_plain_name(plain) || !seen.insert(std::string(plain)).second) return Refusal::bad_name;
    return std::nullopt;
}

} // namespace

bool is_plain_name(std::string_view name) {
    if (name.empty() || name.size() > longest_name || name.front() == '/') return false;
    for (const char c : name)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f || c == '\\' || c == ':') return false;
    for (std::size_t at = 0; at <= name.size();) {
        const auto end = std::min(name.find('/', at), name.size());
        const std::string_view part = name.substr(at, end - at);
        if (part.empty() || part == "." || part == "..") return false;
        at = end + 1;
    }
    return true;
}

std::variant<std::monostate, Refusal> each_file(std::string_view bytes, const Limits& limits,
                                                const std::function<bool(File)>& visit) {
    if (!bytes.starts_with("PK")) return Refusal::not_a_zip;
    const NamesInUtf8 names;
    const Reading in(archive_read_new(), archive_read_free);
    // By its list of contents, as every other program reads it: what only stands between is no file.
    archive_read_support_format_zip_seekable(in.get());
    if (archive_read_open_memory(in.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
        return Refusal::not_a_zip;
    Total total;
    std::set<std::string> seen;
    for (;;) {
        struct archive_entry* entry = nullptr;
        const int step = archive_read_next_header(in.get(), &entry);
        if (step == ARCHIVE_EOF) return std::monostate{};
        if (step != ARCHIVE_OK && step != ARCHIVE_WARN)
            return total.entries == 0 ? Refusal::not_a_zip : Refusal::damaged;
        if (++total.entries > limits.entries) return Refusal::too_many;
        const char* path = archive_entry_pathname_utf8(entry);
        if (!path) path = archive_entry_pathname(entry);
        std::string name = path ? path : "";
        std::ranges::replace(name, '\\', '/'); // as some packers on Windows write it
        if (const auto wrong = wrong_entry(entry, name, seen)) return *wrong;
        if (archive_entry_filetype(entry) == AE_IFDIR) continue;
        auto content = content_of(in.get(), total, bytes.size(), limits);
        if (const auto* refused = std::get_if<Refusal>(&content)) return *refused;
        if (!visit({name, std::move(std::get<std::string>(content))})) return std::monostate{};
    }
}

std::variant<std::vector<File>, Refusal> read_zip(std::string_view bytes, const Limits& limits) {
    std::vector<File> files;
    const auto end = each_file(bytes, limits, [&](File file) {
        files.push_back(std::move(file));
        return true;
    });
    if (const auto* refused = std::get_if<Refusal>(&end)) return *refused;
    return files;
}

} // namespace trialoog::archive
