#include "slices/conversations/invitations/tell_families.hpp"

#include "platform/i18n/i18n.hpp"
#include "platform/jobs/jobs.hpp"
#include "slices/conversations/invitations/words.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace trialoog::conversations {
namespace {

constexpr jobs::Kind tomorrow_kind{"talks_tomorrow", jobs::Lane::mail};
constexpr std::int64_t four_o_clock = 16 * 3600;

/// What is told, by talk.
using ToldTalks = std::map<std::string, Told>;

/// A reader with the talks of theirs that are told now.
std::vector<std::pair<std::vector<Told>, std::vector<Reader>>> grouped(const std::vector<Reader>& readers,
                                                                       const ToldTalks& talks) {
    std::map<std::pair<bool, std::vector<std::string>>, std::size_t> group_of;
    std::vector<std::pair<std::vector<Told>, std::vector<Reader>>> groups;
    for (Reader reader : readers) {
        std::vector<Told> mine;
        std::vector<std::string> ids, pupil_ids, pupils;
        for (const auto& [id, told] : talks) {
            const auto pupil = std::ranges::find(reader.pupil_ids, told.now.pupil_id);
            if (pupil == reader.pupil_ids.end() || !is_of(told.now, reader.person_id, reader.is_pupil))
                continue;
            mine.push_back(told);
            ids.push_back(id);
            if (std::ranges::count(pupil_ids, *pupil) > 0) continue;
            pupil_ids.push_back(*pupil);
            pupils.push_back(told.now.pupil);
        }
        if (mine.empty()) continue;
        reader.pupil_ids = std::move(pupil_ids); // a letter names only whom it is about
        reader.pupils = std::move(pupils);
        std::ranges::sort(mine, {},
                          [](const Told& one) { return std::pair(one.now.at.empty(), one.now.at); });
        const auto [at, is_new] = group_of.try_emplace({reader.is_pupil, ids}, groups.size());
        if (is_new) groups.push_back({std::move(mine), {}});
        groups[at->second].second.push_back(std::move(reader));
    }
    return groups;
}

struct Telling {
    db::Writer& tx;
    Services& services;
    std::string school_id, school_name, made_by;
    Instant now;

    /// In the words of `subject` and `paragraphs`, which get what this reader is told.
    template <class Subject, class Paragraphs>
    void tell(std::string_view purpose, const std::string& about_id, const std::vector<Reader>& readers,
              const ToldTalks& talks, bool is_change, Subject subject, Paragraphs paragraphs) const {
        if (talks.empty()) return;
        const std::string url = services.base_url + "/code";
        std::vector<messages::Outgoing> all;
        for (const auto& [told, group] : grouped(readers, talks)) {
            RoundLetter letter{
                purpose, about_id,
                [&](const std::string& pupils, bool to_pupil) { return subject(pupils, to_pupil, told); },
                [&](const std::string&, bool to_pupil) { return paragraphs(told, to_pupil, url); },
                school_name};
            for (messages::Outgoing& one : letters_to(group, letter)) {
                one.is_change = is_change;
                all.push_back(std::move(one));
            }
        }
        messages::tell(tx, services, school_id, made_by, now, all);
    }
    std::vector<Reader> readers(std::string_view round_id) const {
        return readers_among(families_of_round(tx, school_id, round_id, {}, day_in_amsterdam(now)));
    }
    void changed(const std::string& about_id, const std::vector<Reader>& readers,
                 const ToldTalks& talks) const {
        tell(
            changed_purpose, about_id, readers, talks, true,
            [](const std::string& pupils, bool to_pupil, const auto&) {
                return changed_subject(pupils, to_pupil);
            },
            changed_paragraphs);
    }
};

ToldTalks talks_told(db::Reader& tx, std::string_view school_id, std::string_view round_id) {
    ToldTalks all;
    for (const auto& [one, was_at] : appointments(tx, school_id, round_id))
        all[one.talk_id] = {one, was_at};
    return all;
}

/// The day before each of these days, and not for what is tomorrow already told.
void remind_on(const Telling& telling, std::string_view round_id, const std::set<Day>& days) {
    for (const Day day : days) { // of a round: some ten
        const Instant due = start_of_day(day.plus_days(-1)).plus_seconds(four_o_clock);
        if (due <= telling.now) continue;
        jobs::enqueue(
            telling.tx, due, telling.school_id, tomorrow_kind,
            nlohmann::json{{"round", round_id}, {"day", day.iso()}, {"school", telling.school_name}}.dump(),
            telling.made_by);
    }
}

std::string numbered(std::string_view id, int number) { return fmt::format("{}.{}", id, number); }

void tell_tomorrow(db::Writer& tx, Services& services, const jobs::Job& job, Instant now) {
    const auto input = nlohmann::json::parse(job.input);
    const auto round_id = input.at("round").get<std::string>(), day = input.at("day").get<std::string>();
    const auto round = round_by_id(tx, job.school_id, round_id);
    if (!round || round->withdrawn_at || day_in_amsterdam(now).iso() >= day) return;
    ToldTalks talks = talks_told(tx, job.school_id, round_id);
    std::erase_if(talks, [&](const auto& one) { return !one.second.now.at.starts_with(day); });
    const Telling telling{tx,          services, job.school_id, input.at("school").get<std::string>(),
                          job.made_by, now};
    telling.tell(
        tomorrow_purpose, round_id + '.' + day, telling.readers(round_id), talks, true,
        [](const std::string& pupils, bool to_pupil, const auto&) {
            return tomorrow_subject(pupils, to_pupil);
        },
        tomorrow_paragraphs);
}

} // namespace

