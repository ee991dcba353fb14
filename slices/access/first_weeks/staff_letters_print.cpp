#include "platform/i18n/i18n.hpp"
#include "slices/access/first_weeks/staff_letters.hpp"
#include "slices/access/letters/letter_paper.hpp"

#include <array>

namespace trialoog::access {
namespace {
using pdf::Family, pdf::Style, pdf::Weight;
using namespace letter_paper;

double draw_account(pdf::Document& page, Pen& pen, const StaffLetter& letter, std::string_view base_url,
                    double y) {
    constexpr double height = 46, inside = left + 8;
    page.filled_box(left, y, width, height, ground, 4);
    page.box(left, y, width, height, pdf::line, 4);
    const std::array<std::pair<std::string, std::string>, 3> lines{
        {{t("Adres"), without_scheme(base_url) + "/inloggen"},
         {t("Gebruikersnaam"), letter.login},
         {t("Eerste wachtwoord"), letter.password}}};
    double line = y + 6;
    for (const auto& [what, value] : lines) {
        Style typed = pen.style(13, Weight::bold, Family::mono);
        typed.language = "nl"; // from left to right, in every language
        pen.write(inside, line + 0.7, 42, what, pen.style(10.5));
        pen.fit({inside + 44, line, width - 56, 9}, value, typed);
        line += 12.5;
    }
    return y + height;
}

double draw_steps(Pen& pen, double y) {
    const std::array steps{t("Ga op internet naar het adres hieronder."),
                           t("Typ je gebruikersnaam en het eerste wachtwoord."),
                           t("Kies een eigen wachtwoord. Het eerste wachtwoord werkt daarna niet meer.")};
    int number = 0;
    for (const std::string& step : steps) {
        pen.write(left, y, 8, std::to_string(++number) + ".", pen.style(12, Weight::bold));
        y = pen.write(left + 9, y, width - 9, step, pen.style(12)) + 1.5;
    }
    return y;
}

void draw_letter(pdf::Document& page, const StaffLetter& letter, const Contact& contact,
                 std::string_view base_url, Day today) {
    const Letter to{.name = letter.name, .language = letter.language};
    const std::string language = language_of_letter(to);
    const i18n::Speaking speaking(language);
    Pen pen(page, language);
    page.new_front();
    draw_head(page, pen, to, contact, today);
    double y = 98;
    y = pen.write(left, y, width, t("Je account voor Trialoog"), pen.style(18, Weight::bold, Family::serif)) +
        4;
    y = pen.fit({left, y, width, 12}, tf("Beste {name},", fmt::arg("name", letter.name)), pen.style(12)) + 3;
    y = pen.write(
            left, y, width,
            t("Met Trialoog praten leerlingen thuis over later, met een ouder of een andere volwassene. "
              "Jij ziet op school wat ze maakten. Zo begin je:"),
            pen.style(12)) +
        3;
    y = draw_steps(pen, y) + 3;
    y = draw_account(page, pen, letter, base_url, y) + 6;
    y = pen.write(left, y, width, t("Deze brief is alleen voor jou. Gooi hem daarna weg."),
                  pen.style(12, Weight::bold)) +
        2;
    pen.fit({left, y, width, 12},
            tf("Lukt het niet? Vraag het aan {name}.",
               fmt::arg("name", contact.name.empty() ? contact.school_name : contact.name)),
            pen.style(12));
}
} // namespace

std::string staff_letters_pdf(const std::vector<StaffLetter>& letters, const Contact& contact,
                              std::string_view base_url, pdf::Sides sides, Day today) {
    pdf::Document page(t("Brieven met een eerste wachtwoord"), "nl", sides);
    for (const StaffLetter& letter : letters)
        draw_letter(page, letter, contact, base_url, today);
    return page.finish();
}

} // namespace trialoog::access
