#include "platform/images/file_kind.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace trialoog::images {
namespace {
using namespace std::literals;

std::uint32_t byte_at(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}
std::uint32_t big_word(std::string_view bytes, std::size_t at) {
    return byte_at(bytes, at) << 8 | byte_at(bytes, at + 1);
}
std::uint32_t big_number(std::string_view bytes, std::size_t at) {
    return big_word(bytes, at) << 16 | big_word(bytes, at + 2);
}
std::uint32_t little_number(std::string_view bytes, std::size_t at) {
    return byte_at(bytes, at) | byte_at(bytes, at + 1) << 8 | byte_at(bytes, at + 2) << 16 |
           byte_at(bytes, at + 3) << 24;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool contains_any_case(std::string_view text, std::string_view wanted) {
    return !std::ranges::search(text, wanted, {}, lower).empty();
}

// Four bytes alone would turn up by chance in a few of a thousand videos behind a phone's photo.
bool contains_zip(std::string_view text) {
    for (auto at = text.find("PK\3\4"sv); at != text.npos && at + 10 < text.size();
         at = text.find("PK\3\4"sv, at + 1))
        if (byte_at(text, at + 4) <= 63 && byte_at(text, at + 9) == 0) return true; // version, method
    return false;
}

bool is_another_file(std::string_view text) {
    constexpr std::array markup{"<script"sv, "<html"sv, "<!doctype"sv, "<?php"sv, "<svg"sv, "%pdf-"sv};
    constexpr std::array archives{"Rar!\x1a\x07"sv, "7z\xbc\xaf\x27\x1c"sv,
                                  "\x7f"
                                  "ELF\x02\x01\x01"sv};
    return contains_zip(text) ||
           std::ranges::any_of(markup, [&](auto m) { return contains_any_case(text, m); }) ||
           std::ranges::any_of(archives, [&](auto a) { return text.find(a) != text.npos; });
}

/// Calls `part` with every stretch that holds no pixels, and with what follows the image's end.
template <class Part> void each_part_of_jpeg(std::string_view bytes, Part part) {
    std::size_t at = 2;
    while (at + 4 <= bytes.size()) {
        if (byte_at(bytes, at) != 0xFF) return part(bytes.substr(at));
        const auto marker = byte_at(bytes, at + 1);
        if (marker == 0xFF) { // filling
            ++at;
            continue;
        }
        if (marker == 0xD9) break;
        const auto length = big_word(bytes, at + 2);
        part(bytes.substr(at, length + 2));
        at += length + 2;
        if (marker != 0xDA) continue;
        // Pixels run on to a marker that isn't an escaped 0xFF or a restart.
        while (at + 1 < bytes.size()) {
            at = std::min(bytes.find('\xFF', at), bytes.size());
            if (at + 1 >= bytes.size()) return;
            const auto next = byte_at(bytes, at + 1);
            if (next != 0 && !(next >= 0xD0 && next <= 0xD7)) break;
            at += 2;
        }
    }
    part(bytes.substr(std::min(at, bytes.size())));
}

template <class Part> void each_part_of_png(std::string_view bytes, Part part) {
    std::size_t at = 8;
    while (at + 12 <= bytes.size()) {
        const std::size_t length = big_number(bytes, at);
        const auto type = bytes.substr(at + 4, 4);
        if (type != "IDAT") part(bytes.substr(at, length + 12));
        at += length + 12;
        if (type == "IEND") break;
    }
    part(bytes.substr(std::min(at, bytes.size())));
}

template <class Part> void each_part_of_webp(std::string_view bytes, Part part) {
    const std::size_t end = std::min<std::size_t>(std::size_t{8} + little_number(bytes, 4), bytes.size());
    std::size_t at = 12;
    while (at + 8 <= end) {
        const auto type = bytes.substr(at, 4);
        const std::size_t length = little_number(bytes, at + 4);
        if (type != "VP8 " && type != "VP8L" && type != "ALPH" && type != "ANMF")
            part(bytes.substr(at, length + 8));
        at += 8 + length + length % 2;
    }
    part(bytes.substr(end));
}

template <class Part> void each_part_of_heic(std::string_view bytes, Part part) {
    std::size_t at = 0;
    while (at + 8 <= bytes.size()) {
        const std::size_t length = big_number(bytes, at);
        if (bytes.substr(at + 4, 4) != "mdat") part(bytes.substr(at, std::max<std::size_t>(length, 8)));
        if (length == 0) return; // to the end of the file
        if (length < 8) break;   // a box of over 4 GB, or none
        at += length;
    }
    part(bytes.substr(std::min(at, bytes.size())));
}

template <class Part> void each_part(std::string_view bytes, Kind kind, Part part) {
    switch (kind) {
    case Kind::jpeg:
        return each_part_of_jpeg(bytes, part);
    case Kind::png:
        return each_part_of_png(bytes, part);
    case Kind::webp:
        return each_part_of_webp(bytes, part);
    case Kind::heic:
        return each_part_of_heic(bytes, part);
    }
}

bool is_heic(std::string_view bytes) {
    constexpr std::array brands{"heic"sv, "heix"sv, "heim"sv, "heis"sv, "mif1"sv};
    const auto names = bytes.substr(8, std::clamp<std::size_t>(big_number(bytes, 0), 16, 256) - 8);
    return bytes.substr(4, 4) == "ftyp" && std::ranges::find(brands, names.substr(0, 4)) != brands.end() &&
           names.find("avif") == names.npos;
}
} // namespace

std::optional<Kind> kind_of(std::string_view bytes) {
    if (bytes.size() < 16) return std::nullopt;
    if (bytes.starts_with("\xFF\xD8\xFF")) return Kind::jpeg;
    if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return Kind::png;
    if (bytes.starts_with("RIFF") && bytes.substr(8, 4) == "WEBP") return Kind::webp;
    if (is_heic(bytes)) return Kind::heic;
    return std::nullopt;
}

bool is_whole_heic(std::string_view bytes) {
    bool has_meta = false, has_pixels = false;
    std::size_t at = 0;
    while (at + 8 <= bytes.size()) {
        const std::size_t length = big_number(bytes, at);
        const auto type = bytes.substr(at + 4, 4);
        has_meta = has_meta || type == "meta";
        has_pixels = has_pixels || type == "mdat" || type == "idat";
        if (length == 0) return has_meta && has_pixels; // to the end of the file
        if (length < 8 || length > bytes.size() - at) return false;
        at += length;
    }
    return at == bytes.size() && has_meta && has_pixels;
}

bool hides_another_file(std::string_view bytes, Kind kind) {
    bool found =
        contains_any_case(bytes.substr(0, 1024), "%pdf-"); // where readers of PDF look for their sign
    each_part(bytes, kind, [&](std::string_view part) { found = found || is_another_file(part); });
    return found;
}

} // namespace trialoog::images
