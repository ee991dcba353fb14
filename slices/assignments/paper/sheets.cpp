#include "slices/assignments/paper/sheets.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/paper/sheet_pen.hpp"
#include "slices/assignments/work/companion_kind.hpp"

#include <algorithm>

namespace trialoog::assignments {
using namespace sheet;
namespace {

constexpr double code_side = 25;

std::string part_title(Part part, const Names& names) {
    switch (part) {
    case Part::pupil:
        return tf("Dit vult {name} in", fmt::arg("name", names.pupil));
    case Part::adult:
        return tf("Dit vult de volwassene van {name} in", fmt::arg("name", names.pupil));
    case Part::together:
        return t("Dit vullen jullie samen in");
    case Part::after:
        return tf("Dit vult {name} daarna in", fmt::arg("name", names.pupil));
    }
    return {};
}

void title(Sheet& sheet, Part part, const Names& names) {
    auto how = style(sheet.language, 15, pdf::Weight::bold, ink_of(part));
    how.family = pdf::Family::serif;
    sheet.text(part_title(part, names), how, 2.5, true);
}

/// Said once, here: the texts of a template say nothing of it.
std::string how_long(const Template& form) {
    return tf("Het kost ongeveer {n} minuten.", fmt::arg("n", form.minutes));
}

/// On the first page: why, and with whom.
void introduction(Sheet& sheet, const Template& form, const Names& names) {
    const auto plain = style(sheet.language, 10.5);
    sheet.text(say(form.why.pupil, names), plain, 1.5);
    sheet.text(say(form.expected.pupil, names) + " " + how_long(form), plain, 3.5);
    sheet.text(t("Met wie doe je het? Kruis aan."), style(sheet.language, 11, pdf::Weight::bold), 1, true);
    std::vector<std::string> kinds;
    for (const std::string_view kind : companion_kinds())
        if (kind != "other") kinds.push_back(companion_label(kind));
    sheet.ticks(kinds, true);
    sheet.space(2);
}

void adults_introduction(Sheet& sheet, const Template& form, const Names& names) {
    const auto plain = style(sheet.language, 10.5);
    sheet.text(say(form.why.adult, names), plain, 1.5);
    sheet.text(say(form.expected.adult, names) + " " + how_long(form), plain, 3.5);
}

void examples(Sheet& sheet, const Step& step, Side reader, const Names& names) {
    const auto quiet = style(sheet.language, 9.5, pdf::Weight::regular, pdf::soft);
    for (const Example& one : step.examples) {
        std::string text = t("Voorbeeld:") + " " + say(one.text.to(reader), names);
        if (!one.quality.empty()) text += " → " + t_content(one.quality);
        sheet.text(text, quiet, 1);
    }
}

Side reader_of(Part part) { return part == Part::adult ? Side::adult : Side::pupil; }

std::vector<Block> blocks_of(const Template& form, const SheetsOf& of, Part part, const std::string& language,
                             const pdf::Document& measure) {
    const i18n::Speaking speaking(language);
    Names names = names_of(of.work);
    if (of.work.companion.empty() && of.work.companion_name.empty())
        names.adult = names.adult_speaks = t("de volwassene");
    for (const Field& field : form.fields) // nobody has answered yet
        if (!field.item->blank.empty())
            names.quotes.emplace_back("{" + field.key + "}", t_content(field.item->blank));
    const Side reader = reader_of(part);
    Sheet sheet(measure, language);
    title(sheet, part, names);
    if (part == Part::pupil || (part == Part::together && !form.has(Part::pupil)))
        introduction(sheet, form, names);
    if (part == Part::adult) adults_introduction(sheet, form, names);
    static const SchoolLinks none;
    Asking asking{form, reader, names, of.links ? *of.links : none};
    for (const Step* step : form.steps_of(part)) {
        sheet.space(1.5);
        auto head = style(language, 12.5, pdf::Weight::bold, ink_of(part));
        sheet.text(say(step->title.to(reader), names), head, 0.8, true);
        sheet.text(say(step->hint.to(reader), names), style(language, 10, pdf::Weight::regular, pdf::soft),
                   1.8, true);
        examples(sheet, *step, reader, names);
        for (const Item& item : step->items)
            ask(sheet, asking, item);
    }
    return std::move(sheet.blocks);
}

/// What keeps together: from a title up to and including what it is the title of.
std::size_t end_of_group(const std::vector<Block>& blocks, std::size_t at) {
    while (at + 1 < blocks.size() && blocks[at].keep_with_next)
        ++at;
    return at + 1;
}

void fill_pages(std::vector<SheetPage>& pages, Part part, const std::string& language,
                std::vector<Block> blocks) {
    double y = bottom + 1; // each part begins on a page of its own: it goes to another person
    for (std::size_t at = 0; at < blocks.size();) {
        const std::size_t end = end_of_group(blocks, at);
        double height = 0;
        for (std::size_t one = at; one < end; ++one)
            height += blocks[one].height;
        if (y + height > bottom) {
            pages.push_back({part, language, {}, at == 0});
            y = top;
        }
        for (; at < end; ++at) {
            y += blocks[at].height;
            pages.back().blocks.push_back(std::move(blocks[at]));
        }
    }
}

/// An example has none, only its place.
void draw_code(pdf::Document& page, const SheetPage& sheet, const paper::PrintedSheet& code) {
    const double x = left + width - code_side;
    auto under = style(sheet.language, 9, pdf::Weight::regular, pdf::soft);
    under.align = pdf::Align::center;
    if (code.qr_text.empty()) {
        page.box(x, 11, code_side, code_side, write_line, 2);
        page.text(x + 2, 18, code_side - 4, t("Hier komt de code"), under);
        return;
    }
    page.qr(x, 11, code_side, qr::encode(code.qr_text));
    auto mono = style("nl", 10, pdf::Weight::bold);
    mono.family = pdf::Family::mono;
    mono.align = pdf::Align::center;
    page.text(x - 5, 11 + code_side + 0.8, code_side + 10, code.shown_code, mono);
}

void draw_head(pdf::Document& page, const Template& form, const SheetsOf& of, const SheetPage& sheet,
               const paper::PrintedSheet& code) {
    draw_code(page, sheet, code);
    page.filled_box(left, 14, 1.6, 21, ink_of(sheet.part), 0.8);
    auto name = style("nl", 17, pdf::Weight::bold);
    name.family = pdf::Family::serif;
    page.text_within({left + 5, 13, width - code_side - 12, 8.6}, of.pupil_name, name);
    page.text_within({left + 5, 22, width - code_side - 12, 6},
                     of.class_name.empty() ? t_content(form.title)
                                           : t_content(form.title) + "  ·  " +
                                                 tf("klas {name}", fmt::arg("name", of.class_name)),
                     style(sheet.language, 11.5));
    page.text_within({left + 5, 28.5, width - code_side - 12, 6},
                     tf("Lever in op {day}", fmt::arg("day", i18n::long_date(of.work.hand_in_on))),
                     style(sheet.language, 10.5, pdf::Weight::regular, pdf::soft));
}

void draw_foot(pdf::Document& page, const SheetsOf& of, const std::string& language, int number, int pages) {
    const auto quiet = style(language, 9, pdf::Weight::regular, pdf::soft);
    page.rule(left, 284.5, left + width, 284.5, pdf::line);
    page.text_within({left, 286, 108, 8}, of.school_name, quiet);
    auto right = style(language, 10, pdf::Weight::bold);
    right.align = pdf::Align::end;
    page.text(left + 110, 286, width - 110,
              tf("Blad {n} van {all}", fmt::arg("n", number), fmt::arg("all", pages)), right);
}
} // namespace

std::vector<SheetPage> lay_out_sheets(const Template& form, const SheetsOf& of,
                                      const pdf::Document& measure) {
    std::vector<SheetPage> pages;
    for (const Part part : {Part::pupil, Part::adult, Part::together, Part::after}) {
        if (!form.has(part)) continue;
        const std::string language = part == Part::adult ? of.adult_language : of.language;
        fill_pages(pages, part, language, blocks_of(form, of, part, language, measure));
    }
    return pages;
}

void draw_sheet(pdf::Document& page, const Template& form, const SheetsOf& of, const SheetPage& sheet,
                int number, int pages, const paper::PrintedSheet& code) {
    const i18n::Speaking speaking(sheet.language);
    if (sheet.begins_part)
        page.new_front(); // each part goes to another person
    else
        page.new_page();
    draw_head(page, form, of, sheet, code);
    double y = top;
    for (const Block& block : sheet.blocks) {
        block.draw(page, y);
        y += block.height;
    }
    draw_foot(page, of, sheet.language, number, pages);
}

} // namespace trialoog::assignments
