#pragma once

#include "look/form.hpp"
#include "slices/access/decisions/contact_decision.hpp"

#include <string>

namespace trialoog::access {

constexpr std::size_t longest_reason = 500; // characters, of why the school decided

/// What somebody typed about a parent and a pupil, as it goes back into the form.
struct TypedDecision {
    std::string informed, contact, authority, relation; // "ja" or "nee"
    std::string from_on, reason;
};
TypedDecision as_it_is(const ContactState&, Day today);

struct ContactPage {
    const ContactOfPair& pair;
    TypedDecision typed;
    look::Errors errors;
    bool changed_meanwhile = false; // `pair` is what the other made of it
    bool saved = false;
    int withdrawn = 0;
};
html::Html contact_page(const ContactPage&);

struct LifePage {
    const Life& life;
    std::string reason;
    look::Errors errors;
    bool changed_meanwhile = false;
};
html::Html life_page(const LifePage&);
/// Who is parent of the pupil, or decides about themselves, doesn't decide.
html::Html another_decides_page(std::string_view parent_id);

std::string contact_path(std::string_view parent_id, std::string_view pupil_id);
std::string life_path(std::string_view person_id);

} // namespace trialoog::access
