#include "slices/assignments/work/work_for_tests.hpp"
#include "tests/support/file_uses.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <iterator>

using namespace trialoog;
using namespace trialoog::assignments;
using namespace trialoog::test;

namespace {
std::string a_photo() {
    std::ifstream file("platform/images/fixtures/gps.jpg", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}
std::vector<Photo> photos(Doing& doing) {
    return doing.site.services.database.read(
        [&](db::Reader& tx) { return photos_of_work(tx, school, "work-noor"); });
}
std::string header(const http::Response& response, const std::string& name) {
    for (const auto& [key, value] : response.headers)
        if (key == name) return value;
    return {};
}
} // namespace

TEST_CASE("a photo of the two is kept small, seen by both, and never cached") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.do_both_parts();
        CHECK(location_of(doing.site.upload(noor, "/werk/work-noor/foto", "talking_photo", a_photo())) ==
              "/werk/work-noor/samen?bij=ja");
        REQUIRE(photos(doing).size() == 1);
        const std::string path = "/foto/" + photos(doing)[0].id;
        CHECK(shows(doing.site.get(samira, "/werk/work-noor/samen?bij=ja"), path + "/klein"));
        for (const char* who : {noor, samira}) {
            const auto seen = doing.site.get(who, path);
            CHECK(seen.status == 200);
            CHECK(header(seen, "content-type") == "image/jpeg");
            CHECK(header(seen, "cache-control") == "private, no-store");
            CHECK(doing.site.get(who, path + "/klein").body.size() <= seen.body.size());
        }
    });
}

TEST_CASE(
    "a photo isn't there for who has nothing to do with it, nor for the mentor before it is handed in") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.do_both_parts();
        doing.site.upload(noor, "/werk/work-noor/foto", "talking_photo", a_photo());
        const std::string path = "/foto/" + photos(doing).at(0).id;
        for (const std::string who : {amir, leila, bo, marit, tom, sem, els, karim, eva, administrator})
            CHECK_MESSAGE(doing.site.get(who, path).status == 404, who);
        for (const char* nobody : {"", piet})
            CHECK(doing.site.get(nobody, path).status != 200);
        doing.talk();
        doing.hand_in(noor);
        CHECK(doing.site.get(eva, path).status == 200);
        CHECK(doing.site.get(karim, path + "/klein").status == 200);
        CHECK(doing.site.get(tom, path).status == 404);
        CHECK(shows(doing.site.get(noor, "/dossier/noor"), path + "/klein"));
    });
}

TEST_CASE("a file that is no photo is refused in plain words") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.do_both_parts();
        const auto page =
            doing.site.upload(noor, "/werk/work-noor/foto", "talking_photo", "<html>geen foto</html>");
        CHECK(page.status == 422);
        CHECK(shows(page, "Dit is geen foto die we kunnen lezen."));
        CHECK(shows(doing.site.upload(noor, "/werk/work-noor/foto", "talking_photo", ""),
                    "Kies eerst een foto."));
        CHECK(doing.site.upload(noor, "/werk/work-noor/foto", "nicest", a_photo()).status == 404);
        CHECK(doing.site.upload(amir, "/werk/work-noor/foto", "talking_photo", a_photo()).status == 404);
        CHECK(photos(doing).empty());
    });
}

TEST_CASE("who added a photo can take it away, and nobody else") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.do_both_parts();
        doing.site.upload(noor, "/werk/work-noor/foto", "talking_photo", a_photo());
        doing.site.upload(noor, "/werk/work-noor/foto", "sheet_photo", a_photo());
        const Photo photo = photos(doing).at(0), same = photos(doing).at(1);
        const std::string path = "/foto/" + photo.id;
        CHECK(doing.site.post(samira, path + "/weg", Fields{}).status == 404);
        CHECK(doing.site.post(amir, path + "/weg", Fields{}).status == 404);
        CHECK(photos(doing).size() == 2);
        CHECK(wrong_uses(database, doing.site.files, doing.site.clock.now()) == "");
        CHECK(location_of(doing.site.post(noor, path + "/weg", Fields{})) == "/werk/work-noor/samen?bij=ja");
        CHECK(doing.site.get(noor, path).status == 404);
        CHECK(doing.site.get(noor, "/foto/" + same.id).status == 200); // an equal photo is the same file
        doing.site.post(noor, "/foto/" + same.id + "/weg", Fields{});
        CHECK(photos(doing).empty());
        CHECK_FALSE(doing.site.files.has(photo.screen_key)); // gone, not hidden
        CHECK_FALSE(doing.site.files.has(photo.thumbnail_key));
    });
}

TEST_CASE("a file that stands in a dossier too is not erased with the photo") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.do_both_parts();
        doing.site.upload(noor, "/werk/work-noor/foto", "talking_photo", a_photo());
        const Photo photo = photos(doing).at(0);
        const auto viewer = test::viewer(database, noor, {access::Role::pupil});
        const dossier::NewEntry entry{.pupil_id = noor,
                                      .source = "own",
                                      .source_id = "own",
                                      .title = "Zwemmen",
                                      .happened_on = {2026, 9, 1}};
        database.write([&](db::Writer& tx) {
            dossier::record(tx, viewer, doing.site.clock.now(), entry);
            tx.run(
                {"test.attach",
                 "INSERT INTO dossier_attachment (school_id, id, pupil_id, entry_id, kind, label, file_key, "
                 "thumbnail_key, added_at) SELECT school_id, 'a', pupil_id, id, 'photo', 'foto', $1, $1, 1 "
                 "FROM dossier_entry WHERE source_id = 'own'"},
                {photo.screen_key});
            enter_uses(tx);
        });
        doing.site.post(noor, "/foto/" + photo.id + "/weg", Fields{});
        CHECK(doing.site.files.has(photo.screen_key));
    });
}

TEST_CASE("a photo that comes when the work has just been handed in is told so, not silently dropped") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.do_both_parts();
        doing.talk();
        doing.hand_in(samira);
        const auto page = doing.site.upload(noor, "/werk/work-noor/foto", "talking_photo", a_photo());
        CHECK(page.status == 409);
        CHECK(shows(page, "De opdracht is intussen ingeleverd."));
    });
}
