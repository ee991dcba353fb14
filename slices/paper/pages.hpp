#pragma once
// What the review looks like.

#include "look/form.hpp"
#include "platform/jobs/jobs.hpp"
#include "slices/paper/placing.hpp"
#include "slices/paper/store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace trialoog::paper {

/// What somebody chose for a page, when it comes back with errors.
struct Chosen {
    std::string page_id, code, about_id, page, class_id;
    look::Errors errors = {};
};
Chosen chosen_in(const http::Fields&, const std::string& page_id);
void add_error(Chosen&, Placed);

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

/// A scan of the school's scanner, for who sorts it: pages of no class to look at, of the rest how many.
struct SortPage {
    const Scan& scan;
    std::vector<File> files = {};
    std::vector<ScannedPage> pages = {};
    std::vector<PrintedClass> classes = {};
    std::optional<jobs::Status> job = {};
    Chosen chosen = {};
};
html::Html sort_page(const SortPage&);

// Pieces that both have.
bool is_being_read(const Scan&, const std::optional<jobs::Status>&);
html::Html state_of_reading(const Scan&, const std::optional<jobs::Status>&, const std::vector<ScannedPage>&);
html::Html refused_list(const std::vector<File>&, const std::vector<ScannedPage>&);
/// The picture of a waiting page beside what is asked about it.
html::Html waiting_card(const ScannedPage&, const std::vector<File>&, const std::string& path,
                        const html::Html& fields);
/// When it came in, from where, and how it stands.
html::Html scan_item(const Scan&, const std::string& path);
html::Html code_field(const ScannedPage&, const Chosen&);
std::vector<const ScannedPage*> in_state(const std::vector<ScannedPage>&, State);

} // namespace trialoog::paper
