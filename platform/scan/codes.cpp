#include "platform/scan/codes.hpp"

#define ZX_USE_UTF8 // what later versions always do
#include <ZXing/ReadBarcode.h>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace trialoog::scan {
namespace {
constexpr std::size_t longest = 64; // ours has 19: a longer text is somebody else's

#if __has_include(<ZXing/ReaderOptions.h>)
using Options = ZXing::ReaderOptions; // from 2.2 on
#else
using Options = ZXing::DecodeHints;
#endif

template <class Corner> Point point(const Corner& corner) {
    return {static_cast<double>(corner.x), static_cast<double>(corner.y)};
}

CodeOnPage placed(std::string text, const ZXing::Position& place) {
    const Point tl = point(place.topLeft()), tr = point(place.topRight()), br = point(place.bottomRight()),
                bl = point(place.bottomLeft());
    return {std::move(text),
            {(tl.x + tr.x + br.x + bl.x) / 4, (tl.y + tr.y + br.y + bl.y) / 4},
            {(tr.x - tl.x + br.x - bl.x) / 2, (tr.y - tl.y + br.y - bl.y) / 2},
            {(bl.x - tl.x + br.x - tr.x) / 2, (bl.y - tl.y + br.y - tr.y) / 2}};
}

bool is_same(const CodeOnPage& one, const CodeOnPage& other) {
    const double side = std::hypot(one.along.x, one.along.y);
    return one.text == other.text &&
           std::hypot(one.middle.x - other.middle.x, one.middle.y - other.middle.y) < side / 2;
}
} // namespace

double turned(const CodeOnPage& code) {
    return std::atan2(code.along.y, code.along.x) * 180 / std::numbers::pi;
}

void look_for_codes(const Raster& page, int way, std::vector<CodeOnPage>& found) {
    // A QR code is found at any angle; trying the page turned as well would only take four times as long.
    // The first way copes with shadows over the page, the second with a faint or speckled print.
    Options options;
    options.setFormats(ZXing::BarcodeFormat::QRCode);
    options.setTryHarder(true).setTryRotate(false).setTryDownscale(true);
    options.setBinarizer(way == 0 ? ZXing::Binarizer::LocalAverage : ZXing::Binarizer::GlobalHistogram);
    const ZXing::ImageView view(page.rgb.data(), page.width, page.height, ZXing::ImageFormat::RGB);
    for (const auto& one : ZXing::ReadBarcodes(view, options)) {
        std::string text = one.isValid() ? one.text() : std::string();
        if (text.empty() || text.size() > longest) continue;
        CodeOnPage code = placed(std::move(text), one.position());
        if (std::ranges::none_of(found, [&](const CodeOnPage& other) { return is_same(code, other); }))
            found.push_back(std::move(code));
    }
}

} // namespace trialoog::scan
