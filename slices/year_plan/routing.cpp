#include "slices/year_plan/routing.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>

namespace trialoog::year_plan {

namespace {

constexpr double corner_price = 40; // a corner costs as much as this length
constexpr double crowd_price = 3;   // a length that another tie uses already costs this many times more

enum class Way { across, down };

/// A place on the ground's lines, and how the tie came there.
struct Place {
    std::size_t column = 0, row = 0;
    Way way = Way::across;
};
struct Door {
    Point edge;  // on the box
    Place place; // the first place off it
};

class Router {
public:
    Router(const Ground& ground, const std::vector<Box>& boxes) : ground_(ground), boxes_(boxes) {
        columns_ = ground.xs.size();
        rows_ = ground.ys.size();
        free_[0].assign(columns_ * rows_, false);
        free_[1].assign(columns_ * rows_, false);
        used_[0].assign(columns_ * rows_, 0);
        used_[1].assign(columns_ * rows_, 0);
        for (std::size_t row = 0; row < rows_; ++row)
            for (std::size_t column = 0; column < columns_; ++column) {
                const Point here = at(column, row);
                if (column + 1 < columns_) free_[0][cell(column, row)] = is_free(here, at(column + 1, row));
                if (row + 1 < rows_) free_[1][cell(column, row)] = is_free(here, at(column, row + 1));
            }
    }

    Path find(const Link& link) {
        const auto from = doors(boxes_[link.first].rect), to = doors(boxes_[link.second].rect);
        search(from, to);
        const Door* best = nullptr;
        for (const Door& door : to)
            if (!best || cost_[state(door.place)] < cost_[state(best->place)]) best = &door;
        if (!best || cost_[state(best->place)] == infinite) return {};
        return walk_back(*best, from);
    }

private:
    static constexpr double infinite = std::numeric_limits<double>::infinity();
    std::size_t cell(std::size_t column, std::size_t row) const { return row * columns_ + column; }
    std::size_t state(const Place& p) const { return cell(p.column, p.row) * 2 + (p.way == Way::down); }
    Point at(std::size_t column, std::size_t row) const { return {ground_.xs[column], ground_.ys[row]}; }
    /// Whether a stretch from left to right, or down, keeps clear of everything.
    bool is_free(Point a, Point b) const {
        return std::none_of(ground_.obstacles.begin(), ground_.obstacles.end(), [&](const Rect& rect) {
            return a.x < rect.right() + clearance && b.x > rect.x - clearance &&
                   a.y < rect.bottom() + clearance && b.y > rect.y - clearance;
        });
    }

    /// The middles of the four sides that have a line beside them.
    std::vector<Door> doors(const Rect& box) const {
        std::vector<Door> found;
        auto column_at = [&](double x) { return nearest(ground_.xs, x); };
        const std::size_t middle = column_at(box.middle_x());
        const auto below = std::lower_bound(ground_.ys.begin(), ground_.ys.end(), box.bottom() + clearance);
        if (below != ground_.ys.end())
            found.push_back({{ground_.xs[middle], box.bottom()},
                             {middle, static_cast<std::size_t>(below - ground_.ys.begin()), Way::down}});
        const auto above = std::upper_bound(ground_.ys.begin(), ground_.ys.end(), box.y - clearance);
        if (above != ground_.ys.begin())
            found.push_back({{ground_.xs[middle], box.y},
                             {middle, static_cast<std::size_t>(above - ground_.ys.begin()) - 1, Way::down}});
        const std::size_t row = nearest(ground_.ys, box.middle_y());
        if (std::abs(ground_.ys[row] - box.middle_y()) < 1) {
            found.push_back({{box.x, ground_.ys[row]}, {column_at(box.x - door_step), row, Way::across}});
            found.push_back(
                {{box.right(), ground_.ys[row]}, {column_at(box.right() + door_step), row, Way::across}});
        }
        return found;
    }
    static std::size_t nearest(const std::vector<double>& lines, double wanted) {
        auto closer = [&](double a, double b) { return std::abs(a - wanted) < std::abs(b - wanted); };
        return static_cast<std::size_t>(std::min_element(lines.begin(), lines.end(), closer) - lines.begin());
    }

