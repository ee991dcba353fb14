#include "slices/conversations/answers/answer.hpp"

#include "look/limit.hpp"
#include "platform/i18n/i18n.hpp"

#include <algorithm>

namespace trialoog::conversations {
namespace {
constexpr std::pair<Comes, std::string_view> all_comes[]{
    {Comes::self, "self"}, {Comes::somebody, "somebody"}, {Comes::nobody, "nobody"}};
constexpr std::pair<Through, std::string_view> all_through[]{
    {Through::own, "own"}, {Through::paper, "paper"}, {Through::mentor, "mentor"}};
constexpr int of_age_to_answer = 16;
} // namespace

std::string_view code(Comes one) { return all_comes[static_cast<std::size_t>(one)].second; }
std::optional<Comes> comes_from(std::string_view code) {
    for (const auto& [one, name] : all_comes)
        if (name == code) return one;
    return std::nullopt;
}
std::string_view code(Through one) { return all_through[static_cast<std::size_t>(one)].second; }
std::optional<Through> through_from(std::string_view code) {
    for (const auto& [one, name] : all_through)
        if (name == code) return one;
    return std::nullopt;
}

bool may_answer_itself(std::optional<Day> born_on, bool has_informed_parent, Day today) {
    if (!has_informed_parent) return true;
    if (!born_on) return false;
    Day birthday = *born_on;
    birthday.year += of_age_to_answer;
    return birthday <= today;
}

MayAnswer may_answer(const Round& round, Day today) {
    const Stage stage = stage_of(round, today);
    if (stage == Stage::answering) return MayAnswer::yes;
    return stage == Stage::planning ? MayAnswer::late : MayAnswer::too_late;
}

TypedWishes typed_of(const FamilyAnswer& answer) {
    return {.comes = std::string(code(answer.comes)),
            .who = answer.who_comes,
            .interpreter = answer.interpreter,
            .together = answer.is_apart ? "apart" : "samen",
            .place = answer.place ? std::string(code(*answer.place)) : std::string(),
            .points = {{answer.pupil_id, answer.point}}};
}

void decide_wishes(const TypedWishes& typed, FamilyAnswer& answer, look::Errors& errors) {
    const auto wrong = [&](std::string field, std::string sentence) {
        if (errors.of(field).empty()) errors.add(std::move(field), std::move(sentence));
    };
    const auto comes = comes_from(typed.comes);
    if (!comes) wrong("komt", t("Kies wie er komt."));
    if (comes == Comes::somebody && typed.who.empty())
        wrong("wie", t("Schrijf wie er komt, bijvoorbeeld: oma."));
    if (const std::string long_who = look::too_long(typed.who, longest_who_comes); !long_who.empty())
        wrong("wie", long_who);
    const auto known = [&](const i18n::Language& one) { return one.code == typed.interpreter; };
    if (!typed.interpreter.empty() && std::ranges::none_of(i18n::languages(), known))
        wrong("tolk", t("Kies een taal uit de lijst."));
    const auto place = place_from(typed.place);
    if (!typed.place.empty() && !place) wrong("hoe", t("Kies hoe u wilt praten."));
    const auto point = typed.points.find(answer.pupil_id);
    const std::string text = point == typed.points.end() ? std::string() : point->second;
    if (const std::string long_point = look::too_long(text, longest_point); !long_point.empty())
        wrong(point_field(answer.pupil_id), long_point);
    if (!errors.none()) return;
    answer.comes = *comes;
    answer.who_comes = comes == Comes::somebody ? typed.who : std::string();
    answer.interpreter = typed.interpreter;
    answer.is_apart = typed.together == "apart";
    answer.place = place;
    answer.point = text;
}

std::string point_field(std::string_view pupil_id) { return "punt-" + std::string(pupil_id); }
std::string time_field(std::string_view at) { return "tijd-" + std::string(at); }

} // namespace trialoog::conversations
