#pragma once
// Letters that bring somebody their code: whom they go to, and the codes made for them.

#include "platform/db/db.hpp"
#include "platform/jobs/kind.hpp"
#include "platform/pdf/pdf.hpp"
#include "platform/services.hpp"
#include "slices/access/letters/reached.hpp"
#include "slices/access/pages/contact.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::access {

struct Letter {
    std::string person_id, given_name, name, street, postcode, town, language;
    std::string class_name;
    std::vector<std::string> children; // given names; none on a pupil's own
    std::vector<std::string> child_ids = {};
    std::string code;         // 13 characters, without dashes
    std::string code_id = {}; // of that code; "" where it isn't known
    std::string bearer = {};  // which pupil brings it home, where names alone don't say
    bool operator==(const Letter&) const = default;
};

enum class Readers { parents, pupils };
enum class Scope { one_class, grade, school };
/// As a form and the job keep it: "class", "grade", "school".
std::string_view code(Scope);
std::optional<Scope> scope_from(std::string_view);
struct LetterChoice {
    Readers readers = Readers::parents;
    Scope scope = Scope::one_class;
    std::string id;                      // of the class or grade; "" for the school
    bool also_who_is_in = false;         // people who have used their code get a new one too
    pdf::Sides sides = pdf::Sides::both; // of the printer
};

/// Whom the choice means, each with a new code; their earlier codes are revoked.
std::vector<Letter> letters_with_new_codes(db::Writer&, const Services&, std::string_view school_id,
                                           const LetterChoice&);
/// Of letters that were made a while ago: those that may be printed now, as they read now. Left out is who
/// has died or left, and who hears of no child any more.
std::vector<Letter> letters_to_print(db::Reader&, std::string_view school_id, const LetterChoice&,
                                     const std::vector<Letter>& made, std::string_view today);
/// One person's letter with a code that has just been made; nothing for somebody who isn't there.
struct SingleLetter {
    Letter letter;
    Readers readers;
};
/// Whom letters with these codes reach about whom, once they are printed.
std::vector<Reached> reached_by(const std::vector<Letter>&);
std::optional<SingleLetter> letter_of(db::Reader&, std::string_view school_id, std::string_view person_id,
                                      std::string_view today);

/// A page for each parent, in the parent's language; the address stands in the window of an envelope.
/// `base_url` is where the code leads, `drawn` is told how many pages there are.
std::string parents_letters_pdf(const std::vector<Letter>&, const Contact&, std::string_view base_url,
                                pdf::Sides, Day today, const std::function<void(int)>& drawn);
/// Ten cards a page, to cut and hand out in class.
std::string pupils_cards_pdf(const std::vector<Letter>&, const Contact&, std::string_view base_url,
                             pdf::Sides, const std::function<void(int)>& drawn);

/// As the job keeps a choice.
std::string to_json(const LetterChoice&);
LetterChoice choice_from(std::string_view json);
/// The file of a finished job is sealed: it lets whoever reads it sign in as everybody on it.
inline constexpr jobs::Kind letters_kind{"letters", jobs::Lane::files};
inline constexpr std::string_view letters_purpose = "letters";
constexpr int days_kept = 7;
struct LettersResult {
    std::string key; // in storage; "" when there was nobody to write to
    int letters = 0;
    std::string list_key =
        {}; // what the file was drawn from, sealed too; "" of files made before there was one
};
/// What is drawn again when not all of it may be printed any more.
struct MadeLetters {
    LetterChoice choice;
    std::vector<Letter> letters;
};
std::string to_json(const MadeLetters&);
MadeLetters made_letters_from(std::string_view json);
std::string to_json(const LettersResult&);
LettersResult letters_result_from(std::string_view json);

} // namespace trialoog::access
