#pragma once
// The language port. Dutch stands in the code and is the key of the gettext catalogues; the worker that
// renders for a reader says in which language: `i18n::Speaking speaking(viewer.language);`.

#include "platform/clock/clock.hpp"

#include <fmt/core.h>
#include <span>
#include <string>
#include <string_view>

namespace trialoog {

/// The text in the reader's language. xgettext collects the literals: pass nothing else.
std::string t(const char* dutch);
/// The same with a context where one Dutch word has two meanings.
std::string tc(const char* context, const char* dutch);
/// Singular or plural by n; `{n}` in the text becomes the number.
std::string tn(const char* one, const char* many, long long n);
/// Text with named places: `tf("Dag {name}", fmt::arg("name", given_name))`.
template <class... Args> std::string tf(const char* dutch, const Args&... args) {
    return fmt::format(fmt::runtime(t(dutch)), args...);
}
/// Marks a text that stands in a table: xgettext collects it here, and t_content() says it in the reader's
/// language.
constexpr const char* t_later(const char* dutch) { return dutch; }
/// A text that is data (library content): looked up in the catalogues like any other.
std::string t_content(std::string_view dutch);

namespace i18n {

struct Language {
    std::string_view code; // "nl"
    std::string_view name; // in itself: "Nederlands"
    bool right_to_left = false;
    bool interface = false; // a complete catalogue is built in
};
/// All languages a person can have as their own; the first is Dutch.
std::span<const Language> languages();
/// The known language with this code, or Dutch.
const Language& language(std::string_view code);

/// In which language a reader of this one gets our texts: their own when all is there, else Dutch. A page or
/// letter must say the language that it is really in.
std::string_view readable(std::string_view code);

/// Sets the language of this thread for a scope.
class Speaking {
public:
    explicit Speaking(std::string_view code);
    ~Speaking();
    Speaking(const Speaking&) = delete;
    Speaking& operator=(const Speaking&) = delete;

private:
    const Language* before_;
};
const Language& current();

/// "vrijdag 16 oktober" (a year is added when it isn't this school year's calendar year: `with_year`).
std::string long_date(Day, bool with_year = false);
std::string short_date(Day);             // "16 okt"
std::string month_name(unsigned month);  // "oktober"
std::string month_short(unsigned month); // "okt"
/// "vandaag", "morgen", "over 3 dagen", "gisteren", "3 dagen geleden"
std::string from_today(int days);
/// "a, b en c"
std::string list_of(std::span<const std::string> words);

} // namespace i18n
} // namespace trialoog
