#pragma once
// The school's films and sites: a form with every link that the templates have, and the rules for an address.

#include "look/form.hpp"
#include "slices/assignments/work/wanted_links.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace trialoog::assignments {

enum class BadAddress { nothing, too_long, not_https, has_space, has_user, no_host };
/// A full https address of a site with a name. "" is fine: there is none.
BadAddress wrong_with(std::string_view address);
inline constexpr std::size_t longest_address = 500; // bytes
/// In the reader's language; "" when nothing is wrong.
std::string sentence_of(BadAddress);

/// One field of the form: what stood there when it was opened, and what was typed.
struct TypedLink {
    const WantedLink* wanted = nullptr;
    std::string seen, typed;
    std::string theirs; // what stands there now, after a conflict
    bool conflict = false;
};
/// A field that nobody else changed is saved; one that somebody else changed is kept as it is now unless it
/// was typed in too: then it's a conflict, and both stand on the page.
struct DecidedLinks {
    std::vector<TypedLink> fields;    // for the page again: `seen` is what stands there now
    std::vector<std::size_t> to_save; // which of them
    std::vector<std::pair<std::size_t, BadAddress>> wrong;
    bool conflict = false;
};
DecidedLinks decide_links(std::vector<TypedLink>, const SchoolLinks& now);

/// Fields "adres-1" …, in the reader's language.
look::Errors errors_of(const DecidedLinks&);
html::Html links_page(const DecidedLinks&, bool saved);

/// The page, for these templates.
using TemplatesOf =
    std::function<std::vector<TemplatePtr>(db::Reader&, std::string_view school_id, Day today)>;
void register_links_of(access::Routes&, TemplatesOf);

} // namespace trialoog::assignments
