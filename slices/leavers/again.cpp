// A backup of before somebody was forgotten brings that person back. Of everybody a sign stays, also beside
// the backups: with it they are forgotten again before anything is served.

#include "platform/services.hpp"
#include "platform/storage/uses.hpp"
#include "slices/leavers/forget_one.hpp"
#include "slices/leavers/leavers.hpp"
#include "slices/leavers/leavers.sql.hpp"

#include <map>

namespace trialoog::leavers {
namespace {

/// Of whom what was forgotten, and their last day at school then.
using Marks = std::map<std::pair<std::string, What>, Day>;

Marks marks_of(db::Reader& tx, std::string_view school_id) {
    Marks marks;
    tx.each(sql::marks_of_school, {school_id}, [&](const db::Row& row) {
        const What what = row.text("what") == "person" ? What::person : What::enrolment;
        if (const auto last = Day::parse_iso(row.text("last_on"))) marks[{row.str("mark"), what}] = *last;
    });
    return marks;
}

/// Whoever came back to school since has a later last day, or none.
bool is_marked(const Marks& marks, std::string_view school_id, const Leaver& one) {
    const auto found = marks.find({mark_of(school_id, one.person_id), one.what});
    return found != marks.end() && one.last_on <= found->second;
}

std::size_t forget_again_at(Services& services, const Forgetting& slices, const std::string& school_id) {
    const Day today = services.clock.today();
    std::size_t forgotten = 0;
    for (const What what : {What::person, What::enrolment}) { // the second is due once the first is done
        const auto marked = services.database.read([&](db::Reader& tx) {
            const Marks marks = marks_of(tx, school_id);
            std::vector<Leaver> all;
            if (marks.empty()) return all;
            for (Leaver& one : leavers(tx, school_id, 0, today))
                if (one.what == what && is_marked(marks, school_id, one)) all.push_back(std::move(one));
            return all;
        });
        for (const Leaver& one : marked)
            forgotten += services.database.write([&](db::Writer& tx) -> std::size_t {
                if (!tx.exists(sql::person_is_there, {school_id, one.person_id})) return 0; // with the child
                return forget_one(tx, slices, school_id, one, today);
            });
    }
    return forgotten;
}

} // namespace

std::size_t forget_again(Services& services, const Forgetting& slices) {
    std::size_t forgotten = 0;
    for (const std::string& school : services.database.read([](db::Reader& tx) { return all_schools(tx); }))
        forgotten += forget_again_at(services, slices, school);
    storage::erase_over(services.database, services.files, services.clock.now());
    return forgotten;
}

} // namespace trialoog::leavers
