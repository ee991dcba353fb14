#include "slices/assignments/announcement.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/wording.hpp"

namespace trialoog::assignments {

messages::Outgoing announcement_to(const ParentToTell& parent, const Announcement& about,
                                   const Template& form) {
    const i18n::Speaking speaking(i18n::readable(parent.language));
    const std::string pupils = i18n::list_of(parent.pupils), title = t_content(form.title);
    const Names names{pupils, t("een volwassene"), t("een volwassene")};
    const auto paragraph = [](std::string& body, const std::string& text) {
        body += (body.empty() ? "" : "\n\n") + text;
    };

    std::string body;
    paragraph(body, tf("Beste {name},", fmt::arg("name", parent.name)));
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

    messages::Outgoing message;
    message.person_id = parent.person_id;
    message.purpose = announced_purpose;
    message.about_id = about.assignment_id;
    message.class_id = about.class_id;
    message.language = i18n::current().code;
    message.subject =
        tf("Thuisopdracht voor {pupil}: {title}", fmt::arg("pupil", pupils), fmt::arg("title", title));
    message.body = std::move(body);
    message.has_email = parent.has_email;
    return message;
}

} // namespace trialoog::assignments
