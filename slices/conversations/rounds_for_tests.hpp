#pragma once
// A round of the small school, from opening to the family's answer. Today is Tuesday 6 October 2026.

#include "slices/conversations/conversations.hpp"

#include "slices/conversations/answers/asked_family.hpp"
#include "slices/conversations/rounds/givers.hpp"
#include "slices/conversations/rounds/paths.hpp"
#include "slices/messages/messages.hpp"
#include "tests/support/database.hpp"
#include "tests/support/small_school.hpp"
#include "tests/support/town.hpp"

namespace trialoog::test {

using namespace conversations;

using Fields = std::vector<std::pair<std::string, std::string>>;

inline constexpr db::Statement messages_of{
    "test.messages_of", "SELECT subject, body FROM message WHERE school_id = $1 AND person_id = "
                        "$2 AND withdrawn_at IS NULL ORDER BY id"};

/// Mentors Eva (1b) and Tom (1c); Noor's parents live apart; Bo's mother teaches.
struct Rounds {
    explicit Rounds(db::Database& database)
        : database(database), site(database, {conversations::register_routes}) {
        found_small_school(database);
        messages::register_jobs(site.services);
    }

    Fields form(std::vector<std::string> classes = {class_1b, class_1c}) const {
        Fields all{{"leidraad", "introduction"},
                   {"van", "2026-11-09"},
                   {"tot", "2026-11-13"},
                   {"antwoord_voor", "2026-11-02"},
                   {"minuten", "20"},
                   {"pauze", "5"},
                   {"plek", "school"},
                   {"stilte", "not_planned"}};
        for (std::string& one : classes)
            all.emplace_back("klas", std::move(one));
        return all;
    }
    static Fields with(Fields fields, const std::string& name, const std::string& value) {
        std::erase_if(fields, [&](const auto& one) { return one.first == name; });
        fields.emplace_back(name, value);
        return fields;
    }
    http::Response open(const Fields& fields) {
        return site.post(counsellor, "/gesprekken/ronde/nieuw", fields);
    }
    std::string opened() { return id_of(open(form())); }
    static std::string id_of(const http::Response& opened) {
        REQUIRE(opened.status == 303);
        return location_of(opened).substr(std::string("/gesprekken/ronde/").size());
    }
    /// Eva and Tom are there on Tuesday evening, Tom half an hour later.
    std::string with_times() {
        const std::string round = opened();
        give(eva, round, {{"van-2026-11-10-1", "18.30"}, {"tot-2026-11-10-1", "20.30"}});
        give(tom, round, {{"van-2026-11-10-1", "18.55"}, {"tot-2026-11-10-1", "20.30"}});
        return round;
    }
    std::string asked() {
        const std::string round = with_times();
        REQUIRE(site.post(counsellor, round_path(round, "vragen"), Fields{}).status == 303);
        return round;
    }
    http::Response give(const char* who, const std::string& round, Fields fields) {
        const std::string path = round_path(round, "mijn-tijden");
        const auto seen = database.read([&](db::Reader& tx) {
            return giver_of(tx, school, round, who, {2026, 10, 6});
        });
        if (seen) fields = with(fields, "gezien", std::to_string(seen->version));
        return site.post(who, path, fields);
    }
    std::optional<FamilyAnswer> answer(const std::string& round, const char* pupil, const char* adult) {
        return database.read([&](db::Reader& tx) { return answer_of(tx, school, round, pupil, adult); });
    }
    std::vector<std::pair<std::string, std::string>> heard(const char* person) {
        return database.read([&](db::Reader& tx) {
            return tx.all(messages_of, {school, person},
                          [](const db::Row& row) { return std::pair(row.str("subject"), row.str("body")); });
        });
    }
    std::size_t blocks_of(const std::string& round, const char* who) {
        return database.read([&](db::Reader& tx) {
            const auto blocks = blocks_of_round(tx, school, round);
            const auto mine = blocks.find(who);
            return mine == blocks.end() ? std::size_t{0} : mine->second.size();
        });
    }

    db::Database& database;
    Site site;
};

inline constexpr const char* half_past_six = "2026-11-10T18:30";
inline constexpr const char* five_to_seven = "2026-11-10T18:55";
inline std::string field_of(const char* at) { return std::string("tijd-") + at; }

} // namespace trialoog::test
