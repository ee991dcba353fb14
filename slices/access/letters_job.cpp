#include "platform/jobs/jobs.hpp"
#include "platform/storage/storage.hpp"
#include "slices/access/access.hpp"
#include "slices/access/letters.hpp"
#include "slices/access/secrets.hpp"

namespace trialoog::access {
namespace {

/// Makes new codes and prints them. Done twice, the first codes are revoked and only the second file counts.
std::string make_letters(Services& services, const jobs::Job& job, jobs::Progress& progress) {
    const LetterChoice choice = choice_from(job.input);
    std::vector<Letter> letters;
    Contact contact;
    services.database.write([&](db::Writer& tx) {
        contact = contact_of_school(tx, job.school_id);
        letters = letters_with_new_codes(tx, services, job.school_id, choice);
    });
    if (letters.empty()) return to_json(LettersResult{});

    const int total = static_cast<int>(letters.size());
    const auto drawn = [&](int done) { progress.report(done, total); };
    const std::string file = choice.readers == Readers::parents
                                 ? parents_letters_pdf(letters, contact, services.base_url, choice.sides,
                                                       services.clock.today(), drawn)
                                 : pupils_cards_pdf(letters, contact, services.base_url, choice.sides, drawn);
    return to_json(LettersResult{services.files.put(seal(services.secret, letters_purpose, file)), total});
}

} // namespace

void register_jobs(Services& services) {
    services.jobs.handle("letters", [&services](const jobs::Job& job, jobs::Progress& progress) {
        return make_letters(services, job, progress);
    });
}

} // namespace trialoog::access
