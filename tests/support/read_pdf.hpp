#pragma once

#include <string>
#include <vector>

namespace trialoog::test {

/// The text of a PDF as pdftotext reads it; a form feed ends each page.
std::string text_of_pdf(const std::string& file);
/// Page by page; nothing stands on an empty one.
std::vector<std::string> pages_of_pdf(const std::string& file);

} // namespace trialoog::test
