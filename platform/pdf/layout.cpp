#include "platform/pdf/layout.hpp"

#include "platform/i18n/i18n.hpp"

namespace trialoog::pdf {
namespace {
// The first font that has a letter draws it, so one list serves a name in Latin letters in an Arabic letter
// too. The last is for names. Emoji aren't named: Pango gives them their own font, which has figures too.
#define FOR_NAMES "Noto Sans CJK SC"
const char* families(Family family) {
    switch (family) {
    case Family::serif:
        return "Noto Serif,Noto Naskh Arabic,Noto Serif Ethiopic,Noto Serif Devanagari,Noto Serif "
               "Hebrew,Noto Sans," FOR_NAMES;
    case Family::mono:
        return "Noto Sans Mono,DejaVu Sans Mono,Noto Sans Arabic,Noto Sans Ethiopic," FOR_NAMES;
    case Family::sans:
        break;
    }
    return "Noto Sans,Noto Sans Arabic,Noto Sans Ethiopic,Noto Sans Devanagari,Noto Sans Hebrew," FOR_NAMES;
}

PangoAlignment alignment(Align align, bool right_to_left) {
    if (align == Align::center) return PANGO_ALIGN_CENTER;
    return (align == Align::start) == right_to_left ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

void set_text(PangoLayout* layout, std::string_view text) {
    gchar* valid = g_utf8_make_valid(text.data(), static_cast<gssize>(text.size()));
    pango_layout_set_text(layout, valid, -1);
    g_free(valid);
}

void set_font(PangoLayout* layout, const Style& style) {
    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_family_static(font, families(style.family));
    pango_font_description_set_weight(font,
                                      style.weight == Weight::bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_size(font, static_cast<int>(style.size * PANGO_SCALE));
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
}

void set_attributes(PangoLayout* layout, const Style& style) {
    PangoAttrList* attributes = pango_attr_list_new();
    const auto height = static_cast<int>(style.line_height * style.size * PANGO_SCALE);
    pango_attr_list_insert(attributes, pango_attr_line_height_new_absolute(height));
    pango_attr_list_insert(attributes,
                           pango_attr_language_new(pango_language_from_string(style.language.c_str())));
    pango_layout_set_attributes(layout, attributes);
    pango_attr_list_unref(attributes);
}
} // namespace

ContextPtr make_context() {
    ContextPtr context(pango_font_map_create_context(pango_cairo_font_map_get_default()));
    pango_cairo_context_set_resolution(context.get(), 72);
    pango_context_set_round_glyph_positions(context.get(), false);
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context.get(), options);
    cairo_font_options_destroy(options);
    return context;
}

LayoutPtr lay_out(PangoContext* context, double width, std::string_view text, const Style& style) {
    const bool right_to_left = i18n::language(style.language).right_to_left;
    pango_context_set_base_dir(context, right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
    LayoutPtr layout(pango_layout_new(context));
    pango_layout_set_auto_dir(layout.get(), false); // the letter decides, not the first word of a paragraph
    pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(layout.get(), alignment(style.align, right_to_left));
    set_font(layout.get(), style);
    set_attributes(layout.get(), style);
    set_text(layout.get(), text);
    return layout;
}

void end_at(PangoLayout* layout, double height) {
    if (height_of(layout) <= height + 0.1) return;
    pango_layout_set_height(layout, static_cast<int>(height * PANGO_SCALE));
    pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
}

double height_of(PangoLayout* layout) {
    int height = 0;
    pango_layout_get_size(layout, nullptr, &height);
    return static_cast<double>(height) / PANGO_SCALE;
}

} // namespace trialoog::pdf
