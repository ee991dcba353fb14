#include "slices/access/letters/letter_paper.hpp"

#include "platform/i18n/i18n.hpp"

namespace trialoog::access::letter_paper {
namespace {
using pdf::Align, pdf::Colour, pdf::Family, pdf::Style, pdf::Weight;

constexpr Colour pupil{0.043, 0.420, 0.365}, parent{0.659, 0.278, 0.039}, mentor{0.227, 0.290, 0.624};

std::string address_of(const Letter& letter) {
    std::string lines = letter.name;
    if (!letter.street.empty()) lines += "\n" + letter.street;
    if (!letter.postcode.empty() || !letter.town.empty())
        lines += "\n" + letter.postcode + "  " + letter.town;
    return lines;
}

} // namespace

std::string language_of_letter(const Letter& letter) { return std::string(i18n::readable(letter.language)); }

std::string without_scheme(std::string_view url) {
    const auto at = url.find("://");
    return std::string(at == url.npos ? url : url.substr(at + 3));
}

// Three circles that overlap: the talk of three.
void draw_mark(pdf::Document& page, double x, double y, double wide) {
    const double r = wide * 7 / 24, thick = wide * 2.5 / 24;
    page.ring(x + wide * 8 / 26, y + r + thick / 2, r, pupil, thick);
    page.ring(x + wide * 18 / 26, y + r + thick / 2, r, parent, thick);
    page.ring(x + wide * 13 / 26, y + wide * 15.5 / 26 + thick / 2, r, mentor, thick);
}

void draw_head(pdf::Document& page, Pen& pen, const Letter& letter, const Contact& contact, Day today) {
    draw_mark(page, left, 17, 13);
    pen.write(left + 17, 18.5, 60, "Trialoog", pen.style(17, Weight::bold, Family::serif));
    Style right = pen.style(10.5);
    right.align = Align::end;
    right.colour = pdf::soft;
    pen.fit({left + 80, 20.5, width - 80, 12}, contact.school_name, right);
    Style address = pen.style(11);
    address.language = "nl"; // an address is read by the post
    pen.fit({left, 50, 85, 34}, address_of(letter), address);
    Style date = pen.style(10.5);
    date.colour = pdf::soft;
    pen.write(left, 86, width, i18n::long_date(today, true), date);
    if (letter.bearer.empty()) return;
    date.align = Align::end;
    pen.write(left + 70, 86, width - 70, tf("Leerling: {names}", fmt::arg("names", letter.bearer)), date);
}

} // namespace trialoog::access::letter_paper
