// Telling people: a message a person, and a job that mails.

#include "slices/messages/messages.hpp"

#include "platform/jobs/jobs.hpp"
#include "slices/messages/messages.sql.hpp"
#include "slices/messages/send_mail.hpp"

#include <set>

namespace trialoog::messages {

void tell(db::Writer& writer, Services&, std::string_view school_id, std::string_view made_by, Instant now,
          const std::vector<Outgoing>& messages) {
    std::vector<std::string> ids; // run_many borrows the text
    for (std::size_t i = 0; i < messages.size(); ++i)
        ids.push_back(db::new_id());
    std::vector<std::vector<db::Param>> rows;
    std::set<MailAbout> mail;
    for (std::size_t i = 0; i < messages.size(); ++i) {
        const Outgoing& one = messages[i];
        rows.push_back({school_id, ids[i], one.person_id, one.purpose, one.about_id,
                        one.class_id.empty() ? db::Param(nullptr) : db::Param(one.class_id),
                        one.has_email ? "email" : "letter", one.language, one.subject, one.body, now.ms});
        if (one.has_email) mail.insert({one.purpose, one.about_id});
    }
    if (rows.empty()) return;
    writer.run_many(sql::add_message, rows);
    for (const MailAbout& about : mail)
        jobs::enqueue(writer, now, school_id, send_mail_kind, to_json(about), made_by);
}

} // namespace trialoog::messages
