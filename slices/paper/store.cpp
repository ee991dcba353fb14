#include "slices/paper/store.hpp"

#include "platform/jobs/jobs.hpp"
#include "platform/storage/uses.hpp"
#include "slices/paper/files_of_paper.hpp"
#include "slices/paper/paper.sql.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace trialoog::paper {
namespace {

Scan to_scan(const db::Row& row) {
    Scan scan;
    scan.id = row.str("id");
    scan.class_id = row.text_or_empty("class_id");
    scan.origin = row.str("origin");
    scan.made_by = row.str("made_by");
    scan.job_id = row.str("job_id");
    scan.made_at = {row.integer("made_at")};
    if (const auto at = row.maybe_integer("done_at")) scan.done_at = Instant{*at};
    return scan;
}

Scan to_counted_scan(const db::Row& row) {
    Scan scan = to_scan(row);
    scan.pages = static_cast<int>(row.integer("pages"));
    scan.waiting = static_cast<int>(row.integer("waiting"));
    scan.landed = static_cast<int>(row.integer("landed"));
    return scan;
}

std::vector<std::string> codes_from(std::string_view list) {
    std::vector<std::string> codes;
    for (std::size_t at = 0; at < list.size();) {
        const std::size_t end = std::min(list.find(',', at), list.size());
        codes.emplace_back(list.substr(at, end - at));
        at = end + 1;
    }
    return codes;
}

std::string joined(const std::vector<std::string>& codes) {
    std::string list;
    for (const std::string& code : codes)
        list += (list.empty() ? "" : ",") + code;
    return list;
}

ScannedPage to_page(const db::Row& row) {
    ScannedPage page;
    page.id = row.str("id");
    page.place = static_cast<int>(row.integer("place"));
    page.number = static_cast<int>(row.integer("number"));
    page.state = state_from(row.text("state"));
    page.reason = reason_from(row.text("reason"));
    page.screen_key = row.str("screen_key");
    page.thumbnail_key = row.str("thumbnail_key");
    page.width = static_cast<int>(row.integer("width"));
    page.height = static_cast<int>(row.integer("height"));
    page.purpose = row.str("purpose");
    page.about_id = row.str("about_id");
    page.page = static_cast<int>(row.integer("page"));
    page.class_id = row.str("class_id");
    page.codes = codes_from(row.text("codes"));
    page.ink = static_cast<int>(row.integer("ink"));
    page.cut_from = row.str("cut_from");
    return page;
}

File to_file(const db::Row& row) {
    return {static_cast<int>(row.integer("place")),
            row.str("name"),
            row.str("file_key"),
            static_cast<int>(row.integer("pages")),
            static_cast<int>(row.integer("done_pages")),
            row.str("refusal")};
}

} // namespace

std::vector<PrintedSheet> new_sheets(db::Writer& tx, std::string_view school_id, std::string_view by,
                                     Instant now, std::span<const NewSheet> sheets) {
    struct Kept {
        std::string code, year;
    };
    std::vector<Kept> kept;
    kept.reserve(sheets.size());
    std::string class_id, year;
    for (const NewSheet& sheet : sheets) {
        if (sheet.class_id != class_id) {
            class_id = sheet.class_id;
            year = tx.one(sql::year_of_class, {school_id, class_id}, [](const db::Row& row) {
                         return row.str("school_year_id");
                     }).value();
        }
        kept.push_back({sheet_code(db::new_id()), year});
    }
    std::vector<std::vector<db::Param>> rows;
    std::vector<PrintedSheet> printed;
    const std::string mark = school_mark(school_id);
    for (std::size_t at = 0; at < sheets.size(); ++at) {
        const NewSheet& sheet = sheets[at];
        rows.push_back({school_id, kept[at].code, sheet.purpose, sheet.about_id, sheet.class_id, sheet.page,
                        sheet.pages, kept[at].year, by, now.ms});
        printed.push_back({qr_text({mark, kept[at].code}), shown_code(kept[at].code)});
    }
    if (!rows.empty()) tx.run_many(sql::add_sheet, rows);
    return printed;
}

