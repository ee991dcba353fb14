#include "slices/conversations/preparation/family_page.hpp"

#include "look/own_words.hpp"
#include "look/page.hpp"
#include "look/read_aloud.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/conversations/preparation/paths.hpp"

namespace trialoog::conversations {
using namespace html;
namespace {

std::string with_whom(const BeforeTalk& page) {
    if (page.mentors.empty()) return {};
    return page.is_pupil
               ? tf("Je praat met {mentor} en een volwassene van thuis.", fmt::arg("mentor", page.mentors))
               : tf("U praat met {pupil} en met {mentor}.", fmt::arg("pupil", page.pupil.given_name),
                    fmt::arg("mentor", page.mentors));
}

/// As long as there is no time of one's own.
std::string period_of(const BeforeTalk& page) {
    const std::string& mentor = page.mentors.empty() ? t("de mentor") : page.mentors;
    if (page.when.empty())
        return page.talk
                   ? (page.is_pupil ? t("Je hoort nog wanneer het is.") : t("U hoort nog wanneer het is."))
                   : std::string();
    return page.is_pupil
               ? tf("De gesprekken zijn: {when}. {mentor} vertelt je wanneer jij aan de beurt bent.",
                    fmt::arg("when", page.when), fmt::arg("mentor", mentor))
               : tf("De gesprekken zijn: {when}. {mentor} spreekt een tijd met u af.",
                    fmt::arg("when", page.when), fmt::arg("mentor", mentor));
}

/// When and where, of a talk that stands; "" of one that doesn't yet.
std::string moment_of(const BeforeTalk& page) {
    if (!page.talk) return {};
    const std::string when = when_said(page.talk->talk);
    if (when.empty() || page.talk->where.empty()) return when;
    return when + ", " + page.talk->where;
}

int minutes_of(const BeforeTalk& page) {
    if (page.talk && page.talk->talk.has_time()) return page.talk->talk.minutes;
    return page.guide ? page.guide->minutes : 20;
}

std::string lead_of(const BeforeTalk& page) {
    const std::string whom = with_whom(page);
    return whom + (whom.empty() ? "" : " ") +
           tf("Het gesprek duurt ongeveer {minutes} minuten.", fmt::arg("minutes", minutes_of(page)));
}

Html said_list(const BeforeTalk& page, const std::vector<std::string>& all) {
    return ol(cls("big"),
              each(all, [&](const std::string& one) { return li(said(one, page.pupil.given_name)); }));
}

std::string why_of(const BeforeTalk& page) {
    if (!page.guide) return {};
    return said(page.is_pupil ? page.guide->why.pupil : page.guide->why.adult, page.pupil.given_name);
}

Html about(const BeforeTalk& page) {
    const std::string why = why_of(page);
    if (why.empty()) return {};
    return look::card(
        t("Waar het over gaat"),
        group(p(why), when(!page.is_pupil && !page.talk, [&] {
                  return p(a(href("/dossier/" + page.pupil.id),
                             tf("Bekijk wat {pupil} al maakte", fmt::arg("pupil", page.pupil.given_name))));
              })));
}

Html shows_list(const OfTalk& talk) {
    return ul(each(talk.shows, [](const std::string& one) { return li(look::words(one)); }));
}

/// In the child's voice.
Html shown_to_parent(const BeforeTalk& page) {
    const std::string& name = page.pupil.given_name;
    const std::string who = tf("Dit laat {pupil} zien", fmt::arg("pupil", name));
    if (page.talk->shows.empty())
        return look::voice_card(
            look::Voice::pupil, who,
            p(tf("{pupil} kiest nog. U mag ook verrast worden.", fmt::arg("pupil", name))));
    return look::voice_card(
        look::Voice::pupil, who,
        group(shows_list(*page.talk),
              p(a(cls("move"), href(show_path(page.talk->talk.id)), t("Bekijk het groot")))));
}

Html shown_by_pupil(const BeforeTalk& page) {
    const OfTalk& talk = *page.talk;
    const bool any = !talk.shows.empty();
    return look::voice_card(
        look::Voice::pupil, t("Dit laat jij zien"),
        group(any ? shows_list(talk)
                  : Html(p(t("Kies een paar stukken uit je dossier. Dat duurt vijf minuten."))),
              div(cls("buttons"),
                  look::button_link(make_path(talk.talk.id),
                                    any ? t("Verander wat je laat zien") : t("Kies wat je laat zien"), any),
                  when(any, [&] {
                      return look::button_link(show_path(talk.talk.id), t("Bekijk groot"), true);
                  }))));
}

Html checklist(const BeforeTalk& page) {
    if (!page.guide) return {};
    if (!page.talk)
        return look::voice_card(look::Voice::pupil, t("Jij laat zien wie je bent"),
                                group(h2(t("Zo bereid je je voor")), said_list(page, page.guide->checklist),
                                      look::button_link("/dossier/" + page.pupil.id, t("Open je dossier"))));
    const Presenting presenting{{page.talk->talk, page.pupil}, {}, page.guide};
    return look::voice_card(
        look::Voice::pupil, t("Jij laat zien wie je bent"),
        group(h2(t("Zo bereid je je voor")), checklist_part(presenting, page.talk->ticks)));
}

Html own_point(const BeforeTalk& page) {
    if (!page.talk)
        return page.is_pupil
                   ? Html()
                   : look::card(t("Wat u zelf wilt zeggen"),
                                p(t("Neem uw eigen vragen mee. Er is tijd voor. Goede antwoorden of "
                                    "foute antwoorden zijn er niet.")));
    const OfTalk& talk = *page.talk;
    return section(id("punt"),
                   form(method("post"), action("/gesprek/" + talk.talk.id + "/punt"), flag("data-keep"),
                        flag("novalidate"),
                        input(type("hidden"), name("version"), value(std::to_string(talk.point.version))),
                        look::text_area({.name = "punt",
                                         .label = page.is_pupil ? t("Wil jij zelf iets bespreken?")
                                                                : t("Wilt u zelf iets bespreken?"),
                                         .hint = page.is_pupil ? t("Je mentor leest dit voor het gesprek.")
                                                               : t("De mentor leest dit voor het gesprek."),
                                         .value = talk.point.text,
                                         .max_length = static_cast<int>(longest_own_point)},
                                        3, talk.errors),
                        div(flag("data-without-script"), look::submit(t("Bewaar"), {}, {}, true))));
}

Html for_pupil(const BeforeTalk& page) {
    return group(when(page.talk.has_value(), [&] { return shown_by_pupil(page); }), checklist(page),
                 about(page), own_point(page));
}

Html for_parent(const BeforeTalk& page) {
    return group(when(page.guide != nullptr,
                      [&] {
                          return look::voice_card(look::Voice::parent, t("Drie vragen om over na te denken"),
                                                  said_list(page, page.guide->think_about));
                      }),
                 about(page), when(page.talk.has_value(), [&] { return shown_to_parent(page); }),
                 own_point(page));
}

Html moment_line(const BeforeTalk& page) {
    const std::string moment = moment_of(page), period = moment.empty() ? period_of(page) : std::string();
    const std::string& line = moment.empty() ? period : moment;
    return line.empty() ? Html() : Html(p(cls("moment"), look::icon("calendar"), span(line)));
}

} // namespace

Html family_page(const BeforeTalk& page) {
    return group(look::error_summary(page.talk ? page.talk->errors : look::Errors{}),
                 look::read_aloud_button(),
                 look::heading(page.is_pupil
                                   ? t("Je gesprek op school")
                                   : tf("Het gesprek over {pupil}", fmt::arg("pupil", page.pupil.given_name)),
                               page.is_pupil || !page.talk
                                   ? (page.guide ? t_content(page.guide->title) : t("Je gesprek"))
                                   : t("Denk hier vast over na"),
                               lead_of(page)),
                 moment_line(page), div(keeping_texts(), page.is_pupil ? for_pupil(page) : for_parent(page)),
                 when(page.talk.has_value(),
                      [] { return look::foot(group(look::saved({}), look::button_link("/", t("Klaar")))); }));
}

http::Response family_response(const access::Asked& asked, const BeforeTalk& page, int status) {
    auto frame = access::frame(asked, page.guide ? t_content(page.guide->title) : t("Je gesprek"));
    frame.styles.push_back("css/talk.css");
    frame.scripts = {"js/read-aloud.js"};
    if (page.talk) frame.scripts.emplace_back("js/keep.js");
    return http::page(look::page(frame, family_page(page)), status);
}

} // namespace trialoog::conversations
