#include "look/form.hpp"
#include "look/page.hpp"
#include "look/people.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/home/pages.hpp"

namespace trialoog::home {
namespace {

using namespace html;
using access::Action;
using assignments::ClassAssignment;

std::string dates_of(const ClassAssignment& one) {
    return tf("Inleveren {hand_in} · nabespreken {debrief}",
              fmt::arg("hand_in", i18n::short_date(one.hand_in_on)),
              fmt::arg("debrief", i18n::short_date(one.debrief_on)));
}

Html on_paper(const ClassAssignment& one) {
    if (one.on_paper == 0) return {};
    return p(a(cls("move"), href("/opdracht/" + one.assignment_id + "/papier"),
               tn("Van {n} leerling zijn er bladen. Lever jij ze in?",
                  "Van {n} leerlingen zijn er bladen. Lever jij ze in?", one.on_paper)));
}

Html assignment_card(const ClassAssignment& one) {
    const int nobody = one.pupils - one.with_adult;
    Html need;
    if (nobody > 0 && !one.debriefed)
        need = p(look::tag(look::Tone::attention, tn("{n} leerling weet nog niet met wie",
                                                     "{n} leerlingen weten nog niet met wie", nobody)));
    return look::voice_card(
        look::Voice::mentor, dates_of(one),
        group(h3(one.title), need,
              look::coverage(one.with_adult, one.pupils,
                             tf("{found} van {all} hebben een volwassene gevonden",
                                fmt::arg("found", one.with_adult), fmt::arg("all", one.pupils))),
              p(cls("hint"), tf("{begun} begonnen, {handed_in} ingeleverd", fmt::arg("begun", one.begun),
                                fmt::arg("handed_in", one.handed_in))),
              on_paper(one), look::button_link("/opdracht/" + one.assignment_id, t("Bekijk de klas"))));
}

Html waiting_pages(int pages, const std::string& why, const std::string& path) {
    if (pages == 0) return {};
    return look::notice(look::Tone::attention,
                        tn("{n} blad wacht op jou", "{n} bladen wachten op jou", pages),
                        group(p(why), look::button_link(path, t("Bekijk de bladen"), true)));
}

std::string by_when(const assignments::DevelopTask& task) {
    const std::string grade = tf("Leerjaar {number}", fmt::arg("number", task.grade));
    if (!task.ready_by) return grade;
    return grade + " · " + tf("klaar op {day}", fmt::arg("day", i18n::long_date(*task.ready_by)));
}

Html develop_card(const std::vector<assignments::DevelopTask>& tasks) {
    if (tasks.empty()) return {};
    std::vector<look::PersonRow> rows;
    for (const assignments::DevelopTask& task : tasks)
        rows.push_back({task.title, by_when(task), task.href,
                        task.late ? look::tag(look::Tone::attention, t("te laat")) : Html()});
    return look::card(t("Dit maak jij klaar"), look::person_list(rows));
}

std::string what_was_done(const access::Signal& one) {
    const std::string moment = i18n::short_date(day_in_amsterdam(one.at)) + " " + time_in_amsterdam(one.at);
    const auto when = fmt::arg("when", moment);
    const auto name = fmt::arg("name", one.name);
    if (one.what == "pupils")
        return tf("{name} bekeek heel veel leerlingen in korte tijd ({when}).", name, when);
    if (one.what == "bundles")
        return tf("{name} haalde heel veel dossiers op in korte tijd ({when}).", name, when);
    if (one.what == "letters") return tf("{name} maakte heel veel brieven met codes ({when}).", name, when);
    return tf("{name} maakte heel veel codes of accounts ({when}).", name, when);
}

/// Somebody did more than work asks for: for the administrator and one beside.
Html signals_part(const HomeView& view, const access::Viewer& viewer) {
    Html all;
    for (const access::Signal& one : view.signals)
        all += look::notice(
            look::Tone::attention, t("Dit is ongewoon"),
            group(p(what_was_done(one)),
                  p(t("Trialoog hield het tegen. Vraag wat er aan de hand was. Twijfel je? Zet het account "
                      "uit.")),
                  when(access::find_school(viewer, Action::see_audit_trail).has_value(),
                       [] { return p(a(cls("move"), href("/beheer/inzage"), t("Bekijk wie wat zag"))); }),
                  look::act("/signalen/" + one.id + "/gezien", t("Ik heb het gezien"))));
    return all;
}

Html leavers_notice(const leavers::Coming& coming, Day today) {
    if (!coming.stopped && (coming.people == 0 || !coming.first_on)) return {};
    const std::string path = "/beheer/vergeten";
    if (coming.stopped)
        return look::notice(look::Tone::attention, t("Trialoog vergeet nu niemand"),
                            group(p(t("De datum maakte een sprong. Kijk of die klopt.")),
                                  look::button_link(path, t("Bekijk de lijst"), true)));
    const std::string when =
        i18n::long_date(*coming.first_on > today ? *coming.first_on : today.plus_days(1));
    return look::notice(
        look::Tone::plain,
        tn("{n} persoon wordt straks vergeten", "{n} mensen worden straks vergeten", coming.people),
        group(p(tf("De eerste op zijn vroegst op {day}. Klopt het, of moet iemand langer blijven?",
                   fmt::arg("day", when))),
              look::button_link(path, t("Bekijk de lijst"), true)));
}

struct Task {
    Action action;
    std::string title, text, href;
};

std::vector<Task> assignment_tasks() {
    return {
        {Action::see_packages, t("Pakketten per leerjaar"),
         t("Welke opdracht wanneer, wie maakt hem klaar, en voor welke dag."), "/thuisopdrachten/pakketten"},
        {Action::see_evaluations, t("Hoe was het?"),
         t("Wat leerlingen, ouders en mentoren van een opdracht vonden."), "/thuisopdrachten/terugblik"},
        {Action::set_links, t("Films en sites"), t("De adressen die in de opdrachten staan."),
         "/thuisopdrachten/films"},
    };
}

std::vector<Task> tasks() {
    return {
        {Action::write_templates, t("Thuisopdrachten maken"),
         t("Pas een opdracht aan voor jullie school, of schrijf er zelf een."), "/thuisopdrachten"},
        {Action::sort_paper, t("De scanner van school"), t("Ingevulde bladen die nog naar een klas moeten."),
         "/papier"},
        {Action::import_people, t("Leerlingen en ouders inlezen"),
         t("Uit het bestand van de schooladministratie."), "/beheer/import"},
        {Action::make_letters, t("Brieven met codes"), t("Voor ouders en leerlingen, per klas of leerjaar."),
         "/beheer/brieven"},
        {Action::manage_access, t("Mensen en toegang"),
         t("Een nieuwe code, een account, een apparaat afmelden."), "/beheer/mensen"},
        {Action::export_dossiers, t("Dossiers van wie weg is"),
         t("Ophalen voor een leerling van vroeger, voordat ze weggaan."), "/dossiers/vertrokken"},
        {Action::forget_leavers, t("Wie we vergeten"),
         t("Wie van school is, en wanneer de gegevens weggaan."), "/beheer/vergeten"},
        {Action::make_letters, t("Post om te printen"), t("Berichten voor ouders zonder e-mail."),
         "/beheer/post"},
    };
}

Html card_of(const std::string& title, const std::vector<Task>& all, const access::Viewer& viewer) {
    std::vector<look::PersonRow> rows;
    for (const Task& task : all)
        if (access::find_school(viewer, task.action)) rows.push_back({task.title, task.text, task.href});
    return rows.empty() ? Html() : look::card(title, look::person_list(rows));
}

} // namespace

Html evaluation_cards(const HomeView& view, std::string_view about_id, partnership::Voice voice) {
    Html cards;
    for (const partnership::OpenEvaluation& one : view.evaluations) {
        if (one.about_id != about_id || one.voice != voice) continue;
        const auto own = voice == partnership::Voice::pupil   ? look::Voice::pupil
                         : voice == partnership::Voice::adult ? look::Voice::parent
                                                              : look::Voice::mentor;
        cards += look::voice_card(own, t("Hoe was het?"),
                                  group(h3(one.title),
                                        p(cls("hint"), t("Een halve minuut. Het mag, het hoeft niet.")),
                                        look::button_link(one.href, t("Vertel hoe het was"), true)));
    }
    return cards;
}

Html class_section(const HomeView& view, const access::ClassRef& mine, const access::Viewer& viewer) {
    Html cards;
    if (const auto waiting = view.paper.of_class.find(mine.id); waiting != view.paper.of_class.end())
        cards +=
            waiting_pages(waiting->second, t("Deze bladen liggen nog bij geen leerling. Zoek jij het uit?"),
                          paper::scans_path(mine.id));
    for (const ClassAssignment& one : view.class_assignments)
        if (one.class_id == mine.id) cards += assignment_card(one);
    cards += evaluation_cards(view, mine.id, partnership::Voice::mentor);
    if (cards.empty())
        cards += look::empty_state(t("Nog geen thuisopdracht in deze klas"),
                                   t("In de jaarplanning zie je welke opdracht nu past."),
                                   look::button_link("/klas/" + mine.id, t("Zet een opdracht uit")));
    Html beside;
    if (const auto plan = view.plans.find(mine.grade); plan != view.plans.end())
        beside += year_plan::now_and_next(mine.grade_id, plan->second, view.today, viewer);
    beside += look::button_link("/klas/" + mine.id, tf("Klas {class}", fmt::arg("class", mine.name)), true);
    return section(cls("home-part"), h2(tf("Klas {class}", fmt::arg("class", mine.name))),
                   look::columns(cards, beside));
}

Html school_section(const HomeView& view, const access::Viewer& viewer) {
    const Html scanned =
        waiting_pages(view.paper.of_no_class,
                      t("De scanner kon de code niet lezen. Zoek jij uit van welke klas het is?"), "/papier");
    const Html assignments_card = card_of(t("Thuisopdrachten"), assignment_tasks(), viewer);
    const Html beheer =
        group(signals_part(view, viewer), scanned, leavers_notice(view.leavers, view.today),
              develop_card(view.develop), assignments_card, card_of(t("Beheer"), tasks(), viewer));

    Html years;
    if (view.classes.empty() && view.pupils.empty() && view.mentored.empty())
        for (const auto& [grade, plan] : view.plans)
            if (!plan.empty())
                years += div(h2(tf("Leerjaar {number}", fmt::arg("number", grade))),
                             year_plan::now_and_next(plan.front().grade_id, plan, view.today, viewer));
    if (beheer.empty() && years.empty()) return {};
    return section(cls("home-part"), beheer, when(!years.empty(), [&] { return div(cls("tiles"), years); }));
}

} // namespace trialoog::home
