#include "slices/assignments/needs/needs_list.hpp"

#include "look/data.hpp"
#include "look/form.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/assignments/needs/language_label.hpp"
#include "slices/assignments/work/companion_kind.hpp"
#include "slices/assignments/work/wording.hpp"

#include <algorithm>

namespace trialoog::assignments {
using namespace html;
namespace {

std::string hand_in_day(const Need& need, Day today) {
    const std::string on = i18n::short_date(need.dates.hand_in_on);
    const auto day = fmt::arg("day", on); // borrows
    return today > need.dates.hand_in_on ? tf("inleveren was {day}", day) : tf("inleveren {day}", day);
}

/// What one wants to know besides: of which assignment, and its day.
std::string detail(const Need& need, const NeedsList& list) {
    std::string text = list.names_assignment ? need.title + ", " : std::string();
    text += hand_in_day(need, list.today);
    if (need.row.reminded_at)
        text += ", " + tf("herinnerd op {day}",
                          fmt::arg("day", i18n::short_date(day_in_amsterdam(*need.row.reminded_at))));
    if (!need.also.empty()) text += ". " + tf("Ook: {titles}", fmt::arg("titles", i18n::list_of(need.also)));
    return list.names_assignment ? text : capital(std::move(text));
}

std::string with_whom(const PupilRow& row) {
    if (row.companion.empty()) return t("nog niemand");
    return tf("met {adult}", fmt::arg("adult", adult_of(row)));
}

Html pupil_cell(const Need& need, const NeedsList& list) {
    const PupilRow& row = need.row;
    return group(list.may_see_work ? Html(a(href(work_path(row.work_id, "bekijk")), row.name))
                                   : Html(span(row.name)),
                 small(with_whom(row)));
}

Html reason_cell(const Need& need, const NeedsList& list) {
    return group(span(cls("why"), reason(need)), small(detail(need, list)));
}

/// Who does it along comes first.
std::vector<const ReachableParent*> parents_of(const Need& need, const NeedsList& list) {
    const auto pupil =
        std::ranges::lower_bound(list.parents, need.row.pupil_id, {}, &PupilWithParents::pupil_id);
    std::vector<const ReachableParent*> parents;
    if (pupil == list.parents.end() || pupil->pupil_id != need.row.pupil_id) return parents;
    for (const ReachableParent& one : pupil->parents)
        parents.push_back(&one);
    std::ranges::stable_partition(
        parents, [&](const ReachableParent* one) { return one->person_id == need.row.companion_person_id; });
    return parents;
}

std::string called(const ReachableParent& parent) {
    return parent.kind == "other" ? t("ouder of verzorger") : companion_label(parent.kind);
}

Html reached(const ReachableParent& parent) {
    const std::string who = called(parent);
    const auto line = [](const char* sign, const std::string& text) {
        return Html(span(cls("reach"), look::icon(sign), span(text)));
    };
    if (parent.came_in_at)
        return line("circle-check",
                    tf("{who}: binnen sinds {day}", fmt::arg("who", who),
                       fmt::arg("day", i18n::short_date(day_in_amsterdam(*parent.came_in_at)))));
    if (parent.got_letter)
        return line("mail", tf("{who}: kreeg de brief, nog niet binnen", fmt::arg("who", who)));
    return line("minus", tf("{who}: nog geen brief", fmt::arg("who", who)));
}

/// For a telephone: digits, and a plus in front.
std::string dialled(const std::string& phone) {
    std::string digits;
    for (const char c : phone)
        if ((c >= '0' && c <= '9') || (c == '+' && digits.empty())) digits += c;
    return digits;
}

Html phone(const ReachableParent& parent, bool alone) {
    const std::string who = called(parent);
    if (parent.is_secret)
        return span(cls("reach"), tf("{who}: geheim, vraag de administratie", fmt::arg("who", who)));
    if (parent.phone.empty())
        return span(cls("reach"), tf("{who}: geen nummer bekend", fmt::arg("who", who)));
    return a(cls("tel"), href("tel:" + dialled(parent.phone)),
             alone ? look::unseen(tf("Bel {who}:", fmt::arg("who", who)) + " ") : Html(span(who + " ")),
             parent.phone);
}

/// What a phone shows only when asked: the stylesheet holds the rest of the row back while this is shut.
Html folded(const Need& need, const Html& reach) {
    return group(details(cls("more fold"), summary(t("Contact thuis"), look::unseen(": " + need.row.name),
                                                   look::icon("chevron-down"))),
                 div(cls("at-home"), reach));
}

std::vector<Html> parent_cells(const Need& need, const NeedsList& list) {
    const auto parents = parents_of(need, list);
    if (parents.empty())
        return {folded(need,
                       span(cls("reach"), look::icon("minus"), span(t("geen ouder die we mogen bereiken")))),
                {},
                {}};
    Html reach, phones;
    std::vector<std::string> languages;
    for (const ReachableParent* one : parents) {
        reach += reached(*one);
        phones += phone(*one, parents.size() == 1);
        const std::string name = language_label(one->language);
        if (std::ranges::count(languages, name) == 0) languages.push_back(name);
    }
    return {folded(need, reach), span(i18n::list_of(languages)), div(cls("phones"), phones)};
}

struct Act {
    std::string text, href;
};
Act act_for(const Need& need) {
    const std::string& work = need.row.work_id;
    switch (need.why) {
    case Why::knows_nobody:
    case Why::not_chosen:
        return {t("Denk mee"), work_path(work, "met-wie")};
    case Why::proposes:
        return {t("Bekijk het voorstel"), work_path(work, "helper")};
    case Why::pages_wait:
        return {t("Lever de bladen in"), class_work_path(need.assignment_id, "papier")};
    case Why::waits_for_adult:
    case Why::not_begun:
    case Why::unfinished:
    case Why::given_back:
        break;
    }
    return {t("Kijk hoe ver"), work_path(work, "bekijk")};
}

/// An adult can be reminded of it, where there is one whom the school may reach.
bool may_remind(const Need& need, const NeedsList& list) {
    switch (need.why) {
    case Why::waits_for_adult:
    case Why::given_back:
    case Why::not_begun:
    case Why::unfinished:
        return need.row.is_supporter || !parents_of(need, list).empty();
    default:
        return false;
    }
}

Html act_cell(const Need& need, const NeedsList& list) {
    const Html whom = look::unseen(": " + need.row.name);
    if (!may_remind(need, list)) {
        const Act act = act_for(need);
        return a(cls("btn quiet"), href(act.href), act.text, whom);
    }
    const std::string label = tf("Vink {name} aan", fmt::arg("name", need.row.name));
    return group(
        button(cls("btn quiet"), attr("type", "submit"), name("alleen"), value(need.row.work_id),
               t("Herinner"), whom),
        input(cls("tick"), type("checkbox"), name("werk"), value(need.row.work_id), aria_label(label)));
}

std::vector<Html> cells(const Need& need, const NeedsList& list) {
    std::vector<Html> row{pupil_cell(need, list), reason_cell(need, list)};
    if (!list.may_act) return row;
    std::ranges::move(parent_cells(need, list), std::back_inserter(row));
    row.push_back(act_cell(need, list));
    return row;
}

std::vector<std::string> columns_of(const NeedsList& list) {
    std::vector<std::string> columns{t("Leerling"), t("Wat er is")};
    if (list.may_act)
        for (const std::string& more :
             {t("Ouder bereikt?"), t("Taal thuis"), t("Telefoon thuis"), std::string()})
            columns.push_back(more);
    return columns;
}

Html rest(const NeedsList& list, std::size_t shown) {
    if (shown < list.needs.size())
        return p(
            a(cls("move"), href(list.whole_list), tf("Bekijk alle {n}", fmt::arg("n", list.needs.size()))));
    const int others = list.pupils - static_cast<int>(list.needs.size());
    if (others <= 0) return {};
    return p(cls("hint"), tn("De andere {n} kan zelf verder.", "De andere {n} kunnen zelf verder.", others));
}

std::string title_of(const NeedsList& list) {
    const auto n = static_cast<long long>(list.needs.size());
    if (!list.may_act)
        return tn("{n} leerling heeft de mentor nodig", "{n} leerlingen hebben de mentor nodig", n);
    return tn("{n} leerling heeft jou nodig", "{n} leerlingen hebben jou nodig", n);
}

/// What fits all that are ticked; without a tick it isn't there.
Html bar() {
    return div(cls("buttons bar"), look::submit(t("Herinner wie je aanvinkt")),
               p(cls("hint"), t("Elk gezin krijgt één bericht, in de eigen taal.")));
}

/// The rows, as a form where one can tick.
Html table_of(const NeedsList& list, const std::string& title, std::size_t shown) {
    std::vector<std::vector<Html>> rows;
    bool any = false;
    for (std::size_t i = 0; i < shown; ++i) {
        rows.push_back(cells(list.needs[i], list));
        any = any || may_remind(list.needs[i], list);
    }
    Html table = look::data_table(title, columns_of(list), rows);
    if (!list.may_act || !any) return table;
    return look::post_form(class_path(list.class_id) + "/herinneren", group(std::move(table), bar()));
}

} // namespace

std::span<const Need> first_of(const std::vector<Need>& needs) {
    constexpr std::size_t first_ones = 8;
    return std::span(needs).first(std::min(first_ones, needs.size()));
}

std::string adult_of(const PupilRow& row) {
    return row.companion_name.empty() ? companion_label(row.companion) : row.companion_name;
}

std::string reason(const Need& need) {
    const std::string adult = adult_of(need.row);
    switch (need.why) {
    case Why::knows_nobody:
        return t("Weet niet met wie");
    case Why::proposes:
        return tf("Wil het doen met {adult}", fmt::arg("adult", adult));
    case Why::pages_wait:
        return t("Er zijn ingevulde bladen");
    case Why::not_chosen:
        return t("Koos nog niet met wie");
    case Why::waits_for_adult:
        return tf("Zelf klaar, wacht op {adult}", fmt::arg("adult", adult));
    case Why::given_back:
        return t("Werk is teruggegeven");
    case Why::not_begun:
        return t("Nog niet begonnen");
    case Why::unfinished:
        return t("Begonnen, niet ingeleverd");
    }
    return {};
}

Html needs_list(const NeedsList& list) {
    if (list.pupils == 0) return {};
    if (list.needs.empty())
        return look::notice(look::Tone::good,
                            list.may_act ? t("Niemand heeft jou nu nodig")
                                         : t("Niemand heeft de mentor nu nodig"),
                            p(t("Iedereen kan zelf verder.")));
    const std::size_t shown = list.whole_list.empty() ? list.needs.size() : first_of(list.needs).size();
    const std::string title = title_of(list);
    return section(cls("needs"), h2(title), table_of(list, title, shown), rest(list, shown));
}

} // namespace trialoog::assignments
