#include "tests/support/read_pdf.hpp"

#include "platform/db/db.hpp"

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

} // namespace trialoog::test
