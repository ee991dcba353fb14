#pragma once
// With what somebody of the staff signs in, where nobody has chosen it.

#include <set>
#include <string>
#include <string_view>

namespace trialoog::access {

struct LoginOf {
    std::string email, given_name, family_name; // family_name with its infix: "van der Berg"
};
/// The e-mail address, which people know; else "eva.vanderberg", or "eva.vanderberg2". Not among `taken`, to
/// which it is added.
std::string propose_login(const LoginOf&, std::set<std::string, std::less<>>& taken);

} // namespace trialoog::access
