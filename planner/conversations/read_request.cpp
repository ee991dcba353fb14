#include "planner/conversations/request.hpp"
#include "planner/reading/local_time.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace trialoog::planner::conversations {

namespace {

constexpr std::int64_t most_talks = 20'000, most_minutes = 1'000'000;

/// Reads one list after another: ids first, as everything names everything.
class Reader {
public:
    Reader(const Placed& root, Faults& faults, Faults& notes)
        : faults_(faults),
          notes_(notes),
          top_(root, faults, notes,
               {"format", "kind", "seconds", "slots", "mentors", "people", "rooms", "talks", "siblings",
                "walk", "near", "apart", "apart_minutes"}) {}

    Request read() {
        request_.rooms = static_cast<int>(top_.whole_or("rooms", no_limit, 0, no_limit));
        request_.walk = static_cast<int>(top_.whole_or("walk", 0, 0, most_minutes));
        request_.near = static_cast<int>(top_.whole_or("near", 25, 0, most_minutes));
        request_.apart_minutes = static_cast<int>(top_.whole_or("apart_minutes", 0, 0, most_minutes));
        read_slots();
        auto mentors = objects("mentors", mentors_, {"id", "slots", "in_a_row"});
        auto people = objects("people", limited_, {"id", "slots"});
        const auto talks_at = top_.list("talks");
        if (talks_at.size() > most_talks) {
            add_fault(faults_, {top_.find("talks")->value, "talks"},
                      fmt::format("more than {} talks", most_talks));
            return {};
        }
        auto talks =
            objects_of(talks_at, talks_,
                       {"id", "mentors", "people", "slots", "was", "pinned", "needs_room", "length", "must"});
        read_mentors(mentors);
        read_people(people, talks);
        request_.talks.resize(talks_.size());
        for (auto& [id, fields] : talks)
            read_talk(id, fields);
        request_.siblings = read_pairs("siblings");
        request_.apart = read_pairs("apart");
        return std::move(request_);
    }

private:
    using Objects = std::vector<std::pair<std::string, Fields>>;

    Objects objects(std::string_view name, Ids& ids, std::initializer_list<std::string_view> known) {
        return objects_of(name == "people" ? top_.list_or_none(name) : top_.list(name), ids, known);
    }
    Objects objects_of(const std::vector<Placed>& list, Ids& ids,
                       std::initializer_list<std::string_view> known) {
        Objects read;
        read.reserve(list.size());
        for (const auto& at : list) {
            Fields fields(at, faults_, notes_, known);
            if (!fields.is_object()) continue;
            auto id = fields.text("id");
            if (!ids.add(id, fields.find("id").value_or(at), faults_)) id.clear();
            read.emplace_back(std::move(id), std::move(fields));
        }
        ids.number();
        return read;
    }

    void read_slots() {
        const auto slots = objects("slots", slots_, {"id", "start", "minutes"});
        request_.slots.resize(slots_.size());
        for (auto [id, fields] : slots) {
            const auto start = fields.text("start");
            const auto from = minutes_of(start);
            if (!from && fields.find("start"))
                add_fault(faults_, *fields.find("start"),
                          fmt::format("{} is no time that exists; write 2026-11-16T19:00", in_quotes(start)));
            const auto minutes = fields.whole("minutes", 1, minutes_of_day);
            const auto index = slots_.find(id);
            if (!index) continue;
            const auto at = from.value_or(0);
            request_.slots[static_cast<std::size_t>(*index)] = {id, at, at + minutes, at / minutes_of_day};
        }
    }

    /// The slots that a list names, by time.
    std::vector<int> slots_named(Fields& fields) {
        std::vector<int> slots;
        for (const auto& [id, at] : texts_of(fields.list("slots"), faults_))
            if (const auto slot = slots_.find(id, at, faults_)) slots.push_back(*slot);
        std::sort(slots.begin(), slots.end(),
                  [&](int a, int b) { return std::pair(slot(a).start, a) < std::pair(slot(b).start, b); });
        return slots;
    }
    const Slot& slot(int index) const { return request_.slots[static_cast<std::size_t>(index)]; }

    void read_mentors(Objects& mentors) {
        request_.mentors.resize(mentors_.size());
        for (auto& [id, fields] : mentors) {
            auto slots = slots_named(fields);
            for (std::size_t i = 1; i < slots.size(); ++i)
                if (slot(slots[i]).start < slot(slots[i - 1]).end)
                    add_fault(faults_, fields.find("slots").value_or(fields.place()),
                              fmt::format("the slots {} and {} overlap", in_quotes(slot(slots[i - 1]).id),
                                          in_quotes(slot(slots[i]).id)));
            const auto row = static_cast<int>(fields.whole_or("in_a_row", no_limit, 1, no_limit));
            if (const auto index = mentors_.find(id))
                request_.mentors[static_cast<std::size_t>(*index)] = {id, std::move(slots), row};
        }
    }

