// Holds no test itself.
#include "planner/conversations/checker_for_tests.hpp"

#include <algorithm>
#include <ctime>
#include <map>
#include <set>

namespace trialoog::planner::test {

using nlohmann::json;

namespace {

std::int64_t minutes(const std::string& text) {
    std::tm time{};
    strptime(text.c_str(), "%Y-%m-%dT%H:%M", &time);
    return timegm(&time) / 60;
}

std::set<std::string> names(const json& list) {
    std::set<std::string> all;
    for (const auto& one : list)
        all.insert(one.get<std::string>());
    return all;
}

} // namespace

const json& Checker::by_id(const char* list, const std::string& id) const {
    static const json none;
    if (!request_.contains(list)) return none;
    for (const auto& one : request_[list])
        if (one["id"] == id) return one;
    return none;
}

/// Of `length` slots of the mentor, each beginning where the one before ends.
std::optional<Checker::Time> Checker::time_of(const json& talk, const std::string& mentor,
                                              const std::string& slot) const {
    Time time{};
    std::string next = slot;
    for (int i = 0; i < talk.value("length", 1); ++i) {
        if (i > 0) {
            next.clear();
            for (const auto& id : by_id("mentors", mentor)["slots"])
                if (minutes(by_id("slots", id)["start"]) == time.end) next = id;
        }
        if (next.empty() || !names(by_id("mentors", mentor)["slots"]).count(next)) return std::nullopt;
        const auto& one = by_id("slots", next);
        if (i == 0)
            time.start = minutes(one["start"]), time.day = one["start"].get<std::string>().substr(0, 10);
        time.end = minutes(one["start"]) + one["minutes"].get<int>();
        time.slots.push_back(next);
    }
    return time;
}

std::string Checker::broken_alone(const Stand& stand) const {
    const auto& talk = by_id("talks", stand.talk);
    if (!names(talk["mentors"]).count(stand.mentor)) return stand.talk + ": not its mentor";
    const auto time = time_of(talk, stand.mentor, stand.slot);
    if (!time) return stand.talk + ": the mentor hasn't these slots";
    if (talk.value("pinned", false)) {
        if (talk["was"]["slot"] != stand.slot || talk["was"]["mentor"] != stand.mentor)
            return stand.talk + ": pinned";
    } else if (talk.contains("slots") && !talk["slots"].contains(stand.slot))
        return stand.talk + ": not its slot";
    for (const auto& person : talk.value("people", json::array())) {
        if (person == stand.mentor) return stand.talk + ": the mentor sits on both sides";
        for (const char* list : {"people", "mentors"}) {
            const auto& limits = by_id(list, person);
            if (limits.is_null()) continue;
            for (const auto& slot : time->slots)
                if (!names(limits["slots"]).count(slot)) return stand.talk + ": a person hasn't the slot";
        }
    }
    return "";
}

std::string Checker::broken_together(const Stand& a, const Stand& b) const {
    const auto &talk_a = by_id("talks", a.talk), &talk_b = by_id("talks", b.talk);
    const auto one = *time_of(talk_a, a.mentor, a.slot), other = *time_of(talk_b, b.mentor, b.slot);
    auto who_a = names(talk_a.value("people", json::array())),
         who_b = names(talk_b.value("people", json::array()));
    who_a.insert(a.mentor), who_b.insert(b.mentor);
    const bool overlap = one.start < other.end && other.start < one.end;
    const auto between = one.start < other.start ? other.start - one.end : one.start - other.end;
    for (const auto& person : who_a) {
        if (!who_b.count(person)) continue;
        if (overlap) return a.talk + " and " + b.talk + ": " + person + " in both";
        if (a.mentor != b.mentor && one.day == other.day && between < request_.value("walk", 0))
            return a.talk + " and " + b.talk + ": " + person + " must walk";
    }
    for (const auto& pair : request_.value("apart", json::array()))
        if (names(pair) == std::set<std::string>{a.talk, b.talk} && one.day == other.day &&
            (overlap || between < request_.value("apart_minutes", 0)))
            return a.talk + " and " + b.talk + ": apart";
    return "";
}

std::string Checker::broken_by_all(const Stands& stands) const {
    std::map<std::string, std::vector<Time>> held;
    std::vector<Time> in_rooms;
    for (const auto& one : stands) {
        const auto& talk = by_id("talks", one.talk);
        held[one.mentor].push_back(*time_of(talk, one.mentor, one.slot));
        if (talk.value("needs_room", true)) in_rooms.push_back(held[one.mentor].back());
    }
    if (request_.contains("rooms"))
        for (const auto& now : in_rooms)
            if (std::count_if(in_rooms.begin(), in_rooms.end(), [&](const Time& one) {
                    return one.start <= now.start && now.start < one.end;
                }) > request_["rooms"].get<int>())
                return "too few rooms";
    for (auto& [mentor, times] : held) {
        std::sort(times.begin(), times.end(), [](auto& a, auto& b) { return a.start < b.start; });
        int row = 0;
        for (std::size_t i = 0; i < times.size(); ++i) {
            row = i > 0 && times[i].start - times[i - 1].end < 10 ? row + 1 : 1;
            if (by_id("mentors", mentor).contains("in_a_row") &&
                row > by_id("mentors", mentor)["in_a_row"].get<int>())
                return mentor + ": too many in a row";
        }
    }
    return "";
}

std::string Checker::broken(const Stands& stands) const {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < stands.size(); ++i) {
        if (!seen.insert(stands[i].talk).second) return stands[i].talk + " stands twice";
        if (auto why = broken_alone(stands[i]); !why.empty()) return why;
        for (std::size_t k = 0; k < i; ++k)
            if (auto why = broken_together(stands[i], stands[k]); !why.empty()) return why;
    }
    for (const auto& talk : request_["talks"])
        if (talk.value("pinned", false) && !seen.count(talk["id"]))
            return talk["id"].get<std::string>() + ": a pin is lost";
    return broken_by_all(stands);
}

