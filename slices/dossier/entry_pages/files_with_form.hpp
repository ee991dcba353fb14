#pragma once
// Files and links that come with a form: looked at, made small and safe, and put away.

#include "look/form.hpp"
#include "slices/dossier/entries/own_entries.hpp"

#include <vector>

namespace trialoog::dossier {

/// The fields of a form for a photo, a PDF and a link, as they were typed.
html::Html file_fields(const http::Request&, const look::Errors&);

struct FilesWithForm {
    std::vector<Attachment> attachments; // with ids; their files are kept
    bool busy = false;                   // a photo couldn't be made small just now: 503
};
/// What came with the form. What is wrong stands in `errors` by field; files are put away only when nothing
/// is.
FilesWithForm files_with_form(const access::Asked&, storage::NewFiles&, look::Errors&);

constexpr std::size_t form_limit = http::upload_limit + largest_pdf;

} // namespace trialoog::dossier
