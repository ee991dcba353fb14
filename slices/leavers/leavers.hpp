#pragma once
// Who left the school is forgotten: two years after the last day (docs/decisions), shown beforehand, never by
// surprise.

#include "platform/db/db.hpp"
#include "slices/access/access.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::leavers {

/// What the other slices forget, the upper ones first. `slices/school` is none of them: it keeps who was
/// enrolled, and comes last.
struct Forgetting {
    std::vector<std::function<void(db::Writer&, std::string_view school_id, std::string_view person_id)>>
        of_person;
    std::vector<std::function<void(db::Writer&, std::string_view school_id, Instant before)>> of_before;
};

access::Slice slice();
void register_routes(access::Routes&);

/// One night, of all schools: brings the lists up to date and forgets whose day has come, each in a unit of
/// work of its own. Done again after a stop, it goes on. How many people it forgot.
std::size_t forget(Services&, const Forgetting&);

/// Forgets again whoever was forgotten when a backup of before that is put back. Before anything is served.
/// How many.
std::size_t forget_again(Services&, const Forgetting&);

/// That somebody was forgotten; it names nobody.
struct Sign {
    std::string school_id, mark, what, last_on, forgotten_on; // days as ISO
};
using Signs = std::vector<Sign>;
/// Of everybody who was forgotten, in all schools.
Signs signs(db::Reader&);
/// As a text that is kept beside the backups. `earlier` stay with it: other installations' too.
std::string text_of(const Signs&, const Signs& earlier = {});
/// Throws std::runtime_error for a text that isn't one, or of which a part is missing.
Signs signs_in(std::string_view text);
/// Adds them to what is there. Those of schools that aren't here are left out.
void take_signs(db::Writer&, const Signs&);

/// For the first page of who may see it.
struct Coming {
    int people = 0; // on the list
    std::optional<Day> first_on;
    bool stopped = false; // the date jumped
};
Coming coming(db::Reader&, const access::Viewer&);

} // namespace trialoog::leavers
