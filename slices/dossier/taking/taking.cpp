#include "slices/dossier/taking/taking.hpp"

#include "slices/access/secrets/secrets.hpp"
#include "slices/dossier/book/book.sql.hpp"

#include <array>
#include <nlohmann/json.hpp>

namespace trialoog::dossier {
namespace {

using nlohmann::json;
constexpr std::string_view purpose = "dossier taken along";
constexpr std::array<std::string_view, 4> kinds{"dossier_pdf", "dossier_zip", "dossier_import",
                                                "dossiers_zip"};
constexpr std::array<std::string_view, 4> states{"waiting", "running", "done", "failed"};

template <std::size_t N>
std::size_t place_of(const std::array<std::string_view, N>& all, std::string_view one) {
    for (std::size_t i = 0; i < N; ++i)
        if (all[i] == one) return i;
    throw db::Error("a job of the dossier is of an unknown kind or state");
}

OwnJob to_job(const db::Row& row) {
    return {.id = row.str("id"),
            .kind = static_cast<Taking>(place_of(kinds, row.text("kind"))),
            .state = static_cast<jobs::JobState>(place_of(states, row.text("state"))),
            .done_steps = static_cast<int>(row.integer("done_steps")),
            .total_steps = static_cast<int>(row.integer("total_steps")),
            .result = row.str("result"),
            .error = row.str("error"),
            .input = taking_input_from(row.text("input"))};
}

} // namespace

jobs::Kind kind_of(Taking taking) { return {kinds[static_cast<std::size_t>(taking)], jobs::Lane::files}; }

std::string to_json(const TakingInput& input) {
    return json{{"pupil", input.pupil_id},
                {"language", input.language},
                {"entries", input.choice.entry_ids ? json(*input.choice.entry_ids) : json(nullptr)},
                {"overview", input.choice.with_overview},
                {"network", input.choice.with_network},
                {"classes", input.class_ids},
                {"key", input.key},
                {"as_of", input.as_of},
                {"place", input.place}}
        .dump();
}

TakingInput taking_input_from(std::string_view text) {
    const json all = json::parse(text);
    TakingInput input{.pupil_id = all.at("pupil"), .language = all.at("language")};
    if (!all.at("entries").is_null())
        input.choice.entry_ids = all.at("entries").get<std::vector<std::string>>();
    input.choice.with_overview = all.at("overview");
    input.choice.with_network = all.at("network");
    input.class_ids = all.at("classes").get<std::vector<std::string>>();
    input.key = all.at("key");
    input.as_of = all.value("as_of", "");
    input.place = all.value("place", std::string()); // jobs of before have none
    return input;
}

std::string to_json(const TakingResult& result) {
    return json{{"keys", result.keys},
                {"added", result.added},
                {"known", result.known},
                {"left_out", result.left_out}}
        .dump();
}

TakingResult taking_result_from(std::string_view text) {
    const json all = json::parse(text);
    return {.keys = all.at("keys").get<std::vector<std::string>>(),
            .added = all.at("added"),
            .known = all.at("known"),
            .left_out = all.at("left_out")};
}

std::vector<OwnJob> own_jobs(db::Reader& reader, const access::Viewer& viewer, Instant now) {
    return reader.all(sql::own_jobs, {viewer.school_id, viewer.person_id, now.plus_days(-kept_days).ms},
                      to_job);
}

std::optional<OwnJob> own_job(db::Reader& reader, const access::Viewer& viewer, std::string_view id,
                              Instant now) {
    return reader.one(sql::own_job, {viewer.school_id, viewer.person_id, id, now.plus_days(-kept_days).ms},
                      to_job);
}

storage::Key put_sealed(storage::NewFiles& files, const std::string& secret, std::string_view bytes) {
    return files.put(access::seal(secret, purpose, bytes));
}

std::optional<std::string> get_sealed(Services& services, const storage::Key& key) {
    const auto sealed = services.files.get(key);
    return sealed ? access::open(services.secret, purpose, *sealed) : std::nullopt;
}

} // namespace trialoog::dossier
