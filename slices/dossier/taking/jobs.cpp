// What needn't be waited for: a PDF, a ZIP, a dossier that comes in, the dossiers of a class.

#include "slices/dossier/taking/jobs.hpp"
#include "platform/archive/archive.hpp"
#include "platform/http/file_name.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/jobs/files_left.hpp"
#include "slices/access/viewer/namesakes.hpp"
#include "slices/dossier/taking/arrived_book.hpp"
#include "slices/dossier/taking/taking.hpp"

#include <algorithm>
#include <map>

namespace trialoog::dossier {
namespace {

constexpr std::size_t largest_part = 60 * 1024 * 1024; // of the ZIPs of a class: each fits in memory, sealed

ReadFile from_storage(Services& services) {
    return [&services](const std::string& key) { return services.files.get(key); };
}

Report to(jobs::Progress& progress) {
    return [&progress](int done, int total) { progress.report(done, total); };
}

Book book_of(Services& services, const PhotosOf& photos, const jobs::Job& job, const TakingInput& input) {
    const auto book = services.database.read([&](db::Reader& reader) {
        return load_book(reader, photos, job.school_id, input.pupil_id, input.choice, services.clock.today());
    });
    if (!book) throw jobs::Failure(t("Dit dossier is er niet meer."));
    return *book;
}

/// As a file to fetch in the coming days.
jobs::Left left(Services& services, const jobs::Job& job, std::string_view bytes) {
    storage::NewFiles files(services);
    const TakingResult result{.keys = {put_sealed(files, services.secret, bytes)}};
    return jobs::left_files(job, to_json(result), files, result.keys,
                            services.clock.now().plus_days(kept_days));
}

jobs::Left make_pdf(Services& services, const PhotosOf& photos, const jobs::Job& job,
                    const TakingInput& input, jobs::Progress& progress) {
    const Book book = book_of(services, photos, job, input);
    return left(services, job, book_pdf(book, from_storage(services), to(progress)));
}

jobs::Left make_zip(Services& services, const PhotosOf& photos, const jobs::Job& job,
                    const TakingInput& input, jobs::Progress& progress) {
    const Book book = book_of(services, photos, job, input);
    archive::ZipWriter zip;
    add_to_zip(zip, book, "", from_storage(services), to(progress));
    return left(services, job, zip.finish());
}

jobs::Left import_job(Services& services, const PhotosOf&, const jobs::Job& job, const TakingInput& input,
                      jobs::Progress& progress) {
    const auto zip = get_sealed(services, input.key);
    if (!zip) throw jobs::Failure(t("Het bestand is er niet meer. Lees het nog een keer in."));
    const auto found = arrived(*zip);
    if (const auto* wrong = std::get_if<std::string>(&found)) throw jobs::Failure(*wrong);
    const auto& all = std::get<std::vector<ArrivedBook>>(found);
    const auto chosen = std::ranges::find(all, input.place, &ArrivedBook::place);
    if (chosen == all.end()) throw jobs::Failure(t("Het bestand is er niet meer. Lees het nog een keer in."));
    const TakingResult result =
        keep_book(services, job.school_id, input.pupil_id, job.made_by, *chosen, *zip, to(progress));
    const auto given_up =
        services.database.write([&](db::Writer& tx) { return storage::no_longer(tx, jobs::use_of(job)); });
    storage::erase_unused(services.database, services.files, given_up, services.clock.now());
    return to_json(result);
}

/// "1b/03 Noor de Vries/", whatever is in the names of class and pupil; with a number in it where two have
/// one name.
class Folders {
public:
    std::string of(const Book& book, const std::string& called, int number) {
        auto found = of_class_.find(book.class_name);
        if (found == of_class_.end())
            found = of_class_.emplace(book.class_name, names_.fresh(book.class_name, "klas")).first;
        const std::string pupil = (number < 10 ? "0" : "") + std::to_string(number) + " " + called;
        return found->second + "/" + http::file_name(pupil) + "/";
    }

private:
    std::map<std::string, std::string> of_class_;
    http::FileNames names_;
};

jobs::Left make_class_zip(Services& services, const PhotosOf& photos, const jobs::Job& job,
                          const TakingInput& input, jobs::Progress& progress) {
    const Day today = Day::parse_iso(input.as_of).value_or(services.clock.today());
    std::vector<std::string> pupils;
    access::Marks marks;
    if (!input.pupil_id.empty()) pupils = {input.pupil_id};
    for (const std::string& class_id : input.class_ids)
        std::ranges::copy(services.database.read([&](db::Reader& reader) {
            marks.merge(access::marks_in_class(reader, job.school_id, class_id, today.iso()));
            return pupils_of_class(reader, job.school_id, class_id, today);
        }),
                          std::back_inserter(pupils));
    TakingResult result;
    storage::NewFiles files(services);
    archive::ZipWriter zip;
    Folders folders;
    int done = 0;
    for (const std::string& pupil : pupils) {
        const auto book = services.database.read([&](db::Reader& reader) {
            return load_book(reader, photos, job.school_id, pupil, {.with_network = false}, today);
        });
        if (book)
            add_to_zip(zip, *book, folders.of(*book, access::marked(book->name, pupil, marks), done + 1),
                       from_storage(services), [](int, int) {});
        progress.report(++done, static_cast<int>(pupils.size()));
        if (zip.size() < largest_part && done < static_cast<int>(pupils.size())) continue;
        result.keys.push_back(put_sealed(files, services.secret, zip.finish()));
        zip = archive::ZipWriter();
    }
    return jobs::left_files(job, to_json(result), files, result.keys,
                            services.clock.now().plus_days(kept_days));
}

using Do = jobs::Left (*)(Services&, const PhotosOf&, const jobs::Job&, const TakingInput&, jobs::Progress&);

void handle(Services& services, const PhotosOf& photos, Taking kind, Do work) {
    services.jobs.handle(kind_of(kind),
                         [&services, photos, work](const jobs::Job& job, jobs::Progress& progress) {
                             const TakingInput input = taking_input_from(job.input);
                             const i18n::Speaking speaking(input.language);
                             return work(services, photos, job, input, progress);
                         });
}

} // namespace

void register_taking_jobs(Services& services, const PhotosOf& photos) {
    handle(services, photos, Taking::pdf, make_pdf);
    handle(services, photos, Taking::zip, make_zip);
    handle(services, photos, Taking::import, import_job);
    handle(services, photos, Taking::class_zip, make_class_zip);
}

} // namespace trialoog::dossier
