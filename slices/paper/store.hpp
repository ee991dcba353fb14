#pragma once
// What the slice keeps. A scan is found only after access::find_class has said yes.

#include "platform/db/db.hpp"
#include "platform/jobs/kind.hpp"
#include "slices/paper/paper.hpp"
#include "slices/paper/verdict.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::paper {

inline constexpr jobs::Kind scan_kind{"paper_scan", jobs::Lane::files}; // of the job that takes a scan in

struct Scan {
    std::string id, class_id, origin, made_by, job_id;
    Instant made_at;
    std::optional<Instant> done_at;
    int pages = 0, waiting = 0, landed = 0; // of scans_of_class
};
struct File {
    int place = 0;
    std::string name, file_key;
    int pages = 0, done_pages = 0;
    std::string refusal; // sentence_for_file() says it
};
struct ScannedPage {
    std::string id;
    int place = 0, number = 1;
    PageState state = PageState::waiting;
    Reason reason = Reason::none;
    std::string screen_key, thumbnail_key;
    int width = 0, height = 0;
    std::string purpose, about_id;
    int page = 0;                        // of what it landed in
    std::string class_id;                // whose mentor looks at it; "" is known to nobody yet
    std::vector<std::string> codes = {}; // of our sheets on it
    int ink = 0;                         // parts in a million
    std::string cut_from = {};           // the page that it was cut out of
};
/// Pieces have numbers of their own: of page 3 the second is 2003.
constexpr int pieces_apart = 1000;
constexpr int piece_number(int page, int piece) { return piece * pieces_apart + page; }
constexpr int number_in_file(int number) { return number % pieces_apart; }
constexpr int piece_of(int number) { return number / pieces_apart; } // 0 for a whole page

struct NewFile {
    std::string name, file_key;
    std::string origin = {}; // of the school's scanner: which file it was, to the byte
};
/// A file that came from the scanner: read, refused, or still to be read.
struct TakenFile {
    bool is_over = false;
    std::string refusal; // as File's; "failed" when the reading was given up
};
std::optional<TakenFile> taken_file(db::Reader&, std::string_view school_id, std::string_view origin);
/// Ids by BRIN number, of schools that have one to themselves.
std::map<std::string, std::string> schools_by_brin(db::Reader&);

/// Keeps the scan and puts its reading in the queue; the scan's id. Without a class: of the school's scanner.
std::string add_scan(db::Writer&, std::string_view school_id, std::string_view class_id,
                     std::string_view origin, std::string_view by, const std::vector<NewFile>&, Instant now);
std::optional<Scan> scan_by_id(db::Reader&, std::string_view school_id, std::string_view scan_id);
/// Also of the scanner's with pages of this class; counted are its own pages.
std::vector<Scan> scans_of_class(db::Reader&, std::string_view school_id, std::string_view class_id);
/// Of the scanner; `waiting` counts the pages of no class.
std::vector<Scan> scans_of_scanner(db::Reader&, std::string_view school_id);
std::vector<File> files_of_scan(db::Reader&, std::string_view school_id, std::string_view scan_id);
void note_file(db::Writer&, std::string_view school_id, std::string_view scan_id, const File&);
void end_scan(db::Writer&, std::string_view school_id, std::string_view scan_id, Instant now);

std::optional<Sheet> sheet_by_code(db::Reader&, std::string_view school_id, std::string_view code);
bool has_page(db::Reader&, std::string_view school_id, std::string_view scan_id, int place, int number);
/// The same picture came in before and is kept: it needn't be looked at twice.
bool has_picture(db::Reader&, std::string_view school_id, std::string_view screen_key);
void add_page(db::Writer&, std::string_view school_id, std::string_view scan_id, const ScannedPage&,
              Instant now);
std::vector<ScannedPage> pages_of_scan(db::Reader&, std::string_view school_id, std::string_view scan_id);
std::optional<ScannedPage> page_by_id(db::Reader&, std::string_view school_id, std::string_view scan_id,
                                      std::string_view page_id);
/// To the mentor of this class; false when somebody decided already.
bool hand_over(db::Writer&, std::string_view school_id, std::string_view page_id, std::string_view class_id);
/// The classes of this year that sheets were printed for: where a page can be from.
struct PrintedClass {
    std::string id, name;
};
std::vector<PrintedClass> printed_classes(db::Reader&, std::string_view school_id, Day today);
/// The most that stands on a picture of this page that landed; 0 when it isn't known.
int ink_of_landed(db::Reader&, std::string_view school_id, std::string_view about_id, int page);
/// Earlier pictures of it made way for `by_page`.
void set_replaced_aside(db::Writer&, std::string_view school_id, const ScannedPage& by_page, Instant now);
/// The sheets that would be cut out of it.
std::vector<ScannedPage> pieces_of(db::Reader&, std::string_view school_id, std::string_view page_id);
/// A piece waits, with the mentor of this class.
void let_piece_wait(db::Writer&, std::string_view school_id, std::string_view piece_id,
                    std::string_view class_id);
/// Back to where it waits; false when it isn't set aside.
bool bring_back(db::Writer&, std::string_view school_id, std::string_view page_id, std::string_view by);
/// With its scan, and since when it is set aside.
struct AsidePage {
    ScannedPage page;
    std::string scan_id, file_name;
    Instant since;
};
/// Of this class ("": of none yet), the latest first; what has no picture isn't among them.
std::vector<AsidePage> pages_aside(db::Reader&, std::string_view school_id, std::string_view class_id,
                                   Instant now);
/// A file that was refused, with its scan.
struct AsideFile {
    File file;
    std::string scan_id;
    Instant since;
};
/// Of this class ("": of the school's scanner), the latest first.
std::vector<AsideFile> files_aside(db::Reader&, std::string_view school_id, std::string_view class_id,
                                   Instant now);
/// False when somebody decided already.
bool decide_page(db::Writer&, std::string_view school_id, const ScannedPage&, std::string_view by,
                 Instant now);

const Purpose* find_purpose(const Purposes&, std::string_view name);

} // namespace trialoog::paper
