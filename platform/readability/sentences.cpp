#include "platform/readability/sentences.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace trialoog::readability {
namespace {
using namespace std::literals;

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
// Beyond ASCII: letters, mostly. Signs are told apart below.
bool is_word_character(char c) { return !is_ascii(c) || std::isalnum(static_cast<unsigned char>(c)); }

constexpr std::array signs{"“"sv, "”"sv, "‘"sv, "’"sv, "„"sv, "…"sv, "–"sv,
                           "—"sv, "•"sv, "·"sv, "«"sv, "»"sv, "→"sv, "✓"sv};

std::size_t sign_at(std::string_view text, std::size_t at) {
    for (const auto sign : signs)
        if (text.substr(at).starts_with(sign)) return sign.size();
    return 0;
}

bool has_word_character(std::string_view token) {
    for (std::size_t at = 0; at < token.size();) {
        if (const auto sign = sign_at(token, at)) {
            at += sign;
            continue;
        }
        if (is_word_character(token[at])) return true;
        ++at;
    }
    return false;
}

/// Without the brackets, quotes and stops around it.
std::string_view bare(std::string_view token) {
    for (std::size_t length; !token.empty();) {
        if ((length = sign_at(token, 0)) || (length = !is_word_character(token.front())))
            token.remove_prefix(length);
        else
            break;
    }
    while (!token.empty()) {
        const auto sign = std::ranges::find_if(signs, [&](auto s) { return token.ends_with(s); });
        if (sign != signs.end())
            token.remove_suffix(sign->size());
        else if (!is_word_character(token.back()))
            token.remove_suffix(1);
        else
            break;
    }
    return token;
}

bool is_abbreviation(std::string_view token) {
    constexpr std::array known{"bijv"sv,  "bv"sv,    "ca"sv,  "dhr"sv,  "mevr"sv,  "mw"sv,
                               "nr"sv,    "tel"sv,   "evt"sv, "o.a"sv,  "m.b.t"sv, "d.w.z"sv,
                               "i.p.v"sv, "t.a.v"sv, "dr"sv,  "drs"sv,  "blz"sv,   "incl"sv,
                               "excl"sv,  "max"sv,   "min"sv, "resp"sv, "a.u.b"sv, "z.o.z"sv};
    const auto word = bare(token);
    const bool initial = word.size() == 1 && is_upper(word.front());
    return token.ends_with('.') && (initial || std::ranges::find(known, word) != known.end());
}

bool ends_sentence(std::string_view token) {
    while (!token.empty() && (token.back() == '"' || token.back() == ')' || token.back() == '\''))
        token.remove_suffix(1);
    for (const auto quote : {"”"sv, "’"sv, "»"sv})
        if (token.ends_with(quote)) token.remove_suffix(quote.size());
    if (token.ends_with("…") || token.ends_with('!') || token.ends_with('?')) return true;
    return token.ends_with('.') && !is_abbreviation(token);
}

/// After a line's end: an empty line, a list's mark, or something that begins as a heading or sentence does.
bool begins_anew(std::string_view rest) {
    const auto line = rest.substr(0, rest.find('\n'));
    const auto start = line.find_first_not_of(" \t\r");
    if (start == line.npos) return true;
    const char first = line[start];
    return first == '-' || first == '*' || first == '#' || is_upper(first) || is_digit(first) ||
           !is_ascii(first);
}

class Splitter {
public:
    explicit Splitter(std::string_view text) : text_(text) {}

    std::vector<Sentence> split() {
        for (std::size_t at = 0; at < text_.size();) {
            if (is_space(text_[at])) {
                if (text_[at] == '\n' && begins_anew(text_.substr(at + 1))) close();
                ++at;
                continue;
            }
            const auto end = std::min(text_.find_first_of(" \n\t\r", at), text_.size());
            take(text_.substr(at, end - at));
            at = end;
        }
        close();
        return std::move(done_);
    }

private:
    void take(std::string_view token) {
        if (current_.text.empty()) current_.text = token.substr(0, 0);
        current_.text = {current_.text.data(),
                         static_cast<std::size_t>(token.data() + token.size() - current_.text.data())};
        if (has_word_character(token)) current_.words.push_back(bare(token));
        if (ends_sentence(token)) close();
    }

    void close() {
        if (!current_.words.empty()) done_.push_back(std::move(current_));
        current_ = {};
    }

    std::string_view text_;
    Sentence current_;
    std::vector<Sentence> done_;
};
} // namespace

std::vector<Sentence> sentences(std::string_view text) { return Splitter(text).split(); }

} // namespace trialoog::readability
