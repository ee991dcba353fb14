#include "planner/groups/request.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace trialoog::planner::groups {

namespace {

constexpr std::int64_t most_members = 5'000;

class Reader {
public:
    Reader(const Placed& root, Faults& faults, Faults& notes)
        : faults_(faults),
          notes_(notes),
          top_(root, faults, notes, {"format", "kind", "seconds", "at_least", "at_most", "mix", "members"}) {}

    Request read() {
        request_.at_least = static_cast<int>(top_.whole("at_least", 0, most_members));
        request_.at_most = static_cast<int>(top_.whole("at_most", 1, 1'000'000));
        request_.mix = top_.truth_or("mix", false);
        if (request_.at_least > request_.at_most && top_.find("at_least"))
            add_fault(faults_, *top_.find("at_least"), "is more than \"at_most\"");
        const auto list = top_.list("members");
        if (static_cast<std::int64_t>(list.size()) > most_members) {
            add_fault(faults_, *top_.find("members"), fmt::format("more than {} members", most_members));
            return {};
        }
        read_members(list);
        if (faults_.empty()) fix_sizes();
        if (faults_.empty()) check_pins();
        return std::move(request_);
    }

private:
    void read_members(const std::vector<Placed>& list) {
        std::vector<std::pair<Member, Fields>> read;
        std::set<std::string> labels, names;
        for (const auto& at : list) {
            Fields fields(at, faults_, notes_, {"id", "with", "not_with", "label", "was", "pinned"});
            if (!fields.is_object()) continue;
            Member member{fields.text("id"), -1, -1, fields.truth_or("pinned", false), at};
            if (fields.find("label")) labels.insert(fields.text("label"));
            if (fields.find("was"))
                names.insert(fields.text("was"));
            else if (member.pinned)
                add_fault(faults_, at, "is pinned, but has no \"was\" that says where");
            if (members_.add(member.id, fields.find("id").value_or(at), faults_))
                read.emplace_back(member, fields);
        }
        members_.number();
        request_.labels.assign(labels.begin(), labels.end());
        request_.names.assign(names.begin(), names.end());
        request_.members.resize(members_.size());
        std::set<std::pair<int, int>> with, not_with;
        for (auto& [member, fields] : read) {
            const int index = *members_.find(member.id);
            if (const auto label = fields.find("label"))
                member.label = index_in(request_.labels, label->value->text);
            if (const auto was = fields.find("was")) member.was = index_in(request_.names, was->value->text);
            request_.members[static_cast<std::size_t>(index)] = member;
            read_pairs(fields, "with", index, with);
            read_pairs(fields, "not_with", index, not_with);
        }
        request_.with.assign(with.begin(), with.end());
        request_.not_with.assign(not_with.begin(), not_with.end());
    }
    static int index_in(const std::vector<std::string>& sorted, const std::string& text) {
        const auto at = std::lower_bound(sorted.begin(), sorted.end(), text);
        return at == sorted.end() || *at != text ? -1 : static_cast<int>(at - sorted.begin());
    }
    void read_pairs(Fields& fields, std::string_view name, int member, std::set<std::pair<int, int>>& pairs) {
        for (const auto& [id, at] : texts_of(fields.list_or_none(name), faults_)) {
            const auto other = members_.find(id, at, faults_);
            if (other == member)
                add_fault(faults_, at, "names the member itself");
            else if (other)
                pairs.insert(std::minmax(member, *other));
        }
    }

    void fix_sizes() {
        const int count = static_cast<int>(request_.members.size());
        request_.groups = (count + request_.at_most - 1) / request_.at_most;
        request_.too_few = count < request_.groups * request_.at_least;
        request_.smallest = request_.at_least, request_.largest = request_.at_most;
        if (!request_.too_few || request_.groups == 0) return;
        request_.smallest = count / request_.groups;
        request_.largest = (count + request_.groups - 1) / request_.groups;
    }
    void check_pins() {
        std::map<int, int> pinned;
        for (const auto& member : request_.members) {
            if (!member.pinned) continue;
            const auto name = in_quotes(request_.names[static_cast<std::size_t>(member.was)]);
            if (++pinned[member.was] > request_.largest)
                add_fault(faults_, member.place,
                          fmt::format("is pinned to {}, which pins have filled", name));
            if (static_cast<int>(pinned.size()) > request_.groups)
                add_fault(
                    faults_, member.place,
                    fmt::format("is pinned to {}, and pins name more groups than the {} that there will be",
                                name, request_.groups));
        }
        // Equal sizes may leave fewer groups of the larger size than pins fill.
        const int larger = static_cast<int>(request_.members.size()) - request_.groups * request_.smallest;
        int fuller = 0;
        for (const auto& [name, count] : pinned)
            fuller += std::max(0, count - request_.smallest);
        if (faults_.empty() && fuller > larger)
            for (const auto& member : request_.members)
                if (member.pinned && pinned[member.was] > request_.smallest)
                    add_fault(faults_, member.place,
                              "is pinned to a group that pins make too large for the others");
    }

    Faults &faults_, &notes_;
    Fields top_;
    Ids members_{"member"};
    Request request_;
};

std::int64_t square(std::int64_t n) { return n * n; }

} // namespace

Request read_request(const Placed& root, Faults& faults, Faults& notes) {
    return Reader(root, faults, notes).read();
}

int possible_groups(const Request& request) {
    return std::max(request.groups, static_cast<int>(request.names.size()));
}

bool keeps_rules(const Request& request, const Plan& plan) {
    std::vector<int> size(static_cast<std::size_t>(possible_groups(request)));
    for (std::size_t m = 0; m < plan.size(); ++m) {
        if (plan[m] < 0 || plan[m] >= possible_groups(request)) return false;
        if (request.members[m].pinned && plan[m] != request.members[m].was) return false;
        ++size[static_cast<std::size_t>(plan[m])];
    }
    int used = 0;
    for (const int count : size) {
        if (count == 0) continue;
        ++used;
        if (count < request.smallest || count > request.largest) return false;
    }
    return used == request.groups;
}

Worth worth_of(const Request& request, const Plan& plan) {
    Worth worth{};
    const auto together = [&](const std::pair<int, int>& pair) {
        return plan[static_cast<std::size_t>(pair.first)] == plan[static_cast<std::size_t>(pair.second)];
    };
    worth[unbroken] = -std::count_if(request.not_with.begin(), request.not_with.end(), together);
    worth[with] = std::count_if(request.with.begin(), request.with.end(), together);
    std::map<int, std::int64_t> size;
    std::map<std::pair<int, int>, std::int64_t> of_label;
    for (std::size_t m = 0; m < plan.size(); ++m) {
        const auto& member = request.members[m];
        if (member.was == plan[m]) ++worth[kept];
        ++size[plan[m]];
        if (member.label >= 0) ++of_label[{plan[m], member.label}];
    }
    for (const auto& [group, count] : size)
        worth[sizes] -= square(count);
    if (request.mix)
        for (const auto& [group, count] : of_label)
            worth[labels] -= square(count);
    return worth;
}

} // namespace trialoog::planner::groups
