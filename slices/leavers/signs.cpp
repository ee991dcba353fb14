// The signs of who was forgotten, as they are kept beside the backups.

#include "slices/leavers/leavers.hpp"
#include "slices/leavers/leavers.sql.hpp"

#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>
#include <tuple>

namespace trialoog::leavers {
namespace {

using nlohmann::json;

json json_of(const Sign& one) {
    return {{"school_id", one.school_id},
            {"mark", one.mark},
            {"what", one.what},
            {"last_on", one.last_on},
            {"forgotten_on", one.forgotten_on}};
}

[[noreturn]] void refuse() {
    throw std::runtime_error("The file with who was forgotten is not one of Trialoog.");
}

Sign sign_in(const json& one) {
    const auto text = [&](const char* name) {
        if (!one.is_object() || !one.contains(name) || !one.at(name).is_string()) refuse();
        return one.at(name).get<std::string>();
    };
    Sign sign{text("school_id"), text("mark"), text("what"), text("last_on"), text("forgotten_on")};
    const bool is_one_of_ours = sign.what == "person" || sign.what == "enrolment";
    if (!is_one_of_ours || !Day::parse_iso(sign.last_on) || !Day::parse_iso(sign.forgotten_on)) refuse();
    return sign;
}

} // namespace

Signs signs(db::Reader& tx) {
    return tx.all(sql::all_marks, {}, [](const db::Row& row) {
        return Sign{row.str("school_id"), row.str("mark"), row.str("what"), row.str("last_on"),
                    row.str("forgotten_on")};
    });
}

std::string text_of(const Signs& signs, const Signs& earlier) {
    json all = json::array();
    std::set<std::tuple<std::string_view, std::string_view, std::string_view>> there;
    for (const Signs* some : {&signs, &earlier})
        for (const Sign& one : *some)
            if (there.emplace(one.school_id, one.mark, one.what).second) all.push_back(json_of(one));
    return json{{"forgotten", std::move(all)}}.dump(1) + "\n";
}

Signs signs_in(std::string_view text) {
    const json all = json::parse(text, nullptr, false);
    if (!all.is_object() || !all.contains("forgotten") || !all.at("forgotten").is_array()) refuse();
    Signs signs;
    for (const json& one : all.at("forgotten"))
        signs.push_back(sign_in(one));
    return signs;
}

void take_signs(db::Writer& tx, const Signs& signs) {
    for (const Sign& one : signs)
        if (tx.exists(sql::school_is_there, {one.school_id})) // else: founded after the backup
            tx.run(sql::mark, {one.school_id, one.mark, one.what, one.last_on, one.forgotten_on});
}

} // namespace trialoog::leavers
