#include "slices/conversations/guide/paths.hpp"

#include <fmt/format.h>

namespace trialoog::conversations {

std::string guide_path(std::string_view guide_key, int grade, std::string_view page) {
    return fmt::format("/gesprekken/{}{}{}?leerjaar={}", guide_key, page.empty() ? "" : "/", page, grade);
}

std::string prepare_path(std::string_view pupil_id, std::string_view guide_key) {
    return fmt::format("/gesprek-voorbereiden/{}/{}", pupil_id, guide_key);
}

} // namespace trialoog::conversations
