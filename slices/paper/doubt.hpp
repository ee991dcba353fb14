#pragma once
// Pages that wait though codes were read on them: whose these are, and how the page can be cut.

#include "slices/paper/store.hpp"

#include <map>
#include <string>
#include <vector>

namespace trialoog::paper {

struct Whose {
    std::string code; // of the sheet
    std::string
        label; // "Noor Benali · Kwaliteiten, blad 2"; of a pupil whom the viewer may not see the class
    bool may_see = false;
    std::string give_back = {}; // the page where it is given back; "" where it needn't be
};
struct Doubt {
    std::vector<Whose> whose;
    std::vector<ScannedPage> pieces; // that it can be cut into
};
/// Of the pages that wait, by id.
using Doubts = std::map<std::string, Doubt, std::less<>>;
Doubts doubts_of(db::Reader&, const Purposes&, const access::Viewer&, access::Action,
                 const std::vector<ScannedPage>&);

/// The pieces wait, each with the mentor of its class; the whole is set aside. False when there is nothing to
/// cut.
bool cut_in_pieces(db::Writer&, std::string_view school_id, ScannedPage& whole);

/// What is said of them beside the picture, with the buttons that settle it; `base` is the scan's address.
html::Html doubt_part(const ScannedPage&, const Doubts&, const std::string& base);

} // namespace trialoog::paper
