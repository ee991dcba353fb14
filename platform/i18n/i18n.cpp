#include "platform/i18n/i18n.hpp"

#include "platform/embedded/embedded.hpp"

#include <boost/locale/gnu_gettext.hpp>
#include <locale>
#include <vector>

namespace trialoog {
namespace {
using Catalogue = boost::locale::message_format<char>;

/// Keeps a catalogue alive: a facet is owned by a locale.
struct Loaded {
    std::locale owner;
    const Catalogue* catalogue = nullptr;
};

Loaded load(const i18n::Language& language) {
    const auto compiled = embedded::find(fmt::format("translations/{}.mo", language.code));
    if (!compiled) return {};
    boost::locale::gnu_gettext::messages_info info;
    info.language = language.code;
    info.encoding = "UTF-8";
    info.domains.emplace_back("trialoog");
    info.paths.emplace_back("translations");
    info.callback = [&](const std::string&, const std::string&) {
        return std::vector<char>(compiled->begin(), compiled->end());
    };
    auto* catalogue = boost::locale::gnu_gettext::create_messages_facet<char>(info);
    return {std::locale(std::locale::classic(), catalogue), catalogue};
}

// Beside languages(); read-only once made, so all threads share them without a lock.
const std::vector<Loaded>& catalogues() {
    static const auto all = [] {
        std::vector<Loaded> loaded;
        for (const auto& language : i18n::languages())
            loaded.push_back(load(language));
        return loaded;
    }();
    return all;
}

thread_local const i18n::Language* speaking = nullptr;

/// Null for Dutch, and for a language without a catalogue.
const Catalogue* current_catalogue() {
    const auto index = &i18n::current() - i18n::languages().data();
    return index == 0 ? nullptr : catalogues()[static_cast<std::size_t>(index)].catalogue;
}

const char* translated(const char* context, const char* dutch) {
    const Catalogue* catalogue = current_catalogue();
    // The empty text is the key of a catalogue's head.
    if (!catalogue || !*dutch) return dutch;
    const char* found = catalogue->get(0, context, dutch);
    return found && *found ? found : dutch;
}

std::string with_number(std::string text, long long n) {
    const std::string number = std::to_string(n);
    for (std::size_t at = 0; (at = text.find("{n}", at)) != std::string::npos; at += number.size())
        text.replace(at, 3, number);
    return text;
}
} // namespace

std::string t(const char* dutch) { return translated(nullptr, dutch); }

std::string tc(const char* context, const char* dutch) { return translated(context, dutch); }

std::string tn(const char* one, const char* many, long long n) {
    const Catalogue* catalogue = current_catalogue();
    const char* found = nullptr;
    if (catalogue && *one) found = catalogue->get(0, nullptr, one, static_cast<int>(n));
    if (!found || !*found) found = n == 1 ? one : many;
    return with_number(found, n);
}

std::string t_content(std::string_view dutch) {
    if (!current_catalogue()) return std::string(dutch);
    return t(std::string(dutch).c_str());
}

namespace i18n {

std::string_view readable(std::string_view code) {
    const Language& own = language(code);
    return own.interface ? own.code : languages().front().code;
}

const Language& current() { return speaking ? *speaking : languages().front(); }

Speaking::Speaking(std::string_view code) : before_(speaking) { speaking = &language(code); }
Speaking::~Speaking() { speaking = before_; }

} // namespace i18n
} // namespace trialoog
