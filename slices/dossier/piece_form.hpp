#pragma once
// What a pupil fills in about a piece of its own.

#include "look/form.hpp"
#include "slices/dossier/evidence.hpp"

namespace trialoog::dossier {

struct TypedPiece {
    std::string title, day, theme; // as typed
    Day happened_on;
    std::optional<Competence> competence;
};
TypedPiece piece_typed_in(const http::Request&, Day today, look::Errors&);
html::Html piece_fields(const TypedPiece&, const look::Errors&);

} // namespace trialoog::dossier
