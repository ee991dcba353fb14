// multipart/form-data as browsers send it (RFC 7578). Stricter than RFC 2046: no preamble, no padding after
// a boundary, no transfer encodings; what a browser never sends is refused rather than guessed at.
#include "platform/http/http.hpp"
#include "platform/http/plain_text.hpp"
#include "platform/text/typed.hpp"

#include <algorithm>

namespace trialoog::http {
namespace {
constexpr std::size_t most_parts = 200;
constexpr std::size_t longest_part_head = 8 * 1024;
constexpr auto npos = std::string_view::npos;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool same_word(std::string_view a, std::string_view b) { return std::ranges::equal(a, b, {}, lower, lower); }

std::string_view trimmed(std::string_view text) { return text::trimmed(text, " \t"); }

/// The value of a parameter, quoted or bare; moves `text` behind it.
std::optional<std::string> parameter_value(std::string_view& text) {
    std::string value;
    if (!text.starts_with('"')) {
        const auto end = std::min(text.find(';'), text.size());
        value = trimmed(text.substr(0, end));
        text.remove_prefix(end);
        return value;
    }
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] == '"') {
            text = trimmed(text.substr(i + 1));
            if (!text.empty() && text.front() != ';') return std::nullopt;
            return value;
        }
        const bool escaped =
            text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == '"' || text[i + 1] == '\\');
        if (escaped) ++i;
        value += text[i];
    }
    return std::nullopt; // the quote is never closed
}

struct Parameters {
    std::string_view kind; // before the first ';'
    std::vector<std::pair<std::string, std::string>> values;

    const std::string* find(std::string_view name) const {
        for (const auto& [key, value] : values)
            if (same_word(key, name)) return &value;
        return nullptr;
    }
};

std::optional<Parameters> parse_parameters(std::string_view header) {
    Parameters parsed;
    const auto end = std::min(header.find(';'), header.size());
    parsed.kind = trimmed(header.substr(0, end));
    auto rest = header.substr(end);
    while (!rest.empty()) {
        rest = trimmed(rest.substr(1));
        if (rest.empty()) break;
        const auto equals = rest.find('=');
        if (equals == npos) return std::nullopt;
        const std::string name(trimmed(rest.substr(0, equals)));
        rest = trimmed(rest.substr(equals + 1));
        auto value = parameter_value(rest);
        if (!value || name.empty() || parsed.find(name)) return std::nullopt;
        parsed.values.emplace_back(name, std::move(*value));
    }
    return parsed;
}

bool is_boundary(std::string_view text) {
    return !text.empty() && text.size() <= 70 && std::ranges::all_of(text, [](char c) {
        return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') ||
               std::string_view("'()+_,-./:=? ").find(c) != npos;
    });
}

/// Browsers write only the quote and line ends of a name as %22, %0D and %0A.
std::string unescaped(std::string_view name) {
    std::string plain;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto code = name.substr(i, 3);
        const char meant = code == "%22"            ? '"'
                           : same_word(code, "%0d") ? '\r'
                           : same_word(code, "%0a") ? '\n'
                                                    : 0;
        plain += meant ? meant : name[i];
        if (meant) i += 2;
    }
    return plain;
}

struct PartHead {
    std::string name;
    std::optional<std::string> file_name;
    std::string content_type = "text/plain";
};

bool read_disposition(std::string_view value, PartHead& head) {
    const auto disposition = parse_parameters(value);
    if (!disposition || !same_word(disposition->kind, "form-data")) return false;
    const std::string* name = disposition->find("name");
    if (!name || !is_plain_text(*name)) return false;
    head.name = unescaped(*name);
    if (const std::string* file = disposition->find("filename")) {
        head.file_name = unescaped(*file);
        // A name is only shown, never used: one that can't be shown is left out.
        if (!is_plain_text(*head.file_name)) head.file_name = "?";
    }
    return true;
}

std::optional<PartHead> parse_part_head(std::string_view lines) {
    PartHead head;
    bool named = false;
    while (!lines.empty()) {
        const auto end = lines.find("\r\n");
        if (end == npos) return std::nullopt;
        const auto line = lines.substr(0, end);
        lines.remove_prefix(end + 2);
        const auto colon = line.find(':');
        if (colon == npos || line.find_first_of(std::string_view("\r\n\0", 3)) != npos) return std::nullopt;
        const auto name = line.substr(0, colon);
        const auto value = trimmed(line.substr(colon + 1));
        if (same_word(name, "content-disposition")) {
            if (named || !read_disposition(value, head)) return std::nullopt;
            named = true;
        } else if (same_word(name, "content-type")) {
            head.content_type = value;
        } else if (same_word(name, "content-transfer-encoding")) {
            if (!same_word(value, "binary") && !same_word(value, "8bit") && !same_word(value, "7bit"))
                return std::nullopt;
        }
    }
    return named ? std::optional(head) : std::nullopt;
}

/// `room` is what the fields may still take in memory.
bool add_part(Multipart& form, PartHead head, std::string_view content, std::size_t& room) {
    if (head.file_name) {
        // The empty part that a browser sends for a file field where nothing was chosen.
        if (head.file_name->empty() && content.empty()) return true;
        form.uploads.push_back({.field = std::move(head.name),
                                .file_name = std::move(*head.file_name),
                                .content_type = std::move(head.content_type),
                                .content = content});
        return true;
    }
    if (content.size() > room || !is_plain_text(content)) return false;
    room -= content.size();
    form.fields.add(std::move(head.name), std::string(content));
    return true;
}
} // namespace

std::optional<Multipart> parse_multipart(std::string_view body, std::string_view content_type) {
    const auto type = parse_parameters(content_type);
    if (!type || !same_word(type->kind, "multipart/form-data")) return std::nullopt;
    const std::string* boundary = type->find("boundary");
    if (!boundary || !is_boundary(*boundary)) return std::nullopt;

    const std::string delimiter = "\r\n--" + *boundary;
    if (!body.starts_with(std::string_view(delimiter).substr(2))) return std::nullopt;
    body.remove_prefix(delimiter.size() - 2);

    Multipart form;
    std::size_t room = form_limit;
    for (std::size_t parts = 0; !body.starts_with("--"); ++parts) {
        if (parts == most_parts || !body.starts_with("\r\n")) return std::nullopt;
        body.remove_prefix(2);
        const auto head_end = body.substr(0, longest_part_head + 4).find("\r\n\r\n");
        if (head_end == npos) return std::nullopt;
        auto head = parse_part_head(body.substr(0, head_end + 2));
        if (!head) return std::nullopt;
        // The line end before the content may also be the one before the boundary (an empty part, curl).
        body.remove_prefix(head_end + 2);
        const auto end = body.find(delimiter);
        if (end == npos) return std::nullopt;
        const auto content = end < 2 ? std::string_view{} : body.substr(2, end - 2);
        if (!add_part(form, std::move(*head), content, room)) return std::nullopt;
        body.remove_prefix(end + delimiter.size());
    }
    body.remove_prefix(2);
    if (!body.empty() && body != "\r\n") return std::nullopt;
    return form;
}

} // namespace trialoog::http
