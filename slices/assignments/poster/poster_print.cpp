#include "slices/assignments/poster/poster_print.hpp"

#include "platform/i18n/i18n.hpp"
#include "platform/pdf/pdf.hpp"

namespace trialoog::assignments {
namespace {

pdf::Colour ink_of(Rgb colour) {
    const auto part = [&](int shift) { return (colour >> shift & 255) / 255.0; };
    return {part(16), part(8), part(0)};
}

/// Draws marks, their units being `scale` millimetres from (x, y) on.
class Drawing {
public:
    using JpegOf = std::function<std::string(const std::string&)>;
    Drawing(pdf::Document& page, const JpegOf& jpeg_of, double x, double y, double scale)
        : page_(page), jpeg_of_(jpeg_of), x_(x), y_(y), scale_(scale) {}

    void operator()(const Disc& disc) {
        page_.filled_circle(across(disc.x), down(disc.y), disc.radius * scale_, ink_of(disc.fill));
    }
    void operator()(const Box& box) {
        page_.filled_box(across(box.x), down(box.y), box.width * scale_, box.height * scale_,
                         ink_of(box.fill), box.radius * scale_);
    }
    void operator()(const Lines& lines) {
        const double unit = lines.unit * scale_;
        if (lines.thickness == 0)
            page_.filled_path(across(lines.x), down(lines.y), unit, lines.d, ink_of(lines.colour));
        else
            page_.stroked_path(across(lines.x), down(lines.y), unit, lines.d, ink_of(lines.colour),
                               lines.thickness * unit);
    }
    void operator()(const Letters& letters) {
        // In a line of 1.35 the baseline lies 1.063 below its top. Wide enough for letters that were
        // estimated too narrow: nothing may be broken anew.
        constexpr double points_per_mm = 72 / 25.4, baseline = 1.063;
        const double size = letters.size * scale_, width = letters.width * scale_ * 2 + 20;
        page_.text(across(letters.middle) - width / 2, down(letters.baseline) - baseline * size, width,
                   letters.text,
                   {.size = size * points_per_mm,
                    .weight = pdf::Weight::bold,
                    .align = pdf::Align::center,
                    .colour = ink_of(letters.colour),
                    .language = std::string(i18n::current().code)});
    }
    void operator()(const PlacedPhoto& photo) {
        const std::string jpeg = jpeg_of_(photo.id);
        if (jpeg.empty()) return;
        page_.cropped_jpeg({across(photo.x), down(photo.y), photo.width * scale_, photo.height * scale_},
                           photo.radius * scale_,
                           {across(photo.whole_x), down(photo.whole_y), photo.whole_width * scale_,
                            photo.whole_height * scale_},
                           jpeg);
    }

private:
    double across(double x) const { return x_ + x * scale_; }
    double down(double y) const { return y_ + y * scale_; }
    pdf::Document& page_;
    const JpegOf& jpeg_of_;
    double x_, y_, scale_;
};
} // namespace

std::string poster_pdf(const DrawnPoster& poster, std::string_view title,
                       const std::function<std::string(const std::string&)>& jpeg_of) {
    pdf::Document page(title, i18n::current().code);
    page.new_page(pdf::Paper::a3);
    page.filled_box(0, 0, poster_width, poster_height, ink_of(poster.paper));
    for (const Mark& mark : poster.background)
        std::visit(Drawing(page, jpeg_of, 0, 0, 1), mark);
    for (const DrawnPiece& drawn : poster.pieces) {
        const PosterPiece& piece = drawn.piece;
        page.turned(piece.x, piece.y, piece.turn, [&] {
            for (const Mark& mark : drawn.marks)
                std::visit(Drawing(page, jpeg_of, piece.x, piece.y, piece.size / 100.0), mark);
        });
    }
    return page.finish();
}

} // namespace trialoog::assignments
