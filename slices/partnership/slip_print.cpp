// How was it, on paper: two slips on a page, to cut apart.

#include "slices/partnership/slip_print.hpp"
#include "slices/partnership/questions.hpp"

#include "platform/i18n/i18n.hpp"
#include "platform/pdf/pdf.hpp"
#include "slices/assignments/assignments.hpp"

namespace trialoog::partnership {
namespace {
using pdf::Family, pdf::Style, pdf::Weight;

constexpr double left = 15, width = 180, half = pdf::page_height / 2;
constexpr pdf::Colour parent{0.541, 0.325, 0.059};

/// From yes to no, as on the screen; the mouth in a square of 24.
struct Drawn {
    const char* mouth;
};
constexpr Drawn faces_drawn[]{
    {"M 7 14 C 9 18 15 18 17 14"}, {"M 8 15.5 L 16 15.5"}, {"M 7 17 C 9 13 15 13 17 17"}};

Style style(double size, Weight weight = Weight::regular, Family family = Family::sans) {
    return {.size = size, .weight = weight, .family = family, .language = std::string(i18n::current().code)};
}

class Slip {
public:
    Slip(pdf::Document& page, double top) : page_(page), y_(top + 10) {}

    void draw(const Doing& of_class, const std::string& title, const SilentAdult& adult) {
        head(of_class, title, adult);
        for (const Question& question : questions_of(Evaluator::adult, adult.pupil_given_name))
            ask(question);
        line();
        Style small = style(9.5);
        small.colour = pdf::soft;
        write(left, y_ + 2.5, width,
              t("Geef dit briefje mee naar school. Uw antwoorden tellen daar mee, zonder uw naam."), small);
    }

private:
    double write(double x, double y, double wide, std::string_view text, const Style& how) {
        return y + page_.text(x, y, wide, text, how);
    }

    void head(const Doing& of_class, const std::string& title, const SilentAdult& adult) {
        Style side = style(9.5);
        side.align = pdf::Align::end;
        side.colour = pdf::soft;
        const std::string whose = tf("{pupil}, klas {name}", fmt::arg("pupil", adult.pupil_name),
                                     fmt::arg("name", of_class.class_name));
        constexpr double two_lines = 9.2;
        page_.text_within({left + width / 2 + 2, y_, width / 2 - 2, two_lines}, whose, side);
        Style eyebrow = style(9.5, Weight::bold);
        eyebrow.colour = parent;
        page_.text_within({left, y_, width / 2 - 2, two_lines}, title, eyebrow);
        const bool is_long = page_.measure(width / 2 - 2, whose, side) > two_lines / 2 + 1 ||
                             page_.measure(width / 2 - 2, title, eyebrow) > two_lines / 2 + 1;
        y_ += is_long ? two_lines : two_lines / 2 + 0.5;
        y_ = write(left, y_, width, t("Hoe was het?"), style(19, Weight::bold, Family::serif)) + 1;
        const std::string speaks = assignments::adult_in_words(adult.companion, adult.companion_name).speaks;
        y_ += page_.text_within(
                  {left, y_, width, 10.5},
                  tf("Voor {adult}. Zet bij elke vraag een kruis op één gezicht. Het mag, het hoeft niet.",
                     fmt::arg("adult", speaks)),
                  style(10.5)) +
              5;
    }

    void ask(const Question& question) {
        constexpr double faces_from = left + 100, apart = 29, high = 19;
        const Style how = style(11.5, Weight::bold);
        page_.text_within({left, y_ + 3, 95, high - 2}, question.text, how);
        const std::string* words[]{&question.yes, &question.a_little, &question.no};
        Style word = style(9);
        word.align = pdf::Align::center;
        for (int i = 0; i < 3; ++i) {
            const double x = faces_from + i * apart;
            face(x + 6, faces_drawn[i].mouth);
            page_.text_within({x - 2.5, y_ + 12.5, apart - 1, high - 11}, *words[i], word);
        }
        y_ += high + 2;
    }

    void face(double x, const char* mouth) {
        constexpr double side = 12, unit = side / 24, pen = 0.5;
        page_.ring(x + side / 2, y_ + side / 2, side / 2, pdf::ink, pen);
        for (const double eye : {9.0, 15.0})
            page_.filled_circle(x + eye * unit, y_ + 9 * unit, 0.7, pdf::ink);
        page_.stroked_path(x, y_, unit, mouth, pdf::ink, pen);
    }

    void line() {
        y_ = write(left, y_, width, open_question(Evaluator::adult), style(11.5, Weight::bold));
        for (int i = 0; i < 2; ++i) {
            y_ += 9;
            page_.rule(left, y_, left + width, y_, pdf::line);
        }
    }

    pdf::Document& page_;
    double y_;
};
} // namespace

std::string slips_pdf(const Doing& of_class, const std::function<std::string()>& title,
                      const std::vector<SilentAdult>& adults, pdf::Sides sides) {
    pdf::Document page(t("Hoe was het?"), i18n::current().code, sides);
    bool on_top = true;
    for (const SilentAdult& adult : adults) {
        if (on_top) {
            page.new_front();
            page.rule(0, half, pdf::page_width, half, pdf::line);
        }
        const i18n::Speaking theirs(i18n::readable(adult.language));
        Slip(page, on_top ? 0 : half).draw(of_class, title(), adult);
        on_top = !on_top;
    }
    return page.finish();
}

} // namespace trialoog::partnership
