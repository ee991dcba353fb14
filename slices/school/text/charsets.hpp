#pragma once
// Text that isn't (only) UTF-8: which of the encodings that schools' computers use its letters fit.

#include <string>
#include <string_view>
#include <vector>

namespace trialoog::school {

/// A word that shows what was done, and on which line.
struct Example {
    std::string word, before; // `before`: as it stood, where that can be shown
    int line = 0;
};

struct Transcoded {
    std::string text;      // UTF-8; what stands for nothing in the encoding is U+FFFD
    std::string charset;   // "windows-1252", "CP850" …
    bool is_mixed = false; // with pieces in UTF-8
    Example example;
};

/// Every byte counts: what is UTF-8 stays, the other bytes are read in the one encoding that makes names of
/// them. windows-1252 when nothing says otherwise.
Transcoded transcode(std::string_view bytes);

bool is_utf8(std::string_view);

/// "ZoÃ«" → "Zoë": UTF-8 that was taken for another encoding once or more. Only where nothing else can be
/// meant. Returns how many places were mended; the first is the example.
std::size_t mend_twice_encoded(std::string& text, Example&);

} // namespace trialoog::school
