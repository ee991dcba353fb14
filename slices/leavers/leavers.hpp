#pragma once
// Who left the school is forgotten: two years after the last day (docs/decisions), shown beforehand, never by
// surprise.

#include "platform/db/db.hpp"
#include "slices/access/access.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace trialoog::leavers {

void register_routes(access::Routes&, Services&);

/// One night, of all schools: brings the lists up to date and forgets whose day has come, each in a unit of
/// work of its own. Done again after a stop, it goes on. How many people it forgot.
std::size_t forget(Services&);

/// Forgets again whoever was forgotten when a backup of before that is put back. Before anything is served.
/// How many.
std::size_t forget_again(Services&);

/// The signs of everybody who was forgotten, as a text that names nobody: it is kept beside the backups.
std::string signs(db::Reader&);
/// Takes such a text in, with what was there. Throws std::runtime_error for one that isn't.
void take_signs(db::Writer&, std::string_view text);

/// For the first page of who may see it.
struct Coming {
    int people = 0; // on the list
    std::optional<Day> first_on;
    bool stopped = false; // the date jumped
};
Coming coming(db::Reader&, const access::Viewer&);

} // namespace trialoog::leavers
