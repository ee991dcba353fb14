#include "platform/html/html.hpp"

namespace trialoog::html {

void append_escaped(std::string& out, std::string_view text) {
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string_view entity;
        switch (text[i]) {
        case '&':
            entity = "&amp;";
            break;
        case '<':
            entity = "&lt;";
            break;
        case '>':
            entity = "&gt;";
            break;
        case '"':
            entity = "&quot;";
            break;
        case '\'':
            entity = "&#39;";
            break;
        default:
            continue;
        }
        out.append(text, from, i - from);
        out += entity;
        from = i + 1;
    }
    out.append(text, from);
}

void append_number(std::string& out, long long number) { out += std::to_string(number); }

void open_tag(std::string& out, std::string_view tag) {
    out += '<';
    out += tag;
}

void close_tag(std::string& out, std::string_view tag) {
    out += "</";
    out += tag;
    out += '>';
}

void write_attribute(std::string& out, const Attribute& attribute) {
    if (!attribute.present) return;
    out += ' ';
    out += attribute.name;
    out += "=\"";
    append_escaped(out, attribute.value);
    out += '"';
}

void write_attributes(std::string& out, const std::vector<Attribute>& attributes) {
    for (const Attribute& one : attributes)
        write_attribute(out, one);
}

Html trusted(std::string markup) {
    Html html;
    html.text_ = std::move(markup);
    return html;
}

} // namespace trialoog::html
