#include "app/demo/people.hpp"

#include "app/demo/school_export.hpp"
#include "slices/school/school.hpp"
#include "tests/support/database.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <map>
#include <set>

using namespace trialoog;
using namespace trialoog::demo;

TEST_CASE("a demo school has 290 pupils in 12 classes, the same every time") {
    const People people = make_people(0, 2026);
    CHECK(people.pupils.size() == 290);
    CHECK(people.classes.size() == 12);
    CHECK(people.staff.size() == 32);
    const People again = make_people(0, 2026);
    for (std::size_t i = 0; i < people.pupils.size(); ++i)
        CHECK(people.pupils[i].given_name == again.pupils[i].given_name);
    const People other = make_people(1, 2026);
    CHECK_FALSE(std::equal(people.pupils.begin(), people.pupils.end(), other.pupils.begin(),
                           other.pupils.end(),
                           [](const Pupil& a, const Pupil& b) { return a.given_name == b.given_name; }));
}

TEST_CASE("its families are of every kind") {
    const People people = make_people(0, 2026);
    std::map<std::string, std::set<std::string>> children;
    std::size_t apart = 0, without_email = 0, other_language = 0;
    for (const auto& link : people.links) {
        children[link.caregiver].insert(link.pupil);
        apart += !link.lives_with;
    }
    for (const auto& one : people.caregivers) {
        without_email += one.email.empty();
        other_language += one.language != "nl";
    }
    const auto siblings =
        std::count_if(children.begin(), children.end(), [](const auto& c) { return c.second.size() > 1; });
    CHECK(siblings > 40);
    CHECK(apart > 30);
    CHECK(without_email > 20);
    CHECK(other_language > 30);
}

TEST_CASE("its export goes through the import without a refused row, and a second time changes nothing") {
    test::for_each_engine([](db::Database& database) {
        const Day today{2026, 11, 23};
        const auto files = export_files(make_people(0, 2026));
        const std::string id = database.write([&](db::Writer& tx) {
            return school::found_school(tx, {"b", "Bestuur", "School", "99AA", "", "", ""}, today, {});
        });
        const auto import = [&] {
            return database.write([&](db::Writer& tx) {
                const auto preview = school::preview_import(tx, id, files, today);
                school::apply(tx, id, preview.plan, {}, today, {}, access::withdraw_nothing);
                return preview.plan;
            });
        };
        const auto plan = import();
        CHECK(plan.refused.empty());
        CHECK(plan.warnings.empty());
        CHECK(plan.new_people(school::As::pupil) == 290);
        const auto on_record =
            database.read([&](db::Reader& tx) { return school::on_record(tx, id, today); });
        CHECK(on_record.mentors.size() == 12);
        CHECK(on_record.caregivers.at(marit) == on_record.staff.at(teacher_parent)); // a parent who teaches
        CHECK(school::full_name(on_record.people.at(on_record.pupils.at(noor)).name) == "Noor Benali");
        CHECK(import().changes_nothing());
    });
}
