#include "platform/images/reduction.hpp"

#include "platform/images/pixels.hpp"

namespace trialoog::images {
namespace {
constexpr int screen_side = 1600, thumbnail_side = 320;

Reduced reduced(std::string_view bytes, Kind kind, Image whole) {
    const int shrink = kind == Kind::jpeg ? shrink_on_load(longest_side(whole), screen_side) : 1;
    if (shrink > 1) whole = open(bytes, kind, shrink);
    // See-through pixels have colours of their own, which must not bleed into their neighbours.
    const bool see_through = is_see_through(whole);
    Image fitting = see_through ? fit(on_white(to_srgb(std::move(whole))), screen_side)
                                : to_srgb(fit(std::move(whole), screen_side));
    Image screen = decoded(upright(decoded(std::move(fitting))));
    Picture large = saved(screen);
    return {std::move(large), saved(fit(std::move(screen), thumbnail_side))};
}
} // namespace

std::variant<Reduced, Refusal> reduce_here(std::string_view bytes, Kind kind) {
    try {
        Image whole = open(bytes, kind, 1); // the head only: pixels are read when they are asked for
        if (std::int64_t{width(whole)} * height(whole) > most_pixels || decoded_size(whole) > most_decoded)
            return Refusal::too_many_pixels;
        return reduced(bytes, kind, std::move(whole));
    } catch (const Damaged&) {
        VIPS(vips_error_clear)();
        return Refusal::damaged;
    }
}

} // namespace trialoog::images
