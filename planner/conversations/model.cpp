#include "planner/conversations/model.hpp"
#include "planner/conversations/evening_paths.hpp"
#include "planner/conversations/matching.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace trialoog::planner::conversations {

namespace {

using Columns = std::vector<int>;

class Builder {
public:
    Builder(const Board& whole, const std::vector<int>& free)
        : rest_(whole), puzzle_(whole.puzzle()), free_(free) {
        for (const int t : free_)
            rest_.set(t, nothing);
        model_.program.objectives.resize(levels);
        for (int level = 0; level < levels; ++level)
            objective(level).constant = rest_.worth()[level];
        columns_of_.resize(puzzle_.request.talks.size());
    }

    Model build() {
        add_places();
        add_talks();
        add_bodies();
        add_apart();
        add_siblings();
        add_rooms();
        std::vector<int> with_limit, without;
        for (const auto& [mentor, columns] : held_)
            (row_may_be_too_long(mentor) ? with_limit : without).push_back(mentor);
        for (const int mentor : with_limit)
            add_path(mentor);
        model_.program.early_columns = static_cast<std::size_t>(model_.program.columns());
        model_.program.early_rows = static_cast<std::size_t>(model_.program.rows());
        for (const int mentor : without)
            add_path(mentor);
        model_.place_of.resize(static_cast<std::size_t>(model_.program.columns()), nothing);
        for (const auto& [mentor, columns] : held_)
            objective(waiting).constant += waits(mentor);
        objective(waiting).bound = objective(waiting).constant;
        return std::move(model_);
    }

private:
    Objective& objective(int level) { return model_.program.objectives[static_cast<std::size_t>(level)]; }
    const Place& place(int column) const {
        return puzzle_.place(model_.place_of[static_cast<std::size_t>(column)]);
    }

    void add_places() {
        for (const int t : free_)
            for (int p = puzzle_.first(t); p < puzzle_.last(t); ++p) {
                const auto& place = puzzle_.place(p);
                const auto found = rest_.obstacles(place);
                if (!found.talks.empty() || found.rooms) continue;
                const int column = model_.program.add_column(true);
                model_.place_of.push_back(p);
                columns_of_[static_cast<std::size_t>(t)].push_back(column);
                held_[place.mentor].push_back(column);
                objective(placed).gains.emplace_back(column, 1);
                if (puzzle_.talk(t).must) objective(must).gains.emplace_back(column, 1);
                if (place.kept)
                    objective(kept).gains.emplace_back(column, 1), objective(kept).columns.push_back(column);
                if (place.minds > 0) objective(minds).gains.emplace_back(column, -place.minds * place.minds);
            }
        const auto most = most_that_fit(puzzle_, free_);
        objective(must).bound = objective(must).constant + most.must;
        objective(placed).bound = objective(placed).constant + most.all;
        objective(minds).bound = objective(minds).constant;
        objective(kept).bound =
            objective(kept).constant + static_cast<std::int64_t>(objective(kept).columns.size());
    }

    int add_row(const Columns& columns, double least, double most) {
        const int row = model_.program.add_row(least, most);
        for (const int c : columns)
            model_.program.add(c, 1);
        return row;
    }
    /// At most one of them, unless they are of one talk anyway.
    void add_clique(const Columns& columns) {
        const auto other = [&](int c) { return place(c).talk != place(columns.front()).talk; };
        if (columns.size() > 1 && std::any_of(columns.begin(), columns.end(), other)) add_row(columns, 0, 1);
    }

    void add_talks() {
        for (const int t : free_) {
            const auto& columns = columns_of_[static_cast<std::size_t>(t)];
            if (columns.empty()) continue;
            const auto& talk = puzzle_.talk(t);
            const int row = add_row(columns, talk.pinned ? 1 : 0, 1);
            objective(placed).rows.push_back(row);
            if (talk.must) objective(must).rows.push_back(row);
        }
    }

