#pragma once
// What the review looks like.

#include "look/form.hpp"
#include "platform/jobs/jobs.hpp"
#include "slices/paper/store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace trialoog::paper {

/// What the mentor chose for a page, when it comes back with errors.
struct Chosen {
    std::string page_id, about_id, page;
    look::Errors errors;
};
struct ReviewPage {
    const access::ClassRef& of_class;
    const Scan& scan;
    std::vector<File> files = {};
    std::vector<ScannedPage> pages = {};
    std::vector<Destination> destinations = {};
    std::optional<jobs::Status> job = {};
    html::Html then = {}; // what remains to be done with what landed
    Chosen chosen = {};
};
html::Html review_page(const ReviewPage&);
bool is_being_read(const ReviewPage&);

} // namespace trialoog::paper
