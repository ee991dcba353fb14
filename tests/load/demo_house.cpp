#include "tests/load/demo_house.hpp"

#include "app/demo/demo_people.hpp"
#include "app/demo/seed.hpp"
#include "app/house.hpp"
#include "app/slices.hpp"
#include "slices/access/access.hpp"
#include "slices/access/accounts/accounts.hpp"
#include "slices/access/session/session.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <regex>
#include <stdexcept>

namespace trialoog::load {
namespace {

/// Friday 27 November 2026, ten in the morning in Amsterdam.
constexpr Instant that_day{1'795'770'000'000};
constexpr db::Statement first_school{"load.first_school", "SELECT id FROM school WHERE brin = $1"};
constexpr const char* host = "127.0.0.1:8080";

std::string found_in(const std::string& text, const std::string& pattern) {
    std::smatch match;
    if (!std::regex_search(text, match, std::regex(pattern)))
        throw std::runtime_error("the demo has no " + pattern);
    return match[1];
}

/// Without a regular expression: this is counted along.
std::string version_in(const std::string& json) {
    constexpr std::string_view label = "\"version\":";
    const auto from = json.find(label) + label.size();
    return json.substr(from, json.find_first_not_of("0123456789", from) - from);
}

} // namespace

DemoHouse::DemoHouse(db::Database& database, const std::filesystem::path& folder)
    : clock_(that_day),
      files_(folder / "files"),
      mail_(mail::outbox(folder / "outbox", "Trialoog", "")),
      jobs_(database, clock_, 1),
      services_{.database = database,
                .files = files_,
                .jobs = jobs_,
                .mail = *mail_,
                .clock = clock_,
                .base_url = fmt::format("http://{}", host),
                .secret = "thirty-two bytes of a demo house",
                .demo = true},
      router_(app::make_router(services_)),
      gate_(access::gate(services_, app::menus())) {}

void DemoHouse::seed(unsigned schools) {
    demo::refuse_unless_empty(services_.database);
    const std::string hash = access::hash_password(demo::demo_password);
    for (unsigned school = 0; school < schools; ++school)
        demo::seed_school(services_, school, hash);
}

std::string DemoHouse::cookie_of(const std::string& purpose) {
    const auto people = demo::demo_people(services_);
    const auto who = std::ranges::find_if(
        people, [&](const auto& one) { return one.purpose.find(purpose) != one.purpose.npos; });
    if (who == people.end()) throw std::runtime_error("the demo tells about nobody: " + purpose);
    const std::string token = services_.database.write([&](db::Writer& tx) {
        const auto school =
            tx.one(first_school, {demo::first_brin}, [](const db::Row& row) { return row.str("id"); });
        return access::open_session(tx, services_, {},
                                    {.school_id = *school,
                                     .person_id = found_in(who->url, "/demo/([0-9a-f-]+)\\."),
                                     .means = access::Means::demo});
    });
    return fmt::format("{}={}", access::session_cookie, token);
}

std::string DemoHouse::ask(Page& page) {
    http::Request request;
    request.path = page.path;
    request.remote_address = "192.0.2.7";
    request.headers = {{"host", host}, {"sec-fetch-site", "same-origin"}, {"cookie", page.cookie}};
    if (!page.field.empty()) {
        request.method = http::Method::post;
        request.form.add("field", page.field);
        request.form.add("version", page.version);
        request.form.add("value", "Ik hielp mijn broertje met lezen, na versie " + page.version);
    }
    auto answer = http::handle(router_, gate_, std::move(request));
    if (answer.status != 200)
        throw std::runtime_error(fmt::format("{} ({}) answered {}", page.name, page.path, answer.status));
    if (!page.field.empty()) page.version = version_in(answer.body);
    return std::move(answer.body);
}

Page DemoHouse::page(std::string name, const std::string& cookie, std::string path) const {
    return {std::move(name), cookie, std::move(path), {}, {}};
}

Page DemoHouse::first_link(std::string name, Page on, const std::string& pattern) {
    const std::string path = found_in(ask(on), "href=\"(" + pattern + "/[0-9a-f]{8}-[0-9a-f-]{27})");
    return page(std::move(name), on.cookie, path);
}

std::vector<Page> DemoHouse::pages() {
    const Page pupil = page("pupil's home", cookie_of("haar moeder aan de beurt"), "/");
    const Page mentor = page("mentor's home", cookie_of("mentor van klas 1b"), "/");
    const Page grown = page("home of who has a dossier", cookie_of("haar dossier groeide"), "/");
    const Page work = first_link("pupil's work", pupil, "/werk");
    Page step = page("step of it", pupil.cookie, work.path + "/leerling/2");
    const std::string form = ask(step);
    Page save = page("save", pupil.cookie, work.path + "/antwoord");
    save.field = found_in(form, "<textarea[^>]* name=\"([a-z0-9_.]+)\"");
    save.version = found_in(form, "name=\"v\\." + save.field + "\" value=\"([0-9]+)\"");
    return {page("sign-in page", "", "/code"),
            pupil,
            page("parent's home", cookie_of("moeder van Noor"), "/"),
            mentor,
            work,
            std::move(step),
            first_link("class of 28", mentor, "/klas"),
            first_link("class's assignment", mentor, "/opdracht"),
            first_link("dossier of 17 pieces", grown, "/dossier"),
            std::move(save)};
}

} // namespace trialoog::load
