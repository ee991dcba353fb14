#pragma once
// A picture as it is kept: for the screen, and as a thumbnail.

#include "platform/images/images.hpp"
#include "platform/storage/uses.hpp"

#include <cstdint>

namespace trialoog::storage {

struct KeptPicture {
    Key screen_key, thumbnail_key;
    std::int64_t bytes = 0;    // of both
    int width = 0, height = 0; // for the screen, in pixels
};
/// Durable when it returns, before the row that names it.
KeptPicture put_picture(NewFiles&, const images::Picture& screen, const images::Picture& thumbnail);

} // namespace trialoog::storage
