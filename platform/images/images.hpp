#pragma once
// Photos in: JPEG, PNG, HEIC or WebP. Out: upright JPEG without any metadata, for the screen and as
// thumbnail.

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

namespace trialoog::images {

struct Picture {
    std::string jpeg;
    int width = 0, height = 0;
};
struct Reduced {
    Picture screen;    // fits in 1600 × 1600
    Picture thumbnail; // fits in 320 × 320
};
/// `newer_format`: a whole HEIC, as the newest phones make them, that the decoder of this machine is too old
/// for.
enum class Refusal { not_a_picture, too_many_pixels, damaged, busy, newer_format };

/// Done by a second process of this program in a sandbox, at most two pictures at a time and one at a time of
/// the person whose picture it is (an id); who has waited 10 seconds for a turn hears `busy`, and so does a
/// person of whom three wait already. Never throws on bad input. Above 60 megapixels or 240 MB decoded is
/// refused. Of the file that came in nothing is left: what stands behind its pixels doesn't matter.
std::variant<Reduced, Refusal> reduce(std::string_view bytes, std::string_view whose);

} // namespace trialoog::images
