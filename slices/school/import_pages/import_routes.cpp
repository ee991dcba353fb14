// The import in the browser: /beheer/import.

#include "platform/db/statistics.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/services.hpp"
#include "platform/text/number.hpp"
#include "slices/school/import_pages/import_pages.hpp"
#include "slices/school/import_pages/question_pages.hpp"
#include "slices/school/import_pages/routes.hpp"

namespace trialoog::school {
namespace {

using access::Action;
using access::Viewer;
using http::Request;
using http::Response;

constexpr std::size_t most_files = 5;

Response shown(const Request& request, const Viewer& viewer, std::string title, const html::Html& content,
               int status = 200) {
    auto frame = access::frame(request, viewer, std::move(title));
    frame.wide = true;
    return http::page(look::page(frame, content), status);
}

Response shown_upload(const Request& request, const Viewer& viewer, const look::Errors& errors = {}) {
    return shown(request, viewer, t("Inlezen"), upload_page(errors), errors.none() ? 200 : 422);
}

Response shown_preview(const Request& request, const Viewer& viewer, const PreviewPage& page,
                       int status = 200) {
    return shown(request, viewer, t("Inlezen: klopt dit?"), preview_page(page), status);
}

std::string path_of(std::string_view id) { return "/beheer/import/" + std::string(id); }

/// A page of the questions; 1 for what is no number.
int number_in(std::string_view text) { return text::number<int>(text).value_or(1); }

/// The decoded files of the form, or what is wrong with them.
std::vector<ImportFile> files_of(const Request& request, look::Errors& errors) {
    std::vector<ImportFile> files;
    for (const auto& upload : request.uploads) {
        if (upload.field != "bestanden" || (upload.file_name.empty() && upload.content.empty())) continue;
        auto decoded = decode(upload.content);
        if (const auto* fault = std::get_if<Unreadable>(&decoded))
            errors.add("bestanden", upload.file_name + ": " + sentence(*fault));
        else {
            auto& read = std::get<Decoded>(decoded);
            files.push_back({upload.file_name, std::move(read.text), std::move(read.notes)});
        }
    }
    if (files.empty() && errors.none()) errors.add("bestanden", t("Kies eerst een bestand."));
    if (files.size() > most_files) errors.add("bestanden", t("Kies niet meer dan vijf bestanden."));
    return files;
}

Response upload(const Request& request, const Viewer& viewer, Services& services) {
    if (!access::find_school(viewer, Action::import_people)) return access::not_found(request, &viewer);
    look::Errors errors;
    const auto files = files_of(request, errors);
    if (!errors.none()) return shown_upload(request, viewer, errors);
    const std::string id = services.database.write([&](db::Writer& tx) {
        return keep_preview(tx, viewer.school_id, viewer.person_id, files, services.clock.now());
    });
    return http::see_other(path_of(id));
}

// What was ticked is kept beside the answers.
constexpr const char *leavers_tick = "weg", *ended_tick = "los";

Answers with_ticks(Answers answers, Choice choice) {
    answers[leavers_tick] = choice.leavers ? "ja" : "nee";
    answers[ended_tick] = choice.ended_relations ? "ja" : "nee";
    return answers;
}
Answers without_ticks(Answers answers) {
    answers.erase(leavers_tick);
    answers.erase(ended_tick);
    return answers;
}
Choice ticked(const Answers& answers, Choice proposed) {
    const auto kept = [&](const char* tick, bool beforehand) {
        const auto found = answers.find(tick);
        return found == answers.end() ? beforehand : found->second == "ja";
    };
    return {kept(leavers_tick, proposed.leavers), kept(ended_tick, proposed.ended_relations)};
}

Response show(const Request& request, const Viewer& viewer, Services& services) {
    if (!access::find_school(viewer, Action::import_people)) return access::not_found(request, &viewer);
    const std::string_view id = request.param("import");
    return services.database.read([&](db::Reader& tx) {
        const auto stored = stored_import(tx, viewer.school_id, id);
        if (!stored) return access::not_found(request, &viewer);
        if (stored->applied_at)
            return shown(request, viewer, t("Ingelezen"), result_page(stored->result, *stored->applied_at));
        PreviewPage page{
            path_of(id),
            preview_import(tx, viewer.school_id, stored->files, services.clock.today(), stored->answers),
            {}};
        page.ticked = ticked(stored->answers, proposed(page.preview.plan));
        page.questions_page = number_in(request.query.get("vragen"));
        return shown_preview(request, viewer, page);
    });
}

AssignedColumns columns_of(const http::Fields& form) {
    constexpr std::string_view prefix = "kolom:";
    AssignedColumns assigned;
    for (const auto& [name, value] : form.entries()) {
        if (!name.starts_with(prefix)) continue;
        const std::string header = normalised_header(std::string_view(name).substr(prefix.size()));
        if (const auto column = column_from(value); column && !header.empty() && header.size() <= 200)
            assigned[header] = *column;
    }
    return assigned;
}

Response assign(const Request& request, const Viewer& viewer, Services& services) {
    if (!access::find_school(viewer, Action::import_people)) return access::not_found(request, &viewer);
    const std::string_view id = request.param("import");
    const bool there = services.database.write([&](db::Writer& tx) {
        if (!stored_import(tx, viewer.school_id, id)) return false;
        assign_columns(tx, viewer.school_id, columns_of(request.form));
        access::note(tx, viewer, services.clock.now(), Action::import_people, {}, id);
        return true;
    });
    return there ? http::see_other(path_of(id)) : access::not_found(request, &viewer);
}

/// What came of it: applied (also when it was already), not there, or the page to show instead.
struct Outcome {
    bool there = true;
    bool only_kept = false; // answers and columns: nothing was applied
    std::optional<PreviewPage> instead = {};
};

/// The plan is made again in the unit of work that applies it: only what was shown is applied.
Outcome apply_shown(db::Writer& tx, const Request& request, const Viewer& viewer, Services& services) {
    const i18n::Speaking speaking(viewer.language); // a unit of work may run on another thread
    const std::string_view id = request.param("import");
    const auto stored = stored_import(tx, viewer.school_id, id);
    if (!stored) return {.there = false};
    if (stored->applied_at) return {};
    const Choice choice{request.form.get("weg") == "ja", request.form.get("los") == "ja"};
    const Day today = services.clock.today();
    // Whatever button was pressed: nothing that was filled in is lost.
    assign_columns(tx, viewer.school_id, columns_of(request.form));
    const Answers answers = answers_of(
        request.form,
        preview_import(tx, viewer.school_id, stored->files, today, stored->answers).plan.questions);
    keep_answers(tx, viewer.school_id, id, with_ticks(answers, choice));
    if (!request.form.get("naar").empty()) return {.only_kept = true};

    PreviewPage page{path_of(id), preview_import(tx, viewer.school_id, stored->files, today, answers),
                     choice};
    page.answered_now = answers != without_ticks(stored->answers);
    const bool other_plan =
        !page.preview.has_problem() && page.preview.plan.fingerprint() != request.form.get("plan");
    page.changed_meanwhile = other_plan && !page.answered_now;
    const bool open_doubt = page.preview.has_doubts() && request.form.get("kapot") != "ja";
    page.must_say_go_on = open_doubt && !page.answered_now;
    if (page.preview.has_problem() || other_plan || open_doubt) return {.instead = std::move(page)};

    const Instant now = services.clock.now();
    apply(tx, viewer.school_id, page.preview.plan, choice, today, now);
    mark_applied(tx, viewer.school_id, id, result_of(page.preview.plan, choice), now);
    access::note(tx, viewer, now, Action::import_people, {}, id);
    return {};
}

Response confirm(const Request& request, const Viewer& viewer, Services& services) {
    if (!access::find_school(viewer, Action::import_people)) return access::not_found(request, &viewer);
    const Outcome outcome =
        services.database.write([&](db::Writer& tx) { return apply_shown(tx, request, viewer, services); });
    if (!outcome.there) return access::not_found(request, &viewer);
    const std::string_view page = request.form.get("naar");
    if (outcome.only_kept)
        return http::see_other(path_of(request.param("import")) +
                               "?vragen=" + std::to_string(number_in(page)) + "#vragen");
    if (!outcome.instead) {
        db::count_rows(services.database);
        services.jobs.wake();
        return http::see_other(path_of(request.param("import")));
    }
    const PreviewPage& page_instead = *outcome.instead;
    const bool is_theirs = page_instead.preview.has_problem() || page_instead.must_say_go_on;
    return shown_preview(request, viewer, page_instead,
                         is_theirs && !page_instead.changed_meanwhile ? 422 : 409);
}

} // namespace

void register_import(access::Routes& routes, Services& services) {
    routes.get("/beheer/import", Action::import_people, [](const Request& request, const Viewer& viewer) {
        if (!access::find_school(viewer, Action::import_people)) return access::not_found(request, &viewer);
        return shown_upload(request, viewer);
    });
    routes.post(
        "/beheer/import", Action::import_people,
        [&](const Request& request, const Viewer& viewer) { return upload(request, viewer, services); },
        http::upload_limit);
    routes.get("/beheer/import/{import}", Action::import_people,
               [&](const Request& request, const Viewer& viewer) { return show(request, viewer, services); });
    routes.post(
        "/beheer/import/{import}/kolommen", Action::import_people,
        [&](const Request& request, const Viewer& viewer) { return assign(request, viewer, services); });
    routes.post(
        "/beheer/import/{import}/toepassen", Action::import_people,
        [&](const Request& request, const Viewer& viewer) { return confirm(request, viewer, services); });
}

} // namespace trialoog::school
