#pragma once
// What letters of this slice are drawn with: the head of the page, an address for a window, and a pen.

#include "platform/clock/clock.hpp"
#include "platform/pdf/pdf.hpp"
#include "slices/access/letters/letters.hpp"
#include "slices/access/pages/contact.hpp"

#include <string>
#include <string_view>

namespace trialoog::access::letter_paper {

constexpr double left = 25, width = 160; // mm
constexpr pdf::Colour ground{0.984, 0.973, 0.953};

/// The language that the page is written in: the reader's where we have its texts.
std::string language_of_letter(const Letter&);
/// As people type it.
std::string without_scheme(std::string_view url);

/// Draws and measures in one person's language.
class Pen {
public:
    Pen(pdf::Document& page, std::string language) : page_(page), language_(std::move(language)) {}
    pdf::Style style(double size, pdf::Weight weight = pdf::Weight::regular,
                     pdf::Family family = pdf::Family::sans) const {
        return {.size = size, .weight = weight, .family = family, .language = language_};
    }
    double write(double x, double y, double wide, std::string_view text, const pdf::Style& how) {
        return y + page_.text(x, y, wide, text, how);
    }
    /// No higher than the place, however long the name is.
    double fit(const pdf::Place& place, std::string_view text, const pdf::Style& how) {
        return place.y + page_.text_within(place, text, how);
    }

private:
    pdf::Document& page_;
    std::string language_;
};

void draw_mark(pdf::Document&, double x, double y, double wide);
/// Who it is from and to, and the day.
void draw_head(pdf::Document&, Pen&, const Letter&, const Contact&, Day today);

} // namespace trialoog::access::letter_paper
