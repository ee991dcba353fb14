// Every part on one page, as a class would meet them. With TRIALOOG_PREVIEW=folder the pages are written
// there to look at in a browser.

#include "look/data.hpp"
#include "look/form.hpp"
#include "look/people.hpp"
#include "platform/embedded/embedded.hpp"
#include "platform/http/http.hpp"
#include "platform/i18n/i18n.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>

using namespace trialoog;
using namespace trialoog::look;
using namespace trialoog::html;

namespace {

Frame frame_for(std::string role, bool wide) {
    Frame frame;
    frame.title = "Kwaliteiten";
    frame.school_name = "Vmbo De Brug";
    frame.viewer_name = role == "Mentor" ? "Joost van den Berg" : "Samira el Idrissi";
    frame.role_label = std::move(role);
    frame.nav = {{"Vandaag", "/", true}, {"Het jaar", "/jaar", false}, {"Dossier", "/dossier", false}};
    frame.path = "/werk/1";
    frame.wide = wide;
    frame.signed_in = true;
    return frame;
}

const std::vector<Choice> qualities = {{"houdt vol", "houdt vol"},
                                       {"geduldig", "geduldig"},
                                       {"sportief", "sportief"},
                                       {"zelfstandig", "zelfstandig"},
                                       {"eerlijk", "eerlijk"},
                                       {"kan goed plannen", "kan goed plannen"},
                                       {"werkt graag met mensen", "werkt graag met mensen"}};

std::string parent_page() {
    Field proud{.name = "adult_situation_1",
                .label = "Wanneer was u trots op Noor?",
                .hint = "Denk aan iets kleins van deze maand. Thuis, op school of bij een hobby.",
                .value = "Ze bleef oefenen voor haar zwemdiploma, ook toen het eerst niet lukte."};
    Field quality{.name = "adult_quality_1", .label = "Welke kwaliteit zag u toen?"};
    Field own{.name = "adult_quality_1_own", .label = "Of een eigen woord"};
    const Html questions =
        group(text_area(proud, 3),
              chip_field(quality, qualities, {"houdt vol"},
                         {.pick = Pick::one, .voice = Voice::parent, .shown = 5, .own = &own}));
    return page(frame_for("Ouder", false),
                group(steps(2, 3, "Samen met Noor, nog ongeveer 8 minuten", Voice::parent),
                      heading("", "Waar is Noor goed in?"),
                      voice_card(Voice::parent, "U bent aan de beurt", questions),
                      p(cls("hint"), "Noor leest uw antwoord pas als jullie samen kijken."),
                      foot(group(saved("Bewaard"), submit("Volgende")))));
}

std::string together_page() {
    const Speaker noor{Voice::pupil, "Noor"}, mama{Voice::parent, "mama"};
    return page(
        frame_for("Leerling", false),
        group(steps(3, 3, "samen", Voice::pupil), heading("", "Praat er samen over"),
              card("Dit zien jullie allebei",
                   group(agreed("houdt vol", {noor, mama}), agreed("behulpzaam", {noor, mama}))),
              card("Hier kijken jullie anders", differ({noor, "Noor ziet", {"kan goed plannen"}},
                                                       {mama, "mama ziet", {"werkt graag met mensen"}})),
              voice_card(Voice::pupil, "Noor vertelt",
                         text_area({.name = "nicest", .label = "Wat vond je het mooist om te horen?"}, 2)),
              photo_field({.name = "photo", .label = "Maak een foto van jullie samen"}),
              quote(mama, "Ik zie dat je nooit opgeeft. Daar ben ik trots op."),
              foot(group(button_link("/terug", "Terug", true), submit("Klaar")))));
}

std::string class_page() {
    const auto row = [](const char* name, const char* with, Html state, const char* photo, Html more = {}) {
        return std::vector<Html>{span(name), span(with), std::move(state), span(photo), std::move(more)};
    };
    const Html table =
        data_table("Klas 1b", {"Leerling", "Samen met", "Stand", "Foto", ""},
                   {row("Amir Yılmaz", "vader", tag(Tone::good, "ingeleverd"), "ja"),
                    row("Bo de Vries", "oma", tag(Tone::good, "ingeleverd"), "ja"),
                    row("Daan Bakker", "nog niet gekozen", tag(Tone::attention, "heeft jou nodig"), "nee",
                        a(href("/leerling/3"), "Bekijk")),
                    row("Esra Demir", "moeder", tag(Tone::plain, "begonnen, 4 van 9"), "nee")});
    const Html beside = group(needs_you("Deze leerlingen hebben jou nodig",
                                        {{"Daan", "weet nog niet met wie. Zijn vader is in het buitenland.",
                                          button_link("/leerling/3", "Plan het met Daan")}}),
                              card("21 van 28 hebben een volwassene gevonden",
                                   coverage(21, 28, "17 ouder, 4 iemand anders, 7 nog niemand")));
    return page(frame_for("Mentor", true),
                group(breadcrumbs({{"Vandaag", "/"}, {"Klas 1b", ""}}),
                      heading("Thuisopdracht · inleveren vrijdag 16 oktober · nabespreken dinsdag 20 oktober",
                              "Kwaliteiten", "Iedereen heeft de opdracht gekregen."),
                      columns(table, beside),
                      pagination(2, 7, [](int n) { return "?blad=" + std::to_string(n); })));
}

std::string form_page() {
    Errors errors;
    errors.add("name", "Vul je naam in.");
    errors.add("who", "Kies met wie je het doet.");
    const Html fields = group(
        error_summary(errors), text_field({.name = "name", .label = "Je naam", .required = true}, errors),
        text_field({.name = "born", .label = "Geboortedatum", .type = "date"}),
        select_field({.name = "class", .label = "Klas", .value = "1b"}, {{"1a", "1a"}, {"1b", "1b"}}),
        radio_field(
            {.name = "who", .label = "Met wie doe je het?"},
            {{"mother", "mijn moeder"}, {"other", "iemand anders", "Een tante, een buur of een coach."}},
            errors),
        checkbox_field({.name = "more", .label = "Wat wil je nog?"}, {{"a", "een brief"}, {"b", "een mail"}},
                       {"b"}),
        file_field({.name = "file", .label = "Bestand", .hint = "CSV, hoogstens 25 MB."}, ".csv", false),
        foot(group(button_link("/", "Stop", true), submit("Bewaar"))));
    return page(
        frame_for("Mentor", false),
        group(heading("Onderdelen", "Formulier en berichten"), post_form("/bewaar", fields),
              notice(Tone::good, "Gelukt", p("Het werk is ingeleverd.")),
              notice(Tone::attention, "Let op", p("De dag van inleveren is voorbij.")),
              notice(Tone::plain, "", p("Gewoon een bericht.")),
              definitions({{"Samen met", span("moeder")}, {"Ingeleverd", span("vrijdag 16 oktober")}}),
              person_list({{"Noor el Idrissi", "klas 1b", "/leerling/1", tag(Tone::good, "ingeleverd")},
                           {"Daan Bakker", "klas 1b", "/leerling/3", act("/nieuw", "Nieuwe code")}}),
              job_progress(40, 100, "40 van 100 brieven zijn klaar"),
              empty_state("Nog geen opdracht", "Zet de eerste opdracht klaar voor je klas.",
                          button_link("/opdracht/nieuw", "Zet een opdracht klaar"))));
}

void keep(const std::filesystem::path& folder, const char* name, std::string text) {
    const std::string css(http::asset_path("css/trialoog.css"));
    if (const auto at = text.find(css); at != std::string::npos) text.replace(at, css.size(), "trialoog.css");
    std::ofstream(folder / name) << text;
}

} // namespace

TEST_CASE("every part of a page comes without inline style or script") {
    for (const std::string& text : {parent_page(), together_page(), class_page(), form_page()}) {
        CHECK(text.find(" style=") == std::string::npos);
        CHECK(text.find("<script>") == std::string::npos);
        CHECK(text.find(" onclick=") == std::string::npos);
    }
    if (const char* folder = std::getenv("TRIALOOG_PREVIEW")) {
        keep(folder, "trialoog.css", std::string(*embedded::find("assets/css/trialoog.css")));
        keep(folder, "parent.html", parent_page());
        keep(folder, "together.html", together_page());
        keep(folder, "class.html", class_page());
        keep(folder, "form.html", form_page());
        const i18n::Speaking speaking("ar");
        keep(folder, "together-rtl.html", together_page());
        keep(folder, "class-rtl.html", class_page());
    }
}
