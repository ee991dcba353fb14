#pragma once
// What the slice keeps.

#include "slices/messages/messages.hpp"

namespace trialoog::messages {

/// One mail as it went out, or will.
struct Mail {
    std::string id, to_name, to_address, language, subject, body;
    Instant made_at;
    std::optional<Instant> sent_at, refused_at;
};
/// The newest of the school (at most 200), without their bodies.
std::vector<Mail> sent_mail(db::Reader&, std::string_view school_id);
std::optional<Mail> mail_by_id(db::Reader&, std::string_view school_id, std::string_view id);

struct Letter {
    std::string language, subject, body;
    std::string name, street, postcode_and_town;
    std::string school_name, contact_name, contact_email, contact_phone;
};
/// Letters made into a pile at a moment.
std::vector<Letter> letters_of_pile(db::Reader&, std::string_view school_id, std::string_view class_id,
                                    Instant pile);

struct Pile {
    Instant made_at;
    int letters = 0;
};
struct ClassLetters {
    std::string class_id, class_name;
    int waiting = 0;
    std::vector<Pile> piles; // the newest first
};
/// Of the classes that have any: all of the school, or those of one mentor.
std::vector<ClassLetters> letters_by_class(db::Reader&, std::string_view school_id,
                                           const std::optional<std::string>& mentor_id, Day today,
                                           Instant since);
/// How many letters went on it.
std::int64_t make_pile(db::Writer&, std::string_view school_id, std::string_view class_id, Instant now);

} // namespace trialoog::messages
