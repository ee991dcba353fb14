#pragma once
// What a pupil fills in about an entry of its own.

#include "look/form.hpp"
#include "slices/dossier/entries/own_entries.hpp"

namespace trialoog::dossier {

struct TypedEntry {
    std::string title, day, theme; // as typed
    Day happened_on;
    std::optional<Competence> competence;
};
TypedEntry entry_typed_in(const http::Request&, Day today, look::Errors&);
html::Html entry_fields(const TypedEntry&, const look::Errors&);

} // namespace trialoog::dossier
