#include "slices/assignments/paper/sheet_pen.hpp"

#include "platform/i18n/i18n.hpp"

#include <algorithm>
#include <cmath>

namespace trialoog::assignments::sheet {
namespace {
constexpr double line_step = 9.2, tick_side = 4, tick_step = 7.4;
constexpr std::size_t most_columns = 3;

void tick_box(pdf::Document& page, double x, double y) {
    page.box(x, y, tick_side, tick_side, pdf::soft, 0.8);
}

/// Words beside each other; sentences each on a line.
std::string joined(const std::vector<std::string>& words) {
    const bool is_long =
        std::ranges::count_if(words, [](const std::string& word) { return word.size() > 24; }) * 2 >
        static_cast<std::ptrdiff_t>(words.size());
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : is_long ? "\n" : "  ·  ") + word;
    return text;
}
} // namespace

pdf::Colour ink_of(Part part) {
    switch (part) {
    case Part::pupil:
    case Part::after:
        return pupil_ink;
    case Part::adult:
        return adult_ink;
    case Part::together:
        return together_ink;
    }
    return pdf::ink;
}

pdf::Style style(std::string_view language, double size, pdf::Weight weight, pdf::Colour colour) {
    pdf::Style made;
    made.size = size;
    made.weight = weight;
    made.colour = colour;
    made.language = std::string(language);
    return made;
}

void Sheet::add(double height, std::function<void(pdf::Document&, double)> draw, bool keep_with_next) {
    blocks.push_back({height, std::move(draw), keep_with_next});
}

double Sheet::height_of(double wide, const std::string& text, const pdf::Style& how) const {
    return measure_.measure(wide, text, how);
}

void Sheet::text(const std::string& text, const pdf::Style& how, double after, bool keep_with_next) {
    if (text.empty()) return;
    add(
        height_of(width, text, how) + after,
        [text, how](pdf::Document& page, double y) { page.text(left, y, width, text, how); }, keep_with_next);
}

void Sheet::lines(int count) {
    add(count * line_step + 2, [count](pdf::Document& page, double y) {
        for (int at = 1; at <= count; ++at)
            page.rule(left, y + at * line_step, left + width, y + at * line_step, write_line);
    });
}

void Sheet::numbered(int count) {
    const auto how = style(language, 11, pdf::Weight::bold, pdf::soft);
    add(count * line_step + 2, [count, how](pdf::Document& page, double y) {
        for (int at = 1; at <= count; ++at) {
            const double base = y + at * line_step;
            page.text(left, base - 5.4, 8, std::to_string(at), how);
            page.rule(left + 8, base, left + width, base, write_line);
        }
    });
}

void Sheet::day() {
    const auto quiet = style(language, 9.5, pdf::Weight::regular, pdf::soft);
    const std::vector<std::string> names{t("dag"), t("maand"), t("jaar")};
    add(line_step + 2, [names, quiet](pdf::Document& page, double y) {
        double x = left;
        for (const std::string& name : names) {
            page.rule(x, y + line_step, x + 26, y + line_step, write_line);
            page.text(x + 27, y + line_step - 5, 18, name, quiet);
            x += 50;
        }
    });
}

void Sheet::ticks(const std::vector<std::string>& all, bool own) {
    const auto how = style(language, 10.5);
    // Sentences stand below each other: beside each other they would run into the next.
    const bool is_long = std::ranges::any_of(all, [&](const std::string& word) {
        return height_of(width / most_columns - tick_side - 3, word, how) > tick_step;
    });
    const std::size_t columns = is_long ? 1 : most_columns;
    const double wide = width / static_cast<double>(columns);
    std::vector<double> rows; // where each begins; a sentence may be longer than a line
    double high = 0;
    for (std::size_t at = 0; at < all.size(); at += columns) {
        rows.push_back(high);
        high += std::max(tick_step, is_long ? height_of(wide - tick_side - 3, all[at], how) + 1.5 : 0);
    }
    add(high + 1, [=](pdf::Document& page, double y) {
        for (std::size_t at = 0; at < all.size(); ++at) {
            const double x = left + static_cast<double>(at % columns) * wide;
            const double row = y + rows[at / columns];
            tick_box(page, x, row + 0.6);
            page.text(x + tick_side + 2, row, wide - tick_side - 3, all[at], how);
        }
    });
    if (!own) return;
    const std::string label = t("Iets anders:");
    const auto quiet = style(language, 10.5, pdf::Weight::regular, pdf::soft);
    add(line_step + 2, [label, quiet](pdf::Document& page, double y) {
        page.text(left, y + line_step - 5.6, 33, label, quiet);
        page.rule(left + 34, y + line_step, left + width, y + line_step, write_line);
    });
}

