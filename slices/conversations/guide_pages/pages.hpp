#pragma once
// What the guides look like. On values.

#include "platform/html/html.hpp"
#include "platform/pdf/pdf.hpp"
#include "slices/conversations/guide/guide.hpp"
#include "slices/year_plan/year_plan.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::conversations {

/// The conversations of each grade's year, in order of date, below the rounds in which they are held.
html::Html guides_page(const std::map<int, std::vector<year_plan::Activity>>& by_grade, Day today,
                       const html::Html& rounds);

/// What somebody reads before and during the talk. Without a pupil the questions say "je kind".
html::Html guide_page(const Guide&, int grade);

/// The same on paper: room to write beside each question.
std::string guide_pdf(const Guide&, int grade);

/// "je kwaliteiten": a part of the dossier, as one says it to the reader.
std::string piece_label(std::string_view piece);

} // namespace trialoog::conversations
