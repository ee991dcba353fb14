#pragma once
// For tests: qualities set out for classes 1b and 1c of the small school, and the steps that people take.

#include "slices/assignments/assignments.hpp"
#include "slices/assignments/work/store.hpp"
#include "slices/dossier/dossier.hpp"
#include "tests/support/database.hpp"
#include "tests/support/small_school.hpp"

#include <doctest/doctest.h>
#include <string>
#include <utility>
#include <vector>

namespace trialoog::assignments {

namespace sql_of_test {
constexpr db::Statement add_template{
    "test.template",
    "INSERT INTO assignment_template (school_id, id, template_key, version, content, content_hash, "
    "made_at) VALUES ($1, $2, $2, 1, $3, $4, 1)"};
constexpr db::Statement add_assignment{"test.assignment",
                                       "INSERT INTO assignment (school_id, id, class_id, template_id, "
                                       "announced_on, prepared_on, hand_in_on, debrief_on, "
                                       "feedback, set_out_by, set_out_at) VALUES ($1, $2, $3, $5, "
                                       "'2026-10-01', '2026-10-05', '2026-10-16', "
                                       "'2026-10-20', 'In de les.', $4, 1)"};
constexpr db::Statement add_work{
    "test.work", "INSERT INTO work (school_id, id, assignment_id, pupil_id) VALUES ($1, $2, $3, $4)"};
/// Works that keep something else than their proposal, photos and reminders say.
constexpr db::Statement kept_wrongly{
    "test.kept",
    "SELECT w.id FROM work w WHERE w.proposal <> COALESCE((SELECT s.state FROM supporter_proposal s "
    "WHERE s.school_id = w.school_id AND s.work_id = w.id), '') "
    "OR w.has_photo <> (SELECT COUNT(*) FROM (SELECT 1 AS one FROM photo f WHERE f.school_id = w.school_id "
    "AND f.work_id = w.id AND f.removed_at IS NULL LIMIT 1) any_photo) "
    "OR w.has_pages <> (SELECT COUNT(*) FROM (SELECT 1 AS one FROM photo f WHERE f.school_id = w.school_id "
    "AND f.work_id = w.id AND f.removed_at IS NULL AND f.field LIKE 'paper!_%' ESCAPE '!' LIMIT 1) any_page) "
    "OR COALESCE(w.reminded_at, 0) <> COALESCE((SELECT MAX(m.reminded_at) FROM reminder m "
    "WHERE m.school_id = w.school_id AND m.work_id = w.id), 0)"};
} // namespace sql_of_test

using Fields = std::vector<std::pair<std::string, std::string>>;

inline void register_dossier(access::Routes& routes) { dossier::register_routes(routes, photos_for_dossier); }

/// Works "work-noor", "work-daan", "work-amir" (class 1b) and "work-bo" (1c); handing in until 16 October.
struct Doing {
    explicit Doing(db::Database& database, const Additions& additions = {})
        : site(database, {register_dossier}) {
        register_routes(site.routes, additions);
        test::found_small_school(database);
        const LibraryTemplate& qualities = *find_in_library("qualities");
        database.write([&](db::Writer& tx) {
            tx.run(sql_of_test::add_template, {test::school, "qualities", qualities.yaml, qualities.hash});
            tx.run(sql_of_test::add_assignment,
                   {test::school, "qualities-1b", test::class_1b, test::eva, "qualities"});
            tx.run(sql_of_test::add_assignment,
                   {test::school, "qualities-1c", test::class_1c, test::tom, "qualities"});
            for (const std::string pupil : {test::noor, test::daan, test::amir})
                tx.run(sql_of_test::add_work, {test::school, "work-" + pupil, "qualities-1b", pupil});
            tx.run(sql_of_test::add_work, {test::school, "work-bo", "qualities-1c", test::bo});
        });
    }

