#include "slices/year_plan/library.hpp"

#include "slices/year_plan/drawing.hpp"
#include "slices/year_plan/kind.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace trialoog;
using namespace trialoog::year_plan;

namespace {

const std::string good = R"(
grade: 2
accent: Jezelf leren kennen
activities:
  - {key: talk, kind: introduction_conversation, title: Gesprek, from: 09-14, to: 09-25}
  - {key: task, kind: home_assignment, template_key: family_network, title: Opdracht, lines: [opdracht, thuis],
     from: 01-11, to: 01-22, for_pupil: Je doet iets.}
links:
  - {from: talk, to: task}
)";

std::string with(std::string yaml, const std::string& from, const std::string& to) {
    return yaml.replace(yaml.find(from), from.size(), to);
}

} // namespace

TEST_CASE("a year plan is read as its author wrote it") {
    const auto plan = parse_plan(good);
    CHECK(plan.grade == 2);
    CHECK(plan.accent == "Jezelf leren kennen");
    REQUIRE(plan.activities.size() == 2);
    CHECK(plan.activities[1].kind == Kind::home_assignment);
    CHECK(plan.activities[1].template_key == "family_network");
    CHECK(plan.activities[1].lines == std::vector<std::string>{"opdracht", "thuis"});
    CHECK(plan.activities[1].for_pupil == "Je doet iets.");
    REQUIRE(plan.links.size() == 1);
    CHECK(plan.find("task") == &plan.activities[1]);
    CHECK(plan.find("nothing") == nullptr);
}

TEST_CASE("a year plan with a mistake says which") {
    CHECK_THROWS_AS(parse_plan("just text"), BadPlan);
    CHECK_THROWS_AS(parse_plan("grade: [1"), BadPlan);
    CHECK_THROWS_WITH_AS(parse_plan(with(good, "introduction_conversation", "party")),
                         "year plan: `party` is no kind of activity", BadPlan);
    CHECK_THROWS_WITH_AS(parse_plan(with(good, "09-14", "09-31")),
                         "year plan: `09-31` is no month-day like 09-07", BadPlan);
    CHECK_THROWS_WITH_AS(parse_plan(with(good, "to: task", "to: tusk")),
                         "year plan: a link names `tusk`, which isn't there", BadPlan);
    CHECK_THROWS_WITH_AS(parse_plan(with(good, "key: task", "key: talk")), "year plan: `talk` is there twice",
                         BadPlan);
}

TEST_CASE("months before August are in the school year's second calendar year") {
    const Day august{2026, 8, 1};
    CHECK(day_in_year({9, 7}, august) == Day{2026, 9, 7});
    CHECK(day_in_year({1, 11}, august) == Day{2027, 1, 11});
    CHECK(day_in_year({2, 29}, august) == Day{2027, 2, 28});
    CHECK(day_in_year({2, 29}, {2027, 8, 1}) == Day{2028, 2, 29});
}

TEST_CASE("the four built-in year plans hold the method's activities, and can be drawn by the rules") {
    const Words words{{"aug", "sep", "okt", "nov", "dec", "jan", "feb", "mrt", "apr", "mei", "jun", "jul"},
                      "Met ouders",
                      "In de klas (LOB)",
                      "vandaag"};
    const Day august{2026, 8, 1};
    const std::size_t with_parents[] = {6, 6, 6, 4}, in_class[] = {7, 4, 6, 6};
    for (int grade = 1; grade <= 4; ++grade) {
        CAPTURE(grade);
        const PlannedYear& plan = plan_of_grade(grade);
        CHECK(plan.grade == grade);
        const auto parents =
            std::count_if(plan.activities.begin(), plan.activities.end(),
                          [](const auto& activity) { return is_with_parents(activity.kind); });
        CHECK(static_cast<std::size_t>(parents) == with_parents[grade - 1]);
        CHECK(plan.activities.size() - static_cast<std::size_t>(parents) == in_class[grade - 1]);

        std::vector<Item> items;
        for (const auto& activity : plan.activities) {
            CHECK(day_in_year(activity.from, august) <= day_in_year(activity.to, august));
            items.push_back({activity.lines, is_with_parents(activity.kind),
                             day_in_year(activity.from, august), day_in_year(activity.to, august)});
        }
        std::vector<Link> links;
        auto place = [&](const std::string& key) {
            return static_cast<std::size_t>(plan.find(key) - plan.activities.data());
        };
        for (const auto& link : plan.links)
            links.emplace_back(place(link.from), place(link.to));
        const Drawing drawing = draw_year(items, links, august, Day{2026, 10, 6}, words);
        for (const Path& tie : drawing.ties) {
            REQUIRE(tie.corners.size() >= 2);
            for (const Box& box : drawing.boxes)
                CHECK_FALSE(crosses(tie, box.rect));
            for (const Label& month : drawing.months)
                CHECK_FALSE(crosses(tie, month.rect));
        }
    }
}

TEST_CASE("what a year's activities build on is tied: talks look back on what was done before them") {
    struct Tie {
        int grade;
        const char *from, *to;
    };
    for (const auto& [grade, from, to] :
         {Tie{1, "motives_evening", "self_image_talk"}, Tie{1, "family_job", "look_ahead_talk"},
          Tie{2, "prepare_profile_talk", "mini_internship"}, Tie{2, "profile_choice_talk", "mini_internship"},
          Tie{4, "visit_open_day", "choose_course_talk"}, Tie{4, "choose_course_talk", "open_days"},
          Tie{4, "provisional_application", "exam_talk"}}) {
        CAPTURE(from);
        CAPTURE(to);
        const PlannedYear& plan = plan_of_grade(grade);
        CHECK(std::any_of(plan.links.begin(), plan.links.end(),
                          [&](const PlannedLink& link) { return link.from == from && link.to == to; }));
    }
}

TEST_CASE("what is tied to something later doesn't begin after that is over") {
    for (int grade = 1; grade <= 4; ++grade)
        for (const PlannedLink& link : plan_of_grade(grade).links) {
            CAPTURE(link.from);
            CAPTURE(link.to);
            const PlannedYear& plan = plan_of_grade(grade);
            CHECK(day_in_year(plan.find(link.from)->from, {2026, 8, 1}) <=
                  day_in_year(plan.find(link.to)->to, {2026, 8, 1}));
        }
}

TEST_CASE(
    "a family has time to visit open days: the assignment ends after they have begun, before the talk") {
    const PlannedYear& plan = plan_of_grade(4);
    const auto day = [](const MonthDay& date) { return day_in_year(date, {2026, 8, 1}); };
    CHECK(day(plan.find("visit_open_day")->to) > day(plan.find("open_days")->from));
    CHECK(day(plan.find("visit_open_day")->to) < day(plan.find("choose_course_talk")->from));
}
