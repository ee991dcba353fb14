#include "planner/conversations/solve.hpp"
#include "planner/conversations/matching.hpp"
#include "planner/conversations/model.hpp"
#include "planner/solving/in_a_child.hpp"

#include <algorithm>
#include <random>

namespace trialoog::planner::conversations {

namespace {

/// A limit that is no time, so that what comes of it is the same each time.
constexpr int few_nodes = 20;

enum Tidings { a_plan, a_bound };

/// The board with the talks that are free at the places of these columns; nothing when that breaks a rule.
std::optional<Board> with(const Board& board, const std::vector<int>& free, const Model& model,
                          const std::vector<int>& columns) {
    Board tried = board;
    for (const int t : free)
        tried.set(t, nothing);
    for (const int column : columns) {
        const int p = model.place_of[static_cast<std::size_t>(column)];
        const auto& place = tried.puzzle().place(p);
        if (tried.at(place.talk) != nothing || !tried.is_free(place)) return std::nullopt;
        tried.set(place.talk, p);
    }
    return tried;
}

Values as_values(const Worth& worth) { return {worth.begin(), worth.end()}; }

/// Makes free talks of the board better, as far as the deadline lets; says each step.
void better(Board& board, const std::vector<int>& free, const Deadline& deadline,
            const std::function<void()>& on_better,
            const std::function<void(int, std::int64_t, bool)>& on_bound, const Effort& effort = {}) {
    const auto model = model_of(board, free);
    const Board begun = board;
    const Heard heard{[&](const std::vector<int>& columns) -> std::optional<Values> {
                          const auto tried = with(begun, free, model, columns);
                          if (!tried) return std::nullopt;
                          if (tried->worth() > board.worth()) board = *tried, on_better();
                          return as_values(tried->worth());
                      },
                      on_bound};
    solve_in_order(model.program, as_values(board.worth()), deadline, heard, effort);
}

class Solver {
public:
    Solver(const Puzzle& puzzle, const Deadline& deadline, const Progress& progress)
        : puzzle_(puzzle),
          deadline_(deadline),
          progress_(progress),
          parts_(parts_of(puzzle)),
          board_(start(puzzle, deadline)) {
        for (const auto& part : parts_)
            proofs_.push_back(trivial(part, 0));
        for (std::size_t i = 0; i < parts_.size(); ++i)
            settle(i);
    }

    Solved solve() {
        tell();
        // Should a child end badly, the next begins behind the part that it broke on.
        while (!all_proven() && next_part_ < parts_.size() && !deadline_.passed()) {
            const auto began = next_part_;
            const auto ended = in_a_child(
                deadline_, [&](const Say& say) { solve_parts(say); },
                [&](const Message& message) { hear(message); });
            if (ended == Ended::well)
                next_part_ = parts_.size();
            else
                next_part_ = std::max(next_part_, began) + 1;
        }
        for (std::uint32_t seed = 1; !all_proven() && !deadline_.passed() && seed < 100; ++seed)
            in_a_child(
                deadline_, [&](const Say& say) { improve(seed, say); },
                [&](const Message& message) { hear(message); });
        return {board_.plan(), board_.worth(), proof()};
    }

private:
    /// What has reached its bound is proven.
    void settle(std::size_t i) {
        const auto worth = worth_of(parts_[i]);
        while (proofs_[i].levels < levels &&
               worth[static_cast<std::size_t>(proofs_[i].levels)] == proofs_[i].bound)
            proofs_[i] = trivial(parts_[i], proofs_[i].levels + 1);
    }

