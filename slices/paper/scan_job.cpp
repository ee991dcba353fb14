// Reading a stack of scans: a job that goes on where it stopped.

#include "slices/paper/scan_job.hpp"

#include "platform/i18n/i18n.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/scan/scan.hpp"
#include "platform/storage/pictures.hpp"
#include "platform/storage/uses.hpp"
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
    case scan::Refusal::cut_off:
        return "cut_off";
    case scan::Refusal::damaged:
    case scan::Refusal::busy:
        return "damaged";
    }
    return "damaged";
}

std::optional<Sheet> sheet_of(db::Reader& tx, const std::string& school_id, std::string_view text) {
    const auto payload = read_qr_text(text);
    if (!payload || payload->school_mark != school_mark(school_id)) return std::nullopt;
    return sheet_by_code(tx, school_id, payload->sheet_code);
}

Seen seen_on(db::Reader& tx, const std::string& school_id, const scan::Page& read) {
    std::vector<Sheet> sheets;
    for (const scan::SheetSeen& one : read.sheets) // one, seldom two
        if (auto sheet = sheet_of(tx, school_id, one.text)) sheets.push_back(std::move(*sheet));
    Seen seen = paper::seen_on(std::move(sheets), read.foreign, school_mark(school_id));
    seen.room_beside = read.has_room_for_more;
    return seen;
}

/// In what its one sheet is about.
void land_in(db::Writer& tx, const Purposes& purposes, const std::string& school_id, const Scan& scan,
             const Sheet& sheet, ScannedPage& page, Instant now) {
    page.purpose = sheet.purpose;
    page.about_id = sheet.about_id;
    page.page = sheet.page;
    const Purpose* purpose = find_purpose(purposes, sheet.purpose);
    const bool fuller = is_fuller(page.ink, ink_of_landed(tx, school_id, sheet.about_id, sheet.page));
    switch (purpose ? purpose->land(tx, {school_id, sheet.about_id, scan.made_by, sheet.page, page.screen_key,
                                         page.thumbnail_key, page.width, page.height, now, fuller})
                    : Landed::unknown) {
    case Landed::added:
        return;
    case Landed::replaced:
        return set_replaced_aside(tx, school_id, page, now);
    case Landed::there_already:
        page.state = PageState::doubled;
        return;
    case Landed::closed:
        page.reason = Reason::closed;
        break;
    case Landed::unknown:
        page.reason = Reason::unknown_sheet;
        break;
    }
    page.state = has_picture(tx, school_id, page.screen_key) ? PageState::doubled : PageState::waiting;
}

/// Where the page goes. Its files are durable already.
void land(db::Writer& tx, const Purposes& purposes, const std::string& school_id, const Scan& scan,
          const Seen& seen, ScannedPage& page, Instant now) {
    const Verdict verdict = judge(seen, scan.class_id, day_in_amsterdam(now));
    page.state = verdict.state;
    page.reason = verdict.reason;
    for (const Sheet& sheet : seen.sheets)
        page.codes.push_back(sheet.id);
    if (page.class_id.empty() && verdict.state != PageState::refused)
        page.class_id = shared_class(seen.sheets);
    if (page.state == PageState::waiting && has_picture(tx, school_id, page.screen_key))
        page.state = PageState::doubled;
    if (page.state == PageState::landed)
        land_in(tx, purposes, school_id, scan, seen.sheets.front(), page, now);
}

void add_pictures(storage::NewFiles& files, const scan::Pictures& pictures, ScannedPage& page) {
    const auto kept = storage::put_picture(files, pictures.screen, pictures.thumbnail);
    page.screen_key = kept.screen_key;
    page.thumbnail_key = kept.thumbnail_key;
    page.width = kept.width;
    page.height = kept.height;
}

/// Each sheet of a page with more, as it would be cut out; nobody sees them before somebody says so.
std::vector<ScannedPage> pieces(storage::NewFiles& files, const scan::Page& read, const ScannedPage& whole) {
    std::vector<ScannedPage> all;
    for (const scan::SheetSeen& sheet : read.sheets) {
        const auto payload = read_qr_text(sheet.text);
        if (sheet.cut.screen.jpeg.empty() || !payload) continue;
        const int number = piece_number(whole.number, static_cast<int>(all.size()) + 1);
        ScannedPage piece{.id = db::new_id(), .place = whole.place, .number = number};
        piece.state = PageState::discarded;
        piece.reason = Reason::piece;
        piece.codes = {payload->sheet_code};
        piece.cut_from = whole.id;
        add_pictures(files, sheet.cut, piece);
        all.push_back(std::move(piece));
    }
    return all;
}

