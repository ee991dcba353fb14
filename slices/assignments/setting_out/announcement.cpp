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

/// In the language that is spoken now.
std::string text_for(const Together& to, const Announcement& about, const Template& form) {
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
    paragraph(body, tf("Zo doet u mee: ga naar {url} en vul de code uit de eerste brief in.",
                       fmt::arg("url", about.base_url + "/code")));
    paragraph(body, tf("Met vriendelijke groet,\n{mentor}, mentor\n{school}",
                       fmt::arg("mentor", about.mentor_name), fmt::arg("school", about.school_name)));

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
        message.body += text_for(to, about, form);
        spoken.push_back(language);
    }
    return message;
}

} // namespace trialoog::assignments
