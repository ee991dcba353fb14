#pragma once
// What the slice keeps.

#include "slices/messages/messages.hpp"

namespace trialoog::messages {

/// One mail as it went out, or will.
struct Mail {
    std::string id, to_name, to_address, language, subject, body;
    Instant made_at;
    std::optional<Instant> sent_at, refused_at, withdrawn_at;
};
/// The newest of the school (at most 200), without their bodies.
std::vector<Mail> sent_mail(db::Reader&, std::string_view school_id);
std::optional<Mail> mail_by_id(db::Reader&, std::string_view school_id, std::string_view id);

struct Letter {
    std::string language, subject, body;
    std::string person_id, name, street, postcode_and_town;
    std::string bearer = {}; // which pupil brings it home, where names alone don't say
    std::string school_name, contact_name, contact_email, contact_phone;
    bool has_code = true; // to come in with: of an earlier letter, and not replaced since
};
/// Who looks over a shoulder: an address that is secret stands on letters that the administration prints.
enum class PrintedBy { administration, mentor };
/// Letters made into a pile at a moment, as far as they may still be given to somebody today.
std::vector<Letter> letters_of_pile(db::Reader&, std::string_view school_id, std::string_view class_id,
                                    Instant pile, PrintedBy, Day today);
/// There is such a pile, though none of its letters may be printed any more.
bool has_pile(db::Reader&, std::string_view school_id, std::string_view class_id, Instant pile);

/// Why letters were withdrawn before they were printed.
struct Withdrawn {
    std::string why; // "deceased", "reader_left", "pupil_left", "contact", "unknown", or "": it holds no more
    int letters = 0;
};
/// Of the letters of a class that are printed together.
void name_bearers(db::Reader&, std::string_view school_id, std::string_view class_id, Day today,
                  std::vector<Letter>&);

struct Pile {
    Instant made_at;
    int letters = 0;   // that may still be printed
    int withdrawn = 0; // and those that may not any more
};
struct ClassLetters {
    std::string class_id, class_name;
    int waiting = 0;
    std::vector<Pile> piles; // the newest first
    std::vector<Withdrawn> withdrawn;
    std::vector<std::string> without_code; // names of readers who can't come in
};
/// Of the classes that have any: all of the school, or those of one mentor.
std::vector<ClassLetters> letters_by_class(db::Reader&, std::string_view school_id,
                                           const std::optional<std::string>& mentor_id, Day today,
                                           Instant since);
/// What may not go any more is withdrawn first. How many letters went on it.
std::int64_t make_pile(db::Writer&, std::string_view school_id, std::string_view class_id, Instant now);

} // namespace trialoog::messages
