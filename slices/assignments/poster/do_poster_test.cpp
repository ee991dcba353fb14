#include "slices/assignments/doing/making_for_tests.hpp"
#include "slices/assignments/poster/poster.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::assignments;
using namespace trialoog::test;

namespace {
std::string a_poster(const std::string& text = "houdt vol") {
    return to_json({"sea", {{.kind = Piece::strong, .x = 80, .y = 120, .size = 14, .text = text}}});
}
std::string with_photo(const std::string& id) {
    return to_json({"sun", {{.kind = Piece::photo, .x = 148, .y = 205, .size = 110, .photo = id}}});
}
std::string header(const http::Response& response, const std::string& name) {
    for (const auto& [key, value] : response.headers)
        if (key == name) return value;
    return {};
}
} // namespace

TEST_CASE("Noor makes a poster with a form, from what her work and dossier say already") {
    for_each_engine([](db::Database& database) {
        Making making(database);
        const auto page = making.site.get(noor, making.path);
        CHECK(page.status == 200);
        CHECK(shows(page, "Jouw poster"));
        CHECK(shows(page, "value=\"houdt vol\""));
        const auto made = making.make(noor, {{"title", "Dit ben ik"},
                                             {"strong", "houdt vol"},
                                             {"strong__own", "is handig"},
                                             {"job", "monteur"},
                                             {"next", "Ik vraag een stage."},
                                             {"picture", "wrench"},
                                             {"arrangement", "around"},
                                             {"look", "night"}});
        CHECK(location_of(made) == making.path);
        const auto poster = read_poster(making.value("poster"));
        REQUIRE(poster);
        CHECK(poster->look == "night");
        CHECK(poster->pieces.size() == 6);
        CHECK(shows(making.site.get(noor, making.path), "Sterke kant: is handig"));
        const auto step = making.site.get(noor, "/werk/work-noor/daarna/1");
        CHECK(shows(step, making.path + "/klein?v=1"));
        CHECK(shows(step, "Verander de poster"));
        CHECK_FALSE(shows(step, "&quot;pieces&quot;"));
    });
}

