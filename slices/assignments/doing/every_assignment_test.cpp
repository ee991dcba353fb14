// Each assignment of the library from beginning to hand-in, by forms, as without a script.

#include "slices/assignments/work/work_for_tests.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::assignments;
using namespace trialoog::test;

namespace {

std::string something(const Template& form, const Field& field, const std::string& today) {
    const Item& item = *field.item;
    if (item.kind == Kind::mark && field.column == 0) return "8";
    if (item.kind == Kind::date) return today;
    if (item.kind == Kind::questions)
        return form.list(item.list)[0] + "\n" + form.list(item.list)[1] + "\n" + form.list(item.list)[2];
    if (!item.list.empty()) return form.list(item.list)[static_cast<std::size_t>(field.place)];
    return "iets bij " + field.key;
}

/// Fills in every field that the page shows, and presses its button. Says where that leads.
std::string fill_in(Doing& doing, const std::string& who, const std::string& path, const Template& form) {
    const std::string page = doing.site.get(who, path).body, today = doing.site.services.clock.today().iso();
    Fields sent;
    for (const Field& field : form.fields)
        if (page.find("name=\"v." + field.key + "\"") != std::string::npos) {
            sent.emplace_back("v." + field.key, "0");
            sent.emplace_back(field.key, something(form, field, today));
        }
    const auto answer = doing.site.post(who, path, std::move(sent));
    CHECK_MESSAGE(answer.status == 303, path);
    return location_of(answer);
}

/// Page by page while the address is of this part.
std::string fill_in_part(Doing& doing, const std::string& who, std::string path, const std::string& part,
                         const Template& form) {
    for (int pages = 0; path.find(part) != std::string::npos && pages < 30; ++pages)
        path = fill_in(doing, who, path, form);
    return path;
}
} // namespace

TEST_CASE("every assignment of the library can be done to its end, page by page") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        for (const LibraryTemplate& one : library()) {
            const Template& form = *one.form;
            if (form.key == "qualities") continue; // whole in other tests
            CAPTURE(form.key);
            const std::string work = doing.also(form.key);
            if (form.has(Part::pupil)) fill_in_part(doing, noor, work + "/leerling/1", "/leerling/", form);
            if (form.has(Part::adult))
                fill_in_part(doing, samira, work + "/volwassene/1", "/volwassene/", form);
            fill_in_part(doing, samira, work + "/samen/1", "/samen/", form);
            if (form.has(Part::after)) fill_in_part(doing, noor, work + "/daarna/1", "/daarna/", form);
            CHECK(location_of(doing.site.post(noor, work + "/inleveren", Fields{})) == work);
            CHECK(shows(doing.site.get(samira, work), "Ingeleverd"));
            CHECK(shows(doing.site.get(samira, work + "/samen"), "iets bij "));
        }
    });
}

TEST_CASE("Noor picks the two jobs that she shows at home from what she wrote in class") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        const std::string work = doing.also("technology_worlds");
        doing.site.post(noor, work + "/leerling/1",
                        {{"v.jobs_building_1_job", "0"}, {"jobs_building_1_job", "timmerman"}});
        doing.site.post(noor, work + "/leerling/5",
                        {{"v.jobs_new_tech_1_job", "0"}, {"jobs_new_tech_1_job", "robotbouwer"}});
        const auto page = doing.site.get(noor, work + "/leerling/6");
        for (const char* job : {"timmerman", "robotbouwer"})
            CHECK(shows(page, "name=\"chosen_jobs_1\" value=\"" + std::string(job) + "\""));
        CHECK(location_of(doing.site.post(noor, work + "/leerling/6",
                                          {{"v.chosen_jobs_1", "0"},
                                           {"chosen_jobs_1", "timmerman"},
                                           {"v.chosen_jobs_2", "0"},
                                           {"chosen_jobs_2", "robotbouwer"}})) != work + "/leerling/6");
        CHECK(shows(doing.site.get(samira, work + "/samen/2"), "timmerman en robotbouwer"));
    });
}

TEST_CASE("handed in without a poster isn't ready, and where the poster would be it says so") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        const Template& form = *find_in_library("technology_worlds")->form;
        const std::string work = doing.also(form.key), poster = work + "/poster/poster";
        fill_in_part(doing, noor, work + "/leerling/1", "/leerling/", form);
        fill_in_part(doing, samira, work + "/samen/1", "/samen/", form);
        CHECK(shows(doing.site.get(noor, poster), "https://www.beroepeninbeeld.nl"));
        fill_in_part(doing, noor, work + "/daarna/1", "/daarna/", form);
        CHECK(shows(doing.site.get(noor, work), "Alleen de poster nog"));
        CHECK(shows(doing.site.get(noor, poster + "/groot"), "Er is geen poster gemaakt"));
        doing.site.post(noor, work + "/inleveren", Fields{});
        for (const char* who : {noor, samira}) {
            CHECK(shows(doing.site.get(who, work), "Zonder poster"));
            // The day is the class's, not that of the talk of which the feedback speaks.
            CHECK(shows(doing.site.get(who, work), "De klas praat erover op dinsdag 20 oktober."));
            CHECK(location_of(doing.site.get(who, poster)) == poster + "/groot");
            const auto page = doing.site.get(who, poster + "/groot");
            CHECK(page.status == 200);
            CHECK(shows(page, "ingeleverd zonder poster"));
        }
        CHECK(doing.site.get(eva, poster + "/groot").status == 200);
        CHECK(doing.site.get(amir, poster + "/groot").status == 404);
        CHECK(doing.site.get(tom, poster + "/groot").status == 404);
        CHECK(doing.site.get(noor, poster + "/pdf").status == 404);
    });
}

TEST_CASE("who reads back sees of each answer what it is about: the world, the course, the visit") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        const auto read_back = [&](const std::string& key) {
            const Template& form = *find_in_library(key)->form;
            const std::string work = doing.also(key);
            fill_in_part(doing, noor, work + "/leerling/1", "/leerling/", form);
            fill_in_part(doing, samira, work + "/samen/1", "/samen/", form);
            if (form.has(Part::after)) fill_in_part(doing, noor, work + "/daarna/1", "/daarna/", form);
            doing.site.post(noor, work + "/inleveren", Fields{});
            return doing.site.get(samira, work + "/samen");
        };
        const auto worlds = read_back("technology_worlds");
        for (const char* world : {"bouwen en wonen", "verkeer, vervoer en ruimte", "nieuwe technieken"})
            CHECK(shows(worlds, "Welke beroepen horen bij " + std::string(world) + "?"));
        const auto visits = read_back("open_day");
        for (const char* course : {"1", "2", "3"})
            CHECK(shows(visits, "Dit zagen jullie bij iets bij course_" + std::string(course) +
                                    " · Wat vond je het leukst?"));
    });
}
