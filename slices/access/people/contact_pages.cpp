// An administrator decides about the contact of a parent with a pupil. Facts in calm words; reasons are read
// here and nowhere else.

#include "slices/access/people/contact_pages.hpp"

#include "look/data.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/access/people/people_pages.hpp"

namespace trialoog::access {
using namespace html;
namespace {

std::string yes_no(bool yes) { return yes ? "ja" : "nee"; }

std::string day_of(std::string_view iso) {
    const auto day = Day::parse_iso(iso);
    return day ? i18n::long_date(*day, true) : std::string(iso);
}

std::vector<std::string> words_for(const ContactState& state) {
    const bool hears = state.is_informed && !state.no_contact && !state.is_ended;
    return {hears ? t("krijgt bericht") : t("krijgt geen bericht"),
            state.no_contact ? t("geen contact") : t("contact mag"),
            state.has_authority ? t("heeft gezag") : t("heeft geen gezag"),
            state.is_ended ? t("hoort niet meer bij deze leerling") : t("hoort bij deze leerling")};
}

std::string sentence_for(const ContactState& state) {
    std::string all;
    for (const std::string& words : words_for(state))
        all += (all.empty() ? "" : " · ") + words;
    return all;
}

Html now_card(const ContactOfPair& pair) {
    const ContactDecision* to_come = pair.to_come();
    const std::vector<std::string> words = words_for(pair.now);
    return look::card(
        t("Zo is het nu"),
        group(ul(each(words, [](const std::string& one) { return li(one); })), when(to_come, [&] {
                  return look::notice(
                      look::Tone::attention,
                      tf("Vanaf {day} verandert dit", fmt::arg("day", day_of(to_come->from_on))),
                      group(p(sentence_for(to_come->state)),
                            p(t("Een nieuw besluit komt hiervoor in de plaats."))));
              })));
}

Html asks(const ContactOfPair& pair) {
    if (!pair.said) return {};
    return look::notice(
        look::Tone::attention, t("De administratie zegt nu iets anders"),
        group(p(tf("In de administratie staat nu: {state}.", fmt::arg("state", sentence_for(*pair.said)))),
              p(t("Wat de school besloot, geldt nog steeds. Besluit hieronder opnieuw."))));
}

Html yes_or_no(std::string name, std::string label, const std::string& value, std::string no_hint,
               const look::Errors& errors) {
    return look::radio_field({.name = std::move(name), .label = std::move(label), .value = value},
                             {{"ja", t("Ja")}, {"nee", t("Nee"), std::move(no_hint)}}, errors);
}

Html decision_form(const ContactPage& page) {
    const ContactOfPair& pair = page.pair;
    const TypedDecision& typed = page.typed;
    const auto pupil = fmt::arg("pupil", pair.pupil_given_name);
    return look::post_form(
        contact_path(pair.parent_id, pair.pupil_id),
        group(
            input(type("hidden"), name("gezien"), value(pair.seen)),
            yes_or_no("bericht", tf("Krijgt deze ouder bericht over {pupil}?", pupil), typed.informed,
                      t("Geen brieven, geen e-mail, en niets te zien in Trialoog."), page.errors),
            yes_or_no("contact", tf("Mag deze ouder contact hebben met {pupil}?", pupil), typed.contact,
                      tf("Deze ouder ziet niets van {pupil}. Ook niet als medewerker van de school.", pupil),
                      page.errors),
            yes_or_no("gezag", t("Heeft deze ouder gezag?"), typed.authority, {}, page.errors),
            yes_or_no("relatie", tf("Hoort deze ouder nog bij {pupil}?", pupil), typed.relation,
                      t("De relatie is voorbij."), page.errors),
            look::text_field({.name = "vanaf",
                              .label = t("Vanaf welke dag?"),
                              .hint = t("Vandaag of eerder: het werkt meteen. Later: vanaf die dag."),
                              .value = typed.from_on,
                              .type = "date",
                              .required = true},
                             page.errors),
            look::text_area({.name = "reden",
                             .label = t("Waarom?"),
                             .hint = t("Alleen beheerders lezen dit. Schrijf niet meer op dan nodig is."),
                             .value = typed.reason,
                             .required = true,
                             .max_length = static_cast<int>(longest_reason)},
                            3, page.errors),
            look::submit(page.changed_meanwhile ? t("Bewaar toch mijn besluit") : t("Bewaar dit besluit"))));
}

std::string what_was_decided(const ContactDecision& one) {
    if (one.is_to_come) return sentence_for(one.state) + " · " + t("die dag komt nog");
    if (one.was_replaced) return sentence_for(one.state) + " · " + t("vervangen voor die dag kwam");
    return sentence_for(one.state);
}

Html history(const std::vector<ContactDecision>& decisions,
             const std::function<std::string(const ContactDecision&)>& what) {
    if (decisions.empty()) return {};
    std::vector<std::vector<Html>> rows;
    for (const ContactDecision& one : decisions)
        rows.push_back({group(day_of(one.from_on)), group(what(one)), group(one.reason),
                        group(one.decided_by, ", ", i18n::short_date(day_in_amsterdam(one.decided_at)))});
    return group(h2(t("Wat eerder is besloten")),
                 look::data_table(t("Besluiten, de nieuwste eerst"),
                                  {t("Vanaf"), t("Besluit"), t("Waarom"), t("Door wie")}, rows));
}

Html meanwhile(const std::vector<ContactDecision>& decisions, const std::string& now) {
    Html who;
    if (!decisions.empty())
        who = p(tf("{name} besloot dit: {reason}", fmt::arg("name", decisions.front().decided_by),
                   fmt::arg("reason", decisions.front().reason)));
    return look::notice(look::Tone::attention, t("Iemand anders heeft dit net veranderd"),
                        group(p(tf("Nu staat er: {state}.", fmt::arg("state", now))), who,
                              p(t("Wat jij koos, staat hieronder. Het is nog niet bewaard."))));
}

Html saved_notice(const ContactPage& page) {
    if (!page.saved) return {};
    Html mail;
    if (page.withdrawn > 0)
        mail = p(tn("{n} bericht dat nog wachtte, is ingetrokken.",
                    "{n} berichten die nog wachtten, zijn ingetrokken.", page.withdrawn));
    return look::notice(look::Tone::good, t("Bewaard"), mail);
}

} // namespace

TypedDecision as_it_is(const ContactState& now, Day today) {
    return {yes_no(now.is_informed),
            yes_no(!now.no_contact),
            yes_no(now.has_authority),
            yes_no(!now.is_ended),
            today.iso(),
            {}};
}

std::string contact_path(std::string_view parent_id, std::string_view pupil_id) {
    return person_path(parent_id, "/contact/" + std::string(pupil_id));
}
std::string life_path(std::string_view person_id) { return person_path(person_id, "/overleden"); }

Html contact_page(const ContactPage& page) {
    const ContactOfPair& pair = page.pair;
    return group(
        look::breadcrumbs({{t("Mensen"), "/beheer/mensen"},
                           {pair.parent_name, person_path(pair.parent_id)},
                           {t("Contact"), {}}}),
        look::heading(
            pair.parent_name, tf("Contact met {pupil}", fmt::arg("pupil", pair.pupil_name)),
            t("Wat je hier besluit, geldt ook voor post die nog wacht. Het blijft gelden als er opnieuw "
              "wordt ingelezen.")),
        look::error_summary(page.errors), saved_notice(page), asks(pair),
        page.changed_meanwhile ? meanwhile(pair.decisions, sentence_for(pair.now)) : now_card(pair),
        look::card(t("Nieuw besluit"), decision_form(page)), history(pair.decisions, what_was_decided));
}

Html life_page(const LifePage& page) {
    const Life& life = page.life;
    const auto told = [](const ContactDecision& one) {
        return one.is_deceased ? t("overleden") : t("niet overleden: het was een vergissing");
    };
    const std::string question = life.is_deceased ? t("Is dit een vergissing?")
                                                  : tf("Is {name} overleden?", fmt::arg("name", life.name));
    return group(
        look::breadcrumbs(
            {{t("Mensen"), "/beheer/mensen"}, {life.name, person_path(life.person_id)}, {question, {}}}),
        look::heading(
            life.name, question,
            life.is_deceased
                ? t("Daarna kunnen er weer brieven en e-mail naartoe. Een nieuwe code maak je apart.")
                : t("Dan gaan er geen brieven, codes en e-mail meer uit. Wat nog wacht, wordt "
                    "ingetrokken.")),
        look::error_summary(page.errors),
        when(page.changed_meanwhile,
             [&] {
                 return meanwhile(life.decisions, life.is_deceased ? t("overleden") : t("niet overleden"));
             }),
        look::post_form(
            life_path(life.person_id),
            group(input(type("hidden"), name("gezien"), value(life.seen)),
                  input(type("hidden"), name("overleden"), value(life.is_deceased ? "nee" : "ja")),
                  look::text_area({.name = "reden",
                                   .label = t("Hoe weet de school dit?"),
                                   .hint = t("Alleen beheerders lezen dit. Een paar woorden is genoeg."),
                                   .value = page.reason,
                                   .required = true,
                                   .max_length = static_cast<int>(longest_reason)},
                                  2, page.errors),
                  look::submit(life.is_deceased ? t("Ja, het was een vergissing") : t("Ja, leg dit vast")))),
        history(life.decisions, told));
}

Html another_decides_page(std::string_view parent_id) {
    return group(look::heading({}, t("Hierover besluit een andere beheerder"),
                               t("Het gaat over jezelf, of over een kind van wie jij ouder bent.")),
                 look::button_link(person_path(parent_id), t("Terug")));
}

} // namespace trialoog::access
