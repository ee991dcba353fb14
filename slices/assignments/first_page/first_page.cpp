#include "slices/assignments/first_page/first_page.hpp"

#include "look/form.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/access/access.hpp"
#include "slices/access/viewer/mentors.hpp"
#include "slices/assignments/setting_out/what_they_are.hpp"
#include "slices/school/school.hpp"

#include <algorithm>
#include <map>

namespace trialoog::assignments {
namespace {
using namespace html;
using access::Action;

class Assignments : public access::OnFirstPage {
public:
    Assignments(db::Reader& tx, const access::FirstPage& page)
        : works_(works_of_viewer(tx, page.viewer, page.pupils, page.today)),
          year_(school::year_around(page.today)) {
        if (page.viewer.is(access::Role::mentor)) {
            own_ = work_of_own_classes(tx, page.viewer, page.today);
            needs_ = needs_in_own_classes(tx, page.viewer, own_, page.today);
        }
        for (const access::PupilRef& pupil : page.pupils) // a family's own, so few
            if (pupil.as != access::Role::pupil && !is_busy(pupil))
                mentors_[pupil.id] =
                    access::mentor_names(tx, page.viewer.school_id, pupil.id, page.viewer.today);
        if (!page.mentored.empty()) mentored_ = works_of_mentored(tx, page.viewer, page.today);
        if (access::find_school(page.viewer, Action::see_packages))
            develop_ = develop_tasks(tx, page.viewer, page.today);
    }

    bool has_to_do(const access::PupilRef& pupil) const override { return is_busy(pupil); }
    Html to_do(const access::PupilRef& pupil) const override {
        Html open;
        for (const OpenWork& work : works_)
            if (work.pupil_id == pupil.id && !work.handed_in) open += open_work_card(work);
        return open.empty() ? open : group(open, in_general(pupil));
    }
    Html when_nothing(const access::PupilRef& pupil) const override {
        const auto mentor = mentors_.find(pupil.id);
        if (mentor == mentors_.end())
            return look::empty_state(t("Nu geen thuisopdracht"),
                                     t("Je mentor zet de volgende opdracht klaar. Dan zie je die hier."));
        return group(look::empty_state(t("Nu geen thuisopdracht"), coming(mentor->second)),
                     in_general(pupil));
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
    bool is_busy(const access::PupilRef& pupil) const {
        return std::ranges::any_of(works_, [&](const OpenWork& work) {
            return work.pupil_id == pupil.id && !work.handed_in && work.takes_part;
        });
    }
    static std::string coming(const std::string& mentor) {
        if (mentor.empty()) return t("De volgende opdracht ziet u hier.");
        return tf("De volgende opdracht komt van {mentor}. U ziet die dan hier.", fmt::arg("mentor", mentor));
    }
    /// To parents, until the first of the school year is handed in (HA-9).
    Html in_general(const access::PupilRef& pupil) const {
        const bool knows = std::ranges::any_of(works_, [&](const OpenWork& work) {
            return work.pupil_id == pupil.id && work.handed_in && work.hand_in_on >= year_.starts_on;
        });
        if (knows || pupil.as != access::Role::parent) return {};
        return look::card(t("Wat zijn thuisopdrachten?"), p(what_home_assignments_are(pupil.given_name)));
    }

    std::vector<OpenWork> works_; // of one's own pupils
    school::SchoolYear year_;
    std::map<std::string, std::string> mentors_; // by name, of other people's pupils who have nothing to do
    OwnClassWork own_;                           // classes
    NeedsInClasses needs_;                       // who of them needs the mentor
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
