// The class: what it was given, what comes next, who is in it. /klas/{class}

#include "slices/assignments/class/pages_class.hpp"
#include "slices/assignments/class/routes.hpp"
#include "slices/assignments/needs/class_needs.hpp"
#include "slices/assignments/packages/package_store.hpp"
#include "slices/assignments/setting_out/set_out.hpp"
#include "slices/assignments/work/store.hpp"
#include "slices/content/offered/offered.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/assignments/work/wording.hpp"
#include "slices/paper/paper.hpp"

#include <algorithm>

namespace trialoog::assignments {
using namespace html;
namespace {

using access::Action;

Html given_card(const GivenAssignment& given) {
    const ClassAssignment& one = given.assignment;
    const int open = one.pupils - one.handed_in;
    const std::string how =
        one.debriefed ? t("Nabesproken.")
        : open == 0
            ? t("Iedereen heeft ingeleverd.")
            : tf("{in} ingeleverd, {begun} begonnen, {not_begun} nog niet begonnen.",
                 fmt::arg("in", one.handed_in), fmt::arg("begun", std::max(0, one.begun - one.handed_in)),
                 fmt::arg("not_begun", std::max(0, one.pupils - one.begun)));
    return look::card(
        one.title, group(p(cls("hint"), tf("Inleveren {hand_in} · nabespreken {debrief}",
                                           fmt::arg("hand_in", i18n::short_date(one.dates.hand_in_on)),
                                           fmt::arg("debrief", i18n::short_date(one.dates.debrief_on)))),
                         look::coverage(one.with_adult, one.pupils,
                                        tf("{found} van {all} weten met wie.",
                                           fmt::arg("found", one.with_adult), fmt::arg("all", one.pupils))),
                         p(how), look::button_link(class_work_path(one.assignment_id), t("Bekijk de klas"))));
}

Html next_part(const ClassPage& page) {
    if (!page.may_set_out || page.next.empty()) return {};
    Html items;
    for (const ToSetOut& next : page.next)
        items += li(div(b(next.title), when(!next.when.empty(), [&] { return p(cls("detail"), next.when); })),
                    next.is_ready
                        ? look::button_link(class_path(page.of_class.id) + "/uitzetten/" + next.template_key,
                                            t("Zet uit"), true)
                        : look::tag(look::Tone::plain, t("wordt nog klaargemaakt")));
    return look::card(t("Hierna uitzetten"), ul(cls("people"), items));
}

Html withdrawn_part(const ClassPage& page) {
    if (!page.may_set_out || page.withdrawn.empty()) return {};
    Html items;
    for (const WithdrawnFromClass& one : page.withdrawn) {
        const std::string when = tf("Teruggenomen op {day}.", fmt::arg("day", i18n::long_date(one.on)));
        items +=
            li(div(b(one.title),
                   p(cls("detail"),
                     one.begun == 0 ? when
                                    : when + " " +
                                          tn("{n} leerling was begonnen; dat is bewaard.",
                                             "{n} leerlingen waren begonnen; dat is bewaard.", one.begun))),
               look::button_link(class_path(page.of_class.id) + "/uitzetten/" + one.template_key,
                                 t("Zet weer uit"), true));
    }
    return look::card(t("Teruggenomen"), ul(cls("people"), items));
}

Html pupils_part(const ClassPage& page) {
    return section(
        h2(tn("{n} leerling", "{n} leerlingen", static_cast<long long>(page.pupils.size()))),
        when(page.may_see_dossier,
             [&] {
                 return p(cls("hint"), t("Kies een naam voor het dossier."), " ",
                          a(href(class_path(page.of_class.id) + "/dossiers"), t("Hoe ver is iedereen?")));
             }),
        ol(cls("roll names"), each(page.pupils, [&](const PupilOfClass& pupil) {
               return page.may_see_dossier ? Html(li(a(href("/dossier/" + pupil.id), pupil.name)))
                                           : Html(li(b(pupil.name)));
           })));
}

const year_plan::Activity* moment_of(const PackageItem& item,
                                     const std::vector<year_plan::Activity>& activities) {
    const auto found = std::ranges::find(activities, item.activity_id, &year_plan::Activity::id);
    return found == activities.end() ? nullptr : &*found;
}

/// What is offered and the class hasn't had: first its grade's package in order, then what
/// the year plan and the school have besides. What somebody still makes ready is named, and not offered.
std::vector<ToSetOut> next_to_set_out(const std::vector<content::Offered>& all,
                                      const std::vector<GivenAssignment>& given, const GradePackage& grade) {
    const auto& activities = grade.activities;
    const auto find = [&](const std::string& key) {
        return std::ranges::find(all, key, &content::Offered::key);
    };
    const auto is_given = [&](const std::string& key) {
        return std::any_of(given.begin(), given.end(),
                           [&](const GivenAssignment& one) { return one.template_key == key; });
    };
    std::vector<ToSetOut> next;
    const auto add = [&](const content::Offered& one, std::string when) {
        const auto there = [&](const ToSetOut& other) { return other.template_key == one.key; };
        if (is_given(one.key) || std::any_of(next.begin(), next.end(), there)) return;
        const auto item = std::ranges::find(grade.package.items, one.key, &PackageItem::template_key);
        const bool ready = item == grade.package.items.end() || is_ready(*item, all);
        next.push_back({one.key, t_content(one.title), std::move(when), ready});
    };
    const auto when_in_year = [](const year_plan::Activity& activity) {
        return tf("In de jaarplanning: {from} – {to}", fmt::arg("from", i18n::short_date(activity.starts_on)),
                  fmt::arg("to", i18n::short_date(activity.ends_on)));
    };
    for (const PackageItem& item : grade.package.items)
        if (const auto one = find(item.template_key); one != all.end()) {
            const auto* moment = moment_of(item, activities);
            add(*one, moment ? when_in_year(*moment) : t("In het pakket van dit leerjaar"));
        }
    for (const auto& activity : activities)
        if (const auto one = find(activity.template_key); one != all.end()) add(*one, when_in_year(activity));
    for (const content::Offered& one : all)
        if (one.grade == grade.grade) add(one, {});
    return next;
}

std::vector<WithdrawnFromClass> withdrawn(db::Reader& tx, std::string_view school_id,
                                          std::string_view class_id) {
    std::vector<WithdrawnFromClass> all;
    for (const Withdrawn& one : withdrawn_of_class(tx, school_id, class_id)) { // seldom more than one
        const TemplatePtr form = form_of_template(tx, school_id, one.template_id, one.content_hash);
        all.push_back({one.template_key, t_content(form->title), day_in_amsterdam(one.at), one.begun});
    }
    return all;
}

/// Of all that runs in the class.
Html needs_part(db::Reader& tx, const access::Asked& asked, const ClassPage& page) {
    std::vector<const ClassAssignment*> running;
    for (const GivenAssignment& one : page.given)
        if (!one.assignment.debriefed && asked.today() >= one.assignment.dates.announced_on)
            running.push_back(&one.assignment);
    if (running.empty()) return {};
    auto needs = needs_of(running, asked.today());
    name_rows(needs, page.pupils);
    return class_needs(tx, asked,
                       {page.of_class, in_order(std::move(needs), asked.today()), running.front()->pupils});
}

http::Response show(const access::Asked& asked) {
    const Day today = asked.today();
    std::string content, name;
    const bool found = asked.services.database.read([&](db::Reader& tx) {
        const auto of_class =
            access::find_class(tx, asked.viewer, asked.request.param("class"), Action::see_class);
        if (!of_class) return false;
        const bool own = of_class->as == access::Role::mentor;
        const auto relation = own ? access::Relation::own_class : access::Relation::own_school;
        ClassPage page{*of_class};
        ClassRoll roll = roll_of_class(tx, asked.viewer.school_id, of_class->id, today);
        page.given = assignments_of_class(tx, asked.viewer.school_id, of_class->id, roll.enrolled, today);
        page.is_mentor = own;
        page.may_set_out = access::may(of_class->as, relation, Action::set_out_assignment);
        page.may_see_dossier = access::may(of_class->as, relation, Action::see_dossier);
        const auto grade = package_of_grade(tx, asked.viewer.school_id, of_class->grade_id, today).value();
        page.next = next_to_set_out(content::offered(tx, asked.viewer.school_id), page.given, grade);
        if (page.may_set_out) page.withdrawn = withdrawn(tx, asked.viewer.school_id, of_class->id);
        std::erase_if(page.next, [&](const ToSetOut& one) {
            return std::ranges::count(page.withdrawn, one.template_key, &WithdrawnFromClass::template_key) >
                   0;
        });
        page.year = year_plan::now_and_next(of_class->grade_id, grade.activities, today);
        page.pupils = std::move(roll.pupils);
        page.needs = needs_part(tx, asked, page);
        content = class_page(page).str();
        name = of_class->name;
        return true;
    });
    if (!found) return access::not_found(asked);
    auto frame = access::frame(asked, tf("Klas {name}", fmt::arg("name", name)));
    frame.wide = true;
    frame.styles.push_back("css/needs.css");
    return http::page(look::page(frame, trusted(std::move(content))));
}

} // namespace

Html class_page(const ClassPage& page) {
    Html given;
    for (const GivenAssignment& one : page.given)
        given += given_card(one);
    if (page.given.empty())
        given = look::empty_state(t("Nog geen thuisopdracht"),
                                  page.is_mentor ? t("Zet de eerste uit. Wij doen een voorstel voor de data.")
                                                 : t("De mentor zet de eerste uit."));
    return group(
        look::heading(tf("Leerjaar {number}", fmt::arg("number", page.of_class.grade)),
                      tf("Klas {name}", fmt::arg("name", page.of_class.name))),
        page.needs,
        div(cls("columns"),
            section(aria_label(t("Thuisopdrachten")), given, next_part(page), withdrawn_part(page)),
            aside(page.year, when(page.is_mentor,
                                  [&] {
                                      return group(
                                          p(a(cls("move"), href("/beheer/post"), t("Brieven om te printen"))),
                                          p(a(cls("move"), href(paper::scans_path(page.of_class.id)),
                                              t("Ingevulde bladen toevoegen"))));
                                  }))),
        pupils_part(page));
}

void register_class_page(access::Routes& routes) { routes.get("/klas/{class}", Action::see_class, show); }

} // namespace trialoog::assignments
