#include "slices/paper/scanner_folder.hpp"

#include "platform/http/plain_text.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/scan/scan.hpp"
#include "platform/storage/uses.hpp"
#include "slices/paper/paper.sql.hpp"
#include "slices/paper/scan_job.hpp"
#include "slices/paper/store.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <spdlog/spdlog.h>

namespace trialoog::paper {
namespace {

constexpr std::int64_t settled_seconds = 15;     // nobody has written in it for so long
constexpr std::int64_t unfinished_seconds = 600; // a file without its end may still be on its way
constexpr std::size_t most_files = 150;          // in one scan, as in the browser
constexpr std::int64_t endless_seconds = 60;     // a TIFF or HEIC has no end that can be seen
constexpr std::size_t head_bytes = 1024;         // something may stand before a PDF
constexpr std::size_t tail_bytes = 64 << 10;     // or have come behind its end
constexpr int days_kept = 31;

bool has_no_visible_end(std::string_view head) {
    using namespace std::literals;
    return head.starts_with("II*\0"sv) || head.starts_with("MM\0*"sv) || head.starts_with("RIFF") ||
           (head.size() > 8 && head.substr(4, 4) == "ftyp");
}

/// The end that its beginning promises: the two bytes that end a JPEG stand somewhere in most PDFs.
bool has_its_end(std::string_view head, std::string_view tail) {
    const auto ends_with = [&](std::string_view mark) { return tail.find(mark) != tail.npos; };
    if (head.find("%PDF-") != head.npos) return ends_with("%%EOF");
    if (head.starts_with("\xff\xd8")) return ends_with("\xff\xd9");
    if (head.starts_with("\x89PNG")) return ends_with("IEND");
    // What is no scan won't become one; room that is only set aside begins with nothing.
    const bool may_be_scan = scan::is_known_kind(head) || has_no_visible_end(head);
    return !may_be_scan && !head.empty() && head.front() != '\0';
}

/// Of this very file: another with the same content is another.
std::string origin_of(const inbox::Seen& file, const std::string& key) {
    return fmt::format("{}.{}.{}", file.inode, file.changed_ns, key);
}

std::string shown_name(const std::string& name) {
    return http::is_plain_text(name) ? name.substr(0, 200) : std::string("?");
}
} // namespace

Ready is_ready(const inbox::Seen& file, std::int64_t seconds_unchanged, std::string_view head,
               std::string_view tail) {
    if (seconds_unchanged < settled_seconds) return Ready::no;
    if (file.size > static_cast<std::int64_t>(scan::most_bytes)) return Ready::too_big;
    const std::int64_t enough = has_no_visible_end(head) ? endless_seconds : unfinished_seconds;
    return has_its_end(head, tail) || seconds_unchanged >= enough ? Ready::yes : Ready::no;
}

std::string kept_name(const std::string& name, Day today) { return today.iso() + " " + name; }

bool may_be_forgotten(std::string_view name, Day today) {
    const auto day = Day::parse_iso(name.substr(0, 10));
    return day && name.substr(10, 1) == " " && day->plus_days(days_kept) < today;
}

void SchoolFolder::look(const inbox::Folder& folder) {
    const Instant now = services_.clock.now();
    std::map<std::string, Watched> there;
    for (inbox::Seen& file : folder.files()) {
        const auto before = watched_.find(file.name);
        const bool same = before != watched_.end() && before->second.file == file;
        std::string name = file.name;
        there.emplace(std::move(name), same ? before->second : Watched{std::move(file), now});
    }
    watched_ = std::move(there);
}

struct SchoolFolder::Batch {
    storage::NewFiles fresh;
    std::vector<NewFile> files;
    std::vector<Watched*> watched;
    std::int64_t bytes = 0;
};

/// Its bytes are in the store, synced, before anything names them.
void SchoolFolder::add_to(Batch& batch, const inbox::Folder& folder, Watched& one) {
    const auto content = folder.read(one.file, scan::most_bytes);
    if (!content) {
        one.unchanged_since = services_.clock.now(); // written in, or not ours to read: see again later
        return;
    }
    if (!scan::is_known_kind(*content)) {
        move(folder, one, refused_folder, "unknown_kind");
        return;
    }
    const std::string key = batch.fresh.put(*content);
    batch.files.push_back({shown_name(one.file.name), key, origin_of(one.file, key)});
    batch.watched.push_back(&one);
    batch.bytes += one.file.size;
}

void SchoolFolder::save(const Batch& batch) {
    const Instant now = services_.clock.now();
    services_.database.write([&](db::Writer& tx) {
        std::vector<NewFile> fresh;
        for (const NewFile& file : batch.files) // it lies there still after a stop
            if (!taken_file(tx, school_id_, file.origin)) fresh.push_back(file);
        if (!fresh.empty()) add_scan(tx, school_id_, {}, by_scanner, {}, fresh, now);
        batch.fresh.settle(tx);
    });
    for (std::size_t at = 0; at < batch.files.size(); ++at)
        batch.watched[at]->origin = batch.files[at].origin;
    services_.jobs.wake();
}

void SchoolFolder::keep_finished(const inbox::Folder& folder) {
    Batch batch{.fresh = storage::NewFiles(services_), .files = {}, .watched = {}};
    for (auto& [name, one] : watched_) {
        if (!one.origin.empty()) continue;
        const std::int64_t seconds = (services_.clock.now().ms - one.unchanged_since.ms) / 1000;
        if (seconds < settled_seconds) continue;
        const Ready ready =
            is_ready(one.file, seconds, folder.head(one.file, head_bytes), folder.tail(one.file, tail_bytes));
        if (ready == Ready::too_big) move(folder, one, refused_folder, "too_big");
        if (ready != Ready::yes) continue;
        const bool fits = batch.files.size() < most_files &&
                          batch.bytes + one.file.size <= static_cast<std::int64_t>(scan::most_bytes);
        if (!fits && !batch.files.empty()) break; // the rest at the next look
        add_to(batch, folder, one);
    }
    if (!batch.files.empty()) save(batch);
}

void SchoolFolder::put_away(const inbox::Folder& folder) {
    const bool any =
        std::ranges::any_of(watched_, [](const auto& one) { return !one.second.origin.empty(); });
    if (!any) return;
    std::map<std::string, std::string> over; // refusal by name
    services_.database.read([&](db::Reader& tx) {
        for (const auto& [name, one] : watched_) { // few, and only while they are read
            if (one.origin.empty()) continue;
            if (const auto file = taken_file(tx, school_id_, one.origin); file && file->is_over)
                over.emplace(name, file->refusal);
        }
    });
    for (const auto& [name, refusal] : over)
        if (move(folder, watched_.at(name), refusal.empty() ? read_folder : refused_folder, refusal))
            watched_.erase(name);
}

bool SchoolFolder::move(const inbox::Folder& folder, const Watched& one, const char* where,
                        std::string_view refusal) {
    const auto into = folder.inside(where, inbox::Folder::Make::when_missing);
    if (!into) {
        spdlog::warn("scanner: a file can't be moved, no folder \"{}\" can be made: school={}", where,
                     school_id_);
        return false;
    }
    const std::string wanted = kept_name(one.file.name, services_.clock.today());
    std::string as = wanted;
    for (int number = 2; into->has(as) && number < 1000; ++number)
        as = inbox::numbered(wanted, number);
    if (!refusal.empty()) { // first, so that no refused file lies there without its reason
        const i18n::Speaking dutch("nl");
        into->write(as + ".txt",
                    t("Dit bestand is niet gelezen.") + "\r\n" + sentence_for_file(refusal) + "\r\n");
    }
    return folder.move(one.file, *into, as);
}

bool SchoolFolder::forget_old(const inbox::Folder& folder) {
    const Day today = services_.clock.today();
    const bool is_trusted = services_.database.read([&, day = today.iso()](db::Reader& tx) {
        return tx.exists(sql::trusts_date, {school_id_, day});
    });
    if (!is_trusted) return false;
    for (const char* put_away : {read_folder, refused_folder}) {
        const auto old = folder.inside(put_away);
        if (!old) continue;
        for (const inbox::Seen& file : old->files())
            if (may_be_forgotten(file.name, today)) old->remove(file);
    }
    return true;
}

} // namespace trialoog::paper
