// The form with faces: half a minute, on a phone.

#include "slices/partnership/pages.hpp"
#include "slices/partnership/questions.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/assignments.hpp"

namespace trialoog::partnership {
using namespace html;
namespace {

std::vector<Face> three_faces(const Question& question) {
    return {{3, "smile", question.yes}, {2, "meh", question.a_little}, {1, "frown", question.no}};
}

std::string lead(const Opened& opened) {
    if (opened.through == Through::paper) return t("Neem over waar een kruis staat. De rest blijft leeg.");
    switch (opened.evaluator) {
    case Evaluator::pupil:
        return t("Drie korte vragen. Het mag, het hoeft niet. Je bent zo klaar.");
    case Evaluator::adult:
        return t("Drie korte vragen. Het mag, het hoeft niet. U bent zo klaar.");
    case Evaluator::mentor:
        break;
    }
    return t("Drie korte vragen. Volgend jaar staan de antwoorden bij deze opdracht.");
}

assignments::AdultInWords adult_of(const Opened& opened) {
    return assignments::adult_in_words(opened.doing.companion, opened.doing.companion_name);
}

std::string who_reads(const Opened& opened) {
    if (opened.through == Through::paper)
        return tf("Dit zei {adult}. De school telt het mee, zonder naam.",
                  fmt::arg("adult", adult_of(opened).speaks));
    if (opened.through == Through::others_phone)
        return tf("Uw naam staat er niet bij. {pupil} leest uw antwoorden niet.",
                  fmt::arg("pupil", opened.doing.pupil_name));
    switch (opened.evaluator) {
    case Evaluator::pupil:
        return t("De school telt de antwoorden op. Jouw naam staat er niet bij.");
    case Evaluator::adult:
        return t("De school telt de antwoorden op. Uw naam staat er niet bij.");
    case Evaluator::mentor:
        break;
    }
    return t("Collega's lezen jouw antwoorden, met de naam van je klas erbij.");
}

std::string line_hint(Evaluator evaluator) {
    if (evaluator == Evaluator::mentor) return t("Eén zin is genoeg. Schrijf geen namen van leerlingen op.");
    return t("Eén zin is genoeg. Schrijf geen namen op.");
}

Html back(const Opened& opened) {
    if (opened.through == Through::paper) return a(href(slips_path(opened.doing.assignment_id)), t("Terug"));
    const bool mentor = opened.evaluator == Evaluator::mentor;
    return a(href(mentor ? "/opdracht/" + opened.doing.assignment_id : "/werk/" + opened.doing.work_id),
             t("Terug"));
}

Html questions_part(const EvaluatePage& page) {
    Html all;
    int at = 0;
    for (const Question& question : questions_of(page.opened.evaluator, page.opened.doing.pupil_name)) {
        all += faces("vraag_" + std::to_string(at + 1), question.text, three_faces(question),
                     page.typed.faces[static_cast<std::size_t>(at)]);
        ++at;
    }
    return all;
}

std::string path_of(const Opened& opened) {
    if (opened.through == Through::others_phone) return handed_over_path(opened.doing.work_id);
    if (opened.through == Through::paper) return slip_path(opened.doing.work_id);
    return opened.evaluator == Evaluator::mentor ? assignment_path(opened.doing.assignment_id)
                                                 : work_path(opened.doing.work_id);
}

/// To whoever holds the phone now: the pupil is spoken to as a pupil.
Html hand_over(const Opened& opened, bool to_pupil) {
    const auto adult = adult_of(opened);
    return look::voice_card(
        look::Voice::parent,
        tf("Geef de telefoon aan {name}", fmt::arg("name", to_pupil ? adult.to_pupil : adult.speaks)),
        group(p(to_pupil ? t("Er zijn drie vragen over hoe het was. Kijk niet mee.")
                         : t("Er zijn drie vragen over hoe het was.")),
              look::button_link(handed_over_path(opened.doing.work_id),
                                tf("Begin als {name}", fmt::arg("name", adult.speaks)))));
}

Html thanks(const EvaluatePage& page) {
    if (!page.saved) return {};
    if (page.opened.through == Through::others_phone)
        return look::notice(look::Tone::good, t("Bedankt"),
                            p(t("Uw antwoorden zijn bewaard. Geef de telefoon nu terug.")));
    return look::notice(look::Tone::good, t("Bedankt"),
                        p(page.opened.evaluator == Evaluator::adult
                              ? t("Uw antwoorden zijn bewaard. U kunt ze nog twee weken veranderen.")
                              : t("Je antwoorden zijn bewaard. Je kunt ze nog twee weken veranderen.")));
}

Html form_of(const EvaluatePage& page) {
    const Evaluator evaluator = page.opened.evaluator;
    const bool keeps = page.opened.said || page.opened.through == Through::paper;
    return look::post_form(
        path_of(page.opened),
        group(look::voice_card(
                  look_voice(evaluator), who_reads(page.opened),
                  group(questions_part(page), look::text_area({.name = "zin",
                                                               .label = open_question(evaluator),
                                                               .hint = line_hint(evaluator),
                                                               .value = page.typed.line,
                                                               .max_length = static_cast<int>(longest_line)},
                                                              2, page.errors))),
              look::foot(group(back(page.opened), look::submit(keeps ? t("Bewaar") : t("Verstuur"))))));
}

std::string closed_sentence(const EvaluatePage& page) {
    const bool adult = page.opened.evaluator == Evaluator::adult;
    if (page.may == May::told)
        return page.opened.through != Through::own_session
                   ? tf("Dat vertelde {name} al. Bedankt!", fmt::arg("name", adult_of(page.opened).speaks))
                   : t("U vertelde al hoe het was, op de telefoon van een ander.");
    if (!page.opened.said) return t("Deze opdracht is al een tijd klaar. Antwoorden kan niet meer.");
    return adult ? t("Uw antwoorden zijn bewaard. Veranderen kan niet meer.")
                 : t("Je antwoorden zijn bewaard. Veranderen kan niet meer.");
}

Html closed(const EvaluatePage& page) {
    if (page.saved && page.may == May::told) return p(back(page.opened)); // thanked above
    const std::string& typed = page.typed.line;
    const bool is_new = !typed.empty() && (!page.opened.said || page.opened.said->line != typed);
    return group(look::notice(look::Tone::plain, {}, p(closed_sentence(page))),
                 when(is_new, [&] { return look::card(t("Dit is hier getypt"), p(cls("kept"), typed)); }),
                 p(back(page.opened)));
}

} // namespace

Html faces(const std::string& field, std::string_view question, const std::vector<Face>& all, int picked) {
    return fieldset(cls("field faces"), id(look::id_of(field)), legend(question),
                    div(cls("face-row"), each(all, [&](const Face& one) {
                            return label(cls("face"),
                                         input(type("radio"), name(field), value(std::to_string(one.value)),
                                               flag("checked", one.value == picked)),
                                         span(look::icon(one.icon), one.word));
                        })));
}

Html evaluate_page(const EvaluatePage& page) {
    const Opened& opened = page.opened;
    const std::string eyebrow = opened.evaluator == Evaluator::mentor
                                    ? tf("{title}, klas {name}", fmt::arg("title", page.title),
                                         fmt::arg("name", opened.doing.class_name))
                                    : page.title;
    const bool open = page.may == May::begin || page.may == May::change;
    const std::string heading =
        opened.through == Through::paper
            ? tf("Het briefje van {pupil}", fmt::arg("pupil", opened.doing.pupil_called))
            : t("Hoe was het?");
    return group(look::heading(eyebrow, heading, open ? lead(opened) : std::string()), thanks(page),
                 look::error_summary(page.errors),
                 when(page.hands_over, [&] { return hand_over(opened, true); }),
                 open ? form_of(page) : closed(page));
}

Html invitation(const Opened& opened, May may) {
    if (may != May::begin && may != May::change) return {};
    if (opened.through == Through::others_phone) return hand_over(opened, opened.from_pupils_phone);
    const bool said = may == May::change;
    const Evaluator evaluator = opened.evaluator;
    const std::string text =
        said ? evaluator == Evaluator::adult ? t("U vertelde hoe het was. Bedankt!")
                                             : t("Je vertelde hoe het was. Bedankt!")
        : evaluator == Evaluator::adult  ? t("Wilt u vertellen hoe u het vond? Het kost een halve minuut.")
        : evaluator == Evaluator::mentor ? t("Hoe ging het met deze opdracht? Het kost een halve minuut.")
                                         : t("Wil je vertellen hoe je het vond? Het kost een halve minuut.");
    return look::voice_card(
        look_voice(evaluator), t("Hoe was het?"),
        group(p(text), look::button_link(path_of(opened),
                                         said ? t("Bekijk of verander") : t("Vertel hoe het was"), said)));
}

} // namespace trialoog::partnership
