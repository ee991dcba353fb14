// Reading a stack of scans: a job that goes on where it stopped.

#include "slices/paper/intake.hpp"

#include "platform/i18n/i18n.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/scan/scan.hpp"
#include "platform/storage/storage.hpp"
#include "slices/paper/store.hpp"

#include <nlohmann/json.hpp>
#include <numeric>

namespace trialoog::paper {
namespace {

std::string_view refusal_code(scan::Refusal refusal) {
    switch (refusal) {
    case scan::Refusal::unknown_kind:
        return "unknown_kind";
    case scan::Refusal::locked:
        return "locked";
    case scan::Refusal::too_big:
        return "too_big";
    case scan::Refusal::too_many_pages:
        return "too_many_pages";
    case scan::Refusal::too_many_pixels:
        return "too_many_pixels";
    case scan::Refusal::damaged:
    case scan::Refusal::busy:
        return "damaged";
    }
    return "damaged";
}

/// Where the page goes. Its files are durable already.
void land(db::Writer& tx, const std::string& school_id, const Scan& scan, const scan::Page& read,
          ScannedPage& page, Instant now) {
    const auto payload = payload_on(read.codes);
    const auto sheet = payload ? sheet_by_code(tx, school_id, payload->sheet_code) : std::nullopt;
    const Verdict verdict =
        judge(payload, sheet, school_mark(school_id), scan.class_id, day_in_amsterdam(now));
    page.state = verdict.state;
    page.reason = verdict.reason;
    if (page.class_id.empty() && sheet && verdict.state != State::refused) page.class_id = sheet->class_id;
    if (page.state == State::waiting && has_picture(tx, school_id, page.screen_key))
        page.state = State::doubled;
    if (page.state != State::landed) return;
    const Purpose* purpose = find_purpose(sheet->purpose);
    const Landed landed =
        purpose ? purpose->land(tx, {school_id, sheet->about_id, scan.made_by, sheet->page, page.screen_key,
                                     page.thumbnail_key, page.width, page.height, now})
                : Landed::unknown;
    page.purpose = sheet->purpose;
    page.about_id = sheet->about_id;
    page.page = sheet->page;
    if (landed == Landed::there_already) page.state = State::doubled;
    if (landed == Landed::closed || landed == Landed::unknown) {
        page.state = has_picture(tx, school_id, page.screen_key) ? State::doubled : State::waiting;
        page.reason = landed == Landed::closed ? Reason::closed : Reason::unknown_sheet;
    }
}

/// Files first, then one unit of work: what is in the table is kept, what isn't comes again.
void take_in(Services& services, const std::string& school_id, const Scan& scan, File& file,
             const scan::Page& read) {
    ScannedPage page{.id = db::new_id(), .place = file.place, .number = read.number};
    page.class_id = scan.class_id;
    if (read.look != scan::Look::damaged) {
        page.screen_key = services.files.put(read.screen.jpeg);
        page.thumbnail_key = services.files.put(read.thumbnail.jpeg);
        page.width = read.screen.width;
        page.height = read.screen.height;
    }
    file.done_pages = read.number;
    services.database.write([&](db::Writer& tx) {
        const Instant now = services.clock.now();
        note_file(tx, school_id, scan.id, file);
        if (has_page(tx, school_id, scan.id, file.place, read.number)) return;
        if (read.look == scan::Look::written)
            land(tx, school_id, scan, read, page, now);
        else {
            page.state = read.look == scan::Look::blank ? State::blank : State::refused;
            page.reason = read.look == scan::Look::blank ? Reason::none : Reason::damaged;
        }
        add_page(tx, school_id, scan.id, page, now);
    });
}

struct Count {
    int done = 0, total = 0;
};
Count count(const std::vector<File>& files) {
    Count sum;
    for (const File& file : files) {
        sum.done += file.done_pages;
        sum.total += std::max({file.pages, file.done_pages, 1}); // one at least that isn't opened yet
    }
    return sum;
}

void read_file(Services& services, const jobs::Job& job, const Scan& scan, std::vector<File>& files,
               File& file, jobs::Progress& progress) {
    const auto refuse = [&](std::string_view why) {
        file.refusal = why;
        services.database.write([&](db::Writer& tx) { note_file(tx, job.school_id, scan.id, file); });
    };
    const auto bytes = services.files.get(file.file_key);
    if (!bytes) return refuse("gone");
    const auto refusal = scan::read(*bytes, file.done_pages + 1, [&](const scan::Page& page, int pages) {
        file.pages = pages;
        take_in(services, job.school_id, scan, file, page);
        const Count now = count(files);
        progress.report(now.done, now.total);
    });
    if (refusal == scan::Refusal::busy) throw std::runtime_error("no worker to read scans"); // tried again
    if (refusal) refuse(refusal_code(*refusal));
}

std::string read_scan(Services& services, const jobs::Job& job, jobs::Progress& progress) {
    const std::string id = nlohmann::json::parse(job.input).at("scan");
    std::vector<File> files;
    const auto scan = services.database.read([&](db::Reader& tx) {
        files = files_of_scan(tx, job.school_id, id);
        return scan_by_id(tx, job.school_id, id);
    });
    if (!scan) throw jobs::Failure("the scan is not there any more");
    for (File& file : files) {
        const bool is_read = !file.refusal.empty() || (file.pages > 0 && file.done_pages >= file.pages);
        if (!is_read) read_file(services, job, *scan, files, file, progress);
    }
    services.database.write([&](db::Writer& tx) { end_scan(tx, job.school_id, id, services.clock.now()); });
    return {};
}
} // namespace

std::string sentence_for_file(std::string_view refusal) {
    if (refusal == "unknown_kind") return t("Dit is geen PDF en ook geen foto die we kunnen lezen.");
    if (refusal == "locked") return t("Deze PDF is beveiligd met een wachtwoord. Scan de bladen opnieuw.");
    if (refusal == "too_big") return t("Dit bestand is groter dan 100 MB. Scan de stapel in twee delen.");
    if (refusal == "too_many_pages") return t("Deze PDF heeft te veel bladzijden. Scan de stapel in delen.");
    if (refusal == "too_many_pixels") return t("Deze foto is te groot. Maak een nieuwe foto.");
    if (refusal == "failed") return t("Het lezen lukte niet. Zet het bestand nog een keer in de map.");
    if (refusal == "gone") return t("Dit bestand is er niet meer. Voeg het opnieuw toe.");
    return t("Dit bestand is beschadigd. Scan de bladen opnieuw.");
}

void register_jobs(Services& services) {
    services.jobs.handle("paper_scan", [&services](const jobs::Job& job, jobs::Progress& progress) {
        return read_scan(services, job, progress);
    });
}

} // namespace trialoog::paper
