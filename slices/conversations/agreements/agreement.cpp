#include "slices/conversations/agreements/agreement.hpp"

#include "platform/text/typed.hpp"
#include "slices/access/secrets/secrets.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <stdexcept>
#include <tuple>
#include <utility>

namespace trialoog::conversations {
namespace {

constexpr std::pair<Going, std::string_view> goings[]{
    {Going::open, "open"}, {Going::done, "done"}, {Going::stuck, "stuck"}, {Going::dropped, "dropped"}};

bool is_of(const Consent& one, Voice voice, std::string_view person_id) {
    return one.voice == voice && (voice != Voice::parent || one.person_id == person_id);
}

} // namespace

std::string_view voice_code(Voice voice) { return voice == Voice::parent ? "adult" : look::code(voice); }
std::optional<Voice> voice_from(std::string_view code) {
    for (const Voice voice : {Voice::pupil, Voice::parent, Voice::mentor})
        if (voice_code(voice) == code) return voice;
    return std::nullopt;
}

std::string_view code(Going going) {
    for (const auto& [which, name] : goings)
        if (which == going) return name;
    throw std::logic_error("a state of an agreement without a code");
}
std::optional<Going> going_from(std::string_view code) {
    for (const auto& [which, name] : goings)
        if (name == code) return which;
    return std::nullopt;
}

bool Agreement::says_the_same(const Agreement& other) const {
    const auto all = [](const Agreement& one) {
        return std::tie(one.voice, one.person_id, one.who, one.what, one.by, one.help);
    };
    return all(*this) == all(other) && (going == Going::dropped) == (other.going == Going::dropped);
}

std::string words_of(const Agreement& one) {
    return words_from(fmt::format("{}\n{}\n{}\n{}\n{}\n{}", voice_code(one.voice), one.person_id, one.who,
                                  one.what, one.by ? one.by->iso() : "", one.help));
}

std::string words_from(std::string_view sent) { return text::typed_lines(sent); }

std::vector<std::string> words_of(const std::vector<Agreement>& all) {
    std::vector<std::string> words;
    for (const Agreement& one : all)
        if (one.going != Going::dropped) words.push_back(words_of(one));
    return words;
}

std::string wording_of(std::string_view secret, std::vector<std::string> words) {
    std::ranges::sort(words);
    return access::keyed_hash(secret, "agreements", fmt::format("{}", fmt::join(words, "\n\n")));
}

const Consent* last_word(const std::vector<Consent>& all, Voice voice, std::string_view person_id) {
    for (const Consent& one : all)
        if (is_of(one, voice, person_id)) return &one;
    return nullptr;
}

const Consent* said_of(const std::vector<Consent>& all, Voice voice, std::string_view person_id,
                       std::string_view wording) {
    const Consent* said = last_word(all, voice, person_id);
    return said && said->wording == wording ? said : nullptr;
}

bool may_mark(const Agreement& one, Voice viewer, std::string_view viewer_id) {
    if (viewer == Voice::mentor) return true;
    return one.voice == viewer && (viewer == Voice::pupil || one.person_id == viewer_id);
}

} // namespace trialoog::conversations
