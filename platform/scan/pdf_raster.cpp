#include "platform/scan/raster.hpp"

#include <algorithm>
#include <cstring>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

namespace trialoog::scan {
namespace {
constexpr double wanted_dpi = 150, points_an_inch = 72;
constexpr double a4_side = 1754, longest_side = 3600; // pixels; A4 at 150 dots an inch, and A2
constexpr double most_dpi = 100'000;                  // a page of a point
constexpr std::int64_t most_pdf_pixels = 300'000'000; // of one picture: A3 at 1200 dots an inch

/// The size that a page says to have may be any: an app that knows no inches writes what it likes. What is
/// printed on it must be readable all the same.
double dpi_for(const poppler::rectf& size) {
    const double inches = std::max(size.width(), size.height()) / points_an_inch;
    if (!(inches > 0)) return 0;
    return std::min(std::clamp(wanted_dpi * inches, a4_side, longest_side) / inches, most_dpi);
}
} // namespace

class Pdf::Impl {
public:
    std::string_view bytes;
    std::unique_ptr<poppler::document> document;
    poppler::page_renderer renderer;
};

void ready_for_pdf() {
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
    constexpr std::string_view nothing = "%PDF-1.4\n";
    const std::unique_ptr<poppler::document> none(
        poppler::document::load_from_raw_data(nothing.data(), static_cast<int>(nothing.size())));
}

Pdf::Pdf(std::string_view whole) : impl_(std::make_unique<Impl>()) {
    const std::string_view bytes = impl_->bytes = without_surroundings(whole);
    impl_->document.reset(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    impl_->renderer.set_image_format(poppler::image::format_rgb24);
    impl_->renderer.set_render_hint(poppler::page_renderer::antialiasing);
    impl_->renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
}
Pdf::~Pdf() = default;

std::optional<Refusal> Pdf::refusal() const {
    if (is_cut_off(impl_->bytes)) return Refusal::cut_off;
    if (most_pixels_in(impl_->bytes) > most_pdf_pixels) return Refusal::too_many_pixels;
    if (!impl_->document) return says_encrypted(impl_->bytes) ? Refusal::locked : Refusal::damaged;
    if (impl_->document->is_locked()) return Refusal::locked;
    if (impl_->document->pages() < 1) return Refusal::damaged;
    if (impl_->document->pages() > most_pages) return Refusal::too_many_pages;
    return std::nullopt;
}

int Pdf::pages() const { return impl_->document->pages(); }

std::optional<Raster> Pdf::page(int number) const {
    const std::unique_ptr<poppler::page> page(impl_->document->create_page(number - 1));
    if (!page) return std::nullopt;
    const double dpi = dpi_for(page->page_rect());
    if (!(dpi > 0)) return std::nullopt; // no size
    const poppler::image drawn = impl_->renderer.render_page(page.get(), dpi, dpi);
    if (!drawn.is_valid() || drawn.format() != poppler::image::format_rgb24) return std::nullopt;
    if (drawn.width() < 1 || drawn.height() < 1) return std::nullopt;
    Raster raster{drawn.width(), drawn.height(), {}};
    const auto row = static_cast<std::size_t>(raster.width) * 3;
    raster.rgb.resize(row * static_cast<std::size_t>(raster.height));
    for (int y = 0; y < raster.height; ++y)
        std::memcpy(raster.rgb.data() + row * static_cast<std::size_t>(y),
                    drawn.const_data() + static_cast<std::ptrdiff_t>(y) * drawn.bytes_per_row(), row);
    return raster;
}

} // namespace trialoog::scan
