#pragma once
// Printing: pages of text in any script (Pango and Cairo), with rules, boxes, drawings, pictures and QR
// codes. Lengths are millimetres from the top left corner of the page; font sizes are points.

#include "platform/qr/qr.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace trialoog::pdf {

enum class Weight { regular, bold };
enum class Family { sans, serif, mono };
enum class Align { start, center, end }; // start is right in a right-to-left language

struct Colour {
    double r = 0, g = 0, b = 0;
};
inline constexpr Colour ink{0.114, 0.133, 0.188}, soft{0.337, 0.365, 0.420}, line{0.80, 0.77, 0.72};

struct Style {
    double size = 11;
    Weight weight = Weight::regular;
    Family family = Family::sans;
    Align align = Align::start;
    Colour colour = ink;
    double line_height = 1.35;
    std::string language = "nl"; // decides font, shaping and direction
};

enum class Paper { a4, a3, a5 }; // upright
struct PaperSize {
    double width = 0, height = 0;
};
constexpr PaperSize size_of(Paper paper) {
    if (paper == Paper::a3) return {297, 420};
    return paper == Paper::a5 ? PaperSize{148, 210} : PaperSize{210, 297};
}

/// What the printer prints on.
enum class Sides { one, both };

/// Where something stands on the page.
struct Place {
    double x = 0, y = 0, width = 0, height = 0;
};

/// One thread at a time. Drawing without a page, or after finish(), throws std::logic_error.
class Document {
public:
    /// `title` and `language` go into the file's metadata.
    Document(std::string_view title, std::string_view language, Sides = Sides::one);
    ~Document();
    Document(Document&&) noexcept;
    Document& operator=(Document&&) noexcept;

    void new_page(Paper = Paper::a4); // the first call begins page one
    /// A page for another person: never on the back of somebody else's. Printed on both sides, an empty page
    /// comes before it where it would lie there.
    void new_front(Paper = Paper::a4);
    int pages() const; // empty ones too

    /// Draws the paragraphs in `text` (split by \n) within `width`; returns the height used.
    double text(double x, double y, double width, std::string_view text, const Style&);
    /// The same, no larger than the place: a text that is too long is drawn smaller, whole. What doesn't fit
    /// at the smallest size that can be read (4 points) ends in an ellipsis.
    double text_within(const Place&, std::string_view text, const Style&);
    /// The height that `text` would use.
    double measure(double width, std::string_view text, const Style&) const;
    void rule(double x1, double y1, double x2, double y2, Colour, double thickness = 0.25);
    void box(double x, double y, double width, double height, Colour border, double radius = 0);
    void filled_box(double x, double y, double width, double height, Colour fill, double radius = 0);
    void filled_circle(double x, double y, double radius, Colour);
    void ring(double x, double y, double radius, Colour, double thickness);
    void qr(double x, double y, double side, const qr::Code&);
    /// Fits the picture in the box, keeping its proportions. Throws std::invalid_argument for another kind of
    /// file.
    void jpeg(double x, double y, double width, double height, std::string_view bytes);
    /// The whole picture fills `whole`; what of it lies in `seen`, with rounded corners, is shown.
    void cropped_jpeg(const Place& seen, double radius, const Place& whole, std::string_view bytes);
    /// A path of absolute M, L, C and Z (as an SVG's `d`), its unit being `unit` millimetres, drawn with a
    /// round pen of `thickness` millimetres. Throws std::invalid_argument for another path.
    void stroked_path(double x, double y, double unit, std::string_view d, Colour, double thickness);
    void filled_path(double x, double y, double unit, std::string_view d, Colour);
    /// What `draw` draws is turned around the point, clockwise.
    void turned(double x, double y, double degrees, const std::function<void()>& draw);

    /// Characters drawn so far for which no font had a glyph.
    int missing_glyphs() const;
    /// Ends the document and gives the file. Nothing may be drawn after it.
    std::string finish();

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

constexpr double page_width = 210, page_height = 297;

} // namespace trialoog::pdf
