#pragma once

#include "slices/school/records.hpp"

namespace trialoog::school {

/// One row seen through its columns.
class RowView {
public:
    RowView(const std::string& file, const TableRow& row, const Columns& columns)
        : file_(file), row_(row), columns_(columns) {}

    bool has(Field field, int caregiver = 0) const { return columns_.has({field, caregiver}); }
    const std::string& cell(Field field, int caregiver = 0) const {
        static const std::string none;
        const int at = columns_.at({field, caregiver});
        // Excel leaves out the last cells of a row when they are empty.
        const bool there = at >= 0 && static_cast<std::size_t>(at) < row_.cells.size();
        return there ? row_.cells[static_cast<std::size_t>(at)] : none;
    }
    std::optional<std::string> maybe(Field field, int caregiver) const {
        return has(field, caregiver) ? std::optional(squeezed(cell(field, caregiver))) : std::nullopt;
    }
    Place place() const { return {file_, row_.line}; }

    Name name(int caregiver = 0) const {
        if (!has(Field::family_name, caregiver)) return name_from(cell(Field::full_name, caregiver));
        const std::string& given = cell(Field::given_name, caregiver);
        return tidy({given.empty() ? cell(Field::initials, caregiver) : given, cell(Field::infix, caregiver),
                     cell(Field::family_name, caregiver)});
    }

private:
    const std::string& file_;
    const TableRow& row_;
    const Columns& columns_;
};

} // namespace trialoog::school
