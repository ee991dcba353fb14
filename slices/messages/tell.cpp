// Telling people: a message a person, the moment at which it may go, and a job that mails.

#include "slices/messages/messages.hpp"

#include "platform/jobs/jobs.hpp"
#include "slices/messages/messages.sql.hpp"
#include "slices/messages/send_mail.hpp"
#include "slices/messages/sending.hpp"

#include <deque>
#include <map>
#include <set>

namespace trialoog::messages {
namespace {

constexpr std::int64_t unplanned = -1;

/// A message with its reader, as far as planning needs it.
struct Told {
    std::string id, purpose, about_id;
    std::int64_t due_at = 0;
    Addressee reader;
};

std::vector<Told> told_since(db::Reader& tx, std::string_view school_id, Day day) {
    std::vector<Told> all;
    tx.each(sql::told_since, {school_id, start_of_day(day).ms}, [&](const db::Row& row) {
        if (all.empty() || all.back().id != row.text("id")) {
            std::string address = row.str("street");
            if (!address.empty()) address.append(" ").append(row.text("postcode"));
            all.push_back({row.str("id"),
                           row.str("purpose"),
                           row.str("about_id"),
                           row.integer("due_at"),
                           {row.str("person_id"), row.str("email"), std::move(address), {}}});
        }
        if (!row.is_null("pupil_id")) all.back().reader.lives_with.push_back(row.str("pupil_id"));
    });
    return all;
}

std::vector<Addressee> readers_of(const std::vector<Told>& told) {
    std::vector<Addressee> readers;
    for (const Told& one : told)
        readers.push_back(one.reader);
    return readers;
}

/// Of one family: so that the days of one don't have to be looked up among all.
using Plan = std::map<std::size_t, std::vector<Telling>>;

/// Gives every message that has none its moment; returns those by what they are about.
std::set<std::pair<MailAbout, std::int64_t>> plan(db::Writer& tx, const Services& services,
                                                  std::string_view school_id, Instant now) {
    const auto told = told_since(tx, school_id, day_in_amsterdam(now));
    const auto families = family_numbers(readers_of(told));
    const auto thing = [](const Told& one) { return one.purpose + " " + one.about_id; };
    Plan planned;
    for (std::size_t i = 0; i < told.size(); ++i)
        if (told[i].due_at != unplanned)
            planned[families[i]].push_back({families[i], thing(told[i]), {told[i].due_at}});
    std::set<std::pair<MailAbout, std::int64_t>> moments;
    std::vector<std::vector<db::Param>> rows;
    for (std::size_t i = 0; i < told.size(); ++i) {
        if (told[i].due_at != unplanned) continue;
        Telling wanted{families[i], thing(told[i]), now};
        for (bool settled = false; !settled;) { // a free day may be a Sunday
            const Instant allowed = services.quiet_hours ? next_moment(wanted.due_at) : wanted.due_at;
            const Instant free = free_moment(planned[families[i]], {wanted.family, wanted.thing, allowed});
            settled = free == allowed;
            wanted.due_at = free;
        }
        rows.push_back({school_id, told[i].id, wanted.due_at.ms});
        moments.insert({{told[i].purpose, told[i].about_id}, wanted.due_at.ms});
        planned[families[i]].push_back(std::move(wanted));
    }
    if (!rows.empty()) tx.run_many(sql::set_due, rows);
    return moments;
}

/// As soon as mail may go at all.
Instant at_once(const Services& services, Instant now) {
    return services.quiet_hours ? next_moment(now) : now;
}

} // namespace

void tell(db::Writer& writer, Services& services, std::string_view school_id, std::string_view made_by,
          Instant now, const std::vector<Outgoing>& messages) {
    std::deque<std::string> ids; // run_many borrows the text
    std::vector<std::vector<db::Param>> rows, about;
    std::set<MailAbout> mail, changes;
    const auto concerns = [&](const Outgoing& one) {
        const std::string& id = ids.back();
        for (const Hearing& hearing : one.about)
            about.push_back({school_id, id, hearing.reader_id, hearing.pupil_id});
        if (!one.about.empty()) return;
        about.push_back({school_id, id, one.person_id, ""});
        for (const std::string& other : one.also_to)
            about.push_back({school_id, id, other, ""});
    };
    const auto add = [&](const Outgoing& one, const std::string& person_id, std::string_view body,
                         const db::Param& reads_with) {
        rows.push_back({school_id, ids.emplace_back(db::new_id()), person_id, one.purpose, one.about_id,
                        one.class_id.empty() ? db::Param(nullptr) : db::Param(one.class_id),
                        one.has_email ? "email" : "letter", one.language, one.subject, body, now.ms,
                        one.is_change ? at_once(services, now).ms : unplanned, reads_with, one.also_says,
                        one.is_change ? 1 : 0});
        concerns(one);
    };
    for (const Outgoing& one : messages) {
        add(one, one.person_id, one.body, nullptr);
        for (const std::string& other : one.also_to)
            add(one, other, "", one.person_id);
        if (one.has_email) (one.is_change ? changes : mail).insert({one.purpose, one.about_id});
    }
    if (rows.empty()) return;
    writer.run_many(sql::add_message, rows);
    writer.run_many(sql::add_about, about);
    for (const MailAbout& thing : changes)
        jobs::enqueue(writer, at_once(services, now), school_id, send_mail_kind, to_json(thing), made_by);
    for (const auto& [thing, due_at] : plan(writer, services, school_id, now))
        if (mail.contains(thing))
            jobs::enqueue(writer, {due_at}, school_id, send_mail_kind, to_json(thing), made_by);
}

std::vector<std::vector<std::size_t>> families_to_tell(db::Reader& tx, std::string_view school_id,
                                                       const std::vector<Addressee>& people, Instant now) {
    const Day today = day_in_amsterdam(now);
    std::vector<Addressee> all = people;
    for (const Told& one : told_since(tx, school_id, today))
        if (day_in_amsterdam({one.due_at}) == today) all.push_back(one.reader);
    const auto numbers = family_numbers(all);
    const std::set<std::size_t> heard(numbers.begin() + static_cast<std::ptrdiff_t>(people.size()),
                                      numbers.end());
    std::map<std::size_t, std::vector<std::size_t>> families;
    for (std::size_t i = 0; i < people.size(); ++i)
        if (!heard.contains(numbers[i])) families[numbers[i]].push_back(i);
    std::vector<std::vector<std::size_t>> wanted;
    for (auto& [number, members] : families)
        wanted.push_back(std::move(members));
    return wanted;
}

void take_back(db::Writer& tx, std::string_view school_id, std::string_view purpose,
               std::string_view about_id, bool also_sent, Instant now) {
    tx.run(sql::take_back, {school_id, purpose, about_id, now.ms, also_sent ? 1 : 0});
}

void take_back_waiting(db::Writer& tx, std::string_view school_id, std::string_view purpose,
                       const std::vector<std::string>& pupil_ids, Instant now) {
    std::vector<std::vector<db::Param>> rows;
    for (const std::string& pupil_id : pupil_ids)
        rows.push_back({school_id, purpose, pupil_id, now.ms});
    if (!rows.empty()) tx.run_many(sql::take_back_waiting, rows);
}

std::size_t forget_old(db::Writer& tx) {
    return static_cast<std::size_t>(tx.run(sql::forget_letters_to_nobody, {}));
}

bool may_mail(const Services& services, Instant at) { return !services.quiet_hours || !is_quiet(at); }

} // namespace trialoog::messages
