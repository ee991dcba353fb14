#pragma once
// A page's pixels, from a PDF, a TIFF or a photo: only for the worker.

#include "platform/scan/file.hpp"

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace trialoog::scan {

/// Three bytes a pixel, rows without filling.
struct Raster {
    int width = 0, height = 0;
    std::vector<unsigned char> rgb;
};

/// To be called before the sandbox is entered: what the library reads from disk, it reads now.
void ready_for_pdf();

class Pdf {
public:
    /// `bytes` must outlive it.
    explicit Pdf(std::string_view bytes);
    ~Pdf();
    std::optional<Refusal> refusal() const;
    int pages() const;
    /// As many pixels as A4 at 150 dots an inch, whatever size the page says to have; more for one that is
    /// larger. Nothing when it is damaged.
    std::optional<Raster> page(int number) const;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

/// How many a photo or TIFF has. Throws images::Damaged.
int pictures_in(std::string_view bytes, Kind);
/// By its head: more pixels than are decoded. Throws images::Damaged.
bool has_too_many_pixels(std::string_view bytes, Kind, int number);
/// The picture as it was held, of a TIFF with this number. Throws images::Damaged.
Raster picture(std::string_view bytes, Kind, int number);

} // namespace trialoog::scan
