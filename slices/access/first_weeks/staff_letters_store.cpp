#include "slices/access/first_weeks/first_weeks.sql.hpp"
#include "slices/access/first_weeks/logins.hpp"
#include "slices/access/first_weeks/staff_letters.hpp"
#include "slices/access/letters/printing.hpp"
#include "slices/access/viewer/full_name.hpp"
#include "slices/access/viewer/namesakes.hpp"
#include "slices/people/reading_language.hpp"

#include <map>
#include <nlohmann/json.hpp>

namespace trialoog::access {
using nlohmann::json;

std::vector<ToLetIn> staff_to_let_in(db::Reader& tx, std::string_view school_id, std::string_view today) {
    auto staff = tx.all(sql::staff_to_let_in, {school_id, today}, [](const db::Row& row) {
        ToLetIn one{.person_id = row.str("id"),
                    .given_name = row.str("given_name"),
                    .family_name = row.str("infix") + " " + row.str("family_name"),
                    .name = full_name(row),
                    .email = row.str("email"),
                    .language = people::reading_language(row),
                    .role = row.text_or_empty("role"),
                    .login = row.text_or_empty("login"),
                    .password_hash = row.text_or_empty("password_hash")};
        return one;
    });
    std::set<std::string, std::less<>> taken;
    tx.each(sql::logins_taken, {}, [&](const db::Row& row) { taken.insert(row.str("login")); });
    for (ToLetIn& one : staff)
        if (!one.has_account())
            one.login = propose_login({one.email, one.given_name, one.family_name}, taken);
    tell_apart(tx, school_id, staff, &ToLetIn::person_id, &ToLetIn::name);
    return staff;
}

std::vector<StaffLetter> staff_letters_to_print(db::Reader& tx, std::string_view school_id,
                                                const std::vector<StaffLetter>& made,
                                                std::string_view today) {
    std::map<std::string, std::string> hashes; // of whoever hasn't signed in yet
    tx.each(sql::staff_to_let_in, {school_id, today},
            [&](const db::Row& row) { hashes[row.str("id")] = row.text_or_empty("password_hash"); });
    std::vector<StaffLetter> letters;
    for (const StaffLetter& one : made)
        if (const auto found = hashes.find(one.person_id); found != hashes.end() && found->second == one.hash)
            letters.push_back(one);
    return letters;
}

std::string to_json(const StaffLettersChoice& choice) {
    return json{{"also_unused", choice.also_unused}, {"both_sides", is_both(choice.sides)}}.dump();
}

StaffLettersChoice staff_choice_from(std::string_view text) {
    const json all = json::parse(text);
    return {.also_unused = all.at("also_unused"), .sides = sides_from(all.at("both_sides"))};
}

std::string to_json(const MadeStaffLetters& made) {
    json letters = json::array();
    for (const StaffLetter& one : made.letters)
        letters.push_back({{"person", one.person_id},
                           {"name", one.name},
                           {"language", one.language},
                           {"login", one.login},
                           {"password", one.password},
                           {"hash", one.hash}});
    return json{{"both_sides", is_both(made.sides)}, {"letters", std::move(letters)}}.dump();
}

MadeStaffLetters made_staff_letters_from(std::string_view text) {
    const json all = json::parse(text);
    MadeStaffLetters made{sides_from(all.at("both_sides")), {}};
    for (const json& one : all.at("letters"))
        made.letters.push_back({.person_id = one.at("person"),
                                .name = one.at("name"),
                                .language = one.at("language"),
                                .login = one.at("login"),
                                .password = one.at("password"),
                                .hash = one.at("hash")});
    return made;
}

std::string to_json(const StaffLettersResult& result) {
    return json{{"list_key", result.list_key}, {"letters", result.letters}}.dump();
}

StaffLettersResult staff_result_from(std::string_view text) {
    const json all = json::parse(text);
    return {.list_key = all.at("list_key"), .letters = all.at("letters")};
}

} // namespace trialoog::access
