#include "platform/scan/codes.hpp"

#define ZX_USE_UTF8 // what later versions always do
#include <ZXing/ReadBarcode.h>
#include <cmath>
#include <numbers>

namespace trialoog::scan {
namespace {
constexpr std::size_t most_codes = 4, longest = 400;

#if __has_include(<ZXing/ReaderOptions.h>)
using Options = ZXing::ReaderOptions; // from 2.2 on
#else
using Options = ZXing::DecodeHints;
#endif

double degrees(const ZXing::Position& place) {
    const auto along = place.topRight() - place.topLeft();
    return std::atan2(static_cast<double>(along.y), static_cast<double>(along.x)) * 180 / std::numbers::pi;
}

ReadCodes read(const Raster& page, ZXing::Binarizer how) {
    // A QR code is found at any angle; trying the page turned as well would only take four times as long.
    Options options;
    options.setFormats(ZXing::BarcodeFormat::QRCode);
    options.setTryHarder(true).setTryRotate(false).setTryDownscale(true).setBinarizer(how);
    const ZXing::ImageView view(page.rgb.data(), page.width, page.height, ZXing::ImageFormat::RGB);
    ReadCodes found;
    for (const auto& one : ZXing::ReadBarcodes(view, options)) {
        const std::string text = one.isValid() ? one.text() : std::string();
        if (text.empty() || text.size() > longest || found.texts.size() >= most_codes) continue;
        if (found.texts.empty()) found.turned = degrees(one.position());
        found.texts.push_back(text);
    }
    return found;
}
} // namespace

ReadCodes codes_on(const Raster& page) {
    // The first copes with shadows over the page, the second with a faint or speckled print.
    auto found = read(page, ZXing::Binarizer::LocalAverage);
    if (found.texts.empty()) found = read(page, ZXing::Binarizer::GlobalHistogram);
    return found;
}

} // namespace trialoog::scan
