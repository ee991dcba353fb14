#pragma once
// The people of a talk, as they are called at the table.

#include "slices/conversations/agreements/agreements_store.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::conversations {

/// A voice with which parent speaks; "" for an adult whom the school doesn't know.
struct Voiced {
    Voice voice = Voice::pupil;
    std::string person_id;
};
/// As a form names it: "pupil", "mentor", "adult:samira"; "adult:" for somebody else.
std::string voice_key(const Voiced&);

struct People {
    std::string pupil;         // given name
    std::vector<Adult> adults; // parents with whom the talk may be
    std::string mentor;        // given name of who holds it
    std::optional<Record> record;

    const Adult* adult(std::string_view id) const;
    /// Who can say "eens": the pupil, the parents who are there (nobody chosen yet: all), the mentor.
    std::vector<Voiced> voices() const;
    /// Nothing for one that isn't at this talk.
    std::optional<Voiced> voiced(std::string_view key) const;
    /// "Samira"; of somebody whom the school doesn't know who it was.
    std::string name_of(const Voiced&) const;
    /// Who promises: "Noor", "tante Hanan".
    std::string promiser(const Agreement&) const;
    /// "Noor: vraagt tante Hanan. Voor 5 mrt. Hulp: mama belt mee"
    std::string in_words(const Agreement&) const;
    std::string in_words(const Record&) const;
};
People people_of(db::Reader&, const access::Viewer&, const Talk&, const access::PupilRef&, Day today);

/// "Gelukt, zegt Noor"; "Nog bezig".
std::string how_it_went(const Agreement&);
html::Html tag_of(const Agreement&);
/// When, where and about what they speak again; nothing when nothing is said.
html::Html next_contact(const std::optional<Record>&);
/// Who said no, and why: also when they agreed since, or a word changed.
html::Html reasons_part(const People&, const std::vector<Consent>&, std::string_view wording);

} // namespace trialoog::conversations
