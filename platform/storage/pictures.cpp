#include "platform/storage/pictures.hpp"

namespace trialoog::storage {

KeptPicture put_picture(NewFiles& files, const images::Picture& screen, const images::Picture& thumbnail) {
    KeptPicture kept{.width = screen.width, .height = screen.height};
    kept.screen_key = files.put(screen.jpeg);
    kept.thumbnail_key = files.put(thumbnail.jpeg);
    kept.bytes = static_cast<std::int64_t>(screen.jpeg.size() + thumbnail.jpeg.size());
    return kept;
}

} // namespace trialoog::storage
