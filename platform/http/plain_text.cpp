#include "platform/http/plain_text.hpp"

#include <boost/locale/utf.hpp>

namespace trialoog::http {
bool is_plain_text(std::string_view text) {
    using Utf8 = boost::locale::utf::utf_traits<char>;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at != end) {
        if (*at == 0) return false;
        if (static_cast<unsigned char>(*at) < 0x80) {
            ++at;
            continue;
        }
        const auto point = Utf8::decode(at, end);
        if (point == boost::locale::utf::illegal || point == boost::locale::utf::incomplete) return false;
    }
    return true;
}
} // namespace trialoog::http
