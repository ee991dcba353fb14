#include "slices/assignments/work/companion_kind.hpp"

#include "platform/i18n/i18n.hpp"

#include <algorithm>
#include <array>

namespace trialoog::assignments {
namespace {
constexpr std::array<std::string_view, 11> kinds = {"mother",      "father",    "stepparent", "grandmother",
                                                    "grandfather", "aunt",      "uncle",      "cousin",
                                                    "sibling",     "neighbour", "other"};
} // namespace

std::span<const std::string_view> companion_kinds() { return kinds; }

bool is_companion_kind(std::string_view code) { return std::ranges::find(kinds, code) != kinds.end(); }

std::string companion_label(std::string_view code) {
    if (code == "mother") return t("moeder");
    if (code == "father") return t("vader");
    if (code == "stepparent") return t("stiefouder");
    if (code == "grandmother") return t("oma");
    if (code == "grandfather") return t("opa");
    if (code == "aunt") return t("tante");
    if (code == "uncle") return t("oom");
    if (code == "cousin") return t("neef of nicht");
    if (code == "sibling") return t("grote broer of zus");
    if (code == "neighbour") return t("buurvrouw of buurman");
    if (code == "other") return t("iemand anders");
    return {};
}

std::string companion_for_pupil(std::string_view code) {
    if (code == "mother") return t("je moeder");
    if (code == "father") return t("je vader");
    if (code == "stepparent") return t("je stiefouder");
    if (code == "grandmother") return t("je oma");
    if (code == "grandfather") return t("je opa");
    if (code == "aunt") return t("je tante");
    if (code == "uncle") return t("je oom");
    if (code == "cousin") return t("je neef of nicht");
    if (code == "sibling") return t("je grote broer of zus");
    if (code == "neighbour") return t("je buurvrouw of buurman");
    return t("de ander");
}

std::string companion_of_relation(std::string_view relation_kind) {
    if (relation_kind == "mother" || relation_kind == "father" || relation_kind == "stepparent")
        return std::string(relation_kind);
    return "other"; // a grandparent or guardian: which one, the pupil says
}

} // namespace trialoog::assignments
