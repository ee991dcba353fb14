#pragma once

#include <string>
#include <vector>

namespace trialoog::test {

/// The text of a PDF as pdftotext reads it; a form feed ends each page.
std::string text_of_pdf(const std::string& file);
/// Page by page; nothing stands on an empty one.
std::vector<std::string> pages_of_pdf(const std::string& file);

/// How far down its ink comes on each page, from 0 (none) to 1 (the last of it just above `foot_mm`, counted
/// from the paper's lower edge): a picture counts as much as text.
std::vector<double> how_full(const std::string& file, double foot_mm);

/// What stands over something else or beyond the paper's edge, a line each: "page 1: Noor over a code"; ""
/// when nothing does. Looks at lines of text and QR codes as they are on the page.
std::string what_runs_over(const std::string& file);
/// What the QR codes of all pages say, as a phone reads them.
std::vector<std::string> codes_in_pdf(const std::string& file);

} // namespace trialoog::test
