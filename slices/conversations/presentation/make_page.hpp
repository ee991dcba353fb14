#pragma once
// The pupil's bench: what is shown, and what there is to choose from. On values.

#include "slices/conversations/presentation/presenting.hpp"

#include "look/form.hpp"

#include <string>
#include <vector>

namespace trialoog::conversations {

struct Bench {
    Presenting presenting;
    dossier::Shelf shelf;
    std::vector<dossier::Piece> on_the_shelf;
    std::vector<OwnPiece> pieces;
    std::string ticks;
    look::Errors errors = {};
    std::string typed_kind = {}, typed = {}; // own words that weren't kept
};
/// What pupil, mentor and parent are shown comes from this pupil's own dossier alone.
Bench bench_of(db::Reader&, const access::Viewer&, Presenting);
http::Response bench_page(const access::Asked&, const Bench&, int status = 200);
html::Html make_page(const Bench&);

} // namespace trialoog::conversations
