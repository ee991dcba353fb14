#include "slices/conversations/guide_pages/pages.hpp"

#include "platform/i18n/i18n.hpp"

#include <array>
#include <utility>

namespace trialoog::conversations {
namespace {

constexpr auto pieces = std::to_array<std::pair<std::string_view, const char*>>({
    {"photos", t_later("foto’s")},
    {"poster", t_later("de poster")},
    {"qualities", t_later("kwaliteiten")},
    {"motives", t_later("wat iemand belangrijk vindt")},
    {"jobs", t_later("beroepen")},
    {"network", t_later("het netwerk")},
    {"profiles", t_later("profielen")},
    {"courses", t_later("opleidingen")},
    {"next_steps", t_later("de volgende stap")},
    {"agreements", t_later("afspraken van de vorige keer")},
});

} // namespace

std::string piece_label(std::string_view piece) {
    for (const auto& [key, label] : pieces)
        if (key == piece) return t_content(label);
    return std::string(piece);
}

} // namespace trialoog::conversations
