#include "planner/solving/program.hpp"

namespace trialoog::planner {

int Program::add_column(bool is_whole, double least) {
    lower.push_back(least);
    upper.push_back(1);
    whole.push_back(is_whole ? 1 : 0);
    return columns() - 1;
}

int Program::add_row(double least, double most) {
    row_lower.push_back(least);
    row_upper.push_back(most);
    row_starts.push_back(entries.size());
    return rows() - 1;
}

void Program::add(int column, double value) {
    entries.push_back(column);
    values.push_back(value);
    row_starts.back() = entries.size();
}

} // namespace trialoog::planner
