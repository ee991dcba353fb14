#pragma once
// A year as a drawing: parents above the months, class below, ties between what belongs together. Only
// rectangles and paths here, in units of the drawing (1 is a CSS pixel at full width); the SVG is made of
// them elsewhere. The rules that hold (and are tested): boxes don't overlap, and a tie crosses no text.

#include "platform/clock/clock.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace trialoog::year_plan {

struct Point {
    double x = 0, y = 0;
};
struct Rect {
    double x = 0, y = 0, width = 0, height = 0;
    double right() const { return x + width; }
    double bottom() const { return y + height; }
    double middle_x() const { return x + width / 2; }
    double middle_y() const { return y + height / 2; }
    Rect grown(double by) const { return {x - by, y - by, width + 2 * by, height + 2 * by}; }
};
bool overlap(const Rect&, const Rect&);

/// Corners joined by horizontal and vertical lines; drawn with round corners.
struct Path {
    std::vector<Point> corners;
};
/// Whether any line of the path runs through the rectangle; touching its edge isn't crossing.
bool crosses(const Path&, const Rect&);

struct Item {
    std::vector<std::string> lines;
    bool with_parents = false;
    Day starts_on, ends_on;
};
/// Two items, by their place in the list, that belong together.
using Link = std::pair<std::size_t, std::size_t>;

struct Box {
    Rect rect;
    std::vector<std::string> lines;
};
struct Label {
    Rect rect; // around its text
    std::string text;
};

struct Drawing {
    double width = 0, height = 0;
    double side = 0; // from an edge to the months
    double axis_y = 0;
    std::vector<Box> boxes; // in the order of the items
    std::vector<Path> ties; // in the order of the links
    std::vector<Label> months;
    Label above, below; // names of the two halves
    std::optional<double> today_x;
    Label today;
};

struct Words {
    std::array<std::string, 12> months; // August first
    std::string above, below, today;
};
/// How wide a month is on a laptop, and on a tablet that is held upright: then the drawing is higher.
inline constexpr double wide_month = 92, narrow_month = 58;
/// The school year begins on `year_starts_on` (1 August). `today` is drawn when it is in that year.
Drawing draw_year(const std::vector<Item>&, const std::vector<Link>&, Day year_starts_on,
                  std::optional<Day> today, const Words&, double month_width = wide_month);

/// Where a day stands between the drawing's left and right edge of the months.
double x_of(Day, Day year_starts_on, double month_width = wide_month);

/// Lines of a text, none wider than a box likes to be where that can be; a long Dutch compound is split
/// before its last part.
std::vector<std::string> wrap(const std::string& text, double width = 110);
/// A careful guess (a wide font) of how wide a text stands in the drawing.
double text_width(const std::string&);

inline constexpr double line_height = 17;

} // namespace trialoog::year_plan
