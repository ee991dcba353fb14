#pragma once
// What the review looks like.

#include "look/form.hpp"
#include "platform/jobs/jobs.hpp"
#include "slices/paper/doubt.hpp"
#include "slices/paper/store.hpp"
#include "slices/paper/typed_review.hpp"

#include <optional>
#include <string>
#include <vector>

namespace trialoog::paper {

void throw_away(ScannedPage&);

struct ReviewPage {
    const access::ClassRef& of_class;
    const Scan& scan;
    std::vector<File> files = {};
    std::vector<ScannedPage> pages = {};
    std::vector<Destination> destinations = {};
    Doubts doubts = {};
    std::optional<jobs::Status> job = {};
    html::Html then = {};           // what remains to be done with what landed
    bool is_for_handing_in = false; // show that, and not what waits
    TypedReview typed = {};
};
html::Html review_page(const ReviewPage&);
bool is_being_read(const ReviewPage&);

/// A scan of the school's scanner, for who sorts it: pages of no class to look at, of the rest how many.
struct SortPage {
    const Scan& scan;
    std::vector<File> files = {};
    std::vector<ScannedPage> pages = {};
    std::vector<PrintedClass> classes = {};
    Doubts doubts = {};
    std::optional<jobs::Status> job = {};
    TypedReview typed = {};
};
html::Html sort_page(const SortPage&);

// Pieces that both have.
bool is_being_read(const Scan&, const std::optional<jobs::Status>&);
html::Html state_of_reading(const Scan&, const std::optional<jobs::Status>&, const std::vector<ScannedPage>&);
html::Html refused_list(const std::vector<File>&, const std::vector<ScannedPage>&);
/// The picture of a waiting page beside what is asked about it.
html::Html waiting_card(const ScannedPage&, const std::vector<File>&, const Doubts&, const std::string& base,
                        const html::Html& fields);
/// All cards in one form: what is typed in one isn't lost when another is saved. `save_all` is the button
/// that saves every card that is filled in.
html::Html waiting_form(long long waiting, const std::string& base, const html::Html& cards,
                        const std::string& save_all);
/// While it is read: how far, and nothing to type.
html::Html while_reading(const Scan&, const std::optional<jobs::Status>&, const std::vector<File>&,
                         const std::vector<ScannedPage>&, const std::string& path);
void show_progress(look::Frame&);
/// The ways out of a waiting page.
html::Html ways_out(const std::string& main_text, const Chosen&, const std::string& path);
/// When it came in, from where, and how it stands.
html::Html scan_item(const Scan&, const std::string& path);
/// Files that were refused, to open and to read again; "" of none. `base` is the address of what is aside.
html::Html refused_files(const std::vector<AsideFile>&, const std::string& base);
/// A link to what was set aside, when something is.
html::Html way_to_aside(const std::vector<ScannedPage>&, const std::vector<File>&, const std::string& path);
/// Why it waits, is refused or was discarded; "" when there is nothing to say.
std::string sentence_for(Reason);
/// "Bladzijde 3", and of which file where there are more.
std::string place_of(const ScannedPage&, const std::vector<File>&);
html::Html code_field(const ScannedPage&, const TypedReview&);
std::vector<const ScannedPage*> in_state(const std::vector<ScannedPage>&, PageState);

} // namespace trialoog::paper
