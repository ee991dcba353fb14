#include "look/data.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/year_plan/kind.hpp"
#include "slices/year_plan/library.hpp"
#include "slices/year_plan/pages.hpp"

#include <algorithm>
#include <unordered_map>

namespace trialoog::year_plan {

namespace {

bool is_on(const Activity& activity, Day today) {
    return activity.starts_on <= today && today <= activity.ends_on;
}

/// What is tied to each activity, in both directions.
using Tied = std::unordered_map<std::string_view, std::vector<std::string>>;
Tied tied(const YearPage& page) {
    std::unordered_map<std::string_view, const Activity*> by_id;
    for (const Activity& activity : page.activities)
        by_id[activity.id] = &activity;
    Tied found;
    for (const ActivityLink& link : page.links) {
        const auto from = by_id.find(link.from_id), to = by_id.find(link.to_id);
        if (from == by_id.end() || to == by_id.end()) continue;
        found[link.from_id].push_back(t_content(to->second->title));
        found[link.to_id].push_back(t_content(from->second->title));
    }
    return found;
}

/// The library's own short lines, as long as the title is the library's and the reader reads Dutch.
std::vector<std::string> lines_of(const Activity& activity, int grade) {
    const PlannedActivity* planned = plan_of_grade(grade).find(activity.library_key);
    const bool fits = planned && !planned->lines.empty() && planned->title == activity.title;
    if (fits && i18n::current().code == "nl") return planned->lines;
    return wrap(t_content(activity.title));
}

/// What it is, said to the viewer.
std::string said_of(const Activity& activity, const YearPage& page) {
    const PlannedActivity* planned = plan_of_grade(page.grade.number).find(activity.library_key);
    if (!planned || page.reader == YearPage::Reader::staff) return {};
    const bool pupil = page.reader == YearPage::Reader::pupil;
    const std::string& text = pupil ? planned->for_pupil : planned->for_parent;
    return text.empty() ? text : t_content(text);
}

html::Html list_item(const Activity& activity, const YearPage& page,
                     const std::vector<std::string>& belongs_with) {
    using namespace html;
    const std::string title = t_content(activity.title), said = said_of(activity, page);
    Html rest;
    if (!belongs_with.empty())
        rest += p(cls("hint"), tf("Hoort bij: {names}", fmt::arg("names", i18n::list_of(belongs_with))));
    if (const Html link = page.leads_to ? page.leads_to(activity) : Html(); !link.empty()) rest += p(link);
    if (page.may_move)
        rest +=
            a(cls("move"), href("/activiteit/" + activity.id), t("Verzet"), span(cls("unseen"), " ", title));
    return li(cls(is_with_parents(activity.kind) ? "t-parent" : "t-pupil"),
              p(cls("who"), label(activity.kind),
                when(is_on(activity, page.today), [] { return look::tag(look::Tone::good, t("nu")); })),
              h3(title), p(cls("when"), dates_of(activity)), when(!said.empty(), [&] { return p(said); }),
              rest);
}

html::Html grade_tabs(int current) {
    using namespace html;
    std::string items;
    for (int number = 1; number <= 4; ++number)
        li(a(href("/jaar/" + std::to_string(number)), attr_if(number == current, "aria-current", "page"),
             tf("Leerjaar {number}", fmt::arg("number", number))))
            .write(items);
    return nav(cls("nav tabs"), aria_label(t("Leerjaren")), ul(trusted(std::move(items))));
}

} // namespace

std::string dates_of(const Activity& activity) {
    if (activity.starts_on == activity.ends_on) return i18n::long_date(activity.starts_on);
    return i18n::short_date(activity.starts_on) + " – " + i18n::short_date(activity.ends_on);
}

html::Html year_list(const YearPage& page) {
    using namespace html;
    const Tied ties = tied(page);
    static const std::vector<std::string> none;
    std::string months, items;
    unsigned month = 0;
    auto close_month = [&] {
        if (items.empty()) return;
        section(cls("month"), h2(i18n::month_name(month)), ol(trusted(std::move(items)))).write(months);
        items.clear();
    };
    for (const Activity& activity : page.activities) {
        if (activity.starts_on.month != month) close_month();
        month = activity.starts_on.month;
        const auto found = ties.find(activity.id);
        list_item(activity, page, found == ties.end() ? none : found->second).write(items);
    }
    close_month();
    return div(cls("year-list"), trusted(std::move(months)));
}

html::Html timeline(const YearPage& page) {
    std::vector<Item> items;
    std::unordered_map<std::string_view, std::size_t> place;
    for (const Activity& activity : page.activities) {
        place[activity.id] = items.size();
        items.push_back({lines_of(activity, page.grade.number), is_with_parents(activity.kind),
                         activity.starts_on, activity.ends_on});
    }
    std::vector<Link> ties;
    for (const ActivityLink& link : page.links) {
        const auto from = place.find(link.from_id), to = place.find(link.to_id);
        if (from != place.end() && to != place.end()) ties.emplace_back(from->second, to->second);
    }
    Words words{{}, t("Met ouders"), t("In de klas (LOB)"), t("vandaag")};
    for (unsigned i = 0; i < 12; ++i)
        words.months[i] = i18n::month_short((page.grade.starts_on.month + i - 1) % 12 + 1);
    const std::string description =
        tf("Tekening van het schooljaar, leerjaar {number}. De lijst op deze bladzijde zegt hetzelfde.",
           fmt::arg("number", page.grade.number));
    const auto drawn = [&](double month_width, std::string_view of_class) {
        return svg_of(draw_year(items, ties, page.grade.starts_on, page.today, words, month_width),
                      page.activities, description, of_class);
    };
    return look::scrolling(
        t("Het jaar in een tekening"),
        html::group(drawn(wide_month, "timeline wide"), drawn(narrow_month, "timeline narrow")));
}

html::Html year_page(const YearPage& page) {
    using namespace html;
    const std::string eyebrow =
        tf("Jaarplanning {year} · leerjaar {number}", fmt::arg("year", page.grade.year_name),
           fmt::arg("number", page.grade.number));
    Html content = look::heading(eyebrow, t_content(page.theme));
    content += grade_tabs(page.grade.number);
    if (page.activities.empty()) {
        content +=
            look::empty_state(t("Nog geen planning"), t("De decaan maakt de planning van dit leerjaar."));
        return content;
    }
    content += div(cls("year"), section(cls("drawn"), aria_label(t("Tekening")), timeline(page)),
                   section(aria_label(t("Lijst")), year_list(page)));
    return content;
}

} // namespace trialoog::year_plan
