#pragma once
// A folder in which another machine drops files: a scanner, over the network. Whoever can write there is
// trusted with nothing: no link is followed, and what isn't a plain file is left alone.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::inbox {

/// A file as it lay there; equal to itself later when nobody wrote in it.
struct Seen {
    std::string name; // as the other machine wrote it: any bytes but '/'
    std::uint64_t inode = 0;
    std::int64_t size = 0;       // bytes
    std::int64_t changed_ns = 0; // since 1970, by the clock of who wrote it
    bool operator==(const Seen&) const = default;
};

inline constexpr std::size_t most_listed = 500;

class Folder {
public:
    /// Throws std::system_error when it can't be opened.
    explicit Folder(const std::filesystem::path&);
    /// A folder in it, made when `make` says so; nothing when it isn't there or is a link.
    enum class Make { no, when_missing };
    std::optional<Folder> inside(const std::string& name, Make = Make::no) const;

    Folder(Folder&&) noexcept;
    Folder& operator=(Folder&&) = delete;
    ~Folder();

    /// Plain files by name, at most most_listed; neither hidden nor under a name for half a file (".part").
    std::vector<Seen> files() const;
    std::vector<std::string> folders() const;

    /// The whole content; nothing when it isn't `seen` any more, can't be read, or is larger than that.
    std::optional<std::string> read(const Seen&, std::size_t most_bytes) const;
    /// The first, and the last bytes of it.
    std::string head(const Seen&, std::size_t bytes) const;
    std::string tail(const Seen&, std::size_t bytes) const;

    /// Moves it, unless it isn't `seen` any more or `as` is taken: then false. Durable when it returns.
    bool move(const Seen&, const Folder& to, const std::string& as) const;
    bool has(const std::string& name) const;
    /// Writes a text file, over an earlier one. Durable when it returns.
    void write(const std::string& name, std::string_view text) const;
    void remove(const Seen&) const;

private:
    explicit Folder(int descriptor) : descriptor_(descriptor) {}
    std::string part(const Seen&, std::int64_t from, std::int64_t bytes) const;
    std::optional<Seen> look_at(const std::string& name) const;
    int descriptor_ = -1;
};

/// "scan.pdf" as "scan (2).pdf".
std::string numbered(const std::string& name, int number);

} // namespace trialoog::inbox
