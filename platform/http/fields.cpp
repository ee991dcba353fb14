#include "platform/http/http.hpp"
#include "platform/text/typed.hpp"

#include <algorithm>

namespace trialoog::http {

std::string_view Fields::get(std::string_view name) const {
    for (const auto& [key, value] : values_)
        if (key == name) return value;
    return {};
}

bool Fields::has(std::string_view name) const {
    for (const auto& [key, value] : values_)
        if (key == name) return true;
    return false;
}

std::vector<std::string_view> Fields::all(std::string_view name) const {
    std::vector<std::string_view> found;
    for (const auto& [key, value] : values_)
        if (key == name) found.push_back(value);
    return found;
}

std::string_view Request::header(std::string_view lower_case_name) const {
    for (const auto& [name, value] : headers)
        if (name == lower_case_name) return value;
    return {};
}

namespace {
std::string_view trimmed(std::string_view text) { return text::trimmed(text, " \t"); }

std::optional<std::string_view> cookie_in(std::string_view header, std::string_view prefix,
                                          std::string_view name) {
    while (!header.empty()) {
        const auto end = std::min(header.find(';'), header.size());
        std::string_view pair = trimmed(header.substr(0, end));
        header.remove_prefix(std::min(end + 1, header.size()));
        if (!pair.starts_with(prefix)) continue;
        pair.remove_prefix(prefix.size());
        if (pair.starts_with(name) && pair.substr(name.size()).starts_with('='))
            return pair.substr(name.size() + 1);
    }
    return std::nullopt;
}
} // namespace

std::string_view Request::cookie(std::string_view name) const {
    const auto find = [&](std::string_view prefix) -> std::optional<std::string_view> {
        for (const auto& [key, value] : headers)
            if (key == "cookie")
                if (const auto found = cookie_in(value, prefix, name)) return found;
        return std::nullopt;
    };
    if (const auto bound = find("__Host-")) return *bound;
    // Over TLS only the prefixed one counts: a neighbouring site on the domain could have set the other.
    return secure ? std::string_view{} : find("").value_or(std::string_view{});
}

const Upload* Request::upload(std::string_view field) const {
    for (const Upload& one : uploads)
        if (one.field == field) return &one;
    return nullptr;
}

} // namespace trialoog::http
