#include "platform/pdf/pdf.hpp"

#include "platform/i18n/i18n.hpp"
#include "platform/pdf/document_language.hpp"
#include "platform/pdf/jpeg_size.hpp"
#include "platform/pdf/layout.hpp"
#include "platform/pdf/path.hpp"

#include <algorithm>
#include <cairo-pdf.h>
#include <map>
#include <numbers>
#include <stdexcept>

namespace trialoog::pdf {
namespace {
constexpr double points(double millimetres) { return millimetres * 72 / 25.4; }
constexpr double millimetres(double points) { return points * 25.4 / 72; }

struct DestroySurface {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct DestroyPen {
    void operator()(cairo_t* pen) const { cairo_destroy(pen); }
};
using SurfacePtr = std::unique_ptr<cairo_surface_t, DestroySurface>;
using PenPtr = std::unique_ptr<cairo_t, DestroyPen>;

cairo_status_t append(void* file, const unsigned char* data, unsigned length) {
    static_cast<std::string*>(file)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

void check(cairo_status_t status) {
    if (status != CAIRO_STATUS_SUCCESS) throw std::runtime_error(cairo_status_to_string(status));
}

void trace_box(cairo_t* pen, double x, double y, double width, double height, double radius) {
    if (radius <= 0) return cairo_rectangle(pen, x, y, width, height);
    const double r = std::min({radius, width / 2, height / 2});
    constexpr double quarter = std::numbers::pi / 2;
    cairo_new_sub_path(pen);
    cairo_arc(pen, x + width - r, y + r, r, -quarter, 0);
    cairo_arc(pen, x + width - r, y + height - r, r, 0, quarter);
    cairo_arc(pen, x + r, y + height - r, r, quarter, 2 * quarter);
    cairo_arc(pen, x + r, y + r, r, 2 * quarter, 3 * quarter);
    cairo_close_path(pen);
}
} // namespace

class Document::Impl {
public:
    Impl(std::string_view title, std::string_view language, Sides sides)
        : sides_(sides),
          language_(i18n::language(language).code),
          surface_(
              cairo_pdf_surface_create_for_stream(append, &file_, points(page_width), points(page_height))),
          pen_(cairo_create(surface_.get())),
          context_(make_context()) {
        // 1.4: the plain form that every printer knows, and that append_language can extend.
        cairo_pdf_surface_restrict_to_version(surface_.get(), CAIRO_PDF_VERSION_1_4);
        cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_TITLE, std::string(title).c_str());
        cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATOR, "Trialoog");
        check(cairo_status(pen_.get()));
    }

    void new_page(Paper paper) {
        if (finished_) throw std::logic_error("the document is finished");
        if (pages_ > 0) cairo_show_page(pen_.get());
        const PaperSize size = size_of(paper);
        cairo_pdf_surface_set_size(surface_.get(), points(size.width), points(size.height));
        ++pages_;
    }

    void new_front(Paper paper) {
        if (sides_ == Sides::both && pages_ % 2 == 1) new_page(paper);
        new_page(paper);
    }

    /// The pen on the current page.
    cairo_t* pen() {
        if (finished_ || pages_ == 0) throw std::logic_error("there is no page to draw on");
        return pen_.get();
    }
    cairo_t* pen(Colour colour) {
        cairo_new_path(pen());
        cairo_set_source_rgb(pen_.get(), colour.r, colour.g, colour.b);
        return pen_.get();
    }

    double text(double x, double y, double width, std::string_view words, const Style& style) {
        const auto layout = lay_out(context_.get(), points(width), words, style);
        return show(x, y, layout.get(), style.colour);
    }

    double within(const Place& place, std::string_view words, Style style) {
        constexpr double smallest = 4, smaller = 0.94;
        LayoutPtr layout = lay_out(context_.get(), points(place.width), words, style);
        while (height_of(layout.get()) > points(place.height) + 0.1 && style.size > smallest) {
            style.size = std::max(smallest, style.size * smaller);
            layout = lay_out(context_.get(), points(place.width), words, style);
        }
        end_at(layout.get(), points(place.height));
        return show(place.x, place.y, layout.get(), style.colour);
    }

