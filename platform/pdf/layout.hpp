#pragma once
// Text laid out by Pango in points. Fonts are named explicitly: what fontconfig would choose itself differs
// from machine to machine (Arabic in DejaVu).

#include "platform/pdf/pdf.hpp"

#include <memory>
#include <pango/pangocairo.h>

namespace trialoog::pdf {

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
using LayoutPtr = std::unique_ptr<PangoLayout, Unref>;
using ContextPtr = std::unique_ptr<PangoContext, Unref>;

/// A context whose letters keep their proportions at any size.
ContextPtr make_context();
/// `width` in points.
LayoutPtr lay_out(PangoContext*, double width, std::string_view text, const Style&);
/// No higher than `height` points: what is below ends in an ellipsis.
void end_at(PangoLayout*, double height);
/// In points.
double height_of(PangoLayout*);

} // namespace trialoog::pdf
