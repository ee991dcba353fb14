#include "slices/messages/letters.hpp"

#include "platform/i18n/i18n.hpp"
#include "platform/pdf/pdf.hpp"

#include <algorithm>
#include <vector>

namespace trialoog::messages {

namespace {

constexpr double left = 25, width = 160, bottom = pdf::page_height - 16;

pdf::Style style(std::string_view language, double size, pdf::Weight weight = pdf::Weight::regular) {
    pdf::Style made;
    made.size = size;
    made.weight = weight;
    made.language = std::string(language);
    return made;
}

void draw_head(pdf::Document& page, const Letter& letter, Day today) {
    pdf::Style name = style("nl", 13, pdf::Weight::bold);
    name.family = pdf::Family::serif;
    page.text_within({left, 18, width, 8}, letter.school_name, name);
    page.rule(left, 27, left + width, 27, pdf::line);
    std::string address = letter.name; // stands in a window envelope
    for (const std::string* part : {&letter.street, &letter.postcode_and_town})
        if (!part->empty()) address += "\n" + *part;
    page.text_within({left, 48, 90, 28}, address, style("nl", 11));
    page.text(left, 78, width, i18n::long_date(today, true), style(letter.language, 11));
    if (letter.bearer.empty()) return;
    pdf::Style bearer = style("nl", 10.5, pdf::Weight::regular); // for the mentor, who hands it out
    bearer.colour = pdf::soft;
    const bool date_is_right = i18n::language(letter.language).right_to_left;
    if (!date_is_right) bearer.align = pdf::Align::end;
    page.text(date_is_right ? left : left + 70, 78, width - 70,
              tf("Leerling: {names}", fmt::arg("names", letter.bearer)), bearer);
}

constexpr double between = 3.5, square = 26, above_square = 6;

std::vector<std::string> paragraphs_of(const Letter& letter) {
    std::vector<std::string> all;
    for (std::size_t at = 0; at < letter.body.size();) {
        const std::size_t end = std::min(letter.body.find("\n\n", at), letter.body.size());
        all.push_back(letter.body.substr(at, end - at));
        at = end + 2;
    }
    return all;
}

/// As large as lets the whole letter with its square stand on one page: the back of a letter isn't read.
pdf::Style fitting(const pdf::Document& page, const Letter& letter, double y) {
    for (const double size : {11.5, 11.0, 10.5, 10.0}) {
        const pdf::Style text = style(letter.language, size);
        double end = y;
        for (const std::string& paragraph : paragraphs_of(letter))
            end += page.measure(width, paragraph, text) + between;
        if (end + above_square + square <= bottom) return text;
    }
    return style(letter.language, 11.5);
}

/// Paragraphs with room between them; one that is too long for a page goes on on the next.
double draw_body(pdf::Document& page, const Letter& letter, double y) {
    const pdf::Style text = fitting(page, letter, y);
    for (const std::string& paragraph : paragraphs_of(letter)) {
        if (y + page.measure(width, paragraph, text) > bottom) {
            page.new_page();
            y = 25;
        }
        y += page.text(left, y, width, paragraph, text) + between;
    }
    return y;
}

/// The code itself isn't in it: a letter like this goes home in a schoolbag, and can be printed again.
std::string way_in(const Letter& letter) {
    if (letter.has_code)
        return t(
            "Scan het vierkant met uw telefoon. Typ daarna uw code. Die kreeg u van school in een brief.");
    return t(
        "U hebt nog geen code om mee te doen. Bel de school. Dan krijgt u een brief met uw code. Scan dan "
        "dit vierkant.");
}

void draw_help(pdf::Document& page, const Letter& letter, std::string_view url, double y) {
    if (y + square + above_square > bottom) {
        page.new_page();
        y = 25;
    }
    y += above_square;
    page.qr(left, y, square, qr::encode(url));
    const std::string help =
        way_in(letter) + "\n" +
        tf("Vragen? Vraag het {name}: {phone}.", fmt::arg("name", letter.contact_name),
           fmt::arg("phone", letter.contact_phone.empty() ? letter.contact_email : letter.contact_phone));
    page.text(left + square + 6, y + 2, width - square - 6, help, style(letter.language, 11));
}

} // namespace

std::string letters_pdf(const std::vector<Letter>& letters, std::string_view title, std::string_view url,
                        Day today, pdf::Sides sides) {
    pdf::Document page(title, "nl", sides);
    for (const Letter& letter : letters) {
        const i18n::Speaking speaking(letter.language);
        page.new_front();
        draw_head(page, letter, today);
        double y = 89; // so that an announcement with its square fits one page
        y += page.text(left, y, width, letter.subject, style(letter.language, 15, pdf::Weight::bold)) + 6;
        y = draw_body(page, letter, y);
        draw_help(page, letter, url, y);
    }
    return page.finish();
}

} // namespace trialoog::messages
