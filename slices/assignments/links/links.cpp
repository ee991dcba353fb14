#include "slices/assignments/links/links.hpp"

#include "platform/i18n/i18n.hpp"

#include <algorithm>

namespace trialoog::assignments {
namespace {

bool is_plain(char c) { return c > ' ' && c != 0x7f && c != '"' && c != '<' && c != '>' && c != '\\'; }

std::string_view host_of(std::string_view after_scheme) {
    return after_scheme.substr(0, after_scheme.find_first_of("/?#"));
}

bool is_host(std::string_view host) {
    const auto port = host.rfind(':');
    const auto name = host.substr(0, port);
    if (port != host.npos && host.find_first_not_of("0123456789", port + 1) != host.npos) return false;
    const auto dot = name.find('.');
    if (dot == name.npos || dot == 0 || name.ends_with('.') || name.find("..") != name.npos) return false;
    return std::ranges::all_of(name, [](unsigned char c) {
        return c >= 0x80 || c == '-' || c == '.' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
               (c >= 'A' && c <= 'Z');
    });
}

std::string now_of(const SchoolLinks& links, const WantedLink& wanted) {
    const auto found = links.find({wanted.link, wanted.value});
    return found == links.end() ? std::string() : found->second;
}
} // namespace

BadAddress wrong_with(std::string_view address) {
    constexpr std::string_view scheme = "https://";
    if (address.empty()) return BadAddress::nothing;
    if (address.size() > longest_address) return BadAddress::too_long;
    if (!std::ranges::all_of(address, is_plain)) return BadAddress::has_space;
    if (!address.starts_with(scheme)) return BadAddress::not_https;
    const auto host = host_of(address.substr(scheme.size()));
    if (host.find('@') != host.npos) return BadAddress::has_user;
    return is_host(host) ? BadAddress::nothing : BadAddress::no_host;
}

std::string sentence_of(BadAddress wrong) {
    switch (wrong) {
    case BadAddress::too_long:
        return t("Dit adres is te lang. Er passen 500 tekens in.");
    case BadAddress::not_https:
        return t("Begin het adres met https://");
    case BadAddress::has_space:
        return t("Haal spaties en vreemde tekens uit het adres.");
    case BadAddress::has_user:
        return t("Haal de naam en het @-teken uit het adres.");
    case BadAddress::no_host:
        return t("Dit is geen adres van een site. Kopieer het uit de browser.");
    case BadAddress::nothing:
        break;
    }
    return {};
}

DecidedLinks decide_links(std::vector<TypedLink> fields, const SchoolLinks& now) {
    DecidedLinks decided{std::move(fields), {}, {}, false};
    for (std::size_t at = 0; at < decided.fields.size(); ++at) {
        TypedLink& one = decided.fields[at];
        const std::string current = now_of(now, *one.wanted);
        const bool changed_here = one.typed != one.seen, changed_there = current != one.seen;
        if (!changed_here) one.typed = current; // theirs stays
        one.conflict = changed_here && changed_there && one.typed != current;
        one.theirs = one.conflict ? current : std::string();
        one.seen = current;
        decided.conflict = decided.conflict || one.conflict;
        if (one.typed == current) continue;
        const BadAddress wrong = wrong_with(one.typed);
        if (wrong != BadAddress::nothing)
            decided.wrong.emplace_back(at, wrong);
        else if (!one.conflict)
            decided.to_save.push_back(at);
    }
    return decided;
}

look::Errors errors_of(const DecidedLinks& decided) {
    look::Errors errors;
    for (const auto& [at, wrong] : decided.wrong)
        errors.add("adres-" + std::to_string(at + 1), sentence_of(wrong));
    return errors;
}

} // namespace trialoog::assignments
