#pragma once
// Only for this port.

#include <locale.h>

namespace trialoog::archive {

/// libarchive reads and writes names by the locale of the thread; ours are UTF-8, whatever the machine
/// speaks.
class NamesInUtf8 {
public:
    NamesInUtf8()
        : utf8_(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)), before_(utf8_ ? uselocale(utf8_) : nullptr) {}
    ~NamesInUtf8() {
        if (!utf8_) return;
        uselocale(before_);
        freelocale(utf8_);
    }
    NamesInUtf8(const NamesInUtf8&) = delete;
    NamesInUtf8& operator=(const NamesInUtf8&) = delete;

private:
    locale_t utf8_, before_;
};

} // namespace trialoog::archive
