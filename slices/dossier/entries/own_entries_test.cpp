#include "slices/dossier/entries/own_entries.hpp"

#include "slices/dossier/kept_for_tests.hpp"
#include "tests/support/file_uses.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <iterator>

using namespace trialoog;
using namespace trialoog::test;
using dossier::AttachmentKind;

namespace {

std::string fixture(const std::string& name) {
    std::ifstream file("platform/images/fixtures/" + name, std::ios::binary);
    REQUIRE_MESSAGE(file, "run the tests in the project's folder");
    return {std::istreambuf_iterator<char>(file), {}};
}
const std::string a_pdf = "%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n";

} // namespace

TEST_CASE("a link is https with a host, and nothing that hides something") {
    for (const char* fine :
         {"https://example.nl", "https://example.nl/a?b=c#d", "https://video.example.nl/x"})
        CHECK_MESSAGE(dossier::is_safe_link(fine), fine);
    for (const char* wrong : {"http://example.nl", "javascript:alert(1)", "https://", "https://localhost",
                              "https://bank.nl@evil.nl", "https://example.nl/a b", "https://example.nl/\"x",
                              "HTTPS:example.nl", "https://.nl/x"})
        CHECK_MESSAGE(!dossier::is_safe_link(wrong), wrong);
    CHECK_FALSE(dossier::is_safe_link("https://example.nl/" + std::string(500, 'x')));
}

TEST_CASE("a PDF begins and ends as one; a name to show has no folders and no control characters") {
    CHECK(dossier::is_pdf(a_pdf));
    CHECK_FALSE(dossier::is_pdf("%PDF-1.7 without an end"));
    CHECK_FALSE(dossier::is_pdf("<html>%PDF-1.7 %%EOF"));
    CHECK(dossier::shown_name("C:\\Noor\\verslag\n.pdf", "x") == "verslag.pdf");
    CHECK(dossier::shown_name("../../etc/passwd", "x") == "passwd");
    CHECK(dossier::shown_name("", "document.pdf") == "document.pdf");
}

TEST_CASE("Noor adds a piece of her own, and everybody with her dossier sees it") {
    for_each_engine([](db::Database& database) {
        NoorsDossier kept(database);
        const std::string id = kept.add_own_entry();
        for (const char* who : {noor, samira, karim, eva, counsellor}) {
            const auto page = kept.site.get(who, "/dossier/noor/stuk/" + id);
            CHECK(page.status == 200);
            CHECK(shows(page, "Ik hielp in de winkel."));
            CHECK(shows(page, "https://example.nl/filmpje"));
            CHECK(shows(page, "Haal dit stuk weg") == (std::string(who) == noor));
        }
        for (const char* who : {amir, tom, els, administrator})
            CHECK(kept.site.get(who, "/dossier/noor/stuk/" + id).status == 404);
    });
}

TEST_CASE("what is missing or wrong comes back with all that was typed") {
    for_each_engine([](db::Database& database) {
        NoorsDossier kept(database);
        const auto page = kept.site.post(noor, "/dossier/noor/nieuw",
                                         {{"titel", ""},
                                          {"dag", "2031-01-01"},
                                          {"vertel", "Dit wil ik niet kwijt."},
                                          {"link", "http://example.nl"}});
        CHECK(page.status == 422);
        for (const char* text : {"Geef het een naam.", "Kies de dag waarop het was.",
                                 "Dit wil ik niet kwijt.", "http://example.nl", "Begin de link met https://"})
            CHECK_MESSAGE(shows(page, text), text);
        CHECK(kept.entries().size() == 1);
        CHECK(kept.site.post(samira, "/dossier/noor/nieuw", {{"titel", "x"}, {"dag", "2026-10-01"}}).status ==
              404);
    });
}

