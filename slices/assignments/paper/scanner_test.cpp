#include "slices/assignments/paper/paper_for_tests.hpp"
#include "slices/assignments/work/paper_page.hpp"
#include "slices/paper/payload.hpp"
#include "slices/paper/scanner_folder.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <iterator>

using namespace trialoog;
using namespace trialoog::assignments;
using namespace trialoog::test;
using namespace std::literals;
namespace fs = std::filesystem;

namespace {

constexpr db::Statement set_brin{"test.brin", "UPDATE school SET brin = $2 WHERE id = $1"};
constexpr db::Statement scans{"test.scans",
                              "SELECT id FROM paper_scan WHERE school_id = $1 AND origin <> ''"};
constexpr db::Statement end_year{"test.year",
                                 "UPDATE school_year SET ends_on = '2026-10-01' WHERE school_id = $1"};

/// The folder of De Brug, and the program beside it. `after_a_stop` begins with an empty memory.
struct Scanned : Paper {
    explicit Scanned(db::Database& database) : Paper(database), at(site.folder / "scans" / "00AA") {
        fs::create_directories(at);
    }
    void drop(const std::string& name, std::string_view content) const {
        std::ofstream(at / name, std::ios::binary) << content;
    }
    bool lies(const std::string& path) const { return fs::exists(at / path); }
    std::string reason(const std::string& name) const {
        std::ifstream in(at / "geweigerd" / ("2026-10-06 " + name + ".txt"));
        return {std::istreambuf_iterator<char>(in), {}};
    }
    void after_a_stop() { school_folder.emplace(site.services, school); }
    void see() { school_folder->look(inbox::Folder(at)); }
    void take() { school_folder->keep_finished(inbox::Folder(at)); }
    void put_away() { school_folder->put_away(inbox::Folder(at)); }
    /// Looks, waits until nobody writes any more, and takes in.
    void arrive() {
        see();
        site.clock.advance_seconds(20);
        see();
        take();
    }
    void whole_way() {
        arrive();
        site.workers.run_waiting();
        put_away();
    }
    std::vector<std::string> scan_ids() {
        return site.services.database.read([&](db::Reader& tx) {
            return tx.all(scans, {school}, [](const db::Row& row) { return row.str("id"); });
        });
    }

    const fs::path at;
    std::optional<paper::SchoolFolder> school_folder{std::in_place, site.services, school};
};
} // namespace

TEST_CASE("what the scanner drops lands in the works of all classes, and then lies with what is read") {
    for_each_engine([](db::Database& database) {
        Scanned scanned(database);
        const std::string ours = scanned.print("all");
        scanned.drop("stapel.pdf", ours);
        scanned.whole_way();
        CHECK(scanned.pages("work-noor").size() == 5);
        CHECK_FALSE(scanned.lies("stapel.pdf"));
        CHECK(scanned.lies("verwerkt/2026-10-06 stapel.pdf"));
        const std::string scan = scanned.scan_ids().at(0);
        const auto list = scanned.site.get(eva, scans_of_1b);
        CHECK(shows(list, "Van de scanner van school."));
        CHECK(shows(scanned.site.get(eva, scans_of_1b + "/" + scan), "15 bladen bij leerlingen gelegd."));
        CHECK(scanned.site.get(tom, std::string("/klas/") + class_1c + "/papier/" + scan).status == 404);
        CHECK(shows(scanned.site.get(counsellor, "/papier"), "15 bladen bij leerlingen gelegd."));
        for (const char* who : {eva, tom, administrator, team_leader, noor, samira})
            CHECK_MESSAGE(scanned.site.get(who, "/papier/" + scan).status == 404, who);

        scanned.drop("nog eens.pdf", ours);
        scanned.whole_way();
        CHECK(scanned.pages("work-noor").size() == 5);
        CHECK(scanned.lies("verwerkt/2026-10-06 nog eens.pdf"));
    });
}

