#include "slices/content/template/profiles.hpp"

#include "platform/i18n/i18n.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace trialoog::content {
namespace {
struct Profile {
    std::string_view name, code;
};
constexpr std::array profiles{
    Profile{"bouwen, wonen en interieur", "BWI"},  Profile{"produceren, installeren en energie", "PIE"},
    Profile{"mobiliteit en transport", "M&T"},     Profile{"media, vormgeving en ict", "MVI"},
    Profile{"maritiem en techniek", "MaT"},        Profile{"zorg en welzijn", "Z&W"},
    Profile{"economie en ondernemen", "E&O"},      Profile{"horeca, bakkerij en recreatie", "HBR"},
    Profile{"dienstverlening en producten", "D&P"}};
} // namespace

std::string with_profile_code(const std::string& dutch) {
    const auto found = std::ranges::find(profiles, dutch, &Profile::name); // groen has none
    if (found == profiles.end()) return t_content(dutch);
    return t_content(dutch) + " (" + std::string(found->code) + ")";
}

} // namespace trialoog::content
