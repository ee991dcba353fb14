#pragma once
// For tests: an assignment with open days and a poster, set out for class 1b: Noor has answered and Samira
// sits with her; the poster is Noor's, afterwards.

#include "slices/assignments/work/work_for_tests.hpp"

#include <fstream>
#include <iterator>
#include <string>

namespace trialoog::assignments {

inline constexpr const char* making_yaml = R"(
key: making
version: 1
grade: 3
minutes: 20
competence: work_exploration
title: Techniek
why: Daarom.
expected: Samen kijken.
feedback: In de les.
goals: Weten wat past.
lists:
  asked: ["Wat leer je?", "Wanneer is de stage?"]
steps:
  - key: courses
    voice: pupil
    title: Opleidingen
    items:
      - {key: course_1, kind: line, label: De eerste, yields: course, required: true}
      - {key: course_2, kind: line, label: De tweede, yields: course}
      - {key: strong_1, kind: line, label: Sterk, yields: quality}
  - key: days
    voice: both
    title: Open dagen
    items:
      - {key: day_2, kind: date, label: De tweede dag, about: course_2}
      - {key: day_1, kind: date, label: De eerste dag, about: course_1}
      - {key: place_1, kind: place, label: Waar, about: course_1}
      - {key: asked_1, kind: questions, label: Vragen, list: asked, about: course_1}
  - key: make
    voice: pupil
    after: true
    place: class
    title: Maak je poster
    items:
      - {key: poster, kind: poster, label: Jouw poster, required: true}
)";

struct Making {
    explicit Making(db::Database& database) : site(database, {register_own_routes, register_dossier}) {
        test::found_small_school(database);
        database.write([&](db::Writer& tx) {
            tx.run(sql_of_test::add_template, {test::school, "qualities", making_yaml, "making-of-tests"});
            tx.run(sql_of_test::add_assignment,
                   {test::school, "making-1b", test::class_1b, test::eva, "qualities"});
            tx.run(sql_of_test::add_work, {test::school, "work-noor", "making-1b", test::noor});
        });
        site.post(test::noor, "/werk/work-noor/met-wie", {{"wie", "mother:samira"}, {"naam", "mama"}});
        step(test::noor, "leerling/1",
             {{"course_1", "Kok, niveau 4"}, {"course_2", "Monteur"}, {"strong_1", "houdt vol"}});
        step(test::noor, "samen",
             {{"day_1", "2026-11-14"},
              {"day_2", "2027-01-30"},
              {"place_1", "Kerkstraat 1, Utrecht"},
              {"asked_1", "Wat leer je?"}});
    }

    std::vector<Answer> answers() {
        return site.services.database.read(
            [&](db::Reader& tx) { return answers_of_work(tx, test::school, "work-noor"); });
    }
    std::string value(const std::string& field) { return std::string(value_of(answers(), field)); }
    std::int64_t version(const std::string& field) {
        const auto all = answers();
        const Answer* answer = find_answer(all, field);
        return answer ? answer->version : 0;
    }
    void step(const std::string& who, const std::string& page, const Fields& fields) {
        Fields sent;
        for (const auto& [field, text] : fields) {
            sent.emplace_back("v." + field, std::to_string(version(field)));
            sent.emplace_back(field, text);
        }
        site.post(who, "/werk/work-noor/" + page, std::move(sent));
    }
    /// As the form does.
    http::Response make(const std::string& who, Fields fields) {
        fields.emplace_back("version", std::to_string(version("poster")));
        return site.post(who, path, std::move(fields));
    }
    /// A poster that was made by hand.
    http::Response put(const std::string& who, const std::string& json, std::int64_t seen_version) {
        return site.post(who, path, {{"value", json}, {"version", std::to_string(seen_version)}});
    }
    std::string add_photo() {
        std::ifstream file("platform/images/fixtures/gps.jpg", std::ios::binary);
        const std::string jpeg{std::istreambuf_iterator<char>(file), {}};
        site.upload(test::noor, "/werk/work-noor/foto", "poster", jpeg);
        return site.services.database
            .read([&](db::Reader& tx) { return photos_of_work(tx, test::school, "work-noor"); })
            .at(0)
            .id;
    }
    void hand_in() { site.post(test::noor, "/werk/work-noor/inleveren", Fields{}); }

    test::Site site;
    const std::string path = "/werk/work-noor/poster/poster";
};

} // namespace trialoog::assignments
