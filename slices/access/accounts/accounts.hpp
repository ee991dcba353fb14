#pragma once
// Accounts of the staff: for sign-in, for the administrator's pages and for the command line.

#include "platform/db/db.hpp"
#include "platform/services.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::access {

/// Argon2id (19 MiB, 6 passes; about 50 ms). Never inside a unit of work: it would hold up the writer.
/// Two are made at a time; throws http::Overloaded when too many wait.
std::string hash_password(std::string_view password);
/// The same time whether there is a hash or not ("" fits nothing).
bool password_fits(std::string_view hash, std::string_view password);
/// Something like "k7mq-2xvd-9pfa": 59 random bits, to be changed at the first sign-in.
std::string one_time_password();
/// What is wrong with a new password, as a sentence; nothing when it will do.
std::optional<std::string> password_fault(std::string_view password, std::string_view login);

/// How a login is kept and compared: small letters, without spaces around it. Nothing for one that can't be.
std::optional<std::string> read_login(std::string_view typed);

enum class Password { lasting, temporary };
/// False when the login is taken or the person has an account.
bool add_account(db::Writer&, std::string_view school_id, std::string_view person_id, std::string_view login,
                 std::string_view password_hash, Password);
/// Sets a password and ends all sessions. False when there is no such account.
bool set_password(db::Writer&, std::string_view school_id, std::string_view person_id,
                  std::string_view password_hash, Password, Instant now);
/// Ends all sessions; the next sign-in sets the second step up anew.
bool reset_second_step(db::Writer&, std::string_view school_id, std::string_view person_id, Instant now);
/// Disabling ends all sessions.
bool disable_account(db::Writer&, std::string_view school_id, std::string_view person_id, Instant now);
bool enable_account(db::Writer&, std::string_view school_id, std::string_view person_id);

/// Makes somebody of the staff mentor of a single pupil from that day (ISO) on, whoever is mentor of the
/// class.
void make_mentor_of_pupil(db::Writer&, std::string_view school_id, std::string_view pupil_id,
                          std::string_view mentor_id, std::string_view from_on);

struct Account {
    std::string school_id, person_id, login, name, given_name, password_hash,
        totp_secret; // the secret sealed
    bool password_is_temporary = false;
    bool has_second_step = false;
    bool disabled = false;
    bool is_administrator = false;
    std::string language;
};
std::optional<Account> account_of_login(db::Reader&, std::string_view login, std::string_view today);
std::optional<Account> account_of_person(db::Reader&, std::string_view school_id, std::string_view person_id,
                                         std::string_view today);

} // namespace trialoog::access
