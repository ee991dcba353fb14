// Times by evening, each with what it is to the family.

#include "slices/conversations/answers/family_pages.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"

#include <algorithm>

namespace trialoog::conversations {
using namespace html;
namespace {

Html choice(const std::string& at, const char* kind, const std::string& sent, const std::string& text,
            bool picked) {
    const std::string own_id = time_field(at) + "-" + kind;
    return label(cls("pick " + std::string(kind)),
                 input(type("radio"), id(own_id), name(time_field(at)), value(sent), flag("checked", picked)),
                 span(text));
}

/// Where not every child's mentor is there at that time.
std::string only_about(const AskedFamily& family, const std::string& at) {
    AskedFamily those;
    for (const AskedPupil& one : family)
        if (std::ranges::count(one.slots, at, &Slot::at) > 0) those.push_back(one);
    return those.size() == family.size() ? "" : names_of(those);
}

Html moment(const AskedFamily& family, const std::string& at, const Minds& typed) {
    const auto said = typed.find(at);
    const int minds = said == typed.end() ? -1 : said->second;
    const std::string about = only_about(family, at);
    return fieldset(cls("time"), attr("data-at", at),
                    legend(look::unseen(i18n::long_date(day_of(at)) + " "), time_of(at),
                           when(!about.empty(),
                                [&] { return small(tf("alleen over {pupil}", fmt::arg("pupil", about))); })),
                    div(cls("picks"), choice(at, "fits", "0", t("Past"), minds == suits),
                        choice(at, "must", "3", t("Als het moet"), minds == if_need_be),
                        choice(at, "none", "", t("Kan niet"), minds < 0)));
}

Html evening(const AskedFamily& family, Day day, const std::vector<std::string>& moments, const Minds& typed,
             bool can_fill) {
    return section(cls("evening"), id("dag-" + day.iso()),
                   div(cls("evening-head"), h2(i18n::long_date(day)),
                       when(can_fill,
                            [&] {
                                return button(type("submit"), cls("all"), name("alles"), value(day.iso()),
                                              t("alles past"), look::unseen(" " + i18n::long_date(day)));
                            })),
                   each(moments, [&](const std::string& at) { return moment(family, at, typed); }));
}

} // namespace

std::string moment_text(std::string_view at) { return i18n::long_date(day_of(at)) + " " + time_of(at); }

Html moments_fields(const AskedFamily& family, const Minds& typed, bool can_fill_days) {
    std::map<Day, std::vector<std::string>> by_day;
    for (const std::string& at : moments_of(family))
        by_day[day_of(at)].push_back(at);
    Html all;
    for (const auto& [day, moments] : by_day)
        all += evening(family, day, moments, typed, can_fill_days);
    return all;
}

} // namespace trialoog::conversations
