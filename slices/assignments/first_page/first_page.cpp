#include "slices/assignments/first_page/first_page.hpp"

#include "look/form.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/access/access.hpp"

#include <algorithm>

namespace trialoog::assignments {
namespace {
using namespace html;
using access::Action;

class Assignments : public access::OnFirstPage {
public:
    Assignments(db::Reader& tx, const access::FirstPage& page)
        : works_(works_of_viewer(tx, page.viewer, page.pupils, page.today)) {
        if (page.viewer.is(access::Role::mentor)) {
            own_ = work_of_own_classes(tx, page.viewer, page.today);
            needs_ = needs_in_own_classes(tx, page.viewer, own_, page.today);
        }
        if (!page.mentored.empty()) mentored_ = works_of_mentored(tx, page.viewer, page.today);
        if (access::find_school(page.viewer, Action::see_packages))
            develop_ = develop_tasks(tx, page.viewer, page.today);
    }

    bool has_to_do(const access::PupilRef& pupil) const override {
        return std::ranges::any_of(works_, [&](const OpenWork& work) {
            return work.pupil_id == pupil.id && !work.handed_in && work.takes_part;
        });
    }
    Html to_do(const access::PupilRef& pupil) const override {
        Html open;
        for (const OpenWork& work : works_)
            if (work.pupil_id == pupil.id && !work.handed_in) open += open_work_card(work);
        return open;
    }
    Html when_nothing(const access::PupilRef& pupil) const override {
        return look::empty_state(t("Nu geen thuisopdracht"),
                                 pupil.relation == access::Relation::self
                                     ? t("Je mentor zet de volgende opdracht klaar. Dan zie je die hier.")
                                     : t("De mentor zet de volgende opdracht klaar. Dan ziet u die hier."));
    }
    Html done(const access::PupilRef& pupil) const override {
        std::vector<const OpenWork*> done;
        for (const OpenWork& work : works_)
            if (work.pupil_id == pupil.id && work.handed_in) done.push_back(&work);
        return finished_works(done);
    }

    Html to_do(const access::ClassRef& mine) const override {
        Html cards;
        for (const ClassAssignment& one : own_.given)
            if (one.class_id == mine.id) cards += class_card(one);
        if (cards.empty()) return {};
        return group(first_needs(needs_, mine.id), div(cls("tiles"), cards));
    }
    Html when_nothing(const access::ClassRef& mine) const override {
        return look::empty_state(t("Nu geen thuisopdracht in deze klas"),
                                 t("In de jaarplanning zie je welke opdracht nu past."),
                                 look::button_link("/klas/" + mine.id, t("Zet een opdracht uit")));
    }
    Html beside(const access::ClassRef& mine) const override {
        return look::button_link("/klas/" + mine.id, tf("Klas {class}", fmt::arg("class", mine.name)), true);
    }

    std::vector<look::PersonRow> mentored_rows(const access::PupilRef& pupil) const override {
        return rows_of_mentored(mentored_, pupil.id);
    }
    Html of_school() const override { return develop_card(develop_); }

private:
    std::vector<OpenWork> works_; // of one's own pupils
    OwnClassWork own_;            // classes
    NeedsInClasses needs_;        // who of them needs the mentor
    std::vector<MentoredWork> mentored_;
    std::vector<DevelopTask> develop_; // that this person develops
};
} // namespace

std::unique_ptr<access::OnFirstPage> on_first_page(db::Reader& tx, const access::FirstPage& page) {
    return std::make_unique<Assignments>(tx, page);
}

std::vector<access::FirstPageLink> first_page_links() {
    using List = access::FirstPageLink::List;
    return {{List::assignments, 4, Action::see_class, t("Alle klassen"),
             t("Hoe ver elke klas is, en een leerling zoeken."), "/klassen"},
            {List::assignments, 6, Action::see_figures, t("Cijfers per leerjaar"),
             t("Of ouders bereikt zijn en opdrachten lukken."), "/cijfers"},
            {List::assignments, 10, Action::see_packages, t("Pakketten per leerjaar"),
             t("Welke opdracht wanneer, wie maakt hem klaar, en voor welke dag."),
             "/thuisopdrachten/pakketten"},
            {List::assignments, 30, Action::set_links, t("Films en sites"),
             t("De adressen die in de opdrachten staan."), "/thuisopdrachten/films"}};
}

} // namespace trialoog::assignments
