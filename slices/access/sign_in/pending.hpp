#pragma once
// Somebody whose password was right but who isn't signed in yet: a second step or a new password stands
// between. It travels in a sealed cookie and holds for ten minutes, and only as long as the password stays
// the same.

#include "platform/http/http.hpp"
#include "platform/services.hpp"
#include "slices/access/accounts/accounts.hpp"

#include <optional>
#include <string>

namespace trialoog::access {

struct Pending {
    std::string school_id, person_id;
    std::string password_mark; // of the hash that the password was checked against
    std::string back = "/";    // where they were going
    bool second_step_done = false;
    Instant until;
};

Pending pending_for(const Account&, const Services&, std::string_view back);
void give_pending(http::Response&, const Services&, const Pending&);
void take_pending(http::Response&, const Services&);
/// Nothing when there is none, it is over, or it was made for another password.
struct PendingAccount {
    Pending pending;
    Account account;
};
std::optional<PendingAccount> pending_of(const http::Request&, const Services&);

} // namespace trialoog::access
