#include "slices/conversations/agreements/agreements_store.hpp"

#include "platform/db/dates.hpp"
#include "platform/i18n/people.hpp"
#include "slices/access/viewer/full_name.hpp"
#include "slices/conversations/agreements/agreements.sql.hpp"

#include <algorithm>
#include <tuple>

namespace trialoog::conversations {
namespace {

template <class Value> Value known(std::optional<Value> value) {
    if (value) return *value;
    throw db::Error("an agreement has a word that isn't known");
}

Agreement to_agreement(const db::Row& row) {
    return {.id = row.str("id"),
            .talk_id = row.str("talk_id"),
            .pupil_id = row.str("pupil_id"),
            .voice = known(voice_from(row.text("voice"))),
            .person_id = row.text_or_empty("person_id"),
            .who = row.str("who"),
            .what = row.str("what"),
            .by = db::maybe_day(row, "by_on"),
            .help = row.str("help"),
            .going = known(going_from(row.text("state"))),
            .stuck_on = row.str("stuck_on"),
            .marked_by = row.text_or_empty("marked_by"),
            .version = static_cast<int>(row.integer("version"))};
}

Consent to_consent(const db::Row& row) {
    return {known(voice_from(row.text("voice"))), row.str("person_id"), row.flag("agrees"), row.str("why"),
            row.str("wording")};
}

db::Param or_null(const std::string& text) { return text.empty() ? db::Param(nullptr) : db::Param(text); }

} // namespace

std::vector<Agreement> agreements_of_talk(db::Reader& tx, std::string_view school_id,
                                          std::string_view talk_id) {
    return tx.all(sql::agreements_of_talk, {school_id, talk_id}, to_agreement);
}

Put put_agreement(db::Writer& tx, std::string_view school_id, const Agreement& one, int seen_version,
                  std::string_view by, Instant now) {
    const std::string by_on = one.by ? one.by->iso() : "";
    const auto there = tx.one(sql::agreement, {school_id, one.id}, to_agreement);
    if (!there) {
        tx.run(sql::add_agreement,
               {school_id, one.id, one.talk_id, one.pupil_id, voice_code(one.voice), or_null(one.person_id),
                one.who, one.what, or_null(by_on), one.help, code(one.going), by, now.ms});
        return {true, 1};
    }
    if (there->talk_id != one.talk_id) return {false, 0};
    if (there->says_the_same(one)) return {true, there->version};
    if (there->version != seen_version) return {false, there->version};
    // How it goes stays, unless it is dropped or brought back.
    const bool keeps_going = there->going != Going::dropped && one.going != Going::dropped;
    tx.run(sql::change_agreement, {school_id, one.id, voice_code(one.voice), or_null(one.person_id), one.who,
                                   one.what, or_null(by_on), one.help,
                                   code(keeps_going ? there->going : one.going), by, now.ms, seen_version});
    return {true, seen_version + 1};
}

void mark_agreement(db::Writer& tx, std::string_view school_id, std::string_view agreement_id, Going going,
                    std::string_view stuck_on, std::string_view by, Instant now) {
    tx.run(sql::mark_agreement, {school_id, agreement_id, code(going), stuck_on, by, now.ms});
}

std::vector<Consent> consents_of_talk(db::Reader& tx, std::string_view school_id, std::string_view talk_id) {
    return tx.all(sql::consents_of_talk, {school_id, talk_id}, to_consent);
}

void say(db::Writer& tx, std::string_view school_id, std::string_view talk_id, const Consent& said,
         std::string_view by, Instant now) {
    tx.run(sql::say_consent, {school_id, talk_id, voice_code(said.voice), said.person_id, said.agrees,
                              said.why, said.wording, now.ms, by});
}

bool Record::says_the_same(const Record& other) const {
    const auto all = [](const Record& one) {
        return std::tie(one.pupil_there, one.adults, one.with_whom, one.next_when, one.next_where,
                        one.next_about, one.disappointment, one.disappointed_by);
    };
    return all(*this) == all(other);
}

std::optional<Record> record_of_talk(db::Reader& tx, std::string_view school_id, std::string_view talk_id) {
    auto record = tx.one(sql::record, {school_id, talk_id}, [](const db::Row& row) {
        return Record{.pupil_there = row.flag("pupil_there"),
                      .adults = {},
                      .with_whom = row.str("with_whom"),
                      .next_when = row.str("next_when"),
                      .next_where = row.str("next_where"),
                      .next_about = row.str("next_about"),
                      .disappointment = row.str("disappointment"),
                      .disappointed_by = row.str("disappointed_by"),
                      .version = static_cast<int>(row.integer("version"))};
    });
    if (!record) return std::nullopt;
    record->adults = tx.all(sql::adults_there, {school_id, talk_id},
                            [](const db::Row& row) { return row.str("person_id"); });
    std::ranges::sort(record->adults);
    return record;
}

Put put_record(db::Writer& tx, std::string_view school_id, std::string_view talk_id, const Record& record,
               int seen_version, std::string_view by, Instant now) {
    const auto there = record_of_talk(tx, school_id, talk_id);
    if (there && there->says_the_same(record)) return {true, there->version};
    if (there && there->version != seen_version) return {false, there->version};
    const auto& r = record;
    if (there)
        tx.run(sql::change_record,
               {school_id, talk_id, r.with_whom, r.pupil_there, r.adult_there(), r.next_when, r.next_where,
                r.next_about, r.disappointment, r.disappointed_by, by, now.ms, seen_version});
    else
        tx.run(sql::add_record,
               {school_id, talk_id, r.with_whom, r.pupil_there, r.adult_there(), r.next_when, r.next_where,
                r.next_about, r.disappointment, r.disappointed_by, by, now.ms});
    tx.run(sql::nobody_there, {school_id, talk_id});
    for (const std::string& adult : r.adults) // two or three
        tx.run(sql::add_adult_there, {school_id, talk_id, adult});
    return {true, there ? seen_version + 1 : 1};
}

std::vector<Adult> adults_of_talk(db::Reader& tx, std::string_view school_id, const Talk& talk, Day today) {
    auto adults =
        tx.all(sql::adults_of_pupil, {school_id, talk.pupil_id, today.iso()}, [](const db::Row& row) {
            return Adult{row.str("id"), access::called(row), access::full_name(row)};
        });
    if (!talk.adult_id.empty())
        std::erase_if(adults, [&](const Adult& one) { return one.id != talk.adult_id; });
    std::ranges::sort(adults, {},
                      [](const Adult& one) { return std::tuple(i18n::folded_name(one.name), one.id); });
    return adults;
}

std::string given_name_of(db::Reader& tx, std::string_view school_id, std::string_view person_id) {
    return tx
        .one(sql::given_name, {school_id, person_id}, [](const db::Row& row) { return access::called(row); })
        .value_or("");
}

void forget_agreements(db::Writer& tx, std::string_view school_id, std::string_view person_id) {
    for (const db::Statement* one : {&sql::forget_adult_there, &sql::forget_adults_of_talks,
                                     &sql::forget_consents_of_person, &sql::forget_consents_of_talks,
                                     &sql::forget_records, &sql::forget_agreements, &sql::forget_promiser})
        tx.run(*one, {school_id, person_id});
}

} // namespace trialoog::conversations
