#include "slices/leavers/store.hpp"

#include "platform/db/dates.hpp"
#include "slices/access/viewer/full_name.hpp"
#include "slices/leavers/leavers.sql.hpp"

namespace trialoog::leavers {
namespace {

AsWhat as_what_from(std::string_view text) {
    return text == "pupil" ? AsWhat::pupil : text == "staff" ? AsWhat::staff : AsWhat::adult;
}

Notice notice_from(const db::Row& row) {
    return {.person_id = row.str("person_id"),
            .what = row.text("what") == "person" ? What::person : What::enrolment,
            .as_what = as_what_from(row.text("as_what")),
            .last_on = day(row, "last_on"),
            .listed_on = day(row, "listed_on"),
            .forget_on = day(row, "forget_on"),
            .yes = !row.is_null("yes_at")};
}

Notice readable_from(const db::Row& row) {
    Notice notice = notice_from(row);
    notice.name = access::full_name(row);
    notice.pupil_number = row.text_or_empty("pupil_number");
    notice.child = row.text_or_empty("child");
    return notice;
}

/// Nothing of somebody of whom there is nothing left to forget.
std::optional<Leaver> leaver_from(const db::Row& row, int months, Day ahead) {
    Leaver one{.person_id = row.str("person_id"),
               .is_staff = row.flag("is_staff"),
               .last_on = day(row, "last_on"),
               .kept_until = maybe_day(row, "kept_until")};
    one.as_what = row.flag("is_pupil") ? AsWhat::pupil : row.flag("is_staff") ? AsWhat::staff : AsWhat::adult;
    const auto forgotten = maybe_day(row, "forgotten_on");
    const bool is_forgotten = forgotten && *forgotten >= one.last_on; // else: back, and gone again
    if (is_forgotten && one.as_what != AsWhat::pupil) return std::nullopt;
    if (is_forgotten) one.what = What::enrolment;
    const int kept = is_forgotten ? months_of_enrolment : months;
    if (months_after(one.last_on, kept) > ahead) return std::nullopt;
    if (one.kept_until && *one.kept_until > ahead) return std::nullopt;
    return one;
}

} // namespace

std::string_view code(What what) { return what == What::person ? "person" : "enrolment"; }
std::string_view code(AsWhat as) {
    return as == AsWhat::pupil ? "pupil" : as == AsWhat::staff ? "staff" : "adult";
}

std::vector<Leaver> leavers(db::Reader& tx, std::string_view school_id, int months, Day ahead) {
    std::vector<Leaver> all;
    const std::string up_to = months_after(ahead, -months).plus_days(3).iso(); // months differ in length
    tx.each(sql::leavers, {school_id, up_to}, [&](const db::Row& row) {
        if (auto one = leaver_from(row, months, ahead)) all.push_back(std::move(*one));
    });
    return all;
}

std::vector<Notice> all_notices(db::Reader& tx, std::string_view school_id) {
    return tx.all(sql::all_notices, {school_id}, notice_from);
}

std::optional<Notice> notice_of(db::Reader& tx, std::string_view school_id, std::string_view person_id) {
    return tx.one(sql::notice, {school_id, person_id}, notice_from);
}

void put_notice(db::Writer& tx, std::string_view school_id, const Notice& one) {
    const std::string last = one.last_on.iso(), listed = one.listed_on.iso(), forget = one.forget_on.iso();
    tx.run(sql::put_notice,
           {school_id, one.person_id, code(one.what), code(one.as_what), last, listed, forget});
}

void drop_notice(db::Writer& tx, std::string_view school_id, std::string_view person_id) {
    tx.run(sql::drop_notice, {school_id, person_id});
}

NoticePage notices_to_read(db::Reader& tx, std::string_view school_id, int page) {
    NoticePage found;
    tx.each(sql::notices_to_read, {school_id, std::int64_t{page - 1} * notices_on_a_page},
            [&](const db::Row& row) {
                found.total = static_cast<int>(row.integer("total"));
                found.notices.push_back(readable_from(row));
            });
    return found;
}

std::vector<Notice> pupils_to_fetch(db::Reader& tx, std::string_view school_id) {
    return tx.all(sql::pupils_to_fetch, {school_id}, readable_from);
}

std::optional<Notice> notice_to_read(db::Reader& tx, std::string_view school_id, std::string_view person_id) {
    return tx.one(sql::one_notice, {school_id, person_id}, readable_from);
}

int months_kept(db::Reader& tx, std::string_view school_id) {
    return static_cast<int>(tx.one(sql::months_kept, {school_id}, [](const db::Row& row) {
                                  return row.integer("months");
                              }).value_or(months_otherwise));
}

int people_at_school(db::Reader& tx, std::string_view school_id) {
    return static_cast<int>(tx.one(sql::people_at_school, {school_id}, [](const db::Row& row) {
                                  return row.integer("people");
                              }).value());
}

std::optional<Day> last_night(db::Reader& tx, std::string_view school_id) {
    return tx.one(sql::last_night, {school_id}, [](const db::Row& row) { return day(row, "ran_on"); });
}

int nights_since(db::Reader& tx, std::string_view school_id, Day since) {
    const std::string from = since.iso();
    return static_cast<int>(tx.one(sql::nights_since, {school_id, from}, [](const db::Row& row) {
                                  return row.integer("nights");
                              }).value());
}

std::optional<Stop> stop_of(db::Reader& tx, std::string_view school_id) {
    return tx.one(sql::stopped, {school_id}, [](const db::Row& row) {
        return Stop{day(row, "last_night"), day(row, "stopped_on")};
    });
}

std::vector<Night> nights_of_late(db::Reader& tx, std::string_view school_id, Day since) {
    const std::string from = since.iso();
    return tx.all(sql::nights_of_late, {school_id, from}, [](const db::Row& row) {
        return Night{day(row, "ran_on"), static_cast<int>(row.integer("forgotten")),
                     static_cast<int>(row.integer("waiting"))};
    });
}

std::vector<Kept> kept_longer(db::Reader& tx, std::string_view school_id) {
    return tx.all(sql::kept, {school_id}, [](const db::Row& row) {
        Kept kept{row.str("person_id"), access::full_name(row), row.str("reason"), {}, day(row, "until_on")};
        for (const char* part : {"by_given_name", "by_infix", "by_family_name"})
            if (const std::string text = row.text_or_empty(part); !text.empty())
                kept.by += (kept.by.empty() ? "" : " ") + text;
        return kept;
    });
}

std::vector<std::string> all_schools(db::Reader& tx) {
    return tx.all(sql::schools, {}, [](const db::Row& row) { return row.str("id"); });
}

} // namespace trialoog::leavers
