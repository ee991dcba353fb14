#include "slices/access/session/languages.hpp"

#include "platform/i18n/complete.hpp"

namespace trialoog::access {

std::string chosen_language(const http::Request& request) {
    const auto chosen = request.cookie(language_cookie);
    return i18n::is_complete(chosen) ? std::string(chosen) : std::string();
}

std::string accepted_language(std::string_view header) {
    while (!header.empty()) {
        const auto end = std::min(header.find(','), header.size());
        std::string_view one = header.substr(0, end);
        header.remove_prefix(std::min(end + 1, header.size()));
        while (one.starts_with(' '))
            one.remove_prefix(1);
        one = one.substr(0, one.find_first_of("-; "));
        if (i18n::is_complete(one)) return std::string(one);
    }
    return "nl";
}

void remember_language(http::Response& response, std::string_view language, const Services& services) {
    constexpr std::int64_t year = 365 * 86400;
    http::set_cookie(response, language_cookie, language,
                     {.max_age_seconds = year, .secure = services.secure_cookies});
}

} // namespace trialoog::access
