#include "slices/conversations/answers/answers_store.hpp"

#include "platform/db/dates.hpp"
#include "slices/access/viewer/full_name.hpp"
#include "slices/access/viewer/name_order.hpp"
#include "slices/conversations/answers/answers.sql.hpp"
#include "slices/people/reading_language.hpp"

#include <algorithm>
#include <tuple>

namespace trialoog::conversations {
namespace {

template <class Value> Value known(std::optional<Value> value) {
    if (value) return *value;
    throw db::Error("an answer has a word that isn't known");
}

FamilyAnswer to_answer(const db::Row& row) {
    return {.round_id = row.str("round_id"),
            .pupil_id = row.str("pupil_id"),
            .adult_id = row.str("adult_id"),
            .comes = known(comes_from(row.text("comes"))),
            .who_comes = row.str("who_comes"),
            .interpreter = row.str("interpreter"),
            .is_apart = row.flag("apart"),
            .place = place_from(row.text("place")),
            .point = row.str("point"),
            .through = known(through_from(row.text("through"))),
            .answered_by = row.str("answered_by"),
            .answered_at = Instant{row.integer("answered_at")},
            .version = static_cast<int>(row.integer("version")),
            .times = {}};
}

/// A row whose other columns stand under names of their own, as full_name and reading_language ask for them.
class Prefixed : public db::Row {
public:
    Prefixed(const db::Row& row, std::string prefix) : row_(row), prefix_(std::move(prefix)) {}
    std::string_view text(std::string_view column) const override {
        return row_.text(prefix_ + std::string(column));
    }
    std::int64_t integer(std::string_view column) const override {
        return row_.integer(prefix_ + std::string(column));
    }
    double real(std::string_view column) const override { return row_.real(prefix_ + std::string(column)); }
    db::Blob blob(std::string_view column) const override { return row_.blob(prefix_ + std::string(column)); }
    bool is_null(std::string_view column) const override {
        return row_.is_null(prefix_ + std::string(column));
    }

private:
    const db::Row& row_;
    std::string prefix_;
};

FamilyMember to_member(const db::Row& row) {
    FamilyMember one;
    one.pupil_id = row.str("pupil_id");
    one.class_id = row.str("class_id");
    one.pupil_given_name = access::called(row);
    one.pupil_name = access::full_name(row);
    one.pupil_order = access::class_order(row);
    one.pupil_born_on = db::maybe_day(row, "born_on");
    one.class_name = row.str("class_name");
    one.parent_id = row.text_or_empty("parent_id");
    if (one.parent_id.empty()) {
        one.email = row.text_or_empty("own_email");
        one.language = people::reading_language(Prefixed(row, "own_"));
        return one;
    }
    one.parent_name = access::full_name(Prefixed(row, "parent_"));
    one.phone = row.text_or_empty("phone");
    one.email = row.text_or_empty("email");
    one.language = people::reading_language(row);
    return one;
}

} // namespace

std::vector<FamilyAnswer> answers_of_round(db::Reader& tx, std::string_view school_id,
                                           std::string_view round_id) {
    auto answers = tx.all(sql::answers_of_round, {school_id, round_id}, to_answer);
    std::map<std::pair<std::string, std::string>, FamilyAnswer*> by_who;
    for (FamilyAnswer& one : answers)
        by_who[{one.pupil_id, one.adult_id}] = &one;
    tx.each(sql::times_of_round, {school_id, round_id}, [&](const db::Row& row) {
        const auto at = by_who.find({row.str("pupil_id"), row.str("adult_id")});
        if (at != by_who.end()) at->second->times[row.str("at")] = static_cast<int>(row.integer("minds"));
    });
    return answers;
}

std::optional<FamilyAnswer> answer_of(db::Reader& tx, std::string_view school_id, std::string_view round_id,
                                      std::string_view pupil_id, std::string_view adult_id) {
    auto answer = tx.one(sql::answer_of, {school_id, round_id, pupil_id, adult_id}, to_answer);
    if (answer)
        tx.each(sql::times_of_answer, {school_id, round_id, pupil_id, adult_id}, [&](const db::Row& row) {
            answer->times[row.str("at")] = static_cast<int>(row.integer("minds"));
        });
    return answer;
}

int count_answers(db::Reader& tx, std::string_view school_id, std::string_view round_id) {
    return tx
        .one(sql::count_answers, {school_id, round_id},
             [](const db::Row& row) { return static_cast<int>(row.integer("answers")); })
        .value_or(0);
}

void put_answer(db::Writer& tx, std::string_view school_id, const FamilyAnswer& one) {
    tx.run(sql::put_answer,
           {school_id, one.round_id, one.pupil_id, one.adult_id, code(one.comes), one.who_comes,
            one.interpreter, one.is_apart ? 1 : 0, one.place ? code(*one.place) : std::string_view(),
            one.point, code(one.through), one.answered_by, one.answered_at.ms});
    tx.run(sql::clear_times, {school_id, one.round_id, one.pupil_id, one.adult_id});
    std::vector<std::vector<db::Param>> rows;
    for (const auto& [at, minds] : one.times)
        rows.push_back({school_id, one.round_id, one.pupil_id, one.adult_id, at, minds});
    tx.run_many(sql::put_time, rows);
}

void put_time(db::Writer& tx, std::string_view school_id, const FamilyAnswer& one, std::string_view at,
              std::optional<int> minds, Instant now) {
    tx.run(sql::say_again, {school_id, one.round_id, one.pupil_id, one.adult_id, now.ms});
    if (minds)
        tx.run(sql::put_time, {school_id, one.round_id, one.pupil_id, one.adult_id, at, *minds});
    else
        tx.run(sql::drop_time, {school_id, one.round_id, one.pupil_id, one.adult_id, at});
}

std::vector<FamilyMember> families_of_round(db::Reader& tx, std::string_view school_id,
                                            std::string_view round_id, std::string_view reader_id,
                                            Day today) {
    auto members = tx.all(sql::families_of_round, {school_id, round_id, today.iso(), reader_id}, to_member);
    std::ranges::sort(members, {}, [](const FamilyMember& one) {
        return std::tie(one.class_name, one.pupil_order, one.pupil_id, one.parent_name, one.parent_id);
    });
    return members;
}

std::vector<std::string> parents_who_hear(db::Reader& tx, std::string_view school_id,
                                          std::string_view pupil_id, Day today) {
    return tx.all(sql::parents_who_hear, {school_id, pupil_id, today.iso()},
                  [](const db::Row& row) { return row.str("parent_id"); });
}

std::optional<Day> born_on(db::Reader& tx, std::string_view school_id, std::string_view pupil_id) {
    const auto day = tx.one(sql::born_on, {school_id, pupil_id},
                            [](const db::Row& row) { return db::maybe_day(row, "born_on"); });
    return day ? *day : std::nullopt;
}

void forget_answers(db::Writer& tx, std::string_view school_id, std::string_view person_id) {
    tx.run(sql::forget_times, {school_id, person_id});
    tx.run(sql::forget_answers, {school_id, person_id});
    tx.run(sql::forget_who_noted, {school_id, person_id});
}

} // namespace trialoog::conversations
