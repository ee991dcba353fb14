#pragma once
// Files to download, fill in and bring back: for a school whose administration makes no export.

#include "slices/access/access.hpp"

#include <string>
#include <string_view>

namespace trialoog::school {

struct SampleFile {
    std::string_view name; // "leerlingen.csv"
    std::string_view text; // UTF-8, as the import reads it
};
SampleFile sample_of_pupils();
SampleFile sample_of_staff();

void register_sample_files(access::Routes&); // /beheer/import/voorbeeld/{file}

} // namespace trialoog::school