    /// Nobody in two places at once, nor in two with too little time to walk.
    void add_bodies() {
        std::map<int, Columns> where = held_;
        for (const int t : free_)
            for (const int body : puzzle_.attends[static_cast<std::size_t>(t)])
                for (const int c : columns_of_[static_cast<std::size_t>(t)])
                    where[body].push_back(c);
        for (auto& [body, columns] : where) {
            std::map<std::int64_t, Columns> at;
            for (const int c : columns)
                at[place(c).start];
            for (const int c : columns)
                for (auto moment = at.lower_bound(place(c).start);
                     moment != at.end() && moment->first < place(c).end; ++moment)
                    moment->second.push_back(c);
            for (const auto& [moment, together] : at)
                add_clique(together);
            if (puzzle_.request.walk > 0) add_walks(columns, at);
        }
    }

    /// Who ends with one mentor less than a walk before `moment`, and who is with another at `moment`.
    void add_walks(const Columns& columns, const std::map<std::int64_t, Columns>& at) {
        std::set<int> mentors;
        std::set<std::int64_t> ends;
        for (const int c : columns)
            mentors.insert(place(c).mentor), ends.insert(place(c).end);
        if (mentors.size() < 2) return;
        for (const int mentor : mentors) {
            std::map<std::int64_t, Columns> ending;
            for (const int c : columns) {
                if (place(c).mentor != mentor) continue;
                for (auto end = ends.upper_bound(place(c).start); end != ends.end() && *end <= place(c).end;
                     ++end)
                    ending[*end].push_back(c);
            }
            for (const auto& [moment, there] : at) {
                Columns others;
                for (const int c : there)
                    if (place(c).mentor != mentor) others.push_back(c);
                if (others.empty()) continue;
                for (auto end = ending.upper_bound(moment - puzzle_.request.walk);
                     end != ending.end() && end->first <= moment; ++end)
                    add_walk(end->second, others);
            }
        }
    }
    void add_walk(const Columns& before, const Columns& after) {
        std::set<std::int64_t> days;
        for (const int c : after)
            days.insert(place(c).day);
        for (const auto day : days) {
            Columns row;
            const auto on_day = [&](int c) { return place(c).day == day; };
            std::copy_if(before.begin(), before.end(), std::back_inserter(row), on_day);
            if (row.empty()) continue;
            std::copy_if(after.begin(), after.end(), std::back_inserter(row), on_day);
            add_clique(row);
        }
    }

    void add_apart() {
        for (const auto& [a, b] : puzzle_.request.apart)
            for (const int c : columns_of_[static_cast<std::size_t>(a)]) {
                Columns row{c};
                for (const int d : columns_of_[static_cast<std::size_t>(b)])
                    if (clash(puzzle_, place(c), place(d))) row.push_back(d);
                add_clique(row);
            }
    }

    void add_siblings() {
        for (const auto& [a, b] : puzzle_.request.siblings) {
            const auto &one = columns_of_[static_cast<std::size_t>(a)],
                       &other = columns_of_[static_cast<std::size_t>(b)];
            if (!one.empty() && !other.empty())
                add_pair(one, other);
            else if (rest_.at(a) != nothing)
                add_beside(puzzle_.place(rest_.at(a)), other);
            else if (rest_.at(b) != nothing)
                add_beside(puzzle_.place(rest_.at(b)), one);
        }
        auto& near_level = objective(near);
        near_level.bound = near_level.constant + static_cast<std::int64_t>(near_level.rows.size()) + beside_;
        if (beside_ > 0) near_level.rows.clear();
    }
    /// One of the two stays where it is.
    void add_beside(const Place& stays, const Columns& columns) {
        const auto before = objective(near).gains.size();
        for (const int c : columns)
            if (are_near(puzzle_.request, stays, place(c)) && !clash(puzzle_, stays, place(c)))
                objective(near).gains.emplace_back(c, 1);
        if (objective(near).gains.size() > before) ++beside_;
    }
    /// A column for each two places that are near: what is near then is said as narrowly as can be.
    void add_pair(const Columns& one, const Columns& other) {
        std::map<int, Columns> by_one, by_other;
        Columns all;
        for (const int c : one)
            for (const int d : other) {
                if (!are_near(puzzle_.request, place(c), place(d)) || clash(puzzle_, place(c), place(d)))
                    continue;
                const int both = model_.program.add_column(false);
                model_.place_of.push_back(nothing);
                objective(near).gains.emplace_back(both, 1);
                by_one[c].push_back(both);
                by_other[d].push_back(both);
                all.push_back(both);
            }
        if (all.empty()) return;
        objective(near).rows.push_back(add_row(all, 0, 1));
        for (const auto* side : {&by_one, &by_other})
            for (const auto& [column, pairs] : *side) {
                add_row(pairs, -1, 0);
                model_.program.add(column, -1);
            }
    }

