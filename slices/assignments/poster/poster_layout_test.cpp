#include "slices/assignments/poster/poster_layout.hpp"

#include "slices/assignments/poster/poster_compose.hpp"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>

using namespace trialoog::assignments;

namespace {
double channel(Rgb colour, int shift) {
    const double part = (colour >> shift & 255) / 255.0;
    return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}
double contrast(Rgb one, Rgb other) {
    const auto light = [](Rgb c) {
        return 0.2126 * channel(c, 16) + 0.7152 * channel(c, 8) + 0.0722 * channel(c, 0) + 0.05;
    };
    return std::max(light(one), light(other)) / std::min(light(one), light(other));
}

Picked full() {
    return {.title = "Dit ben ik, Noor",
            .next = "Ik vraag mijn oom of ik een dag mee mag lopen in de garage",
            .strong = {"houdt vol", "is handig", "werkt graag samen met anderen", "kan goed plannen"},
            .jobs = {"automonteur", "installatietechnicus", "maker van windmolens"},
            .texts = {"Techniek is overal"},
            .pictures = {"wrench", "car", "zap", "wind", "cog"},
            .photos = {"f1", "f2"}};
}
} // namespace

TEST_CASE("letters can be read on every colour of every look") {
    for (const LookName& look : poster_looks()) {
        CAPTURE(look.code);
        const LookColours& in = colours_of(look.code);
        for (int colour = 0; colour < colours; ++colour)
            CHECK(contrast(in.fills[colour], in.on_fill[colour]) >= 4.5);
        CHECK(contrast(in.paper, in.ink) >= 4.5);
        for (const Rgb behind : in.faint)
            CHECK(contrast(behind, in.ink) >= 4.5);
    }
}

TEST_CASE("a long text is broken into lines of about one length, and a long word stays whole") {
    const auto lines = lines_of_text("Ik vraag mijn oom of ik een dag mee mag lopen", 1000);
    REQUIRE(lines.size() > 1);
    for (const std::string& line : lines)
        CHECK(width_of(line) <= 1000);
    CHECK(width_of(lines.back()) > width_of(lines.front()) / 2);
    CHECK(lines_of_text("installatietechnicus", 300).size() == 1);
    CHECK(lines_of_text("kok", 1000) == std::vector<std::string>{"kok"});
}

TEST_CASE("what lies behind the words is wide enough for them") {
    PosterPiece piece{.kind = Piece::job, .size = 20, .text = "verpleegkundige in het ziekenhuis"};
    const DrawnPoster drawn = lay_out({"sun", {piece}}, {});
    const auto& marks = drawn.pieces.at(0).marks;
    const Box& box = std::get<Box>(marks.at(0));
    for (const Mark& mark : marks)
        if (const auto* letters = std::get_if<Letters>(&mark)) CHECK(letters->width < box.width);
    CHECK(size_on_sheet(piece).first == doctest::Approx(box.width * 0.2));
}

TEST_CASE("a photo that isn't there is left out, and another fills its shape") {
    Poster poster;
    poster.pieces.push_back({.kind = Piece::photo, .size = 100, .photo = "f1"});
    CHECK(lay_out(poster, {}).pieces.empty());
    const DrawnPoster drawn = lay_out(poster, {{"f1", 900, 1600}});
    const auto& placed = std::get<PlacedPhoto>(drawn.pieces.at(0).marks.back());
    CHECK(placed.whole_x <= placed.x);
    CHECK(placed.whole_y <= placed.y);
    CHECK(placed.whole_x + placed.whole_width >= placed.x + placed.width - 0.01);
    CHECK(placed.whole_y + placed.whole_height >= placed.y + placed.height - 0.01);
    CHECK(placed.whole_height / placed.whole_width == doctest::Approx(1600.0 / 900));
}

TEST_CASE("in every arrangement all pieces lie whole on the sheet, and none on the big photo") {
    for (const ArrangementName& arrangement : arrangements()) {
        CAPTURE(arrangement.code);
        Picked picked = full();
        picked.arrangement = arrangement.code;
        const Poster poster = compose(picked);
        CHECK(read_poster(to_json(poster)) == poster);
        const PosterPiece& photo = poster.pieces.front();
        CHECK(photo.photo == "f1");
        for (const PosterPiece& piece : poster.pieces) {
            CAPTURE(in_words(piece));
            const auto [width, height] = size_on_sheet(piece);
            CHECK(piece.x - width / 2 >= 0);
            CHECK(piece.x + width / 2 <= poster_width);
            CHECK(piece.y - height / 2 >= 0);
            CHECK(piece.y + height / 2 <= poster_height);
            if (&piece == &photo) continue;
            const bool beside = std::abs(piece.x - photo.x) >= (width + photo.size) / 2 - 2;
            const bool above = std::abs(piece.y - photo.y) >= (height + photo.size) / 2 - 2;
            CHECK((beside || above));
        }
    }
}

TEST_CASE("what was picked can be picked again") {
    const Picked again = picked_of(compose(full()));
    CHECK(again.title == full().title);
    CHECK(again.strong == full().strong);
    CHECK(again.jobs == full().jobs);
    CHECK(again.pictures == full().pictures);
    CHECK(again.photos == full().photos);
    CHECK(again.next == full().next);
    CHECK(again.texts == full().texts);
}
