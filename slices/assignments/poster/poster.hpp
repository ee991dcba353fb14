#pragma once
// A poster: pieces on a sheet of A3, read strictly from what is kept. Lengths are whole millimetres from the
// top left corner. Kept as {"poster":1,"look":"sea","pieces":[{"kind":"strong","x":80,"y":120,"size":14,
// "turn":-5,"colour":1,"text":"houdt vol"}, {"kind":"photo", …, "photo":"<id>","shape":"round"},
// {"kind":"picture", …, "picture":"hammer"}]}.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::assignments {

constexpr int poster_width = 297, poster_height = 420;
constexpr std::size_t most_pieces = 40, longest_piece = 120; // characters

enum class Piece { photo, picture, title, strong, job, next, text };
inline constexpr std::array all_pieces{Piece::photo, Piece::picture, Piece::title, Piece::strong,
                                       Piece::job,   Piece::next,    Piece::text};
/// Its name in the JSON.
std::string_view code(Piece);
enum class Shape { round, square };

struct PosterPiece {
    Piece kind = Piece::text;
    int x = 0, y = 0; // of its middle: it lies on the sheet, so that no piece can get lost
    int size = 12;    // height of the letters, or width of a picture
    int turn = 0;     // degrees, clockwise
    int colour = 0;   // which of the look's four
    std::string text, picture, photo;
    Shape shape = Shape::round;
    bool operator==(const PosterPiece&) const = default;
};

struct Poster {
    std::string look = "sun";
    std::vector<PosterPiece> pieces; // the last lies on top
    bool operator==(const Poster&) const = default;
};

constexpr int colours = 4, most_turn = 45;
struct Sizes {
    int least, most, usual;
};
Sizes sizes_of(Piece);
bool is_words(Piece); // it has a text
/// Fit for a piece: one line, not too long, no spaces around it.
bool is_short_line(std::string_view);

/// Nothing when it isn't a poster in every detail. An empty value is an empty poster.
std::optional<Poster> read_poster(std::string_view json);
/// As it is kept; "" for a poster without pieces: that is no answer.
std::string to_json(const Poster&);
/// Every kept poster begins so.
inline constexpr std::string_view poster_begins = R"({"poster":1)";

/// Without the photos that were taken away since.
Poster without_lost_photos(Poster, const std::vector<std::string>& photo_ids);

/// A look: its name in the JSON, and what people call it (a text of the catalogues).
struct LookName {
    std::string_view code;
    std::string name;
};
std::vector<LookName> poster_looks();
bool is_look(std::string_view code);

/// A picture of work: its file in assets/icons/work, and what it shows.
struct WorkPicture {
    std::string_view code;
    std::string name;
};
std::vector<WorkPicture> work_pictures();
/// Its lines, as an SVG's `d` in a square of 24; "" when there is no such picture.
std::string_view lines_of_picture(std::string_view code);

/// "Titel: Mijn poster. Sterke kant: houdt vol. …": the poster for who doesn't see it, from top to bottom.
std::string in_words(const Poster&);
/// "Sterke kant: houdt vol": one piece.
std::string in_words(const PosterPiece&);

} // namespace trialoog::assignments
