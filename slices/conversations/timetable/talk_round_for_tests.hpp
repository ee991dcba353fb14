#pragma once
// A round of the small school: classes 1b and 1c, one evening, Eva and Tom are there.

#include "slices/conversations/answers/answers_store.hpp"
#include "slices/conversations/invitations/routes.hpp"
#include "slices/conversations/invitations/tell_families.hpp"
#include "slices/conversations/timetable/board_store.hpp"
#include "slices/conversations/timetable/plan_job.hpp"
#include "slices/conversations/timetable/routes.hpp"
#include "tests/support/small_school.hpp"

#include <string>
#include <vector>

namespace trialoog::test {

inline constexpr Day talk_day{2026, 11, 17}; // a Tuesday
inline const std::string at_seven = "2026-11-17T19:00", at_seven_25 = "2026-11-17T19:25",
                         at_ten_to_eight = "2026-11-17T19:50";

struct TalkRound {
    explicit TalkRound(db::Database& database)
        : site(database, {conversations::register_board, conversations::register_appointment,
                          conversations::register_reschedule, [](access::Routes& routes) {
                              conversations::register_publish(routes, conversations::tell_published);
                          }}) {
        found_small_school(database);
        conversations::register_plan_job(site.services);
        conversations::register_tomorrow(site.services);
        messages::register_jobs(site.services, conversations::calendar_along);
        const access::Viewer carla = viewer(database, counsellor, {access::Role::counsellor});
        conversations::Round round{.school_year_id = year,
                                   .title = "Gesprekken van november",
                                   .guide_key = "introduction",
                                   .from = talk_day,
                                   .until = talk_day,
                                   .minutes = 20,
                                   .pause_minutes = 5,
                                   .waiting_at = "de aula",
                                   .answer_by = {2026, 11, 1}};
        database.write([&](db::Writer& tx) {
            id = conversations::open_round(tx, carla, round, {class_1b, class_1c}, site.clock.now());
            for (const char* mentor : {eva, tom}) {
                conversations::put_person(tx, school, id, {.id = mentor, .room = std::string("B1") + mentor});
                conversations::put_blocks(tx, school, id, mentor, {{mentor, talk_day, "19:00", "20:35"}});
            }
        });
    }
    template <class Read> auto read(Read reading) { return site.services.database.read(reading); }
    conversations::Round round() {
        return read([&](db::Reader& tx) { return conversations::round_by_id(tx, school, id).value(); });
    }
    conversations::Board board() {
        const auto now = round();
        return read([&](db::Reader& tx) {
            return conversations::read_board(tx, school, now, site.clock.today(), conversations::Times::all);
        });
    }
    /// The talk of this pupil, apart with this parent or with all.
    conversations::BoardTalk talk(std::string_view pupil, std::string_view adult = "") {
        for (const auto& one : board().talks)
            if (one.wanted.pupil_id == pupil && one.wanted.adult_id == adult) return one;
        throw std::logic_error("no such talk");
    }
    void says(const char* pupil, const char* adult, std::map<std::string, int, std::less<>> times,
              bool apart = false) {
        site.services.database.write([&](db::Writer& tx) {
            conversations::put_answer(tx, school,
                                      {.round_id = id,
                                       .pupil_id = pupil,
                                       .adult_id = adult,
                                       .is_apart = apart,
                                       .answered_by = adult,
                                       .answered_at = site.clock.now(),
                                       .times = std::move(times)});
        });
    }
    std::string path(const std::string& more = "") const {
        return "/gesprekken/ronde/" + id + "/bord" + more;
    }
    void plan() {
        site.post(counsellor, path("/plan"), Form{});
        site.services.jobs.run_waiting();
    }
    void make_known() {
        site.post(counsellor, path("/verandert"), Form{{"gezien", std::to_string(round().board_version)}});
    }
    Site site;
    std::string id;
};

} // namespace trialoog::test
