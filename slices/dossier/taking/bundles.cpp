// The counsellor follows the dossiers of all classes, and takes those of a class or grade along: /dossiers.

#include "slices/dossier/book/book.sql.hpp"
#include "slices/dossier/taking/bundle_of_leaver.hpp"
#include "slices/dossier/taking/routes.hpp"
#include "slices/dossier/taking/taking_page.hpp"

#include "look/job.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/text/number.hpp"
#include "slices/access/viewer/trail.hpp"

#include <algorithm>

namespace trialoog::dossier {

using namespace html;
using access::Action;

namespace {

struct OneClass {
    std::string id, name;
    int grade = 0;
};
struct Bundles {
    std::vector<OneClass> classes;
    std::vector<OwnJob> jobs;
};

Bundles load(db::Reader& reader, const access::Viewer& viewer, Instant now) {
    Bundles all;
    all.classes =
        reader.all(sql::classes_this_year, {viewer.school_id, viewer.today}, [](const db::Row& row) {
            return OneClass{row.str("id"), row.str("name"), static_cast<int>(row.integer("grade"))};
        });
    all.jobs = own_jobs(reader, viewer, now);
    std::erase_if(all.jobs, [](const OwnJob& job) { return job.kind != Taking::class_zip; });
    return all;
}

std::string class_label(const std::string& name) { return tf("Klas {name}", fmt::arg("name", name)); }

/// "leerjaar:3" before its classes "klas:…".
std::vector<look::Choice> scopes(const std::vector<OneClass>& classes) {
    std::vector<look::Choice> choices;
    int grade = 0;
    for (const OneClass& one : classes) {
        if (one.grade != grade)
            choices.push_back({"leerjaar:" + std::to_string(one.grade),
                               tf("Heel leerjaar {number}", fmt::arg("number", one.grade))});
        grade = one.grade;
        choices.push_back({"klas:" + one.id, class_label(one.name)});
    }
    return choices;
}

std::vector<std::string> chosen(std::string_view scope, const std::vector<OneClass>& classes) {
    std::vector<std::string> ids;
    for (const OneClass& one : classes)
        if (scope == "klas:" + one.id || scope == "leerjaar:" + std::to_string(one.grade))
            ids.push_back(one.id);
    return ids;
}

Html grades_part(const std::vector<OneClass>& classes) {
    Html tiles;
    for (int grade = 1; grade <= 4; ++grade) {
        Html links;
        for (const OneClass& one : classes)
            if (one.grade == grade)
                links += li(a(href("/klas/" + one.id + "/dossiers"), class_label(one.name)));
        tiles += look::card(tf("Leerjaar {number}", fmt::arg("number", grade)),
                            group(when(!links.empty(), [&] { return ul(cls("people"), links); }),
                                  p(a(cls("move"), href("/dossiers/eisen/" + std::to_string(grade)),
                                      t("Wat hoort erin?"), look::unseen(" " + std::to_string(grade))))));
    }
    return div(cls("tiles"), tiles);
}

http::Response shown(const access::Asked& asked, const look::Errors& errors) {
    if (!access::find_school(asked.viewer, Action::export_dossiers)) return access::not_found(asked);
    const Bundles all = asked.services.database.read(
        [&](db::Reader& reader) { return load(reader, asked.viewer, asked.now); });
    const Html form = look::post_form(
        "/dossiers", group(look::select_field({.name = "welke",
                                               .label = t("Welke klas?"),
                                               .value = std::string(asked.request.form.get("welke"))},
                                              scopes(all.classes), errors),
                           look::submit(t("Maak een ZIP van de dossiers"))));
    const Html content =
        group(look::heading({}, t("Dossiers"), t("Hoe ver is iedereen, en wat hoort er voor het examen in?")),
              look::error_summary(errors), grades_part(all.classes), jobs_list(all.jobs, "/dossiers"),
              when(!all.classes.empty(), [&] {
                  return look::card(t("Dossiers bewaren"),
                                    group(p(t("Per leerling een map met teksten, foto's en bestanden. "
                                              "Het netwerk van een leerling zit er niet in.")),
                                          form));
              }));
    auto frame = access::frame(asked, t("Dossiers"));
    frame.wide = true;
    return http::page(look::page(frame, content), errors.none() ? 200 : 422);
}

http::Response show(const access::Asked& asked) { return shown(asked, {}); }

http::Response start(const access::Asked& asked) {
    if (!access::find_school(asked.viewer, Action::export_dossiers)) return access::not_found(asked);
    const std::string language(i18n::current().code);
    const std::string job = asked.services.database.write([&](db::Writer& writer) {
        TakingInput input{.language = language};
        input.class_ids =
            chosen(asked.request.form.get("welke"), load(writer, asked.viewer, asked.now).classes);
        if (input.class_ids.empty()) return std::string();
        access::note_of_class(writer, asked.viewer, asked.now, Action::export_dossiers,
                              asked.request.form.get("welke"),
                              input.class_ids.size() == 1 ? input.class_ids.front() : std::string());
        return jobs::enqueue(writer, asked.now, asked.viewer.school_id, kind_of(Taking::class_zip),
                             to_json(input), asked.viewer.person_id);
    });
    if (job.empty()) {
        look::Errors errors;
        errors.add("welke", t("Kies een klas of een leerjaar."));
        return shown(asked, errors);
    }
    asked.services.jobs.wake();
    return http::see_other("/dossiers/" + job);
}

std::optional<OwnJob> find_job(const access::Asked& asked) {
    if (!access::find_school(asked.viewer, Action::export_dossiers)) return std::nullopt;
    auto job = asked.services.database.read([&](db::Reader& reader) {
        return own_job(reader, asked.viewer, asked.request.param("bundle"), asked.now);
    });
    if (job && job->kind != Taking::class_zip) return std::nullopt;
    return job;
}

http::Response progress(const access::Asked& asked) {
    const auto job = find_job(asked);
    if (!job) return access::not_found(asked);
    const std::string title = t("Dossiers bewaren");
    const Html content = group(look::breadcrumbs({{t("Dossiers"), "/dossiers"}}), look::heading({}, title),
                               job_part(*job, "/dossiers/" + job->id));
    return look::looking_again(http::page(look::page(access::frame(asked, title), content)), job->state);
}

http::Response download(const access::Asked& asked) {
    const auto job = find_job(asked);
    const auto part = text::number<std::size_t>(asked.request.param("part")).value_or(0);
    auto file = job ? taken_file(asked.services, *job, part, "klas") : std::nullopt;
    if (!file) return access::not_found(asked);
    asked.services.database.write([&](db::Writer& writer) {
        access::note(writer, asked.viewer, asked.now, Action::export_dossiers, {}, job->id);
    });
    return *file;
}

} // namespace

std::string start_bundle_of_leaver(db::Writer& writer, const access::Viewer& viewer, Instant now,
                                   std::string_view pupil_id, Day day_before, std::string_view language) {
    const TakingInput input{
        .pupil_id = std::string(pupil_id), .language = std::string(language), .as_of = day_before.iso()};
    access::note(writer, viewer, now, Action::export_dossiers, pupil_id);
    return jobs::enqueue(writer, now, viewer.school_id, kind_of(Taking::class_zip), to_json(input),
                         viewer.person_id);
}

void register_bundles(access::Routes& routes) {
    const auto action = Action::export_dossiers;
    routes.get("/dossiers", action, show);
    routes.post("/dossiers", action, start);
    routes.get("/dossiers/{bundle}", action, progress);
    routes.get("/dossiers/{bundle}/{part}", action, download);
}

} // namespace trialoog::dossier
