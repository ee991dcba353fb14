#include "slices/assignments/setting_out/family_letter.hpp"

#include "platform/i18n/i18n.hpp"

#include <algorithm>

namespace trialoog::assignments {
namespace {

constexpr std::string_view between_languages = "\n\n* * *\n\n";

using Signers = std::vector<std::pair<std::string, std::vector<std::string>>>; // mentors, with their pupils

/// The mentor of the class, or where a pupil has one of its own, that one.
Signers signers_to(const std::vector<ParentToTell>& readers, const Announcement& about) {
    std::map<std::string, std::string> mentors; // by pupil's id
    Signers signers;
    for (const ParentToTell& one : readers)
        for (std::size_t i = 0; i < one.pupil_ids.size(); ++i) {
            const auto own = about.own_mentors.find(one.pupil_ids[i]);
            const std::string& name = own == about.own_mentors.end() ? about.mentor_name : own->second;
            if (!mentors.emplace(one.pupil_ids[i], name).second) continue; // of the other parent too
            auto at = std::ranges::find(signers, name, [](const auto& signer) { return signer.first; });
            if (at == signers.end()) at = signers.insert(at, {name, {}});
            at->second.push_back(one.pupils[i]);
        }
    if (signers.empty()) signers.push_back({about.mentor_name, {}});
    return signers;
}

Together together(const std::vector<ParentToTell>& readers, const Announcement& about) {
    std::vector<std::string> names, pupils, mentors;
    bool is_new_to_it = false;
    for (const auto& [mentor, of_pupils] : signers_to(readers, about))
        mentors.push_back(mentor);
    for (const ParentToTell& one : readers) {
        names.push_back(one.name);
        is_new_to_it = is_new_to_it || one.is_new_to_it;
        for (const std::string& pupil : one.pupils)
            if (std::ranges::find(pupils, pupil) == pupils.end()) pupils.push_back(pupil);
    }
    return {i18n::list_of(names), i18n::list_of(pupils), i18n::list_of(mentors), is_new_to_it};
}

/// Each mentor by name where they differ.
std::string signature(const std::vector<ParentToTell>& readers, const Announcement& about) {
    const Signers signed_by = signers_to(readers, about);
    if (signed_by.size() == 1)
        return tf("Met vriendelijke groet,\n{mentor}, mentor\n{school}",
                  fmt::arg("mentor", signed_by.front().first), fmt::arg("school", about.school_name));
    std::string lines;
    for (const auto& [name, pupils] : signed_by)
        lines += (lines.empty() ? "" : "\n") + tf("{mentor}, mentor van {pupil}", fmt::arg("mentor", name),
                                                  fmt::arg("pupil", i18n::list_of(pupils)));
    return tf("Met vriendelijke groet,\n{mentors}\n{school}", fmt::arg("mentors", lines),
              fmt::arg("school", about.school_name));
}

std::string body_for(const std::vector<ParentToTell>& readers, const Together& to, const Announcement& about,
                     const FamilyLetter& letter) {
    std::string body = tf("Beste {name},", fmt::arg("name", to.names));
    for (const std::string& paragraph : letter.paragraphs(to))
        body.append("\n\n").append(paragraph);
    return body.append("\n\n").append(signature(readers, about));
}

} // namespace

std::vector<std::vector<ParentToTell>> by_mailbox(const std::vector<ParentToTell>& parents) {
    std::vector<std::vector<ParentToTell>> groups;
    for (const ParentToTell& one : parents) {
        const auto same = std::ranges::find_if(groups, [&](const std::vector<ParentToTell>& group) {
            return !one.mailbox.empty() && group.front().mailbox == one.mailbox;
        });
        if (same == groups.end())
            groups.push_back({one});
        else
            same->push_back(one);
    }
    return groups;
}

messages::Outgoing letter_to(const std::vector<ParentToTell>& readers, const Announcement& about,
                             const FamilyLetter& letter) {
    const ParentToTell& first = readers.front();
    messages::Outgoing message;
    message.person_id = first.person_id;
    message.purpose = letter.purpose;
    message.about_id = letter.about_id;
    message.class_id = about.class_id;
    message.has_email = !first.mailbox.empty();
    std::vector<std::string> spoken;
    for (const ParentToTell& one : readers) {
        if (&one != &first) message.also_to.push_back(one.person_id);
        for (const std::string& pupil_id : one.pupil_ids)
            message.about.push_back({one.person_id, pupil_id});
        const i18n::Speaking speaking(i18n::readable(one.language));
        const std::string language(i18n::current().code);
        if (std::ranges::find(spoken, language) != spoken.end()) continue;
        const Together to = together(readers, about);
        if (to.is_new_to_it) message.also_says = what_they_are_told;
        if (spoken.empty()) {
            message.language = language;
            message.subject = letter.subject(to);
        } else
            message.body += between_languages;
        message.body += body_for(readers, to, about, letter);
        spoken.push_back(language);
    }
    return message;
}

} // namespace trialoog::assignments
