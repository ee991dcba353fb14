#pragma once

#include <string>

namespace trialoog::test {

/// The text of a PDF as pdftotext reads it; a form feed ends each page.
std::string text_of_pdf(const std::string& file);

} // namespace trialoog::test
