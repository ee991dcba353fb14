#pragma once
// The words of the YAML for what a template chooses among, for reading and for writing.

#include "slices/content/template/kind_traits.hpp"
#include "slices/content/template/template.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace trialoog::content::said {

inline constexpr auto kinds = [] {
    std::array<std::pair<std::string_view, Kind>, kind_rows.size()> words{};
    for (std::size_t n = 0; n < words.size(); ++n)
        words[n] = {kind_rows[n].word, kind_rows[n].kind};
    return words;
}();
inline constexpr std::pair<std::string_view, Yield> yields[] = {
    {"quality", Yield::quality},    {"motive", Yield::motive},       {"job", Yield::job},
    {"person", Yield::person},      {"profile", Yield::profile},     {"course", Yield::course},
    {"result", Yield::result},      {"next_step", Yield::next_step}, {"evaluation", Yield::evaluation},
    {"follow_up", Yield::follow_up}};
inline constexpr std::pair<std::string_view, Known> known_kinds[] = {{"qualities", Known::qualities},
                                                                     {"motives", Known::motives},
                                                                     {"jobs", Known::jobs},
                                                                     {"profiles", Known::profiles},
                                                                     {"courses", Known::courses}};
inline constexpr std::pair<std::string_view, Tells> tells[] = {
    {"for", Tells::for_it}, {"against", Tells::against_it}, {"to_find_out", Tells::to_find_out}};
inline constexpr std::pair<std::string_view, Answerer> answerers[] = {
    {"pupil", Answerer::pupil}, {"adult", Answerer::adult}, {"both", Answerer::both}};
inline constexpr std::pair<std::string_view, Answerer> tellers[] = {{"pupil", Answerer::pupil},
                                                                    {"adult", Answerer::adult}};
inline constexpr std::pair<std::string_view, Place> places[] = {
    {"class", Place::in_class}, {"home", Place::at_home}, {"alone", Place::alone}};

/// The word for a value, or "" where none is said.
template <class Enum, class Known> std::string_view of(Enum wanted, const Known& known) {
    for (const auto& [word, value] : known)
        if (value == wanted) return word;
    return {};
}
/// The value of a word; `otherwise` for a word that isn't known.
template <class Enum, class Known> Enum from(std::string_view said, Enum otherwise, const Known& known) {
    for (const auto& [word, value] : known)
        if (word == said) return value;
    return otherwise;
}

} // namespace trialoog::content::said
