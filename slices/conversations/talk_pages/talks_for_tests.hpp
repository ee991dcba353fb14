#pragma once
// For tests: a round of introduction talks for class 1b of the small school, with a talk of Noor and one of
// Amir, by Eva, today at 12.10. Today is Tuesday 6 October 2026, noon.

#include "slices/conversations/conversations.hpp"
#include "slices/conversations/rounds/rounds_store.hpp"
#include "slices/conversations/talks/talk.hpp"
#include "tests/support/database.hpp"
#include "tests/support/small_school.hpp"

#include <string>
#include <utility>
#include <vector>

namespace trialoog::conversations {

using Fields = std::vector<std::pair<std::string, std::string>>;

struct Held {
    explicit Held(db::Database& given)
        : database(given),
          site(given, {[](access::Routes& routes) { conversations::register_routes(routes); }}) {
        test::found_small_school(database);
        const access::Viewer carla = test::viewer(database, test::counsellor, {access::Role::counsellor});
        database.write([&](db::Writer& tx) {
            Round round{.school_year_id = test::year, .title = "Kennismaken", .guide_key = "introduction"};
            round.from = {2026, 10, 5};
            round.until = {2026, 10, 16};
            round.answer_by = {2026, 10, 1};
            round_id = open_round(tx, carla, round, {test::class_1b}, site.clock.now());
            noors = planned(tx, test::noor, "2026-10-06T12:10");
            amirs = planned(tx, test::amir, "2026-10-06T12:40");
        });
    }
    std::string planned(db::Writer& tx, const std::string& pupil, const std::string& at,
                        const std::string& apart = {}) {
        const std::string id = add_talk(tx, test::school, round_id, pupil, apart);
        place_talk(tx, test::school, *talk_by_id(tx, test::school, id), at, test::eva, 20, "1.12");
        return id;
    }
    std::string path(const std::string& page) const { return "/gesprek/" + noors + "/" + page; }
    http::Response get(const std::string& person, const std::string& page) {
        return site.get(person, path(page));
    }
    http::Response post(const std::string& person, const std::string& page, Fields fields) {
        return site.post(person, path(page), std::move(fields));
    }
    void begin() { post(test::eva, "voeren", {{"goed_nieuws", "Noor hielp een klasgenoot."}}); }
    /// Eva writes down what somebody promises.
    http::Response agree_on(const std::string& id, const std::string& who, const std::string& what,
                            int version = 0, Fields more = {}) {
        Fields fields{
            {"afspraak", id}, {"versie", std::to_string(version)}, {"wie." + id, who}, {"wat." + id, what}};
        fields.insert(fields.end(), more.begin(), more.end());
        return post(test::eva, "afspraak", std::move(fields));
    }
    Talk talk() {
        return database.read([&](db::Reader& tx) { return talk_by_id(tx, test::school, noors); }).value();
    }

    db::Database& database;
    test::Site site;
    std::string round_id, noors, amirs;
};

} // namespace trialoog::conversations
