#include "tests/support/read_pdf.hpp"

#include "platform/db/db.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace trialoog::test {

std::string text_of_pdf(const std::string& file) {
    const auto path = std::filesystem::temp_directory_path() / ("trialoog-" + db::new_id() + ".pdf");
    std::ofstream(path, std::ios::binary) << file;
    FILE* pipe = ::popen(("pdftotext -layout " + path.string() + " - 2>&1").c_str(), "r");
    if (pipe == nullptr) throw std::runtime_error("pdftotext can't be started: install poppler-utils");
    std::string text;
    std::array<char, 4096> buffer;
    while (const auto got = std::fread(buffer.data(), 1, buffer.size(), pipe))
        text.append(buffer.data(), got);
    ::pclose(pipe);
    std::filesystem::remove(path);
    return text;
}

std::vector<std::string> pages_of_pdf(const std::string& file) {
    const std::string text = text_of_pdf(file);
    std::vector<std::string> pages;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\f', at), text.size());
        pages.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return pages;
}

} // namespace trialoog::test