namespace {
void use_files(db::Writer& tx, std::string_view school_id, const std::string& scan_id,
               const std::vector<NewFile>& files) {
    std::vector<std::string> ids;
    for (std::size_t at = 0; at < files.size(); ++at)
        ids.push_back(use_id(scan_id, static_cast<std::int64_t>(at) + 1));
    std::vector<storage::UsedFile> used;
    for (std::size_t at = 0; at < files.size(); ++at)
        used.push_back({files[at].file_key, ids[at]});
    storage::all_use(tx, file_owner, school_id, used);
}
} // namespace

std::string add_scan(db::Writer& tx, std::string_view school_id, std::string_view class_id,
                     std::string_view origin, std::string_view by, const std::vector<NewFile>& files,
                     Instant now) {
    const std::string id = db::new_id();
    const std::string job =
        jobs::enqueue(tx, now, school_id, scan_kind, nlohmann::json{{"scan", id}}.dump(), by);
    const db::Param of_class = class_id.empty() ? db::Param(nullptr) : db::Param(class_id);
    tx.run(sql::add_scan, {school_id, id, of_class, origin, by, now.ms, job});
    std::vector<std::vector<db::Param>> rows;
    std::int64_t place = 0;
    for (const NewFile& file : files)
        rows.push_back({school_id, id, ++place, file.name, file.file_key, file.origin});
    tx.run_many(sql::add_file, rows);
    use_files(tx, school_id, id, files);
    return id;
}

std::optional<Scan> scan_by_id(db::Reader& tx, std::string_view school_id, std::string_view scan_id) {
    return tx.one(sql::scan_by_id, {school_id, scan_id}, to_scan);
}

std::vector<Scan> scans_of_class(db::Reader& tx, std::string_view school_id, std::string_view class_id) {
    return tx.all(sql::scans_of_class, {school_id, class_id}, to_counted_scan);
}

std::vector<Scan> scans_of_scanner(db::Reader& tx, std::string_view school_id) {
    return tx.all(sql::scans_of_scanner, {school_id}, to_counted_scan);
}

std::vector<File> files_of_scan(db::Reader& tx, std::string_view school_id, std::string_view scan_id) {
    return tx.all(sql::files_of_scan, {school_id, scan_id}, to_file);
}

void note_file(db::Writer& tx, std::string_view school_id, std::string_view scan_id, const File& file) {
    tx.run(sql::note_file, {school_id, scan_id, file.place, file.pages, file.done_pages, file.refusal});
}

void end_scan(db::Writer& tx, std::string_view school_id, std::string_view scan_id, Instant now) {
    tx.run(sql::end_scan, {school_id, scan_id, now.ms});
}

std::optional<Sheet> sheet_by_code(db::Reader& tx, std::string_view school_id, std::string_view code) {
    return tx.one(sql::sheet_by_code, {school_id, code}, [](const db::Row& row) {
        return Sheet{row.str("id"),
                     row.str("purpose"),
                     row.str("about_id"),
                     row.str("class_id"),
                     row.str("class_name"),
                     static_cast<int>(row.integer("page")),
                     static_cast<int>(row.integer("pages")),
                     Day::parse_iso(row.text("ends_on")).value_or(Day{})};
    });
}

bool has_page(db::Reader& tx, std::string_view school_id, std::string_view scan_id, int place, int number) {
    return tx.exists(sql::has_page, {school_id, scan_id, place, number});
}

bool has_picture(db::Reader& tx, std::string_view school_id, std::string_view screen_key) {
    return tx.exists(sql::has_picture, {school_id, screen_key});
}

void add_page(db::Writer& tx, std::string_view school_id, std::string_view scan_id, const ScannedPage& page,
              Instant now) {
    tx.run(sql::add_page,
           {school_id, page.id, scan_id, page.place, page.number, code(page.state), code(page.reason),
            page.screen_key, page.thumbnail_key, page.width, page.height, page.purpose, page.about_id,
            page.page, now.ms, page.class_id, joined(page.codes), page.ink, page.cut_from});
    storage::all_use(tx, page_owner, school_id, {{page.screen_key, page.id}, {page.thumbnail_key, page.id}});
}