    /// What can't be beaten whatever the plan. Bounds are of the part alone: of its talks' share.
    Proof trivial(const std::vector<int>& part, int level) const {
        const auto among = [&](int talk) { return std::binary_search(part.begin(), part.end(), talk); };
        const auto count = [&](auto which) {
            return static_cast<std::int64_t>(std::count_if(part.begin(), part.end(), which));
        };
        switch (level) {
        case must:
            return {level, most_that_fit(puzzle_, part).must};
        case placed:
            return {level, most_that_fit(puzzle_, part).all};
        case kept:
            return {level, count([&](int t) {
                        const auto& talk = puzzle_.talk(t);
                        return talk.was_slot != nothing &&
                               puzzle_.find(t, talk.was_mentor, talk.was_slot) != nothing;
                    })};
        case near:
            return {level, std::count_if(puzzle_.request.siblings.begin(), puzzle_.request.siblings.end(),
                                         [&](const auto& pair) { return among(pair.first); })};
        default:
            return {level, 0};
        }
    }

    /// What the talks of a part are worth: parts have nothing to do with each other.
    Worth worth_of(const std::vector<int>& part) const {
        Board alone(puzzle_);
        for (const int t : part)
            alone.set(t, board_.at(t));
        return alone.worth();
    }

    void solve_parts(const Say& say) {
        std::size_t left = 0;
        for (auto i = next_part_; i < parts_.size(); ++i)
            left += parts_[i].size();
        for (auto i = next_part_; i < parts_.size() && !deadline_.passed(); ++i) {
            if (proofs_[i].levels == levels) continue;
            const auto& part = parts_[i];
            const auto share = static_cast<double>(part.size()) / static_cast<double>(left);
            left -= part.size();
            Board alone(puzzle_);
            for (const int t : part)
                alone.set(t, board_.at(t));
            solve_part(i, alone, deadline_.part(share), say);
        }
    }

    /// Small steps before big ones: the whole is proven the sooner, the better the plan to beat.
    void solve_part(std::size_t i, Board& alone, const Deadline& deadline, const Say& say) {
        const auto& part = parts_[i];
        const auto say_it = [&] { say_plan(say, i, alone); };
        const auto bound = [&](int level, std::int64_t most, bool proven) {
            say({static_cast<std::int64_t>(i), a_bound, level, most, proven ? 1 : 0});
        };
        better(alone, part, deadline, say_it, bound, {waiting, few_nodes});
        mentor_by_mentor(part, alone, deadline, say_it);
        better(alone, part, deadline, say_it, bound, {waiting, 0});
        mentor_by_mentor(part, alone, deadline, say_it);
        better(alone, part, deadline, say_it, bound);
    }

    /// Each mentor's talks alone, with the siblings of those, until none gets better. With a limit that is no
    /// time, so that it does the same each time.
    void mentor_by_mentor(const std::vector<int>& part, Board& board, const Deadline& deadline,
                          const std::function<void()>& on_better) const {
        if (part.size() < 40) return;
        constexpr int rounds = 4;
        const auto bound = [](int, std::int64_t, bool) {};
        for (int round = 0; round < rounds; ++round) {
            const auto before = board.worth();
            for (int m = 0; m < puzzle_.mentors() && !deadline.passed(); ++m) {
                std::vector<bool> mentors(puzzle_.request.mentors.size());
                mentors[static_cast<std::size_t>(m)] = true;
                const auto free = talks_of(mentors, part, board);
                if (!free.empty()) better(board, free, deadline, on_better, bound, {levels, few_nodes});
            }
            if (board.worth() == before) return;
        }
    }
    void say_plan(const Say& say, std::size_t part, const Board& board) const {
        Message message{static_cast<std::int64_t>(part), a_plan};
        for (const int t : parts_[part])
            message.push_back(board.at(t));
        say(message);
    }

    void hear(const Message& message) {
        const auto i = static_cast<std::size_t>(message.at(0));
        next_part_ = std::max(next_part_, i);
        if (message.at(1) == a_plan)
            take(i, message);
        else if (message.at(4) != 0 && proofs_[i].levels <= message.at(2))
            proofs_[i] = trivial(parts_[i], static_cast<int>(message.at(2)) + 1), settle(i);
        else if (proofs_[i].levels == message.at(2))
            proofs_[i].bound = std::min(proofs_[i].bound, message.at(3)), settle(i);
        tell();
    }
    /// Only a better plan that keeps all rules is taken over: a solver can err.
    void take(std::size_t i, const Message& message) {
        const auto& part = parts_[i];
        Board tried = board_;
        for (const int t : part)
            tried.set(t, nothing);
        for (std::size_t k = 0; k < part.size(); ++k) {
            const auto p = static_cast<int>(message.at(k + 2));
            if (p == nothing) continue;
            if (p < puzzle_.first(part[k]) || p >= puzzle_.last(part[k]) || !tried.is_free(puzzle_.place(p)))
                return;
            tried.set(part[k], p);
        }
        if (tried.worth() <= board_.worth()) return;
        board_ = tried;
        settle(i);
    }

