#include "slices/year_plan/drawing.hpp"

#include "slices/year_plan/routing.hpp"

#include <algorithm>
#include <numeric>

namespace trialoog::year_plan {

namespace {

constexpr double side = 34; // beside the months: a way round for ties
constexpr double name_height = 26, padding = 9, gap = 26;
constexpr double gutter = 32; // between lanes: three tracks for ties
constexpr double month_band = 34, month_label_height = 18;

struct Lane {
    std::vector<std::size_t> items;
    double height = 0;
};
struct Half {
    std::vector<std::size_t> items; // from left to right
    std::vector<Lane> lanes;        // the nearest to the months first
};

Box box_for(const Item& item, Day year_starts_on, double month_width) {
    Box box;
    box.lines = item.lines;
    double width = 60;
    for (const auto& line : box.lines)
        width = std::max(width, text_width(line));
    box.rect.width = width + 2 * padding;
    box.rect.height = static_cast<double>(box.lines.size()) * line_height + 2 * (padding - 2);
    const Day middle = item.starts_on.plus_days(item.starts_on.days_until(item.ends_on) / 2);
    const double x = x_of(middle, year_starts_on, month_width) - box.rect.width / 2;
    box.rect.x = std::clamp(x, side, side + 12 * month_width - box.rect.width);
    return box;
}

/// Gives each box of a half the lane nearest the months where it has room.
void choose_lanes(Half& half, const std::vector<Box>& boxes) {
    for (std::size_t item : half.items) {
        const Rect& rect = boxes[item].rect;
        auto has_room = [&](const Lane& lane) {
            return boxes[lane.items.back()].rect.right() + gap <= rect.x;
        };
        auto lane = std::find_if(half.lanes.begin(), half.lanes.end(), has_room);
        if (lane == half.lanes.end()) lane = half.lanes.insert(lane, Lane{});
        lane->items.push_back(item);
        lane->height = std::max(lane->height, rect.height);
    }
}

/// Sorted; lines that nearly fall together become one, so that ties don't run side by side without need.
void tidy(std::vector<double>& lines) {
    std::sort(lines.begin(), lines.end());
    const auto near = [](double a, double b) { return b - a < door_step - clearance; };
    lines.erase(std::unique(lines.begin(), lines.end(), near), lines.end());
}

/// Draws from the top down: the upper half's lanes, the months, the lower half's lanes; then the ties.
class Drafter {
public:
    Drafter(const std::vector<Item>& items, Day year_starts_on, double month_width)
        : items_(items), year_(year_starts_on), month_width_(month_width) {
        drawing_.side = side;
        drawing_.width = 2 * side + 12 * month_width_;
        for (const Item& item : items)
            drawing_.boxes.push_back(box_for(item, year_, month_width_));
        share_out_lanes();
    }
    Drawing draw(const std::vector<Link>& links, std::optional<Day> today, const Words& words) {
        draw_above(words.above);
        draw_months(words.months);
        draw_below(words.below);
        drawing_.height = y_ + name_height;
        if (today) draw_today(*today, words.today);
        draw_ties(links);
        return std::move(drawing_);
    }

private:
    void share_out_lanes() {
        std::vector<std::size_t> by_date(items_.size());
        std::iota(by_date.begin(), by_date.end(), 0);
        std::stable_sort(by_date.begin(), by_date.end(), [&](std::size_t a, std::size_t b) {
            return drawing_.boxes[a].rect.x < drawing_.boxes[b].rect.x;
        });
        for (std::size_t item : by_date)
            (items_[item].with_parents ? above_ : below_).items.push_back(item);
        for (Half* half : {&above_, &below_})
            choose_lanes(*half, drawing_.boxes);
    }
    void draw_above(const std::string& name) {
        drawing_.above = name_label(2, name);
        y_ = name_height;
        draw_gutter();
        for (std::size_t lane = above_.lanes.size(); lane-- > 0;)
            draw_lane(above_.lanes[lane]);
    }
    void draw_below(const std::string& name) {
        draw_gutter();
        for (const Lane& lane : below_.lanes)
            draw_lane(lane);
        drawing_.below = name_label(y_ + 2, name);
    }
    Label name_label(double y, const std::string& name) const {
        return {{side, y, text_width(name) * 1.1, name_height - 6}, name};
    }
    /// A lane with its boxes in the middle, and the gutter below it.
    void draw_lane(const Lane& lane) {
        for (std::size_t item : lane.items) {
            Rect& rect = drawing_.boxes[item].rect;
            rect.y = y_ + (lane.height - rect.height) / 2;
        }
        ground_.ys.push_back(y_ + lane.height / 2);
        y_ += lane.height;
        draw_gutter();
    }
    void draw_gutter() {
        for (int track = 1; track <= 3; ++track)
            ground_.ys.push_back(y_ + gutter * track / 4);
        y_ += gutter;
    }
    void draw_months(const std::array<std::string, 12>& names) {
        drawing_.axis_y = y_;
        for (std::size_t month = 0; month < 12; ++month) {
            const double width = text_width(names[month]) + 4;
            const double middle = side + (static_cast<double>(month) + 0.5) * month_width_;
            drawing_.months.push_back(
                {{middle - width / 2, y_ + 8, width, month_label_height}, names[month]});
        }
        y_ += month_band;
    }
    /// The word stands beside the line, and beside the names of the halves.
    void draw_today(Day today, const std::string& word) {
        if (today < year_ || today >= Day{year_.year + 1, year_.month, 1}) return;
        const double x = x_of(today, year_, month_width_), width = text_width(word);
        double left = x + 6 + width > drawing_.width ? x - 6 - width : x + 6;
        const double names_end = std::max(drawing_.above.rect.right(), drawing_.below.rect.right()) + 12;
        left = std::max(left, names_end);
        drawing_.today_x = x;
        drawing_.today = {{left, drawing_.below.rect.y, width, name_height - 6}, word};
    }
    void draw_ties(const std::vector<Link>& links) {
        for (const Box& box : drawing_.boxes) {
            ground_.obstacles.push_back(box.rect);
            for (double x : {box.rect.x - door_step, box.rect.middle_x(), box.rect.right() + door_step})
                ground_.xs.push_back(x);
        }
        for (const Label& month : drawing_.months)
            ground_.obstacles.push_back(month.rect);
        for (int month = 0; month <= 12; ++month)
            ground_.xs.push_back(side + month * month_width_);
        ground_.xs.push_back(side / 3); // a way round on both sides: there is always one
        ground_.xs.push_back(drawing_.width - side / 3);
        tidy(ground_.xs);
        tidy(ground_.ys);
        drawing_.ties = route(ground_, drawing_.boxes, links);
    }

