// Every route × every person × every pupil, class and school: what the permission table forbids answers 404,
// what it allows doesn't, and who isn't signed in is asked to.

#include "tests/support/database.hpp"
#include "tests/sweep/table.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>

using namespace trialoog;
using namespace trialoog::test;

namespace {

std::string name_of(const Row& row) {
    return (row.method == http::Method::get ? "GET " : "POST ") + std::string(row.pattern);
}

const Row* row_of(const http::Route& route) {
    const auto& rows = table();
    const auto found = std::ranges::find_if(
        rows, [&](const Row& row) { return row.method == route.method && row.pattern == route.pattern; });
    return found == rows.end() ? nullptr : &*found;
}

bool is_asset(const http::Route& route) { return route.pattern.starts_with("/a/"); }

/// Words that only one school's people may read.
bool leaks(const Actor& actor, std::string_view body) {
    if (actor.school == wissel) return contains(body, "Elders");
    return contains(body, "Amrani") || contains(body, "de Boer") || contains(body, "Idrissi");
}

bool is_sign_in(std::string_view location) {
    return location.starts_with("/code") || location.starts_with("/inloggen");
}

/// One route, one person, one target.
class Cell {
public:
    Cell(Stage& stage, const Row& row, const Actor& actor, const Target& target)
        : stage_(stage),
          row_(row),
          actor_(actor),
          target_(target),
          allowed_(is_allowed(actor, row.action, row.object, target)) {}

    bool allowed() const { return allowed_; }

    void check() {
        std::string pattern(row_.pattern);
        if (const auto at = pattern.find("{person}"); at != pattern.npos)
            pattern.replace(at, 8, "{" + std::string(row_.person) + "}");
        if (allowed_ && row_.method == http::Method::post) stage_.restore();
        const std::string path = stage_.path(pattern, target_);
        auto& browser = stage_.browser(actor_);
        const auto form = row_.form ? row_.form(stage_, target_) : Browser::Form{};
        const auto answer = row_.method == http::Method::get ? browser.get(path) : browser.post(path, form);
        CAPTURE(actor_.name);
        CAPTURE(path);
        CAPTURE(answer.status);
        CHECK(answer.status < 500);
        if (row_.object != Object::open) {
            CHECK_FALSE(leaks(actor_, answer.body));
            check_status(answer);
        }
        if (row_.method == http::Method::get && !allowed_) CHECK(browser.head(path).status == answer.status);
        if (allowed_ && row_.method == http::Method::post) {
            stage_.restore();
            stage_.sign_in_again(actor_);
            stage_.sign_everybody_in_again(actor_.person);
        }
    }

private:
    void check_status(const http::Response& answer) {
        const std::string_view location = header(answer, "location");
        if (actor_.roles.empty() && was_parent()) {
            CHECK(answer.status == 403); // whom to call, and nothing else
            CHECK(contains(answer.body, "Hier staat nu niets voor u"));
        } else if (actor_.roles.empty()) {
            CHECK(answer.status == (row_.method == http::Method::get ? 303 : 401));
            if (row_.method == http::Method::get) CHECK(location.starts_with("/code"));
        } else if (!allowed_) {
            CHECK(answer.status == 404);
        } else if (!is_excused() || answer.status != 404) {
            CHECK(answer.status != 404);
            CHECK(answer.status != 401);
            CHECK(answer.status != 403);
            CHECK(answer.status != 405);
            if (row_.pattern != "/uit") CHECK_FALSE(is_sign_in(location));
        }
    }

    /// Signed in by a letter that still counts, with nothing left to see.
    bool was_parent() const {
        return !actor_.anonymous && (actor_.person == "rob" || actor_.person == "ivo" ||
                                     actor_.person == "olga" || actor_.person == "petra");
    }
    bool is_excused() const {
        const bool own = row_.object == Object::pupil && actor_.person == target_.pupil;
        return !row_.narrower.empty() &&
               (!own || row_.pattern == "/werk/{work}/foto"); // a file would be needed
    }

    Stage& stage_;
    const Row& row_;
    const Actor& actor_;
    const Target& target_;
    bool allowed_;
};

/// A public page is the same for everybody: three will do.
bool is_needed(const Row& row, const Actor& actor) {
    return row.object != Object::open || actor.anonymous || actor.person == "samira" || actor.person == "ada";
}

} // namespace

