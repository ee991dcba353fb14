#include "slices/access/pages/address.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/access/pages/frame.hpp"

#include <string>

namespace trialoog::access {
using namespace html;
namespace {

std::string host_of(std::string_view url) {
    if (const auto at = url.find("://"); at != url.npos) url.remove_prefix(at + 3);
    url = url.substr(0, url.find_first_of("/?#"));
    if (const auto at = url.rfind('@'); at != url.npos) url.remove_prefix(at + 1);
    if (url.starts_with('[')) return std::string(url.substr(1, url.find(']') - 1));
    std::string host(url.substr(0, url.find(':')));
    for (char& c : host)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    while (host.ends_with('.'))
        host.pop_back();
    return host;
}

/// 127.0.0.0 and on; a name that begins so is no number.
bool is_loopback(std::string_view host) {
    return host.starts_with("127.") && host.find_first_not_of("0123456789.") == host.npos;
}
} // namespace

bool is_of_this_computer(std::string_view base_url) {
    const std::string host = host_of(base_url);
    return host.empty() || host == "localhost" || host.ends_with(".localhost") ||
           host.ends_with(".localdomain") || is_loopback(host) || host == "0.0.0.0" || host == "::1" ||
           host == "::" || host.starts_with("::ffff:127.");
}

bool prints_in_vain(const Services& services) {
    return !services.demo && is_of_this_computer(services.base_url);
}

Html address_notice(const Services& services) {
    if (!prints_in_vain(services)) return {};
    return look::notice(
        look::Tone::attention, t("Trialoog heeft nog geen adres voor thuis"),
        group(p(tf("Het adres is nu {address}. Dat werkt alleen op deze computer. Met een brief komt dan "
                   "niemand binnen. Daarom print Trialoog nu geen brieven.",
                   fmt::arg("address", services.base_url))),
              p(t("Vraag wie Trialoog installeert om het adres van jullie school in te stellen. Dat heet "
                  "TRIALOOG_URL."))));
}

http::Response no_address_page(const Asked& asked) {
    return http::page(look::page(frame(asked, t("Brieven")), address_notice(asked.services)), 422);
}

} // namespace trialoog::access