    Doing(const Doing&) = delete;
    Doing& operator=(const Doing&) = delete;
    /// Whatever was done: what lists read in a work's own row is what would be counted anew.
    ~Doing() {
        site.services.database.read([](db::Reader& tx) {
            tx.each(sql_of_test::kept_wrongly, {}, [](const db::Row& row) {
                FAIL_CHECK("what work " << row.str("id") << " keeps isn't so");
            });
        });
    }

    /// Another assignment of the library for Noor: "work-KEY".
    std::string also(const std::string& key) {
        const LibraryTemplate& one = *find_in_library(key);
        site.services.database.write([&](db::Writer& tx) {
            tx.run(sql_of_test::add_template, {test::school, key, one.yaml, one.hash});
            tx.run(sql_of_test::add_assignment, {test::school, key + "-1b", test::class_1b, test::eva, key});
            tx.run(sql_of_test::add_work, {test::school, "work-" + key, key + "-1b", test::noor});
        });
        site.post(test::noor, "/werk/work-" + key + "/met-wie", {{"wie", "mother:samira"}, {"naam", "mama"}});
        return "/werk/work-" + key;
    }

    Work work(const std::string& id = "work-noor") {
        return site.services.database.read([&](db::Reader& tx) { return work_by_id(tx, test::school, id); })
            .value();
    }
    std::vector<Answer> answers(const std::string& id = "work-noor") {
        return site.services.database.read(
            [&](db::Reader& tx) { return answers_of_work(tx, test::school, id); });
    }
    std::string value(const std::string& field) { return std::string(value_of(answers(), field)); }
    std::int64_t version(const std::string& field) {
        const auto all = answers();
        const Answer* answer = find_answer(all, field);
        return answer ? answer->version : 0;
    }

    /// As the script saves a field.
    http::Response save(const std::string& who, const std::string& field, const std::string& text,
                        std::int64_t seen_version) {
        return site.post(who, "/werk/work-noor/antwoord",
                         {{"field", field}, {"value", text}, {"version", std::to_string(seen_version)}});
    }
    /// As a form without a script does: each field with the version that it has now.
    http::Response step(const std::string& who, const std::string& page, Fields fields) {
        Fields sent;
        for (auto& [field, text] : fields) {
            sent.emplace_back("v." + field, std::to_string(version(field)));
            sent.emplace_back(field, text);
        }
        return site.post(who, "/werk/work-noor/" + page, std::move(sent));
    }
    void choose_samira() {
        site.post(test::noor, "/werk/work-noor/met-wie", {{"wie", "mother:samira"}, {"naam", "mama"}});
    }

    /// Everything of a part, up to and including "klaar".
    void do_part(const std::string& who, Side part, const std::vector<std::string>& top) {
        const std::string answerer = part == Side::pupil ? "pupil" : "adult";
        const std::string page = part == Side::pupil ? "leerling/" : "volwassene/";
        int number = part == Side::pupil ? 2 : 1; // the pupil's first step is in class, and not required
        for (const char* time : {"1", "2", "3"})
            step(who, page + std::to_string(number++),
                 {{answerer + "_situation_" + time, "Keer " + std::string(time)},
                  {answerer + "_quality_" + time, top[0]}});
        step(who, page + std::to_string(number),
             {{answerer + "_top_1", top[0]}, {answerer + "_top_2", top[1]}, {answerer + "_top_3", top[2]}});
    }
    /// Up to the talk.
    void do_both_parts() {
        choose_samira();
        do_part(test::noor, Side::pupil, {"houdt vol", "behulpzaam", "kan goed plannen"});
        do_part(test::samira, Side::adult, {"behulpzaam", "houdt vol", "werkt graag met mensen"});
    }
    void talk(const std::string& who = test::noor) { step(who, "samen", {{"nicest", "Dat ik volhoud."}}); }
    http::Response hand_in(const std::string& who) {
        return site.post(who, "/werk/work-noor/inleveren", Fields{});
    }

    test::Site site;
};

} // namespace trialoog::assignments
