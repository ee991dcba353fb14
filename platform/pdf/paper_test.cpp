#include "platform/pdf/pdf.hpp"

#include <doctest/doctest.h>
#include <stdexcept>
#include <string>

using namespace trialoog;

TEST_CASE("a document has pages of A4 unless it asks for another size") {
    pdf::Document document("Poster", "nl");
    document.new_page();
    document.new_page(pdf::Paper::a3);
    document.new_page(pdf::Paper::a5);
    const std::string file = document.finish();
    const auto a4 = file.find("595.27"), a3 = file.find("841.88"), a5 = file.find("419.52");
    CHECK(a4 != std::string::npos);
    CHECK(a3 != std::string::npos);
    CHECK(a5 != std::string::npos);
}

TEST_CASE("a drawing is a path of moves, lines and curves, and nothing else") {
    pdf::Document document("Poster", "nl");
    document.new_page(pdf::Paper::a3);
    document.turned(100, 100, 30, [&] {
        document.stroked_path(100, 100, 2, "M1 1 L5 5 C6 6 7.5 -7 8 8 Z", pdf::ink, 1);
        document.filled_path(100, 100, 2, "M0 0 L5 0 L5 5 Z", pdf::soft);
    });
    for (const char* other : {"A1 1 0 0 1 2 2", "M1", "M1 x", "m1 1", "<svg>"})
        CHECK_THROWS_AS(document.filled_path(0, 0, 1, other, pdf::ink), std::invalid_argument);
    CHECK(document.finish().starts_with("%PDF-"));
}

TEST_CASE("a photo that is cut out is still a photo") {
    pdf::Document document("Poster", "nl");
    document.new_page(pdf::Paper::a3);
    CHECK_THROWS_AS(document.cropped_jpeg({0, 0, 10, 10}, 5, {0, 0, 10, 20}, "<svg>"), std::invalid_argument);
}
