#include "slices/dossier/taking/taking_page.hpp"

#include "look/data.hpp"
#include "look/job.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"

namespace trialoog::dossier {

using namespace html;

namespace {

std::string name_of(Taking kind) {
    switch (kind) {
    case Taking::pdf:
        return t("PDF van je dossier");
    case Taking::zip:
        return t("Je dossier om mee te nemen");
    case Taking::import:
        return t("Je dossier inlezen");
    case Taking::class_zip:
        return t("Dossiers om te bewaren");
    }
    return {};
}

Html import_done(const TakingResult& result) {
    const std::string added = result.added == 0 ? t("Er kwam niets nieuws bij.")
                                                : tn("{n} stuk staat nu in je dossier.",
                                                     "{n} stukken staan nu in je dossier.", result.added);
    return look::notice(
        look::Tone::good, t("Het is ingelezen"),
        group(p(added),
              when(result.known > 0,
                   [&] { return p(tn("{n} stuk had je al.", "{n} stukken had je al.", result.known)); }),
              when(result.left_out > 0, [&] {
                  return p(tn("{n} bestand konden we niet lezen.", "{n} bestanden konden we niet lezen.",
                              result.left_out));
              })));
}

Html done_part(const OwnJob& job, const std::string& path) {
    const TakingResult result = taking_result_from(job.result);
    if (job.kind == Taking::import) return import_done(result);
    const bool parts = job.kind == Taking::class_zip;
    Html links;
    for (std::size_t i = 1; i <= result.keys.size(); ++i)
        links += look::button_link(parts ? path + "/" + std::to_string(i) : path + "/bestand",
                                   result.keys.size() > 1    ? tf("Download deel {n}", fmt::arg("n", i))
                                   : job.kind == Taking::pdf ? t("Download de PDF")
                                                             : t("Download de ZIP"));
    return group(look::notice(look::Tone::good, t("Het is klaar"),
                              p(tf("Je kunt het {n} dagen ophalen. Alleen jij kunt erbij.",
                                   fmt::arg("n", kept_days)))),
                 div(cls("buttons"), links));
}

} // namespace

Html job_part(const OwnJob& job, const std::string& path) {
    if (job.state == jobs::JobState::done) return done_part(job, path);
    if (job.state == jobs::JobState::failed) return look::job_failed(job.error);
    return look::job_progress(job.done_steps, job.total_steps,
                              job.total_steps == 0
                                  ? t("We zijn bezig. Je kunt deze bladzijde rustig sluiten.")
                                  : tf("{done} van {total} klaar. Je kunt deze bladzijde rustig sluiten.",
                                       fmt::arg("done", job.done_steps), fmt::arg("total", job.total_steps)));
}

Html jobs_list(const std::vector<OwnJob>& all, const std::string& path) {
    if (all.empty()) return {};
    return look::card(t("Gemaakt"), ul(cls("people"), each(all, [&](const OwnJob& job) -> Html {
                                           const std::string state =
                                               look::is_under_way(job.state)         ? t("bezig")
                                               : job.state == jobs::JobState::failed ? t("niet gelukt")
                                                                                     : t("klaar");
                                           return li(a(href(path + "/" + job.id), name_of(job.kind)),
                                                     span(cls("detail"), state));
                                       })));
}

std::optional<http::Response> taken_file(Services& services, const OwnJob& job, std::size_t part,
                                         const std::string& name) {
    if (job.state != jobs::JobState::done || job.kind == Taking::import) return std::nullopt;
    const TakingResult result = taking_result_from(job.result);
    if (part < 1 || part > result.keys.size()) return std::nullopt;
    auto file = get_sealed(services, result.keys[part - 1]);
    if (!file) return std::nullopt;
    const bool is_pdf = job.kind == Taking::pdf;
    const std::string number = result.keys.size() > 1 ? "-" + std::to_string(part) : "";
    return http::download(std::move(*file), is_pdf ? "application/pdf" : "application/zip",
                          "dossier-" + name + number + (is_pdf ? ".pdf" : ".zip"));
}

} // namespace trialoog::dossier
