#include "app/archive.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <array>
#include <fmt/core.h>
#include <fstream>
#include <stdexcept>

namespace trialoog::app {
namespace {

[[noreturn]] void fail(struct archive* archive, const std::filesystem::path& file) {
    throw std::runtime_error(fmt::format("{}: {}", file.string(), archive_error_string(archive)));
}

struct archive_entry* entry_for(const std::string& name, std::int64_t size) {
    struct archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, size);
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0600);
    return entry;
}

void copy_out(struct archive* in, const std::filesystem::path& target) {
    std::filesystem::create_directories(target.parent_path());
    std::ofstream out(target, std::ios::binary);
    std::array<char, 65536> block;
    for (;;) {
        const auto got = archive_read_data(in, block.data(), block.size());
        if (got < 0) fail(in, target);
        if (got == 0) break;
        out.write(block.data(), got);
    }
    if (!out.flush()) throw std::runtime_error(fmt::format("{} can't be written.", target.string()));
}

} // namespace

bool stays_below(const std::filesystem::path& name) {
    if (name.empty() || name.is_absolute()) return false;
    for (const auto& part : name)
        if (part == "..") return false;
    return true;
}

TarWriter::TarWriter(const std::filesystem::path& target) : archive_(archive_write_new()), target_(target) {
    archive_write_set_format_pax_restricted(archive_);
    if (archive_write_open_filename(archive_, target.c_str()) != ARCHIVE_OK) fail(archive_, target);
}

TarWriter::~TarWriter() { archive_write_free(archive_); }

void TarWriter::add_file(const std::string& name, const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw std::runtime_error(fmt::format("{} can't be read.", file.string()));
    struct archive_entry* entry =
        entry_for(name, static_cast<std::int64_t>(std::filesystem::file_size(file)));
    const bool begun = archive_write_header(archive_, entry) == ARCHIVE_OK;
    archive_entry_free(entry);
    if (!begun) fail(archive_, target_);
    std::array<char, 65536> block;
    while (in.read(block.data(), block.size()) || in.gcount() > 0)
        if (archive_write_data(archive_, block.data(), static_cast<std::size_t>(in.gcount())) != in.gcount())
            fail(archive_, target_);
}

void TarWriter::add_text(const std::string& name, const std::string& content) {
    struct archive_entry* entry = entry_for(name, static_cast<std::int64_t>(content.size()));
    const bool begun = archive_write_header(archive_, entry) == ARCHIVE_OK;
    archive_entry_free(entry);
    if (!begun || archive_write_data(archive_, content.data(), content.size()) !=
                      static_cast<la_ssize_t>(content.size()))
        fail(archive_, target_);
}

void TarWriter::finish() {
    if (archive_write_close(archive_) != ARCHIVE_OK) fail(archive_, target_);
}

void unpack_tar(const std::filesystem::path& source, const std::filesystem::path& folder) {
    const std::unique_ptr<struct archive, decltype(&archive_read_free)> in(archive_read_new(),
                                                                           archive_read_free);
    archive_read_support_format_tar(in.get());
    if (archive_read_open_filename(in.get(), source.c_str(), 65536) != ARCHIVE_OK) fail(in.get(), source);
    struct archive_entry* entry = nullptr;
    for (;;) {
        const int step = archive_read_next_header(in.get(), &entry);
        if (step == ARCHIVE_EOF) return;
        if (step != ARCHIVE_OK) fail(in.get(), source);
        const std::filesystem::path name = archive_entry_pathname(entry);
        if (archive_entry_filetype(entry) != AE_IFREG || !stays_below(name))
            throw std::runtime_error(
                fmt::format("{} is not a backup of Trialoog: it holds {}.", source.string(), name.string()));
        copy_out(in.get(), folder / name);
    }
}

} // namespace trialoog::app