std::vector<ScannedPage> pages_of_scan(db::Reader& tx, std::string_view school_id, std::string_view scan_id) {
    return tx.all(sql::pages_of_scan, {school_id, scan_id}, to_page);
}

std::optional<ScannedPage> page_by_id(db::Reader& tx, std::string_view school_id, std::string_view scan_id,
                                      std::string_view page_id) {
    return tx.one(sql::page_by_id, {school_id, scan_id, page_id}, to_page);
}

bool decide_page(db::Writer& tx, std::string_view school_id, const ScannedPage& page, std::string_view by,
                 Instant now) {
    return tx.run(sql::decide_page, {school_id, page.id, code(page.state), page.purpose, page.about_id,
                                     page.page, by, now.ms, code(page.reason)}) == 1;
}

int ink_of_landed(db::Reader& tx, std::string_view school_id, std::string_view about_id, int page) {
    return tx
        .one(sql::ink_of_landed, {school_id, about_id, page},
             [](const db::Row& row) { return static_cast<int>(row.maybe_integer("ink").value_or(0)); })
        .value_or(0);
}

void set_replaced_aside(db::Writer& tx, std::string_view school_id, const ScannedPage& by_page, Instant now) {
    tx.run(sql::set_replaced_aside, {school_id, by_page.about_id, by_page.page, by_page.id, now.ms});
}

std::vector<ScannedPage> pieces_of(db::Reader& tx, std::string_view school_id, std::string_view page_id) {
    return tx.all(sql::pieces_of, {school_id, page_id}, to_page);
}

void let_piece_wait(db::Writer& tx, std::string_view school_id, std::string_view piece_id,
                    std::string_view class_id) {
    tx.run(sql::let_piece_wait, {school_id, piece_id, class_id});
}

bool bring_back(db::Writer& tx, std::string_view school_id, std::string_view page_id, std::string_view by) {
    return tx.run(sql::bring_back, {school_id, page_id, by}) == 1;
}

std::vector<AsidePage> pages_aside(db::Reader& tx, std::string_view school_id, std::string_view class_id,
                                   Instant now) {
    return tx.all(
        sql::pages_aside, {school_id, class_id, now.plus_days(-days_aside).ms}, [](const db::Row& row) {
            return AsidePage{to_page(row), row.str("scan_id"), row.str("file_name"), {row.integer("since")}};
        });
}

std::vector<AsideFile> files_aside(db::Reader& tx, std::string_view school_id, std::string_view class_id,
                                   Instant now) {
    const auto read = [](const db::Row& row) {
        return AsideFile{to_file(row), row.str("scan_id"), {row.integer("made_at")}};
    };
    const std::int64_t after = now.plus_days(-days_aside).ms;
    return class_id.empty() ? tx.all(sql::files_aside_of_scanner, {school_id, after}, read)
                            : tx.all(sql::files_aside_of_class, {school_id, class_id, after}, read);
}

const Purpose* find_purpose(const Purposes& purposes, std::string_view name) {
    const auto found = std::ranges::find(purposes, name, &Purpose::name);
    return found == purposes.end() ? nullptr : &*found;
}

WaitingPages waiting_pages(db::Reader& tx, const access::Viewer& viewer,
                           const std::vector<access::ClassRef>& own) {
    const bool sorts = access::find_school(viewer, access::Action::sort_paper).has_value();
    WaitingPages waiting;
    if (!sorts && own.empty()) return waiting;
    tx.each(sql::waiting_pages, {viewer.school_id}, [&](const db::Row& row) {
        const int pages = static_cast<int>(row.integer("pages"));
        const std::string id = row.str("class_id");
        if (id.empty() && sorts) waiting.of_no_class = pages;
        if (std::ranges::count(own, id, &access::ClassRef::id) > 0) waiting.of_class[id] = pages;
    });
    return waiting;
}

} // namespace trialoog::paper
