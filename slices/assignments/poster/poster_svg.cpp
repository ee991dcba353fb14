#include "slices/assignments/poster/poster_svg.hpp"

#include <fmt/format.h>

namespace trialoog::assignments {
namespace {
using namespace html;

template <class... Items> auto clip_path(Items&&... items) {
    return Element("<clipPath", "</clipPath>", putting(std::forward<Items>(items)...));
}
template <class... Items> auto image(Items&&... items) {
    return Element("<image", "</image>", putting(std::forward<Items>(items)...));
}
Attribute length(std::string_view name_, double value_) { return attr(name_, fmt::format("{:.1f}", value_)); }
Attribute paint(std::string_view name_, Rgb colour) { return attr(name_, fmt::format("#{:06x}", colour)); }

/// Draws marks; photos are cut out by paths that need a name.
class Drawing {
public:
    Drawing(std::string_view prefix, const AddressOf& address) : prefix_(prefix), address_(address) {}

    Html operator()(const Disc& disc) {
        return circle(length("cx", disc.x), length("cy", disc.y), length("r", disc.radius),
                      paint("fill", disc.fill));
    }
    Html operator()(const Box& box) {
        return rect(length("x", box.x), length("y", box.y), length("width", box.width),
                    length("height", box.height), length("rx", box.radius), paint("fill", box.fill));
    }
    Html operator()(const Lines& lines) {
        const bool filled = lines.thickness == 0;
        return path(attr("d", lines.d),
                    attr("transform",
                         fmt::format("translate({:.2f} {:.2f}) scale({:.4f})", lines.x, lines.y, lines.unit)),
                    filled ? paint("fill", lines.colour) : attr("fill", "none"),
                    filled ? flag("stroke", false) : paint("stroke", lines.colour),
                    filled ? flag("stroke", false) : attr("stroke-width", fmt::format("{}", lines.thickness)),
                    attr("stroke-linecap", "round"), attr("stroke-linejoin", "round"));
    }
    Html operator()(const Letters& letters) {
        return html::text(length("x", letters.middle), length("y", letters.baseline),
                          length("font-size", letters.size), length("textLength", letters.width),
                          attr("lengthAdjust", "spacingAndGlyphs"), attr("text-anchor", "middle"),
                          paint("fill", letters.colour), letters.text);
    }
    Html operator()(const PlacedPhoto& photo) {
        const std::string cut = fmt::format("{}-cut-{}", prefix_, ++cuts_);
        return group(clip_path(html::id(cut),
                               rect(length("x", photo.x), length("y", photo.y), length("width", photo.width),
                                    length("height", photo.height), length("rx", photo.radius))),
                     g(attr("clip-path", fmt::format("url(#{})", cut)),
                       image(length("x", photo.whole_x), length("y", photo.whole_y),
                             length("width", photo.whole_width), length("height", photo.whole_height),
                             href(address_(photo.id)))));
    }

private:
    std::string prefix_;
    const AddressOf& address_;
    int cuts_ = 0;
};

Html all(const std::vector<Mark>& marks, Drawing& drawing) {
    Html drawn;
    for (const Mark& mark : marks)
        drawn += std::visit(drawing, mark);
    return drawn;
}

Html whole(const DrawnPoster& poster, std::string_view label, std::string_view id_, const AddressOf& address,
           Attribute extra) {
    Drawing drawing(id_, address);
    Html pieces;
    int number = 0;
    for (const DrawnPiece& drawn : poster.pieces) {
        const PosterPiece& piece = drawn.piece;
        pieces += Html(g(cls("piece"), attr("data-piece", number++), attr("data-said", in_words(piece)),
                         length("data-width", drawn.width), length("data-height", drawn.height),
                         attr("transform", fmt::format("translate({} {}) rotate({}) scale({:.4f})", piece.x,
                                                       piece.y, piece.turn, piece.size / 100.0)),
                         all(drawn.marks, drawing)));
    }
    return svg(std::move(extra), cls("poster"),
               attr("viewBox", fmt::format("0 0 {} {}", poster_width, poster_height)), role("img"),
               aria_label(label), attr("font-family", "Noto Sans, system-ui, sans-serif"),
               attr("font-weight", "700"),
               rect(attr("width", poster_width), attr("height", poster_height), paint("fill", poster.paper)),
               all(poster.background, drawing), pieces);
}

std::string base64(std::string_view bytes) {
    constexpr char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve(bytes.size() * 4 / 3 + 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        unsigned three = 0;
        for (std::size_t i = 0; i < 3; ++i)
            three = three << 8 | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0u);
        for (std::size_t i = 0; i < 4; ++i)
            out += at + i > bytes.size() ? '=' : digits[three >> (18 - 6 * i) & 63];
    }
    return out;
}
} // namespace

Html poster_svg(const DrawnPoster& poster, std::string_view label, std::string_view id_,
                const AddressOf& address) {
    return whole(poster, label, id_, address, flag("data-drawn"));
}

std::string poster_file(const DrawnPoster& poster, std::string_view label,
                        const std::function<std::string(const std::string&)>& jpeg_of) {
    return whole(
               poster, label, "p",
               [&](const std::string& photo) { return "data:image/jpeg;base64," + base64(jpeg_of(photo)); },
               attr("xmlns", "http://www.w3.org/2000/svg"))
        .str();
}

} // namespace trialoog::assignments
