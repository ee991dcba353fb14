#pragma once
// Who uses which file. A use is written in the unit of work that names the file, and given up in the one that
// ceases to; only what nothing uses is erased. Equal content is one file: the same photo may have many uses.

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "platform/storage/storage.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace trialoog::storage {

struct Use {
    std::string_view owner; // the table of what uses it: "photo"
    std::string_view school_id, id;
};

/// Files that a unit of work is about to use. They are claimed before they are put, so that nobody erases
/// equal content meanwhile; a claim that isn't settled ends by itself after an hour.
class NewFiles {
public:
    NewFiles(db::Database&, Store&, const Clock&);
    /// Durable when it returns.
    Key put(std::string_view content);
    /// In the unit of work that uses them, after uses(): the claim is over.
    void settle(db::Writer&) const;

private:
    db::Database& database_;
    Store& store_;
    const Clock& clock_;
    std::string id_;
};

/// Only of a file that is claimed by NewFiles, or in use. An empty key is no file.
void uses(db::Writer&, std::string_view key, const Use&);
/// The files that it used: for erase_unused, when this unit of work is durable.
std::vector<Key> no_longer(db::Writer&, const Use&);

/// Erases those of the files that nothing uses and nobody claims; how many.
std::size_t erase_unused(db::Database&, Store&, const std::vector<Key>&, Instant now);

} // namespace trialoog::storage
