#pragma once
// Jobs that leave files: a PDF, a ZIP.

#include "platform/jobs/jobs.hpp"
#include "platform/storage/uses.hpp"

namespace trialoog::jobs {

inline constexpr std::string_view owner_of_files = "job";

storage::Use use_of(const Job&);
/// A result that names these new files, and uses them until then.
Left left_files(const Job&, std::string result, const storage::NewFiles&, std::vector<storage::Key>,
                Instant until);

} // namespace trialoog::jobs