TEST_CASE("a file that somebody still writes in isn't taken, nor one without its end") {
    for_each_engine([](db::Database& database) {
        Scanned scanned(database);
        const std::string whole = scanned.print("work-noor");
        scanned.drop("a.pdf", whole.substr(0, whole.size() / 2));
        scanned.arrive();
        CHECK(scanned.scan_ids().empty()); // half a PDF
        scanned.drop("a.pdf", whole);
        scanned.see();
        scanned.take();
        CHECK(scanned.scan_ids().empty()); // whole, but only just
        scanned.whole_way();
        CHECK(scanned.pages("work-noor").size() == 5);
    });
    const inbox::Seen file{"a.pdf", 1, 5000, 0};
    const auto ready = [&](std::int64_t seconds, std::string_view head, std::string_view tail) {
        return paper::is_ready(file, seconds, head, tail);
    };
    CHECK(ready(14, "%PDF-1.7", "%%EOF") == paper::Ready::no);
    CHECK(ready(15, "%PDF-1.7", "%%EOF") == paper::Ready::yes);
    CHECK(ready(15, "\xff\xd8\xff", "\xff\xd9") == paper::Ready::yes);
    CHECK(ready(599, "%PDF-1.7", "\xff\xd9 of a photo in it") == paper::Ready::no);
    CHECK(ready(600, "%PDF-1.7", "half") == paper::Ready::yes);             // nothing comes any more
    CHECK(ready(15, "PK: a letter, and no scan", "") == paper::Ready::yes); // to be told so
    CHECK(ready(599, "\0\0\0\0"sv, "") == paper::Ready::no);                // room for what comes
    for (const auto endless : {"II*\0"sv, "MM\0*"sv,
                               "\0\0\0\x18"
                               "ftypheic"sv,
                               "RIFF"sv}) {
        CHECK(ready(59, endless, "") == paper::Ready::no);
        CHECK(ready(60, endless, "") == paper::Ready::yes);
    }
    CHECK(paper::is_ready({"a.pdf", 1, std::int64_t{101} << 20, 0}, 15, "%PDF-", "%%EOF") ==
          paper::Ready::too_big);
}

TEST_CASE("a stop between any two steps loses nothing and doubles nothing") {
    for_each_engine([](db::Database& database) {
        Scanned scanned(database);
        scanned.drop("stapel.pdf", scanned.print("work-noor"));
        scanned.see();
        scanned.after_a_stop(); // seen, not taken
        scanned.arrive();
        CHECK(scanned.lies("stapel.pdf"));
        CHECK(scanned.scan_ids().size() == 1);
        scanned.after_a_stop(); // taken, not read
        scanned.arrive();
        scanned.put_away();
        CHECK(scanned.lies("stapel.pdf"));
        CHECK(scanned.scan_ids().size() == 1);
        scanned.site.workers.run_waiting();
        scanned.after_a_stop(); // read, not moved
        scanned.whole_way();
        CHECK(scanned.lies("verwerkt/2026-10-06 stapel.pdf"));
        CHECK(scanned.scan_ids().size() == 1);
        CHECK(scanned.pages("work-noor").size() == 5);
    });
}

TEST_CASE("what can't be read is put aside with the reason beside it, in Dutch") {
    for_each_engine([](db::Database& database) {
        Scanned scanned(database);
        scanned.drop("brief.docx", std::string("geen scan") + "%%EOF");
        scanned.drop("kapot.pdf", "%PDF-1.4 kapot %%EOF");
        scanned.whole_way();
        CHECK(scanned.lies("geweigerd/2026-10-06 brief.docx"));
        CHECK(scanned.reason("brief.docx").find("Dit is geen PDF") != std::string::npos);
        CHECK(scanned.lies("geweigerd/2026-10-06 kapot.pdf"));
        CHECK(scanned.reason("kapot.pdf").find("beschadigd") != std::string::npos);
        scanned.drop("kapot.pdf", "%PDF-1.4 weer kapot %%EOF");
        scanned.whole_way();
        CHECK(scanned.lies("geweigerd/2026-10-06 kapot (2).pdf"));
    });
}

TEST_CASE("a sheet of another school or an earlier year is refused, and the counsellor reads why") {
    for_each_engine([](db::Database& database) {
        Scanned scanned(database);
        pdf::Document elsewhere("blad", "nl");
        elsewhere.new_page();
        elsewhere.qr(167, 11, 25, qr::encode(paper::qr_text({paper::school_mark("elders"), "K7QF2M9X"})));
        scanned.drop("elders.pdf", elsewhere.finish());
        scanned.drop("oud.pdf", scanned.print("work-noor"));
        scanned.arrive();
        database.write([](db::Writer& tx) { tx.run(end_year, {school}); });
        scanned.site.workers.run_waiting();
        const auto page = scanned.site.get(counsellor, "/papier/" + scanned.scan_ids().at(0));
        CHECK(shows(page, "Dit blad is van een andere school."));
        CHECK(shows(page, "Dit blad is van een vorig schooljaar."));
        CHECK(scanned.pages("work-noor").empty());
    });
}