TEST_CASE("every route stands in the sweep's table, for the action that it asks for") {
    TestDatabase database(db::Engine::sqlite);
    Stage stage(*database);
    for (const http::Route& route : stage.router().routes()) {
        if (is_asset(route)) continue;
        const Row* row = row_of(route);
        CAPTURE(route.pattern);
        CAPTURE(static_cast<int>(route.method));
        CHECK_MESSAGE(row != nullptr, "add this route to tests/sweep/table.cpp");
        if (row) CHECK(route.options.tag == static_cast<int>(row->action));
    }
    for (const Row& row : table())
        if (std::ranges::none_of(stage.router().routes(),
                                 [&](const http::Route& route) { return row_of(route) == &row; }))
            FAIL_CHECK("no such route (any more): " << name_of(row));
}

TEST_CASE("every action is asked for by some page: the permission table names none that isn't there") {
    using enum access::Action;
    // What only a part of a page asks for.
    const std::set<access::Action> within{reach_parents};
    for (int number = 0; number < access::action_count; ++number) {
        const auto action = static_cast<access::Action>(number);
        CHECK_MESSAGE(within.contains(action) !=
                          std::ranges::any_of(table(), [&](const Row& row) { return row.action == action; }),
                      access::code(action));
    }
}

TEST_CASE("every route answers every kind of person as the permission table says") {
    for_each_engine([](db::Database& database) {
        Stage stage(database);
        int cells = 0, allowed = 0;
        for (const http::Route& route : stage.router().routes()) {
            const Row* row = row_of(route);
            if (!row || is_asset(route)) continue;
            std::vector<Cell> all;
            for (const Target& target : targets()) {
                for (const Actor& actor : cast())
                    if (is_needed(*row, actor)) all.emplace_back(stage, *row, actor, target);
                if (row->object == Object::none || row->object == Object::list || row->object == Object::open)
                    break; // no target in play
            }
            // Who may not, first: so that what the others change hides nothing.
            for (const bool turn : {false, true})
                for (Cell& cell : all)
                    if (cell.allowed() == turn) cell.check();
            for (const Cell& cell : all) {
                ++cells;
                allowed += cell.allowed() ? 1 : 0;
            }
        }
        CHECK(cells > 5000);
        CHECK(allowed > 200);
    });
}

TEST_CASE("an invited adult sees the one piece of work that names them, not the pupil's other work") {
    for_each_engine([](db::Database& database) {
        Stage stage(database);
        database.write([](db::Writer& tx) {
            run(tx, "INSERT INTO assignment_template (school_id, id, template_key, version, content, "
                    "content_hash, made_at) "
                    "SELECT school_id, 'other', template_key, 2, content, content_hash, 1 FROM "
                    "assignment_template "
                    "WHERE school_id = 'wissel' AND id = 'template'");
            run(tx, "INSERT INTO assignment (school_id, id, class_id, template_id, announced_on, "
                    "prepared_on, hand_in_on, "
                    "debrief_on, feedback, set_out_by, set_out_at) VALUES ('wissel', 'other', '1b', 'other', "
                    "'2026-10-01', "
                    "'2026-10-02', '2026-10-20', '2026-10-21', '', 'x', 1)");
            run(tx, "INSERT INTO work (school_id, id, assignment_id, pupil_id, companion, "
                    "companion_person_id, handed_in_at) "
                    "VALUES ('wissel', 'other-work', 'other', 'sem', 'mother', 'joke', 1)");
            run(tx, "INSERT INTO photo (school_id, id, work_id, field, screen_key, thumbnail_key, width, "
                    "height, added_by, "
                    "added_at) SELECT school_id, 'other-photo', 'other-work', field, screen_key, "
                    "thumbnail_key, 1, 1, 'sem', 1 "
                    "FROM photo WHERE school_id = 'wissel' AND id = 'photo-sem'");
        });
        auto& willem = stage.browser(*std::ranges::find(cast(), "willem", &Actor::name));
        auto& sem = stage.browser(*std::ranges::find(cast(), "sem", &Actor::name));
        CHECK(willem.get("/werk/work-sem").status == 200);
        CHECK(willem.get("/foto/photo-sem").status == 200);
        CHECK(sem.get("/foto/other-photo").status == 200);
        for (const char* path :
             {"/werk/other-work", "/werk/other-work/samen", "/werk/other-work/nieuws",
              "/werk/other-work/inleveren", "/foto/other-photo", "/foto/other-photo/klein", "/dossier/sem"})
            CHECK_MESSAGE(willem.get(path).status == 404, path);
        for (const char* path : {"/werk/other-work/antwoord", "/werk/other-work/leerling/1",
                                 "/werk/other-work/inleveren", "/werk/other-work/foto"})
            CHECK_MESSAGE(willem.post(path).status == 404, path);
    });
}
