#include "slices/year_plan/on_first_page.hpp"

#include "platform/i18n/i18n.hpp"

#include <algorithm>
#include <set>

namespace trialoog::year_plan {
namespace {
using namespace html;

/// The grades whose year this person wants to see: of the children, of the classes, or of the whole school.
std::vector<int> grades_of(const access::FirstPage& page) {
    std::vector<int> grades;
    for (const auto& pupil : page.pupils)
        grades.push_back(pupil.grade);
    for (const auto& one : page.classes)
        grades.push_back(one.grade);
    for (const auto& pupil : page.mentored)
        if (pupil.grade > 0) grades.push_back(pupil.grade);
    if (grades.empty() && page.viewer.is_staff()) grades = {1, 2, 3, 4};
    std::ranges::sort(grades);
    const auto [first, last] = std::ranges::unique(grades);
    grades.erase(first, last);
    return grades;
}

class NowAndNext : public access::OnFirstPage {
public:
    NowAndNext(db::Reader& tx, const access::FirstPage& page, const LeadsTo& leads_to)
        : page_(page),
          leads_to_(leads_to),
          plans_(activities_around(tx, page.viewer, grades_of(page), page.today)) {}

    Html beside(const access::PupilRef& pupil) const override {
        return pupil.relation == access::Relation::supported ? Html() : of_grade(pupil.grade, &pupil);
    }
    Html beside(const access::ClassRef& mine) const override {
        const auto plan = plans_.find(mine.grade);
        if (plan == plans_.end()) return {};
        return now_and_next(mine.grade_id, plan->second, page_.today, links_of(mine.grade, nullptr));
    }
    Html beside_mentored() const override {
        std::set<int> grades;
        Html all;
        for (const access::PupilRef& pupil : page_.mentored)
            if (grades.insert(pupil.grade).second) all += of_grade(pupil.grade);
        return all;
    }
    Html below_links() const override {
        if (!page_.classes.empty() || !page_.pupils.empty() || !page_.mentored.empty()) return {};
        Html years;
        for (const auto& [grade, plan] : plans_)
            if (!plan.empty())
                years += div(h2(tf("Leerjaar {number}", fmt::arg("number", grade))), of_grade(grade));
        return years.empty() ? Html() : div(cls("tiles"), years);
    }

private:
    std::function<Html(const Activity&)> links_of(int grade, const access::PupilRef* pupil) const {
        return [this, grade, pupil](const Activity& activity) {
            return leads_to_ ? leads_to_(page_.viewer, grade, activity, pupil) : Html();
        };
    }
    Html of_grade(int grade, const access::PupilRef* pupil = nullptr) const {
        const auto plan = plans_.find(grade);
        if (plan == plans_.end() || plan->second.empty()) return {};
        return now_and_next(plan->second.front().grade_id, plan->second, page_.today, links_of(grade, pupil));
    }
    const access::FirstPage& page_;
    const LeadsTo& leads_to_;
    std::map<int, std::vector<Activity>> plans_; // by grade number
};
} // namespace

std::unique_ptr<access::OnFirstPage> on_first_page(db::Reader& tx, const access::FirstPage& page,
                                                   const LeadsTo& leads_to) {
    return std::make_unique<NowAndNext>(tx, page, leads_to);
}

} // namespace trialoog::year_plan
