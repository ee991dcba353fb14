#include "slices/assignments/setting_out/announcement.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/work/wording.hpp"

#include <algorithm>

namespace trialoog::assignments {
namespace {

constexpr std::string_view between_languages = "\n\n* * *\n\n";

struct Together {
    std::string names, pupils;
};
/// Everybody once, though both parents have the same child.
Together together(const std::vector<ParentToTell>& readers) {
    std::vector<std::string> names, pupils;
    for (const ParentToTell& one : readers) {
        names.push_back(one.name);
        for (const std::string& pupil : one.pupils)
            if (std::ranges::find(pupils, pupil) == pupils.end()) pupils.push_back(pupil);
    }
    return {i18n::list_of(names), i18n::list_of(pupils)};
}

/// By the mentor of the class, or where a pupil has one of its own, by that one; each by name where they
/// differ.
std::string signature(const std::vector<ParentToTell>& readers, const Announcement& about) {
    std::map<std::string, std::string> mentors; // by pupil's id
    std::vector<std::pair<std::string, std::vector<std::string>>> signed_by;
    for (const ParentToTell& one : readers)
        for (std::size_t i = 0; i < one.pupil_ids.size(); ++i) {
            const auto own = about.own_mentors.find(one.pupil_ids[i]);
            const std::string& name = own == about.own_mentors.end() ? about.mentor_name : own->second;
            if (!mentors.emplace(one.pupil_ids[i], name).second) continue; // of the other parent too
            auto at = std::ranges::find(signed_by, name, [](const auto& signer) { return signer.first; });
            if (at == signed_by.end()) at = signed_by.insert(at, {name, {}});
            at->second.push_back(one.pupils[i]);
        }
    if (signed_by.size() <= 1)
        return tf("Met vriendelijke groet,\n{mentor}, mentor\n{school}",
                  fmt::arg("mentor", signed_by.empty() ? about.mentor_name : signed_by.front().first),
                  fmt::arg("school", about.school_name));
    std::string lines;
    for (const auto& [name, pupils] : signed_by)
        lines += (lines.empty() ? "" : "\n") + tf("{mentor}, mentor van {pupil}", fmt::arg("mentor", name),
                                                  fmt::arg("pupil", i18n::list_of(pupils)));
    return tf("Met vriendelijke groet,\n{mentors}\n{school}", fmt::arg("mentors", lines),
              fmt::arg("school", about.school_name));
}

/// In the language that is spoken now.
std::string text_for(const std::vector<ParentToTell>& readers, const Together& to, const Announcement& about,
                     const Template& form) {
    const std::string &pupils = to.pupils, title = t_content(form.title);
    const Names names{pupils, t("een volwassene"), t("een volwassene")};
    const auto paragraph = [](std::string& body, const std::string& text) {
        body += (body.empty() ? "" : "\n\n") + text;
    };

    std::string body;
    paragraph(body, tf("Beste {name},", fmt::arg("name", to.names)));
    paragraph(
        body,
        tf("{pupil} krijgt een thuisopdracht: {title}. Die opdracht doet {pupil} samen met u, of met een "
           "andere volwassene.",
           fmt::arg("pupil", pupils), fmt::arg("title", title)));
    paragraph(body, say(form.why.adult, names));
    paragraph(body, say(form.expected.adult, names));
    paragraph(body, tf("Het kost ongeveer {minutes} minuten. {pupil} levert de opdracht in op {day}.",
                       fmt::arg("minutes", form.minutes), fmt::arg("pupil", pupils),
                       fmt::arg("day", i18n::long_date(about.dates.hand_in_on))));
    paragraph(body, tf("Zo hoort {pupil} iets terug: “{feedback}”", fmt::arg("pupil", pupils),
                       fmt::arg("feedback", t_content(about.feedback))));
    paragraph(body, tf("Kunt u niet? Dan mag het ook met een tante, een opa of iemand uit de buurt. Weet "
                       "{pupil} niemand? "
                       "Dan helpt de mentor.",
                       fmt::arg("pupil", pupils)));
    paragraph(body,
              tf("Zo doet u mee: ga naar {url} en typ uw code. Hebt u geen code? Vraag de school om een "
                 "brief met uw code.",
                 fmt::arg("url", about.base_url + "/code")));
    paragraph(body, signature(readers, about));

    return body;
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

messages::Outgoing announcement_to(const std::vector<ParentToTell>& readers, const Announcement& about,
                                   const Template& form) {
    const ParentToTell& first = readers.front();
    messages::Outgoing message;
    message.person_id = first.person_id;
    message.purpose = announced_purpose;
    message.about_id = about.assignment_id;
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
        const Together to = together(readers);
        if (spoken.empty()) {
            message.language = language;
            message.subject = tf("Thuisopdracht voor {pupil}: {title}", fmt::arg("pupil", to.pupils),
                                 fmt::arg("title", t_content(form.title)));
        } else
            message.body += between_languages;
        message.body += text_for(readers, to, about, form);
        spoken.push_back(language);
    }
    return message;
}

} // namespace trialoog::assignments
