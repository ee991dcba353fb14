// What is on now and what comes next, for somebody's home.

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/year_plan/kind.hpp"
#include "slices/year_plan/now.hpp"
#include "slices/year_plan/pages.hpp"

namespace trialoog::year_plan {

Now now_in(const std::vector<Activity>& activities, Day today) {
    Now now;
    for (const Activity& activity : activities) {
        if (activity.starts_on > today) {
            if (now.next.size() < 2) now.next.push_back(&activity);
        } else if (activity.ends_on >= today) {
            now.on.push_back(&activity);
        } else if (!now.last || now.last->ends_on < activity.ends_on) {
            now.last = &activity;
        }
    }
    return now;
}

namespace {

html::Html row(std::string_view moment, const Activity& activity, std::string_view say,
               const html::Html& link) {
    using namespace html;
    return li(
        cls(is_with_parents(activity.kind) ? "t-parent" : "t-pupil"), p(cls("who"), moment),
        p(strong(t_content(activity.title)), br(), span(cls("detail"), label(activity.kind), " · ", say)),
        when(!link.empty(), [&] { return p(link); }));
}

std::string starts_in(const Activity& activity, Day today) {
    return dates_of(activity) + ", " + i18n::from_today(today.days_until(activity.starts_on));
}

} // namespace

html::Html now_and_next(std::string_view grade_id, const std::vector<Activity>& activities, Day today,
                        const std::function<html::Html(const Activity&)>& leads_to) {
    using namespace html;
    const Now now = now_in(activities, today);
    if (now.on.empty() && !now.last && now.next.empty()) return {};
    const auto link = [&](const Activity& activity) { return leads_to ? leads_to(activity) : Html(); };
    Html rows;
    for (const Activity* activity : now.on)
        rows +=
            row(t("Nu"), *activity,
                tf("tot en met {day}", fmt::arg("day", i18n::long_date(activity->ends_on))), link(*activity));
    if (now.on.empty() && now.last) rows += row(t("Net geweest"), *now.last, dates_of(*now.last), {});
    for (const Activity* activity : now.next)
        rows += row(t("Hierna"), *activity, starts_in(*activity, today), link(*activity));
    return look::card(t("Dit schooljaar"),
                      group(ul(cls("now-and-next"), rows),
                            a(href("/jaar/" + std::string(grade_id)), t("Bekijk het hele jaar"))));
}

} // namespace trialoog::year_plan
