#include "platform/inbox/inbox.hpp"

#include "platform/inbox/descriptor.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <memory>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace trialoog::inbox {
namespace {

constexpr int as_folder = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
// Not blocking: somebody may have put a pipe in the place of the file.
constexpr int as_file = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;

Seen seen(const std::string& name, const struct stat& about) {
    return {name, about.st_ino, about.st_size,
            static_cast<std::int64_t>(about.st_mtim.tv_sec) * 1'000'000'000 + about.st_mtim.tv_nsec};
}

bool is_left_alone(const std::string& name) {
    constexpr std::array<std::string_view, 6> halves{".part", ".tmp",        ".filepart",
                                                     ".temp", ".crdownload", ".lock"};
    std::string small = name;
    std::ranges::transform(small, small.begin(),
                           [](unsigned char c) { return static_cast<char>(c < 128 ? std::tolower(c) : c); });
    return name.starts_with('.') || name.starts_with('~') || small == "thumbs.db" || small == "desktop.ini" ||
           std::ranges::any_of(halves, [&](std::string_view end) { return small.ends_with(end); });
}

std::vector<std::string> names_in(int folder) {
    // A descriptor of its own: the place in the listing belongs to it.
    const int own = ::openat(folder, ".", as_folder);
    if (own < 0) fail("can't list the folder");
    const std::unique_ptr<DIR, int (*)(DIR*)> listing(::fdopendir(own), ::closedir);
    if (!listing) {
        ::close(own);
        fail("can't list the folder");
    }
    std::vector<std::string> names;
    while (names.size() < most_listed) {
        const dirent* entry = ::readdir(listing.get());
        if (!entry) break;
        if (std::string name = entry->d_name; !is_left_alone(name)) names.push_back(std::move(name));
    }
    std::ranges::sort(names);
    return names;
}

/// As open to people as the folder around it, whatever the program's umask says.
void open_up(int descriptor, int around, mode_t most) {
    struct stat about {};
    if (::fstat(around, &about) != 0) return;
    (void)!::fchmod(descriptor, about.st_mode & most); // on a share that knows no modes it fails
}

} // namespace

Folder::Folder(const std::filesystem::path& path)
    : descriptor_(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
    if (descriptor_ < 0) fail("can't open the folder");
}
Folder::Folder(Folder&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
Folder::~Folder() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

std::optional<Folder> Folder::inside(const std::string& name, Make make) const {
    if (name.empty() || name.find('/') != name.npos || name.starts_with('.')) return std::nullopt;
    const bool made = make == Make::when_missing && ::mkdirat(descriptor_, name.c_str(), 0700) == 0;
    const int opened = ::openat(descriptor_, name.c_str(), as_folder);
    if (opened < 0) return std::nullopt;
    if (made) {
        open_up(opened, descriptor_, 02770);
        ::fsync(descriptor_);
    }
    return Folder(opened);
}

std::optional<Seen> Folder::look_at(const std::string& name) const {
    struct stat about {};
    if (::fstatat(descriptor_, name.c_str(), &about, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISREG(about.st_mode))
        return std::nullopt;
    return seen(name, about);
}

std::vector<Seen> Folder::files() const {
    std::vector<Seen> all;
    for (const std::string& name : names_in(descriptor_))
        if (const auto file = look_at(name)) all.push_back(*file);
    return all;
}

std::vector<std::string> Folder::folders() const {
    std::vector<std::string> all;
    for (const std::string& name : names_in(descriptor_)) {
        struct stat about {};
        if (::fstatat(descriptor_, name.c_str(), &about, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(about.st_mode))
            all.push_back(name);
    }
    return all;
}

std::optional<std::string> Folder::read(const Seen& file, std::size_t most_bytes) const {
    const Descriptor opened(::openat(descriptor_, file.name.c_str(), as_file));
    const auto is_seen = [&] {
        struct stat about {};
        return ::fstat(opened.number(), &about) == 0 && S_ISREG(about.st_mode) &&
               seen(file.name, about) == file;
    };
    if (opened.number() < 0 || !is_seen() || file.size > static_cast<std::int64_t>(most_bytes))
        return std::nullopt;
    std::string content(static_cast<std::size_t>(file.size), '\0');
    for (std::size_t at = 0; at < content.size();) {
        const ssize_t got = ::read(opened.number(), content.data() + at, content.size() - at);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return std::nullopt;
        at += static_cast<std::size_t>(got);
    }
    if (!is_seen()) return std::nullopt; // written in while it was read
    return content;
}

std::string Folder::part(const Seen& file, std::int64_t from, std::int64_t bytes) const {
    const Descriptor opened(::openat(descriptor_, file.name.c_str(), as_file));
    if (opened.number() < 0) return {};
    std::string content(static_cast<std::size_t>(bytes), '\0');
    const ssize_t got = ::pread(opened.number(), content.data(), content.size(), from);
    content.resize(static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    return content;
}

std::string Folder::head(const Seen& file, std::size_t bytes) const {
    return part(file, 0, std::min<std::int64_t>(file.size, static_cast<std::int64_t>(bytes)));
}

std::string Folder::tail(const Seen& file, std::size_t bytes) const {
    const auto wanted = std::min<std::int64_t>(file.size, static_cast<std::int64_t>(bytes));
    return part(file, file.size - wanted, wanted);
}

bool Folder::has(const std::string& name) const {
    struct stat about {};
    return ::fstatat(descriptor_, name.c_str(), &about, AT_SYMLINK_NOFOLLOW) == 0;
}

bool Folder::move(const Seen& file, const Folder& to, const std::string& as) const {
    const auto rename = [](int from, const std::string& name, int into, const std::string& other) {
        if (::renameat2(from, name.c_str(), into, other.c_str(), RENAME_NOREPLACE) == 0) return true;
        if (errno != EINVAL && errno != ENOSYS) return false;
        struct stat about {}; // a share that can't promise it: look first
        return ::fstatat(into, other.c_str(), &about, AT_SYMLINK_NOFOLLOW) != 0 &&
               ::renameat(from, name.c_str(), into, other.c_str()) == 0;
    };
    if (look_at(file.name) != file || !rename(descriptor_, file.name, to.descriptor_, as)) return false;
    // Replaced by another between looking and moving: that one is new, and goes back to be read.
    if (auto moved = to.look_at(as);
        !moved || Seen{file.name, moved->inode, moved->size, moved->changed_ns} != file) {
        rename(to.descriptor_, as, descriptor_, file.name);
        return false;
    }
    ::fsync(to.descriptor_);
    ::fsync(descriptor_);
    return true;
}

void Folder::write(const std::string& name, std::string_view text) const {
    const std::string half = "." + name + ".part";
    ::unlinkat(descriptor_, half.c_str(), 0);
    {
        const Descriptor file(
            ::openat(descriptor_, half.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
        if (file.number() < 0) fail("can't write in the folder");
        open_up(file.number(), descriptor_, 0660);
        if (::write(file.number(), text.data(), text.size()) != static_cast<ssize_t>(text.size()) ||
            ::fsync(file.number()) != 0)
            fail("can't write in the folder");
    }
    if (::renameat(descriptor_, half.c_str(), descriptor_, name.c_str()) != 0)
        fail("can't write in the folder");
    ::fsync(descriptor_);
}

void Folder::remove(const Seen& file) const {
    if (look_at(file.name) == file) ::unlinkat(descriptor_, file.name.c_str(), 0);
}

std::string numbered(const std::string& name, int number) {
    const auto dot = name.rfind('.');
    const auto cut = dot == name.npos || dot == 0 ? name.size() : dot;
    return name.substr(0, cut) + " (" + std::to_string(number) + ")" + name.substr(cut);
}

} // namespace trialoog::inbox
