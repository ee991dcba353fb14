#include "platform/pdf/pdf.hpp"

#include <array>
#include <cstdio>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace trialoog;

namespace {
const char* const in_dutch =
    "Samira, wat vind jij dat Noor goed kan? Vraag het aan één leraar – of aan tante Zoë.";
const char* const in_arabic = "مرحباً سميرة، ما الذي تجيده نور برأيكِ؟";
const char* const in_turkish = "Merhaba, Noor'un güçlü yanları sizce nelerdir? Öğretmenine şöyle ışık tutun.";
const char* const in_ukrainian = "Вітаємо! Що, на вашу думку, Ноор вміє добре? Її ґанок і їжа.";
const char* const in_tigrinya = "ሰላም፣ ኖር እንታይ ጽቡቕ ገይራ ትኽእል፧";

int missing(const char* text, const char* language, pdf::Family family = pdf::Family::sans) {
    pdf::Document document("Brief", language);
    document.new_page();
    for (const auto weight : {pdf::Weight::regular, pdf::Weight::bold})
        document.text(20, 20, 170, text, {.weight = weight, .family = family, .language = language});
    return document.missing_glyphs();
}

std::string read_file(const char* path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

/// What a reading program makes of the file.
std::string output_of(const std::string& tool, const std::string& file) {
    const auto path =
        std::filesystem::temp_directory_path() / ("trialoog-" + std::to_string(::getpid()) + ".pdf");
    std::ofstream(path, std::ios::binary) << file;
    const std::string to_stdout = tool.starts_with("pdftotext") ? " -" : "";
    FILE* pipe = ::popen((tool + " " + path.string() + to_stdout + " 2>&1").c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string text;
    std::array<char, 4096> buffer;
    while (const auto got = std::fread(buffer.data(), 1, buffer.size(), pipe))
        text.append(buffer.data(), got);
    ::pclose(pipe);
    std::filesystem::remove(path);
    return text;
}

/// The left side of the word on the page, in points.
double left_of(const std::string& words, const std::string& word) {
    const auto at = words.find(">" + word + "<");
    REQUIRE(at != std::string::npos);
    return std::stod(words.substr(words.rfind("xMin=\"", at) + 6));
}
} // namespace

TEST_CASE("a name in Chinese, Japanese, Korean, Hebrew or Yoruba letters or with an emoji misses no sign") {
    for (const auto family : {pdf::Family::sans, pdf::Family::serif, pdf::Family::mono})
        for (const char* name :
             {"李小龍", "さくら", "김민준", "שרה כהן", "Ọlá Adéṣínà", "Zoë 🌟", "Þór 👩‍👧"})
            CHECK_MESSAGE(missing(name, "nl", family) == 0, name);
}

TEST_CASE("a text that is too long for its place is drawn smaller, whole; a short one keeps its size") {
    const auto drawn = [](const std::string& text, double* high) {
        pdf::Document document("Kaart", "nl");
        document.new_page();
        *high = document.text_within({20, 20, 50, 12}, text, {.size = 14});
        return output_of("pdftotext -raw", document.finish());
    };
    pdf::Document measure("Kaart", "nl");
    double high = 0;
    CHECK(drawn("Noor", &high) == "Noor\n\f");
    CHECK(high == doctest::Approx(measure.measure(50, "Noor", {.size = 14})));
    const std::string long_name = "Wilhelmina-Alexandrina van de Graafsma-Schimmelpenninck-Oosterwijk";
    const std::string found = drawn(long_name, &high);
    CHECK(high <= 12.1);
    CHECK(count(found, "Wilhelmina") == 1);
    CHECK(count(found, "wijk") == 1);
    std::string endless;
    for (int i = 0; i < 200; ++i)
        endless += long_name + " ";
    CHECK(count(drawn(endless, &high), "Wilhelmina") < 100); // what is left out ends in an ellipsis
    CHECK(high <= 12.1);
}

TEST_CASE("Dutch, Arabic, Turkish, Ukrainian and Tigrinya miss no glyph, in every family and weight") {
    for (const auto family : {pdf::Family::sans, pdf::Family::serif}) {
        CHECK(missing(in_dutch, "nl", family) == 0);
        CHECK(missing(in_arabic, "ar", family) == 0);
        CHECK(missing(in_turkish, "tr", family) == 0);
        CHECK(missing(in_ukrainian, "uk", family) == 0);
        CHECK(missing(in_tigrinya, "ti", family) == 0);
    }
    CHECK(missing("7QK2M-D9XWT-R4B", "nl", pdf::Family::mono) == 0);
}

TEST_CASE("a character that no font has is counted") {
    CHECK(missing("Noor \U0010FFFD", "nl") == 2); // once in each weight
}

TEST_CASE("the fonts are the ones we named, each embedded") {
    pdf::Document document("Brief", "nl");
    document.new_page();
    document.text(20, 20, 170, in_dutch, {});
    document.text(20, 40, 170, in_arabic, {.language = "ar"});
    document.text(20, 60, 170, in_tigrinya, {.language = "ti"});
    document.text(20, 80, 170, "Kop", {.family = pdf::Family::serif});
    const auto fonts = output_of("pdffonts", document.finish());
    CAPTURE(fonts);
    for (const char* font : {"+NotoSans-", "+NotoSansArabic-", "+NotoSansEthiopic-", "+NotoSerif-"})
        CHECK(fonts.find(font) != std::string::npos);
    CHECK(count(fonts, " yes yes yes ") ==
          count(fonts, "+Noto")); // embedded, as a subset, with their meaning
}

TEST_CASE("a letter can be read back, with its title and language") {
    pdf::Document document("Brief aan Samira", "nl");
    document.new_page();
    document.text(20, 20, 170, "Beste Samira,\nmaak samen met Noor de thuisopdracht.", {});
    document.new_page();
    document.text(20, 20, 170, "Tweede blad", {});
    CHECK(document.pages() == 2);
    const auto file = document.finish();
    CHECK(file.starts_with("%PDF-1.4"));
    CHECK(file.find("/Lang (nl)") != std::string::npos);
    const auto info = output_of("pdfinfo", file);
    CHECK(info.find("Pages:           2") != std::string::npos);
    CHECK(info.find("Title:           Brief aan Samira") != std::string::npos);
    CHECK(info.find("A4") != std::string::npos);
    CHECK(info.find("Error") == std::string::npos);
    const auto words = output_of("pdftotext", file);
    CHECK(words.find("maak samen met Noor de thuisopdracht.") != std::string::npos);
    CHECK(words.find("Tweede blad") != std::string::npos);
}

TEST_CASE("text starts at the left in Dutch, at the right in Arabic") {
    pdf::Document document("Brief", "nl");
    document.new_page();
    document.text(20, 20, 170, "links", {.language = "nl"});
    document.text(20, 40, 170, "rechts", {.align = pdf::Align::end, .language = "nl"});
    document.text(20, 60, 170, "begin", {.language = "ar"});
    document.text(20, 80, 170, "einde", {.align = pdf::Align::end, .language = "ar"});
    document.text(20, 100, 170, "midden", {.align = pdf::Align::center, .language = "ar"});
    const auto words = output_of("pdftotext -bbox", document.finish());
    CHECK(left_of(words, "links") == doctest::Approx(56.7).epsilon(0.02));
    CHECK(left_of(words, "einde") == doctest::Approx(56.7).epsilon(0.02));
    CHECK(left_of(words, "rechts") > 480);
    CHECK(left_of(words, "begin") > 480);
    CHECK(left_of(words, "midden") == doctest::Approx(298 - 20).epsilon(0.05));
}

TEST_CASE("measuring tells the height that drawing uses, and a line is as high as asked") {
    pdf::Document document("Brief", "nl");
    document.new_page();
    const pdf::Style style{.size = 10, .line_height = 1.5};
    const double one_line = document.measure(170, "Noor", style);
    CHECK(one_line == doctest::Approx(10 * 1.5 * 25.4 / 72));
    CHECK(document.text(20, 20, 170, "Noor", style) == doctest::Approx(one_line));
    CHECK(document.measure(170, "Noor\nSamira", style) == doctest::Approx(2 * one_line));
    CHECK(document.measure(20, "Noor en Samira doen dit samen", style) > 2 * one_line);
}

TEST_CASE("broken UTF-8 in a name doesn't stop a letter") {
    pdf::Document document("Brief", "nl");
    document.new_page();
    CHECK(document.text(20, 20, 170, "Sam\xC3ra \xFF", {}) > 0);
    CHECK(document.finish().size() > 1000);
}

TEST_CASE("a photo goes in as it is, once, however often it stands there") {
    const auto photo = read_file("platform/pdf/fixtures/landscape.jpg");
    REQUIRE(!photo.empty());
    pdf::Document document("Dossier", "nl");
    document.new_page();
    document.jpeg(20, 20, 100, 100, photo);
    document.new_page();
    document.jpeg(20, 20, 50, 50, photo);
    const auto file = document.finish();
    CHECK(count(file, photo) == 1);
    CHECK(output_of("pdfinfo", file).find("Pages:           2") != std::string::npos);
}

TEST_CASE("another kind of file is no photo") {
    pdf::Document document("Dossier", "nl");
    document.new_page();
    CHECK_THROWS_AS(document.jpeg(20, 20, 100, 100, "\x89PNG\r\n"), std::invalid_argument);
    CHECK_THROWS_AS(document.jpeg(20, 20, 100, 100, "\xFF\xD8\xFF\xE0"), std::invalid_argument);
    CHECK_THROWS_AS(document.jpeg(20, 20, 100, 100, ""), std::invalid_argument);
}

TEST_CASE("boxes, rules, circles and a QR code are drawn") {
    pdf::Document document("Brief", "nl");
    document.new_page();
    document.rule(20, 20, 190, 20, pdf::line);
    document.box(20, 30, 50, 20, pdf::line, 3);
    document.filled_box(20, 60, 50, 20, pdf::soft);
    document.filled_circle(40, 100, 5, pdf::ink);
    document.ring(60, 100, 5, pdf::ink, 1);
    document.qr(20, 120, 40, qr::encode("https://trialoog.nl"));
    CHECK(output_of("pdfinfo", document.finish()).find("Error") == std::string::npos);
}

TEST_CASE("nothing is drawn without a page or after the end") {
    pdf::Document document("Brief", "nl");
    CHECK_THROWS_AS(document.text(20, 20, 170, "te vroeg", {}), std::logic_error);
    document.new_page();
    document.finish();
    CHECK_THROWS_AS(document.text(20, 20, 170, "te laat", {}), std::logic_error);
    CHECK_THROWS_AS(document.new_page(), std::logic_error);
    CHECK_THROWS_AS(document.finish(), std::logic_error);
}

TEST_CASE("a hundred letters share their fonts") {
    const auto letters = [](int pages) {
        pdf::Document document("Brieven", "nl");
        for (int page = 0; page < pages; ++page) {
            document.new_page();
            document.text(20, 20, 170, in_dutch, {});
            document.text(20, 40, 170, in_dutch, {.weight = pdf::Weight::bold});
            document.qr(150, 200, 40, qr::encode("HTTPS://TRIALOOG.NL/K/" + std::to_string(page)));
        }
        return document.finish();
    };
    const auto hundred = letters(100);
    CHECK(count(hundred, "/FontFile2") == 2);
    CHECK(hundred.size() < letters(1).size() + 99 * 6000);
}

TEST_CASE("several jobs print at once") {
    std::vector<std::string> files(3);
    std::vector<std::thread> jobs;
    for (auto& file : files)
        jobs.emplace_back([&file] {
            pdf::Document document("Brief", "ar");
            for (int page = 0; page < 5; ++page) {
                document.new_page();
                document.text(20, 20, 170, in_arabic, {.language = "ar"});
                document.text(20, 40, 170, in_dutch, {});
            }
            file = document.finish();
        });
    for (auto& job : jobs)
        job.join();
    for (const auto& file : files)
        CHECK(output_of("pdfinfo", file).find("Pages:           5") != std::string::npos);
}

TEST_CASE("a page for another person never lies on the back of somebody else's") {
    const auto pages = [](pdf::Sides sides) {
        pdf::Document document("Bladen", "nl", sides);
        document.new_front(); // one page
        document.new_front(); // two
        document.new_page();
        document.new_front();
        return document.pages();
    };
    CHECK(pages(pdf::Sides::both) == 5); // one, empty, two, two, three
    CHECK(pages(pdf::Sides::one) == 4);
}
