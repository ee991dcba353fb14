#include "slices/conversations/round_pages/round_form.hpp"

#include "look/page.hpp"
#include "platform/http/http.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/text/typed.hpp"
#include "slices/conversations/guide/guide.hpp"
#include "slices/conversations/rounds/paths.hpp"

namespace trialoog::conversations {
using namespace html;
namespace {

Html one_line(const RoundForm& form, const char* name, const std::string& label, const std::string& value,
              const std::string& hint = {}, int most = 0) {
    return look::text_field({.name = name, .label = label, .hint = hint, .value = value, .max_length = most},
                            form.errors);
}
Html day(const RoundForm& form, const char* name, const std::string& label, const std::string& value,
         const std::string& hint = {}) {
    return look::text_field({.name = name, .label = label, .hint = hint, .value = value, .type = "date"},
                            form.errors);
}
Html number(const RoundForm& form, const char* name, const std::string& label, const std::string& value,
            const std::string& hint = {}) {
    return look::text_field({.name = name,
                             .label = label,
                             .hint = hint,
                             .value = value,
                             .type = "number",
                             .input_mode = "numeric"},
                            form.errors);
}

Html guide_field(const RoundForm& form) {
    std::vector<look::Choice> choices;
    if (!find_guide(form.typed.guide)) choices.push_back({"", t("Kies een leidraad")});
    for (const Guide& one : guides()) {
        std::vector<std::string> grades;
        for (const ForActivity& of : one.activities)
            grades.push_back(std::to_string(of.grade));
        choices.push_back({one.key, tf("{title} (leerjaar {grades})", fmt::arg("title", t_content(one.title)),
                                       fmt::arg("grades", i18n::list_of(grades)))});
    }
    return look::select_field(
        {.name = "leidraad", .label = t("Waar gaat het over?"), .value = form.typed.guide}, choices,
        form.errors);
}

Html classes_field(const RoundForm& form) {
    std::vector<look::Choice> choices;
    for (const ClassToChoose& one : form.classes)
        choices.push_back({one.id, tf("Klas {name}", fmt::arg("name", one.name)),
                           one.has_mentor
                               ? ""
                               : t("Deze klas heeft geen mentor. Vraag de applicatiebeheerder om er "
                                   "een te geven; zolang krijgt de klas geen tijden.")});
    return div(cls("classes"), look::checkbox_field({.name = "klas", .label = t("Welke klassen?")}, choices,
                                                    form.typed.class_ids, form.errors));
}

Html short_on_purpose(const RoundForm& form) {
    if (!form.asks_if_short && !form.typed.is_short_on_purpose) return {};
    return look::checkbox_field({.name = "kort", .label = t("Zo kort?")},
                                {{"ja", t("Ja, korter dan een kwartier is deze keer goed")}},
                                form.typed.is_short_on_purpose ? std::vector<std::string>{"ja"}
                                                               : std::vector<std::string>{});
}

Html where_field(const RoundForm& form) {
    return look::radio_field(
        {.name = "plek", .label = t("Waar zijn de gesprekken?"), .value = form.typed.place},
        {{"school", t("Op school")},
         {"online", t("Online")},
         {"phone", t("Per telefoon")},
         {"home", t("Thuis bij het gezin")}},
        form.errors);
}
Html silence_field(const RoundForm& form) {
    return look::radio_field({.name = "stilte",
                              .label = t("Wat als een gezin niets laat weten?"),
                              .hint = t("Dit staat ook in de brief."),
                              .value = form.typed.silence},
                             {{"not_planned", t("Dan belt de mentor eerst. Er komt nog geen tijd.")},
                              {"any_time", t("Dan kan het gezin altijd, en krijgt het een tijd.")}},
                             form.errors);
}

bool has_error_in(const RoundForm& form, std::initializer_list<const char*> fields) {
    for (const char* field : fields)
        if (!form.errors.of(field).empty()) return true;
    return false;
}

Html more(const RoundForm& form) {
    const TypedRound& typed = form.typed;
    return group(
        details(cls("more"),
                flag("open", has_error_in(form, {"titel", "pauze", "lokalen", "plek", "nadruk", "stilte"})),
                summary(t("Pauze, plek, nadruk en meer"), look::icon("chevron-down")),
                group(one_line(form, "titel", t("Naam van de ronde"), typed.title,
                               t("Leeg: de naam van de leidraad."), int(longest_title)),
                      number(form, "pauze", t("Minuten pauze na elk gesprek"), typed.pause),
                      number(form, "lokalen", t("Hoeveel lokalen zijn er?"), typed.rooms,
                             t("Leeg: er zijn er genoeg.")),
                      where_field(form),
                      look::text_area({.name = "nadruk",
                                       .label = t("Waar ligt de nadruk deze keer?"),
                                       .hint = t("Dit lezen mentoren."),
                                       .value = typed.emphasis,
                                       .max_length = int(longest_emphasis)},
                                      3, form.errors),
                      silence_field(form))),
        details(cls("more"), flag("open", has_error_in(form, {"ontvangst", "wachten", "route"})),
                summary(t("De ontvangst"), look::icon("chevron-down")),
                group(one_line(form, "ontvangst", t("Wie ontvangt de gezinnen?"), typed.received_by, {},
                               int(longest_reception)),
                      one_line(form, "wachten", t("Waar wachten zij?"), typed.waiting_at, {},
                               int(longest_reception)),
                      one_line(form, "route", t("Hoe komen zij bij het lokaal?"), typed.way,
                               t("Gezinnen lezen dit in hun bericht."), int(longest_way)))));
}

Html stale_notice(const RoundForm& form) {
    if (!form.is_stale) return {};
    return look::notice(
        look::Tone::attention, t("Een collega veranderde deze ronde ook"),
        p(t("Hieronder staat wat jij schreef. Er is nog niets bewaard. Klopt het? Bewaar dan opnieuw. "),
          a(href(round_path(form.was->id)), t("Bekijk wat er nu staat"))));
}

std::string line(const http::Fields& form, const char* field) { return text::typed_line(form.get(field)); }

} // namespace

Html round_form(const RoundForm& form) {
    const TypedRound& typed = form.typed;
    const std::string to = form.was ? round_path(form.was->id, "wijzigen") : new_round_path();
    const std::string back = form.was ? round_path(form.was->id) : "/gesprekken";
    return group(
        look::heading(t("Gesprekken"), form.was ? t("Wijzig deze ronde") : t("Open een ronde"),
                      form.was ? ""
                               : t("Daarna geven mentoren hun tijden. Gezinnen horen pas iets als jij op "
                                   "‘Vraag de gezinnen’ drukt.")),
        stale_notice(form), look::error_summary(form.errors),
        look::post_form(
            to, group(when(form.was != nullptr,
                           [&] {
                               return input(type("hidden"), name("gezien"),
                                            value(std::to_string(form.was->version)));
                           }),
                      guide_field(form), classes_field(form),
                      div(cls("days"), day(form, "van", t("Eerste dag"), typed.from),
                          day(form, "tot", t("Laatste dag"), typed.until),
                          day(form, "antwoord_voor", t("Gezinnen antwoorden tot en met"), typed.answer_by)),
                      number(form, "minuten", t("Hoe lang duurt een gesprek?"), typed.minutes,
                             t("In minuten. Een kwartier tot twintig minuten is goed.")),
                      short_on_purpose(form), more(form),
                      look::foot(group(a(href(back), t("Terug")),
                                       look::submit(form.was ? t("Bewaar") : t("Open deze ronde")))))));
}

TypedRound read_round_form(const http::Fields& form) {
    TypedRound typed{.title = line(form, "titel"),
                     .guide = line(form, "leidraad"),
                     .from = line(form, "van"),
                     .until = line(form, "tot"),
                     .answer_by = line(form, "antwoord_voor"),
                     .minutes = line(form, "minuten"),
                     .pause = line(form, "pauze"),
                     .rooms = line(form, "lokalen"),
                     .place = line(form, "plek"),
                     .emphasis = text::typed_lines(form.get("nadruk")),
                     .received_by = line(form, "ontvangst"),
                     .waiting_at = line(form, "wachten"),
                     .way = line(form, "route"),
                     .silence = line(form, "stilte"),
                     .is_short_on_purpose = form.get("kort") == "ja"};
    for (const std::string_view one : form.all("klas"))
        typed.class_ids.emplace_back(one);
    return typed;
}

} // namespace trialoog::conversations
