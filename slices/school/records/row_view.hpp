#pragma once

#include "slices/school/records/records.hpp"
#include "slices/school/table/stops.hpp"

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

    /// As it is written, with titles.
    std::string written_name(int caregiver = 0) const {
        if (!has(Field::family_name, caregiver)) return cell(Field::full_name, caregiver);
        return cell(Field::given_name, caregiver) + " " + cell(Field::family_name, caregiver);
    }
    Name name(int caregiver = 0) const {
        const auto part = [&](Field field) { return without_death_mark(cell(field, caregiver)); };
        if (!has(Field::family_name, caregiver)) return name_from(part(Field::full_name));
        const std::string given = part(Field::given_name);
        return tidy({given.empty() ? part(Field::initials) : given, cell(Field::infix, caregiver),
                     part(Field::family_name)});
    }
    bool is_marked_dead(int caregiver) const {
        return has_death_mark(cell(Field::full_name, caregiver)) ||
               has_death_mark(cell(Field::given_name, caregiver)) ||
               has_death_mark(cell(Field::initials, caregiver)) ||
               has_death_mark(cell(Field::family_name, caregiver)) ||
               has_death_mark(cell(Field::relation, caregiver));
    }

private:
    const std::string& file_;
    const TableRow& row_;
    const Columns& columns_;
};

} // namespace trialoog::school
