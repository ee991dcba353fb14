#include "slices/assignments/poster/poster_compose.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/poster/poster_layout.hpp"

#include <algorithm>
#include <cmath>

namespace trialoog::assignments {
namespace {

struct Region {
    double x, y, width, height;
};
/// Where each kind of piece goes.
struct Arrangement {
    std::string_view code;
    int photo_x, photo_y, photo_size;
    Shape shape;
    Region title, strong, jobs, pictures, photos, texts, next;
    int turn; // pieces lean a little, by turns
};
constexpr Arrangement all[] = {{"middle",
                                148,
                                195,
                                112,
                                Shape::round,
                                {14, 14, 269, 56},
                                {14, 76, 269, 56},
                                {14, 258, 269, 56},
                                {8, 150, 78, 92},
                                {211, 150, 78, 92},
                                {14, 316, 269, 32},
                                {14, 352, 269, 58},
                                0},
                               {"around",
                                148,
                                205,
                                108,
                                Shape::round,
                                {14, 14, 269, 60},
                                {8, 92, 84, 220},
                                {205, 92, 84, 220},
                                {88, 282, 121, 34},
                                {94, 84, 109, 60},
                                {14, 318, 269, 34},
                                {30, 356, 237, 56},
                                5},
                               {"large",
                                148,
                                160,
                                170,
                                Shape::square,
                                {14, 10, 269, 56},
                                {10, 250, 136, 84},
                                {151, 250, 136, 84},
                                {2, 92, 58, 150},
                                {237, 92, 58, 150},
                                {14, 336, 269, 26},
                                {14, 364, 269, 50},
                                0}};

const Arrangement& arrangement_of(std::string_view code) {
    const auto found = std::ranges::find(all, code, &Arrangement::code);
    return found == std::end(all) ? all[0] : *found;
}

constexpr double gap = 5;

struct Line {
    std::vector<PosterPiece*> pieces;
    double width = 0, height = 0;
};
/// The pieces side by side, at most as wide as the region.
std::vector<Line> in_lines(std::vector<PosterPiece>& pieces, double widest) {
    std::vector<Line> lines;
    for (PosterPiece& piece : pieces) {
        const auto [width, height] = size_on_sheet(piece);
        if (lines.empty() || lines.back().width + gap + width > widest) lines.emplace_back();
        Line& line = lines.back();
        line.width += width + (line.pieces.empty() ? 0 : gap);
        line.height = std::max(line.height, height);
        line.pieces.push_back(&piece);
    }
    return lines;
}

double height_of(const std::vector<Line>& lines) {
    double height = gap * static_cast<double>(lines.size() - 1);
    for (const Line& line : lines)
        height += line.height;
    return height;
}

bool fits(const std::vector<Line>& lines, const Region& region) {
    return height_of(lines) <= region.height &&
           std::ranges::all_of(lines, [&](const Line& line) { return line.width <= region.width; });
}

void place(const std::vector<Line>& lines, const Region& region) {
    double y = region.y + std::max(0.0, (region.height - height_of(lines)) / 2);
    for (const Line& line : lines) {
        double x = region.x + (region.width - line.width) / 2;
        for (PosterPiece* piece : line.pieces) {
            const double width = size_on_sheet(*piece).first;
            piece->x = std::clamp(static_cast<int>(std::lround(x + width / 2)), 0, poster_width);
            piece->y = std::clamp(static_cast<int>(std::lround(y + line.height / 2)), 0, poster_height);
            x += width + gap;
        }
        y += line.height + gap;
    }
}

/// Lays the pieces in the middle of the region, as big as there is room for, at most `biggest`.
void fill(Poster& poster, std::vector<PosterPiece> pieces, const Region& region, int biggest) {
    if (pieces.empty()) return;
    const int least = sizes_of(pieces.front().kind).least;
    for (int size = biggest; size >= least; --size) {
        for (PosterPiece& piece : pieces)
            piece.size = size;
        const auto lines = in_lines(pieces, region.width);
        if (!fits(lines, region) && size > least) continue;
        place(lines, region);
        break;
    }
    for (PosterPiece& piece : pieces)
        poster.pieces.push_back(std::move(piece));
}

std::vector<PosterPiece> words(Piece kind, const std::vector<std::string>& texts, int first_colour,
                               int turn) {
    std::vector<PosterPiece> pieces;
    for (const std::string& text : texts) {
        const auto number = static_cast<int>(pieces.size());
        pieces.push_back({.kind = kind,
                          .turn = number % 2 ? turn : -turn,
                          .colour = (first_colour + number) % colours,
                          .text = text});
    }
    return pieces;
}

std::vector<std::string> if_any(const std::string& text) {
    return text.empty() ? std::vector<std::string>{} : std::vector<std::string>{text};
}
} // namespace

std::vector<ArrangementName> arrangements() {
    return {{"middle", t("Foto in het midden")}, {"around", t("Alles eromheen")}, {"large", t("Grote foto")}};
}

bool is_arrangement(std::string_view code) { return std::ranges::count(all, code, &Arrangement::code) > 0; }

Poster compose(const Picked& picked) {
    const Arrangement& at = arrangement_of(picked.arrangement);
    Poster poster{picked.look, {}};
    std::vector<PosterPiece> photos, pictures;
    for (const std::string& id : picked.photos)
        photos.push_back({.kind = Piece::photo, .colour = 1, .photo = id, .shape = at.shape});
    if (!photos.empty()) {
        PosterPiece big = photos.front();
        photos.erase(photos.begin());
        big.x = at.photo_x, big.y = at.photo_y, big.size = at.photo_size, big.colour = 0;
        poster.pieces.push_back(std::move(big));
    }
    for (const std::string& picture : picked.pictures)
        pictures.push_back({.kind = Piece::picture,
                            .colour = static_cast<int>(pictures.size() + 1) % colours,
                            .picture = picture});
    fill(poster, std::move(photos), at.photos, 60);
    fill(poster, std::move(pictures), at.pictures, 40);
    fill(poster, words(Piece::title, if_any(picked.title), 0, 0), at.title, 34);
    fill(poster, words(Piece::strong, picked.strong, 0, at.turn), at.strong, 15);
    fill(poster, words(Piece::job, picked.jobs, 1, -at.turn), at.jobs, 15);
    fill(poster, words(Piece::text, picked.texts, 0, 0), at.texts, 12);
    fill(poster, words(Piece::next, if_any(picked.next), 0, 0), at.next, 17);
    return poster;
}

Picked picked_of(const Poster& poster) {
    Picked picked;
    picked.look = poster.look;
    for (const PosterPiece& piece : poster.pieces) {
        switch (piece.kind) {
        case Piece::photo:
            picked.photos.push_back(piece.photo);
            break;
        case Piece::picture:
            picked.pictures.push_back(piece.picture);
            break;
        case Piece::title:
            picked.title = piece.text;
            break;
        case Piece::strong:
            picked.strong.push_back(piece.text);
            break;
        case Piece::job:
            picked.jobs.push_back(piece.text);
            break;
        case Piece::next:
            picked.next = piece.text;
            break;
        case Piece::text:
            picked.texts.push_back(piece.text);
            break;
        }
    }
    return picked;
}

} // namespace trialoog::assignments
