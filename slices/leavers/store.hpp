#pragma once
// Who is to be forgotten, the nights, and who is kept longer. Only for this slice.

#include "platform/db/db.hpp"
#include "slices/leavers/rules.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::leavers {

enum class What { person, enrolment }; // everything but the enrolment; and later that
enum class AsWhat { pupil, adult, staff };
std::string_view code(What);
std::string_view code(AsWhat);

struct Leaver {
    std::string person_id;
    What what = What::person;
    AsWhat as_what = AsWhat::pupil;
    bool is_staff = false;
    Day last_on;
    std::optional<Day> kept_until;
};
/// Of the school, whose day may come before `ahead`: not those of whom everything is forgotten already.
std::vector<Leaver> leavers(db::Reader&, std::string_view school_id, int months, Day ahead);

struct Notice {
    std::string person_id;
    What what = What::person;
    AsWhat as_what = AsWhat::pupil;
    Day last_on, listed_on, forget_on;
    bool yes = false;
    std::string name, pupil_number, child; // for the page; `child` of an adult
};
std::vector<Notice> all_notices(db::Reader&, std::string_view school_id);
std::optional<Notice> notice_of(db::Reader&, std::string_view school_id, std::string_view person_id);
void put_notice(db::Writer&, std::string_view school_id, const Notice&);
void drop_notice(db::Writer&, std::string_view school_id, std::string_view person_id);
inline constexpr int notices_on_a_page = 50;
struct NoticePage {
    std::vector<Notice> notices;
    int total = 0;
};
NoticePage notices_to_read(db::Reader&, std::string_view school_id, int page);
/// Pupils on the list with a dossier still, the first to go first (at most 500).
std::vector<Notice> pupils_to_fetch(db::Reader&, std::string_view school_id);
std::optional<Notice> notice_to_read(db::Reader&, std::string_view school_id, std::string_view person_id);

int months_kept(db::Reader&, std::string_view school_id);
int people_at_school(db::Reader&, std::string_view school_id);

std::optional<Day> last_night(db::Reader&, std::string_view school_id);
int nights_since(db::Reader&, std::string_view school_id, Day);
struct Stop {
    Day last_night, stopped_on;
};
std::optional<Stop> stop_of(db::Reader&, std::string_view school_id);
struct Night {
    Day ran_on;
    int forgotten = 0, waiting = 0;
};
std::vector<Night> nights_of_late(db::Reader&, std::string_view school_id, Day since);

struct Kept {
    std::string person_id, name, reason, by;
    Day until_on; // may be forgotten from that day
};
std::vector<Kept> kept_longer(db::Reader&, std::string_view school_id);

std::vector<std::string> all_schools(db::Reader&);

} // namespace trialoog::leavers
