#pragma once
// Personal codes in the database: only their keyed hash.

#include "platform/db/db.hpp"
#include "platform/services.hpp"
#include "slices/access/letters/reached.hpp"
#include "slices/access/pages/contact.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace trialoog::access {

struct CodeOwner {
    std::string school_id, code_id, person_id;
    std::string given_name, name;
    std::string language; // that they read; "" when nobody said anything of it
    bool is_pupil = false;
    Contact contact;
};
/// Nothing for a code that never was, was revoked, or is of somebody without a role here: all alike.
std::optional<CodeOwner> owner_of_code(db::Reader&, const Services&, std::string_view code);

/// The pupils about whom this adult comes in; none for a pupil's own code.
std::vector<Reached> reached_by(db::Reader&, const CodeOwner&, Day today);

std::string code_hash(const Services&, std::string_view code);
/// Where the QR code of a letter leads.
std::string code_link(const Services&, std::string_view code);

} // namespace trialoog::access
