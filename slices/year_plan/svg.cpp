#include "slices/year_plan/kind.hpp"
#include "slices/year_plan/pages.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/core.h>

namespace trialoog::year_plan {

namespace {

constexpr double corner_radius = 9;

Point towards(Point from, Point to, double distance) {
    const double length = std::abs(to.x - from.x) + std::abs(to.y - from.y); // one of the two is zero
    const double part = length == 0 ? 0 : std::min(distance, length / 2) / length;
    return {from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part};
}

/// A curve stays within the triangle of its corner: it comes nearer to nothing than half the clearance.
std::string path_data(const Path& path) {
    const auto& c = path.corners;
    std::string d = fmt::format("M{:.1f} {:.1f}", c[0].x, c[0].y);
    for (std::size_t i = 1; i + 1 < c.size(); ++i) {
        const Point in = towards(c[i], c[i - 1], corner_radius), out = towards(c[i], c[i + 1], corner_radius);
        d += fmt::format("L{:.1f} {:.1f}Q{:.1f} {:.1f} {:.1f} {:.1f}", in.x, in.y, c[i].x, c[i].y, out.x,
                         out.y);
    }
    return d + fmt::format("L{:.1f} {:.1f}", c.back().x, c.back().y);
}

std::string number(double value) { return fmt::format("{:.1f}", value); }

std::string_view box_class(Kind kind) {
    switch (kind) {
    case Kind::home_assignment:
        return "box";
    case Kind::gathering:
        return "box strong";
    default:
        return "box full";
    }
}

html::Html box_of(const Box& box, Kind kind) {
    using namespace html;
    std::string lines;
    double y =
        box.rect.middle_y() - static_cast<double>(box.lines.size()) * line_height / 2 + line_height * 0.76;
    for (const std::string& line : box.lines) {
        text(cls("label"), attr("x", number(box.rect.middle_x())), attr("y", number(y)), line).write(lines);
        y += line_height;
    }
    return g(cls(is_with_parents(kind) ? "t-parent" : "t-pupil"),
             rect(cls(box_class(kind)), attr("x", number(box.rect.x)), attr("y", number(box.rect.y)),
                  attr("width", number(box.rect.width)), attr("height", number(box.rect.height)),
                  attr("rx", 10)),
             trusted(std::move(lines)));
}

html::Html label_of(const Label& label, std::string_view of_class) {
    using namespace html;
    return text(cls(of_class), attr("x", number(label.rect.x)), attr("y", number(label.rect.bottom() - 5)),
                label.text);
}

html::Html line_of(std::string_view of_class, double x1, double y1, double x2, double y2) {
    using namespace html;
    return svg_line(cls(of_class), attr("x1", number(x1)), attr("y1", number(y1)), attr("x2", number(x2)),
                    attr("y2", number(y2)));
}

/// Behind the boxes; it stops for the names of the months and goes on below them.
html::Html today_line(const Drawing& drawing) {
    if (!drawing.today_x) return {};
    const double x = *drawing.today_x, bottom = drawing.below.rect.y + 14;
    html::Html lines = line_of("today", x, drawing.above.rect.bottom(), x, drawing.months[0].rect.y);
    lines += line_of("today", x, drawing.months[0].rect.bottom(), x, bottom);
    lines += label_of(drawing.today, "now");
    return lines;
}

} // namespace

html::Html svg_of(const Drawing& drawing, const std::vector<Activity>& activities,
                  std::string_view description, std::string_view of_class) {
    using namespace html;
    Html inside = today_line(drawing);
    inside += line_of("axis", drawing.side, drawing.axis_y, drawing.width - drawing.side, drawing.axis_y);
    for (const Label& month : drawing.months)
        inside += text(cls("month"), attr("x", number(month.rect.middle_x())),
                       attr("y", number(month.rect.bottom() - 5)), month.text);
    for (const Path& tie : drawing.ties)
        if (tie.corners.size() > 1) inside += path(cls("tie"), attr("d", path_data(tie)));
    for (std::size_t i = 0; i < drawing.boxes.size(); ++i)
        inside += box_of(drawing.boxes[i], activities[i].kind);
    inside += label_of(drawing.above, "side t-parent");
    inside += label_of(drawing.below, "side t-pupil");
    return svg(cls(of_class),
               attr("viewBox", fmt::format("0 0 {:.0f} {:.0f}", drawing.width, drawing.height)), role("img"),
               aria_label(description), inside);
}

} // namespace trialoog::year_plan
