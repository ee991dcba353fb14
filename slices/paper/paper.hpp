#pragma once
// Paper: sheets with a code that go out, and scans of them that come back. What a sheet is about belongs to
// the slice that printed it: it tells this one how a page lands.

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "platform/html/html.hpp"
#include "slices/access/access.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::paper {

/// What was set aside a month ago, and the files of that time, of all schools. How many pages.
std::size_t forget_old(db::Writer&, Instant now);

// Printing

struct NewSheet {
    std::string purpose, about_id, class_id;
    int page = 1, pages = 1;
};
struct PrintedSheet {
    std::string qr_text;    // for platform/qr
    std::string shown_code; // "K7QF-2M9X", for people
};
/// Keeps the pages that are about to be printed; in the order given.
std::vector<PrintedSheet> new_sheets(db::Writer&, std::string_view school_id, std::string_view by,
                                     Instant now, std::span<const NewSheet>);

// Taking in

/// A page on its way to what it is about. `by` is a person, or "" for the school's scanner.
struct ArrivingPage {
    std::string school_id, about_id, by;
    int page = 1;
    std::string screen_key, thumbnail_key;
    int width = 0, height = 0;
    Instant at;
    bool beside = false; // also when there is a picture of this page already
};
enum class Landed {
    added,
    replaced, // the earlier picture of this page made way
    there_already,
    closed,  // what it is about takes no pages (any more)
    unknown, // it isn't there
};
/// For the review: something that a page of this class can be about.
struct Destination {
    std::string about_id, label; // "Noor Benali · Kwaliteiten"
    int pages = 1;
};
struct Purpose {
    std::string name; // "assignment": as in NewSheet
    /// "Noor Benali · Kwaliteiten", for who may do `Action` with that pupil; else "".
    std::function<std::string(db::Reader&, const access::Viewer&, access::Action, std::string_view about_id)>
        whose;
    std::function<Landed(db::Writer&, const ArrivingPage&)> land;
    std::function<std::vector<Destination>(db::Reader&, const access::Viewer&, std::string_view class_id)>
        destinations;
    /// What remains to be done with these, on the review's page; `back` is that page.
    std::function<html::Html(db::Reader&, const access::Viewer&, const std::vector<std::string>& about_ids,
                             std::string_view back)>
        review;
    /// Where what was handed in is given back, so that a page can still come in; for who may see it.
    std::function<std::string(std::string_view about_id)> give_back = {};
};
/// All that paper is taken in for: each slice that prints sheets has one.
using Purposes = std::vector<Purpose>;

access::Slice slice(const Purposes&);
void register_routes(access::Routes&, const Purposes&);
void register_jobs(Services&, const Purposes&);
/// Looks every few seconds in the folder where the schools' scanners drop their files: one folder for each
/// school, named by its BRIN number. What was taken in and read moves to "verwerkt", what can't be read to
/// "geweigerd", with the reason in Dutch beside it. Faults go to the log; nothing is lost or doubled by a
/// stop.
class Scanner {
public:
    Scanner(Services&, std::filesystem::path root);
    ~Scanner();
    void start();
    void stop();
    void look(); // once, on this thread; throws when the folder isn't there

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

/// "/klas/<id>/papier": where a class's scans come in.
std::string scans_path(std::string_view class_id);

/// "/klas/<id>/apart-gelegd": what was set aside of a class's paper.
std::string aside_path(std::string_view class_id);

/// Pages that wait for somebody to say whose they are.
struct WaitingPages {
    int of_no_class = 0; // 0 for who may not sort what the school's scanner brought
    std::map<std::string, int, std::less<>> of_class; // of these classes alone
};
/// `own`: classes whose paper the viewer handles (access::own_classes).
WaitingPages waiting_pages(db::Reader&, const access::Viewer&, const std::vector<access::ClassRef>& own);

} // namespace trialoog::paper
