#include "platform/archive/archive.hpp"
#include "platform/archive/names_in_utf8.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <stdexcept>

namespace trialoog::archive {

class ZipWriter::Impl {
public:
    Impl() : archive_(archive_write_new()) {
        const NamesInUtf8 names;
        archive_write_set_format_zip(archive_);
        // Says of each name that it is UTF-8: without it Windows reads "Yılmaz" in a code page of its own.
        if (archive_write_set_format_option(archive_, "zip", "hdrcharset", "UTF-8") != ARCHIVE_OK) fail();
        archive_write_set_bytes_per_block(archive_, 0);
        if (archive_write_open(archive_, this, nullptr, append, nullptr) != ARCHIVE_OK) fail();
    }
    ~Impl() { archive_write_free(archive_); }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    void add(std::string_view name, std::string_view content, Packing packing) {
        const NamesInUtf8 names;
        const auto set = packing == Packing::store ? archive_write_zip_set_compression_store
                                                   : archive_write_zip_set_compression_deflate;
        if (set(archive_) != ARCHIVE_OK) fail();
        const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(),
                                                                                  archive_entry_free);
        archive_entry_set_pathname_utf8(entry.get(), std::string(name).c_str());
        archive_entry_set_size(entry.get(), static_cast<la_int64_t>(content.size()));
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0644);
        if (archive_write_header(archive_, entry.get()) != ARCHIVE_OK) fail();
        if (!content.empty() && archive_write_data(archive_, content.data(), content.size()) !=
                                    static_cast<la_ssize_t>(content.size()))
            fail();
    }
    std::string finish() {
        const NamesInUtf8 names; // the list of contents
        if (archive_write_close(archive_) != ARCHIVE_OK) fail();
        return std::move(bytes_);
    }
    std::size_t size() const { return bytes_.size(); }

private:
    static la_ssize_t append(struct ::archive*, void* self, const void* data, size_t size) {
        static_cast<Impl*>(self)->bytes_.append(static_cast<const char*>(data), size);
        return static_cast<la_ssize_t>(size);
    }
    [[noreturn]] void fail() {
        const char* why = archive_error_string(archive_);
        throw std::runtime_error(std::string("a ZIP can't be written: ") + (why ? why : "unknown"));
    }

    struct ::archive* archive_;
    std::string bytes_;
};

ZipWriter::ZipWriter() : impl_(std::make_unique<Impl>()) {}
ZipWriter::~ZipWriter() = default;
ZipWriter::ZipWriter(ZipWriter&&) noexcept = default;
ZipWriter& ZipWriter::operator=(ZipWriter&&) noexcept = default;
void ZipWriter::add(std::string_view name, std::string_view content, Packing packing) {
    impl_->add(name, content, packing);
}
std::size_t ZipWriter::size() const { return impl_->size(); }
std::string ZipWriter::finish() { return impl_->finish(); }

} // namespace trialoog::archive
