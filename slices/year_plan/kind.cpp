#include "slices/year_plan/kind.hpp"

#include "platform/i18n/i18n.hpp"

#include <array>
#include <stdexcept>

namespace trialoog::year_plan {

namespace {
constexpr std::array<std::string_view, 5> codes{"introduction_conversation", "progress_conversation",
                                                "home_assignment", "gathering", "lob"};
}

std::string_view code(Kind kind) { return codes[static_cast<std::size_t>(kind)]; }

std::optional<Kind> find_kind(std::string_view wanted) {
    for (std::size_t i = 0; i < codes.size(); ++i)
        if (codes[i] == wanted) return static_cast<Kind>(i);
    return std::nullopt;
}

Kind kind_from(std::string_view wanted) {
    if (const auto kind = find_kind(wanted)) return *kind;
    throw std::logic_error("no such kind of activity: " + std::string(wanted));
}

std::string label(Kind kind) {
    switch (kind) {
    case Kind::introduction_conversation:
        return t("Kennismaking");
    case Kind::progress_conversation:
        return t("Gesprek");
    case Kind::home_assignment:
        return t("Thuisopdracht");
    case Kind::gathering:
        return t("Bijeenkomst");
    case Kind::lob:
        return t("In de klas");
    }
    return {};
}

bool is_with_parents(Kind kind) { return kind != Kind::lob; }

} // namespace trialoog::year_plan
