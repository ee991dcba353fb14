#include "slices/conversations/round_pages/who_answered.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/conversations/answers/family_pages.hpp"
#include "slices/conversations/round_pages/round_views.hpp"
#include "slices/conversations/rounds/paths.hpp"

#include <algorithm>

namespace trialoog::conversations {
using namespace html;
namespace {

std::string times_text(const Minds& times) {
    const auto good = std::ranges::count_if(times, [](const auto& one) { return one.second == suits; });
    const auto must = static_cast<std::ptrdiff_t>(times.size()) - good;
    if (times.empty()) return t("geen enkele tijd past");
    std::string text = tn("{n} tijd past", "{n} tijden passen", static_cast<long long>(good));
    if (must > 0) text += ", " + tn("{n} als het moet", "{n} als het moet", static_cast<long long>(must));
    return text;
}

std::string way_text(Place place) {
    switch (place) {
    case Place::online:
        return t("online");
    case Place::phone:
        return t("per telefoon");
    case Place::home:
        return t("thuis");
    case Place::school:
        break;
    }
    return t("op school");
}

std::string wishes_text(const FamilyAnswer& answer) {
    std::vector<std::string> all;
    if (answer.comes == Comes::somebody) all.push_back(tf("{who} komt", fmt::arg("who", answer.who_comes)));
    if (answer.comes == Comes::nobody) all.push_back(t("er kan niemand komen"));
    if (!answer.interpreter.empty())
        all.push_back(
            tf("tolk {language}",
               fmt::arg("language",
                        "\u2068" + std::string(i18n::language(answer.interpreter).name) + "\u2069")));
    if (answer.is_apart) all.push_back(t("liever apart van de andere ouder"));
    if (answer.place) all.push_back(way_text(*answer.place));
    std::string text;
    for (const std::string& one : all)
        text += " · " + one;
    return text;
}

std::string how_text(const FamilyAnswer& answer, const Round& round) {
    std::string text = times_text(answer.times) + wishes_text(answer);
    if (answer.through == Through::mentor) text += " · " + t("genoteerd door school");
    if (answer.through == Through::paper) text += " · " + t("op papier");
    if (round.answer_by < day_in_amsterdam(answer.answered_at)) text += " · " + t("na de datum");
    return text;
}

Html adult_part(const AdultRow& row, const PupilRow& pupil, const WhoAnsweredPage& page, bool may_note) {
    const FamilyMember& who = row.who;
    const std::string adult_id = who.parent_id.empty() ? who.pupil_id : who.parent_id;
    const std::string name = who.parent_id.empty() ? t("De leerling zelf") : who.parent_name;
    return li(div(b(name),
                  p(cls("detail"), row.answer ? how_text(*row.answer, page.round) : t("nog niets gehoord"),
                    when(!row.answer && !who.phone.empty(),
                         [&] { return group(" · ", a(href("tel:" + who.phone), who.phone)); })),
                  when(row.answer && !row.answer->point.empty(),
                       [&] { return p(cls("own-words"), "“", row.answer->point, "”"); })),
              when(may_note, [&] {
                  return a(cls("btn quiet"), href(note_path(page.round.id, pupil.pupil_id, adult_id)),
                           row.answer ? t("Verander") : t("Noteer"),
                           look::unseen(" " + name + ", " + pupil.name));
              }));
}

Html pupil_part(const PupilRow& row, const WhoAnsweredPage& page) {
    const Stage stage = stage_of(page.round, page.today);
    const bool may_note = stage == Stage::preparing || stage == Stage::answering || stage == Stage::planning;
    return section(
        cls("card"), h3(row.name, " ", small(tf("klas {name}", fmt::arg("name", row.class_name)))),
        ul(cls("people"),
           each(row.adults, [&](const AdultRow& one) { return adult_part(one, row, page, may_note); }),
           when(row.own_answer.has_value(), [&] {
               return li(
                   div(b(t("De leerling zelf")), p(cls("detail"), how_text(*row.own_answer, page.round))));
           })));
}

Html rows_part(const std::string& title, const std::vector<PupilRow>& rows, const WhoAnsweredPage& page) {
    if (rows.empty()) return {};
    return group(h2(title), each(rows, [&](const PupilRow& one) { return pupil_part(one, page); }));
}

std::string lead(const WhoAnsweredPage& page, std::size_t silent) {
    if (page.rows.empty()) return t("Er zijn in deze ronde geen leerlingen van jou.");
    const bool is_over = page.round.answer_by < page.today;
    std::string text = tn("Van {n} leerling is er nog geen antwoord.",
                          "Van {n} leerlingen is er nog geen antwoord.", static_cast<long long>(silent));
    if (silent == 0) text = t("Van elke leerling is er een antwoord.");
    text += " ";
    text += is_over
                ? tf("De datum ({day}) is voorbij.", fmt::arg("day", i18n::long_date(page.round.answer_by)))
                : tf("Gezinnen kunnen antwoorden tot en met {day}.",
                     fmt::arg("day", i18n::long_date(page.round.answer_by)));
    return text;
}

} // namespace

bool PupilRow::has_answer() const {
    return own_answer ||
           std::ranges::any_of(adults, [](const AdultRow& one) { return one.answer.has_value(); });
}

std::string adult_name(const FamilyMember& one) {
    return one.parent_id.empty() ? one.pupil_given_name : one.parent_name;
}

std::vector<PupilRow> pupil_rows(const std::vector<FamilyMember>& members,
                                 const std::vector<FamilyAnswer>& answers) {
    std::map<std::pair<std::string, std::string>, const FamilyAnswer*> said;
    for (const FamilyAnswer& one : answers)
        said[{one.pupil_id, one.adult_id}] = &one;
    const auto answer_by = [&](const std::string& pupil, const std::string& adult) {
        const auto at = said.find({pupil, adult});
        return at == said.end() ? std::nullopt : std::optional(*at->second);
    };
    std::vector<PupilRow> rows;
    for (const FamilyMember& one : members) {
        if (rows.empty() || rows.back().pupil_id != one.pupil_id) {
            rows.push_back({one.pupil_id, one.pupil_name, one.class_name, {}, {}});
            if (!one.parent_id.empty()) rows.back().own_answer = answer_by(one.pupil_id, one.pupil_id);
        }
        rows.back().adults.push_back(
            {one, answer_by(one.pupil_id, one.parent_id.empty() ? one.pupil_id : one.parent_id)});
    }
    return rows;
}

Html who_answered_page(const WhoAnsweredPage& page) {
    std::vector<PupilRow> silent, heard;
    for (const PupilRow& one : page.rows)
        (one.has_answer() ? heard : silent).push_back(one);
    return group(
        look::breadcrumbs(
            page.may_plan ? std::vector<look::Crumb>{{t("Gesprekken"), "/gesprekken"},
                                                     {t_content(page.round.title), round_path(page.round.id)}}
                          : std::vector<look::Crumb>{{t("Gesprekken"), "/gesprekken"}}),
        look::heading(t_content(page.round.title), t("Wie heeft geantwoord?"), lead(page, silent.size())),
        when(page.noted, [&] { return look::notice(look::Tone::good, t("Genoteerd"), Html()); }),
        p(silence_text(page.round)), rows_part(t("Nog geen antwoord"), silent, page),
        rows_part(t("Antwoord binnen"), heard, page));
}

Html note_page(const NotePage& page) {
    const AskedPupil& one = page.family.front();
    std::vector<look::Choice> adults;
    for (const FamilyMember& who : page.adults)
        adults.push_back({who.parent_id.empty() ? who.pupil_id : who.parent_id, adult_name(who)});
    const std::string back = round_path(one.round.id, "antwoorden");
    return group(
        look::breadcrumbs({{t("Gesprekken"), "/gesprekken"}, {t("Wie heeft geantwoord?"), back}}),
        look::heading(t_content(one.round.title),
                      tf("Tijden voor {pupil}", fmt::arg("pupil", one.pupil.called)),
                      t("Noteer wat je aan de telefoon hoort. Wat je leeg laat, kan niet.")),
        when(page.is_stale,
             [] {
                 return look::notice(look::Tone::attention, t("Het gezin antwoordde net zelf"),
                                     p(t("Hieronder staat wat jij schreef. Er is nog niets bewaard. Klopt "
                                         "het? Bewaar dan opnieuw.")));
             }),
        look::error_summary(page.errors),
        look::post_form(
            note_path(one.round.id, one.pupil.id),
            group(input(type("hidden"), name("gezien"), value(std::to_string(page.version))),
                  look::radio_field(
                      {.name = "wie-zei-het", .label = t("Met wie sprak je?"), .value = page.adult_id},
                      adults, page.errors),
                  when(one.slots.empty(), [] { return p(t("De mentor heeft nog geen tijden gegeven.")); }),
                  div(cls("times mentor"), moments_fields(page.family, page.times, false)),
                  wishes_fields(page.family, page.wishes, page.errors, Addressed::staff),
                  look::foot(group(a(href(back), t("Terug")), look::submit(t("Bewaar")))))));
}

} // namespace trialoog::conversations
