// What happens at night: the lists are brought up to date, and whose day has come is forgotten. A date that
// jumped stops it; nobody is forgotten who didn't stand on the list for thirty days and twenty-five nights.

#include "platform/services.hpp"
#include "slices/leavers/forget_one.hpp"
#include "slices/leavers/leavers.hpp"
#include "slices/leavers/leavers.sql.hpp"
#include "slices/leavers/notices.hpp"
#include "slices/leavers/tell.hpp"
#include "slices/school/forget_person.hpp"

#include <algorithm>
#include <map>
#include <spdlog/spdlog.h>

namespace trialoog::leavers {
namespace {

constexpr int days_of_import_reports = 90;

/// Whether the date can be trusted tonight.
bool begin(db::Writer& tx, std::string_view school_id, Day today) {
    const std::string day = today.iso();
    const auto before = last_night(tx, school_id);
    const Date date = judge(before, today);
    if (date == Date::went_back) { // it had run ahead: what it did then is no evidence
        tx.run(sql::drop_nights_after, {school_id, day});
        tx.run(sql::drop_notices_after, {school_id, day});
        tx.run(sql::go_on, {school_id});
    }
    if (date == Date::jumped) {
        const std::string last = before->iso();
        tx.run(sql::stop, {school_id, last, day});
    }
    tx.run(sql::add_night, {school_id, day});
    return !stop_of(tx, school_id);
}

struct Tonight {
    std::vector<std::string> people;
    int waiting = 0;
};

/// Whose day it is, the first first, as many as one night may.
Tonight choose(db::Reader& tx, std::string_view school_id, Day today) {
    Tonight tonight;
    const auto done = nights_of_late(tx, school_id, today); // it may have been stopped halfway
    const int forgotten = done.empty() ? 0 : done.front().forgotten;
    int share = share_of_a_night(people_at_school(tx, school_id)) - forgotten;
    std::map<Day, int> nights; // most were listed on the same days
    for (const Notice& one : all_notices(tx, school_id)) {
        if (!nights.contains(one.listed_on))
            nights[one.listed_on] = nights_since(tx, school_id, one.listed_on);
        if (!is_ready(one.forget_on, one.listed_on, nights[one.listed_on], today)) continue;
        if (one.yes || share > 0)
            tonight.people.push_back(one.person_id);
        else
            ++tonight.waiting;
        share -= !one.yes;
    }
    return tonight;
}

/// Looks again in the unit of work that forgets: somebody may just have come back, or be kept longer.
std::size_t forget_if_still_due(db::Writer& tx, const Forgetting& slices, std::string_view school_id,
                                const std::string& person_id, Day today) {
    const auto notice = notice_of(tx, school_id, person_id);
    if (!notice || notice->forget_on > today || stop_of(tx, school_id)) return 0;
    const auto due = leavers(tx, school_id, months_kept(tx, school_id), today);
    const auto one = std::ranges::find(due, person_id, &Leaver::person_id);
    if (one == due.end() || one->what != notice->what) return 0;
    const std::string day = today.iso();
    const std::size_t people = forget_one(tx, slices, school_id, *one, today);
    tx.run(sql::count_night, {school_id, day, people});
    return people;
}

/// What names people beside those on the list: messages and scans of years ago, reports of imports.
void forget_old_things(db::Writer& tx, const Forgetting& slices, std::string_view school_id, Instant now) {
    const Day today = day_in_amsterdam(now);
    if (nights_since(tx, school_id, today.plus_days(-days_listed_ahead)) < nights_on_the_list) return;
    const Day last_day = months_after(today, -months_kept(tx, school_id));
    const Instant before = start_of_day(last_day.plus_days(1));
    for (const auto& forget_before : slices.of_before)
        forget_before(tx, school_id, before);
    school::forget_before(tx, school_id, now.plus_days(-days_of_import_reports));
}

std::size_t one_night(Services& services, const Forgetting& slices, const std::string& school_id) {
    const Instant now = services.clock.now();
    const Day today = day_in_amsterdam(now);
    const TellAdministrators letter = letter_about_list(services);
    const bool goes_on = services.database.write([&](db::Writer& tx) {
        if (!begin(tx, school_id, today)) return false;
        if (bring_up_to_date(tx, school_id, today) > 0)
            tell_administrators(tx, services, school_id, letter, now);
        forget_old_things(tx, slices, school_id, now);
        return true;
    });
    if (!goes_on) {
        spdlog::warn("the date jumped: nobody is forgotten until somebody confirms it");
        return 0;
    }
    const Tonight tonight =
        services.database.read([&](db::Reader& tx) { return choose(tx, school_id, today); });
    std::size_t forgotten = 0;
    for (const std::string& person : tonight.people)
        forgotten += services.database.write(
            [&](db::Writer& tx) { return forget_if_still_due(tx, slices, school_id, person, today); });
    services.database.write([&](db::Writer& tx) {
        const std::string day = today.iso();
        tx.run(sql::set_waiting, {school_id, day, tonight.waiting});
    });
    return forgotten;
}

} // namespace

std::size_t forget(Services& services, const Forgetting& slices) {
    std::size_t forgotten = 0;
    for (const std::string& school : services.database.read([](db::Reader& tx) { return all_schools(tx); }))
        forgotten += one_night(services, slices, school);
    return forgotten;
}

Coming coming(db::Reader& tx, const access::Viewer& viewer) {
    Coming all;
    tx.each(sql::coming, {viewer.school_id}, [&](const db::Row& row) {
        all.people = static_cast<int>(row.integer("people"));
        if (!row.is_null("first_on")) all.first_on = Day::parse_iso(row.text("first_on"));
    });
    all.stopped = stop_of(tx, viewer.school_id).has_value();
    return all;
}

} // namespace trialoog::leavers
