#pragma once
// Who uses which file. A use is written in the unit of work that names the file, and given up in the one that
// ceases to; only what nothing uses is erased. Equal content is one file: the same photo may have many uses.

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "platform/storage/storage.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog {
struct Services;
}

namespace trialoog::storage {

struct Use {
    std::string_view owner; // the table of the row that names the file: "photo"
    std::string_view school_id, id;
};

/// Files that a unit of work is about to use. They are claimed before they are put, so that nobody erases
/// equal content meanwhile; a claim that isn't settled ends by itself after a day.
class NewFiles {
public:
    NewFiles(db::Database&, Store&, const Clock&);
    explicit NewFiles(const Services&);
    /// Durable when it returns.
    Key put(std::string_view content);
    /// One that was put before, by a claim of its own; false when it is gone.
    bool claim(const Key&);
    /// In the unit of work that uses them, after uses(): the claim is over.
    void settle(db::Writer&) const;

private:
    void claim_before_put(const Key&);

    db::Database* database_;
    Store* store_;
    const Clock* clock_;
    std::string id_;
};

/// Of a file that is claimed by NewFiles, or that this unit of work read to be in use. An empty key is no
/// file. What was made for a while only (a PDF to fetch) is used until then, and at most.
void uses(db::Writer&, std::string_view key, const Use&, std::optional<Instant> until = {});
struct UsedFile {
    std::string_view key, id;
};
void all_use(db::Writer&, std::string_view owner, std::string_view school_id, const std::vector<UsedFile>&);

/// The files that it used: for erase_unused, when this unit of work is durable.
std::vector<Key> no_longer(db::Writer&, const Use&);
/// For erase_over, when this unit of work is durable.
void no_longer(db::Writer&, std::string_view owner, std::string_view school_id,
               const std::vector<std::string>& ids);

/// Erases those of the files that nothing uses and nobody claims; how many.
std::size_t erase_unused(db::Database&, Store&, const std::vector<Key>&, Instant now);
/// The same of all files with a use that is over: given up, ended, or claimed in vain.
std::size_t erase_over(db::Database&, Store&, Instant now);
/// That, and of all files in the store: erases those that never had a use, unless they were put within
/// `age`.
std::size_t sweep(db::Database&, Store&, Instant now, std::chrono::hours age);

} // namespace trialoog::storage
