#include "slices/assignments/setting_out/announcement.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/setting_out/what_they_are.hpp"
#include "slices/assignments/work/wording.hpp"

namespace trialoog::assignments {
namespace {

std::string feedback_line(const Together& to, const Announcement& about) {
    return tf("Zo hoort {pupil} iets terug: “{feedback}”", fmt::arg("pupil", to.pupils),
              fmt::arg("feedback", t_content(about.feedback)));
}

} // namespace

FamilyLetter announcement_of(const Announcement& about, const TemplatePtr& form) {
    const auto subject = [form](const Together& to) {
        return tf("Thuisopdracht voor {pupil}: {title}", fmt::arg("pupil", to.pupils),
                  fmt::arg("title", t_content(form->title)));
    };
    const auto paragraphs = [about, form](const Together& to) {
        const std::string &pupils = to.pupils, title = t_content(form->title);
        const Names names{pupils, t("een volwassene"), t("een volwassene")};
        std::vector<std::string> all{
            tf("{pupil} krijgt een thuisopdracht: {title}. Die opdracht doet {pupil} samen met u, of met een "
               "andere volwassene.",
               fmt::arg("pupil", pupils), fmt::arg("title", title)),
            say(form->why.adult, names),
            say(form->expected.adult, names),
            tf("Het kost ongeveer {minutes} minuten. {pupil} levert de opdracht in op {day}.",
               fmt::arg("minutes", form->minutes), fmt::arg("pupil", pupils),
               fmt::arg("day", i18n::long_date(about.dates.hand_in_on))),
            feedback_line(to, about),
            tf("Kunt u niet? Dan mag het ook met een tante, een opa of iemand uit de buurt. Weet "
               "{pupil} niemand? Vraag dan hulp aan {mentor}.",
               fmt::arg("pupil", pupils), fmt::arg("mentor", to.mentors)),
            tf("Zo doet u mee: ga naar {url} en typ uw code. Hebt u geen code? Vraag de school om een "
               "brief met uw code.",
               fmt::arg("url", about.base_url + "/code"))};
        if (to.is_new_to_it)
            all.insert(all.begin() + 1, t("Dit is de eerste thuisopdracht van dit schooljaar.") + " " +
                                            what_home_assignments_are(pupils));
        return all;
    };
    return {announced_purpose, about.assignment_id, subject, paragraphs};
}

FamilyLetter change_of(const Announcement& about, const TemplatePtr& form) {
    const auto subject = [form](const Together& to) {
        return tf("Er verandert iets aan de thuisopdracht van {pupil}: {title}", fmt::arg("pupil", to.pupils),
                  fmt::arg("title", t_content(form->title)));
    };
    const auto paragraphs = [about, form](const Together& to) {
        return std::vector<std::string>{
            tf("Eerder schreven wij u over de thuisopdracht {title} van {pupil}. Daar is iets aan veranderd. "
               "Zo is het nu:",
               fmt::arg("title", t_content(form->title)), fmt::arg("pupil", to.pupils)),
            tf("{pupil} levert de opdracht in op {day}.", fmt::arg("pupil", to.pupils),
               fmt::arg("day", i18n::long_date(about.dates.hand_in_on))),
            feedback_line(to, about)};
    };
    return {changed_purpose, {}, subject, paragraphs};
}

FamilyLetter own_day_of(Day until, const TemplatePtr& form) {
    const auto subject = [form](const Together& to) {
        return tf("Een andere inleverdag voor {pupil}: {title}", fmt::arg("pupil", to.pupils),
                  fmt::arg("title", t_content(form->title)));
    };
    const auto paragraphs = [until, form](const Together& to) {
        return std::vector<std::string>{tf(
            "{pupil} mag de thuisopdracht {title} inleveren tot en met {day}.", fmt::arg("pupil", to.pupils),
            fmt::arg("title", t_content(form->title)), fmt::arg("day", i18n::long_date(until)))};
    };
    return {changed_purpose, {}, subject, paragraphs};
}

FamilyLetter withdrawal_of(const TemplatePtr& form) {
    const auto subject = [form](const Together& to) {
        return tf("Deze thuisopdracht van {pupil} gaat niet door: {title}", fmt::arg("pupil", to.pupils),
                  fmt::arg("title", t_content(form->title)));
    };
    const auto paragraphs = [form](const Together& to) {
        return std::vector<std::string>{
            tf("De thuisopdracht {title} gaat nu niet door. U en {pupil} hoeven er niets voor te doen.",
               fmt::arg("title", t_content(form->title)), fmt::arg("pupil", to.pupils)),
            tf("Wat {pupil} of u al opschreef, blijft bewaard. Komt de opdracht later toch? Dan hoort u het "
               "van ons.",
               fmt::arg("pupil", to.pupils))};
    };
    return {withdrawn_purpose, {}, subject, paragraphs};
}

} // namespace trialoog::assignments
