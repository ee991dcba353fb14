#include "slices/assignments/poster/poster.hpp"

#include <doctest/doctest.h>

using namespace trialoog::assignments;

namespace {
std::string with_piece(const std::string& piece) {
    return R"({"poster":1,"look":"sea","pieces":[)" + piece + "]}";
}
const std::string strong =
    R"({"kind":"strong","x":80,"y":120,"size":14,"turn":-5,"colour":1,"text":"houdt vol"})";

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    const auto at = text.find(what);
    REQUIRE(at != text.npos);
    return text.replace(at, what.size(), by);
}
} // namespace

TEST_CASE("what is kept of a poster is the poster") {
    Poster poster{"night", {}};
    poster.pieces.push_back({.kind = Piece::photo, .x = 148, .y = 205, .size = 110, .photo = "f1"});
    poster.pieces.push_back(
        {.kind = Piece::picture, .x = 0, .y = 420, .size = 40, .turn = 45, .colour = 3, .picture = "hammer"});
    poster.pieces.push_back({.kind = Piece::job, .x = 297, .y = 0, .size = 12, .text = "\"kok\" & <bakker>"});
    CHECK(read_poster(to_json(poster)) == poster);
    CHECK(to_json(poster).starts_with(poster_begins));
}

TEST_CASE("a poster without pieces is no answer, and no answer is a poster to begin with") {
    CHECK(to_json(Poster{}).empty());
    CHECK(read_poster("") == Poster{});
}

TEST_CASE("whatever isn't a poster in every detail is refused") {
    REQUIRE(read_poster(with_piece(strong)));
    for (const auto& [what, by] :
         std::vector<std::pair<std::string, std::string>>{{"\"poster\":1", "\"poster\":2"},
                                                          {"sea", "mars"},
                                                          {"\"x\":80", "\"x\":-1"},
                                                          {"\"x\":80", "\"x\":298"},
                                                          {"\"x\":80", "\"x\":8.5"},
                                                          {"\"x\":80", "\"x\":\"80\""},
                                                          {"\"y\":120", "\"y\":421"},
                                                          {"\"size\":14", "\"size\":4"},
                                                          {"\"size\":14", "\"size\":37"},
                                                          {"\"turn\":-5", "\"turn\":-46"},
                                                          {"\"colour\":1", "\"colour\":4"},
                                                          {"\"colour\":1,", ""},
                                                          {"\"kind\":\"strong\"", "\"kind\":\"video\""},
                                                          {"houdt vol", ""},
                                                          {"houdt vol", " houdt vol"},
                                                          {"houdt vol", "houdt\\nvol"},
                                                          {"houdt vol", std::string(longest_piece + 1, 'a')},
                                                          {"\"text\"", "\"onclick\":1,\"text\""},
                                                          {"\"look\"", "\"more\":1,\"look\""},
                                                          {"]}", "]"},
                                                          {"[{", "{\"a\":{"}}) {
        CAPTURE(by);
        CHECK_FALSE(read_poster(replaced(with_piece(strong), what, by)));
    }
    for (const char* other : {"1", "null", "[]", "\"poster\"", "{}", "{\"poster\":1}", "Mijn poster"})
        CHECK_FALSE(read_poster(other));
}

TEST_CASE("forty pieces fit on a poster, one more doesn't") {
    std::string pieces = strong;
    for (std::size_t number = 1; number < most_pieces; ++number)
        pieces += "," + strong;
    CHECK(read_poster(with_piece(pieces)));
    CHECK_FALSE(read_poster(with_piece(pieces + "," + strong)));
}

TEST_CASE("only pictures of ours are shown, and only photos that are there") {
    const std::string picture =
        R"({"kind":"picture","x":80,"y":120,"size":40,"turn":0,"colour":1,"picture":"hammer"})";
    CHECK(read_poster(with_piece(picture)));
    CHECK_FALSE(read_poster(with_piece(replaced(picture, "hammer", "../star"))));
    CHECK_FALSE(read_poster(with_piece(replaced(picture, "hammer", "https://elders.example/a.svg"))));
    const auto poster = read_poster(with_piece(
        R"({"kind":"photo","x":80,"y":120,"size":40,"turn":0,"colour":1,"photo":"f1","shape":"square"},)" +
        strong));
    REQUIRE(poster);
    CHECK(without_lost_photos(*poster, {"f0", "f1"}) == *poster);
    const Poster left = without_lost_photos(*poster, {"f0"});
    REQUIRE(left.pieces.size() == 1);
    CHECK(left.pieces[0].text == "houdt vol");
}

TEST_CASE("every picture that is offered can be drawn") {
    for (const WorkPicture& picture : work_pictures()) {
        CAPTURE(picture.code);
        CHECK(lines_of_picture(picture.code).starts_with("M"));
        CHECK(lines_of_picture(picture.code).find_first_not_of("MLCZ0123456789.- ") ==
              std::string_view::npos);
    }
}

TEST_CASE("a poster is told from top to bottom") {
    Poster poster;
    poster.pieces.push_back({.kind = Piece::next, .y = 380, .text = "Ik loop een dag mee!"});
    poster.pieces.push_back({.kind = Piece::title, .y = 40, .text = "Dit ben ik"});
    poster.pieces.push_back({.kind = Piece::photo, .y = 200, .photo = "f1"});
    CHECK(in_words(poster) == "Titel: Dit ben ik. Foto. Volgende stap: Ik loop een dag mee!");
}
