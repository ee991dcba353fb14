#pragma once
// A page's pixels, from a PDF or a photo: only for the worker.

#include "platform/scan/scan.hpp"

#include "platform/images/file_kind.hpp"

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
    /// At 150 dots an inch, fewer for a page larger than A4; nothing when it is damaged.
    std::optional<Raster> page(int number) const;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

/// The photo as it was held. Throws images::Damaged.
std::optional<Raster> photo(std::string_view bytes, images::Kind, std::optional<Refusal>& refusal);

} // namespace trialoog::scan