    const std::vector<Item>& items_;
    Day year_;
    double month_width_;
    Half above_, below_;
    Ground ground_;
    Drawing drawing_;
    double y_ = 0;
};

} // namespace

bool overlap(const Rect& a, const Rect& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

bool crosses(const Path& path, const Rect& rect) {
    for (std::size_t i = 1; i < path.corners.size(); ++i) {
        const auto [left, right] = std::minmax(path.corners[i - 1].x, path.corners[i].x);
        const auto [top, bottom] = std::minmax(path.corners[i - 1].y, path.corners[i].y);
        if (left < rect.right() && right > rect.x && top < rect.bottom() && bottom > rect.y) return true;
    }
    return false;
}

double x_of(Day day, Day year_starts_on, double month_width) {
    static constexpr int month_lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const int months = (day.year - year_starts_on.year) * 12 + static_cast<int>(day.month) -
                       static_cast<int>(year_starts_on.month);
    const double part = (day.day - 0.5) / month_lengths[day.month - 1];
    return side + month_width * std::clamp(months + std::min(part, 1.0), 0.0, 12.0);
}

Drawing draw_year(const std::vector<Item>& items, const std::vector<Link>& links, Day year_starts_on,
                  std::optional<Day> today, const Words& words, double month_width) {
    return Drafter(items, year_starts_on, month_width).draw(links, today, words);
}

} // namespace trialoog::year_plan
