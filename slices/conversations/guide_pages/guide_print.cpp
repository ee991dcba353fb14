// A guide on A4: the pupil's question, the adult's beside it, and lines to write on; at the end who does what
// by when.

#include "slices/conversations/guide_pages/pages.hpp"

#include "platform/i18n/i18n.hpp"

#include <algorithm>
#include <array>

namespace trialoog::conversations {
namespace {
using pdf::Family, pdf::Style, pdf::Weight;

constexpr double left = 15, width = 180, top = 15, bottom = 280, between = 6, half = (width - between) / 2;
constexpr double line_apart = 8;
constexpr pdf::Colour pupil_ink{0.043, 0.420, 0.365}, adult_ink{0.659, 0.278, 0.039},
    mentor_ink{0.227, 0.290, 0.624};

Style style(double size, Weight weight = Weight::regular, Family family = Family::sans,
            pdf::Colour colour = pdf::ink) {
    return {.size = size,
            .weight = weight,
            .family = family,
            .colour = colour,
            .language = std::string(i18n::current().code)};
}
std::string shown(const std::string& text) { return said(text, t("[naam]")); }

class Page {
public:
    Page(const Guide& guide, int grade)
        : guide_(guide), grade_(grade), page_(t_content(guide.title), i18n::current().code) {
        turn();
    }

    std::string draw() {
        head();
        for (const Phase& phase : guide_.phases)
            draw(phase);
        agreements();
        return page_.finish();
    }

private:
    void turn() {
        page_.new_page();
        y_ = top;
        Style foot = style(8.5, Weight::regular, Family::sans, pdf::soft);
        page_.text(left, bottom + 4, width,
                   tf("{title}, leerjaar {number}", fmt::arg("title", t_content(guide_.title)),
                      fmt::arg("number", grade_)),
                   foot);
    }
    /// What stands together comes on one page.
    void need(double height) {
        if (y_ + height > bottom) turn();
    }
    void write(const std::string& text, const Style& how, double after) {
        y_ += page_.text(left, y_, width, text, how) + after;
    }

    void head() {
        write(tf("Leerjaar {number} · {minutes} minuten", fmt::arg("number", grade_),
                 fmt::arg("minutes", guide_.minutes)),
              style(9.5, Weight::regular, Family::sans, pdf::soft), 0.5);
        write(t_content(guide_.title), style(22, Weight::bold, Family::serif), 2);
        write(shown(guide_.emphasis), style(10.5), 4);
        for (const std::string& label : {t("Leerling"), t("Volwassene"), t("Dag")})
            filled_in(label);
        y_ += 9;
    }
    /// Three beside each other.
    void filled_in(const std::string& label) {
        const double third = width / 3, x = left + third * fields_++;
        page_.text(x, y_, third - 4, label, style(8.5, Weight::regular, Family::sans, pdf::soft));
        page_.rule(x, y_ + 8, x + third - 4, y_ + 8, pdf::line);
    }

    void draw(const Phase& phase) {
        bool first = true;
        for (const GuideStep& step : phase.steps) {
            if (!step.is_of(grade_)) continue;
            const double title = first ? 10 : 0;
            need(title + height_of(step));
            if (first) {
                y_ += 2;
                write(shown(phase.title), style(14, Weight::bold, Family::serif), 2);
            }
            first = false;
            draw(step);
        }
    }

    static std::string more(const std::vector<std::string>& questions) {
        std::string all;
        for (std::size_t i = 1; i < questions.size(); ++i)
            all.append(all.empty() ? "" : "\n").append(shown(questions[i]));
        return all;
    }
    double height_of(const std::vector<std::string>& questions) const {
        const std::string rest = more(questions);
        return 5 + page_.measure(half, shown(questions.front()), style(11.5, Weight::bold, Family::serif)) +
               (rest.empty() ? 0 : 1 + page_.measure(half, rest, style(9.5)));
    }
    static constexpr int lines = 2;
    double height_of(const GuideStep& step) const {
        return page_.measure(width, heading_of(step), style(9.5)) + 2 +
               std::max(height_of(step.pupil), height_of(step.adult)) + lines * line_apart + 6;
    }
    static std::string heading_of(const GuideStep& step) {
        return shown(step.title) + ". " + shown(step.cue);
    }

    void column(double x, const std::string& who, pdf::Colour colour,
                const std::vector<std::string>& questions) {
        double y = y_ + page_.text(x, y_, half, who, style(8.5, Weight::bold, Family::sans, colour)) + 0.5;
        y += page_.text(x, y, half, shown(questions.front()), style(11.5, Weight::bold, Family::serif));
        if (const std::string rest = more(questions); !rest.empty())
            page_.text(x, y + 1, half, rest, style(9.5));
    }
    void draw(const GuideStep& step) {
        y_ += page_.text(left, y_, width, heading_of(step),
                         style(9.5, Weight::regular, Family::sans, mentor_ink)) +
              2;
        column(left, t("Eerst de leerling"), pupil_ink, step.pupil);
        column(left + half + between, t("Dan de volwassene"), adult_ink, step.adult);
        y_ += std::max(height_of(step.pupil), height_of(step.adult));
        for (int i = 0; i < lines; ++i) {
            y_ += line_apart;
            page_.rule(left, y_, left + half, y_, pdf::line);
            page_.rule(left + half + between, y_, left + width, y_, pdf::line);
        }
        y_ += 6;
    }

    void agreements() {
        constexpr std::array columns{0.0, 38.0, 130.0, 180.0};
        constexpr int rows = 4;
        constexpr double row = 12;
        need(16 + rows * row + 26);
        write(t("Dit spreken we af"), style(14, Weight::bold, Family::serif), 1.5);
        const std::array heads{t("Wie"), t("Wat, en wie helpt"), t("Voor welke dag")};
        for (std::size_t i = 0; i < heads.size(); ++i)
            page_.text(left + columns[i], y_, columns[i + 1] - columns[i], heads[i],
                       style(8.5, Weight::regular, Family::sans, pdf::soft));
        y_ += 4;
        for (int i = 0; i < rows; ++i) {
            y_ += row;
            for (std::size_t c = 0; c < heads.size(); ++c)
                page_.rule(left + columns[c], y_, left + columns[c + 1] - 4, y_, pdf::line);
        }
        y_ += 5;
        write(t("Wanneer, waar en waarover praten we verder?"), style(10.5, Weight::bold), line_apart);
        page_.rule(left, y_, left + width, y_, pdf::line);
    }

    const Guide& guide_;
    const int grade_;
    pdf::Document page_;
    double y_ = top;
    int fields_ = 0;
};

} // namespace

std::string guide_pdf(const Guide& guide, int grade) { return Page(guide, grade).draw(); }

} // namespace trialoog::conversations
