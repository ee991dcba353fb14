#include "slices/dossier/taking/taking.hpp"

#include "platform/archive/archive.hpp"
#include "slices/dossier/kept_for_tests.hpp"
#include "slices/dossier/taking/arrived_book.hpp"
#include "tests/support/file_uses.hpp"
#include "tests/support/read_pdf.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <fstream>
#include <iterator>

using namespace trialoog;
using namespace trialoog::test;

namespace {

struct Takes : NoorsDossier {
    explicit Takes(db::Database& database) : NoorsDossier(database) {
        const std::string piece = "/dossier/noor/stuk/" + add_own_entry();
        std::ifstream file("platform/images/fixtures/quadrants.jpg", std::ios::binary);
        site.upload(noor, piece + "/bijlage", "foto", std::string(std::istreambuf_iterator<char>(file), {}));
        site.upload(noor, piece + "/bijlage", "pdf", "%PDF-1.7\n%%EOF\n");
    }
    /// Where the job's page is.
    std::string start(const std::string& kind) {
        std::vector<std::pair<std::string, std::string>> form{
            {"soort", kind}, {"delen", "overzicht"}, {"delen", "netwerk"}};
        for (const auto& entry : entries())
            form.emplace_back("stukken", entry.id);
        return location_of(site.post(noor, "/dossier/noor/meenemen", form));
    }
    std::string take(const std::string& kind) {
        const std::string job = start(kind);
        site.workers.run_waiting();
        const auto file = site.get(noor, job + "/bestand");
        CHECK(file.status == 200);
        return file.body;
    }
    http::Response import(const char* pupil, std::string_view zip) {
        return site.upload(pupil, std::string("/dossier/") + pupil + "/inlezen", "zip", zip);
    }
    http::Response brought_in(const char* pupil, std::string_view zip) {
        const auto answer = import(pupil, zip);
        REQUIRE(answer.status == 303);
        site.workers.run_waiting();
        return site.get(pupil, location_of(answer));
    }
};

std::string with_json(std::string_view json) {
    archive::ZipWriter zip;
    zip.add("dossier.json", json);
    return zip.finish();
}

} // namespace

TEST_CASE("the PDF has a cover, contents with page numbers, and every piece") {
    for_each_engine([](db::Database& database) {
        Takes kept(database);
        const std::string text = text_of_pdf(kept.take("pdf"));
        for (const char* part : {"Dit ben ik", "Inhoud", "Mijn bijbaan", "Ik hielp in de winkel.", "kapper",
                                 "8 van de 10", "geduldig", "oom Ali", "https://example.nl/"})
            CHECK_MESSAGE(text.find(part) != std::string::npos, std::string(part));
        std::vector<std::string> pages;
        for (std::size_t at = 0, end = 0; (end = text.find('\f', at)) != std::string::npos; at = end + 1)
            pages.push_back(text.substr(at, end - at));
        REQUIRE(pages.size() >= 3);
        CHECK(pages[0].find("Dit ben ik") != std::string::npos);
        CHECK(pages[1].find("Inhoud") != std::string::npos);
        CHECK(pages[2].find("Mijn bijbaan") != std::string::npos);
        CHECK(pages[1].find("3") != std::string::npos); // where it says that it is
    });
}

TEST_CASE("only who asked fetches it, and it ends after three days") {
    for_each_engine([](db::Database& database) {
        Takes kept(database);
        const std::string job = kept.start("pdf");
        CHECK(kept.site.get(noor, job).status == 200);
        CHECK(kept.site.get(noor, job + "/bestand").status == 404); // not yet
        kept.site.workers.run_waiting();
        for (const char* who : {samira, eva, counsellor, administrator, amir, sem})
            CHECK(kept.site.get(who, job + "/bestand").status == 404);
        CHECK(kept.site.get(noor, job + "/bestand").status == 200);
        CHECK(shows(kept.site.get(noor, "/dossier/noor/meenemen"), job));
        kept.site.clock.advance_seconds((dossier::kept_days + 1) * 86400LL);
        CHECK(kept.site.get(noor, job + "/bestand").status == 404);
    });
}

TEST_CASE("the ZIP can be read without us: a page, the facts, and the files") {
    for_each_engine([](db::Database& database) {
        Takes kept(database);
        const auto read = archive::read_zip(kept.take("zip"));
        REQUIRE(std::holds_alternative<std::vector<archive::File>>(read));
        std::map<std::string, std::string> files;
        for (const auto& file : std::get<std::vector<archive::File>>(read))
            files[file.name] = file.content;
        CHECK(files.size() == 4);
        CHECK(files["index.html"].find("Ik hielp in de winkel.") != std::string::npos);
        CHECK(files["index.html"].find("<script") == std::string::npos);
        CHECK(files["dossier.json"].find("oom Ali") != std::string::npos);
        CHECK(files["bestanden/1-1.jpg"].substr(0, 2) == "\xff\xd8");
        CHECK(files["bestanden/1-2.pdf"].substr(0, 5) == "%PDF-");
    });
}

