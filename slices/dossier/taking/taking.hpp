#pragma once
// Jobs by which dossiers are taken along and brought in: who asked, and what they left. Their files are
// sealed, and go after three days.

#include "platform/jobs/jobs.hpp"
#include "platform/storage/uses.hpp"
#include "slices/dossier/book/book.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::dossier {

enum class Taking { pdf, zip, import, class_zip };
jobs::Kind kind_of(Taking); // of its job: "dossier_pdf"

/// What a job is to do.
struct TakingInput {
    std::string pupil_id, language = "nl";
    BookChoice choice = {};
    std::vector<std::string> class_ids = {}; // of class_zip
    std::string key = {};                    // of import: the sealed upload
    std::string as_of = {};                  // of a class_zip of one pupil who left: a day before
    std::string place = {};                  // of import: which dossier in it (ArrivedBook::place)
};
std::string to_json(const TakingInput&);
TakingInput taking_input_from(std::string_view json);

/// What it left: one file, or several parts; of an import how many entries are new and were there already.
struct TakingResult {
    std::vector<std::string> keys;
    int added = 0, known = 0, left_out = 0;
};
std::string to_json(const TakingResult&);
TakingResult taking_result_from(std::string_view json);

constexpr int kept_days = 3;
struct OwnJob {
    std::string id;
    Taking kind = Taking::pdf;
    jobs::JobState state = jobs::JobState::waiting;
    int done_steps = 0, total_steps = 0;
    std::string result, error;
    TakingInput input;
};
/// Of this person, of the last days, the newest first (at most 20).
std::vector<OwnJob> own_jobs(db::Reader&, const access::Viewer&, Instant now);
std::optional<OwnJob> own_job(db::Reader&, const access::Viewer&, std::string_view id, Instant now);

storage::Key put_sealed(storage::NewFiles&, const std::string& secret, std::string_view bytes);
std::optional<std::string> get_sealed(Services&, const storage::Key&);

} // namespace trialoog::dossier