    double measure(double width, std::string_view words, const Style& style) const {
        return millimetres(height_of(lay_out(context_.get(), points(width), words, style).get()));
    }

    void picture(double x, double y, double width, double height, std::string_view bytes) {
        const auto size = jpeg_size(bytes);
        if (!size) throw std::invalid_argument("not a JPEG");
        const double scale = std::min(points(width) / size->width, points(height) / size->height);
        paint(points(x) + (points(width) - size->width * scale) / 2,
              points(y) + (points(height) - size->height * scale) / 2, scale, bytes, *size);
    }

    void cropped(const Place& seen, double radius, const Place& whole, std::string_view bytes) {
        const auto size = jpeg_size(bytes);
        if (!size) throw std::invalid_argument("not a JPEG");
        cairo_new_path(pen());
        cairo_save(pen_.get());
        trace_box(pen_.get(), points(seen.x), points(seen.y), points(seen.width), points(seen.height),
                  points(radius));
        cairo_clip(pen_.get());
        paint(points(whole.x), points(whole.y), points(whole.width) / size->width, bytes, *size);
        cairo_restore(pen_.get());
    }

    void turned(double x, double y, double degrees, const std::function<void()>& draw) {
        cairo_save(pen());
        cairo_translate(pen_.get(), points(x), points(y));
        cairo_rotate(pen_.get(), degrees * std::numbers::pi / 180);
        cairo_translate(pen_.get(), -points(x), -points(y));
        draw();
        cairo_restore(pen_.get());
    }

    /// With the path in place, its unit in points.
    cairo_t* with_path(double x, double y, double unit, std::string_view d, Colour colour) {
        cairo_t* made = pen(colour);
        trace_path(made, points(x), points(y), points(unit), d);
        return made;
    }

    std::string finish() {
        if (finished_) throw std::logic_error("the document is finished");
        if (pages_ == 0) new_page(Paper::a4);
        finished_ = true;
        cairo_show_page(pen_.get());
        check(cairo_status(pen_.get()));
        cairo_surface_finish(surface_.get());
        check(cairo_surface_status(surface_.get()));
        append_language(file_, language_);
        return std::move(file_);
    }

    int pages() const { return pages_; }
    int missing() const { return missing_; }

private:
    double show(double x, double y, PangoLayout* layout, Colour colour) {
        cairo_move_to(pen(colour), points(x), points(y));
        pango_cairo_show_layout(pen_.get(), layout);
        missing_ += pango_layout_get_unknown_glyphs_count(layout);
        return millimetres(height_of(layout));
    }

    void paint(double x, double y, double scale, std::string_view bytes, Size size) {
        cairo_save(pen());
        cairo_translate(pen_.get(), x, y);
        cairo_scale(pen_.get(), scale, scale);
        cairo_set_source_surface(pen_.get(), surface_of(bytes, size), 0, 0);
        cairo_paint(pen_.get());
        cairo_restore(pen_.get());
    }

    // The bytes go into the file as they are, once for every place where the picture stands. Cairo asks for a
    // surface of the right size beside them; its pixels are never touched.
    cairo_surface_t* surface_of(std::string_view bytes, Size size) {
        const auto [at, is_new] = pictures_.try_emplace(std::string(bytes));
        if (!is_new) return at->second.get();
        at->second.reset(cairo_image_surface_create(CAIRO_FORMAT_RGB24, size.width, size.height));
        check(cairo_surface_status(at->second.get()));
        check(cairo_surface_set_mime_data(at->second.get(), CAIRO_MIME_TYPE_JPEG,
                                          reinterpret_cast<const unsigned char*>(at->first.data()),
                                          at->first.size(), nullptr, nullptr));
        return at->second.get();
    }