TEST_CASE("another pupil brings it in with all that was told, and twice adds nothing") {
    for_each_engine([](db::Database& database) {
        Takes kept(database);
        const std::string zip = kept.take("zip");
        CHECK(shows(kept.brought_in(amir, zip), "2 stukken staan nu in je dossier."));
        const auto entries = kept.entries(amir);
        REQUIRE(entries.size() == 2);
        CHECK(entries[0].title == "Mijn bijbaan");
        CHECK(entries[0].competence == dossier::Competence::work_exploration);
        CHECK(kept.attachments(amir).size() == 3);
        const auto page = kept.site.get(amir, "/dossier/amir");
        for (const char* text : {"kapper", "<b>8</b>", "<b>6</b>", "anderen helpen", "geduldig", "lasser"})
            CHECK_MESSAGE(shows(page, text), text);
        const auto again = kept.brought_in(amir, zip);
        CHECK(shows(again, "Er kwam niets nieuws bij."));
        CHECK(shows(again, "2 stukken had je al."));
        CHECK(kept.entries(amir).size() == 2);
        CHECK(kept.attachments(amir).size() == 3);
        // And into the dossier that it came from nothing either.
        CHECK(shows(kept.brought_in(noor, zip), "Er kwam niets nieuws bij."));
        CHECK(kept.entries().size() == 2);
        CHECK(wrong_uses(database, kept.site.files, kept.site.clock.now()) == "");
    });
}

TEST_CASE("an archive that isn't ours is refused with its reason, and nothing is kept of it") {
    for_each_engine([](db::Database& database) {
        Takes kept(database);
        archive::ZipWriter other;
        other.add("vakantie.txt", "zon");
        const std::string bomb = [] {
            archive::ZipWriter zip;
            zip.add("dossier.json", std::string(9 * 1024 * 1024, ' '));
            return zip.finish();
        }();
        const std::string one_entry = R"({"format":"trialoog-dossier","version":1,"network":[],"entries":[)";
        const struct {
            std::string zip;
            const char* why;
        } wrong[]{{"%PDF-1.7", "Dit is geen ZIP."},
                  {other.finish(), "zit geen dossier van Trialoog"},
                  {bomb, "zit te veel"},
                  {with_json("{"), "kunnen we niet lezen"},
                  {with_json(R"({"format":"anders","version":1})"), "kunnen we niet lezen"},
                  {with_json(one_entry + R"({"id":"x"}]})"), "kunnen we niet lezen"}};
        for (const auto& one : wrong) {
            const auto page = kept.import(amir, one.zip);
            CHECK(page.status == 422);
            CHECK_MESSAGE(shows(page, one.why), one.why);
        }
        CHECK(kept.site.upload(amir, "/dossier/amir/inlezen", "zip", "").status == 422);
        CHECK(kept.import(samira, "PK").status == 404);
        CHECK(kept.entries(amir).empty());
    });
}

namespace {
/// What somebody gets who unpacks it and packs the folder again.
std::string packed_again(std::string_view zip, const std::string& folder, bool by_a_mac = false) {
    archive::ZipWriter again;
    if (by_a_mac) again.add(folder + ".DS_Store", "x");
    archive::each_file(zip, {}, [&](const archive::File& file) {
        again.add(folder + file.name, file.content);
        if (by_a_mac) again.add("__MACOSX/" + folder + "._" + file.name, "x");
        return true;
    });
    if (!by_a_mac) again.add(folder + "Thumbs.db", "x");
    return again.finish();
}
std::string put_in(const std::vector<std::pair<std::string, std::string>>& files) {
    archive::ZipWriter zip;
    for (const auto& [name, content] : files)
        zip.add(name, content, archive::ZipWriter::Packing::store);
    return zip.finish();
}
std::string book_of(const std::string& name, const std::string& origin) {
    dossier::Book book{.name = name};
    book.entries.push_back({.origin = origin});
    book.entries[0].entry.title = "Stage van " + name;
    book.entries[0].entry.happened_on = {2026, 1, 1};
    return put_in({{"dossier.json", dossier::book_json(book)}});
}
std::string hidden(const http::Response& page, const std::string& field) {
    const std::string begins = "name=\"" + field + "\" value=\"";
    const auto at = page.body.find(begins);
    REQUIRE(at != std::string::npos);
    return page.body.substr(at + begins.size(), page.body.find('"', at + begins.size()) - at - begins.size());
}
} // namespace

