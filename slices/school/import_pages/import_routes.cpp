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

Response shown(const access::Asked& asked, std::string title, const html::Html& content, int status = 200) {
    auto frame = access::frame(asked, std::move(title));
    frame.wide = true;
    return http::page(look::page(frame, content), status);
}

Response shown_upload(const access::Asked& asked, const look::Errors& errors = {}) {
    return shown(asked, t("Inlezen"), upload_page(errors), errors.none() ? 200 : 422);
}

Response shown_preview(const access::Asked& asked, const PreviewPage& page, int status = 200) {
    return shown(asked, t("Inlezen: klopt dit?"), preview_page(page), status);
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

Response upload(const access::Asked& asked) {
    if (!access::find_school(asked.viewer, Action::import_people)) return access::not_found(asked);
    look::Errors errors;
    const auto files = files_of(asked.request, errors);
    if (!errors.none()) return shown_upload(asked, errors);
    const std::string id = asked.services.database.write([&](db::Writer& tx) {
        return keep_preview(tx, asked.viewer.school_id, asked.viewer.person_id, files, asked.now);
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

Response show(const access::Asked& asked) {
    if (!access::find_school(asked.viewer, Action::import_people)) return access::not_found(asked);
    const std::string_view id = asked.request.param("import");
    return asked.services.database.read([&](db::Reader& tx) {
        const auto stored = stored_import(tx, asked.viewer.school_id, id);
        if (!stored) return access::not_found(asked);
        if (stored->applied_at)
            return shown(asked, t("Ingelezen"), result_page(stored->result, *stored->applied_at));
        PreviewPage page{
            path_of(id),
            preview_import(tx, asked.viewer.school_id, stored->files, asked.today(), stored->answers),
            {}};
        page.ticked = ticked(stored->answers, proposed(page.preview.plan));
        page.questions_page = number_in(asked.request.query.get("vragen"));
        return shown_preview(asked, page);
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

Response assign(const access::Asked& asked) {
    if (!access::find_school(asked.viewer, Action::import_people)) return access::not_found(asked);
    const std::string_view id = asked.request.param("import");
    const bool there = asked.services.database.write([&](db::Writer& tx) {
        if (!stored_import(tx, asked.viewer.school_id, id)) return false;
        assign_columns(tx, asked.viewer.school_id, columns_of(asked.request.form));
        access::note(tx, asked.viewer, asked.now, Action::import_people, {}, id);
        return true;
    });
    return there ? http::see_other(path_of(id)) : access::not_found(asked);
}

/// What came of it: applied (also when it was already), not there, or the page to show instead.
struct Outcome {
    bool there = true;
    bool only_kept = false; // answers and columns: nothing was applied
    std::optional<PreviewPage> instead = {};
};

/// The plan is made again in the unit of work that applies it: only what was shown is applied.
Outcome apply_shown(db::Writer& tx, const access::Asked& asked, access::Withdraw withdraw) {
    const std::string_view id = asked.request.param("import");
    const auto stored = stored_import(tx, asked.viewer.school_id, id);
    if (!stored) return {.there = false};
    if (stored->applied_at) return {};
    const Choice choice{asked.request.form.get("weg") == "ja", asked.request.form.get("los") == "ja"};
    const Day today = asked.today();
    // Whatever button was pressed: nothing that was filled in is lost.
    assign_columns(tx, asked.viewer.school_id, columns_of(asked.request.form));
    const Answers answers = answers_of(
        asked.request.form,
        preview_import(tx, asked.viewer.school_id, stored->files, today, stored->answers).plan.questions);
    keep_answers(tx, asked.viewer.school_id, id, with_ticks(answers, choice));
    if (!asked.request.form.get("naar").empty()) return {.only_kept = true};

    PreviewPage page{path_of(id), preview_import(tx, asked.viewer.school_id, stored->files, today, answers),
                     choice};
    page.answered_now = answers != without_ticks(stored->answers);
    const bool other_plan =
        !page.preview.has_problem() && page.preview.plan.fingerprint() != asked.request.form.get("plan");
    page.changed_meanwhile = other_plan && !page.answered_now;
    const bool open_doubt = page.preview.has_doubts() && asked.request.form.get("kapot") != "ja";
    page.must_say_go_on = open_doubt && !page.answered_now;
    if (page.preview.has_problem() || other_plan || open_doubt) return {.instead = std::move(page)};

    apply(tx, asked.viewer.school_id, page.preview.plan, choice, today, asked.now, withdraw);
    mark_applied(tx, asked.viewer.school_id, id, result_of(page.preview.plan, choice), asked.now);
    access::note(tx, asked.viewer, asked.now, Action::import_people, {}, id);
    return {};
}

Response confirm(const access::Asked& asked, access::Withdraw withdraw) {
    if (!access::find_school(asked.viewer, Action::import_people)) return access::not_found(asked);
    const Outcome outcome =
        asked.services.database.write([&](db::Writer& tx) { return apply_shown(tx, asked, withdraw); });
    if (!outcome.there) return access::not_found(asked);
    const std::string_view page = asked.request.form.get("naar");
    if (outcome.only_kept)
        return http::see_other(path_of(asked.request.param("import")) +
                               "?vragen=" + std::to_string(number_in(page)) + "#vragen");
    if (!outcome.instead) {
        db::count_rows(asked.services.database);
        asked.services.jobs.wake();
        return http::see_other(path_of(asked.request.param("import")));
    }
    const PreviewPage& page_instead = *outcome.instead;
    const bool is_theirs = page_instead.preview.has_problem() || page_instead.must_say_go_on;
    return shown_preview(asked, page_instead, is_theirs && !page_instead.changed_meanwhile ? 422 : 409);
}

} // namespace

void register_import(access::Routes& routes, access::Withdraw withdraw) {
    routes.get("/beheer/import", Action::import_people, [](const access::Asked& asked) {
        if (!access::find_school(asked.viewer, Action::import_people)) return access::not_found(asked);
        return shown_upload(asked);
    });
    routes.post("/beheer/import", Action::import_people, upload, largest_import_file);
    routes.get("/beheer/import/{import}", Action::import_people, show);
    routes.post("/beheer/import/{import}/kolommen", Action::import_people, assign);
    routes.post("/beheer/import/{import}/toepassen", Action::import_people, access::with(withdraw, confirm));
}

} // namespace trialoog::school
