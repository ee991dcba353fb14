// A mentor's evening as it will be cut into talks: drawn, with the same as text.

#include "slices/conversations/round_pages/round_views.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"

#include <fmt/format.h>

namespace trialoog::conversations {
using namespace html;
namespace {

constexpr int width = 600, height = 40, bar = 22;

int minute_of(const Slot& slot) { return minutes_of_day(slot.at.substr(11)).value_or(0); }

/// Wide as the time between its first and last slot.
Html drawing(const std::vector<Slot>& slots) {
    const int begin = minute_of(slots.front()), end = minute_of(slots.back()) + slots.back().minutes;
    const auto x = [&](int minute) { return (minute - begin) * width / std::max(1, end - begin); };
    Html boxes, hours;
    for (const Slot& one : slots) {
        const int from = x(minute_of(one)), until = x(minute_of(one) + one.minutes);
        boxes += Html(rect(attr("x", from + 1), attr("y", 1), attr("width", std::max(2, until - from - 2)),
                           attr("height", bar), attr("rx", 4)));
    }
    for (int hour = (begin + 59) / 60 * 60; hour < end; hour += 60)
        hours += Html(text(attr("x", x(hour)), attr("y", height - 2),
                           attr("text-anchor", hour == begin ? "start" : "middle"),
                           fmt::format("{}.00", hour / 60)));
    return svg(cls("cut"), attr("viewBox", fmt::format("0 0 {} {}", width, height)),
               attr("aria-hidden", "true"), boxes, hours);
}

std::string said(const std::vector<Slot>& slots, const Round& round) {
    std::vector<std::string> times;
    for (const Slot& one : slots)
        times.push_back(time_of(one.at));
    return tn("{n} gesprek", "{n} gesprekken", static_cast<long long>(slots.size())) + " " +
           tf("van {minutes} minuten: {times}.", fmt::arg("minutes", round.minutes),
              fmt::arg("times", i18n::list_of(times)));
}

} // namespace

Html evenings(const std::vector<Block>& blocks, const Round& round) {
    std::map<Day, std::vector<Slot>> by_day;
    for (const Slot& one : slots_in(blocks, round))
        by_day[day_of(one.at)].push_back(one);
    Html all;
    for (const auto& [day, slots] : by_day)
        all += Html(li(b(i18n::long_date(day)), drawing(slots), p(cls("detail"), said(slots, round))));
    return ul(cls("people"), all);
}

} // namespace trialoog::conversations
