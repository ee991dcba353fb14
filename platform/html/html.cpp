#include "platform/html/html.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace trialoog::html {

namespace {

constexpr std::string_view entity_of(char letter) {
    switch (letter) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return {};
    }
}

constexpr std::uint64_t eight(unsigned char byte) { return 0x0101010101010101U * byte; }

/// Is one of these eight bytes zero?
constexpr std::uint64_t has_zero(std::uint64_t bytes) { return (bytes - eight(1)) & ~bytes & eight(0x80); }

/// Has one of these eight characters an entity? `"` and `&` differ in one bit, and so do `<` and `>`.
constexpr bool has_entity(std::uint64_t bytes) {
    return (has_zero((bytes & eight(0xfb)) ^ eight('"')) | has_zero((bytes & eight(0xfd)) ^ eight('<')) |
            has_zero(bytes ^ eight('\''))) != 0;
}

template <class Number> std::uint64_t read(const char* text) {
    Number bytes = 0;
    std::memcpy(&bytes, text, sizeof bytes);
    return bytes;
}

/// Looks at eight characters at once, at the last ones twice where they aren't eight.
bool has_entity(std::string_view text) {
    const char* const begin = text.data();
    const char* const end = begin + text.size();
    if (text.size() < 4) return std::ranges::any_of(text, [](char one) { return !entity_of(one).empty(); });
    if (text.size() < 8) return has_entity(read<std::uint32_t>(begin) | read<std::uint32_t>(end - 4) << 32);
    for (const char* at = begin; at < end - 8; at += 8)
        if (has_entity(read<std::uint64_t>(at))) return true;
    return has_entity(read<std::uint64_t>(end - 8));
}

void replace_entities(std::string& out, std::string_view text) {
    std::size_t from = 0, at = 0;
    while (at < text.size()) {
        if (text.size() - at >= 8 && !has_entity(read<std::uint64_t>(text.data() + at))) {
            at += 8;
            continue;
        }
        const std::size_t end = std::min(at + 8, text.size());
        for (; at < end; ++at) {
            const std::string_view entity = entity_of(text[at]);
            if (entity.empty()) continue;
            out.append(text.data() + from, at - from);
            out += entity;
            from = at + 1;
        }
    }
    out.append(text.data() + from, text.size() - from);
}

} // namespace

/// Most texts have nothing to escape.
void append_escaped(std::string& out, std::string_view text) {
    if (has_entity(text)) return replace_entities(out, text);
    out.append(text);
}

void append_markup(std::string& out, std::string_view markup) { out.append(markup); }

void append_number(std::string& out, long long number) { out += std::to_string(number); }

/// In one piece where nothing is to be escaped: a page has hundreds.
void write_attribute(std::string& out, const Attribute& attribute) {
    if (!attribute.present) return;
    const std::string_view name = attribute.name, value = attribute.value;
    const bool as_it_is = !has_entity(value);
    const std::size_t before = out.size();
    out.append(name.size() + 3 + (as_it_is ? value.size() + 1 : 0), '"');
    char* const at = out.data() + before;
    *at = ' ';
    std::memcpy(at + 1, name.data(), name.size());
    at[name.size() + 1] = '=';
    if (as_it_is) {
        std::memcpy(at + name.size() + 3, value.data(), value.size());
        return;
    }
    replace_entities(out, value);
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

namespace {

constexpr std::size_t most_kept = 1 << 20;          // of a thread; a page is a twentieth of it
constexpr std::size_t worth_handing_over = 1 << 12; // bytes: less is copied for less than a piece of memory

std::string& text_of_thread() {
    thread_local std::string text;
    return text;
}

} // namespace

Room::Room() : out_(text_of_thread()), begin_(out_.size()) {}

Room::~Room() {
    out_.resize(begin_);
    if (begin_ == 0 && out_.capacity() > most_kept) out_.shrink_to_fit();
}

/// A long one that nothing is written around takes the text itself along; the next finds as much room.
Html Room::written() const {
    if (begin_ > 0 || out_.size() < worth_handing_over) return trusted(out_.substr(begin_));
    const std::size_t room = out_.capacity();
    std::string whole = std::move(out_);
    out_.clear();
    if (room <= most_kept) out_.reserve(room);
    return trusted(std::move(whole));
}

} // namespace trialoog::html
