// The first page of a work: why, what is asked of each, how long, when; and where everybody is.

#include "slices/assignments/work_pages/work_pages.hpp"

#include "look/data.hpp"
#include "look/own_words.hpp"
#include "look/people.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/assignments/open_day/pages_open_day.hpp"
#include "slices/assignments/poster/pages_poster.hpp"
#include "slices/assignments/work/companion_kind.hpp"
#include "slices/assignments/work/next_step.hpp"
#include "slices/assignments/work_frame/turn.hpp"

namespace trialoog::assignments {
using namespace html;
namespace {

Side reader_of(const OpenedWork& opened) { return opened.seat.side.value_or(Side::adult); }

std::string count_text(const Count& count) {
    return tf("{answered} van {asked} antwoorden", fmt::arg("answered", count.answered),
              fmt::arg("asked", count.asked));
}

/// The own answers can be looked at and changed until it is handed in.
Html own_answers(const OpenedWork& opened, Side side) {
    const bool own = opened.seat.side == side && !opened.work.handed_in_at;
    const Part part = part_of(side);
    if (!own || !is_ready(opened.work, *opened.form, opened.answers, part)) return {};
    return div(cls("detail"), a(href(page_path(opened, part, 1)),
                                side == Side::pupil ? t("Bekijk je antwoorden") : t("Bekijk uw antwoorden")));
}

Html part_row(const OpenedWork& opened, Side side, const Names& names) {
    const Part part = part_of(side);
    if (!opened.form->has(part)) return {};
    const bool ready = is_ready(opened.work, *opened.form, opened.answers, part);
    const Count count = progress_of(*opened.form, opened.answers, part);
    const std::string who = side == Side::pupil ? names.pupil : names.adult_speaks;
    const look::Voice voice = side == Side::pupil ? look::Voice::pupil : look::Voice::parent;
    return li(div(look::speaker({voice, capital(who)}), own_answers(opened, side)),
              span(attr("data-progress", side == Side::pupil ? "pupil" : "adult"),
                   ready ? look::tag(look::Tone::good, t("Klaar"))
                         : look::tag(look::Tone::plain,
                                     count.answered ? count_text(count) : t("Nog niet begonnen"))));
}

/// A part can be ready without its poster: that may be made on paper.
bool lacks_poster(const OpenedWork& opened, Part part) {
    for (const Step* step : opened.form->steps_of(part))
        for (const Item& item : step->items)
            if (item.kind == Kind::poster && small_poster(opened, item, "").empty()) return true;
    return false;
}

std::string done_text(const OpenedWork& opened, Part part) {
    if (!lacks_poster(opened, part)) return t("Klaar");
    return opened.work.handed_in_at ? t("Zonder poster") : t("Alleen de poster nog");
}

/// A part that comes later: done, its turn now, from a day on, or afterwards.
Html later_row(const OpenedWork& opened, Part part, const std::string& title, const NextStep& next) {
    if (!opened.form->has(part)) return {};
    const bool open = together_is_open(opened.work, *opened.form);
    const bool done = open && is_ready(opened.work, *opened.form, opened.answers, part);
    const bool now = next.what == (part == Part::together ? Next::together : Next::after);
    const bool all_done = done && !lacks_poster(opened, part);
    std::string text = done ? done_text(opened, part) : now ? t("Nu aan de beurt") : t("Daarna");
    if (!done && next.what == Next::later && next.from)
        text = tf("Vanaf {day}", fmt::arg("day", i18n::short_date(*next.from)));
    return li(b(title), look::tag(all_done ? look::Tone::good : look::Tone::plain, text));
}

Html where_everybody_is(const OpenedWork& opened, const NextStep& next) {
    const Names names = names_of(opened.work);
    return look::card(
        opened.seat.side ? t("Zo ver zijn jullie") : t("Zo ver zijn zij"),
        ul(cls("people"), part_row(opened, Side::pupil, names), part_row(opened, Side::adult, names),
           later_row(opened, Part::together, t("Samen praten"), next),
           later_row(opened, Part::after, tf("{name}, daarna", fmt::arg("name", names.pupil)), next),
           li(b(t("Inleveren")),
              look::tag(
                  opened.work.handed_in_at ? look::Tone::good : look::Tone::plain,
                  opened.work.handed_in_at
                      ? t("Gedaan")
                      : tf("vóór of op {day}", fmt::arg("day", i18n::short_date(opened.work.hand_in_on)))))));
}

Html asked(const OpenedWork& opened) {
    if (!opened.seat.side) return {}; // whoever reads along isn't asked anything
    const Side own = reader_of(opened);
    return look::card(own == Side::pupil ? t("Wat doe je?") : t("Wat doet u?"),
                      p(say(opened.form->expected.to(own), names_of(opened.work))));
}

/// What the mentor wrote to the pupil; a parent reads it as that.
Html feedback(const OpenedWork& opened, const std::string& mentor) {
    const Html said = look::words(opened.work.feedback);
    if (reader_of(opened) == Side::pupil) return said;
    return group(tf("{mentor} schreef aan {pupil}:", fmt::arg("mentor", mentor),
                    fmt::arg("pupil", opened.work.pupil_given_name)),
                 " “", said, "”");
}

Html when_and_where(const OpenedWork& opened, const std::string& mentor) {
    const Work& work = opened.work;
    return look::card(
        {}, look::definitions({{t("Inleveren"), span(i18n::long_date(work.hand_in_on))},
                               {t("Wat gebeurt er daarna?"),
                                group(span(feedback(opened, mentor)), " ",
                                      span(tf("De klas praat erover op {day}.",
                                              fmt::arg("day", i18n::long_date(work.debrief_on)))))}}));
}

/// Whose turn it is, and the one next act; for another parent, that there is nothing to do.
Html whose_turn(const OpenedWork& opened, Day today) {
    if (opened.work.handed_in_at) return {};
    const Turn turn = turn_of(opened.work, *opened.form, opened.answers, opened.seat, today);
    if (!opened.seat.side) return look::notice(look::Tone::plain, {}, p(turn.what));
    const auto line = [](const std::string& text) { return when(!text.empty(), [&] { return p(text); }); };
    return look::voice_card(turn.voice, turn.who,
                            group(line(turn.what), line(turn.takes), when(!turn.button.empty(), [&] {
                                      return p(look::button_link(turn.href, turn.button));
                                  })));
}

Html tips(const OpenedWork& opened) {
    if (opened.form->tips.empty()) return {};
    const Names names = names_of(opened.work);
    return details(cls("more"), summary(t("Tips"), look::icon("chevron-down")),
                   ul(each(opened.form->tips,
                           [&](const Wording& tip) { return li(say(tip.to(reader_of(opened)), names)); })));
}

Html notices(const OpenedWork& opened, Day today, const std::string& mentor) {
    const Work& work = opened.work;
    const Names names = names_of(work);
    const bool pupil = reader_of(opened) == Side::pupil;
    Html all;
    if (work.handed_in_at && !opened.seat.side) {
        const std::string when = i18n::long_date(day_in_amsterdam(*work.handed_in_at));
        return look::notice(look::Tone::good, t("Ingeleverd"), p(tf("Op {day}.", fmt::arg("day", when))));
    }
    if (work.handed_in_at) {
        const std::string when = i18n::long_date(day_in_amsterdam(*work.handed_in_at));
        all += look::notice(look::Tone::good, t("Ingeleverd"),
                            p(was_handed_in_late(work)
                                  ? tf("Op {day}. Dat was na de afgesproken dag.", fmt::arg("day", when))
                                  : tf("Op {day}. Goed gedaan!", fmt::arg("day", when))));
        return all;
    }
    if (work.reopened_at)
        all += look::notice(
            look::Tone::attention, tf("{mentor} gaf het terug", fmt::arg("mentor", mentor)),
            group(when(!work.reopen_reason.empty(),
                       [&] { return p(look::in_dutch(), cls("kept"), work.reopen_reason); }),
                  p(t("Jullie kunnen de antwoorden nog veranderen. Lever het daarna weer in."))));
    else if (is_late(work, today))
        all += look::notice(look::Tone::attention, t("De inleverdag is voorbij"),
                            p(t("Inleveren kan nog steeds. Begin gerust.")));
    if (work.needs_adult)
        all += look::notice(
            look::Tone::plain, t("We zoeken samen iemand"),
            p(pupil ? t("Je mentor weet dat je nog iemand zoekt en denkt met je mee. Aan jouw eigen deel kun "
                        "je al beginnen.")
                    : tf("{pupil} zoekt nog iemand. {mentor} denkt mee.", fmt::arg("pupil", names.pupil),
                         fmt::arg("mentor", mentor))));
    return all;
}

Html with_whom(const OpenedWork& opened) {
    const Work& work = opened.work;
    if (!has_companion(work) || work.handed_in_at || !opened.seat.side) return {};
    const std::string said =
        reader_of(opened) == Side::pupil
            ? tf("Je doet dit met {adult}.", fmt::arg("adult", names_of(work).adult_speaks))
            : tf("U doet dit samen met {pupil}.", fmt::arg("pupil", work.pupil_given_name));
    return p(cls("hint"), said, " ",
             when(access::may(opened.pupil.as, opened.pupil.relation, access::Action::choose_companion),
                  [&] { return a(href(work_path(work.id, "met-wie")), t("Toch met iemand anders?")); }));
}
} // namespace

Html overview(const OpenedWork& opened, Day today, const OnOverview& beside) {
    const Names names = names_of(opened.work);
    const Side own = reader_of(opened);
    const NextStep next = next_step(opened.work, *opened.form, opened.answers, opened.seat, today);
    const std::string mentor = beside.mentor.empty() ? t("De mentor") : beside.mentor;
    const bool takes_part = opened.seat.side.has_value() || opened.work.handed_in_at;
    const std::string eyebrow = own == Side::pupil
                                    ? t("Thuisopdracht")
                                    : tf("Thuisopdracht van {pupil}", fmt::arg("pupil", names.pupil));
    return group(div(
        script_attributes(opened), read_aloud_button(),
        look::heading(eyebrow, t_content(opened.form->title), say(opened.form->why.to(own), names)),
        notices(opened, today, mentor), beside.supporter, whose_turn(opened, today),
        when(opened.work.handed_in_at.has_value(),
             [&] {
                 return p(
                     cls("buttons"),
                     look::button_link(work_path(opened.work.id, "samen"), opened.seat.side
                                                                               ? t("Lees wat jullie schreven")
                                                                               : t("Lees wat zij schreven")),
                     when(access::may(opened.pupil.as, opened.pupil.relation, access::Action::see_dossier),
                          [&] {
                              return look::button_link("/dossier/" + opened.work.pupil_id,
                                                       t("Naar het dossier"), true);
                          }));
             }),
        beside.asked, with_whom(opened), when(takes_part, [&] { return asked(opened); }), take_along(opened),
        when_and_where(opened, mentor), where_everybody_is(opened, next),
        takes_part ? tips(opened) : Html(p(look::button_link("/", t("Terug naar het begin"), true)))));
}

} // namespace trialoog::assignments
