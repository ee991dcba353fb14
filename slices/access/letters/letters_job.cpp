#include "platform/i18n/i18n.hpp"
#include "platform/jobs/files_left.hpp"
#include "slices/access/letters/letters.hpp"
#include "slices/access/pages/address.hpp"
#include "slices/access/pages/handler.hpp"
#include "slices/access/secrets/secrets.hpp"
#include "slices/access/signals/signals.hpp"

namespace trialoog::access {
namespace {

/// Makes new codes and prints them. Done twice, the first codes are revoked and only the second file counts.
jobs::Left make_letters(Services& services, const jobs::Job& job, jobs::Progress& progress) {
    const LetterChoice choice = choice_from(job.input);
    if (prints_in_vain(services)) throw jobs::Failure(t("Trialoog heeft nog geen adres voor thuis"));
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
    storage::NewFiles files(services);
    const auto keep = [&](std::string_view content) {
        return files.put(seal(services.secret, letters_purpose, content));
    };
    const std::string list = to_json(MadeLetters{choice, letters});
    const LettersResult result{keep(file), total, keep(list)};
    return jobs::left_files(job, to_json(result), files, {result.key, result.list_key},
                            services.clock.now().plus_days(days_kept));
}

} // namespace

void register_jobs(Services& services) {
    services.jobs.handle(letters_kind, [&services](const jobs::Job& job, jobs::Progress& progress) {
        return make_letters(services, job, progress);
    });
    register_signal_mail(services);
}

} // namespace trialoog::access
