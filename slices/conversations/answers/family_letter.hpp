#pragma once
// A letter or mail to the families of a round: who reads it in which mailbox, in which language.

#include "slices/conversations/answers/answers_store.hpp"
#include "slices/messages/messages.hpp"

#include <functional>
#include <string>
#include <vector>

namespace trialoog::conversations {

/// A parent with its children of the round, or a pupil who reads for itself.
struct Reader {
    std::string person_id, name, language, mailbox; // mailbox "": on paper
    bool is_pupil = false;
    std::string class_id; // whose mentor prints it
    std::vector<std::string> pupil_ids, pupils;
};
/// Each once, with all the pupils whom they hear of here.
std::vector<Reader> readers_among(const std::vector<FamilyMember>&);

/// What is said, in the language that is spoken at that moment. `pupils` as "Noor en Sam"; to a pupil "je".
struct RoundLetter {
    std::string_view purpose;
    std::string about_id;
    std::function<std::string(const std::string& pupils, bool to_pupil)> subject;
    std::function<std::vector<std::string>(const std::string& pupils, bool to_pupil)> paragraphs;
    std::string school_name;
};
/// One message to each mailbox, or to who has none.
std::vector<messages::Outgoing> letters_to(const std::vector<Reader>&, const RoundLetter&);

} // namespace trialoog::conversations
