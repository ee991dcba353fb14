#pragma once
// Accounts for all of the staff at once, each with a letter that brings its first password.

#include "platform/db/db.hpp"
#include "platform/jobs/kind.hpp"
#include "platform/pdf/pdf.hpp"
#include "slices/access/pages/contact.hpp"
#include "slices/access/viewer/viewer.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::access {

/// Somebody of the staff who can't sign in yet, or never did.
struct ToLetIn {
    std::string person_id, given_name, family_name, name, email, language, role; // role: a code, or ""
    std::string login;         // of the account, or the one that they would get
    std::string password_hash; // of the one-time password that they have; "" without an account
    bool has_account() const { return !password_hash.empty(); }
};
std::vector<ToLetIn> staff_to_let_in(db::Reader&, std::string_view school_id, std::string_view today);

struct StaffLettersChoice {
    bool also_unused = false; // who has an account and never signed in gets a new password too
    pdf::Sides sides = pdf::Sides::both;
};
/// One letter. `hash` is the password's, by which is seen later whether it still counts.
struct StaffLetter {
    std::string person_id, name, language, login, password, hash;
};
/// Those that may be printed now: who is here, with this password still.
std::vector<StaffLetter> staff_letters_to_print(db::Reader&, std::string_view school_id,
                                                const std::vector<StaffLetter>& made, std::string_view today);

/// A page each.
std::string staff_letters_pdf(const std::vector<StaffLetter>&, const Contact&, std::string_view base_url,
                              pdf::Sides, Day today);

/// As the job keeps them. The file and its list are sealed, as those of letters with codes are.
std::string to_json(const StaffLettersChoice&);
StaffLettersChoice staff_choice_from(std::string_view json);
struct MadeStaffLetters {
    pdf::Sides sides = pdf::Sides::both;
    std::vector<StaffLetter> letters;
};
std::string to_json(const MadeStaffLetters&);
MadeStaffLetters made_staff_letters_from(std::string_view json);
struct StaffLettersResult {
    std::string list_key; // in storage; "" when there was nobody to write to
    int letters = 0;
};
std::string to_json(const StaffLettersResult&);
StaffLettersResult staff_result_from(std::string_view json);

inline constexpr jobs::Kind staff_letters_kind{"staff_letters", jobs::Lane::files};
inline constexpr std::string_view staff_letters_purpose = "staff letters";
constexpr int staff_letters_days = 3; // and no longer: whoever reads them signs in as a teacher

} // namespace trialoog::access
