#pragma once
// How far a job is, and the file that it left.

#include "look/form.hpp"
#include "slices/dossier/taking/taking.hpp"

namespace trialoog::dossier {

/// Progress, or what came of it; its files lead to `path`/bestand, or `path`/1 … where there are parts.
html::Html job_part(const OwnJob&, const std::string& path);
/// The jobs of the last days, each with a link to `path`/id. Nothing when there are none.
html::Html jobs_list(const std::vector<OwnJob>&, const std::string& path);
/// The part (from 1) of a job that is done, to download.
std::optional<http::Response> taken_file(Services&, const OwnJob&, std::size_t part, const std::string& name);

} // namespace trialoog::dossier
