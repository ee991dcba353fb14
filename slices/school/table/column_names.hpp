#pragma once
// The words for our columns: our own codes, and the headers of schools. Only for the files that recognise
// columns.

#include "slices/school/table/columns.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace trialoog::school {

struct FieldName {
    Field field;
    const char* code;
    bool of_caregiver; // may stand beside a pupil
};
std::span<const FieldName> all_field_names();
const FieldName& name_of(Field);

/// The field that a normalised header means by itself: "stamnr", "overledenjn".
std::optional<Field> field_of(std::string_view normalised_header);

} // namespace trialoog::school