    void read_people(Objects& limited, Objects& talks) {
        std::set<std::string> named;
        for (auto& [id, fields] : limited)
            named.insert(id);
        for (auto& [id, fields] : talks)
            if (const auto at = fields.find("people"))
                for (const auto& item : at->value->items)
                    if (item.kind == Value::Kind::text) named.insert(item.text);
        for (const auto& id : named) {
            people_.add(id, {}, faults_);
            request_.people.push_back({id, mentors_.find(id).value_or(nothing), std::nullopt});
        }
        people_.number();
        for (auto& [id, fields] : limited) {
            std::vector<bool> has(request_.slots.size());
            for (const int one : slots_named(fields))
                has[static_cast<std::size_t>(one)] = true;
            request_.people[static_cast<std::size_t>(*people_.find(id))].slots = std::move(has);
        }
    }

    void read_talk(const std::string& id, Fields& fields) {
        Talk talk;
        talk.id = id;
        talk.place = fields.place();
        for (const auto& [mentor, at] : texts_of(fields.list("mentors"), faults_))
            if (const auto index = mentors_.find(mentor, at, faults_)) talk.mentors.push_back(*index);
        for (const auto& [person, at] : texts_of(fields.list_or_none("people"), faults_))
            talk.people.push_back(*people_.find(person));
        std::sort(talk.mentors.begin(), talk.mentors.end());
        std::sort(talk.people.begin(), talk.people.end());
        if (const auto at = fields.find("slots")) talk.slots = wishes(*at);
        talk.pinned = fields.truth_or("pinned", false);
        talk.needs_room = fields.truth_or("needs_room", true);
        talk.must = fields.truth_or("must", false);
        talk.length = static_cast<int>(fields.whole_or("length", 1, 1, 1000));
        if (const auto was = fields.find("was"))
            read_was(talk, *was);
        else if (talk.pinned)
            add_fault(faults_, fields.place(), "is pinned, but has no \"was\" that says where");
        if (const auto index = talks_.find(id))
            request_.talks[static_cast<std::size_t>(*index)] = std::move(talk);
    }

    std::vector<std::pair<int, int>> wishes(const Placed& at) {
        std::vector<std::pair<int, int>> slots;
        if (at.value->kind != Value::Kind::object) {
            add_fault(faults_, at, "must be an object of slots, each with how much the family minds");
            return slots;
        }
        for (std::size_t i = 0; i < at.value->items.size(); ++i) {
            const auto& name = at.value->names[i];
            const auto& value = at.value->items[i];
            const Placed here{&value, at.where + "[" + in_quotes(name) + "]"};
            const auto slot = slots_.find(name, here, faults_);
            if (value.kind != Value::Kind::whole || value.whole < 0 || value.whole > 9)
                add_fault(faults_, here, "must be a whole number from 0 to 9");
            else if (slot)
                slots.emplace_back(*slot, static_cast<int>(value.whole));
        }
        std::sort(slots.begin(), slots.end());
        return slots;
    }

    void read_was(Talk& talk, const Placed& at) {
        Fields was(at, faults_, notes_, {"slot", "mentor"});
        if (!was.is_object()) return;
        const auto slot = was.text("slot"), mentor = was.text("mentor");
        if (const auto here = was.find("slot"))
            talk.was_slot = slots_.find(slot, *here, faults_).value_or(nothing);
        if (const auto here = was.find("mentor"))
            talk.was_mentor = mentors_.find(mentor, *here, faults_).value_or(nothing);
    }

    std::vector<std::pair<int, int>> read_pairs(std::string_view name) {
        std::vector<std::pair<int, int>> pairs;
        std::set<std::pair<int, int>> seen;
        for (const auto& at : top_.list_or_none(name)) {
            const auto before = faults_.size();
            const auto items = items_of(at, faults_);
            if (faults_.size() == before && items.size() != 2) add_fault(faults_, at, "must name two talks");
            std::vector<int> talks;
            std::vector<std::string> ids;
            for (const auto& item : items) {
                const auto id = text_of(item, faults_);
                if (!id) continue;
                if (const auto talk = talks_.find(*id, item, faults_)) talks.push_back(*talk);
            }
            if (talks.size() != 2 || items.size() != 2) continue;
            const auto pair = std::minmax(talks[0], talks[1]);
            if (pair.first == pair.second)
                add_fault(faults_, at, "names the same talk twice");
            else if (!seen.insert(pair).second)
                add_fault(faults_, at, "this pair is named twice");
            else
                pairs.emplace_back(pair);
        }
        std::sort(pairs.begin(), pairs.end());
        return pairs;
    }

    Faults &faults_, &notes_;
    Fields top_;
    Ids slots_{"slot"}, mentors_{"mentor"}, limited_{"person"}, people_{"person"}, talks_{"talk"};
    Request request_;
};

} // namespace

std::optional<int> Talk::minds(int slot) const {
    if (!slots) return 0;
    const auto at = std::lower_bound(slots->begin(), slots->end(), std::pair(slot, 0));
    if (at == slots->end() || at->first != slot) return std::nullopt;
    return at->second;
}

Request read_request(const Placed& root, Faults& faults, Faults& notes) {
    return Reader(root, faults, notes).read();
}

} // namespace trialoog::planner::conversations
