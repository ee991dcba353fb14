#include "slices/messages/store.hpp"

#include "platform/db/dates.hpp"
#include "slices/access/decisions/reach.hpp"
#include "slices/access/viewer/full_name.hpp"
#include "slices/access/viewer/namesakes.hpp"
#include "slices/messages/lapsed.hpp"
#include "slices/messages/messages.sql.hpp"

#include <algorithm>

namespace trialoog::messages {

namespace {

Mail to_mail(const db::Row& row) {
    Mail mail;
    mail.id = row.str("id");
    mail.to_name = access::full_name(row);
    mail.to_address = row.str("email");
    mail.language = row.str("language");
    mail.subject = row.str("subject");
    mail.made_at = {row.integer("made_at")};
    mail.sent_at = maybe_moment(row, "sent_at");
    mail.refused_at = maybe_moment(row, "refused_at");
    mail.withdrawn_at = maybe_moment(row, "withdrawn_at");
    return mail;
}

Letter to_letter(const db::Row& row, PrintedBy printer) {
    Letter letter;
    letter.language = row.str("language");
    letter.subject = row.str("subject");
    letter.body = row.str("body");
    letter.person_id = row.str("person_id");
    letter.name = access::full_name(row);
    if (printer == PrintedBy::administration || !row.flag("has_secret_address")) {
        letter.street = row.str("street");
        letter.postcode_and_town = row.str("postcode");
        if (const auto town = row.text("town"); !town.empty())
            letter.postcode_and_town.append(letter.postcode_and_town.empty() ? "" : "  ").append(town);
    }
    letter.school_name = row.str("school_name");
    letter.contact_name = row.str("contact_name");
    letter.contact_email = row.str("contact_email");
    letter.contact_phone = row.str("contact_phone");
    letter.has_code = row.flag("has_code");
    return letter;
}

} // namespace

std::vector<Mail> sent_mail(db::Reader& reader, std::string_view school_id) {
    return reader.all(sql::sent_mail, {school_id}, to_mail);
}

std::optional<Mail> mail_by_id(db::Reader& reader, std::string_view school_id, std::string_view id) {
    return reader.one(sql::one_mail, {school_id, id}, [](const db::Row& row) {
        Mail mail = to_mail(row);
        mail.body = row.str("body");
        return mail;
    });
}

std::vector<Letter> letters_of_pile(db::Reader& reader, std::string_view school_id, std::string_view class_id,
                                    Instant pile, PrintedBy printer, Day today) {
    return reader.all(sql::letters_of_pile, {school_id, class_id, pile.ms, today.iso()},
                      [&](const db::Row& row) { return to_letter(row, printer); });
}

bool has_pile(db::Reader& reader, std::string_view school_id, std::string_view class_id, Instant pile) {
    return reader.exists(sql::has_pile, {school_id, class_id, pile.ms});
}

void name_bearers(db::Reader& reader, std::string_view school_id, std::string_view class_id, Day today,
                  std::vector<Letter>& letters) {
    std::vector<access::Named> readers;
    for (const Letter& letter : letters)
        readers.push_back({letter.person_id, letter.name});
    const auto bearers = access::bearers_among(reader, school_id, class_id, readers, today.iso());
    for (Letter& letter : letters)
        if (const auto bearer = bearers.find(letter.person_id); bearer != bearers.end())
            letter.bearer = bearer->second;
}

std::vector<ClassLetters> letters_by_class(db::Reader& reader, std::string_view school_id,
                                           const std::optional<std::string>& mentor_id, Day today,
                                           Instant since) {
    std::vector<ClassLetters> classes;
    const std::int64_t tomorrow = start_of_day(today.plus_days(1)).ms;
    reader.each(sql::letters_by_class, {school_id, mentor_id, today.iso(), since.ms, tomorrow},
                [&](const db::Row& row) {
                    if (classes.empty() || classes.back().class_id != row.text("id"))
                        classes.push_back({row.str("id"), row.str("name"), 0, {}, {}, {}});
                    const Instant pile{row.integer("pile")};
                    const int letters = static_cast<int>(row.integer("letters"));
                    const int lapsed = static_cast<int>(row.integer("lapsed"));
                    if (pile.ms < 0)
                        classes.back().withdrawn.push_back({row.str("why"), letters});
                    else if (pile.ms == 0)
                        classes.back().waiting = letters - lapsed;
                    else
                        classes.back().piles.push_back({pile, letters - lapsed, lapsed});
                });
    const auto with_id = [&](std::string_view id) {
        return std::ranges::find(classes, id, &ClassLetters::class_id);
    };
    reader.each(sql::readers_without_code, {school_id, mentor_id, today.iso(), since.ms, tomorrow},
                [&](const db::Row& row) {
                    const auto of_class = with_id(row.text("class_id"));
                    if (of_class != classes.end()) of_class->without_code.push_back(access::full_name(row));
                });
    return classes;
}

std::int64_t make_pile(db::Writer& writer, std::string_view school_id, std::string_view class_id,
                       Instant now) {
    access::contact_changed(writer, school_id, now, withdraw_lapsed);
    const Instant tomorrow = start_of_day(day_in_amsterdam(now).plus_days(1));
    return writer.run(sql::make_pile, {school_id, class_id, now.ms, tomorrow.ms});
}

} // namespace trialoog::messages
