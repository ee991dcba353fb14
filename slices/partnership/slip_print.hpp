#pragma once
#include "platform/pdf/pdf.hpp"
#include "slices/partnership/store.hpp"

namespace trialoog::partnership {
/// The three questions for each adult on a slip of half an A4, in the language that they read. `title` gives
/// the assignment's name in the language that is spoken.
std::string slips_pdf(const Doing& of_class, const std::function<std::string()>& title,
                      const std::vector<SilentAdult>&, pdf::Sides);
} // namespace trialoog::partnership