void tell_published(db::Writer& tx, Services& services, const access::Viewer& made_by,
                    std::string_view round_id, const std::vector<PublishedChange>& changes, Instant now) {
    const Telling telling{tx, services, made_by.school_id, made_by.school_name, made_by.person_id, now};
    const auto round = round_by_id(tx, made_by.school_id, round_id);
    if (!round) return;
    ToldTalks known = talks_told(tx, made_by.school_id, round_id), planned, changed;
    std::set<Day> days;
    for (const PublishedChange& one : changes) {
        const auto talk = known.find(one.talk_id);
        if (talk == known.end()) continue;
        if (one.to) days.insert(day_of(one.to->at));
        talk->second.was_at = one.from ? one.from->at : "";
        (one.kind == PublishedChange::Kind::gets_time ? planned : changed).insert(*talk);
    }
    const auto readers = telling.readers(round_id);
    const std::string about = numbered(round_id, round->board_version);
    telling.tell(planned_purpose, about, readers, planned, false, planned_subject, planned_paragraphs);
    telling.changed(about, readers, changed);
    remind_on(telling, round_id, days);
}

void tell_moved(db::Writer& tx, Services& services, const access::Viewer& made_by, const Talk& before,
                Instant now) {
    const Telling telling{tx, services, made_by.school_id, made_by.school_name, made_by.person_id, now};
    ToldTalks talks = talks_told(tx, made_by.school_id, before.round_id);
    std::erase_if(talks, [&](const auto& one) { return one.first != before.id; });
    if (talks.empty()) return;
    Told& told = talks.begin()->second;
    told.was_at = before.at;
    telling.changed(numbered(before.id, told.now.sequence), telling.readers(before.round_id), talks);
    if (!told.now.at.empty()) remind_on(telling, before.round_id, {day_of(told.now.at)});
}

void register_tomorrow(Services& services) {
    services.jobs.handle(tomorrow_kind, [&services](const jobs::Job& job, jobs::Progress&) {
        services.database.write(
            [&](db::Writer& tx) { tell_tomorrow(tx, services, job, services.clock.now()); });
        services.jobs.wake();
        return std::string();
    });
}

} // namespace trialoog::conversations
