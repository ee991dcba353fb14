#include "slices/assignments/supporter/pages_supporter.hpp"

#include "look/own_words.hpp"
#include "platform/i18n/complete.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/qr/qr.hpp"
#include "slices/assignments/work/wording.hpp"

namespace trialoog::assignments {
using namespace html;
namespace {

std::string path_of(const OpenedWork& opened, std::string_view act = {}) {
    std::string path = work_path(opened.work.id, "helper");
    if (!act.empty()) path.append("/").append(act);
    return path;
}

Html note_for_pupil(const OpenedWork& opened, const Proposal& proposal) {
    const auto name = fmt::arg("name", proposal.name);
    switch (proposal.state) {
    case ProposalState::waiting:
        return look::notice(
            look::Tone::plain, t("Je mentor kijkt naar je voorstel"),
            p(tf("Je wilt dit doen met {name}. Aan jouw eigen deel kun je al beginnen.", name)));
    case ProposalState::agreed:
        if (!is_open(proposal, supported(opened.work))) return {};
        return look::card(
            tf("{name} mag meedoen", fmt::arg("name", capital(proposal.name))),
            group(
                p(tf("Je mentor vindt het goed. Doe het samen op deze telefoon, of laat {name} de link zien.",
                     name)),
                p(look::button_link(path_of(opened), t("Naar de link"), true))));
    case ProposalState::declined:
        return look::notice(look::Tone::attention, t("Je mentor wil er met je over praten"),
                            p(look::in_dutch(), cls("kept"), proposal.reason));
    case ProposalState::revoked:
        if (proposal.reason.empty()) return {};
        return look::notice(look::Tone::attention, tf("De link van {name} werkt niet meer", name),
                            p(look::in_dutch(), cls("kept"), proposal.reason));
    }
    return {};
}

/// Without a name nobody can be let in.
Html name_wanted(const OpenedWork& opened) {
    const Work& work = opened.work;
    const bool nameless = may_be_supporter(work.companion) && work.companion_name.empty();
    if (!nameless || work.handed_in_at) return {};
    return p(cls("hint"),
             tf("Wil {adult} meedoen op een eigen telefoon?", fmt::arg("adult", names_of(work).adult)), " ",
             a(href(work_path(work.id, "met-wie")), t("Schrijf dan een naam op.")));
}

Html reason_field(const SupporterForm& form, std::string label) {
    return look::text_area({.name = "reden",
                            .label = std::move(label),
                            .hint = t("De leerling leest deze zin."),
                            .value = form.reason,
                            .required = true,
                            .max_length = static_cast<int>(longest_reason)},
                           2, form.errors);
}

Html language_field(const SupporterForm& form) {
    std::vector<look::Choice> choices;
    for (const i18n::Language& one : i18n::complete_languages())
        choices.push_back({std::string(one.code), std::string(one.name)});
    return look::select_field({.name = "taal",
                               .label = t("Taal van de brief en de bladzijden"),
                               .hint = t("Kies wat deze volwassene het beste leest."),
                               .value = form.language},
                              choices, form.errors);
}

Html decision(const OpenedWork& opened, const Proposal& proposal, const SupporterForm& form) {
    const auto name = fmt::arg("name", proposal.name);
    const auto pupil = fmt::arg("pupil", opened.work.pupil_given_name);
    return group(
        look::card(
            t("Vind je het goed?"),
            group(p(tf("{name} ziet dan alleen deze ene opdracht van {pupil}. Na de nabespreking stopt dat.",
                       fmt::arg("name", capital(proposal.name)), pupil)),
                  look::post_form(
                      path_of(opened, "akkoord"),
                      group(language_field(form), look::submit(tf("Ja, {name} mag meedoen", name)))))),
        look::card(t("Liever iemand anders?"),
                   look::post_form(path_of(opened, "afwijzen"),
                                   group(p(tf("Praat er met {pupil} over. Wat {name} al invulde, gaat weg.",
                                              pupil, name)),
                                         reason_field(form, t("Wat zeg je tegen de leerling?")),
                                         look::submit(t("Nee, we zoeken iemand anders"), {}, {}, true)))));
}

Html agreed_acts(const OpenedWork& opened, const Proposal& proposal, const SupporterForm& form) {
    const auto name = fmt::arg("name", proposal.name);
    const auto pupil = fmt::arg("pupil", opened.work.pupil_given_name);
    return group(
        look::card(
            tf("Zo komt {name} binnen", name),
            group(p(tf("{pupil} laat de link zelf zien. Of print een brief met een code.", pupil)),
                  p(cls("hint"), t("Elke nieuwe link of brief maakt de vorige ongeldig.")),
                  div(cls("buttons"), look::act(path_of(opened, "brief"), t("Print de brief (PDF)"), false),
                      look::act(path_of(opened, "link"), t("Laat de link zien"))))),
        look::card(t("Trek de toegang in"),
                   look::post_form(path_of(opened, "intrekken"),
                                   group(p(tf("{name} kan er dan meteen niet meer bij.",
                                              fmt::arg("name", capital(proposal.name)))),
                                         reason_field(form, t("Wat zeg je tegen de leerling?")),
                                         look::submit(t("Trek de toegang in"), {}, {}, true)))));
}

Html state_for_mentor(const OpenedWork& opened, const Proposal& proposal, const SupporterForm& form) {
    if (may_answer(proposal, supported(opened.work))) return decision(opened, proposal, form);
    if (is_open(proposal, supported(opened.work))) return agreed_acts(opened, proposal, form);
    if (proposal.state == ProposalState::declined)
        return look::notice(look::Tone::plain, t("Je zei nee"),
                            p(look::in_dutch(), cls("kept"), proposal.reason));
    return look::notice(look::Tone::plain, t("Er is nu geen toegang"),
                        p(t("Een nieuwe helper? Kies dan opnieuw met wie.")));
}

} // namespace

Html supporter_note(const OpenedWork& opened, const std::optional<Proposal>& proposal,
                    const std::string& mentor) {
    if (!opened.seat.side || opened.pupil.as == access::Role::supporter) return {};
    if (!proposal || proposal->state == ProposalState::revoked) {
        const Html wanted = name_wanted(opened);
        if (!proposal || !wanted.empty()) return wanted;
    }
    if (opened.pupil.as == access::Role::pupil) return note_for_pupil(opened, *proposal);
    if (proposal->state != ProposalState::waiting) return {};
    return look::notice(look::Tone::plain, {},
                        p(tf("Het wachten is op {mentor}: mag {name} meedoen?",
                             fmt::arg("mentor", mentor.empty() ? t("de mentor") : mentor),
                             fmt::arg("name", proposal->name))));
}

Html supporter_page_of_pupil(const OpenedWork& opened, const Proposal& proposal) {
    const auto name = fmt::arg("name", proposal.name);
    return group(
        look::breadcrumbs({{t_content(opened.form->title), work_path(opened.work.id)}}),
        look::heading(t_content(opened.form->title),
                      tf("{name} mag meedoen", fmt::arg("name", capital(proposal.name))),
                      tf("Met een link doet {name} mee op een eigen telefoon.", name)),
        look::card(
            t("Zo gaat het"),
            ol(li(tf("Ga naar {name} toe. Of bel samen met beeld.", name)), li(t("Maak hier de link.")),
               li(tf("{name} scant de code met de camera.", fmt::arg("name", capital(proposal.name)))))),
        p(cls("hint"), tf("{name} ziet alleen deze opdracht. Had je al een link? Die werkt dan niet meer.",
                          fmt::arg("name", capital(proposal.name)))),
        look::act(path_of(opened, "link"), t("Maak de link"), false),
        p(a(href(work_path(opened.work.id)), t("Terug naar de opdracht"))));
}

Html supporter_page_of_mentor(const OpenedWork& opened, const Proposal& proposal, const SupporterForm& form) {
    return group(look::breadcrumbs({{t_content(opened.form->title), class_of_work_path(opened)},
                                    {opened.pupil.called, work_path(opened.work.id, "bekijk")}}),
                 look::heading(opened.pupil.name,
                               tf("{pupil} en {name}", fmt::arg("pupil", opened.work.pupil_given_name),
                                  fmt::arg("name", proposal.name))),
                 look::error_summary(form.errors), state_for_mentor(opened, proposal, form));
}

Html supporter_link_page(const OpenedWork& opened, const Proposal& proposal, std::string_view code,
                         std::string_view link) {
    const Html drawing = trusted(qr::to_svg(qr::encode(link), t("QR-code om in te loggen")));
    const bool pupil = opened.seat.side.has_value();
    return group(
        look::heading(t_content(opened.form->title),
                      tf("De link voor {name}", fmt::arg("name", proposal.name)),
                      t("Je ziet deze link nu, en daarna nooit meer.")),
        look::card(
            {}, group(div(cls("qr"), drawing),
                      p(tf("{name} scant dit met de camera.", fmt::arg("name", capital(proposal.name)))),
                      p(cls("hint"), t("Of stuur deze link, alleen aan deze persoon:")), p(html::code(link)),
                      p(cls("hint"), t("Werkt dat niet? Dit is de code om te typen:")),
                      p(cls("big-code"), html::code(code)))),
        p(a(href(pupil ? work_path(opened.work.id) : path_of(opened)),
            pupil ? t("Terug naar de opdracht") : t("Terug"))));
}

Html too_many_links_page(const OpenedWork& opened, const Proposal& proposal) {
    return group(look::breadcrumbs({{t_content(opened.form->title), work_path(opened.work.id)}}),
                 look::heading(t_content(opened.form->title), t("Morgen kan het weer"),
                               tf("Vandaag zijn er al {n} links gemaakt voor {name}. De laatste werkt nog.",
                                  fmt::arg("n", most_links_a_day), fmt::arg("name", proposal.name))));
}

} // namespace trialoog::assignments
