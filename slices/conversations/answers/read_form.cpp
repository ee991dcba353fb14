#include "slices/conversations/answers/read_form.hpp"

#include "platform/text/typed.hpp"

namespace trialoog::conversations {

std::optional<int> read_minds(std::string_view sent) {
    if (sent == "0") return suits;
    if (sent == "3") return if_need_be;
    return std::nullopt;
}
Minds read_times(const http::Fields& form) {
    Minds typed;
    constexpr std::string_view field = "tijd-", moment = "2027-02-09T18:30";
    for (const auto& [name, sent] : form.entries()) {
        if (!name.starts_with(field) || name.size() != field.size() + moment.size()) continue;
        const std::string at = name.substr(field.size());
        if (!Day::parse_iso(at.substr(0, 10)) || !minutes_of_day(at.substr(11))) continue;
        if (const auto minds = read_minds(sent)) typed[at] = *minds;
    }
    return typed;
}

TypedWishes read_wishes(const http::Fields& form) {
    TypedWishes typed{.comes = text::typed_line(form.get("komt")),
                      .who = text::typed_line(form.get("wie")),
                      .interpreter = text::typed_line(form.get("tolk")),
                      .together = text::typed_line(form.get("samen")),
                      .place = text::typed_line(form.get("hoe")),
                      .points = {}};
    for (const auto& [name, sent] : form.entries())
        if (name.starts_with("punt-")) typed.points[name.substr(5)] = text::typed_lines(sent);
    return typed;
}

} // namespace trialoog::conversations
