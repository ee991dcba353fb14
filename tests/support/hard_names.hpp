#pragma once
// Names that paper finds hard: every script that families bring, an emoji, a name of two lines, what looks
// like markup, one letter.

#include <array>
#include <string>

namespace trialoog::test {

struct HardName {
    std::string given, family;
    std::string full() const { return given + " " + family; }
};
inline const std::array<HardName, 11> hard_names{{
    {"Noël", "Café"},
    {"Zoë 🌟", "Sterren"},
    {"نور", "الهدى"},
    {"שרה", "כהן"},
    {"Nguyễn Thị Hồng", "Đặng"},
    {"ትርሓስ", "ገብረመድህን"},
    {"Оксана", "Щербак"},
    {"Wilhelmina-Alexandrina-Carolina",
     "van de Graafsma-Schimmelpenninck-Oosterwijk-van Nispen tot Sevenaer"},
    {"Ava", "<b>Vet</b>"},
    {"李", "小龍"},
    {"A", "O"},
}};

} // namespace trialoog::test
