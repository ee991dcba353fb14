// A pupil of another school brings its dossier in: /dossier/{pupil}/inlezen.

#include "slices/dossier/arrival.hpp"
#include "slices/dossier/reading.hpp"
#include "slices/dossier/use_cases.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"

namespace trialoog::dossier {

using namespace html;
using access::Action;

namespace {

std::optional<Reading> find(Services& services, const access::Viewer& viewer, const http::Request& request) {
    return services.database.read([&](db::Reader& reader) {
        return reading_of(reader, viewer, request.param("pupil"), Action::export_dossier);
    });
}

http::Response shown(const http::Request& request, const access::Viewer& viewer, Services& services,
                     const Reading& reading, const look::Errors& errors) {
    const std::string title = t("Lees je dossier in");
    const Html form = look::post_form(
        path_of(reading, "inlezen"),
        group(look::file_field({.name = "zip",
                                .label = t("Je ZIP"),
                                .hint = t("Het bestand dat je op je oude school hebt opgehaald.")},
                               ".zip,application/zip", false, errors),
              look::submit(t("Lees in"))),
        look::Encoding::upload);
    const Html content =
        group(look::breadcrumbs(
                  {{t("Mijn dossier"), path_of(reading)}, {t("Meenemen"), path_of(reading, "meenemen")}}),
              look::heading(t("Dossier"), title, t("Kom je van een school die ook met Trialoog werkt?")),
              look::error_summary(errors), look::card({}, form),
              p(cls("hint"), t("Wat je al had, blijft staan. Twee keer inlezen geeft niets dubbel.")));
    return dossier_page(request, viewer, services, reading, title, content, errors.none() ? 200 : 422);
}

http::Response show(const http::Request& request, const access::Viewer& viewer, Services& services) {
    const auto reading = find(services, viewer, request);
    if (!reading) return access::not_found(request, &viewer);
    return shown(request, viewer, services, *reading, {});
}

http::Response start(const http::Request& request, const access::Viewer& viewer, Services& services) {
    const auto reading = find(services, viewer, request);
    if (!reading) return access::not_found(request, &viewer);
    look::Errors errors;
    const http::Upload* upload = request.upload("zip");
    if (!upload || upload->content.empty()) {
        errors.add("zip", t("Kies eerst je ZIP."));
        return shown(request, viewer, services, *reading, errors);
    }
    const auto book = arrived(upload->content);
    if (const auto* wrong = std::get_if<std::string>(&book)) {
        errors.add("zip", *wrong);
        return shown(request, viewer, services, *reading, errors);
    }
    const TakingInput input{.pupil_id = reading->pupil.id,
                            .language = std::string(i18n::current().code),
                            .key = put_sealed(services, upload->content)};
    const Instant now = services.clock.now();
    const std::string job = services.database.write([&](db::Writer& writer) {
        access::note(writer, viewer, now, Action::write_dossier, reading->pupil.id);
        return jobs::enqueue(writer, now, viewer.school_id, kind_of(Taking::import), to_json(input),
                             viewer.person_id);
    });
    services.jobs.wake();
    return http::see_other(path_of(*reading, "meenemen/" + job));
}

} // namespace

void register_import(access::Routes& routes, Services& services) {
    routes.get("/dossier/{pupil}/inlezen", Action::export_dossier, with(services, show));
    routes.post("/dossier/{pupil}/inlezen", Action::export_dossier, with(services, start), arrival_limit);
}

} // namespace trialoog::dossier