std::array<std::int64_t, 6> Checker::worth(const Stands& stands) const {
    std::array<std::int64_t, 6> worth{};
    std::map<std::string, std::pair<Time, std::string>> at;
    std::map<std::pair<std::string, std::string>, std::vector<Time>> held;
    for (const auto& one : stands) {
        const auto& talk = by_id("talks", one.talk);
        const auto time = *time_of(talk, one.mentor, one.slot);
        worth[0] += talk.value("must", false);
        worth[1] += 1;
        worth[2] +=
            talk.contains("was") && talk["was"]["slot"] == one.slot && talk["was"]["mentor"] == one.mentor;
        const int minds = talk.contains("slots") ? talk["slots"].value(one.slot, 0) : 0;
        worth[4] -= minds * minds;
        at[one.talk] = {time, one.mentor};
        held[{one.mentor, time.day}].push_back(time);
    }
    for (const auto& pair : request_.value("siblings", json::array())) {
        if (!at.count(pair[0]) || !at.count(pair[1])) continue;
        const auto& [a, mentor_a] = at[pair[0]];
        const auto& [b, mentor_b] = at[pair[1]];
        const auto between =
            a.start < b.start || (a.start == b.start && a.end < b.end) ? b.start - a.end : a.start - b.end;
        worth[3] += a.day == b.day && between <= request_.value("near", 25) &&
                    between >= (mentor_a == mentor_b ? 0 : request_.value("walk", 0));
    }
    for (const auto& [day, times] : held) {
        std::int64_t first = INT64_MAX, last = INT64_MIN, busy = 0;
        for (const auto& one : times)
            first = std::min(first, one.start), last = std::max(last, one.end), busy += one.end - one.start;
        worth[5] -= last - first - busy;
    }
    return worth;
}

void Checker::try_all(std::size_t talk, Stands& stands, std::array<std::int64_t, 6>& best) const {
    if (talk == request_["talks"].size()) {
        if (broken(stands).empty()) best = std::max(best, worth(stands));
        return;
    }
    const auto& one = request_["talks"][talk];
    if (!one.value("pinned", false)) try_all(talk + 1, stands, best);
    for (const auto& mentor : one["mentors"])
        for (const auto& slot : by_id("mentors", mentor)["slots"]) {
            const Stand stand{one["id"], slot, mentor};
            if (!broken_alone(stand).empty()) continue;
            if (std::any_of(stands.begin(), stands.end(),
                            [&](auto& other) { return !broken_together(stand, other).empty(); }))
                continue;
            stands.push_back(stand);
            try_all(talk + 1, stands, best);
            stands.pop_back();
        }
}

std::array<std::int64_t, 6> Checker::best_of_all() const {
    std::array<std::int64_t, 6> best;
    best.fill(INT64_MIN);
    Stands stands;
    try_all(0, stands, best);
    return best;
}

Stands stands_of(const json& answer) {
    Stands stands;
    for (const auto& one : answer["placed"])
        stands.push_back({one["talk"], one["slot"], one["mentor"]});
    return stands;
}

std::array<std::int64_t, 6> worth_said(const json& answer) {
    const auto& score = answer["score"];
    return {score["must"],
            score["placed"],
            score["kept"],
            score["near"],
            -score["minds"].get<std::int64_t>(),
            -score["waiting"].get<std::int64_t>()};
}

} // namespace trialoog::planner::test
