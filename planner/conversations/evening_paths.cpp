#include "planner/conversations/evening_paths.hpp"

#include <algorithm>

namespace trialoog::planner::conversations {

namespace {

/// Where the path can be. `idle`: before this slot, and free to hold no more talks today. `waits`: before
/// this slot, in a pause after which another talk comes. `after`: a talk has ended with this slot, the
/// `row`th in a row.
struct Node {
    enum Kind { idle, waits, after } kind;
    int slot, row;
    std::int64_t day; // on which the last talk began: of one over midnight it isn't the day of its last slot
    bool operator<(const Node& other) const {
        return std::tie(kind, slot, row, day) < std::tie(other.kind, other.slot, other.row, other.day);
    }
};

class Path {
public:
    Path(const Request& request, int mentor, Program& program, Objective& waiting)
        : request_(request),
          mentor_(request.mentors[static_cast<std::size_t>(mentor)]),
          program_(program),
          waiting_(waiting) {}

    void add(const std::map<Stretch, std::vector<int>>& talks, const std::vector<Stretch>& taken) {
        for (const auto& [stretch, columns] : talks)
            stretches_[stretch.first].push_back(stretch.second);
        for (const auto& stretch : taken) {
            auto& lengths = stretches_[stretch.first];
            if (std::find(lengths.begin(), lengths.end(), stretch.second) == lengths.end())
                lengths.push_back(stretch.second);
        }
        visit({Node::idle, 0, 0, 0});
        while (!todo_.empty()) {
            const auto node = todo_.back();
            todo_.pop_back();
            leave(node);
        }
        for (const auto& [node, arcs] : at_) {
            const double begins = node.kind == Node::idle && node.slot == 0 ? 1 : 0;
            if (node.kind == Node::idle && node.slot == count()) continue; // the end
            program_.add_row(-begins, -begins);
            for (const auto& [arc, direction] : arcs)
                program_.add(arc, direction);
        }
        for (const auto& [stretch, arcs] : talking_) {
            const auto columns = talks.find(stretch);
            const auto stays = static_cast<double>(std::count(taken.begin(), taken.end(), stretch));
            program_.add_row(stays, stays);
            for (const int arc : arcs)
                program_.add(arc, 1);
            if (columns != talks.end())
                for (const int column : columns->second)
                    program_.add(column, -1);
        }
    }

private:
    int count() const { return static_cast<int>(mentor_.slots.size()); }
    const Slot& slot(int i) const {
        return request_.slots[static_cast<std::size_t>(mentor_.slots[static_cast<std::size_t>(i)])];
    }
    bool limited() const { return mentor_.in_a_row < count(); }

    void visit(const Node& node) {
        if (at_.emplace(node, std::vector<std::pair<int, double>>{}).second) todo_.push_back(node);
    }
    int arc(const Node& from, const Node& to, std::int64_t waits) {
        const int column = program_.add_column(false);
        visit(to);
        at_[from].emplace_back(column, -1);
        at_[to].emplace_back(column, 1);
        if (waits > 0) waiting_.gains.emplace_back(column, -static_cast<double>(waits));
        return column;
    }
    /// All talks that may begin with slot `i`.
    void talk(const Node& from, int i, int row, std::int64_t waits) {
        if (limited() && row > mentor_.in_a_row) return;
        const auto lengths = stretches_.find(i);
        if (lengths == stretches_.end()) return;
        for (const int length : lengths->second)
            talking_[{i, length}].push_back(
                arc(from, {Node::after, i + length - 1, limited() ? row : 1, slot(i).day}, waits));
    }

    void leave(const Node& node) {
        const int i = node.slot;
        if (node.kind == Node::after) return leave_talk(node);
        if (i == count()) return;
        talk(node, i, 1, 0);
        if (node.kind == Node::idle)
            arc(node, {Node::idle, i + 1, 0, 0}, 0);
        else if (i + 1 < count() && slot(i + 1).day == slot(i).day)
            arc(node, {Node::waits, i + 1, 0, 0}, slot(i + 1).start - slot(i).start);
    }
    void leave_talk(const Node& node) {
        const auto end = slot(node.slot).end;
        int next = node.slot + 1;
        for (; next < count() && slot(next).start - end < ends_row; ++next)
            talk(node, next, node.row + 1, same_day(node, next) ? slot(next).start - end : 0);
        if (next < count() && same_day(node, next))
            arc(node, {Node::waits, next, 0, 0}, slot(next).start - end);
        while (next < count() && same_day(node, next))
            ++next;
        arc(node, {Node::idle, next, 0, 0}, 0);
    }
    bool same_day(const Node& node, int next) const { return node.day == slot(next).day; }

    const Request& request_;
    const Mentor& mentor_;
    Program& program_;
    Objective& waiting_;
    std::map<int, std::vector<int>> stretches_; // lengths of talks that may begin with a slot
    std::map<Node, std::vector<std::pair<int, double>>> at_;
    std::map<Stretch, std::vector<int>> talking_;
    std::vector<Node> todo_;
};

} // namespace

void add_evening_path(const Request& request, int mentor, const std::map<Stretch, std::vector<int>>& talks,
                      const std::vector<Stretch>& taken, Program& program, Objective& waits) {
    Path(request, mentor, program, waits).add(talks, taken);
}

} // namespace trialoog::planner::conversations
