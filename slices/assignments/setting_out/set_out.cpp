#include "slices/assignments/setting_out/set_out.hpp"

#include "platform/db/dates.hpp"
#include "platform/jobs/jobs.hpp"
#include "slices/access/decisions/reach.hpp"
#include "slices/access/viewer/full_name.hpp"
#include "slices/assignments/class_work/class.sql.hpp"
#include "slices/assignments/class_work/class_store.hpp"
#include "slices/assignments/reminding/reminder.hpp"
#include "slices/assignments/work/store.hpp"
#include "slices/content/offered/offered.hpp"
#include "slices/school/school.hpp"
#include "slices/year_plan/year_plan.hpp"

#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>

namespace trialoog::assignments {

namespace {

/// The version of this content that the school has, made when it is new.
std::string template_version(db::Writer& tx, std::string_view school_id,
                             const content::OfferedContent& content, Instant now) {
    const std::string& key = content.form->key;
    const auto known = tx.one(sql::template_version, {school_id, key, content.hash},
                              [](const db::Row& row) { return row.str("id"); });
    if (known) return *known;
    const std::string id = db::new_id();
    tx.run(sql::keep_template, {school_id, id, key, content.yaml, content.hash, now.ms});
    return id;
}

std::vector<ParentToTell> parents_to_tell(db::Reader& tx, std::string_view school_id,
                                          const Announcement& about, Day today) {
    std::vector<ParentToTell> parents;
    tx.each(sql::parents_to_tell,
            {school_id, about.class_id, today.iso(), announced_purpose, about.assignment_id},
            [&](const db::Row& row) {
                if (parents.empty() || parents.back().person_id != row.text("parent_id"))
                    parents.push_back({row.str("parent_id"),
                                       access::full_name(row),
                                       row.str("language"),
                                       messages::mailbox_of(row.text("email")),
                                       {},
                                       {}});
                parents.back().pupils.push_back(row.str("pupil_name"));
                parents.back().pupil_ids.push_back(row.str("pupil_id"));
            });
    return parents;
}

std::map<std::string, std::string> own_mentors(db::Reader& tx, std::string_view school_id,
                                               std::string_view class_id, Day today) {
    std::map<std::string, std::string> names;
    tx.each(sql::own_mentors_of_class, {school_id, class_id, today.iso()},
            [&](const db::Row& row) { names.emplace(row.str("pupil_id"), access::full_name(row)); });
    return names;
}

struct ToAnnounce {
    Announcement announcement;
    TemplatePtr form;
};

std::optional<ToAnnounce> find_to_announce(db::Reader& tx, const Services& services,
                                           std::string_view school_id, std::string_view assignment_id) {
    std::string template_id, hash;
    auto found = tx.one(sql::announcement_of, {school_id, assignment_id}, [&](const db::Row& row) {
        ToAnnounce made;
        Announcement& about = made.announcement;
        about.assignment_id = std::string(assignment_id);
        about.class_id = row.str("class_id");
        about.feedback = row.str("feedback");
        about.dates.hand_in_on = db::day(row, "hand_in_on");
        about.mentor_name = access::full_name(row);
        about.school_name = row.str("school_name");
        about.base_url = services.base_url;
        template_id = row.str("template_id");
        hash = row.str("content_hash");
        return made;
    });
    if (found) found->form = form_of_template(tx, school_id, template_id, hash);
    return found;
}

/// Today at once; on a later day early in the morning, by a job.
void announce_in_time(db::Writer& tx, Services& services, const access::Viewer& viewer,
                      const std::string& assignment_id, Day announced_on, Instant now) {
    if (announced_on <= day_in_amsterdam(now))
        return announce(tx, services, viewer.school_id, viewer.person_id, assignment_id, now);
    constexpr std::int64_t half_past_seven = 7 * 3600 + 1800;
    jobs::enqueue(tx, start_of_day(announced_on).plus_seconds(half_past_seven), viewer.school_id,
                  announce_kind, nlohmann::json{{"assignment", assignment_id}}.dump(), viewer.person_id);
}

} // namespace

void announce(db::Writer& tx, Services& services, std::string_view school_id, std::string_view made_by,
              std::string_view assignment_id, Instant now) {
    auto found = find_to_announce(tx, services, school_id, assignment_id);
    if (!found) return;
    found->announcement.own_mentors =
        own_mentors(tx, school_id, found->announcement.class_id, day_in_amsterdam(now));
    std::vector<messages::Outgoing> outgoing;
    const auto parents = parents_to_tell(tx, school_id, found->announcement, day_in_amsterdam(now));
    for (const auto& readers : by_mailbox(parents))
        outgoing.push_back(announcement_to(readers, found->announcement, *found->form));
    messages::tell(tx, services, school_id, made_by, now, outgoing);
}

std::string set_out(db::Writer& tx, Services& services, const access::Viewer& viewer, const SetOut& wanted,
                    Instant now) {
    const std::string& school_id = viewer.school_id;
    if (const auto there = assignment_of_template(tx, school_id, wanted.class_id, wanted.template_key))
        return *there;
    const auto content = content::find_offered(tx, school_id, wanted.template_key);
    const auto of_class = class_year(tx, school_id, wanted.class_id);
    if (!content || !of_class) throw std::invalid_argument("no such assignment or class to set out");

    const auto activity =
        year_plan::activity_of_template(tx, school_id, of_class->grade_id, wanted.template_key);
    const std::string id = db::new_id(), template_id = template_version(tx, school_id, *content, now);
    tx.run(sql::add_assignment,
           {school_id, id, wanted.class_id, activity ? db::Param(activity->id) : db::Param(nullptr),
            template_id, wanted.announced_on.iso(), wanted.prepared_on.iso(), wanted.hand_in_on.iso(),
            wanted.debrief_on.iso(), wanted.feedback, viewer.person_id, now.ms});
    give_everybody_work(tx, school_id, wanted.class_id, id, day_in_amsterdam(now));
    if (wanted.tells_parents) announce_in_time(tx, services, viewer, id, wanted.announced_on, now);
    access::note(tx, viewer, now, access::Action::set_out_assignment, {}, id);
    return id;
}

void welcome_newcomers(db::Writer& tx, Services& services, std::string_view school_id, Instant now) {
    std::set<std::string> to_announce;
    const Day today = day_in_amsterdam(now);
    for (const Newcomer& one : give_newcomers_work(tx, school_id, today))
        if (one.announced_on <= today) to_announce.insert(one.assignment_id);
    for (const std::string& assignment_id : to_announce) // one a class at most
        announce(tx, services, school_id, {}, assignment_id, now);
}

void tell_again(db::Writer& tx, Services& services, std::string_view school_id, Instant now) {
    const Instant since = now.plus_days(-30);
    const auto assignments =
        tx.all(sql::announced_again, {school_id, announced_purpose, since.ms, day_in_amsterdam(now).iso()},
               [](const db::Row& row) { return row.str("id"); });
    for (const std::string& assignment_id : assignments) // those that run, so few
        announce(tx, services, school_id, {}, assignment_id, now);
    forget_withdrawn_reminders(tx, school_id, since);
}

void register_announcing(Services& services) {
    services.jobs.handle(announce_kind, [&services](const jobs::Job& job, jobs::Progress&) {
        const auto input = nlohmann::json::parse(job.input);
        const std::string assignment_id = input.at("assignment").get<std::string>();
        services.database.write([&](db::Writer& tx) {
            announce(tx, services, job.school_id, job.made_by, assignment_id, services.clock.now());
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
