#pragma once
// A page of a work on paper is a photo of a field of its own, "paper_2".

#include "slices/assignments/work/work.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace trialoog::assignments {

std::string paper_field(int page);
/// 0 for any other field.
int paper_page_of(std::string_view field);
bool is_paper(const Photo&);
/// In order of page.
std::vector<Photo> papers(const std::vector<Photo>&);

} // namespace trialoog::assignments
