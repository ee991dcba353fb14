#include "platform/i18n/i18n.hpp"
#include "platform/pdf/pdf.hpp"
#include "slices/access/letters/letter_paper.hpp"
#include "slices/access/letters/letters.hpp"
#include "slices/access/secrets/code.hpp"

#include <array>

namespace trialoog::access {
namespace {
using pdf::Family, pdf::Style, pdf::Weight;
using namespace letter_paper;

std::string link_of(std::string_view base_url, const Letter& letter) {
    return std::string(base_url) + "/c/" + letter.code;
}

std::string whom_to_ask(const Contact& contact) {
    std::string ways = contact.phone;
    if (!contact.email.empty()) ways += (ways.empty() ? "" : " · ") + contact.email;
    return tf("Lukt het niet, of hebt u een vraag? Vraag {name}: {ways}.",
              fmt::arg("name", contact.name.empty() ? contact.school_name : contact.name),
              fmt::arg("ways", ways));
}

/// The code twice: as a picture for a phone, and as text to type.
double draw_code(pdf::Document& page, Pen& pen, const Letter& letter, std::string_view base_url, double y) {
    constexpr double height = 54, side = 42, text_x = left + side + 14;
    page.filled_box(left, y, width, height, ground, 4);
    page.box(left, y, width, height, pdf::line, 4);
    page.qr(left + 6, y + 6, side, qr::encode(link_of(base_url, letter)));
    double line = y + 6;
    line = pen.write(text_x, line, width - side - 20, t("Scan het vierkant met de camera van uw telefoon."),
                     pen.style(11.5));
    line = pen.write(text_x, line + 3, width - side - 20, t("Gaat dat niet? Ga op internet naar:"),
                     pen.style(10.5));
    Style address = pen.style(11, Weight::bold);
    address.language = "nl"; // from left to right, in every language
    line = pen.write(text_x, line + 0.5, width - side - 16, without_scheme(base_url) + "/code", address);
    line = pen.write(text_x, line + 0.5, width - side - 20, t("Typ daar deze code:"), pen.style(10.5));
    Style big = pen.style(19, Weight::bold, Family::mono);
    big.language = "nl";
    pen.write(text_x, line + 2, width - side - 16, shown_code(letter.code), big);
    return y + height;
}

double draw_steps(Pen& pen, double y) {
    const std::array steps{t("Scan het vierkant. U ziet een link: tik erop."),
                           t("U ziet uw naam. Tik op: Ja, dat ben ik."),
                           t("Klaar. Volgende keer bent u meteen binnen op dit toestel.")};
    int number = 0;
    for (const std::string& step : steps) {
        pen.write(left, y, 8, std::to_string(++number) + ".", pen.style(12, Weight::bold));
        y = pen.write(left + 9, y, width - 9, step, pen.style(12)) + 1.5;
    }
    return y;
}

void draw_parents_letter(pdf::Document& page, const Letter& letter, const Contact& contact,
                         std::string_view base_url, Day today) {
    const std::string language = language_of_letter(letter);
    const i18n::Speaking speaking(language);
    Pen pen(page, language);
    page.new_front();
    draw_head(page, pen, letter, contact, today);
    const std::string children = i18n::list_of(letter.children);
    double y = 98;
    y = pen.fit({left, y, width, 18},
                letter.children.empty()
                    ? t("Uw code voor Trialoog")
                    : tf("Samen met {children} naar later kijken", fmt::arg("children", children)),
                pen.style(18, Weight::bold, Family::serif)) +
        4;
    y = pen.fit({left, y, width, 12}, tf("Beste {name},", fmt::arg("name", letter.name)), pen.style(12)) + 3;
    const std::string why =
        letter.children.empty()
            ? t("U helpt een leerling van onze school met een opdracht. Dat doet u met Trialoog, op uw "
                "telefoon.")
            : tn("Waar is uw kind goed in? Wat past later? Daar praat u thuis samen over, met korte "
                 "opdrachten. "
                 "Dat gaat met Trialoog, op uw telefoon. De mentor ziet wat jullie samen maakten.",
                 "Waar zijn uw kinderen goed in? Wat past later? Daar praat u thuis samen over, met korte "
                 "opdrachten. Dat gaat met Trialoog, op uw telefoon. De mentor ziet wat jullie samen "
                 "maakten.",
                 static_cast<long long>(letter.children.size()));
    y = pen.write(left, y, width, why, pen.style(12)) + 3;
    y = pen.write(left, y, width, t("U hebt geen app, wachtwoord of e-mailadres nodig. Zo begint u:"),
                  pen.style(12)) +
        3;
    y = draw_steps(pen, y) + 3;
    y = draw_code(page, pen, letter, base_url, y) + 6;
    y = pen.write(left, y, width, t("De code is alleen voor u. Geef deze brief niet aan iemand anders."),
                  pen.style(12, Weight::bold)) +
        2;
    y = pen.fit({left, y, width, 12}, whom_to_ask(contact), pen.style(12)) + 4;
    pen.fit({left, y, width, 13},
            tf("Met vriendelijke groet,\n{school}", fmt::arg("school", contact.school_name)), pen.style(12));
}

constexpr int cards_across = 2, cards_down = 5;

void draw_card(pdf::Document& page, const Letter& letter, const Contact& contact, std::string_view base_url,
               double x, double y) {
    const std::string language = language_of_letter(letter);
    const i18n::Speaking speaking(language);
    Pen pen(page, language);
    constexpr double wide = 92, high = 53, side = 34, text_x = side + 9;
    page.box(x, y, wide, high, pdf::line, 3);
    page.qr(x + 5, y + 5, side, qr::encode(link_of(base_url, letter)));
    double line = y + 5;
    const double text_wide = wide - text_x - 3, code_y = y + side + 8;
    line =
        pen.fit({x + text_x, line, text_wide, 12}, letter.name, pen.style(12, Weight::bold, Family::serif));
    Style small = pen.style(9);
    small.colour = pdf::soft;
    line = pen.fit({x + text_x, line + 0.5, text_wide, 8},
                   letter.class_name.empty() ? contact.school_name
                                             : letter.class_name + " · " + contact.school_name,
                   small);
    line = pen.fit({x + text_x, line + 1.5, text_wide, 9}, t("Scan met je camera en tik op de link."),
                   pen.style(9.5));
    pen.fit({x + text_x, line + 0.5, text_wide, code_y - line - 0.5},
            tf("Of ga naar {address} en typ:", fmt::arg("address", without_scheme(base_url) + "/code")),
            small);
    Style code = pen.style(14, Weight::bold, Family::mono);
    code.language = "nl";
    pen.write(x + 5, code_y, wide - 8, shown_code(letter.code), code);
    draw_mark(page, x + wide - 11, y + high - 11, 7);
}

} // namespace

std::string parents_letters_pdf(const std::vector<Letter>& letters, const Contact& contact,
                                std::string_view base_url, pdf::Sides sides, Day today,
                                const std::function<void(int)>& drawn) {
    pdf::Document page(t("Brieven met een code"), "nl", sides);
    int done = 0;
    for (const Letter& letter : letters) {
        draw_parents_letter(page, letter, contact, base_url, today);
        drawn(++done);
    }
    return page.finish();
}

std::string pupils_cards_pdf(const std::vector<Letter>& letters, const Contact& contact,
                             std::string_view base_url, pdf::Sides sides,
                             const std::function<void(int)>& drawn) {
    pdf::Document page(t("Kaartjes met een code"), "nl", sides);
    int done = 0;
    for (const Letter& letter : letters) {
        const int place = done % (cards_across * cards_down);
        if (place == 0) page.new_front();
        draw_card(page, letter, contact, base_url, 11 + place % cards_across * 96.0,
                  12 + place / cards_across * 55.0);
        drawn(++done);
    }
    return page.finish();
}

} // namespace trialoog::access