TEST_CASE(
    "a dossier that was unpacked and packed again is read with its files, whatever the system left in it") {
    for_each_engine([](db::Database& database) {
        Takes kept(database);
        const std::string zip = kept.take("zip");
        const struct {
            const char* pupil;
            std::string again;
        } ways[]{{amir, packed_again(zip, "dossier-Yılmaz (1)/")},
                 {daan, packed_again(zip, "map/dossier/", true)},
                 {bo, put_in({{"van school/dossier-noor.ZIP", zip}, {"desktop.ini", "x"}})}};
        for (const auto& [pupil, again] : ways) {
            CHECK(shows(kept.brought_in(pupil, again), "2 stukken staan nu in je dossier."));
            CHECK(kept.attachments(pupil).size() == 3);
        }
        // The same in another wrapping is the same.
        CHECK(shows(kept.brought_in(amir, zip), "Er kwam niets nieuws bij."));
    });
}

TEST_CASE("of several dossiers in one ZIP it is asked which, and nothing is read before that") {
    for_each_engine([](db::Database& database) {
        Takes kept(database);
        const std::string two =
            put_in({{"ada.zip", book_of("Ada Proef", "een")}, {"bea.zip", book_of("Bea Proef", "twee")}});
        const auto asked = kept.import(amir, two);
        CHECK(asked.status == 422);
        CHECK(shows(asked, "In deze ZIP zitten 2 dossiers."));
        CHECK(shows(asked, "Ada Proef · 1 stuk"));
        CHECK(shows(asked, "Bea Proef · 1 stuk"));
        kept.site.workers.run_waiting();
        CHECK(kept.entries(amir).empty());
        const std::string ticket = hidden(asked, "bewijs"), path = "/dossier/amir/inlezen";
        CHECK(kept.site.post(amir, path, {{"bewijs", ticket}}).status == 422);
        CHECK(kept.site.post(amir, path, {{"bewijs", ticket}, {"welk", "cas.zip!"}}).status == 422);
        // It is of who brought it: for somebody else there is nothing to choose from.
        CHECK(shows(kept.site.post(noor, "/dossier/noor/inlezen", {{"bewijs", ticket}, {"welk", "bea.zip!"}}),
                    "Kies je ZIP nog een keer."));
        const auto chosen = kept.site.post(amir, path, {{"bewijs", ticket}, {"welk", "bea.zip!"}});
        REQUIRE(chosen.status == 303);
        kept.site.workers.run_waiting();
        REQUIRE(kept.entries(amir).size() == 1);
        CHECK(kept.entries(amir)[0].title == "Stage van Bea Proef");
    });
}

TEST_CASE("one ZIP deep is far enough, and limits hold for all of it together") {
    for_each_engine([](db::Database& database) {
        Takes kept(database);
        const std::string inner = book_of("Ada Proef", "een");
        const auto deep = kept.import(amir, put_in({{"a.zip", put_in({{"b.zip", inner}})}}));
        CHECK(deep.status == 422);
        CHECK(shows(deep, "geen dossier van Trialoog"));
        archive::ZipWriter bomb;
        bomb.add("dossier.json", std::string(9 * 1024 * 1024, ' '));
        CHECK(shows(kept.import(amir, put_in({{"a.zip", bomb.finish()}})), "zit te veel"));
        std::vector<std::pair<std::string, std::string>> many;
        for (int i = 0; i < 61; ++i)
            many.emplace_back(std::to_string(i) + ".zip", put_in({{"x", "x"}}));
        CHECK(shows(kept.import(amir, put_in(many)), "zit te veel"));
        CHECK(kept.entries(amir).empty());
    });
}

TEST_CASE("a file in the archive that isn't what it says is left out, and told") {
    for_each_engine([](db::Database& database) {
        Takes kept(database);
        dossier::Book book;
        book.entries.push_back({.origin = "een"});
        dossier::BookEntry& one = book.entries[0];
        one.entry.title = "Stiekem";
        one.entry.happened_on = {2026, 1, 1};
        one.files = {{.kind = dossier::AttachmentKind::photo, .label = "foto", .path = "a.jpg"},
                     {.kind = dossier::AttachmentKind::pdf, .label = "verslag", .path = "b.pdf"}};
        archive::ZipWriter zip;
        zip.add("dossier.json", dossier::book_json(book));
        zip.add("a.jpg", "<svg onload=alert(1)>");
        zip.add("b.pdf", "<script>alert(1)</script>");
        CHECK(shows(kept.brought_in(amir, zip.finish()), "2 bestanden konden we niet lezen."));
        CHECK(kept.attachments(amir).empty());
        CHECK(kept.entries(amir).size() == 1);
        book.entries[0].files = {
            {.kind = dossier::AttachmentKind::link, .label = "x", .url = "javascript:alert(1)"}};
        CHECK_FALSE(dossier::book_from_json(dossier::book_json(book)).has_value());
    });
}

