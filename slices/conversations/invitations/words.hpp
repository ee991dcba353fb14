#pragma once
// What the letters say.

#include "slices/conversations/invitations/invitation.hpp"

namespace trialoog::conversations {

struct Told {
    Appointment now;
    std::string was_at; // "" when it is their first time
};

std::string planned_subject(const std::string& pupils, bool to_pupil, const std::vector<Told>&);
std::vector<std::string> planned_paragraphs(const std::vector<Told>&, bool to_pupil, const std::string& url);
std::string changed_subject(const std::string& pupils, bool to_pupil);
std::vector<std::string> changed_paragraphs(const std::vector<Told>&, bool to_pupil, const std::string& url);
std::string tomorrow_subject(const std::string& pupils, bool to_pupil);
std::vector<std::string> tomorrow_paragraphs(const std::vector<Told>&, bool to_pupil, const std::string& url);

} // namespace trialoog::conversations
