#include "look/page.hpp"
#include "platform/embedded/embedded.hpp"

#include <array>
#include <iterator>
#include <map>
#include <stdexcept>

namespace trialoog::look {
namespace {

constexpr std::string_view folder = "assets/icons";
constexpr std::string_view open_tag =
    R"(<svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">)";
constexpr std::string_view open_tag_flipping =
    R"(<svg class="icon flip" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">)";

/// Arrows point the other way where text runs from right to left.
bool has_direction(std::string_view name) {
    return name.starts_with("arrow-") || name == "chevron-left" || name == "chevron-right" ||
           name == "log-out" || name == "send";
}

std::string inlined(std::string_view name, std::string_view file) {
    const auto from = file.find('>');
    const auto until = file.rfind("</svg>");
    if (from == std::string_view::npos || until == std::string_view::npos || until <= from)
        throw std::logic_error("not an icon: " + std::string(name));
    std::string out(has_direction(name) ? open_tag_flipping : open_tag);
    out += file.substr(from + 1, until - from - 1);
    out += "</svg>";
    return out;
}

std::map<std::string, Html, std::less<>> all_icons() {
    std::map<std::string, Html, std::less<>> icons;
    for (const embedded::File& file : embedded::below(folder)) {
        if (!file.path.ends_with(".svg")) continue;
        std::string_view name = file.path;
        name.remove_prefix(folder.size() + 1);
        name.remove_suffix(4);
        icons.emplace(name, html::trusted(inlined(name, file.content)));
    }
    return icons;
}

// Three circles at the corners of a triangle; a voice's sign is the same mark with its own circle filled.
constexpr std::string_view circles[] = {R"(<circle cx="8" cy="8" r="7" class="pupil)",
                                        R"(<circle cx="18" cy="8" r="7" class="parent)",
                                        R"(<circle cx="13" cy="15.5" r="7" class="mentor)"};

std::string three_circles(std::string_view attributes, int filled) {
    std::string out = "<svg " + std::string(attributes) +
                      R"( viewBox="-1 -1 28 25.5" aria-hidden="true" focusable="false">)";
    for (int i = 0; i < 3; ++i) {
        out += circles[i];
        out += i == filled ? R"( own"/>)" : R"("/>)";
    }
    return out + "</svg>";
}

} // namespace

const Html& icon(std::string_view name) {
    static const auto icons = all_icons();
    const auto found = icons.find(name);
    if (found == icons.end()) throw std::logic_error("no such icon: " + std::string(name));
    return found->second;
}

Html mark(int width) {
    const int height = width * 51 / 56;
    return html::trusted(three_circles("class=\"mark\" width=\"" + std::to_string(width) + "\" height=\"" +
                                           std::to_string(height) + '"',
                                       -1));
}

const Html& voice_sign(Voice voice) {
    static const auto drawn = [] {
        std::array<Html, std::size(circles)> signs;
        for (std::size_t i = 0; i < signs.size(); ++i)
            signs[i] = html::trusted(
                three_circles(R"(class="mark sign" width="18" height="16")", static_cast<int>(i)));
        return signs;
    }();
    return drawn.at(static_cast<std::size_t>(voice));
}

std::string_view code(Voice voice) {
    switch (voice) {
    case Voice::pupil:
        return "pupil";
    case Voice::parent:
        return "parent";
    case Voice::mentor:
        return "mentor";
    }
    return "pupil";
}

} // namespace trialoog::look