TEST_CASE("the counsellor takes the dossiers of a class along, without anybody's network") {
    for_each_engine([](db::Database& database) {
        Takes kept(database);
        CHECK(kept.site.post(counsellor, "/dossiers", {{"welke", "klas:elders-1a"}}).status == 422);
        const auto answer =
            kept.site.post(counsellor, "/dossiers", {{"welke", std::string("klas:") + class_1b}});
        REQUIRE(answer.status == 303);
        kept.site.workers.run_waiting();
        CHECK(shows(kept.site.get(counsellor, location_of(answer)), "Download de ZIP"));
        const auto file = kept.site.get(counsellor, location_of(answer) + "/1");
        CHECK(file.status == 200);
        CHECK(kept.site.get(counsellor, location_of(answer) + "/2").status == 404);
        const auto read = archive::read_zip(file.body);
        REQUIRE(std::holds_alternative<std::vector<archive::File>>(read));
        for (const auto& one : std::get<std::vector<archive::File>>(read))
            CHECK(one.name.starts_with("1b/"));
        int dossiers = 0;
        for (const auto& one : std::get<std::vector<archive::File>>(read)) {
            dossiers += one.name.ends_with("dossier.json") ? 1 : 0;
            CHECK(one.content.find("oom Ali") == std::string::npos);
        }
        CHECK(dossiers == 3);
        for (const char* who : {eva, noor, samira, team_leader, administrator, els})
            CHECK(kept.site.get(who, location_of(answer) + "/1").status == 404);
    });
}

TEST_CASE("whatever a class or a pupil is called, its folder in the ZIP leads nowhere else") {
    for_each_engine([](db::Database& database) {
        Takes kept(database);
        database.write([](db::Writer& tx) {
            run(tx, "UPDATE school_class SET name = '../../../etc/1x' WHERE id = 'brug-1b'");
            run(tx, "UPDATE school_class SET name = 'CON' WHERE id = 'brug-1c'");
            run(tx, "UPDATE person SET family_name = 'Yılmaz/..\\: ' WHERE id = 'noor'");
        });
        std::vector<std::string> folders;
        for (const char* of_class : {class_1b, class_1c}) {
            const auto answer =
                kept.site.post(counsellor, "/dossiers", {{"welke", std::string("klas:") + of_class}});
            REQUIRE(answer.status == 303);
            kept.site.workers.run_waiting();
            const auto read = archive::read_zip(kept.site.get(counsellor, location_of(answer) + "/1").body);
            REQUIRE(std::holds_alternative<std::vector<archive::File>>(read));
            for (const auto& one : std::get<std::vector<archive::File>>(read))
                if (one.name.ends_with("/index.html")) folders.push_back(one.name);
        }
        CHECK(std::ranges::count_if(folders, [](const auto& one) { return one.starts_with("etc-1x/"); }) ==
              3);
        CHECK(std::ranges::count_if(folders, [](const auto& one) { return one.starts_with("CON_/"); }) == 1);
        CHECK(std::ranges::any_of(folders, [](const auto& one) { return one.find("Yılmaz") != one.npos; }));
        for (const auto& one : folders)
            CHECK(std::ranges::count(one, '/') == 2);
    });
}

TEST_CASE("the folders of two pupils of one name carry their numbers") {
    for_each_engine([](db::Database& database) {
        Takes kept(database);
        make_namesakes(database);
        const auto answer =
            kept.site.post(counsellor, "/dossiers", {{"welke", std::string("klas:") + class_1b}});
        kept.site.workers.run_waiting();
        const auto read = archive::read_zip(kept.site.get(counsellor, location_of(answer) + "/1").body);
        REQUIRE(std::holds_alternative<std::vector<archive::File>>(read));
        int numbered = 0;
        for (const auto& one : std::get<std::vector<archive::File>>(read)) {
            if (!one.name.ends_with("dossier.json")) continue;
            numbered += one.name.find(" (nr. 10234)/") != one.name.npos ||
                        one.name.find(" (nr. 10235)/") != one.name.npos;
        }
        CHECK(numbered == 2);
    });
}
