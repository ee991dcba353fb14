#include "slices/assignments/poster/poster_layout.hpp"

#include "platform/i18n/i18n.hpp"

#include <algorithm>

namespace trialoog::assignments {
namespace {

// In units of a piece: 100 are the height of its letters, or the width of a picture.
constexpr double line_high = 122, unit = 100;
constexpr double caption_size = 55;

double widest_line(Piece kind) { return kind == Piece::title ? 900 : 1000; }

struct Padding {
    double across, along;
};
Padding padding_of(Piece kind) {
    if (kind == Piece::title || kind == Piece::text) return {10, 5};
    return {65, 38};
}

/// Words with what lies behind them.
DrawnPiece drawn_words(const PosterPiece& piece, const LookColours& look) {
    DrawnPiece drawn{piece, {}, 0, 0};
    const auto lines = lines_of_text(piece.text, widest_line(piece.kind));
    const bool has_caption = piece.kind == Piece::next;
    const std::string caption = has_caption ? t("Mijn volgende stap") : std::string();
    double widest = has_caption ? width_of(caption) * caption_size / unit : 0;
    for (const std::string& line : lines)
        widest = std::max(widest, width_of(line));
    const Padding padding = padding_of(piece.kind);
    const double caption_high = has_caption ? caption_size * 1.6 : 0;
    drawn.width = widest + 2 * padding.across;
    drawn.height = line_high * static_cast<double>(lines.size()) + caption_high + 2 * padding.along;

    const double left = -drawn.width / 2, top = -drawn.height / 2;
    const Rgb fill = look.fills[piece.colour], on_fill = look.on_fill[piece.colour];
    Rgb letters = on_fill;
    if (piece.kind == Piece::strong)
        drawn.marks.push_back(
            Box{left, top, drawn.width, drawn.height, std::min(drawn.height / 2, 100.0), fill});
    if (piece.kind == Piece::next) drawn.marks.push_back(Box{left, top, drawn.width, drawn.height, 30, fill});
    if (piece.kind == Piece::job) {
        constexpr double edge = 9;
        drawn.marks.push_back(Box{left, top, drawn.width, drawn.height, 26, fill});
        drawn.marks.push_back(
            Box{left + edge, top + edge, drawn.width - 2 * edge, drawn.height - 2 * edge, 18, 0xffffff});
        letters = 0x1d2230;
    }
    if (piece.kind == Piece::title || piece.kind == Piece::text) letters = look.ink;
    double y = top + padding.along;
    if (has_caption)
        drawn.marks.push_back(Letters{caption, 0, y + caption_size * 1.02,
                                      width_of(caption) * caption_size / unit, caption_size, letters});
    y += caption_high;
    for (const std::string& line : lines) {
        drawn.marks.push_back(Letters{line, 0, y + 95, width_of(line), unit, letters});
        y += line_high;
    }
    return drawn;
}

DrawnPiece drawn_picture(const PosterPiece& piece, const LookColours& look) {
    constexpr double across = 58; // of the disc's hundred
    return {piece,
            {Disc{0, 0, unit / 2, look.fills[piece.colour]},
             Lines{std::string(lines_of_picture(piece.picture)), -across / 2, -across / 2, across / 24,
                   look.on_fill[piece.colour], 1.7}},
            unit,
            unit};
}

/// A face mostly stands in the upper part of an upright photo.
PlacedPhoto placed(const PosterPhoto& photo, double side, double radius) {
    const double scale = side / std::min(photo.width, photo.height);
    const double width = photo.width * scale, height = photo.height * scale;
    return {photo.id, -side / 2, -side / 2, side, side, radius, -width / 2, -side / 2 - (height - side) / 3,
            width,    height};
}

DrawnPiece drawn_photo(const PosterPiece& piece, const PosterPhoto& photo, const LookColours& look) {
    constexpr double border = 4;
    const Rgb fill = look.fills[piece.colour];
    if (piece.shape == Shape::round)
        return {piece,
                {Disc{0, 0, unit / 2, fill}, Disc{0, 0, unit / 2 - border / 2, 0xffffff},
                 placed(photo, unit - 2 * border, unit / 2 - border)},
                unit,
                unit};
    return {piece,
            {Box{-unit / 2, -unit / 2, unit, unit, 7, fill},
             Box{-unit / 2 + border / 2, -unit / 2 + border / 2, unit - border, unit - border, 6, 0xffffff},
             placed(photo, unit - 2 * border, 5)},
            unit,
            unit};
}
} // namespace

DrawnPoster lay_out(const Poster& poster, const std::vector<PosterPhoto>& photos) {
    const LookColours& look = colours_of(poster.look);
    DrawnPoster drawn{look.paper, background_of(poster.look), {}};
    for (const PosterPiece& piece : poster.pieces) {
        if (is_words(piece.kind)) {
            drawn.pieces.push_back(drawn_words(piece, look));
        } else if (piece.kind == Piece::picture) {
            drawn.pieces.push_back(drawn_picture(piece, look));
        } else {
            const auto photo = std::ranges::find(photos, piece.photo, &PosterPhoto::id);
            if (photo != photos.end()) drawn.pieces.push_back(drawn_photo(piece, *photo, look));
        }
    }
    return drawn;
}

std::pair<double, double> size_on_sheet(const PosterPiece& piece) {
    const double scale = piece.size / unit;
    if (!is_words(piece.kind)) return {piece.size, piece.size};
    const DrawnPiece drawn = drawn_words(piece, colours_of({}));
    return {drawn.width * scale, drawn.height * scale};
}

} // namespace trialoog::assignments
