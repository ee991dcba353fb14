#include "app/error_page.hpp"
#include "platform/http/put_off.hpp"
#include "tests/support/house.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using test::contains;
using test::header;

namespace {

http::Request sent_by_noor() {
    http::Request request;
    request.method = http::Method::post;
    request.path = "/werk/work-noor/leerling/2";
    request.query.add("van", "klas 1b");
    request.headers = {{"host", "trialoog.school.nl"},
                       {"content-type", "application/x-www-form-urlencoded"},
                       {"referer", "https://trialoog.school.nl/werk/work-noor/leerling/2?terug=1"}};
    request.form.add("pupil_situation_1", "Ik hielp mijn broer.\nHij was \"boos\" & moe.");
    request.form.add("v.pupil_situation_1", "7");
    request.form.add("next", "verder");
    return request;
}

} // namespace

TEST_CASE(
    "a form that came while the database was away comes back with all that was typed, and is sent again") {
    const auto request = sent_by_noor();
    const auto page = app::error_page(503, {}, &request);
    CHECK(page.status == 503);
    CHECK(contains(page.body, "is nog niet bewaard. We proberen het zo opnieuw."));
    CHECK(contains(page.body, R"(action="/werk/work-noor/leerling/2?van=klas%201b")"));
    CHECK(contains(page.body, "data-again"));
    CHECK(contains(
        page.body,
        "name=\"pupil_situation_1\" value=\"Ik hielp mijn broer.\nHij was &quot;boos&quot; &amp; moe.\""));
    CHECK(contains(page.body, R"(name="v.pupil_situation_1" value="7")"));
    CHECK(contains(page.body, R"(name="next" value="verder")"));
    CHECK(contains(page.body, "Probeer opnieuw</button>"));
    CHECK(header(page, "refresh").empty()); // that would ask the page, and lose the form
    CHECK(header(page, "cache-control") == "no-store");
}

TEST_CASE("when nobody knows whether it was saved the page says so, and sends nothing by itself") {
    const auto request = sent_by_noor();
    const auto page = app::error_page(503, http::perhaps_done, &request);
    CHECK(contains(page.body, "We weten niet of het is bewaard"));
    CHECK(contains(page.body, R"(href="/werk/work-noor/leerling/2?terug=1")"));
    CHECK(contains(page.body, R"(value="verder")"));
    CHECK_FALSE(contains(page.body, "data-again"));
    CHECK_FALSE(contains(page.body, "again.js\""));
    CHECK_FALSE(contains(page.body, "js/again"));
}

TEST_CASE("a file is asked for once more, and its form waits for it") {
    auto request = sent_by_noor();
    request.headers[1].second = "multipart/form-data; boundary=x";
    request.uploads = {{"foto", "IMG_1.jpg", "image/jpeg", "…"}, {"foto", "IMG_2.jpg", "image/jpeg", "…"}};
    const auto page = app::error_page(503, {}, &request);
    CHECK(contains(page.body, R"(enctype="multipart/form-data")"));
    CHECK(contains(page.body, "Kies dit bestand nog een keer: IMG_1.jpg, IMG_2.jpg"));
    CHECK(contains(page.body, R"(type="file")"));
    CHECK_FALSE(contains(page.body, "data-again"));
}

TEST_CASE("on a full disk a form of only a button comes back as that button: nothing was filled in") {
    auto request = sent_by_noor();
    request.path = "/werk/work-noor/inleveren";
    request.form = {};
    request.headers.emplace_back("content-length", "0");
    const auto page = app::error_page(507, {}, &request);
    CHECK(contains(page.body, R"(<form method="post" action="/werk/work-noor/inleveren)"));
    CHECK(contains(page.body, "class=\"btn\""));
    CHECK_FALSE(contains(page.body, "Ga terug"));

    request.headers.back().second = "5000"; // its fields couldn't be read
    CHECK(contains(app::error_page(507, {}, &request).body, "Ga terug met de knop van de browser"));
}

TEST_CASE("a password isn't written into the page, nor is a form for another site's page to find its way") {
    auto request = sent_by_noor();
    request.path = "/inloggen";
    request.form.add("password", "een zin die niemand weet");
    request.headers[2].second = "https://elders.example/val";
    const auto page = app::error_page(503, http::perhaps_done, &request);
    CHECK_FALSE(contains(page.body, "niemand weet"));
    CHECK_FALSE(contains(page.body, "<form method=\"post\" action=\"/inloggen"));
    CHECK(contains(page.body, "Ga terug met de knop van de browser"));
    CHECK_FALSE(contains(page.body, "elders.example"));
    CHECK_FALSE(contains(page.body, "/val"));
}

TEST_CASE("a page that was asked for while the database was away asks for itself again") {
    http::Request request;
    request.path = "/klas/één";
    const auto page = app::error_page(503, {}, &request);
    CHECK(contains(page.body, "We proberen het zo opnieuw"));
    CHECK(contains(page.body, R"(href="/klas/%C3%A9%C3%A9n")"));
    CHECK(header(page, "refresh") == "10");
}

TEST_CASE("a full disk is told in plain words, with what was typed; a script gets the same sentence") {
    auto request = sent_by_noor();
    const auto page = app::error_page(507, {}, &request);
    CHECK(page.status == 507);
    CHECK(contains(page.body, "De schijf is vol. Dit is niet bewaard."));
    CHECK(contains(page.body, R"(value="verder")"));
    CHECK_FALSE(contains(page.body, "data-again"));

    request.headers.emplace_back("accept", "application/json");
    const auto json = app::error_page(507, {}, &request);
    CHECK(header(json, "content-type") == "application/json");
    CHECK(contains(json.body, R"({"error":"Er is geen plaats meer op de server.)"));
}
