#pragma once
// Failures that say more than Error and Busy do: an answer to a person depends on them.

#include "platform/db/db.hpp"

namespace trialoog::db {

/// The connection was lost while a commit was under way: perhaps it is there, perhaps not. As Busy for who
/// can't tell the difference; whoever tries again looks first.
struct Uncertain : Busy {
    using Busy::Busy;
};
/// No room for the database's files. Nothing was done.
struct Full : Error {
    using Error::Error;
};

} // namespace trialoog::db
