#pragma once
// What the school's scanner drops in its folder becomes a scan. Each step can be the last before a stop: what
// was done is found again, nothing is done twice.

#include "platform/inbox/inbox.hpp"
#include "platform/services.hpp"
#include "slices/paper/paper.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::paper {

/// scan.origin of what the scanner brought.
inline constexpr std::string_view by_scanner = "scanner";
/// Folders beside the files: what is read, and what couldn't be, with the reason.
inline constexpr const char *read_folder = "verwerkt", *refused_folder = "geweigerd";

enum class Ready { no, yes, too_big };
/// Whether a file that has looked like this for so long is finished. `head` and `tail`: its first and last
/// bytes; by the first it is known what its end looks like.
Ready is_ready(const inbox::Seen&, std::int64_t seconds_unchanged, std::string_view head,
               std::string_view tail);
/// "2026-10-06 stapel.pdf"; and whether such a file may go.
std::string kept_name(const std::string& name, Day today);
bool may_be_forgotten(std::string_view kept_name, Day today);

/// The folder of one school. Keeps in memory what it has seen; a new one after a stop sees it anew.
class SchoolFolder {
public:
    SchoolFolder(Services& services, std::string school_id)
        : services_(services), school_id_(std::move(school_id)) {}

    /// The steps, in order: what lies there, what is finished comes into the database, what is read moves.
    void look(const inbox::Folder&);
    void keep_finished(const inbox::Folder&);
    void put_away(const inbox::Folder&);
    /// What was put away a month ago, read or not: it is pupils' work. False until a night found that today's
    /// date can be trusted.
    bool forget_old(const inbox::Folder&);

private:
    struct Watched {
        inbox::Seen file;
        Instant unchanged_since;
        std::string origin = {}; // once it is in the database
    };
    struct Batch;
    void add_to(Batch&, const inbox::Folder&, Watched&);
    void save(const Batch&);
    /// False when it can't be moved now.
    bool move(const inbox::Folder&, const Watched&, const char* where, std::string_view refusal = {});

    Services& services_;
    const std::string school_id_;
    std::map<std::string, Watched> watched_; // by name
};

} // namespace trialoog::paper
