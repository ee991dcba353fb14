#include "slices/assignments/needs/language_label.hpp"

#include "platform/i18n/i18n.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace trialoog::assignments {
namespace {

constexpr auto labels = std::to_array<std::pair<std::string_view, const char*>>({
    {"nl", t_later("Nederlands")},  {"en", t_later("Engels")},    {"am", t_later("Amhaars")},
    {"ar", t_later("Arabisch")},    {"bg", t_later("Bulgaars")},  {"ckb", t_later("Koerdisch (Sorani)")},
    {"de", t_later("Duits")},       {"el", t_later("Grieks")},    {"es", t_later("Spaans")},
    {"fa", t_later("Perzisch")},    {"fr", t_later("Frans")},     {"hi", t_later("Hindi")},
    {"hu", t_later("Hongaars")},    {"it", t_later("Italiaans")}, {"kmr", t_later("Koerdisch (Kurmanci)")},
    {"pap", t_later("Papiaments")}, {"pl", t_later("Pools")},     {"prs", t_later("Dari")},
    {"ps", t_later("Pasjtoe")},     {"pt", t_later("Portugees")}, {"rif", t_later("Tarifit (Berbers)")},
    {"ro", t_later("Roemeens")},    {"ru", t_later("Russisch")},  {"so", t_later("Somalisch")},
    {"sr", t_later("Servisch")},    {"ti", t_later("Tigrinya")},  {"tr", t_later("Turks")},
    {"uk", t_later("Oekraïens")},   {"ur", t_later("Urdu")},      {"vi", t_later("Vietnamees")},
    {"zh", t_later("Chinees")},
});

} // namespace

std::string language_label(std::string_view code) {
    const auto found = std::ranges::find(labels, code, &std::pair<std::string_view, const char*>::first);
    return found == labels.end() ? std::string(i18n::language(code).name) : t_content(found->second);
}

} // namespace trialoog::assignments
