// Who is told what about an assignment, and when.

#include "slices/assignments/setting_out/announcing.hpp"

#include "platform/db/dates.hpp"
#include "platform/jobs/jobs.hpp"
#include "slices/access/decisions/reach.hpp"
#include "slices/access/viewer/full_name.hpp"
#include "slices/assignments/class_work/class.sql.hpp"
#include "slices/assignments/class_work/class_store.hpp"
#include "slices/assignments/reminders/due_reminder.hpp"
#include "slices/assignments/setting_out/announcement.hpp"
#include "slices/assignments/setting_out/setting_out.sql.hpp"
#include "slices/assignments/work/store.hpp"
#include "slices/people/reading_language.hpp"
#include "slices/school/school.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace trialoog::assignments {
namespace {

/// The job that tells the parents when the day of announcement has come.
constexpr jobs::Kind announce_kind{"announce_assignment", jobs::Lane::mail};

/// `which`: parents_to_tell, who weren't told yet, or parents_told.
std::vector<ParentToTell> find_parents(db::Reader& tx, const db::Statement& which, std::string_view school_id,
                                       const Announcement& about, Day today) {
    std::vector<ParentToTell> parents;
    tx.each(which, {school_id, about.class_id, today.iso(), announced_purpose, about.assignment_id},
            [&](const db::Row& row) {
                if (parents.empty() || parents.back().person_id != row.text("parent_id"))
                    parents.push_back({row.str("parent_id"),
                                       access::full_name(row),
                                       people::reading_language(row),
                                       messages::mailbox_of(row.text("email")),
                                       {},
                                       {},
                                       false});
                parents.back().pupils.push_back(row.str("pupil_name"));
                parents.back().pupil_ids.push_back(row.str("pupil_id"));
            });
    return parents;
}

/// Who wasn't told of one of these pupils since the school year began.
void mark_who_is_new(db::Reader& tx, std::string_view school_id, std::string_view class_id, Day today,
                     std::vector<ParentToTell>& parents) {
    const Instant since = start_of_day(school::year_around(today).starts_on);
    std::set<std::pair<std::string, std::string>> told;
    tx.each(sql::told_what_they_are, {school_id, class_id, today.iso(), what_they_are_told, since.ms},
            [&](const db::Row& row) { told.emplace(row.str("reader_id"), row.str("pupil_id")); });
    for (ParentToTell& one : parents)
        one.is_new_to_it = std::ranges::any_of(one.pupil_ids, [&](const std::string& pupil_id) {
            return !told.contains({one.person_id, pupil_id});
        });
}

/// Lets go who isn't of this pupil.
void keep_parents_of(std::vector<ParentToTell>& parents, const std::string& pupil_id) {
    for (ParentToTell& one : parents) {
        const auto at = std::ranges::find(one.pupil_ids, pupil_id);
        if (at == one.pupil_ids.end()) {
            one.pupil_ids.clear();
            continue;
        }
        one.pupils = {one.pupils[static_cast<std::size_t>(at - one.pupil_ids.begin())]};
        one.pupil_ids = {pupil_id};
    }
    std::erase_if(parents, [](const ParentToTell& one) { return one.pupil_ids.empty(); });
}

std::map<std::string, std::string> own_mentors(db::Reader& tx, std::string_view school_id,
                                               std::string_view class_id, Day today) {
    std::map<std::string, std::string> names;
    tx.each(sql::own_mentors_of_class, {school_id, class_id, today.iso()},
            [&](const db::Row& row) { names.emplace(row.str("pupil_id"), access::full_name(row)); });
    return names;
}

struct Known {
    Announcement about;
    TemplatePtr form;
    std::int64_t changes = 0;
};

std::optional<Known> find_known(db::Reader& tx, const Services& services, std::string_view school_id,
                                std::string_view assignment_id, Day today) {
    std::string template_id, hash;
    auto found =
        tx.one(sql::announcement_of, {school_id, assignment_id, today.iso()}, [&](const db::Row& row) {
            Known made;
            Announcement& about = made.about;
            about.assignment_id = std::string(assignment_id);
            about.class_id = row.str("class_id");
            about.feedback = row.str("feedback");
            about.dates.announced_on = db::day(row, "announced_on");
            about.dates.hand_in_on = db::day(row, "hand_in_on");
            about.mentor_name = access::full_name(row);
            about.school_name = row.str("school_name");
            about.base_url = services.base_url;
            made.changes = row.integer("changes");
            template_id = row.str("template_id");
            hash = row.str("content_hash");
            return made;
        });
    if (!found) return found;
    found->form = form_of_template(tx, school_id, template_id, hash);
    found->about.own_mentors = own_mentors(tx, school_id, found->about.class_id, today);
    return found;
}

std::string numbered(std::string_view id, std::int64_t change) {
    return std::string(id) + "." + std::to_string(change);
}

} // namespace

int Telling::to(const std::vector<ParentToTell>& parents, const Announcement& about,
                const FamilyLetter& letter) const {
    std::vector<messages::Outgoing> outgoing;
    for (const auto& readers : by_mailbox(parents))
        outgoing.push_back(letter_to(readers, about, letter));
    messages::tell(tx, services, school_id, made_by, now, outgoing);
    return static_cast<int>(parents.size());
}

