// The pupil takes its dossier along, as a PDF or a ZIP: /dossier/{pupil}/meenemen.

#include "slices/dossier/entry_parts/entry_parts.hpp"
#include "slices/dossier/taking/routes.hpp"
#include "slices/dossier/taking/taking.hpp"
#include "slices/dossier/taking/taking_page.hpp"

#include "look/job.hpp"
#include "look/own_words_field.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"

#include <algorithm>

namespace trialoog::dossier {

using namespace html;
using access::Action;

namespace {

struct Exporting {
    Reading reading;
    std::vector<Entry> entries;
    std::vector<OwnJob> jobs;
};

std::optional<Exporting> find(const access::Asked& asked) {
    return asked.services.database.read([&](db::Reader& reader) -> std::optional<Exporting> {
        auto reading = reading_of(reader, asked.viewer, asked.request.param("pupil"), Action::export_dossier);
        if (!reading) return std::nullopt;
        Exporting found{.reading = std::move(*reading)};
        found.entries = entries_of_pupil(reader, asked.viewer.school_id, found.reading.pupil.id);
        found.jobs = own_jobs(reader, asked.viewer, asked.now);
        std::erase_if(found.jobs,
                      [](const OwnJob& job) { return job.kind != Taking::pdf && job.kind != Taking::zip; });
        return found;
    });
}

/// As it stands in the form.
struct TypedExport {
    std::string kind = "pdf";
    std::vector<std::string> parts, entry_ids;
};

Html export_form(const Exporting& found, const TypedExport& typed, const look::Errors& errors) {
    std::vector<look::Choice> choices;
    for (const Entry& entry : found.entries)
        choices.push_back({entry.id, entry.title, i18n::long_date(entry.happened_on, true)});
    Html fields =
        look::radio_field({.name = "soort", .label = t("Wat wil je maken?"), .value = typed.kind},
                          {{"pdf", t("Een PDF"), t("Mooi om te printen, te mailen of te laten zien.")},
                           {"zip", t("Alles om mee te nemen"),
                            t("Een ZIP met je teksten en bestanden. Ook voor een nieuwe school.")}},
                          errors);
    fields += look::checkbox_field(
        {.name = "delen", .label = t("Wat komt erin?")},
        {{"overzicht", t("Dit ben ik")}, {"netwerk", t("Mijn netwerk"), t("Wie je kent, met hun beroep.")}},
        typed.parts, errors);
    if (!choices.empty())
        fields += details(cls("more"), flag("open", !errors.none()),
                          summary(t("Kies welke stukken erin komen"), look::icon("chevron-down")),
                          look::checkbox_field_of_words({.name = "stukken", .label = t("Stukken")}, choices,
                                                        typed.entry_ids, errors));
    return look::card(t("Maak iets nieuws"), look::post_form(path_of(found.reading, "meenemen"),
                                                             group(fields, look::submit(t("Maak het")))));
}

http::Response shown(const access::Asked& asked, const Exporting& found, const TypedExport& typed,
                     const look::Errors& errors) {
    const std::string title = t("Neem je dossier mee");
    const Html content = group(
        look::breadcrumbs({{t("Mijn dossier"), path_of(found.reading)}}),
        look::heading(t("Dossier"), title, t("Het is van jou. Ook als je naar een andere school gaat.")),
        look::error_summary(errors), jobs_list(found.jobs, path_of(found.reading, "meenemen")),
        export_form(found, typed, errors),
        p(a(cls("move"), href(path_of(found.reading, "inlezen")),
            t("Kom je van een andere school? Lees je dossier in"))));
    return dossier_page(asked, found.reading, title, content, errors.none() ? 200 : 422);
}

http::Response show(const access::Asked& asked) {
    const auto found = find(asked);
    if (!found) return access::not_found(asked);
    TypedExport typed{.parts = {"overzicht"}};
    for (const Entry& entry : found->entries)
        typed.entry_ids.push_back(entry.id);
    return shown(asked, *found, typed, {});
}

TypedExport typed_in(const http::Request& request, const std::vector<Entry>& entries) {
    TypedExport typed{std::string(request.form.get("soort")), {}, {}};
    for (const std::string_view part : request.form.all("delen"))
        typed.parts.emplace_back(part);
    const auto chosen = request.form.all("stukken");
    for (const Entry& entry : entries)
        if (std::ranges::count(chosen, entry.id) > 0) typed.entry_ids.push_back(entry.id);
    return typed;
}

http::Response start(const access::Asked& asked) {
    const auto found = find(asked);
    if (!found) return access::not_found(asked);
    const TypedExport typed = typed_in(asked.request, found->entries);
    const auto wants = [&](const char* part) { return std::ranges::count(typed.parts, part) > 0; };
    look::Errors errors;
    if (typed.kind != "pdf" && typed.kind != "zip") errors.add("soort", t("Kies een PDF of een ZIP."));
    if (typed.entry_ids.empty() && typed.parts.empty()) errors.add("delen", t("Kies wat erin komt."));
    if (!errors.none()) return shown(asked, *found, typed, errors);
    const TakingInput input{.pupil_id = found->reading.pupil.id,
                            .language = std::string(i18n::current().code),
                            .choice = {.entry_ids = typed.entry_ids,
                                       .with_overview = wants("overzicht"),
                                       .with_network = wants("netwerk")}};
    const Taking kind = typed.kind == "pdf" ? Taking::pdf : Taking::zip;
    const std::string job = asked.services.database.write([&](db::Writer& writer) {
        access::note(writer, asked.viewer, asked.now, Action::export_dossier, found->reading.pupil.id);
        return jobs::enqueue(writer, asked.now, asked.viewer.school_id, kind_of(kind), to_json(input),
                             asked.viewer.person_id);
    });
    asked.services.jobs.wake();
    return http::see_other(path_of(found->reading, "meenemen/" + job));
}

struct OfJob {
    Reading reading;
    OwnJob job;
};
std::optional<OfJob> find_job(const access::Asked& asked) {
    return asked.services.database.read([&](db::Reader& reader) -> std::optional<OfJob> {
        auto reading = reading_of(reader, asked.viewer, asked.request.param("pupil"), Action::export_dossier);
        auto job = own_job(reader, asked.viewer, asked.request.param("export"), asked.now);
        if (!reading || !job || job->input.pupil_id != reading->pupil.id) return std::nullopt;
        return OfJob{std::move(*reading), std::move(*job)};
    });
}

http::Response progress(const access::Asked& asked) {
    const auto found = find_job(asked);
    if (!found) return access::not_found(asked);
    const std::string title =
        found->job.kind == Taking::import ? t("Je dossier wordt ingelezen") : t("Neem je dossier mee");
    const Html content = group(look::breadcrumbs({{t("Mijn dossier"), path_of(found->reading)},
                                                  {t("Meenemen"), path_of(found->reading, "meenemen")}}),
                               look::heading(t("Dossier"), title),
                               job_part(found->job, path_of(found->reading, "meenemen/" + found->job.id)));
    return look::looking_again(dossier_page(asked, found->reading, title, content), found->job.state);
}

http::Response download(const access::Asked& asked) {
    const auto found = find_job(asked);
    if (!found) return access::not_found(asked);
    auto file = taken_file(asked.services, found->job, 1, found->reading.pupil.given_name);
    return file ? *file : access::not_found(asked);
}

} // namespace

void register_export(access::Routes& routes) {
    const std::string path = "/dossier/{pupil}/meenemen";
    routes.get(path, Action::export_dossier, show);
    routes.post(path, Action::export_dossier, start);
    routes.get(path + "/{export}", Action::export_dossier, progress);
    routes.get(path + "/{export}/bestand", Action::export_dossier, download);
}

} // namespace trialoog::dossier
