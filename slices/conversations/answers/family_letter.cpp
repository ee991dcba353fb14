#include "slices/conversations/answers/family_letter.hpp"

#include "platform/i18n/i18n.hpp"

#include <algorithm>
#include <map>

namespace trialoog::conversations {
namespace {

constexpr std::string_view between_languages = "\n\n* * *\n\n";

std::vector<std::string> each_once(const std::vector<const Reader*>& readers,
                                   const std::function<std::vector<std::string>(const Reader&)>& of) {
    std::vector<std::string> all;
    for (const Reader* one : readers)
        for (const std::string& word : of(*one))
            if (std::ranges::count(all, word) == 0) all.push_back(word);
    return all;
}

struct Said {
    std::string subject, body;
};
Said said_to(const std::vector<const Reader*>& readers, const RoundLetter& letter) {
    const bool to_pupil = std::ranges::all_of(readers, &Reader::is_pupil);
    const auto names = each_once(readers, [](const Reader& one) { return std::vector{one.name}; });
    const std::string pupils =
        i18n::list_of(each_once(readers, [](const Reader& one) { return one.pupils; }));
    std::string body = tf("Beste {name},", fmt::arg("name", i18n::list_of(names)));
    for (const std::string& paragraph : letter.paragraphs(pupils, to_pupil))
        body.append("\n\n").append(paragraph);
    body.append("\n\n").append(
        tf("Met vriendelijke groet,\n{school}", fmt::arg("school", letter.school_name)));
    return {letter.subject(pupils, to_pupil), std::move(body)};
}

messages::Outgoing message_to(const std::vector<const Reader*>& readers, const RoundLetter& letter) {
    const Reader& first = *readers.front();
    messages::Outgoing message;
    message.person_id = first.person_id;
    message.purpose = letter.purpose;
    message.about_id = letter.about_id;
    message.class_id = first.class_id;
    message.has_email = !first.mailbox.empty();
    std::vector<std::string> spoken;
    for (const Reader* one : readers) {
        if (one != &first) message.also_to.push_back(one->person_id);
        for (const std::string& pupil : one->pupil_ids)
            message.about.push_back(
                {one->person_id, one->is_pupil ? std::string() : pupil}); // its own: nobody decides
        const i18n::Speaking speaking(i18n::readable(one->language));
        const std::string language(i18n::current().code);
        if (std::ranges::count(spoken, language) > 0) continue;
        Said said = said_to(readers, letter);
        if (spoken.empty()) {
            message.language = language;
            message.subject = std::move(said.subject);
        } else
            message.body += between_languages;
        message.body += said.body;
        spoken.push_back(language);
    }
    return message;
}

} // namespace

std::vector<Reader> readers_among(const std::vector<FamilyMember>& members) {
    std::map<std::string, Reader> by_person;
    for (const FamilyMember& one : members) {
        const bool is_pupil = one.parent_id.empty();
        const std::string& id = is_pupil ? one.pupil_id : one.parent_id;
        Reader& reader = by_person[id];
        if (reader.person_id.empty())
            reader = {.person_id = id,
                      .name = is_pupil ? one.pupil_given_name : one.parent_name,
                      .language = one.language,
                      .mailbox = messages::mailbox_of(one.email),
                      .is_pupil = is_pupil,
                      .class_id = one.class_id,
                      .pupil_ids = {},
                      .pupils = {}};
        if (std::ranges::count(reader.pupil_ids, one.pupil_id) > 0) continue;
        reader.pupil_ids.push_back(one.pupil_id);
        reader.pupils.push_back(one.pupil_given_name);
    }
    std::vector<Reader> all;
    for (auto& [id, reader] : by_person)
        all.push_back(std::move(reader));
    return all;
}

std::vector<messages::Outgoing> letters_to(const std::vector<Reader>& readers, const RoundLetter& letter) {
    std::vector<std::vector<const Reader*>> groups;
    std::map<std::string, std::size_t> group_of_mailbox;
    for (const Reader& one : readers) {
        const auto at = one.mailbox.empty() ? group_of_mailbox.end() : group_of_mailbox.find(one.mailbox);
        if (at != group_of_mailbox.end()) {
            groups[at->second].push_back(&one);
            continue;
        }
        if (!one.mailbox.empty()) group_of_mailbox[one.mailbox] = groups.size();
        groups.push_back({&one});
    }
    std::vector<messages::Outgoing> all;
    for (const auto& group : groups)
        all.push_back(message_to(group, letter));
    return all;
}

} // namespace trialoog::conversations