/// Files first, then one unit of work: what is in the table is kept, what isn't comes again.
void keep_page(Services& services, const Purposes& purposes, const std::string& school_id, const Scan& scan,
               File& file, const scan::Page& read) {
    ScannedPage page{.id = db::new_id(), .place = file.place, .number = read.number};
    page.class_id = scan.class_id;
    page.ink = read.ink;
    storage::NewFiles files(services);
    if (read.look != scan::Look::damaged) add_pictures(files, read.pictures, page);
    std::vector<ScannedPage> cut_out = pieces(files, read, page);
    file.done_pages = read.number;
    services.database.write([&](db::Writer& tx) {
        const Instant now = services.clock.now();
        files.settle(tx);
        note_file(tx, school_id, scan.id, file);
        if (has_page(tx, school_id, scan.id, file.place, read.number)) return;
        if (read.look == scan::Look::written)
            land(tx, purposes, school_id, scan, seen_on(tx, school_id, read), page, now);
        else {
            page.state = read.look == scan::Look::blank ? PageState::blank : PageState::refused;
            page.reason = read.look == scan::Look::blank ? Reason::none : Reason::damaged;
        }
        add_page(tx, school_id, scan.id, page, now);
        if (page.reason != Reason::several) return;
        for (ScannedPage& piece : cut_out) {
            piece.class_id = page.class_id;
            add_page(tx, school_id, scan.id, piece, now);
        }
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

void read_file(Services& services, const Purposes& purposes, const jobs::Job& job, const Scan& scan,
               std::vector<File>& files, File& file, jobs::Progress& progress) {
    const auto refuse = [&](std::string_view why) {
        file.refusal = why;
        services.database.write([&](db::Writer& tx) { note_file(tx, job.school_id, scan.id, file); });
    };
    const auto bytes = services.files.get(file.file_key);
    if (!bytes) return refuse("gone");
    const auto is_ours = [&](std::string_view text) {
        return services.database.read([&](db::Reader& tx) { return sheet_of(tx, job.school_id, text); })
            .has_value();
    };
    const auto refusal =
        scan::read(*bytes, file.done_pages + 1, is_ours, [&](const scan::Page& page, int pages) {
            file.pages = pages;
            keep_page(services, purposes, job.school_id, scan, file, page);
            const Count now = count(files);
            progress.report(now.done, now.total);
        });
    if (refusal == scan::Refusal::busy) throw std::runtime_error("no worker to read scans"); // tried again
    if (refusal) refuse(refusal_code(*refusal));
}

std::string read_scan(Services& services, const Purposes& purposes, const jobs::Job& job,
                      jobs::Progress& progress) {
    const std::string id = nlohmann::json::parse(job.input).at("scan");
    std::vector<File> files;
    const auto scan = services.database.read([&](db::Reader& tx) {
        files = files_of_scan(tx, job.school_id, id);
        return scan_by_id(tx, job.school_id, id);
    });
    if (!scan) throw jobs::Failure("the scan is not there any more");
    for (File& file : files) {
        const bool is_read = !file.refusal.empty() || (file.pages > 0 && file.done_pages >= file.pages);
        if (!is_read) read_file(services, purposes, job, *scan, files, file, progress);
    }
    services.database.write([&](db::Writer& tx) { end_scan(tx, job.school_id, id, services.clock.now()); });
    return {};
}
} // namespace

std::string sentence_for_file(std::string_view refusal) {
    if (refusal == "unknown_kind")
        return t("Dit is geen PDF, TIFF of foto die we kunnen lezen. Sla het bestand op als PDF.");
    if (refusal == "locked")
        return t("Deze PDF is beveiligd met een wachtwoord. Sla hem op zonder wachtwoord, of scan de bladen "
                 "opnieuw.");
    if (refusal == "cut_off")
        return t("Het einde van dit bestand ontbreekt. Het is niet helemaal binnengekomen. Voeg het opnieuw "
                 "toe, of scan de bladen opnieuw.");
    if (refusal == "too_big") return t("Dit bestand is groter dan 100 MB. Scan de stapel in twee delen.");
    if (refusal == "too_many_pages") return t("Deze PDF heeft te veel bladzijden. Scan de stapel in delen.");
    if (refusal == "too_many_pixels")
        return t(
            "Dit beeld is veel te fijn gescand of te groot. Scan met 150 tot 300 dpi, of maak een nieuwe "
            "foto.");
    if (refusal == "failed") return t("Het lezen lukte niet. Zet het bestand nog een keer in de map.");
    if (refusal == "gone") return t("Dit bestand is er niet meer. Voeg het opnieuw toe.");
    return t("Dit bestand is beschadigd. Scan de bladen opnieuw.");
}

void register_jobs(Services& services, const Purposes& purposes) {
    services.jobs.handle(scan_kind, [&services, purposes](const jobs::Job& job, jobs::Progress& progress) {
        return read_scan(services, purposes, job, progress);
    });
}

} // namespace trialoog::paper
