#pragma once
// For tests: what the ledger says of a pupil, as words.

#include "platform/db/db.hpp"
#include "slices/contact/contact.hpp"

#include <set>
#include <string>
#include <string_view>

namespace trialoog::test {

/// "samira informed assignment_announced qualities-1b" of each entry; "somebody" is whom the school doesn't
/// know.
inline std::set<std::string> contacts_of(db::Database& database, std::string_view school_id,
                                         std::string_view pupil_id) {
    static constexpr db::Statement all{
        "test.contacts",
        "SELECT adult_id, part, act, act_id FROM contact_entry WHERE school_id = $1 AND pupil_id = $2"};
    std::set<std::string> found;
    database.read([&](db::Reader& tx) {
        tx.each(all, {school_id, pupil_id}, [&](const db::Row& row) {
            const std::string adult = row.str("adult_id");
            found.insert((adult.empty() ? "somebody" : adult) + " " + row.str("part") + " " + row.str("act") +
                         " " + row.str("act_id"));
        });
    });
    return found;
}
using Contacts = std::set<std::string>;

} // namespace trialoog::test
