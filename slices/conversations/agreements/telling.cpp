#include "slices/conversations/agreements/telling.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/access/viewer/full_name.hpp"
#include "slices/conversations/agreements/agreements.sql.hpp"
#include "slices/messages/messages.hpp"
#include "slices/people/reading_language.hpp"

#include <algorithm>

namespace trialoog::conversations {
namespace {

struct Reader {
    std::string id, name, email, language;
    bool by_mail = false, is_pupil = false;
};

Reader to_reader(const db::Row& row, std::string_view id, std::string_view pupil_id) {
    Reader reader{std::string(id), access::full_name(row), row.str("email"), people::reading_language(row)};
    reader.is_pupil = id == pupil_id;
    reader.by_mail = !reader.email.empty() && row.flag("wants_mail");
    return reader;
}

/// A pupil without e-mail isn't written to: it finds them on its own first page.
std::vector<Reader> readers_of(db::Reader& tx, std::string_view school_id, std::string_view pupil_id,
                               const People& people, Day today) {
    auto all = tx.all(sql::readers_of_pupil, {school_id, pupil_id, today.iso()},
                      [&](const db::Row& row) { return to_reader(row, row.text("id"), pupil_id); });
    std::erase_if(all, [&](const Reader& one) {
        return one.is_pupil ? !one.by_mail : people.adult(one.id) == nullptr; // of a talk apart: the one
    });
    std::ranges::sort(all, {}, &Reader::id);
    return all;
}

std::string dear(const Reader& reader) {
    return reader.is_pupil ? tf("Hoi {name},", fmt::arg("name", reader.name))
                           : tf("Beste {name},", fmt::arg("name", reader.name));
}

std::string made_body(const Reader& reader, const std::string& url, const People& people,
                      const std::vector<Agreement>& agreements, std::string_view school_name) {
    const auto pupil_arg = fmt::arg("pupil", people.pupil);
    std::string body = dear(reader);
    const auto paragraph = [&](const std::string& text) { body += "\n\n" + text; };
    paragraph(
        reader.is_pupil
            ? t("Fijn dat je er was. Wat jullie afspraken, staat nu voor je klaar.")
            : tf("Het gesprek over {pupil} is geweest. Wat is afgesproken, staat voor u klaar.", pupil_arg));
    if (!reader.by_mail) // on paper they stand in the letter itself
        for (const Agreement& one : agreements)
            if (one.going != Going::dropped) paragraph("– " + people.in_words(one));
    paragraph(reader.is_pupil
                  ? tf("Kijk op {url}. Daar zeg je ook of iets gelukt is.", fmt::arg("url", url))
                  : tf("Lees het op {url}. Daar zegt u ook of u het eens bent, en of iets gelukt is.",
                       fmt::arg("url", url)));
    paragraph(tf("Met vriendelijke groet,\n{school}", fmt::arg("school", school_name)));
    return body;
}

messages::Outgoing outgoing(const Reader& reader, std::string_view purpose, std::string about_id,
                            std::string class_id, std::string subject, std::string body) {
    messages::Outgoing message;
    message.person_id = reader.id;
    message.purpose = purpose;
    message.about_id = std::move(about_id);
    message.class_id = std::move(class_id);
    message.language = i18n::current().code;
    message.subject = std::move(subject);
    message.body = std::move(body);
    message.has_email = reader.by_mail;
    return message;
}

struct Promise {
    std::string agreement_id, talk_id, pupil_id, pupil_name, what;
    Day by;
};
struct Reminded {
    Reader reader;
    std::string class_id; // whose mentor prints it
    std::vector<Promise> promises;
};

std::vector<Reminded> promises_due(db::Reader& tx, std::string_view school_id, Day today) {
    std::vector<Reminded> all;
    const std::string until = today.plus_days(days_before_promise).iso();
    tx.each(sql::promises_due, {school_id, today.iso(), until}, [&](const db::Row& row) {
        if (all.empty() || all.back().reader.id != row.text("reader_id"))
            all.push_back({to_reader(row, row.text("reader_id"), row.text("pupil_id")),
                           row.text_or_empty("class_id"),
                           {}});
        all.back().promises.push_back({row.str("id"), row.str("talk_id"), row.str("pupil_id"),
                                       row.str("pupil_name"), row.str("what"),
                                       Day::parse_iso(row.text("by_on")).value()});
    });
    return all;
}

messages::Outgoing reminder_to(const Reminded& one, std::string_view base_url, std::string_view school_name,
                               Day today) {
    const i18n::Speaking speaking(i18n::readable(one.reader.language));
    const bool is_pupil = one.reader.is_pupil;
    std::string body = dear(one.reader);
    body += "\n\n" + (is_pupil ? t("In het gesprek sprak je dit af:") : t("In het gesprek sprak u dit af:"));
    for (const Promise& promise : one.promises) {
        const std::string day = i18n::long_date(promise.by);
        body += "\n\n– " + tf("{what} (voor {day})", fmt::arg("what", promise.what), fmt::arg("day", day));
    }
    const std::string url = std::string(base_url) + "/gesprek/" + one.promises.front().talk_id + "/afspraken";
    body +=
        "\n\n" +
        (is_pupil ? tf("Gelukt, of zit het vast? Zeg het met één tik op {url}.", fmt::arg("url", url))
                  : tf("Gelukt, of zit het vast? U zegt het met één tik op {url}.", fmt::arg("url", url)));
    body += "\n\n" + tf("Met vriendelijke groet,\n{school}", fmt::arg("school", school_name));
    auto message =
        outgoing(one.reader, agreement_reminder_purpose, today.iso() + " " + one.reader.id, one.class_id,
                 is_pupil ? t("Denk je aan je afspraak?") : t("Denkt u aan uw afspraak?"), std::move(body));
    if (!is_pupil)
        for (const Promise& promise : one.promises)
            message.about.push_back({one.reader.id, promise.pupil_id});
    std::ranges::sort(message.about);
    message.about.erase(std::ranges::unique(message.about).begin(), message.about.end());
    return message;
}

} // namespace

void tell_agreements(db::Writer& tx, Services& services, const access::Viewer& viewer, const Talk& talk,
                     const access::PupilRef& pupil, const People& people,
                     const std::vector<Agreement>& agreements, Instant now) {
    const std::string url = services.base_url + "/gesprek/" + talk.id + "/afspraken";
    std::vector<messages::Outgoing> all;
    for (const Reader& reader : readers_of(tx, viewer.school_id, pupil.id, people, day_in_amsterdam(now))) {
        const i18n::Speaking speaking(i18n::readable(reader.language));
        const std::string subject = reader.is_pupil ? t("De afspraken van je gesprek")
                                                    : tf("De afspraken van het gesprek over {pupil}",
                                                         fmt::arg("pupil", people.pupil));
        all.push_back(outgoing(reader, agreements_purpose, talk.id, pupil.class_id, subject,
                               made_body(reader, url, people, agreements, viewer.school_name)));
        if (!reader.is_pupil) all.back().about.push_back({reader.id, pupil.id});
    }
    messages::tell(tx, services, viewer.school_id, viewer.person_id, now, all);
}

int remind_of_agreements(db::Writer& tx, Services& services, std::string_view school_id, Instant now) {
    const Day today = day_in_amsterdam(now);
    const std::string school_name = tx.one(sql::school_name, {school_id}, [](const db::Row& row) {
                                          return row.str("name");
                                      }).value_or("");
    std::vector<messages::Outgoing> all;
    std::vector<std::vector<db::Param>> reminded;
    const auto due = promises_due(tx, school_id, today);
    for (const Reminded& one : due) {
        for (const Promise& promise : one.promises)
            reminded.push_back({school_id, promise.agreement_id, now.ms});
        if (one.reader.is_pupil && !one.reader.by_mail) continue;
        all.push_back(reminder_to(one, services.base_url, school_name, today));
    }
    if (!reminded.empty()) tx.run_many(sql::was_reminded, reminded);
    messages::tell(tx, services, school_id, {}, now, all);
    return static_cast<int>(all.size());
}

} // namespace trialoog::conversations
