#pragma once
// QR codes as a grid of modules; drawn as SVG on a page, as squares in a PDF.

#include <string>
#include <string_view>
#include <vector>

namespace trialoog::qr {

struct Code {
    int size = 0;           // modules a side, without the quiet zone
    std::vector<bool> dark; // size × size, row by row
    bool at(int x, int y) const { return dark[static_cast<std::size_t>(y * size + x)]; }
};

/// Error correction level M. Throws std::length_error over 1,200 bytes, std::invalid_argument for no
/// text or one with a NUL. A link in capitals alone makes a smaller code.
Code encode(std::string_view text);
/// An <svg> with a quiet zone of four modules and the given label for screen readers.
std::string to_svg(const Code&, std::string_view label);

} // namespace trialoog::qr
