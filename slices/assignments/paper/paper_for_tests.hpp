#pragma once
// For tests: the sheets of a class, printed and brought in again.

#include "slices/assignments/paper/on_paper.hpp"
#include "slices/assignments/work/work_for_tests.hpp"
#include "slices/paper/paper.hpp"

#include "platform/pdf/pdf.hpp"
#include "slices/assignments/work/paper_page.hpp"

#include <doctest/doctest.h>

namespace trialoog::assignments {

inline constexpr const char* print_path = "/opdracht/qualities-1b/papier";
inline const std::string scans_of_1b = std::string("/klas/") + test::class_1b + "/papier";

struct Paper : Doing {
    explicit Paper(db::Database& database) : Doing(database) {
        paper::register_routes(site.routes, {sheets_of_works()});
        paper::register_jobs(site.services, {sheets_of_works()});
        assignments::register_jobs(site.services);
        set_printer(false); // no empty pages among what is counted
    }

    void set_printer(bool both_sides) {
        constexpr db::Statement set{
            "test.printer", "UPDATE person SET prints_both_sides = $3 WHERE school_id = $1 AND id = $2"};
        site.services.database.write([&](db::Writer& tx) {
            tx.run(set, {test::school, test::eva, both_sides ? 1 : 0});
        });
    }

    std::string print(const std::string& who) {
        const std::string path = test::location_of(site.post(test::eva, print_path, {{"wie", who}}));
        site.workers.run_waiting();
        return site.get(test::eva, path + "/pdf").body;
    }
    /// Brings a file in; the review's address.
    std::string upload(const std::string& file) {
        const std::string path = test::location_of(site.upload(test::eva, scans_of_1b, "scans", file));
        site.workers.run_waiting();
        return path;
    }
    std::vector<Photo> pages(const std::string& work_id) {
        return papers(site.services.database.read(
            [&](db::Reader& tx) { return photos_of_work(tx, test::school, work_id); }));
    }
};

/// A sheet on which nothing can be read.
inline std::string unreadable() {
    pdf::Document document("blad", "nl");
    document.new_page();
    document.text(20, 60, 150, "Een blad waar de hoek af is.", {.size = 20});
    return document.finish();
}

/// The id that stands behind this text.
inline std::string id_in(const http::Response& page, const std::string& before) {
    const auto at = page.body.find(before);
    REQUIRE(at != std::string::npos);
    return page.body.substr(at + before.size(), 36);
}

} // namespace trialoog::assignments
