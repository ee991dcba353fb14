#pragma once
// A file as it goes out: a photo to look at, a PDF only to download.

#include "slices/dossier/entries/own_entries.hpp"

namespace trialoog::dossier {

/// Nothing for a link, a missing file, or the small picture of what has none.
std::optional<http::Response> served_file(Services&, const Attachment&, bool small);
/// A JPEG of ours, kept in no cache: it is a minor's.
std::optional<http::Response> served_jpeg(Services&, std::string_view key);

} // namespace trialoog::dossier
