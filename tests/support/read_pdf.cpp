#include "tests/support/read_pdf.hpp"

#include "platform/db/db.hpp"

#define ZX_USE_UTF8 1 // text() as UTF-8, in every release
#include <ZXing/ReadBarcode.h>
#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <stdexcept>

namespace trialoog::test {
namespace {
#if __has_include(<ZXing/ReaderOptions.h>)
using Options = ZXing::ReaderOptions; // from 2.2 on
#else
using Options = ZXing::DecodeHints;
#endif

constexpr int dots_per_inch = 150;
constexpr double points_per_dot = 72.0 / dots_per_inch;

/// In points from the page's top left.
struct Box {
    double left = 0, top = 0, right = 0, bottom = 0;
};
struct OnPage {
    std::string what; // its words, or "a code"
    Box box;
};
struct PrintedPage {
    double width = 0, height = 0;
    std::vector<OnPage> things;
};

/// A file that is gone with this.
class Kept {
public:
    explicit Kept(const std::string& bytes)
        : path_(std::filesystem::temp_directory_path() / ("trialoog-" + db::new_id() + ".pdf")) {
        std::ofstream(path_, std::ios::binary) << bytes;
    }
    ~Kept() { std::filesystem::remove(path_); }
    Kept(const Kept&) = delete;
    Kept& operator=(const Kept&) = delete;
    std::string path() const { return path_.string(); }

private:
    std::filesystem::path path_;
};

std::string said_by(const std::string& command) {
    FILE* pipe = ::popen(command.c_str(), "r");
    if (pipe == nullptr) throw std::runtime_error("poppler's tools can't be started: install poppler-utils");
    std::string text;
    std::array<char, 65536> buffer;
    while (const auto got = std::fread(buffer.data(), 1, buffer.size(), pipe))
        text.append(buffer.data(), got);
    ::pclose(pipe);
    return text;
}

double number(const std::smatch& match, int at) { return std::stod(match[at]); }

std::vector<PrintedPage> pages_with_text(const std::string& path) {
    static const std::regex page_tag(R"re(<page width="([\d.]+)" height="([\d.]+)")re");
    static const std::regex line_tag(
        R"re(<line xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)")re");
    static const std::regex word_tag(R"re(<word [^>]*>(.*)</word>)re");
    std::vector<PrintedPage> pages;
    std::istringstream lines(said_by("pdftotext -bbox-layout '" + path + "' -"));
    std::smatch match;
    for (std::string line; std::getline(lines, line);) {
        if (std::regex_search(line, match, page_tag))
            pages.push_back({number(match, 1), number(match, 2), {}});
        else if (std::regex_search(line, match, line_tag))
            pages.back().things.push_back(
                {{}, {number(match, 1), number(match, 2), number(match, 3), number(match, 4)}});
        else if (std::regex_search(line, match, word_tag))
            pages.back().things.back().what += match[1].str() + " ";
    }
    return pages;
}

/// A PGM picture: "P5\nwidth height\n255\n" and a byte a dot.
ZXing::ImageView view_of(const std::string& pgm, int& width, int& height) {
    std::istringstream head(pgm);
    std::string kind;
    int most = 0;
    head >> kind >> width >> height >> most;
    if (kind != "P5") throw std::runtime_error("pdftoppm gave no grey picture");
    const auto start = static_cast<std::size_t>(head.tellg()) + 1;
    return {reinterpret_cast<const std::uint8_t*>(pgm.data()) + start, width, height,
            ZXing::ImageFormat::Lum};
}

struct CodeOnPage {
    std::string text;
    Box box;
};
std::vector<CodeOnPage> codes_on(const std::string& path, std::size_t page) {
    const std::string pgm = said_by("pdftoppm -gray -r " + std::to_string(dots_per_inch) + " -f " +
                                    std::to_string(page) + " -l " + std::to_string(page) + " '" + path + "'");
    int width = 0, height = 0;
    const auto view = view_of(pgm, width, height);
    Options options;
    options.setFormats(ZXing::BarcodeFormat::QRCode);
    std::vector<CodeOnPage> found;
    for (const auto& one : ZXing::ReadBarcodes(view, options)) {
        if (!one.isValid()) continue;
        Box box{1e9, 1e9, 0, 0};
        for (const auto& corner : one.position()) {
            box.left = std::min(box.left, corner.x * points_per_dot);
            box.top = std::min(box.top, corner.y * points_per_dot);
            box.right = std::max(box.right, corner.x * points_per_dot);
            box.bottom = std::max(box.bottom, corner.y * points_per_dot);
        }
        found.push_back({one.text(), box});
    }
    return found;
}

/// The boxes of letters hold room above and below the ink, Arabic the most: less than half a line is no
/// running over.
bool stands_over(const Box& a, const Box& b) {
    constexpr double slack = 0.7, part_of_line = 0.45;
    const double across = std::min(a.right, b.right) - std::max(a.left, b.left);
    const double down = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
    return across > slack && down > part_of_line * std::min(a.bottom - a.top, b.bottom - b.top);
}

bool is_off(const PrintedPage& page, const Box& box) {
    return box.left < 0 || box.top < 0 || box.right > page.width || box.bottom > page.height;
}

void look_at(const PrintedPage& page, const std::string& where, std::string& found) {
    for (std::size_t i = 0; i < page.things.size(); ++i) {
        const OnPage& one = page.things[i];
        if (is_off(page, one.box)) found += where + one.what + " off the page\n";
        for (std::size_t other = i + 1; other < page.things.size(); ++other)
            if (stands_over(one.box, page.things[other].box))
                found += where + one.what + " over " + page.things[other].what + "\n";
    }
}
} // namespace

std::string text_of_pdf(const std::string& file) {
    const Kept kept(file);
    return said_by("pdftotext -layout '" + kept.path() + "' - 2>&1");
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

std::string what_runs_over(const std::string& file) {
    const Kept kept(file);
    auto pages = pages_with_text(kept.path());
    std::string found;
    for (std::size_t at = 0; at < pages.size(); ++at) {
        for (const CodeOnPage& code : codes_on(kept.path(), at + 1))
            pages[at].things.push_back({"a code", code.box});
        look_at(pages[at], "page " + std::to_string(at + 1) + ": ", found);
    }
    return found;
}

std::vector<double> how_full(const std::string& file, double foot_mm) {
    const Kept kept(file);
    std::vector<double> full;
    for (std::size_t page = 1; page <= pages_with_text(kept.path()).size(); ++page) {
        const std::string number = std::to_string(page);
        const std::string pgm =
            said_by("pdftoppm -gray -r 50 -f " + number + " -l " + number + " '" + kept.path() + "'");
        int width = 0, height = 0;
        view_of(pgm, width, height);
        const auto dots = std::string_view(pgm).substr(pgm.size() - static_cast<std::size_t>(width * height));
        const int foot = height - static_cast<int>(foot_mm * 50 / 25.4);
        int last = 0;
        for (int row = 0; row < foot; ++row)
            if (std::ranges::any_of(
                    dots.substr(static_cast<std::size_t>(row * width), static_cast<std::size_t>(width)),
                    [](char dot) { return static_cast<unsigned char>(dot) < 200; }))
                last = row + 1;
        full.push_back(static_cast<double>(last) / foot);
    }
    return full;
}

std::vector<std::string> codes_in_pdf(const std::string& file) {
    const Kept kept(file);
    std::vector<std::string> texts;
    const std::size_t pages = pages_with_text(kept.path()).size();
    for (std::size_t page = 1; page <= pages; ++page)
        for (const CodeOnPage& code : codes_on(kept.path(), page))
            texts.push_back(code.text);
    return texts;
}

} // namespace trialoog::test