TEST_CASE("a page without a readable code: the counsellor types it, or hands it to the mentor of its class") {
    for_each_engine([](db::Database& database) {
        Scanned scanned(database);
        scanned.print("all");
        scanned.drop("los.pdf", unreadable());
        scanned.whole_way();
        const std::string scan = scanned.scan_ids().at(0), sorting = "/papier/" + scan;
        const auto page = scanned.site.get(counsellor, sorting);
        CHECK(shows(page, "1 blad wacht op jou"));
        const std::string loose = sorting + "/" + id_in(page, "action=\"" + sorting + "/");
        const std::string id = loose.substr(loose.rfind('/') + 1), of_class = scans_of_1b + "/" + scan;
        CHECK(scanned.site.get(counsellor, loose).status == 200);
        CHECK(scanned.site.get(eva, of_class).status == 404); // of no class yet
        const auto unknown = scanned.site.post(counsellor, loose, {{"code-" + id, "k7qf 2m9x"}});
        CHECK(unknown.status == 422);
        CHECK(shows(unknown, "Deze code kennen we niet."));
        CHECK(shows(unknown, "value=\"k7qf 2m9x\""));
        CHECK(scanned.site.post(counsellor, loose, {{"klas-" + id, class_elders}}).status == 422);
        CHECK(location_of(scanned.site.post(counsellor, loose, {{"klas-" + id, class_1b}})) == sorting);
        CHECK(scanned.site.get(counsellor, loose).status == 404); // it is the mentor's now
        CHECK(shows(scanned.site.get(counsellor, sorting), "1 blad wacht op de mentor van de klas."));
        CHECK(shows(scanned.site.get(eva, of_class), "1 blad wacht op jou"));
        CHECK(scanned.site.get(eva, of_class + "/" + id).status == 200);
        scanned.site.post(eva, of_class + "/" + id,
                          {{"wie-" + id, "assignment:work-noor"}, {"blad-" + id, "3"}});
        CHECK(scanned.pages("work-noor").at(0).field == paper_field(3));
    });
}

TEST_CASE("each school's scanner has the folder of its BRIN number; a number of two schools is nobody's") {
    for_each_engine([](db::Database& database) {
        Scanned scanned(database);
        scanned.drop("stapel.pdf", scanned.print("work-noor"));
        paper::Scanner scanner(scanned.site.services, scanned.at.parent_path());
        const auto look_twice = [&] {
            scanner.look();
            scanned.site.clock.advance_seconds(20);
            scanner.look();
        };
        look_twice();
        CHECK(scanned.scan_ids().empty());
        database.write([](db::Writer& tx) { tx.run(set_brin, {other_school, "00BB"}); });
        look_twice();
        CHECK(scanned.scan_ids().size() == 1);
        CHECK_THROWS(paper::Scanner(scanned.site.services, scanned.at / "nergens").look());
    });
}

TEST_CASE("what was put away goes after a month, read or refused; what somebody laid there stays") {
    for_each_engine([](db::Database& database) {
        Scanned scanned(database);
        scanned.drop("stapel.pdf", scanned.print("work-noor"));
        scanned.drop("kapot.pdf", "%PDF-1.4 kapot %%EOF");
        scanned.whole_way();
        scanned.put_away();
        scanned.drop("geweigerd/van de conrector.pdf", "%PDF-1.4 %%EOF");
        const auto forget = [&] { scanned.school_folder->forget_old(inbox::Folder(scanned.at)); };
        const auto days = [&](int count) { scanned.site.clock.advance_seconds(count * 24LL * 3600); };
        const auto night = [&](const char* day) {
            constexpr db::Statement ran{"test.night",
                                        "INSERT INTO forget_night (school_id, ran_on) VALUES ($1, $2)"};
            database.write([&](db::Writer& tx) { tx.run(ran, {school, day}); });
        };
        days(31);
        night("2026-11-06");
        forget();
        CHECK(scanned.lies("verwerkt/2026-10-06 stapel.pdf"));
        CHECK(scanned.lies("geweigerd/2026-10-06 kapot.pdf"));
        days(1);
        forget(); // no night has said yet that the date is right
        CHECK(scanned.lies("verwerkt/2026-10-06 stapel.pdf"));
        night("2026-11-07");
        forget();
        CHECK_FALSE(scanned.lies("verwerkt/2026-10-06 stapel.pdf"));
        CHECK_FALSE(scanned.lies("geweigerd/2026-10-06 kapot.pdf"));
        CHECK_FALSE(scanned.lies("geweigerd/2026-10-06 kapot.pdf.txt"));
        CHECK(scanned.lies("geweigerd/van de conrector.pdf"));
        CHECK(scanned.pages("work-noor").size() == 5);
    });
}

TEST_CASE("what was read is kept a month in the folder") {
    const Day today{2026, 10, 6};
    CHECK(paper::kept_name("stapel.pdf", today) == "2026-10-06 stapel.pdf");
    CHECK_FALSE(paper::may_be_forgotten("2026-09-05 stapel.pdf", today));
    CHECK(paper::may_be_forgotten("2026-09-04 stapel.pdf", today));
    CHECK_FALSE(paper::may_be_forgotten("vakantie.pdf", today));
    CHECK_FALSE(paper::may_be_forgotten("2020-01-01.pdf", today));
}
