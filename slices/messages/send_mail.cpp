#include "slices/messages/send_mail.hpp"

#include "platform/mail/mail.hpp"
#include "slices/access/full_name.hpp"
#include "slices/messages/messages.sql.hpp"
#include "slices/messages/sending.hpp"

#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
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
    tx.run(sql::mark_refused, {job.school_id, message.id, now.ms});
    tx.run(sql::add_message,
           {job.school_id, db::new_id(), refused.person_id, about.purpose, about.about_id, refused.class_id,
            "letter", message.language, message.subject, message.text, now.ms, now.ms, nullptr});
}

} // namespace

std::string to_json(const MailAbout& about) {
    return nlohmann::json{{"purpose", about.purpose}, {"about", about.about_id}}.dump();
}

MailAbout from_json(std::string_view text) {
    const auto json = nlohmann::json::parse(text);
    return {json.at("purpose").get<std::string>(), json.at("about").get<std::string>()};
}

std::string send_mail(Services& services, const jobs::Job& job, jobs::Progress& progress) {
    const MailAbout about = from_json(job.input);
    const Instant begun = services.clock.now();
    if (services.quiet_hours && is_quiet(begun)) { // begun late: the program stood still
        services.database.write([&](db::Writer& tx) {
            jobs::enqueue(tx, next_moment(begun), job.school_id, send_mail_kind, job.input, job.made_by);
        });
        return "0";
    }
    const auto waiting = services.database.read([&](db::Reader& tx) {
        return tx.all(sql::mail_to_send, {job.school_id, about.purpose, about.about_id, begun.ms},
                      to_waiting);
    });
    int done = 0, again = 0;
    for (const Waiting& one : waiting) {
        const auto outcome = services.mail.send(one.message);
        const Instant now = services.clock.now();
        if (outcome == mail::Outcome::try_again) {
            ++again;
        } else {
            services.database.write([&](db::Writer& tx) {
                if (outcome == mail::Outcome::sent)
                    tx.run(sql::mark_sent, {job.school_id, one.message.id, now.ms});
                else
                    put_on_paper(tx, job, about, one, now);
            });
        }
        progress.report(++done, static_cast<int>(waiting.size()));
    }
    if (again > 0)
        throw std::runtime_error("the mail server took " + std::to_string(again) + " mails not yet");
    return std::to_string(waiting.size());
}

} // namespace trialoog::messages
