#pragma once
// Pages of a printed dossier: text flows over them, photos stay whole, each has a foot with its number.

#include "platform/pdf/pdf.hpp"
#include "slices/dossier/book/book.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace trialoog::dossier {

/// What stands on which page, for the contents.
struct Place {
    std::string title;
    int page = 0;
    bool is_chapter = false;
};

class BookPages {
public:
    /// `places`: as an earlier drawing of the same found them; empty the first time.
    BookPages(std::string_view title, std::string_view language, std::string name, std::vector<Place> places);

    pdf::Style style(double size, pdf::Weight = pdf::Weight::regular, pdf::Family = pdf::Family::sans) const;
    pdf::Style quiet(double size) const;

    void new_cover();
    /// Writes at a height of the cover; gives the height below it.
    /// No higher than `height`.
    double fit_at(double y, double height, std::string_view text, const pdf::Style&);
    double write_at(double y, std::string_view text, const pdf::Style&);
    void mark(double x, double y, double size);
    void band(double y, std::string_view text); // a coloured bar with a strong side

    void contents();
    // A title waits for what stands under it, so that it never ends a page.
    void chapter(const std::string& title);     // begins a page, where much of this one is taken
    void heading(std::string_view title);       // within a chapter
    void entry_title(const std::string& title); // stands in the contents
    void line_under_title(std::string_view text, const pdf::Style&);
    void paragraph(std::string_view text, const pdf::Style&);
    /// A term with what it is beside it.
    void pair(std::string_view term, std::string_view text);
    void quote(std::string_view words, std::string_view who);
    /// One or two photos beside each other.
    void photo_row(const BookFile& one, const BookFile* other, const ReadFile&);

    /// Also a title under which nothing came.
    void end();
    const std::vector<Place>& places() const { return found_; }
    std::string finish();

    static constexpr double left = 22, width = 166;

private:
    /// A title that isn't written yet: in the contents when `place` says so.
    struct Title {
        std::string text;
        pdf::Style style;
        double above = 0, below = 0;
        enum class Listed { no, entry, chapter } listed = Listed::no;
        bool has_rule = false; // between two pieces on one page
    };

    void new_page();
    /// Sees to it that so much fits on the page, with the titles that wait above it.
    void need(double height);
    double height_of(const Title&);
    void write(const Title&);
    /// Writes text of any length, over as many pages as it takes.
    void flow(double x, double wide, std::string_view text, const pdf::Style&);
    void note(const std::string& title, bool is_chapter);

    pdf::Document document_;
    std::string language_, name_;
    std::vector<Place> known_, found_;
    std::vector<Title> waiting_;
    double y_ = 0;
};

} // namespace trialoog::dossier
