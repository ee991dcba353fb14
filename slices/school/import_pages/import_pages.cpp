#include "slices/school/import_pages/import_pages.hpp"

#include "look/data.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/school/import_pages/import_lists.hpp"
#include "slices/school/import_pages/question_pages.hpp"
#include "slices/school/table/stops.hpp"
#include "slices/school/text/decode.hpp"

#include <algorithm>
#include <set>

namespace trialoog::school {
namespace {

using namespace html;
using look::Tone;

Html text_cell(const std::string& text) { return group(text); }
Html count_cell(std::size_t count) { return group(count ? std::to_string(count) : std::string("–")); }

Html file_list(const std::vector<FileReport>& files) {
    std::vector<std::vector<Html>> rows;
    for (const auto& file : files)
        rows.push_back({text_cell(file.name), text_cell(label(file.kind)), count_cell(file.rows)});
    return look::data_table(t("Bestanden"), {t("Bestand"), t("Wat erin staat"), t("Rijen")}, rows);
}

Html problems(const std::vector<FileReport>& files) {
    Html all;
    for (const auto& file : files)
        if (!file.problem.empty()) all += look::notice(Tone::error, file.name, Html(p(file.problem)));
    return all;
}

Html told(const std::vector<std::string>& sentences) {
    Html all;
    for (const auto& one : sentences)
        all += p(one);
    return all;
}

Html notes(const std::vector<FileReport>& files) {
    Html all;
    for (const auto& file : files)
        if (!file.notes.empty()) all += look::notice(Tone::plain, file.name, told(file.notes));
    return all;
}

Html doubts(const std::vector<FileReport>& files) {
    Html all;
    for (const auto& file : files)
        if (!file.doubts.empty())
            all +=
                look::notice(Tone::attention, tf("{file}: kijk hier eerst naar", fmt::arg("file", file.name)),
                             told(file.doubts));
    return all;
}

std::vector<std::string> unknown_headers(const std::vector<FileReport>& files) {
    std::vector<std::string> headers;
    std::set<std::string> seen;
    for (const auto& file : files)
        for (const auto& header : file.unknown_headers)
            if (seen.insert(normalised_header(header)).second) headers.push_back(header);
    return headers;
}

bool must_decide(const std::vector<FileReport>& files, const std::string& header) {
    return std::any_of(files.begin(), files.end(), [&](const FileReport& file) {
        return std::find(file.must_decide.begin(), file.must_decide.end(), header) != file.must_decide.end();
    });
}

std::string why_to_decide(const std::string& header) {
    if (sounds_like_stop(normalised_header(header)))
        return t("Deze naam klinkt alsof je iemand niet mag aanschrijven. Kies eerst: pas dan gaan wij "
                 "verder.");
    return t(
        "In deze kolom staat bij iemand zoiets als “geen contact” of “overleden”. Wij lezen zulke zinnen "
        "niet. Zet het in jullie administratie in een eigen kolom, of kies “Niet gebruiken”.");
}

Html unknown_columns_fields(const PreviewPage& page) {
    const auto& files = page.preview.files;
    const auto headers = unknown_headers(files);
    if (headers.empty()) return {};
    std::vector<look::Choice> choices{{"", t("Nog niet gekozen")}};
    for (const Column column : all_columns())
        choices.push_back({code(column), label(column)});
    Html fields =
        p(t("Deze kolommen kennen wij niet. Kies wat erin staat, of kies “Niet gebruiken”. Wij onthouden "
            "dat voor de volgende keer."));
    for (const auto& header : headers)
        fields +=
            look::select_field({.name = "kolom:" + normalised_header(header),
                                .label = header,
                                .hint = must_decide(files, header) ? why_to_decide(header) : std::string()},
                               choices);
    fields += look::submit(t("Bewaar de kolommen"), "naar", std::to_string(page.questions_page), true);
    return details(
        cls("more"), flag("open", page.preview.has_problem()),
        summary(tn("{n} onbekende kolom", "{n} onbekende kolommen", static_cast<long long>(headers.size())),
                look::icon("chevron-down")),
        fields);
}

Html counts_table(const ImportResult& result) {
    const auto row = [](std::string what, const ImportResult::Counts& counts) {
        return std::vector<Html>{text_cell(what), count_cell(counts.added), count_cell(counts.changed),
                                 count_cell(counts.gone)};
    };
    return look::data_table(t("Wat er verandert"), {t("Wie of wat"), t("Nieuw"), t("Veranderd"), t("Weg")},
                            {row(t("Leerlingen"), result.pupils), row(t("Verzorgers"), result.caregivers),
                             row(t("Medewerkers"), result.staff), row(t("Klassen"), result.classes)});
}

Html tick(const char* name, const std::string& text, const std::string& hint, bool ticked) {
    const std::vector<std::string> picked =
        ticked ? std::vector<std::string>{"ja"} : std::vector<std::string>{};
    return look::checkbox_field({.name = name, .label = text, .hint = hint}, {{"ja", t("Ja, dat klopt")}},
                                picked);
}

std::string confirm_label(const Plan& plan) {
    if (plan.open_questions()) return t("Voer dit door, zonder wat nog een vraag is");
    return plan.refused.empty() ? t("Voer dit door") : t("Voer dit door, zonder de geweigerde rijen");
}

Html gone_fields(const PreviewPage& page) {
    const Plan& plan = page.preview.plan;
    if (plan.leavers.empty() && plan.ended_relations.empty()) return {};
    if (!plan.may_mark_gone)
        return look::notice(
            Tone::attention, t("Niemand gaat nu van school"),
            Html(p(t(
                "Er zijn rijen die wij niet konden overnemen. Wie niet gelezen is, is nog niet weg. Verbeter "
                "eerst die rijen."))));
    Html fields;
    if (!plan.leavers.empty())
        fields += tick("weg",
                       tn("{n} leerling staat niet meer in het bestand. Is die van school?",
                          "{n} leerlingen staan niet meer in het bestand. Zijn die van school?",
                          static_cast<long long>(plan.leavers.size())),
                       t("Wij bewaren hun gegevens. Zij kunnen niet meer inloggen."), page.ticked.leavers);
    if (!plan.ended_relations.empty())
        fields += tick("los",
                       tn("{n} verzorger staat niet meer bij een leerling. Klopt dat?",
                          "{n} verzorgers staan niet meer bij een leerling. Klopt dat?",
                          static_cast<long long>(plan.ended_relations.size())),
                       t("Wie niet meer bij een leerling hoort, ziet die leerling niet meer."),
                       page.ticked.ended_relations);
    return fields;
}

Html confirm_fields(const PreviewPage& page) {
    const Plan& plan = page.preview.plan;
    Html fields = input(type("hidden"), name("plan"), value(plan.fingerprint()));
    fields += gone_fields(page);
    if (page.preview.has_doubts()) {
        look::Errors errors;
        if (page.must_say_go_on) errors.add("kapot", t("Zet hier een vinkje als je toch verder wilt."));
        fields += look::checkbox_field(
            {.name = "kapot",
             .label = t("In de bestanden zijn letters kapot. Wil je toch verder?"),
             .hint = t(
                 "Namen staan dan verkeerd op brieven en in dossiers. Met een nieuw bestand gaat het goed.")},
            {{"ja", t("Ja, neem het over zoals het er staat")}}, {}, errors);
    }
    fields += look::submit(confirm_label(plan));
    return fields;
}

Html state_of(const PreviewPage& page) {
    const Plan& plan = page.preview.plan;
    if (page.preview.has_problem())
        return look::notice(
            Tone::attention, t("Wij kunnen nog niet verder"),
            Html(p(t("Met één van de bestanden is iets mis. Kies de kolommen, of kies andere bestanden. "
                     "Tot dan verandert er niets."))));
    if (!plan.changes_nothing() || plan.open_questions()) return {};
    return look::notice(
        Tone::good, t("Alles is al bij"),
        Html(p(t("Wat in de bestanden staat, staat ook in Trialoog. Er hoeft niets te veranderen."))));
}

Html plan_fields(const PreviewPage& page) {
    const Plan& plan = page.preview.plan;
    Html fields = question_fields(plan.questions, page.questions_page);
    fields += Html(h2(t("Wat er verandert")));
    fields += counts_table(result_of(plan, {plan.may_mark_gone, plan.may_mark_gone}));
    fields += refused_rows(plan.refused);
    if (const Html lists = plan_lists(plan); !lists.empty()) fields += look::card(t("Kijk het na"), lists);
    if (!plan.changes_nothing() || plan.open_questions())
        fields += look::card(t("Klopt alles?"), confirm_fields(page));
    return fields;
}

} // namespace

Html upload_page(const look::Errors& errors) {
    Html content =
        look::heading(t("Beheer"), t("Leerlingen en ouders inlezen"),
                      t("Kies de bestanden uit jullie administratie. Je ziet eerst wat er verandert. Daarna "
                        "kies je of dat goed is."));
    content += look::error_summary(errors);
    const look::Field field{
        .name = "bestanden",
        .label = t("Bestanden"),
        .hint = tf("Eén tot vijf bestanden (.csv of .xlsx): leerlingen, verzorgers, wie bij wie hoort, "
                   "medewerkers, klassen. Samen hooguit {n} MB.",
                   fmt::arg("n", largest_import_mb)),
        .required = true};
    const Html fields =
        group(look::file_field(field,
                               ".csv,.txt,.tsv,.xlsx,text/csv,text/plain,"
                               "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                               true, errors),
              look::submit(t("Bekijk wat er verandert")));
    content += look::card("", look::post_form("/beheer/import", fields, look::Encoding::upload));
    content += look::card(
        t("Wat moet erin staan?"),
        group(p(t("Van elke leerling het leerlingnummer, de naam en de klas. Daaraan herkennen wij een "
                  "leerling elke "
                  "keer weer. Twee leerlingen met dezelfde naam blijven twee leerlingen.")),
              p(t("Verzorgers staan naast de leerling, of in een eigen bestand met een eigen nummer.")),
              p(t("Staat er een kolom in die wij niet kennen? Dan vragen wij één keer wat het is.")),
              p(t("Kan jullie administratie geen bestand maken? Vul dan een voorbeeld in. De mensen die erin "
                  "staan, zijn verzonnen: haal ze eerst weg.")),
              div(cls("buttons"),
                  look::button_link("/beheer/import/voorbeeld/leerlingen.csv",
                                    t("Voorbeeld met leerlingen en ouders"), true),
                  look::button_link("/beheer/import/voorbeeld/medewerkers.csv",
                                    t("Voorbeeld met medewerkers"), true))));
    return content;
}

Html preview_page(const PreviewPage& page) {
    Html content = look::breadcrumbs({{t("Inlezen"), "/beheer/import"}});
    content += look::heading(
        {}, t("Klopt dit?"),
        t("Er is nog niets veranderd. Kijk eerst wat er nieuw is, wat verandert en wie weggaat."));
    if (page.changed_meanwhile)
        content += look::notice(
            Tone::attention, t("Er is intussen iets veranderd"),
            Html(p(t("Daarom is dit overzicht nieuw. Er is niets doorgevoerd. Kijk nog een keer."))));
    if (page.answered_now && !page.changed_meanwhile)
        content +=
            look::notice(Tone::attention, t("Je antwoorden zijn bewaard"),
                         Html(p(t("Dit verandert er nu. Er is nog niets doorgevoerd. Kijk nog een keer."))));
    content += problems(page.preview.files);
    content += doubts(page.preview.files);
    content += state_of(page);
    content += file_list(page.preview.files);
    content += notes(page.preview.files);
    // One form: what was typed in one part isn't lost by a button in another. Its first button only keeps
    // things.
    Html fields = unknown_columns_fields(page);
    if (!page.preview.has_problem()) fields += plan_fields(page);
    if (!fields.empty()) content += look::post_form(page.path + "/toepassen", fields);
    return content;
}

Html result_page(const ImportResult& result, Instant applied_at) {
    Html content = look::breadcrumbs({{t("Inlezen"), "/beheer/import"}});
    content += look::heading({}, t("Het is doorgevoerd"),
                             tf("Gedaan op {day} om {time}.",
                                fmt::arg("day", i18n::long_date(day_in_amsterdam(applied_at), true)),
                                fmt::arg("time", time_in_amsterdam(applied_at))));
    content += counts_table(result);
    if (result.moved)
        content +=
            Html(p(tn("{n} leerling kreeg een plek in een klas.",
                      "{n} leerlingen kregen een plek in een klas.", static_cast<long long>(result.moved))));
    if (result.waiting)
        content += look::notice(Tone::attention,
                                tn("{n} vraag is niet doorgevoerd", "{n} vragen zijn niet doorgevoerd",
                                   static_cast<long long>(result.waiting)),
                                Html(p(t("Daar bleef alles zoals het stond. Lees het bestand nog een keer in "
                                         "om ze te beantwoorden."))));
    content += refused_rows(result.refused);
    content += div(cls("buttons"), look::button_link("/beheer/brieven", t("Maak brieven voor de ouders")),
                   look::button_link("/beheer/import", t("Lees nog iets in"), true));
    return content;
}

} // namespace trialoog::school
