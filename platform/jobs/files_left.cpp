#include "platform/jobs/files_left.hpp"

namespace trialoog::jobs {

storage::Use use_of(const Job& job) { return {owner_of_files, job.school_id, job.id}; }

Left left_files(const Job& job, std::string result, const storage::NewFiles& files,
                std::vector<storage::Key> keys, Instant until) {
    return {std::move(result), [job, files, keys = std::move(keys), until](db::Writer& tx) {
                for (const storage::Key& key : keys) // one or two, and a few parts of the dossiers of a class
                    storage::uses(tx, key, use_of(job), until);
                files.settle(tx);
            }};
}

} // namespace trialoog::jobs
