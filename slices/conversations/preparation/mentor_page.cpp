#include "slices/conversations/preparation/mentor_page.hpp"

#include "look/data.hpp"
#include "look/own_words.hpp"
#include "look/page.hpp"
#include "look/people.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/conversations/preparation/before_talk.hpp"
#include "slices/conversations/preparation/paths.hpp"

#include <algorithm>

namespace trialoog::conversations {
using namespace html;
namespace {

std::string eyebrow_of(const MentorsPage& page) {
    std::vector<std::string> parts;
    for (const std::string& part : {when_said(page.ref.talk), where_of(page.ref.talk, page.round)})
        if (!part.empty()) parts.push_back(part);
    if (const auto here = std::ranges::find(page.row, page.ref.talk.id, &ToPrepare::talk_id);
        here != page.row.end())
        parts.push_back(tf("gesprek {n} van {of}", fmt::arg("n", here - page.row.begin() + 1),
                           fmt::arg("of", page.row.size())));
    std::string line;
    for (const std::string& part : parts)
        line += (line.empty() ? "" : " · ") + part;
    return line;
}

/// What a colleague wrote in this field meanwhile, beside what is typed.
Html meanwhile(const MentorsPage& page, const std::string Prepared::*field) {
    if (!page.theirs || (*page.theirs).*field == page.prepared.*field) return {};
    const std::string& text = (*page.theirs).*field;
    return div(
        cls("kept"),
        p(cls("eyebrow"),
          tf("Dit staat er nu, van {name}",
             fmt::arg("name", page.theirs->changed_by.empty() ? t("een collega") : page.theirs->changed_by))),
        p(text.empty() ? Html(group("–")) : look::words(text)));
}

Html field_of(const MentorsPage& page, const std::string& name_, const std::string& label_,
              const std::string& hint, const std::string Prepared::*value_) {
    return group(look::text_area({.name = name_,
                                  .label = label_,
                                  .hint = hint,
                                  .value = page.prepared.*value_,
                                  .max_length = static_cast<int>(longest_prepared)},
                                 2, page.errors),
                 meanwhile(page, value_));
}

/// Facts, to take over by one tap.
Html suggestions(const MentorsPage& page) {
    Html all;
    for (const std::string& fact : page.good_facts)
        if (page.prepared.good_news.find(fact) == std::string::npos)
            all += Html(li(button(type("submit"), cls("offer"), name("neem"), value(fact),
                                  span(cls("no-picture"), look::icon("sparkles")),
                                  span(look::in_dutch(), fact), look::icon("plus"))));
    if (all.empty()) return {};
    return group(p(cls("hint"), t("Uit het dossier. Tik op wat je wilt gebruiken.")), ul(cls("offers"), all));
}

Html good_news(const MentorsPage& page) {
    return look::voice_card(
        look::Voice::mentor, t("Begin met goed nieuws"),
        group(field_of(page, "goed_nieuws", t("Waar begin je mee?"),
                       t("Iets wat je zelf zag. Het gesprek begint hiermee."), &Prepared::good_news),
              suggestions(page)));
}

Html emphasis(const MentorsPage& page) {
    const std::string& of_round = page.round.emphasis;
    const std::string& name_ = page.ref.pupil.given_name;
    return look::card(t("Nadruk"),
                      group(when(!of_round.empty(), [&] { return p(look::words(of_round)); }),
                            when(of_round.empty() && page.guide && !page.guide->emphasis.empty(),
                                 [&] { return p(said(page.guide->emphasis, name_)); }),
                            field_of(page, "nadruk", tf("En voor {pupil}?", fmt::arg("pupil", name_)),
                                     t("Mag leeg blijven."), &Prepared::emphasis)));
}

std::string how_it_went(const assignments::LookedBack& one) {
    if (one.handed_in_on)
        return tf("ingeleverd op {day}", fmt::arg("day", i18n::long_date(*one.handed_in_on)));
    if (one.was_done) return *one.was_done ? t("gedaan") : t("niet gedaan");
    return t("nog niet ingeleverd");
}

Html assignment_line(const assignments::LookedBack& one) {
    std::string line = how_it_went(one);
    if (!one.companion.empty()) line += " · " + tf("samen met {name}", fmt::arg("name", one.companion));
    return li(b(one.title), p(cls("detail"), line), when(!one.would_help.empty(), [&] {
                  return p(t("Wat een volgende keer helpt:"), " ", look::words(one.would_help));
              }));
}

Html assignments_part(const MentorsPage& page) {
    if (page.assignments.empty()) return {};
    return look::card(t("Thuisopdrachten"), ul(cls("lines"), each(page.assignments, assignment_line)));
}

std::string promiser(const AgreedBefore& one, const MentorsPage& page) {
    if (!one.who.empty()) return one.who;
    if (one.voice == "pupil") return page.ref.pupil.given_name;
    return one.voice == "mentor" ? t("de mentor") : t("thuis");
}

std::string state_of(const AgreedBefore& one) {
    if (one.state == "done") return t("gelukt");
    if (one.state == "stuck")
        return one.stuck_on.empty() ? t("loopt vast")
                                    : tf("loopt vast: {why}", fmt::arg("why", one.stuck_on));
    return one.by ? tf("nog niet klaar, voor {day}", fmt::arg("day", i18n::long_date(*one.by)))
                  : t("nog niet klaar");
}

Html agreed_part(const MentorsPage& page) {
    if (page.agreed.empty()) return {};
    return look::card(t("De vorige afspraken"),
                      ul(cls("lines"), each(page.agreed, [&](const AgreedBefore& one) {
                             return li(b(promiser(one, page)), ": ", look::words(one.what),
                                       p(cls("detail"), look::words(state_of(one))));
                         })));
}

Html points_part(const MentorsPage& page) {
    if (page.points.empty()) return {};
    return look::card(
        t("Dit willen zij bespreken"), group(each(page.points, [&](const BroughtIn& one) {
            const bool is_pupil = one.person_id == page.ref.talk.pupil_id;
            return look::quote({is_pupil ? look::Voice::pupil : look::Voice::parent, one.name}, one.text);
        })));
}

std::string who_comes(const Coming& one) {
    std::string line =
        one.comes == "nobody" ? tf("{name} komt niet", fmt::arg("name", one.name))
        : one.comes == "somebody"
            ? tf("in plaats van {name}: {who}", fmt::arg("name", one.name), fmt::arg("who", one.who_comes))
            : one.name;
    if (one.comes == "self" && !one.who_comes.empty()) line += ", " + one.who_comes;
    if (!one.interpreter.empty())
        line += " · " + tf("tolk: {language}", fmt::arg("language", i18n::language(one.interpreter).name));
    if (one.place == "online") line += " · " + t("online");
    if (one.place == "phone") line += " · " + t("met de telefoon");
    return line;
}

Html who_part(const MentorsPage& page) {
    if (page.coming.empty() && page.guests.empty()) return {};
    return look::card(
        t("Wie komt er"),
        ul(cls("lines"), each(page.coming, [](const Coming& one) { return li(who_comes(one)); }),
           each(page.guests, [](const Guest& one) {
               return li(one.language.empty() ? one.name
                                              : tf("{name}, tolk {language}", fmt::arg("name", one.name),
                                                   fmt::arg("language", i18n::language(one.language).name)));
           })));
}

Html shown_part(const MentorsPage& page) {
    const std::string& name_ = page.ref.pupil.given_name;
    return look::voice_card(
        look::Voice::pupil, tf("Dit laat {pupil} zien", fmt::arg("pupil", name_)),
        page.shows.empty()
            ? Html(p(tf("{pupil} heeft nog niets gekozen.", fmt::arg("pupil", name_))))
            : group(ul(each(page.shows, [](const std::string& one) { return li(look::words(one)); })),
                    p(a(cls("move"), href(show_path(page.ref.talk.id)), t("Bekijk het groot")))));
}

Html results(const MentorsPage& page) {
    return look::card({}, field_of(page, "resultaten", t("Welke resultaten wil je noemen?"),
                                   t("Cijfers helpen het gesprek. Ze zijn niet het doel. Mag leeg blijven."),
                                   &Prepared::results));
}

Html notices(const MentorsPage& page) {
    if (!page.theirs) return {};
    return look::notice(
        look::Tone::attention, t("Een collega schreef hier intussen ook"),
        p(t("Er is niets weg. Bij elk veld zie je wat er nu staat. Bewaar je, dan telt wat in het "
            "veld staat.")));
}

Html foot(const MentorsPage& page) {
    const bool more = next_to_prepare(page.row, page.ref.talk.id) != nullptr;
    return look::foot(
        group(look::saved(page.saved ? t("Bewaard") : ""), look::submit(t("Bewaar"), "doe", "hier", true),
              " ", look::submit(more ? t("Bewaar en volgende") : t("Bewaar en klaar"), "doe", "volgende")));
}

} // namespace

Html mentors_page(const MentorsPage& page) {
    return group(look::error_summary(page.errors), notices(page),
                 look::breadcrumbs({{t("Gesprekken voorbereiden"), preparing_path()}}),
                 look::heading(eyebrow_of(page), page.ref.pupil.name,
                               page.guide ? t_content(page.guide->title) : page.round.title),
                 look::post_form(before_path(page.ref.talk.id),
                                 group(input(type("hidden"), name("version"),
                                             value(std::to_string(page.prepared.version))),
                                       good_news(page),
                                       div(cls("tiles"), who_part(page), points_part(page), shown_part(page),
                                           agreed_part(page), assignments_part(page)),
                                       emphasis(page), results(page), foot(page))));
}

Html preparing_page(const std::vector<ToPrepare>& all, std::size_t ready) {
    const auto heading = look::heading(t("Gesprekken"), t("Bereid je gesprekken voor"),
                                       all.empty() ? std::string()
                                                   : tf("{n} van {of} gesprekken hebben goed nieuws.",
                                                        fmt::arg("n", ready), fmt::arg("of", all.size())));
    if (all.empty())
        return group(heading, look::empty_state(
                                  t("Er staan geen gesprekken klaar"),
                                  t("Zodra de tijden van een ronde vaststaan, staan ze hier op volgorde.")));
    Html content = heading;
    if (const auto* next = next_to_prepare(all, {}))
        content += Html(
            p(look::button_link(before_path(next->talk_id),
                                ready == 0 ? t("Begin met de eerste") : t("Ga verder met de volgende"))));
    for (std::size_t at = 0; at < all.size();) {
        const std::string round_id = all[at].round_id, day = all[at].at.substr(0, 10);
        std::vector<look::PersonRow> rows;
        const std::size_t from = at;
        for (; at < all.size() && all[at].round_id == round_id && all[at].at.starts_with(day); ++at)
            rows.push_back(
                {.name = all[at].pupil,
                 .detail = time_of(all[at].at) + (all[at].room.empty() ? "" : " · " + all[at].room),
                 .href = before_path(all[at].talk_id),
                 .end = all[at].has_good_news ? look::tag(look::Tone::good, t("klaar"))
                                              : look::tag(look::Tone::attention, t("nog goed nieuws"))});
        content += Html(section(h2(i18n::long_date(day_of(all[from].at))),
                                p(cls("hint"), t_content(all[from].round)), look::person_list(rows)));
    }
    return content;
}

} // namespace trialoog::conversations
