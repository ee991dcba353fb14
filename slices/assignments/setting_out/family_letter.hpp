#pragma once
// A letter or mail to parents about an assignment: who reads it in which mailbox, in which language, signed
// by whom.

#include "slices/assignments/class_work/dates.hpp"
#include "slices/messages/messages.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::assignments {

struct ParentToTell {
    std::string person_id, name, language;
    std::string mailbox;             // "" for who has no e-mail
    std::vector<std::string> pupils; // given names of the own children in this class
    std::vector<std::string> pupil_ids;
    /// Of one of these pupils they weren't told this school year what home assignments are (HA-9).
    bool is_new_to_it = false;
};

/// An assignment as far as parents are told of it.
struct Announcement {
    std::string assignment_id, class_id, feedback;
    Dates dates;
    std::string mentor_name, school_name, base_url;
    std::map<std::string, std::string> own_mentors = {}; // names by pupil's id, of who has one of their own
};

/// Everybody once, though both parents have the same child: "Samira en Karim", "Noor".
struct Together {
    std::string names, pupils;
    std::string mentors = {}; // of these pupils, by name
    bool is_new_to_it = false;
};
/// What a message also says: what home assignments are.
inline constexpr std::string_view what_they_are_told = "home_assignments";

/// What is said, in the language that is spoken at that moment.
struct FamilyLetter {
    std::string_view purpose;
    std::string about_id;
    std::function<std::string(const Together&)> subject;
    std::function<std::vector<std::string>(const Together&)> paragraphs; // between greeting and signature
};

/// People who share a mailbox together, in which they get one message; everybody else alone.
std::vector<std::vector<ParentToTell>> by_mailbox(const std::vector<ParentToTell>&);

/// To the readers of one mailbox, or to one parent: in the reader's own language, as far as there is a
/// catalogue. In each language where they differ, one below the other.
messages::Outgoing letter_to(const std::vector<ParentToTell>& readers, const Announcement&,
                             const FamilyLetter&);

} // namespace trialoog::assignments