void Sheet::words(const std::string& label, const std::vector<std::string>& all) {
    const auto head = style(language, 9.5, pdf::Weight::bold, pdf::soft), how = style(language, 9.5);
    const std::string text = joined(all);
    constexpr double inset = 4;
    const double high = height_of(width - 2 * inset, text, how) + 12;
    add(high + 4, [=](pdf::Document& page, double y) {
        page.filled_box(left, y, width, high, pale, 2.5);
        page.text(left + inset, y + 2.5, width - 2 * inset, label, head);
        page.text(left + inset, y + 8, width - 2 * inset, text, how);
    });
}

void Sheet::table(const std::vector<std::string>& columns, int rows) {
    constexpr double head_high = 7, row_high = 10;
    const auto head = style(language, 9.5, pdf::Weight::bold, pdf::soft);
    const double wide = width / static_cast<double>(std::max<std::size_t>(columns.size(), 1));
    const double high = head_high + rows * row_high;
    add(high + 4, [=](pdf::Document& page, double y) {
        page.filled_box(left, y, width, head_high, pale);
        page.box(left, y, width, high, write_line);
        for (int at = 0; at < rows; ++at)
            page.rule(left, y + head_high + at * row_high, left + width, y + head_high + at * row_high,
                      write_line);
        for (std::size_t at = 0; at < columns.size(); ++at) {
            const double x = left + static_cast<double>(at) * wide;
            if (at > 0) page.rule(x, y, x, y + high, write_line);
            page.text_within({x + 2.5, y + 1.2, wide - 4, head_high - 1.4}, columns[at], head);
        }
    });
}

void Sheet::scale() {
    auto how = style("nl", 10.5);
    how.align = pdf::Align::center;
    add(14, [how](pdf::Document& page, double y) {
        constexpr double step = 13, radius = 4.2;
        for (int mark = 1; mark <= 10; ++mark) {
            const double x = left + 5 + (mark - 1) * step;
            page.ring(x, y + 5, radius, pdf::soft, 0.3);
            page.text(x - 5, y + 2.3, 10, std::to_string(mark), how);
        }
    });
}

void Sheet::link(const std::string& address) {
    constexpr double side = 17, beside = side + 4;
    const auto how = style("nl", 10.5), quiet = style(language, 9.5, pdf::Weight::regular, pdf::soft);
    const std::string say = t("Scan de code met een telefoon, of typ:");
    const double high = std::max(side, 6 + height_of(width - beside, address, how));
    add(
        high + 3,
        [=](pdf::Document& page, double y) {
            page.qr(left, y, side, qr::encode(address));
            page.text(left + beside, y + 1.5, width - beside, say, quiet);
            page.text(left + beside, y + 7, width - beside, address, how);
        },
        true);
}

void Sheet::links(const std::vector<NamedAddress>& all) {
    constexpr double side = 14, gap = 6, cell = (width - gap) / 2, beside = side + 3;
    const auto bold = style(language, 9.5, pdf::Weight::bold), typed = style("nl", 8.5);
    text(t("Scan de code met een telefoon, of typ het adres."),
         style(language, 9.5, pdf::Weight::regular, pdf::soft), 1, true);
    struct Cell {
        NamedAddress one;
        double x, below_name;
    };
    for (std::size_t at = 0; at < all.size(); at += 2) {
        std::vector<Cell> row;
        double high = side;
        for (std::size_t column = 0; column < 2 && at + column < all.size(); ++column) {
            const NamedAddress& one = all[at + column];
            const double below_name = 1 + height_of(cell - beside, one.name, bold);
            row.push_back({one, left + static_cast<double>(column) * (cell + gap), below_name});
            high = std::max(high, below_name + height_of(cell - beside, one.address, typed));
        }
        add(high + 3, [=](pdf::Document& page, double y) {
            for (const Cell& one : row) {
                page.qr(one.x, y, side, qr::encode(one.one.address));
                page.text(one.x + beside, y, cell - beside, one.one.name, bold);
                page.text(one.x + beside, y + one.below_name, cell - beside, one.one.address, typed);
            }
        });
    }
}

void Sheet::frame(double height, const std::string& label) {
    const auto how = style(language, 9.5, pdf::Weight::regular, pdf::soft);
    add(height + 4, [=](pdf::Document& page, double y) {
        page.box(left, y, width, height, write_line, 3);
        page.text_within({left + 4, y + 3, width - 8, height - 4}, label, how);
    });
}

void Sheet::space(double height, bool keep_with_next) {
    add(
        height, [](pdf::Document&, double) {}, keep_with_next);
}

} // namespace trialoog::assignments::sheet
