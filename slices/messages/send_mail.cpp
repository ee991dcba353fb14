#include "slices/messages/send_mail.hpp"

#include "platform/mail/mail.hpp"
#include "slices/access/decisions/reach.hpp"
#include "slices/access/viewer/full_name.hpp"
#include "slices/messages/contacts.hpp"
#include "slices/messages/lapsed.hpp"
#include "slices/messages/messages.sql.hpp"
#include "slices/messages/sending.hpp"

#include <array>
#include <chrono>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <spdlog/spdlog.h>
#include <stdexcept>
#include <thread>
#include <vector>

namespace trialoog::messages {

namespace {

struct Waiting {
    mail::Message message;
    std::string person_id;
    std::optional<std::string> class_id;
};

Waiting to_waiting(const db::Row& row) {
    Waiting waiting;
    waiting.message.id = row.str("id");
    waiting.message.to_name = access::full_name(row);
    waiting.message.to_address = row.str("email");
    waiting.message.subject = row.str("subject");
    waiting.message.text = row.str("body");
    waiting.message.language = row.str("language");
    waiting.person_id = row.str("person_id");
    waiting.class_id = row.maybe_text("class_id");
    return waiting;
}

void put_on_paper(db::Writer& tx, const jobs::Job& job, const MailAbout& about, const Waiting& refused,
                  Instant now) {
    const mail::Message& message = refused.message;
    const std::string letter = db::new_id();
    tx.run(sql::mark_refused, {job.school_id, message.id, now.ms});
    tx.run(sql::add_message,
           {job.school_id, letter, refused.person_id, about.purpose, about.about_id, refused.class_id,
            "letter", message.language, message.subject, message.text, now.ms, now.ms, nullptr, "", 0});
    tx.run(sql::add_about_as, {job.school_id, letter, message.id});
}

void note_sent(db::Writer& tx, const jobs::Job& job, const Waiting& sent, Instant now) {
    tx.run(sql::mark_sent, {job.school_id, sent.message.id, now.ms});
    contact::record(tx, job.school_id, heard_in_mail(tx, job.school_id, sent.message.id, now));
}

/// The mail is out: were it not noted, the next run would send it twice. So the note is tried again on the
/// spot, for as long as a database takes to fail over.
void note_surely(Services& services, const std::function<void(db::Writer&)>& note) {
    using namespace std::chrono_literals;
    constexpr std::array waits{100ms, 500ms, 2000ms, 5000ms, 10000ms, 20000ms, 20000ms};
    for (std::size_t tries = 0;; ++tries) {
        try {
            return services.database.write(note);
        } catch (const db::ConstraintViolation&) {
            throw; // is there again the next time
        } catch (const db::Error& error) {
            if (tries == waits.size()) throw;
            spdlog::warn("a mail that is out isn't noted yet: tries={} {}", tries + 1, error.what());
        }
        std::this_thread::sleep_for(waits[tries]);
    }
}

/// Asked when it is this one's turn: a run over a whole grade takes a while.
bool may_go(Services& services, const jobs::Job& job, const Waiting& one) {
    const std::string today = services.clock.today().iso();
    return services.database.read([&](db::Reader& tx) {
        return tx.exists(sql::may_go, {job.school_id, one.message.id, today});
    });
}

std::vector<mail::Attachment> along_with(Services& services, const jobs::Job& job, const MailAbout& about,
                                         const Waiting& one, const AttachmentsOf& attachments) {
    return services.database.read([&](db::Reader& tx) {
        return attachments(
            tx, services,
            {job.school_id, about.purpose, about.about_id, one.person_id, one.message.language});
    });
}

void withdraw(Services& services, const jobs::Job& job) {
    const Instant now = services.clock.now();
    services.database.write(
        [&](db::Writer& tx) { access::contact_changed(tx, job.school_id, now, withdraw_lapsed); });
}

} // namespace

std::string to_json(const MailAbout& about) {
    return nlohmann::json{{"purpose", about.purpose}, {"about", about.about_id}}.dump();
}

MailAbout from_json(std::string_view text) {
    const auto json = nlohmann::json::parse(text);
    return {json.at("purpose").get<std::string>(), json.at("about").get<std::string>()};
}

std::string send_mail(Services& services, const jobs::Job& job, jobs::Progress& progress,
                      const AttachmentsOf& attachments) {
    const MailAbout about = from_json(job.input);
    const Instant begun = services.clock.now();
    if (services.quiet_hours && is_quiet(begun)) { // begun late: the program stood still
        services.database.write([&](db::Writer& tx) {
            jobs::enqueue(tx, next_moment(begun), job.school_id, send_mail_kind, job.input, job.made_by);
        });
        return "0";
    }
    auto waiting = services.database.read([&](db::Reader& tx) {
        return tx.all(sql::mail_to_send, {job.school_id, about.purpose, about.about_id, begun.ms},
                      to_waiting);
    });
    int done = 0, again = 0, lapsed = 0;
    for (Waiting& one : waiting) {
        if (!may_go(services, job, one)) {
            ++lapsed;
            continue;
        }
        if (attachments) one.message.attachments = along_with(services, job, about, one, attachments);
        const auto outcome = services.mail.send(one.message);
        const Instant now = services.clock.now();
        if (outcome == mail::Outcome::try_again)
            ++again;
        else
            note_surely(services, [&](db::Writer& tx) {
                if (outcome == mail::Outcome::sent)
                    note_sent(tx, job, one, now);
                else
                    put_on_paper(tx, job, about, one, now);
            });
        progress.report(++done, static_cast<int>(waiting.size()));
    }
    if (lapsed > 0) {
        withdraw(services, job);
        services.jobs.wake(); // whom they still concern is told again
    }
    if (again > 0)
        throw std::runtime_error("the mail server took " + std::to_string(again) + " mails not yet");
    return std::to_string(done);
}

} // namespace trialoog::messages
