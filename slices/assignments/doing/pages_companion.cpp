#include "slices/assignments/doing/pages_doing.hpp"

#include "platform/i18n/i18n.hpp"

namespace trialoog::assignments {
using namespace html;

Html companion_page(const OpenedWork& opened, const CompanionForm& asked) {
    const bool pupil = opened.seat.side == Side::pupil;
    const Names names = names_of(opened.work);
    const std::string question =
        pupil ? t("Met wie doe je deze opdracht?")
              : tf("Met wie doet {pupil} deze opdracht?", fmt::arg("pupil", opened.pupil.called));
    const look::Field who{.name = "wie",
                          .label =
                              pupil ? t("Kies iemand die jou goed kent")
                                    : tf("Kies iemand die {pupil} goed kent", fmt::arg("pupil", names.pupil)),
                          .hint = t("Een ouder mag, maar iemand anders uit de familie of de buurt ook."),
                          .value = asked.picked};
    const look::Field name{.name = "naam",
                           .label =
                               pupil ? t("Hoe noem je deze persoon?")
                                     : tf("Hoe noemt {pupil} deze persoon?", fmt::arg("pupil", names.pupil)),
                           .hint = t("Bijvoorbeeld mama, opa Jan of tante Fatma. Leeg laten mag ook."),
                           .value = asked.name,
                           .autocomplete = "off",
                           .max_length = static_cast<int>(longest_name)};
    const auto replacing = [&] {
        return look::notice(
            look::Tone::attention, t("Er staan al antwoorden"),
            group(p(tf("{adult} heeft al iets ingevuld. Met iemand anders gaan die antwoorden weg.",
                       fmt::arg("adult", capital(names.adult_speaks)))),
                  look::checkbox_field({.name = "wissen", .label = t("Toch iemand anders?")},
                                       {{"ja", t("Ja, haal die antwoorden weg")}}, {}, asked.errors)));
    };
    return group(
        look::error_summary(asked.errors), read_aloud_button(),
        look::heading(t_content(opened.form->title), question),
        look::post_form(work_path(opened.work.id, "met-wie"),
                        group(look::card({}, group(look::radio_field(who, asked.choices, asked.errors),
                                                   look::text_field(name, asked.errors))),
                              when(asked.replaces, replacing),
                              look::foot(group(a(href(work_path(opened.work.id)), t("Terug")),
                                               look::submit(t("Verder")))))));
}

} // namespace trialoog::assignments