void Telling::announce(std::string_view assignment_id) const {
    const Day today = day_in_amsterdam(now);
    const auto known = find_known(tx, services, school_id, assignment_id, today);
    if (!known || known->about.dates.announced_on > today) return; // withdrawn, or put off
    auto parents = find_parents(tx, sql::parents_to_tell, school_id, known->about, today);
    mark_who_is_new(tx, school_id, known->about.class_id, today, parents);
    to(parents, known->about, announcement_of(known->about, known->form));
}

void Telling::announce_on(std::string_view assignment_id, Day day) const {
    if (day <= day_in_amsterdam(now)) return announce(assignment_id);
    constexpr std::int64_t half_past_seven = 7 * 3600 + 1800;
    jobs::enqueue(tx, start_of_day(day).plus_seconds(half_past_seven), school_id, announce_kind,
                  nlohmann::json{{"assignment", assignment_id}}.dump(), made_by);
}

int Telling::changed(std::string_view assignment_id) const {
    const Day today = day_in_amsterdam(now);
    const auto known = find_known(tx, services, school_id, assignment_id, today);
    if (!known) return 0;
    const auto told = find_parents(tx, sql::parents_told, school_id, known->about, today);
    messages::take_back(tx, school_id, announced_purpose, assignment_id, false, now); // and announced anew
    for (std::int64_t earlier = 1; earlier < known->changes; ++earlier)
        messages::take_back(tx, school_id, changed_purpose, numbered(assignment_id, earlier), false, now);
    announce_on(assignment_id, known->about.dates.announced_on);
    FamilyLetter letter = change_of(known->about, known->form);
    letter.about_id = numbered(assignment_id, known->changes);
    return to(told, known->about, letter);
}

int Telling::own_day(std::string_view assignment_id, const OwnDay& own) const {
    const Day today = day_in_amsterdam(now);
    const auto known = find_known(tx, services, school_id, assignment_id, today);
    if (!known) return 0;
    auto told = find_parents(tx, sql::parents_told, school_id, known->about, today);
    keep_parents_of(told, own.pupil_id);
    FamilyLetter letter = own_day_of(own.until, known->form);
    letter.about_id = own.work_id + "." + own.until.iso();
    return to(told, known->about, letter);
}

int Telling::withdrawn(std::string_view assignment_id) const {
    const Day today = day_in_amsterdam(now);
    const auto known = find_known(tx, services, school_id, assignment_id, today);
    if (!known) return 0;
    const auto told = find_parents(tx, sql::parents_told, school_id, known->about, today);
    messages::take_back(tx, school_id, announced_purpose, assignment_id, true, now);
    for (std::int64_t earlier = 1; earlier <= known->changes; ++earlier)
        messages::take_back(tx, school_id, changed_purpose, numbered(assignment_id, earlier), false, now);
    FamilyLetter letter = withdrawal_of(known->form);
    letter.about_id = numbered(assignment_id, known->changes);
    return to(told, known->about, letter);
}

void welcome_newcomers(db::Writer& tx, Services& services, std::string_view school_id, Instant now) {
    std::set<std::string> to_announce;
    const Day today = day_in_amsterdam(now);
    for (const Newcomer& one : give_newcomers_work(tx, school_id, today))
        if (one.announced_on <= today) to_announce.insert(one.assignment_id);
    for (const std::string& assignment_id : to_announce) // one a class at most
        Telling{tx, services, school_id, {}, now}.announce(assignment_id);
}

void tell_again(db::Writer& tx, Services& services, std::string_view school_id, Instant now) {
    const Instant since = now.plus_days(-30);
    const auto assignments =
        tx.all(sql::announced_again, {school_id, announced_purpose, since.ms, day_in_amsterdam(now).iso()},
               [](const db::Row& row) { return row.str("id"); });
    for (const std::string& assignment_id : assignments) // those that run, so few
        Telling{tx, services, school_id, {}, now}.announce(assignment_id);
    forget_withdrawn_reminders(tx, school_id, since);
}

void register_announcing(Services& services) {
    services.jobs.handle(announce_kind, [&services](const jobs::Job& job, jobs::Progress&) {
        const auto input = nlohmann::json::parse(job.input);
        const std::string assignment_id = input.at("assignment").get<std::string>();
        services.database.write([&](db::Writer& tx) {
            Telling{tx, services, job.school_id, job.made_by, services.clock.now()}.announce(assignment_id);
        });
        services.jobs.wake(); // the mails that it put in the queue
        return std::string();
    });
    services.jobs.handle(school::people_changed_kind, [&services](const jobs::Job& job, jobs::Progress&) {
        services.database.write(
            [&](db::Writer& tx) { welcome_newcomers(tx, services, job.school_id, services.clock.now()); });
        services.jobs.wake();
        return std::string();
    });
    services.jobs.handle(access::contact_changed_kind, [&services](const jobs::Job& job, jobs::Progress&) {
        services.database.write(
            [&](db::Writer& tx) { tell_again(tx, services, job.school_id, services.clock.now()); });
        services.jobs.wake();
        return std::string();
    });
}

} // namespace trialoog::assignments