TEST_CASE("a poster of bad input is refused, and what was typed stays") {
    for_each_engine([](db::Database& database) {
        Making making(database);
        const std::string long_text(longest_piece + 1, 'a');
        const auto page = making.make(noor, {{"title", long_text}, {"next", "Stage"}});
        CHECK(page.status == 422);
        CHECK(shows(page, long_text));
        CHECK(shows(page, "value=\"Stage\""));
        const std::vector<std::string> refused{"geen json", "{\"poster\":1}", a_poster() + "x",
                                               std::string(20'001, ' ')};
        for (const std::string& bad : refused)
            CHECK(making.put(noor, bad, 0).status == 422);
        CHECK(making.site.post(noor, making.path, {{"value", a_poster()}, {"version", "x"}}).status == 422);
        CHECK(making.site.post(noor, making.path, {{"look", "mars"}, {"title", "a"}, {"version", "0"}})
                  .status == 422);
        CHECK(making.value("poster").empty());
    });
}

TEST_CASE("a poster can't be saved where other answers are") {
    for_each_engine([](db::Database& database) {
        Making making(database);
        CHECK(making.site
                  .post(noor, "/werk/work-noor/antwoord",
                        {{"field", "poster"}, {"value", "geen poster"}, {"version", "0"}})
                  .status == 404);
        making.step(noor, "daarna/1", {{"poster", "geen poster"}});
        CHECK(making.value("poster").empty());
        CHECK(making.site.get(noor, "/werk/work-noor/poster/course_1").status == 404);
        CHECK(making.site.get(noor, "/werk/work-noor/poster/nothing").status == 404);
    });
}

TEST_CASE("of two devices the second is asked which poster stays, and nothing is lost") {
    for_each_engine([](db::Database& database) {
        Making making(database);
        CHECK(location_of(making.put(noor, a_poster("van de telefoon"), 0)) == making.path);
        const auto asked = making.put(noor, a_poster("van de laptop"), 0);
        CHECK(asked.status == 409);
        CHECK(shows(asked, "van de telefoon"));
        CHECK(shows(asked, "van de laptop"));
        CHECK(making.value("poster") == a_poster("van de telefoon"));
        making.put(noor, a_poster("van de laptop"), 1);
        CHECK(making.value("poster") == a_poster("van de laptop"));
    });
}

TEST_CASE(
    "a photo goes onto the poster, is served by the rules of photos, and leaves it when it is taken away") {
    for_each_engine([](db::Database& database) {
        Making making(database);
        const std::string id = making.add_photo();
        CHECK(location_of(making.put(noor, with_photo(id), 0)) == making.path);
        CHECK(shows(making.site.get(noor, making.path), "/foto/" + id));
        const auto small = making.site.get(noor, making.path + "/klein");
        CHECK(header(small, "content-type") == "image/svg+xml");
        CHECK(header(small, "cache-control") == "private, no-store");
        CHECK(shows(small, "data:image/jpeg;base64,/9j/"));
        CHECK(making.site.get(eva, "/foto/" + id).status == 404);
        CHECK(location_of(making.site.post(noor, "/foto/" + id + "/weg", Fields{})) == making.path);
        CHECK_FALSE(shows(making.site.get(noor, making.path), "/foto/" + id));
        // The other device hadn't heard of it: its poster is kept, without the photo.
        CHECK(location_of(making.put(noor, with_photo(id), making.version("poster"))) == making.path);
        CHECK(making.value("poster").empty());
        const auto no_photo = making.site.upload(noor, "/werk/work-noor/foto", "poster", "geen foto");
        CHECK(no_photo.status == 422);
        CHECK(shows(no_photo, "Dit is geen foto die we kunnen lezen."));
    });
}

TEST_CASE("mentor and the other parent see the poster when it is handed in, and nobody changes it then") {
    for_each_engine([](db::Database& database) {
        Making making(database);
        making.put(noor, with_photo(making.add_photo()), 0);
        CHECK(making.site.get(samira, making.path + "/groot").status == 200); // they sit together
        for (const char* page : {"/groot", "/klein", "/pdf"})
            for (const char* who : {eva, karim})
                CHECK(making.site.get(who, making.path + page).status == 404);
        making.hand_in();
        for (const char* page : {"/groot", "/klein", "/pdf"})
            for (const char* who : {noor, samira, karim, eva})
                CHECK_MESSAGE(making.site.get(who, making.path + page).status == 200, std::string(who), page);
        CHECK(shows(making.site.get(eva, "/werk/work-noor/bekijk"), making.path + "/klein"));
        CHECK(shows(making.site.get(karim, "/werk/work-noor/samen"), making.path + "/groot"));
        const auto dossier = making.site.get(noor, "/dossier/noor");
        CHECK(shows(dossier, making.path + "/klein"));
        CHECK_FALSE(shows(dossier, "/foto/"));
        CHECK(location_of(making.site.get(noor, making.path)) == making.path + "/groot");
        making.put(noor, a_poster(), 1);
        CHECK(making.value("poster") != a_poster());
        CHECK(making.site.get(eva, making.path).status == 404);
    });
}

TEST_CASE("who has nothing to do with Noor finds no poster of hers") {
    for_each_engine([](db::Database& database) {
        Making making(database);
        making.put(noor, a_poster(), 0);
        making.hand_in();
        for (const std::string stranger : {amir, leila, bo, marit, tom, sem, els, administrator}) {
            for (const char* page : {"", "/groot", "/klein", "/pdf"})
                CHECK_MESSAGE(making.site.get(stranger, making.path + page).status == 404, stranger);
            CHECK(making.put(stranger, a_poster("van een ander"), 1).status == 404);
        }
    });
}

TEST_CASE("a poster prints on one page of A3") {
    for_each_engine([](db::Database& database) {
        Making making(database);
        making.put(noor, with_photo(making.add_photo()), 0);
        const auto pdf = making.site.get(noor, making.path + "/pdf");
        CHECK(header(pdf, "content-type") == "application/pdf");
        CHECK(pdf.body.starts_with("%PDF-"));
        CHECK(pdf.body.find("841.889") != std::string::npos); // points: 297 by 420 millimetres
        CHECK(pdf.body.find("1190.55") != std::string::npos);
    });
}
