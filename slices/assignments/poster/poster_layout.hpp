#pragma once
// A poster laid out: what is drawn where, the same on the screen (poster_svg) and on paper (poster_print).
// Plain functions on values; the widths of letters are those of the font on paper, and a screen fits its own
// to them.

#include "slices/assignments/poster/poster.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace trialoog::assignments {

using Rgb = unsigned; // 0xRRGGBB

struct Disc {
    double x, y, radius;
    Rgb fill;
};
struct Box {
    double x, y, width, height, radius;
    Rgb fill;
};
/// Lines of a picture in a square of 24, or a filled outline.
struct Lines {
    std::string d;
    double x, y, unit; // of the path, in the units of what it is part of
    Rgb colour;
    double thickness; // in units of the path; 0: filled
};
struct Letters {
    std::string text;
    double middle, baseline, width, size; // `width` as estimated
    Rgb colour;
};
struct PlacedPhoto {
    std::string id;
    double x, y, width, height, radius;                     // what is seen
    double whole_x, whole_y, whole_width, whole_height = 0; // where the whole photo would lie
};
using Mark = std::variant<Disc, Box, Lines, Letters, PlacedPhoto>;

/// A piece is drawn in its own units about its middle: 100 are its `size`.
struct DrawnPiece {
    PosterPiece piece;
    std::vector<Mark> marks;
    double width = 0, height = 0; // of all of it, in its own units
};
struct DrawnPoster {
    Rgb paper = 0xffffff;
    std::vector<Mark> background; // in millimetres of the sheet
    std::vector<DrawnPiece> pieces;
};

/// A photo that may be shown, with its size in pixels.
struct PosterPhoto {
    std::string id;
    int width = 1, height = 1;
};
/// Leaves out photos that aren't there.
DrawnPoster lay_out(const Poster&, const std::vector<PosterPhoto>&);
/// How wide and high a piece is on the sheet, before it is turned.
std::pair<double, double> size_on_sheet(const PosterPiece&);

/// In hundredths of the letters' height.
double width_of(std::string_view utf8);
/// Broken between words into lines of nearly the same length, at most `widest` where words allow it.
std::vector<std::string> lines_of_text(std::string_view text, double widest);

/// The colours and the drawing behind a look. Here for poster_layout alone, and its test.
struct LookColours {
    Rgb paper, ink;
    Rgb fills[colours], on_fill[colours];
    Rgb faint[3]; // of the drawing behind
};
const LookColours& colours_of(std::string_view look);
std::vector<Mark> background_of(std::string_view look);

} // namespace trialoog::assignments
