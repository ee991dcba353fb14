#pragma once
// Noor's dossier, and her talk with Eva on 9 November 2026 at 18.30 in B12. Today is 6 October.

#include "slices/content/template/template.hpp"
#include "slices/conversations/conversations.hpp"
#include "slices/conversations/rounds/rounds_store.hpp"
#include "slices/conversations/talks/talk.hpp"
#include "slices/dossier/kept_for_tests.hpp"

#include <string>
#include <string_view>

namespace trialoog::test {

struct NoorsTalk : NoorsDossier {
    explicit NoorsTalk(db::Database& on) : NoorsDossier(on), database(on) {
        conversations::register_routes(site.routes);
        const auto& jobs = *content::find_in_library("job_exploration");
        const auto by = viewer(database, counsellor, {access::Role::counsellor});
        database.write([&](db::Writer& tx) {
            run(tx, "UPDATE assignment_template SET content = $1, content_hash = 'of the talk'", {jobs.yaml});
            round = conversations::open_round(tx, by, introductions(), {class_1b}, site.clock.now());
        });
        talk = add(noor, "2026-11-09T18:30");
    }

    static conversations::Round introductions() {
        return {.school_year_id = year,
                .title = "Kennismaken",
                .guide_key = "introduction",
                .from = {2026, 11, 2},
                .until = {2026, 11, 20},
                .emphasis = "Hoe gaat het in de nieuwe klas?",
                .answer_by = {2026, 10, 20}};
    }

    /// Gives its id. With all who may come, or apart with one parent.
    std::string add(std::string_view pupil, std::string_view at, std::string_view adult = {},
                    std::string_view mentor = eva) {
        return database.write([&](db::Writer& tx) {
            const std::string id = conversations::add_talk(tx, school, round, pupil, adult);
            const auto kept = conversations::talk_by_id(tx, school, id);
            conversations::place_talk(tx, school, *kept, at, mentor, 20, "B12");
            return id;
        });
    }
    std::string at(std::string_view more) const { return "/gesprek/" + talk + "/" + std::string(more); }
    void end_talk() {
        database.write([&](db::Writer& tx) {
            run(tx, "UPDATE talk SET began_at = 1, ended_at = 2 WHERE school_id = $1 AND id = $2",
                {school, talk});
        });
    }

    db::Database& database;
    std::string round, talk;
};

} // namespace trialoog::test