    std::string file_;
    Sides sides_;
    std::string language_;
    std::map<std::string, SurfacePtr, std::less<>> pictures_; // outlives the surface that refers to it
    SurfacePtr surface_;
    PenPtr pen_;
    ContextPtr context_;
    int pages_ = 0, missing_ = 0;
    bool finished_ = false;
};

Document::Document(std::string_view title, std::string_view language, Sides sides)
    : impl_(std::make_unique<Impl>(title, language, sides)) {}
Document::~Document() = default;
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;

void Document::new_page(Paper paper) { impl_->new_page(paper); }
void Document::new_front(Paper paper) { impl_->new_front(paper); }
int Document::pages() const { return impl_->pages(); }

double Document::text(double x, double y, double width, std::string_view words, const Style& style) {
    return impl_->text(x, y, width, words, style);
}
double Document::text_within(const Place& place, std::string_view words, const Style& style) {
    return impl_->within(place, words, style);
}
double Document::measure(double width, std::string_view words, const Style& style) const {
    return impl_->measure(width, words, style);
}

void Document::rule(double x1, double y1, double x2, double y2, Colour colour, double thickness) {
    cairo_t* pen = impl_->pen(colour);
    cairo_set_line_width(pen, points(thickness));
    cairo_move_to(pen, points(x1), points(y1));
    cairo_line_to(pen, points(x2), points(y2));
    cairo_stroke(pen);
}

void Document::box(double x, double y, double width, double height, Colour border, double radius) {
    cairo_t* pen = impl_->pen(border);
    cairo_set_line_width(pen, points(0.25));
    trace_box(pen, points(x), points(y), points(width), points(height), points(radius));
    cairo_stroke(pen);
}

void Document::filled_box(double x, double y, double width, double height, Colour fill, double radius) {
    cairo_t* pen = impl_->pen(fill);
    trace_box(pen, points(x), points(y), points(width), points(height), points(radius));
    cairo_fill(pen);
}

void Document::filled_circle(double x, double y, double radius, Colour colour) {
    cairo_t* pen = impl_->pen(colour);
    cairo_arc(pen, points(x), points(y), points(radius), 0, 2 * std::numbers::pi);
    cairo_fill(pen);
}

void Document::ring(double x, double y, double radius, Colour colour, double thickness) {
    cairo_t* pen = impl_->pen(colour);
    cairo_set_line_width(pen, points(thickness));
    cairo_new_sub_path(pen);
    cairo_arc(pen, points(x), points(y), points(radius), 0, 2 * std::numbers::pi);
    cairo_stroke(pen);
}

void Document::qr(double x, double y, double side, const qr::Code& code) {
    cairo_t* pen = impl_->pen(Colour{});
    const double module = points(side) / code.size;
    for (int row = 0; row < code.size; ++row)
        for (int from = 0; from < code.size;) {
            int to = from;
            while (to < code.size && code.at(to, row))
                ++to;
            if (to > from)
                cairo_rectangle(pen, points(x) + from * module, points(y) + row * module,
                                (to - from) * module, module);
            from = to + 1;
        }
    cairo_fill(pen); // one shape, so that no light seams show between the rows
}

void Document::jpeg(double x, double y, double width, double height, std::string_view bytes) {
    impl_->picture(x, y, width, height, bytes);
}

void Document::cropped_jpeg(const Place& seen, double radius, const Place& whole, std::string_view bytes) {
    impl_->cropped(seen, radius, whole, bytes);
}

void Document::stroked_path(double x, double y, double unit, std::string_view d, Colour colour,
                            double thickness) {
    cairo_t* pen = impl_->with_path(x, y, unit, d, colour);
    cairo_save(pen);
    cairo_set_line_width(pen, points(thickness));
    cairo_set_line_cap(pen, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(pen, CAIRO_LINE_JOIN_ROUND);
    cairo_stroke(pen);
    cairo_restore(pen);
}

void Document::filled_path(double x, double y, double unit, std::string_view d, Colour colour) {
    cairo_fill(impl_->with_path(x, y, unit, d, colour));
}

void Document::turned(double x, double y, double degrees, const std::function<void()>& draw) {
    impl_->turned(x, y, degrees, draw);
}

int Document::missing_glyphs() const { return impl_->missing(); }
std::string Document::finish() { return impl_->finish(); }

} // namespace trialoog::pdf
