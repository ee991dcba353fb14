// The sheet to take along to an open day.

#include "slices/assignments/open_day/open_day.hpp"

#include "platform/i18n/i18n.hpp"
#include "platform/pdf/pdf.hpp"

#include <algorithm>

namespace trialoog::assignments {
namespace {
using pdf::Family, pdf::Style, pdf::Weight;

constexpr double left = 13, width = 122, bottom = 197; // of A5: 148 by 210
constexpr pdf::Colour pupil{0.043, 0.420, 0.365}, tint{0.890, 0.949, 0.933};
constexpr double line_apart = 8.5;

class Sheet {
public:
    Sheet(pdf::Document& page, const std::string& pupil_name) : page_(page), pupil_(pupil_name) {}

    void draw(const OpenDay& day) {
        begin(day.course.empty() ? t("Open dag") : day.course);
        facts(day);
        // Whoever thought of no question yet writes one there.
        const std::vector<std::string> none(3);
        const auto& questions = day.questions.empty() ? none : day.questions;
        const int lines = std::clamp(static_cast<int>(14 / questions.size()), 2, 4);
        int number = 0;
        for (const std::string& question : questions)
            ask(++number, question, lines, day);
        remark();
    }

private:
    Style style(double size, Weight weight = Weight::regular, Family family = Family::sans) const {
        return {
            .size = size, .weight = weight, .family = family, .language = std::string(i18n::current().code)};
    }
    double write(double x, double y, double wide, std::string_view text, const Style& how) {
        return y + page_.text(x, y, wide, text, how);
    }

    void begin(const std::string& title) {
        page_.new_page(pdf::Paper::a5);
        page_.filled_box(0, 0, 148, 5, pupil);
        Style small = style(9);
        small.colour = pdf::soft;
        small.align = pdf::Align::end;
        page_.text_within({left + 62, 10, width - 62, 5}, pupil_, small);
        Style eyebrow = style(9, Weight::bold);
        eyebrow.colour = pupil;
        y_ = 10 + page_.text_within({left, 10, 60, 5}, t("Mee naar de open dag"), eyebrow) + 1;
        y_ = write(left, y_, width, title, style(18, Weight::bold, Family::serif)) + 3;
    }

    void facts(const OpenDay& day) {
        std::string where = day.on ? i18n::long_date(*day.on, true) : std::string();
        if (!day.place.empty()) where += (where.empty() ? "" : "\n") + day.place;
        if (where.empty()) return;
        const Style how = style(10.5);
        const double high = page_.measure(width - 10, where, how) + 6;
        page_.filled_box(left, y_, width, high, tint, 3);
        write(left + 5, y_ + 3, width - 10, where, how);
        y_ += high + 5;
    }

    void ask(int number, const std::string& question, int lines, const OpenDay& day) {
        const Style how = style(11.5, Weight::bold);
        const double text_high = page_.measure(width - 11, question.empty() ? " " : question, how);
        if (y_ + text_high + lines * line_apart > bottom)
            begin(day.course.empty() ? t("Open dag") : day.course);
        page_.filled_circle(left + 3.5, y_ + 3.2, 3.5, pupil);
        Style inside = style(9.5, Weight::bold);
        inside.align = pdf::Align::center;
        inside.colour = {1, 1, 1};
        page_.text(left, y_ + 0.8, 7, std::to_string(number), inside);
        if (question.empty())
            page_.rule(left + 11, y_ + 6, left + width, y_ + 6, pdf::line);
        else
            page_.text(left + 11, y_, width - 11, question, how);
        y_ += std::max(text_high, 6.0);
        for (int line = 0; line < lines; ++line) {
            y_ += line_apart;
            page_.rule(left + 11, y_, left + width, y_, pdf::line);
        }
        y_ += 5;
    }

    /// At the end, where there is room.
    void remark() {
        const double high = bottom - y_;
        if (high < 22) return;
        page_.box(left, y_, width, high, pdf::line, 3);
        Style how = style(10, Weight::bold);
        how.colour = pupil;
        write(left + 5, y_ + 3, width - 10, t("Dit viel mij op"), how);
    }

    pdf::Document& page_;
    std::string pupil_;
    double y_ = 0;
};
} // namespace

std::string open_days_pdf(const OpenedWork& opened, const std::vector<OpenDay>& days) {
    pdf::Document page(t("Mee naar de open dag"), i18n::current().code);
    Sheet sheet(page, opened.work.pupil_given_name);
    for (const OpenDay& day : days)
        sheet.draw(day);
    return page.finish();
}

} // namespace trialoog::assignments
