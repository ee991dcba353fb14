#pragma once

#include <string>
#include <vector>

namespace trialoog::test {

/// The text of a PDF as pdftotext reads it; a form feed ends each page.
std::string text_of_pdf(const std::string& file);
/// Page by page; nothing stands on an empty one.
std::vector<std::string> pages_of_pdf(const std::string& file);

/// What stands over something else or beyond the paper's edge, a line each: "page 1: Noor over a code"; ""
/// when nothing does. Looks at lines of text and QR codes as they are on the page.
std::string what_runs_over(const std::string& file);
/// What the QR codes of all pages say, as a phone reads them.
std::vector<std::string> codes_in_pdf(const std::string& file);

} // namespace trialoog::test