    void search(const std::vector<Door>& from, const std::vector<Door>& to) {
        cost_.assign(columns_ * rows_ * 2, infinite);
        before_.assign(cost_.size(), cost_.size());
        using Entry = std::pair<double, std::size_t>;
        std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
        auto reach = [&](std::size_t next, double cost, std::size_t previous) {
            if (cost >= cost_[next]) return;
            cost_[next] = cost;
            before_[next] = previous;
            open.emplace(cost, next);
        };
        for (const Door& door : from)
            reach(state(door.place), 0, cost_.size());
        while (!open.empty()) {
            const auto [cost, here] = open.top();
            open.pop();
            if (cost > cost_[here]) continue;
            const Place place = place_of(here);
            const auto is_here = [&](const Door& door) { return state(door.place) == here; };
            if (std::any_of(to.begin(), to.end(), is_here)) return; // the cheapest comes first
            Place turned = place;
            turned.way = place.way == Way::down ? Way::across : Way::down;
            reach(state(turned), cost + corner_price, here);
            for (int step : {-1, 1})
                step_from(place, step, cost, here, reach);
        }
    }
    template <class Reach>
    void step_from(const Place& place, int step, double cost, std::size_t here, Reach& reach) {
        const bool down = place.way == Way::down;
        const std::size_t now = down ? place.row : place.column, end = down ? rows_ : columns_;
        if ((step < 0 && now == 0) || (step > 0 && now + 1 == end)) return;
        const std::size_t low = step < 0 ? now - 1 : now;
        const std::size_t edge = down ? cell(place.column, low) : cell(low, place.row);
        if (!free_[down][edge]) return;
        const auto& lines = down ? ground_.ys : ground_.xs;
        const double length = lines[low + 1] - lines[low];
        Place next = place;
        (down ? next.row : next.column) = step < 0 ? now - 1 : now + 1;
        reach(state(next), cost + length * (used_[down][edge] ? 1 + crowd_price : 1), here);
    }
    Place place_of(std::size_t of_state) const {
        const std::size_t of_cell = of_state / 2;
        return {of_cell % columns_, of_cell / columns_, of_state % 2 ? Way::down : Way::across};
    }

    Path walk_back(const Door& end, const std::vector<Door>& starts) {
        Path path{{end.edge}};
        std::size_t here = state(end.place), first = here;
        while (true) {
            const Place place = place_of(here);
            path.corners.push_back(at(place.column, place.row));
            first = here;
            const std::size_t previous = before_[here];
            if (previous == cost_.size()) break;
            mark_used(place, place_of(previous));
            here = previous;
        }
        for (const Door& door : starts)
            if (state(door.place) == first) path.corners.push_back(door.edge);
        std::reverse(path.corners.begin(), path.corners.end());
        return without_straight_corners(path);
    }
    void mark_used(const Place& a, const Place& b) {
        if (a.row != b.row) used_[1][cell(a.column, std::min(a.row, b.row))] = 1;
        if (a.column != b.column) used_[0][cell(std::min(a.column, b.column), a.row)] = 1;
    }
    static Path without_straight_corners(const Path& path) {
        Path out;
        auto same = [](double a, double b) { return std::abs(a - b) < 0.01; };
        for (const Point& p : path.corners) {
            auto& c = out.corners;
            if (!c.empty() && same(c.back().x, p.x) && same(c.back().y, p.y)) continue;
            if (c.size() >= 2) {
                const Point &a = c[c.size() - 2], &b = c.back();
                if ((same(a.x, b.x) && same(b.x, p.x)) || (same(a.y, b.y) && same(b.y, p.y))) c.pop_back();
            }
            c.push_back(p);
        }
        return out;
    }

    const Ground& ground_;
    const std::vector<Box>& boxes_;
    std::size_t columns_ = 0, rows_ = 0;
    std::vector<bool> free_[2]; // [across, down]: the stretch to the next column or row
    std::vector<char> used_[2];
    std::vector<double> cost_;
    std::vector<std::size_t> before_;
};

} // namespace

std::vector<Path> route(const Ground& ground, const std::vector<Box>& boxes, const std::vector<Link>& links) {
    if (links.empty()) return {};
    Router router(ground, boxes);
    std::vector<Path> paths;
    for (const Link& link : links)
        paths.push_back(router.find(link));
    return paths;
}

} // namespace trialoog::year_plan