    bool all_proven() const {
        return std::all_of(proofs_.begin(), proofs_.end(),
                           [](const Proof& one) { return one.levels == levels; });
    }

    /// Where the whole couldn't be proven in time: mentor by mentor with some others, again and again.
    void improve(std::uint32_t seed, const Say& say) {
        std::mt19937 random(seed);
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < parts_.size(); ++i)
            if (proofs_[i].levels < levels) open.push_back(i);
        Board board = board_;
        while (!deadline_.passed()) {
            const auto i = open[random() % open.size()];
            const auto free = some_of(parts_[i], board, random);
            better(
                board, free, Deadline(std::min(3.0, deadline_.left())), [&] { say_plan(say, i, board); },
                [](int, std::int64_t, bool) {});
        }
    }
    /// Some mentors by chance.
    std::vector<int> some_of(const std::vector<int>& part, const Board& board, std::mt19937& random) const {
        std::vector<bool> mentors(puzzle_.request.mentors.size());
        for (unsigned k = 0, count = 2 + random() % 3; k < count; ++k) {
            const int t = part[random() % part.size()];
            const int p = board.at(t) == nothing ? puzzle_.first(t) : board.at(t);
            mentors[static_cast<std::size_t>(puzzle_.place(p).mentor)] = true;
        }
        return talks_of(mentors, part, board);
    }
    /// The talks that these hold, with the siblings of those, and talks that stand nowhere yet.
    std::vector<int> talks_of(const std::vector<bool>& mentors, const std::vector<int>& part,
                              const Board& board) const {
        std::vector<int> free;
        const auto is_one = [&](int m) -> bool { return mentors[static_cast<std::size_t>(m)]; };
        const auto in = [&](int t) {
            if (board.at(t) != nothing) return is_one(puzzle_.place(board.at(t)).mentor);
            const auto& all = puzzle_.talk(t).mentors;
            return std::any_of(all.begin(), all.end(), is_one);
        };
        for (const int t : part) {
            const auto& siblings = puzzle_.siblings_of[static_cast<std::size_t>(t)];
            if (in(t) || std::any_of(siblings.begin(), siblings.end(), in)) free.push_back(t);
        }
        return free;
    }

    Proof proof() const {
        Proof whole{levels, 0};
        for (const auto& one : proofs_)
            whole.levels = std::min(whole.levels, one.levels);
        if (whole.levels == levels) return whole;
        for (std::size_t i = 0; i < parts_.size(); ++i)
            whole.bound += proofs_[i].levels > whole.levels
                               ? worth_of(parts_[i])[static_cast<std::size_t>(whole.levels)]
                               : proofs_[i].bound;
        return whole;
    }

    void tell() const {
        if (!progress_) return;
        int proven = levels;
        for (const auto& one : proofs_)
            proven = std::min(proven, one.levels);
        progress_({board_.worth().begin(), board_.worth().end()}, deadline_.spent(), proven);
    }

    const Puzzle& puzzle_;
    const Deadline& deadline_;
    const Progress& progress_;
    std::vector<std::vector<int>> parts_;
    Board board_;
    std::vector<Proof> proofs_; // by part
    std::size_t next_part_ = 0;
};

} // namespace

Solved solve(const Puzzle& puzzle, const Deadline& deadline, const Progress& progress) {
    return Solver(puzzle, deadline, progress).solve();
}

} // namespace trialoog::planner::conversations
