#pragma once
// The demo's people as the files that a school's administration would export, with the untidiness that real
// ones have.

#include "app/demo/people.hpp"
#include "slices/school/import/import.hpp"

#include <vector>

namespace trialoog::demo {

std::vector<school::ImportFile> export_files(const People&);

} // namespace trialoog::demo
