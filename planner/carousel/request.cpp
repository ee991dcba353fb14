#include "planner/carousel/request.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace trialoog::planner::carousel {

namespace {

constexpr std::int64_t most_pairs = 20'000, most_rooms = 1'000, most_rounds = 50, most_places = 1'000'000;

class Reader {
public:
    Reader(const Placed& root, Faults& faults, Faults& notes)
        : faults_(faults),
          notes_(notes),
          top_(root, faults, notes, {"format", "kind", "seconds", "rounds", "rooms", "pairs"}) {}

    Request read() {
        request_.rounds = static_cast<int>(top_.whole("rounds", 1, most_rounds));
        read_rooms(top_.list("rooms"));
        const auto pairs = top_.list("pairs");
        if (static_cast<std::int64_t>(pairs.size()) > most_pairs) {
            add_fault(faults_, *top_.find("pairs"), fmt::format("more than {} pairs", most_pairs));
            return {};
        }
        read_pairs(pairs);
        if (faults_.empty()) check_pins();
        return std::move(request_);
    }

private:
    void read_rooms(const std::vector<Placed>& list) {
        if (static_cast<std::int64_t>(list.size()) > most_rooms) {
            add_fault(faults_, *top_.find("rooms"), fmt::format("more than {} rooms", most_rooms));
            return;
        }
        std::vector<std::pair<Room, std::string>> rooms;
        std::set<std::string> profiles;
        for (const auto& at : list) {
            Fields fields(at, faults_, notes_, {"id", "profile", "places", "at_least"});
            if (!fields.is_object()) continue;
            Room room{fields.text("id"), 0, static_cast<int>(fields.whole("places", 0, most_places)),
                      static_cast<int>(fields.whole_or("at_least", 1, 0, most_places))};
            const auto profile = fields.text("profile");
            profiles.insert(profile);
            if (rooms_.add(room.id, fields.find("id").value_or(at), faults_))
                rooms.emplace_back(room, profile);
        }
        rooms_.number();
        request_.profiles.assign(profiles.begin(), profiles.end());
        request_.rooms.resize(rooms_.size());
        for (auto& [room, profile] : rooms) {
            room.profile = profile_of(profile);
            request_.rooms[static_cast<std::size_t>(*rooms_.find(room.id))] = room;
        }
    }
    int profile_of(const std::string& name) const {
        const auto& all = request_.profiles;
        const auto at = std::lower_bound(all.begin(), all.end(), name);
        return at == all.end() || *at != name ? -1 : static_cast<int>(at - all.begin());
    }

    void read_pairs(const std::vector<Placed>& list) {
        std::vector<Pair> pairs;
        for (const auto& at : list) {
            Fields fields(at, faults_, notes_, {"id", "choices", "was", "pinned"});
            if (!fields.is_object()) continue;
            Pair pair;
            pair.id = fields.text("id");
            pair.place = at;
            for (const auto& [choice, place] : texts_of(fields.list_or_none("choices"), faults_))
                pair.choices.push_back(profile_of(choice));
            pair.pinned = fields.truth_or("pinned", false);
            if (const auto was = fields.find("was"))
                read_was(pair, *was);
            else if (pair.pinned)
                add_fault(faults_, at, "is pinned, but has no \"was\" that says where");
            if (pairs_.add(pair.id, fields.find("id").value_or(at), faults_))
                pairs.push_back(std::move(pair));
        }
        pairs_.number();
        request_.pairs.resize(pairs_.size());
        for (auto& pair : pairs)
            request_.pairs[static_cast<std::size_t>(*pairs_.find(pair.id))] = std::move(pair);
    }
    void read_was(Pair& pair, const Placed& at) {
        const auto rooms = items_of(at, faults_);
        if (static_cast<int>(rooms.size()) != request_.rounds)
            return add_fault(faults_, at,
                             fmt::format("must name a room for each of the {} rounds", request_.rounds));
        for (const auto& one : rooms)
            if (const auto id = text_of(one, faults_))
                if (const auto room = rooms_.find(*id, one, faults_)) pair.was.push_back(*room);
    }

    void check_pins() {
        Plan plan(request_.pairs.size());
        for (std::size_t p = 0; p < plan.size(); ++p) {
            const auto& pair = request_.pairs[p];
            if (!pair.pinned) continue;
            std::set<int> profiles;
            for (const int room : pair.was)
                profiles.insert(request_.rooms[static_cast<std::size_t>(room)].profile);
            if (profiles.size() < pair.was.size()) {
                add_fault(faults_, pair.place, "is pinned to one profile twice");
                continue;
            }
            for (int k = 0; k < request_.rounds; ++k) {
                const int r = pair.was[static_cast<std::size_t>(k)];
                const auto& room = request_.rooms[static_cast<std::size_t>(r)];
                if (++taken_[{r, k}] > room.places)
                    add_fault(faults_, pair.place,
                              fmt::format("is pinned to room {} in round {}, which pins have filled",
                                          in_quotes(room.id), k + 1));
            }
        }
    }

    Faults &faults_, &notes_;
    Fields top_;
    Ids rooms_{"room"}, pairs_{"pair"};
    std::map<std::pair<int, int>, int> taken_;
    Request request_;
};

} // namespace

Request read_request(const Placed& root, Faults& faults, Faults& notes) {
    return Reader(root, faults, notes).read();
}

int Pair::rank(int profile) const {
    const auto at = std::find(choices.begin(), choices.end(), profile);
    return at == choices.end() ? -1 : static_cast<int>(at - choices.begin());
}

std::int64_t Pair::cost(int profile) const {
    const auto at = rank(profile);
    const auto rank_or_more = at < 0 ? static_cast<std::int64_t>(choices.size()) + 1 : at;
    return rank_or_more * rank_or_more;
}

int visitors(const Plan& plan, int room, int round) {
    return static_cast<int>(std::count_if(plan.begin(), plan.end(), [&](const Visits& visits) {
        return !visits.empty() && visits[static_cast<std::size_t>(round)] == room;
    }));
}

std::string broken(const Request& request, const Plan& plan) {
    std::vector<std::vector<int>> count(request.rooms.size(),
                                        std::vector<int>(static_cast<std::size_t>(request.rounds)));
    for (std::size_t p = 0; p < plan.size(); ++p) {
        const auto& pair = request.pairs[p];
        if (pair.pinned && plan[p] != pair.was) return pair.id + " isn't where it is pinned";
        std::set<int> profiles;
        for (std::size_t k = 0; k < plan[p].size(); ++k) {
            const auto room = static_cast<std::size_t>(plan[p][k]);
            if (!profiles.insert(request.rooms[room].profile).second) return pair.id + " has a profile twice";
            ++count[room][k];
        }
    }
    for (std::size_t r = 0; r < count.size(); ++r)
        for (const int there : count[r])
            if (there > request.rooms[r].places || (there > 0 && there < request.rooms[r].at_least))
                return "too many or too few in " + request.rooms[r].id;
    return "";
}

Worth worth_of(const Request& request, const Plan& plan) {
    Worth worth{};
    for (std::size_t p = 0; p < plan.size(); ++p) {
        const auto& pair = request.pairs[p];
        if (plan[p].empty()) continue;
        ++worth[placed];
        if (plan[p] == pair.was) ++worth[kept];
        bool chosen = false;
        for (const int room : plan[p]) {
            const int profile = request.rooms[static_cast<std::size_t>(room)].profile;
            chosen = chosen || pair.rank(profile) >= 0;
            worth[ranks] -= pair.cost(profile);
        }
        if (!chosen) --worth[nothing_chosen];
    }
    return worth;
}

} // namespace trialoog::planner::carousel
