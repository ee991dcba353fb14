// Whatever the file holds: an answer at once, and each fault with its place.
#include "planner/planner.hpp"
#include "planner/reading/local_time.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace trialoog::planner;

namespace {

std::vector<std::string> faults_of(const std::string& json) {
    const auto answer = plan(json);
    CHECK(answer.planned == answer.faults.empty());
    CHECK(answer.json.empty() == !answer.planned);
    return answer.faults;
}

bool has(const std::vector<std::string>& lines, const std::string& line) {
    const bool found = std::find(lines.begin(), lines.end(), line) != lines.end();
    if (!found)
        for (const auto& one : lines)
            MESSAGE(one);
    return found;
}

std::string conversations(const std::string& more) {
    return "{\"format\": \"trialoog-plan-1\", \"kind\": \"conversations\",\n" + more + "}";
}

const std::string slots = R"("slots": [{"id": "s1", "start": "2026-11-16T19:00", "minutes": 20},
  {"id": "s2", "start": "2026-11-16T19:10", "minutes": 20}, {"id": "s3", "start": "2026-11-16T19:30", "minutes": 20}],
)";

} // namespace

TEST_CASE("all faults come at once, each with its line and the way to it") {
    const auto faults = faults_of(conversations(
        slots + R"("mentors": [{"id": "M1", "slots": ["s1", "nope"]}, {"id": "M1", "slots": []}],
"talks": [{"id": "T1", "mentors": ["M9"], "slots": {"s1": 10, "x": 0}},
  {"id": "T2", "mentors": "M1", "pinned": true},
  {"id": "T2", "mentors": [7], "length": 0, "must": "yes"}],
"siblings": [["T1", "T1"], ["T1"], ["T1", "T2"], ["T2", "T1"]], "rooms": -1, "seconds": "soon")"));
    CHECK(has(faults, "line 4: mentors[0].slots[1]: no slot has the id \"nope\""));
    CHECK(has(faults, "line 4: mentors[1].id: another mentor has the id \"M1\" too"));
    CHECK(has(faults, "line 5: talks[0].mentors[0]: no mentor has the id \"M9\""));
    CHECK(has(faults, "line 5: talks[0].slots[\"s1\"]: must be a whole number from 0 to 9"));
    CHECK(has(faults, "line 5: talks[0].slots[\"x\"]: no slot has the id \"x\""));
    CHECK(has(faults, "line 6: talks[1].mentors: must be a list, and is text"));
    CHECK(has(faults, "line 6: talks[1]: is pinned, but has no \"was\" that says where"));
    CHECK(has(faults, "line 7: talks[2].id: another talk has the id \"T2\" too"));
    CHECK(has(faults, "line 7: talks[2].mentors[0]: must be text, and is a number"));
    CHECK(has(faults, "line 7: talks[2].length: must be a whole number from 1 to 1000"));
    CHECK(has(faults, "line 7: talks[2].must: must be true or false, and is text"));
    CHECK(has(faults, "line 8: siblings[0]: names the same talk twice"));
    CHECK(has(faults, "line 8: siblings[1]: must name two talks"));
    CHECK(has(faults, "line 8: siblings[3]: this pair is named twice"));
    CHECK(has(faults, "line 8: rooms: must be a whole number from 0 to 2147483647"));
    CHECK(has(faults, "line 8: seconds: must be a number, and is text"));
}

TEST_CASE("slots that overlap, and times that don't exist, are faults") {
    CHECK(has(faults_of(conversations(
                  slots + R"("mentors": [{"id": "M1", "slots": ["s2", "s1", "s3"]}], "talks": [])")),
              "line 4: mentors[0].slots: the slots \"s1\" and \"s2\" overlap"));
    for (const char* start :
         {"2026-02-30T19:00", "2026-11-16T24:00", "2026-11-16", "2026-11-16T19:00Z", "é", ""}) {
        CAPTURE(start);
        CHECK(faults_of(conversations("\"slots\": [{\"id\": \"s\", \"start\": \"" + std::string(start) +
                                      "\", \"minutes\": 20}], \"mentors\": [], \"talks\": []"))
                  .size() == 1);
    }
    CHECK(
        faults_of(
            conversations(
                R"("slots": [{"id": "s", "start": "2026-11-16T19:00", "minutes": 0}], "mentors": [], "talks": [])"))
            .size() == 1);
    CHECK(*minutes_of("1970-01-02T00:01") == 24 * 60 + 1);
}

TEST_CASE("pins that can't be kept are faults") {
    const auto pinned = [](const std::string& talks) {
        return faults_of(conversations(
            slots +
            R"("mentors": [{"id": "M1", "slots": ["s1", "s3"], "in_a_row": 1}], "rooms": 0, "talks": [)" +
            talks + "]"));
    };
    const std::string at_s1 =
        R"("mentors": ["M1"], "needs_room": false, "pinned": true, "was": {"slot": "s1", "mentor": "M1"}})";
    CHECK(pinned(R"({"id": "T1", )" + at_s1).empty());
    CHECK(has(pinned(R"({"id": "T1", )" + at_s1 + R"(, {"id": "T2", )" + at_s1),
              "line 4: talks[1]: is pinned in \"s1\" with \"M1\", which clashes with the pin of \"T1\""));
    CHECK(pinned(R"({"id": "T1", "mentors": ["M1"], "pinned": true, "was": {"slot": "s2", "mentor": "M1"}})")
              .size() == 1);
    CHECK(pinned(R"({"id": "T1", "mentors": [], "pinned": true, "was": {"slot": "s1", "mentor": "M1"}})")
              .size() == 1);
    CHECK(pinned(R"({"id": "T1", "mentors": ["M1"], "pinned": true, "was": {"slot": "s1", "mentor": "M1"}})")
              .size() == 1);
}

TEST_CASE("what isn't JSON, or not an object that the format knows, is said where it goes wrong") {
    CHECK(faults_of("")[0].rfind("line 1: not JSON", 0) == 0);
    CHECK(faults_of("{\n\n\"a\": }")[0].rfind("line 3: not JSON", 0) == 0);
    CHECK(faults_of("{\"a\": \"\xff\"}")[0].rfind("line 1: not JSON", 0) == 0);
    CHECK(faults_of("[1e999]").size() == 1);
    CHECK(faults_of(std::string(1'000'000, '[')) ==
          std::vector<std::string>{"line 1: deeper than 16 lists or objects"});
    CHECK(faults_of("{\"a\": 1,\n \"a\": 2}") ==
          std::vector<std::string>{"line 2: the name \"a\" stands here twice"});
    CHECK(faults_of("17") == std::vector<std::string>{"line 1: the file must hold one object"});
    CHECK(has(faults_of("{\"format\": \"trialoog-plan-2\", \"kind\": \"x\"}"),
              "line 1: format: must be \"trialoog-plan-1\", the only format that is known"));
    CHECK(has(faults_of("{}"), "line 1: \"format\" is missing"));
}

TEST_CASE("a field that the format doesn't have is noted, and passed over") {
    const auto answer = plan(conversations("\"slots\": [], \"mentors\": [], \"talks\": [],\n\"rooom\": 3"));
    CHECK(answer.planned);
    CHECK(answer.notes ==
          std::vector<std::string>{"line 3: rooom: the format has no such field; it is passed over"});
}

TEST_CASE("a million talks are refused at once") {
    std::string talks = "\"slots\": [], \"mentors\": [], \"talks\": [{\"id\":\"0\"}";
    for (int i = 1; i < 1'000'000; ++i)
        talks += ",{\"id\":\"" + std::to_string(i) + "\"}";
    CHECK(has(faults_of(conversations(talks + "]")), "line 2: talks: more than 20000 talks"));
}