    void add_rooms() {
        if (puzzle_.request.rooms == no_limit) return;
        std::vector<int> left(puzzle_.moments.size(), puzzle_.request.rooms);
        for (int t = 0; t < puzzle_.talks(); ++t) {
            if (rest_.at(t) == nothing) continue;
            const auto& taken = puzzle_.place(rest_.at(t));
            for (int m = taken.from_moment; m < taken.to_moment; ++m)
                --left[static_cast<std::size_t>(m)];
        }
        std::vector<Columns> at(puzzle_.moments.size());
        std::vector<std::set<int>> mentors(puzzle_.moments.size());
        for (const int t : free_)
            for (const int c : columns_of_[static_cast<std::size_t>(t)])
                for (int m = place(c).from_moment; m < place(c).to_moment; ++m)
                    at[static_cast<std::size_t>(m)].push_back(c),
                        mentors[static_cast<std::size_t>(m)].insert(place(c).mentor);
        for (std::size_t m = 0; m < at.size(); ++m)
            if (static_cast<int>(mentors[m].size()) > left[m]) add_row(at[m], -1e30, left[m]);
    }

    bool row_may_be_too_long(int mentor) const {
        return puzzle_.request.mentors[static_cast<std::size_t>(mentor)].in_a_row <
               static_cast<int>(puzzle_.request.mentors[static_cast<std::size_t>(mentor)].slots.size());
    }

    std::vector<const Place*> staying(int mentor) const {
        std::vector<const Place*> places;
        for (int t = 0; t < puzzle_.talks(); ++t)
            if (rest_.at(t) != nothing && puzzle_.place(rest_.at(t)).mentor == mentor)
                places.push_back(&puzzle_.place(rest_.at(t)));
        std::sort(places.begin(), places.end(), [](auto* a, auto* b) { return a->start < b->start; });
        return places;
    }
    /// What the mentor waits between the talks that stay: the path counts it too.
    std::int64_t waits(int mentor) const {
        std::int64_t minutes = 0;
        const auto places = staying(mentor);
        for (std::size_t i = 1; i < places.size(); ++i)
            if (places[i]->day == places[i - 1]->day) minutes += places[i]->start - places[i - 1]->end;
        return minutes;
    }

    void add_path(int mentor) {
        std::map<Stretch, std::vector<int>> talks;
        for (const int c : held_[mentor])
            talks[{place(c).first, puzzle_.talk(place(c).talk).length}].push_back(c);
        std::vector<Stretch> taken;
        for (const auto* stays : staying(mentor))
            taken.push_back({stays->first, puzzle_.talk(stays->talk).length});
        add_evening_path(puzzle_.request, mentor, talks, taken, model_.program, objective(waiting));
        model_.place_of.resize(static_cast<std::size_t>(model_.program.columns()), nothing);
    }

    Board rest_;
    const Puzzle& puzzle_;
    const std::vector<int>& free_;
    Model model_;
    std::vector<Columns> columns_of_; // by talk
    std::map<int, Columns> held_;     // by mentor
    int beside_ = 0;
};

} // namespace

Model model_of(const Board& board, const std::vector<int>& free) { return Builder(board, free).build(); }

} // namespace trialoog::planner::conversations
