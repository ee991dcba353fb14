#include "slices/assignments/doing/conflict.hpp"
#include "slices/assignments/work/work_for_tests.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::assignments;
using namespace trialoog::test;

TEST_CASE("a field is kept as soon as it is left, and its version counts its saves") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.choose_samira();
        CHECK(doing.save(noor, "pupil_situation_1", "Ik zwom", 0).body == R"({"version":1})");
        CHECK(doing.save(noor, "pupil_situation_1", "Ik zwom ver", 1).body == R"({"version":2})");
        CHECK(doing.value("pupil_situation_1") == "Ik zwom ver");
        CHECK(doing.save(noor, "pupil_situation_1", "Ik zwom ver", 0).body ==
              R"({"version":2})"); // the same again
    });
}

TEST_CASE("two devices never overwrite one another: the second is shown both") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.do_both_parts();
        CHECK(doing.save(noor, "nicest", "Dat ik volhoud", 0).status == 200);
        const auto refused = doing.save(samira, "nicest", "Dat ze helpt", 0);
        CHECK(refused.status == 409);
        CHECK(shows(refused, R"("value":"Dat ik volhoud")"));
        CHECK(shows(refused, R"("version":1)"));
        CHECK(shows(refused, R"("by":"Noor")"));
        CHECK(doing.value("nicest") == "Dat ik volhoud");
        CHECK(doing.save(samira, "nicest", "Allebei", 1).status == 200);
    });
}

TEST_CASE("without a script, two versions come back on a page with both, and the choice is kept") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.do_both_parts();
        doing.save(noor, "nicest", "Dat ik volhoud", 0);
        const auto page = doing.site.post(samira, "/werk/work-noor/samen",
                                          Fields{{"v.nicest", "0"}, {"nicest", "Dat ze helpt"}});
        CHECK(page.status == 409);
        CHECK(shows(page, "Dat ik volhoud"));
        CHECK(shows(page, "Dat ze helpt"));
        CHECK(shows(page, "name=\"v.nicest\" value=\"1\""));
        CHECK(doing.value("nicest") == "Dat ik volhoud");

        const Fields both{{"v.nicest", "1"},
                          {"nicest", "Dat ze helpt"},
                          {"theirs.nicest", "Dat ik volhoud"},
                          {"pick.nicest", "both"}};
        CHECK(location_of(doing.site.post(samira, "/werk/work-noor/samen", both)) ==
              "/werk/work-noor/inleveren");
        CHECK(doing.value("nicest") == "Dat ik volhoud\nDat ze helpt");
        const Fields theirs{{"v.nicest", "2"},
                            {"nicest", "weg"},
                            {"theirs.nicest", "Dat ik volhoud"},
                            {"pick.nicest", "theirs"}};
        doing.site.post(samira, "/werk/work-noor/samen", theirs);
        CHECK(doing.value("nicest") == "Dat ik volhoud");
    });
}

TEST_CASE(
    "when mama begins on her own phone meanwhile, hers stays hidden and what was typed stays in sight") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.choose_samira();
        doing.do_part(noor, Side::pupil, {"netjes", "open", "eerlijk"});
        const access::Viewer viewed = viewer(database, noor, {access::Role::pupil});
        const auto opened = database.read(
            [&](db::Reader& tx) { return open_work(tx, viewed, "work-noor", access::Action::do_work); });
        doing.save(samira, "adult_situation_1", "Het zwemdiploma", 0);
        const http::Request request;
        const auto page = two_versions({request, viewed, doing.site.services, doing.site.clock.now()},
                                       *opened, "/werk/work-noor/volwassene/1",
                                       {{"adult_situation_1", "Op de telefoon van Noor", 0}},
                                       {{*find_answer(doing.answers(), "adult_situation_1")}});
        CHECK(page.status == 409);
        CHECK_FALSE(shows(page, "Het zwemdiploma"));
        CHECK(shows(page, "Op de telefoon van Noor"));
        CHECK(shows(page, "/werk/work-noor/wissel"));
    });
}

TEST_CASE("a field that isn't there, a version that is none and a part that isn't open are refused") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.choose_samira();
        CHECK(doing.save(noor, "no_such_field", "x", 0).status == 404);
        CHECK(doing.save(noor, "pupil_situation_1", "x", -1).status == 422);
        CHECK(
            doing.site
                .post(noor, "/werk/work-noor/antwoord", {{"field", "pupil_situation_1"}, {"version", "abc"}})
                .status == 422);
        CHECK(doing.save(noor, "nicest", "te vroeg", 0).status == 409);
        CHECK(doing.save(eva, "pupil_situation_1", "van de mentor", 0).status == 404);
        CHECK(doing.answers().empty());
    });
}

TEST_CASE("an open page hears what is new, and nothing when nothing is") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.do_both_parts();
        const auto before = std::to_string(doing.work().change_number);
        CHECK(doing.site.get(samira, "/werk/work-noor/nieuws?sinds=" + before).status == 204);
        doing.save(noor, "nicest", "Dat ik volhoud", 0);
        const auto news = doing.site.get(samira, "/werk/work-noor/nieuws?sinds=" + before);
        CHECK(news.status == 200);
        CHECK(shows(news, R"({"field":"nicest","value":"Dat ik volhoud","version":1})"));
        CHECK_FALSE(shows(news, "pupil_top_1")); // that isn't new
        CHECK(shows(news, R"("adult":[9,9])"));
        CHECK(news.body.size() < 400);
    });
}

TEST_CASE("an answer that is emptied counts as no answer") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.do_both_parts();
        doing.talk();
        CHECK(doing.save(noor, "nicest", "  ", 1).status == 200);
        CHECK(doing.hand_in(noor).status == 422);
    });
}
