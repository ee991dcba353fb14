#include "slices/dossier/book/book_pages.hpp"

#include "platform/i18n/i18n.hpp"

#include <algorithm>
#include <utility>

namespace trialoog::dossier {
namespace {

using pdf::Colour;
using pdf::Style;

constexpr Colour pupil{0.043, 0.420, 0.365}, parent{0.659, 0.278, 0.039}, mentor{0.227, 0.290, 0.624},
    pupil_tint{0.890, 0.949, 0.933}, shade{0.953, 0.933, 0.898};
constexpr double top = 24, bottom = 272, foot = 281, term_width = 42, gap = 6;
constexpr double room_for_chapter = 90; // less than that below it, and a chapter begins a page
constexpr double least_of_photo =
    0.5; // so much smaller a row of photos may be, rather than leave a page half empty

/// Pieces of a text that can each stand on a page: paragraphs, and long ones by the word.
std::vector<std::string> pieces_of(std::string_view text) {
    constexpr std::size_t most = 900; // bytes: about a quarter of a page
    std::vector<std::string> pieces;
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        std::string_view line = text.substr(at, end - at);
        while (line.size() > most) {
            auto cut = line.rfind(' ', most);
            if (cut == line.npos || cut == 0) {
                cut = most;
                while (cut > 0 && (static_cast<unsigned char>(line[cut]) & 0xC0) == 0x80)
                    --cut;
            }
            pieces.emplace_back(line.substr(0, cut));
            line.remove_prefix(cut);
            if (line.starts_with(' ')) line.remove_prefix(1);
        }
        pieces.emplace_back(line.empty() ? " " : line);
        at = end + 1;
    }
    return pieces;
}

} // namespace

BookPages::BookPages(std::string_view title, std::string_view language, std::string name,
                     std::vector<Place> places)
    : document_(title, language), language_(language), name_(std::move(name)), known_(std::move(places)) {}

Style BookPages::style(double size, pdf::Weight weight, pdf::Family family) const {
    return {.size = size, .weight = weight, .family = family, .language = language_};
}

Style BookPages::quiet(double size) const {
    Style how = style(size);
    how.colour = pdf::soft;
    return how;
}

void BookPages::new_cover() { document_.new_page(); }

double BookPages::write_at(double y, std::string_view text, const Style& how) {
    return y + document_.text(left, y, width, text, how);
}

double BookPages::fit_at(double y, double height, std::string_view text, const Style& how) {
    return y + document_.text_within({left, y, width, height}, text, how);
}

void BookPages::mark(double x, double y, double size) {
    const double r = size * 7 / 24, thick = size * 2.5 / 24;
    document_.ring(x + size * 8 / 26, y + r + thick / 2, r, pupil, thick);
    document_.ring(x + size * 18 / 26, y + r + thick / 2, r, parent, thick);
    document_.ring(x + size * 13 / 26, y + size * 15.5 / 26 + thick / 2, r, mentor, thick);
}

void BookPages::band(double y, std::string_view text) {
    document_.filled_box(left, y, width, 15, pupil_tint, 4);
    Style how = style(17, pdf::Weight::bold, pdf::Family::serif);
    how.colour = pupil;
    document_.text_within({left + 6, y + 3.5, width - 12, 9}, text, how);
}

void BookPages::new_page() {
    document_.new_page();
    y_ = top;
    document_.rule(left, foot - 3, left + width, foot - 3, pdf::line);
    document_.text_within({left, foot, width - 22, 5}, name_, quiet(9));
    Style number = quiet(9);
    number.align = pdf::Align::end;
    document_.text(left + width - 20, foot, 20, std::to_string(document_.pages()), number);
}

double BookPages::height_of(const Title& title) {
    return title.above + document_.measure(width, title.text, title.style) + title.below;
}

void BookPages::write(const Title& title) {
    if (y_ > top) {
        if (title.has_rule)
            document_.rule(left, y_ + title.above / 2, left + width, y_ + title.above / 2, pdf::line);
        y_ += title.above;
    }
    if (title.listed != Title::Listed::no) note(title.text, title.listed == Title::Listed::chapter);
    y_ += document_.text(left, y_, width, title.text, title.style) + title.below;
}

void BookPages::need(double height) {
    double titles = 0;
    for (const Title& title : waiting_)
        titles += height_of(title);
    if (y_ + titles + height > bottom && y_ > top) new_page();
    const std::vector<Title> now = std::exchange(waiting_, {});
    for (const Title& title : now)
        write(title);
}

