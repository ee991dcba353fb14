// The colours of the looks, and what is drawn behind the pieces.

#include "slices/assignments/poster/poster_layout.hpp"

#include <cmath>
#include <fmt/format.h>
#include <map>
#include <numbers>

namespace trialoog::assignments {
namespace {

constexpr Rgb white = 0xffffff, dark = 0x1d2230;

// On every fill the text has a contrast of at least 4.5; a test measures it.
const std::map<std::string_view, LookColours>& all() {
    static const std::map<std::string_view, LookColours> looks{{"sun",
                                                                {0xfff3d1,
                                                                 0x3a2408,
                                                                 {0xb3400a, 0x0b6b5d, 0xffc23d, 0x7a2f6f},
                                                                 {white, white, dark, white},
                                                                 {0xffe29a, 0xffd36e, 0xffc94d}}},
                                                               {"sea",
                                                                {0xe3f4fb,
                                                                 0x0b2a4a,
                                                                 {0x0a5a8a, 0xff8a94, 0x0f766e, 0xffd166},
                                                                 {white, dark, white, dark},
                                                                 {0xc4e7f6, 0xa3d8ef, 0x7fc6e6}}},
                                                               {"forest",
                                                                {0xf1f5e4,
                                                                 0x1f2e17,
                                                                 {0x2f6b2f, 0x8a4b14, 0xc5e08a, 0x155e54},
                                                                 {white, white, dark, white},
                                                                 {0xdde9c1, 0xc7dba0, 0xaecb82}}},
                                                               {"candy",
                                                                {0xfdebf3,
                                                                 0x47123a,
                                                                 {0xb4236f, 0x5b3fb0, 0xffb3d1, 0x7ee0d0},
                                                                 {white, white, dark, dark},
                                                                 {0xfad3e5, 0xf5bdd8, 0xe9c4f2}}},
                                                               {"night",
                                                                {0x161b33,
                                                                 0xf4f1ff,
                                                                 {0xffd84d, 0x7de2d1, 0xff8fa3, 0x9db4ff},
                                                                 {dark, dark, dark, dark},
                                                                 {0x1f2748, 0x2a3460, 0x384380}}},
                                                               {"steel",
                                                                {0xf2f3f5,
                                                                 0x1d2230,
                                                                 {0x2b3445, 0xb3400a, 0x3a5a9f, 0xf0b429},
                                                                 {white, white, white, dark},
                                                                 {0xe3e6eb, 0xd3d8e0, 0xc1c8d4}}}};
    return looks;
}

std::string polygon(const std::vector<std::pair<double, double>>& corners) {
    std::string d;
    for (const auto& [x, y] : corners)
        d += fmt::format("{}{:.1f} {:.1f} ", d.empty() ? 'M' : 'L', x, y);
    return d + "Z";
}

/// From behind the photo to the edges.
std::vector<Mark> rays(const LookColours& look) {
    constexpr double x = 148.5, y = 205, far = 380;
    constexpr int number = 12;
    std::vector<Mark> marks;
    for (int ray = 0; ray < number; ++ray) {
        const double from = 2 * std::numbers::pi * ray / number, to = from + std::numbers::pi / number;
        marks.push_back(Lines{polygon({{x, y},
                                       {x + far * std::cos(from), y + far * std::sin(from)},
                                       {x + far * std::cos(to), y + far * std::sin(to)}}),
                              0, 0, 1, look.faint[0], 0});
    }
    marks.push_back(Disc{x, y, 92, look.faint[1]});
    return marks;
}

std::vector<Mark> waves(const LookColours& look) {
    std::vector<Mark> marks;
    for (int wave = 0; wave < 3; ++wave) {
        const double top = 300 + 42.0 * wave, shift = -60 + 25.0 * wave;
        std::string d = fmt::format("M{:.1f} {:.1f} ", shift, top);
        for (double x = shift; x < 300; x += 120)
            d += fmt::format("C{:.1f} {:.1f} {:.1f} {:.1f} {:.1f} {:.1f} ", x + 40, top - 34, x + 80,
                             top + 34, x + 120, top);
        marks.push_back(
            Lines{d + fmt::format("L430 430 L{:.1f} 430 Z", shift), 0, 0, 1, look.faint[wave], 0});
    }
    marks.push_back(Disc{255, 52, 34, look.faint[0]});
    return marks;
}

std::vector<Mark> hills(const LookColours& look) {
    return {Disc{60, 70, 30, look.faint[1]}, Disc{20, 520, 190, look.faint[2]},
            Disc{270, 560, 260, look.faint[1]}, Disc{150, 640, 300, look.faint[0]}};
}

std::vector<Mark> bubbles(const LookColours& look) {
    return {Disc{20, 40, 62, look.faint[0]},   Disc{284, 96, 46, look.faint[2]},
            Disc{262, 20, 26, look.faint[1]},  Disc{10, 250, 40, look.faint[2]},
            Disc{290, 300, 70, look.faint[0]}, Disc{40, 400, 74, look.faint[1]},
            Disc{205, 412, 30, look.faint[2]}};
}

std::vector<Mark> stars(const LookColours& look) {
    std::vector<Mark> marks{Disc{250, 60, 70, look.faint[0]}, Disc{250, 60, 46, look.faint[1]},
                            Disc{250, 60, 26, look.faint[2]}};
    for (int star = 0; star < 70; ++star)
        marks.push_back(Disc{static_cast<double>(star * 89 % 297), static_cast<double>(star * 157 % 420),
                             0.5 + star % 4 * 0.45, look.faint[2]});
    return marks;
}

std::vector<Mark> slabs(const LookColours& look) {
    return {Lines{polygon({{0, 0}, {170, 0}, {0, 240}}), 0, 0, 1, look.faint[0], 0},
            Lines{polygon({{0, 0}, {90, 0}, {0, 128}}), 0, 0, 1, look.faint[1], 0},
            Lines{polygon({{297, 420}, {120, 420}, {297, 190}}), 0, 0, 1, look.faint[0], 0},
            Lines{polygon({{297, 420}, {200, 420}, {297, 290}}), 0, 0, 1, look.faint[2], 0}};
}
} // namespace

const LookColours& colours_of(std::string_view look) {
    const auto found = all().find(look);
    return found == all().end() ? all().at("sun") : found->second;
}

std::vector<Mark> background_of(std::string_view look) {
    const LookColours& used = colours_of(look);
    if (look == "sea") return waves(used);
    if (look == "forest") return hills(used);
    if (look == "candy") return bubbles(used);
    if (look == "night") return stars(used);
    return look == "steel" ? slabs(used) : rays(used);
}

} // namespace trialoog::assignments
