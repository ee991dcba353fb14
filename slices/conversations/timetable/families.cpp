#include "slices/conversations/timetable/families.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/conversations/timetable/timetable.sql.hpp"

#include <algorithm>

namespace trialoog::conversations {
namespace {

/// "moeder", of the relation in the administration.
std::string relation_label(std::string_view kind) {
    if (kind == "mother") return t("moeder");
    if (kind == "father") return t("vader");
    if (kind == "stepparent") return t("stiefouder");
    if (kind == "foster_parent") return t("pleegouder");
    if (kind == "grandparent") return t("opa of oma");
    if (kind == "guardian") return t("voogd");
    return t("verzorger");
}

using Relations = std::map<std::pair<std::string, std::string>, std::string>; // pupil, parent → "moeder"

Relations read_parents(db::Reader& tx, std::string_view school_id, std::string_view round_id, Day today,
                       Families& families) {
    Relations relations;
    tx.each(sql::parents_in_round, {school_id, round_id, today.iso()}, [&](const db::Row& row) {
        const std::string pupil = row.str("pupil_id"), parent = row.str("parent_id");
        relations[{pupil, parent}] = relation_label(row.text("kind"));
        families[pupil].says.parent_ids.push_back(parent);
    });
    for (auto& [pupil, family] : families)
        std::ranges::sort(family.says.parent_ids);
    return relations;
}

void take_answer(const db::Row& row, const Relations& relations, Families& families) {
    const std::string pupil = row.str("pupil_id"), adult = row.str("adult_id");
    const auto family = families.find(pupil);
    if (family == families.end()) return;
    const bool is_parent = std::ranges::count(family->second.says.parent_ids, adult) > 0;
    if (!is_parent && adult != pupil) return; // not in contact any more
    const std::string comes = row.str("comes"), place = row.str("place");
    family->second.says.answers.push_back(
        {.adult_id = adult,
         .apart = row.flag("apart"),
         .comes = comes != "nobody",
         .comes_self = comes == "self",
         .interpreter = row.str("interpreter"),
         .needs_room = place != "phone" && place != "online" && place != "home"});
    if (comes == "nobody") return;
    const auto relation = relations.find({pupil, adult});
    family->second.who_comes[adult] = comes == "somebody"           ? row.str("who_comes")
                                      : relation != relations.end() ? relation->second
                                                                    : std::string();
}

void take_time(const db::Row& row, Families& families) {
    const auto family = families.find(row.text("pupil_id"));
    if (family == families.end()) return;
    auto& answers = family->second.says.answers;
    const auto of = std::ranges::find(answers, row.text("adult_id"), &AdultSays::adult_id);
    if (of != answers.end()) of->times[row.str("at")] = static_cast<int>(row.integer("minds"));
}

Families without_times(db::Reader& tx, std::string_view school_id, std::string_view round_id, Day today) {
    Families families;
    for (const RoundPupil& pupil : pupils_of_round(tx, school_id, round_id, today))
        families[pupil.pupil_id].says.pupil_id = pupil.pupil_id;
    const Relations relations = read_parents(tx, school_id, round_id, today, families);
    tx.each(sql::answers_in_round, {school_id, round_id},
            [&](const db::Row& row) { take_answer(row, relations, families); });
    for (auto& [pupil, family] : families)
        std::ranges::sort(family.says.answers, {}, &AdultSays::adult_id);
    return families;
}

} // namespace

Families read_families(db::Reader& tx, std::string_view school_id, std::string_view round_id, Day today,
                       Times times) {
    Families families = without_times(tx, school_id, round_id, today);
    tx.each(times == Times::all ? sql::times_in_round : sql::times_at_spots, {school_id, round_id},
            [&](const db::Row& row) { take_time(row, families); });
    return families;
}

Families read_family(db::Reader& tx, std::string_view school_id, std::string_view round_id,
                     std::string_view pupil_id, Day today) {
    Families families = without_times(tx, school_id, round_id, today);
    tx.each(sql::times_of_pupil_in_round, {school_id, round_id, pupil_id},
            [&](const db::Row& row) { take_time(row, families); });
    return families;
}

} // namespace trialoog::conversations