void BookPages::flow(double x, double wide, std::string_view text, const Style& how) {
    for (const std::string& piece : pieces_of(text)) {
        need(document_.measure(wide, piece, how));
        y_ += document_.text(x, y_, wide, piece, how);
    }
}

void BookPages::note(const std::string& title, bool is_chapter) {
    found_.push_back({title, document_.pages(), is_chapter});
}

void BookPages::contents() {
    new_page();
    flow(left, width, t("Inhoud"), style(24, pdf::Weight::bold, pdf::Family::serif));
    y_ += 4;
    for (const Place& place : known_) {
        const Style how = place.is_chapter ? style(13, pdf::Weight::bold, pdf::Family::serif) : style(11);
        if (place.is_chapter) y_ += 3;
        const double indent = place.is_chapter ? 0 : 6;
        const double high = document_.measure(width - 20 - indent, place.title, how);
        need(high);
        document_.text(left + indent, y_, width - 20 - indent, place.title, how);
        Style number = how;
        number.align = pdf::Align::end;
        document_.text(left + width - 18, y_, 18, std::to_string(place.page), number);
        y_ += high + 1;
    }
}

void BookPages::chapter(const std::string& title) {
    if (y_ + room_for_chapter > bottom) new_page();
    waiting_.push_back({.text = title,
                        .style = style(26, pdf::Weight::bold, pdf::Family::serif),
                        .above = 3 * gap,
                        .below = gap,
                        .listed = Title::Listed::chapter,
                        .has_rule = true});
}

void BookPages::heading(std::string_view title) {
    waiting_.push_back({.text = std::string(title),
                        .style = style(16, pdf::Weight::bold, pdf::Family::serif),
                        .above = waiting_.empty() ? 4.0 : 0.0,
                        .below = 2});
}

void BookPages::entry_title(const std::string& title) {
    if (!waiting_.empty() && waiting_.back().listed == Title::Listed::no) need(0); // a piece of only a title
    const bool follows_chapter = !waiting_.empty();
    waiting_.push_back({.text = title,
                        .style = style(18, pdf::Weight::bold, pdf::Family::serif),
                        .above = follows_chapter ? 0 : 2 * gap,
                        .listed = Title::Listed::entry,
                        .has_rule = !follows_chapter});
}

void BookPages::line_under_title(std::string_view text, const Style& how) {
    waiting_.push_back({.text = std::string(text), .style = how, .below = 2});
}

void BookPages::paragraph(std::string_view text, const Style& how) {
    flow(left, width, text, how);
    y_ += 2;
}

void BookPages::pair(std::string_view term, std::string_view text) {
    Style head = style(11, pdf::Weight::bold);
    head.colour = pupil;
    const std::string first = pieces_of(text).front();
    need(std::max({document_.measure(term_width, term, head),
                   document_.measure(width - term_width - 4, first, style(11)), 8.0}));
    const double before = y_;
    const int page = document_.pages();
    const double high = document_.text(left, y_, term_width, term, head);
    flow(left + term_width + 4, width - term_width - 4, text, style(11));
    if (document_.pages() == page) y_ = std::max(y_, before + high);
    y_ += 2;
}

void BookPages::quote(std::string_view words, std::string_view who) {
    const Style how = style(13, pdf::Weight::regular, pdf::Family::serif);
    const double high = document_.measure(width - 14, words, how);
    const bool fits = high < 120;
    need(fits ? high + 14 : 20);
    if (fits) document_.filled_box(left, y_, width, high + 13, shade, 3);
    y_ += 3;
    flow(left + 7, width - 14, words, how);
    flow(left + 7, width - 14, who, quiet(10));
    y_ += 6;
}

void BookPages::photo_row(const BookFile& one, const BookFile* other, const ReadFile& read) {
    const double wide = other ? (width - 6) / 2 : width * 0.72;
    double high = 0;
    for (const BookFile* file : {&one, other})
        if (file && file->width > 0) high = std::max(high, wide * file->height / file->width);
    high = std::clamp(high, 30.0, other ? 95.0 : 110.0);
    double titles = 0;
    for (const Title& title : waiting_)
        titles += height_of(title);
    if (const double room = bottom - y_ - titles - 4; room < high && room > high * least_of_photo)
        high = room;
    need(high + 4);
    double x = left;
    for (const BookFile* file : {&one, other}) {
        if (!file) continue;
        if (const auto bytes = read(file->key)) document_.jpeg(x, y_, wide, high, *bytes);
        x += wide + 6;
    }
    y_ += high + 4;
}

void BookPages::end() { need(0); }

std::string BookPages::finish() { return document_.finish(); }

} // namespace trialoog::dossier
