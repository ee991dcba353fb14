#include "slices/access/accounts/accounts.hpp"

#include "slices/access/accounts/accounts.sql.hpp"
#include "slices/access/session/session.sql.hpp"
#include "slices/access/viewer/full_name.hpp"
#include "slices/people/reading_language.hpp"

#include <algorithm>

namespace trialoog::access {
namespace {
Account from_row(const db::Row& row) {
    return {.school_id = row.str("school_id"),
            .person_id = row.str("person_id"),
            .login = row.str("login"),
            .name = full_name(row),
            .given_name = row.str("given_name"),
            .password_hash = row.str("password_hash"),
            .totp_secret = row.str("totp_secret"),
            .password_is_temporary = row.flag("password_is_temporary"),
            .has_second_step = !row.is_null("totp_confirmed_at"),
            .disabled = !row.is_null("disabled_at"),
            .is_administrator = row.flag("is_administrator"),
            .language = people::reading_language(row)};
}
} // namespace

std::optional<std::string> read_login(std::string_view typed) {
    constexpr std::size_t longest = 100;
    while (typed.starts_with(' '))
        typed.remove_prefix(1);
    while (typed.ends_with(' '))
        typed.remove_suffix(1);
    if (typed.size() < 2 || typed.size() > longest) return std::nullopt;
    std::string login(typed);
    for (char& c : login)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
               std::string_view("._-@+").find(c) != std::string_view::npos;
    };
    if (!std::ranges::all_of(login, fits)) return std::nullopt;
    return login;
}

std::optional<Account> account_of_login(db::Reader& tx, std::string_view login, std::string_view today) {
    return tx.one(sql::account_of_login, {login, today}, from_row);
}

std::optional<Account> account_of_person(db::Reader& tx, std::string_view school_id,
                                         std::string_view person_id, std::string_view today) {
    return tx.one(sql::account_of_person, {school_id, person_id, today}, from_row);
}

bool add_account(db::Writer& tx, std::string_view school_id, std::string_view person_id,
                 std::string_view login, std::string_view password_hash, Password kind) {
    return tx.run(sql::add_account,
                  {school_id, person_id, login, password_hash, kind == Password::temporary ? 1 : 0}) == 1;
}

bool set_password(db::Writer& tx, std::string_view school_id, std::string_view person_id,
                  std::string_view password_hash, Password kind, Instant now) {
    tx.run(sql::end_sessions, {school_id, person_id, now.ms});
    return tx.run(sql::set_password,
                  {school_id, person_id, password_hash, kind == Password::temporary ? 1 : 0}) == 1;
}

bool reset_second_step(db::Writer& tx, std::string_view school_id, std::string_view person_id, Instant now) {
    tx.run(sql::end_sessions, {school_id, person_id, now.ms});
    return tx.run(sql::reset_second_step, {school_id, person_id}) == 1;
}

bool disable_account(db::Writer& tx, std::string_view school_id, std::string_view person_id, Instant now) {
    tx.run(sql::end_sessions, {school_id, person_id, now.ms});
    return tx.run(sql::disable_account, {school_id, person_id, now.ms}) == 1;
}

bool enable_account(db::Writer& tx, std::string_view school_id, std::string_view person_id) {
    return tx.run(sql::enable_account, {school_id, person_id}) == 1;
}

} // namespace trialoog::access
