#pragma once
// Somebody says whose a page is that could not be read: by the code that stands on it, or by picking.

#include "slices/paper/store.hpp"

#include <string>
#include <string_view>

namespace trialoog::paper {

enum class Placed {
    done,
    mistyped, // no code at all
    unknown,  // a code that was never printed here
    other_class,
    older_year,
    not_picked,
    no_class, // nor a code: of who hands it to a class
    there_already,
    closed,
    not_cut,
};
/// Who places it. `class_id` is "" for who may place a page of any class.
struct Placer {
    const Purposes& purposes;
    const access::Viewer& viewer;
    std::string class_id;
    Instant now;
    bool beside = false; // also when there is a picture of that page already
};

/// Lands the page in what the typed code's sheet is about.
Placed place_by_code(db::Writer&, const Placer&, ScannedPage&, std::string_view typed);
/// As picked in the form: "assignment:<id>", "2".
Placed place_as_picked(db::Writer&, const Placer&, ScannedPage&, const std::string& about,
                       std::string_view page);

/// What to do now, for who placed it.
std::string sentence_for(Placed);
bool is_about_code(Placed);

} // namespace trialoog::paper
