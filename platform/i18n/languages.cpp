#include "platform/i18n/complete.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace trialoog::i18n {
namespace {
enum class Script { left_to_right, right_to_left };
enum class Catalogue { complete, none_yet };

constexpr Language known(std::string_view code, std::string_view name,
                         Catalogue catalogue = Catalogue::none_yet, Script script = Script::left_to_right) {
    return {code, name, script == Script::right_to_left, catalogue == Catalogue::complete};
}
constexpr Language leftward(std::string_view code, std::string_view name) {
    return known(code, name, Catalogue::none_yet, Script::right_to_left);
}

// The languages that parents of Dutch pupils most often speak at home, after Dutch and English in order of
// their code. A language may be somebody's own without a catalogue: its texts then fall back to Dutch.
constexpr auto all = std::to_array<Language>({
    known("nl", "Nederlands", Catalogue::complete),
    known("en", "English", Catalogue::complete),
    known("am", "አማርኛ"),
    leftward("ar", "العربية"),
    known("bg", "Български"),
    leftward("ckb", "کوردیی ناوەندی"),
    known("de", "Deutsch"),
    known("el", "Ελληνικά"),
    known("es", "Español"),
    leftward("fa", "فارسی"),
    known("fr", "Français"),
    known("hi", "हिन्दी"),
    known("hu", "Magyar"),
    known("it", "Italiano"),
    known("kmr", "Kurmancî"),
    known("pap", "Papiamentu"),
    known("pl", "Polski"),
    leftward("prs", "دری"),
    leftward("ps", "پښتو"),
    known("pt", "Português"),
    known("rif", "Tarifit"),
    known("ro", "Română"),
    known("ru", "Русский"),
    known("so", "Soomaali"),
    known("sr", "Srpski"),
    known("ti", "ትግርኛ"),
    known("tr", "Türkçe"),
    known("uk", "Українська"),
    leftward("ur", "اردو"),
    known("vi", "Tiếng Việt"),
    known("zh", "中文"),
});
} // namespace

std::span<const Language> languages() { return all; }

std::vector<Language> complete_languages() {
    std::vector<Language> complete;
    std::ranges::copy_if(all, std::back_inserter(complete), &Language::interface);
    return complete;
}

bool is_complete(std::string_view code) {
    const auto found = std::ranges::find(all, code, &Language::code);
    return found != all.end() && found->interface;
}

const Language& language(std::string_view code) {
    const auto found = std::ranges::find(all, code, &Language::code);
    return found == all.end() ? all.front() : *found;
}

} // namespace trialoog::i18n