TEST_CASE("a photo is made small and safe, a PDF stays what it is and only downloads") {
    for_each_engine([](db::Database& database) {
        NoorsDossier kept(database);
        const std::string piece = "/dossier/noor/stuk/" + kept.add_own_entry();
        CHECK(kept.site.upload(noor, piece + "/bijlage", "foto", fixture("gps.jpg")).status == 303);
        CHECK(kept.site.upload(noor, piece + "/bijlage", "pdf", a_pdf).status == 303);
        CHECK(kept.site.upload(noor, piece + "/bijlage", "pdf", "<script>").status == 422);
        CHECK(kept.site.upload(noor, piece + "/bijlage", "foto", a_pdf).status == 422);
        CHECK(kept.site.upload(samira, piece + "/bijlage", "pdf", a_pdf).status == 404);
        const auto all = kept.attachments();
        REQUIRE(all.size() == 3);
        CHECK(all[1].kind == AttachmentKind::photo);
        const auto photo = kept.site.get(eva, "/dossier/noor/bijlage/" + all[1].id);
        CHECK(photo.status == 200);
        CHECK(photo.body.find("Exif") == std::string::npos);
        const auto pdf = kept.site.get(samira, "/dossier/noor/bijlage/" + all[2].id);
        CHECK(pdf.body == a_pdf);
        const auto says = [&](const char* name, const char* value) {
            for (const auto& [key, text] : pdf.headers)
                if (key == name && text.find(value) != std::string::npos) return true;
            return false;
        };
        CHECK(says("content-disposition", "attachment"));
        CHECK(says("cache-control", "no-store"));
        CHECK(kept.site.get(noor, "/dossier/noor/bijlage/" + all[2].id + "/klein").status == 404);
        for (const char* who : {amir, tom, els})
            CHECK(kept.site.get(who, "/dossier/noor/bijlage/" + all[1].id).status == 404);
        CHECK(kept.site.get(amir, "/dossier/amir/bijlage/" + all[1].id).status == 404);
    });
}

TEST_CASE("what is taken away is gone with its files; what an assignment left can't be") {
    for_each_engine([](db::Database& database) {
        NoorsDossier kept(database);
        const std::string id = kept.add_own_entry(), piece = "/dossier/noor/stuk/" + id;
        kept.site.upload(noor, piece + "/bijlage", "pdf", a_pdf);
        const auto all = kept.attachments();
        REQUIRE(all.size() == 2);
        REQUIRE(kept.site.files.has(all[1].file_key));
        CHECK(kept.site.post(samira, piece + "/weg", Form{}).status == 404);
        CHECK(kept.site.post(noor, piece + "/weg", Form{}).status == 303);
        CHECK(kept.entries().size() == 1);
        CHECK(kept.attachments().empty());
        CHECK_FALSE(kept.site.files.has(all[1].file_key));
        const std::string of_work = "/dossier/noor/stuk/" + kept.entries()[0].id;
        CHECK(kept.site.post(noor, of_work + "/weg", Form{}).status == 404);
        CHECK(kept.site.upload(noor, of_work + "/bijlage", "pdf", a_pdf).status == 404);
    });
}

TEST_CASE("Noor changes all of a piece of her own, and her words of an assignment only") {
    for_each_engine([](db::Database& database) {
        NoorsDossier kept(database);
        const std::string path = "/dossier/noor/" + kept.add_own_entry();
        CHECK(kept.site
                  .post(noor, path,
                        {{"titel", "Mijn werk"},
                         {"dag", "2026-09-30"},
                         {"thema", "networking"},
                         {"resultaat", "Ik leerde afrekenen."},
                         {"versie", "1"}})
                  .status == 303);
        const auto entry = kept.entries()[0];
        CHECK(entry.title == "Mijn werk");
        CHECK(entry.fields.results == "Ik leerde afrekenen.");
        CHECK(entry.competence == dossier::Competence::networking);
        CHECK(kept.site.post(noor, path, {{"titel", ""}, {"dag", "2026-09-30"}, {"versie", "2"}}).status ==
              422);
    });
}

TEST_CASE("a file that stands with an assignment too is not erased with the piece") {
    for_each_engine([](db::Database& database) {
        NoorsDossier kept(database);
        const std::string piece = "/dossier/noor/stuk/" + kept.add_own_entry();
        kept.site.upload(noor, piece + "/bijlage", "foto", fixture("gps.jpg"));
        const auto photo = kept.attachments().at(1);
        database.write([&](db::Writer& tx) {
            run(tx,
                "INSERT INTO photo (school_id, id, work_id, field, screen_key, thumbnail_key, width, height, "
                "added_by, added_at) VALUES ('brug', 'photo', 'work-noor', 'photo', $1, $1, 1, 1, 'noor', 1)",
                {photo.file_key});
            enter_uses(tx);
        });
        CHECK(wrong_uses(database, kept.site.files, kept.site.clock.now()) == "");
        kept.site.post(noor, piece + "/weg", Form{});
        CHECK(kept.site.files.has(photo.file_key));
    });
}
