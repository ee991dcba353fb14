#include "slices/assignments/needs/needs.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/needs/language_label.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::assignments;

namespace {
// Announced, prepared, handed in on a Friday, looked back on.
const Dates dates{{2026, 10, 5}, {2026, 10, 6}, {2026, 10, 16}, {2026, 10, 20}};
constexpr Day announced{2026, 10, 5}, week_before{2026, 10, 9}, near{2026, 10, 12}, after{2026, 10, 19};

PupilRow pupil(const std::string& name) {
    PupilRow row;
    row.pupil_id = row.work_id = row.given_name = row.name = name;
    row.companion = "mother";
    return row;
}
PupilRow begun(const std::string& name) {
    PupilRow row = pupil(name);
    row.begun = true;
    return row;
}
ClassAssignment given(std::string title, const Dates& on, std::vector<PupilRow> open) {
    ClassAssignment made;
    made.assignment_id = made.title = std::move(title);
    made.dates = on;
    made.open = std::move(open);
    return made;
}
std::vector<std::string> names(const std::vector<Need>& needs) {
    std::vector<std::string> all;
    for (const Need& need : needs)
        all.push_back(need.row.name);
    return all;
}
using Names = std::vector<std::string>;
} // namespace

TEST_CASE("what isn't announced yet alarms nobody, whoever hasn't chosen and whatever waits") {
    auto daan = pupil("Daan");
    daan.companion = "";
    daan.needs_adult = true;
    CHECK_FALSE(why_needed(daan, dates, {2026, 10, 4}));
    CHECK(why_needed(daan, dates, announced) == Why::knows_nobody);
}

TEST_CASE("who is stuck needs the mentor at once: knows nobody, proposes somebody, has pages on paper") {
    auto daan = pupil("Daan"), yonas = pupil("Yonas"), esra = pupil("Esra");
    daan.needs_adult = true;
    yonas.companion = "uncle";
    yonas.proposal_waits = true;
    esra.pages_wait = true;
    CHECK(why_needed(daan, dates, announced) == Why::knows_nobody);
    CHECK(why_needed(yonas, dates, announced) == Why::proposes);
    CHECK(why_needed(esra, dates, announced) == Why::pages_wait);
}

TEST_CASE("nobody is asked with whom before the class has prepared it") {
    auto noor = pupil("Noor");
    noor.companion = "";
    CHECK_FALSE(why_needed(noor, dates, dates.prepared_on));
    CHECK(why_needed(noor, dates, {2026, 10, 7}) == Why::not_chosen);
}

TEST_CASE("who has an adult goes on alone until the hand-in day comes near") {
    auto ready = begun("Noor");
    ready.pupil_ready = true;
    for (const PupilRow& row : {pupil("Fleur"), ready})
        CHECK_FALSE(why_needed(row, dates, {2026, 10, 11}));
    CHECK(why_needed(pupil("Fleur"), dates, near) == Why::not_begun);
    CHECK(why_needed(ready, dates, near) == Why::waits_for_adult);
    ready.adult_ready = true; // they only have to talk
    CHECK_FALSE(why_needed(ready, dates, dates.hand_in_on));
    CHECK(why_needed(ready, dates, after) == Why::unfinished);
    CHECK_FALSE(why_needed(begun("Bo"), dates, near));
    auto returned = begun("Roos");
    returned.given_back = true;
    CHECK(why_needed(returned, dates, near) == Why::given_back);
}

TEST_CASE("a pupil with more time than the class isn't late before their own day, and stands by that day") {
    auto noor = begun("Noor");
    noor.more_time_until = Day{2026, 10, 23};
    CHECK_FALSE(why_needed(noor, dates, after));
    CHECK(why_needed(noor, dates, {2026, 10, 24}) == Why::unfinished);
    const Need need = need_of(Why::not_begun, noor, {}, {}, dates);
    CHECK(next_date(need.dates, after) == Day{2026, 10, 23});
}

TEST_CASE("what is handed in needs nobody, and neither does who has only just come into the class") {
    auto noor = begun("Noor"), bo = pupil("Bo");
    noor.handed_in_at = start_of_day({2026, 10, 15});
    noor.needs_adult = noor.given_back = true;
    bo.work_id = "";
    CHECK_FALSE(why_needed(noor, dates, after));
    CHECK_FALSE(why_needed(bo, dates, after));
}

TEST_CASE("the next date comes first, then who is stuck, then who waits for an adult, then the name") {
    auto daan = pupil("Daan"), noor = begun("Noor");
    daan.needs_adult = true;
    noor.pupil_ready = true;
    auto cees = pupil("Cees");
    cees.companion = "";
    const Dates sooner{{2026, 10, 1}, {2026, 10, 2}, {2026, 10, 14}, {2026, 10, 15}};
    const auto later = given("Kwaliteiten", dates, {pupil("Élise"), noor, daan, pupil("Bo"), pupil("ella")});
    const auto first = given("Het beroep", sooner, {cees});
    const auto needs = in_order(needs_of({&later, &first}, near), near);
    CHECK(names(needs) == Names{"Cees", "Daan", "Noor", "Bo", "Élise", "ella"});
}

TEST_CASE("a pupil stands in the list once, by what comes first; the other assignment is named") {
    const Dates sooner{{2026, 10, 1}, {2026, 10, 2}, {2026, 10, 14}, {2026, 10, 15}};
    const auto qualities = given("Kwaliteiten", dates, {pupil("Noor")});
    const auto job = given("Het beroep", sooner, {pupil("Noor")});
    const auto needs = in_order(needs_of({&qualities, &job}, near), near);
    REQUIRE(needs.size() == 1);
    CHECK(needs[0].title == "Het beroep");
    CHECK(needs[0].also == Names{"Kwaliteiten"});
}

TEST_CASE("the next date is the lesson that prepares, then handing in, then looking back") {
    CHECK(next_date(dates, announced) == dates.prepared_on);
    CHECK(next_date(dates, week_before) == dates.hand_in_on);
    CHECK(next_date(dates, after) == dates.debrief_on);
    CHECK(next_date(dates, {2026, 11, 30}) == dates.debrief_on);
}

TEST_CASE("the staff reads in Dutch which language a family speaks, of every language that one can have") {
    CHECK(language_label("ar") == "Arabisch");
    for (const i18n::Language& one : i18n::languages()) {
        CAPTURE(one.code);
        const bool is_its_own = one.code == "nl" || one.code == "hi" || language_label(one.code) != one.name;
        CHECK(is_its_own);
    }
}
