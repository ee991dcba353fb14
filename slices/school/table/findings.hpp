#pragma once
// What was seen of a file besides its rows.

#include <string>
#include <vector>

namespace trialoog::school {

struct RowFinding {
    int line = 0;
    std::string text;
};

struct Findings {
    std::string problem;              // why nothing of the file is used, and what to do; or ""
    std::vector<std::string> notes;   // what was mended or passed over: told
    std::vector<std::string> doubts;  // what looks wrong: nothing is applied until somebody has said to go on
    std::vector<RowFinding> warnings; // about one row
};

} // namespace trialoog::school
