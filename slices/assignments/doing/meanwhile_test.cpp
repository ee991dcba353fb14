// Whatever the other phone does between a page and its form, or while the form is being taken in: no page
// ends in an error of ours, and what was typed is kept or stands on the page that comes back.

#include "slices/assignments/work/next_step.hpp"
#include "slices/assignments/work/wording.hpp"
#include "slices/assignments/work/work_for_tests.hpp"
#include "tests/support/interrupted.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <functional>
#include <set>

using namespace trialoog;
using namespace trialoog::assignments;
using namespace trialoog::test;

namespace {
constexpr db::Statement forget_answers{"test.forget_answers",
                                       "DELETE FROM answer WHERE school_id = $1 AND work_id = $2"};
constexpr db::Statement back_as_it_was{
    "test.back_as_it_was", "UPDATE work SET handed_in_at = NULL, handed_in_by = NULL, companion = 'mother', "
                           "companion_name = 'mama', companion_person_id = 'samira', needs_adult = 0, "
                           "pupil_ready_at = 1, adult_ready_at = 1 WHERE school_id = $1 AND id = $2"};

/// A work of which everything is answered and nothing handed in.
class Filled {
public:
    Filled(Doing& doing, const LibraryTemplate& one)
        : doing_(doing), form_(*one.form), id_(form_.key == "qualities" ? "work-noor" : "work-" + form_.key) {
        if (form_.key == "qualities")
            doing.choose_samira();
        else
            doing.also(form_.key);
        for (const Field& field : form_.fields)
            if (field.item->kind != Kind::poster)
                answers_.push_back(
                    {field.key, value_for(field), field.answerer() == Answerer::adult ? samira : noor});
        put_back();
    }
    void put_back() {
        std::vector<std::vector<db::Param>> rows;
        for (const auto& [field, value, by] : answers_)
            rows.push_back({school, id_, field, value, 1, by, 1});
        doing_.site.services.database.write([&](db::Writer& tx) {
            tx.run(back_as_it_was, {school, id_});
            tx.run(forget_answers, {school, id_});
            tx.run_many(sql_put, rows);
        });
    }
    /// As a phone that has seen what stood there at the beginning, and nothing since.
    void save(const std::string& who, const std::string& field, const std::string& value) {
        const std::int64_t seen = std::ranges::count(answers_, field, &Given::field);
        doing_.site.services.database.write([&](db::Writer& tx) {
            save_answer(tx, school, id_, field, value, seen, who, doing_.site.clock.now());
        });
    }
    std::string kept(const std::string& field) { return std::string(value_of(doing_.answers(id_), field)); }

    /// Every page that is asked now, with who sits there.
    std::vector<std::pair<std::string, const char*>> pages() {
        std::vector<std::pair<std::string, const char*>> all;
        for (const Part part : {Part::pupil, Part::adult, Part::together, Part::after}) {
            const auto number = pages_asked(form_, doing_.answers(id_), part).size();
            for (std::size_t page = 1; page <= number; ++page)
                all.emplace_back(fmt::format("/werk/{}/{}/{}", id_, path_of(part), page),
                                 part == Part::adult ? samira : noor);
        }
        return all;
    }
    /// What the other phone may do meanwhile.
    std::vector<std::pair<std::string, std::function<void()>>> acts(const std::string& who) {
        const std::string other = who == noor ? samira : noor, work = "/werk/" + id_;
        std::vector<std::pair<std::string, std::function<void()>>> all{
            {"hands it in",
             [=, this] {
                 doing_.site.services.database.write(
                     [&](db::Writer& tx) { hand_in(tx, school, id_, other, doing_.site.clock.now()); });
             }},
            {"chooses another adult",
             [=, this] {
                 doing_.site.post(noor, work + "/met-wie",
                                  {{"wie", "grandmother"}, {"naam", "oma"}, {"wissen", "ja"}});
             }},
            {"answers everything anew", [=, this] {
                 for (const auto& [field, value, by] : answers_)
                     save(other, field,
                          form_.field(field)->item->kind == Kind::date ? "2026-10-05" : "anders");
             }}};
        std::set<std::string> ways; // fields that bring pages, or take them away
        for (const Step& step : form_.steps)
            for (const std::string& way : {step.only_with, step.opens_on})
                if (!way.empty()) ways.insert(way);
        for (const std::string& way : ways) {
            all.emplace_back("empties " + way, [=, this] { save(other, way, ""); });
            if (form_.field(way)->item->kind == Kind::date)
                all.emplace_back("moves " + way, [=, this] { save(other, way, "2027-01-01"); });
        }
        return all;
    }
    /// The page's form with something of our own in every text; `too_long`: more than fits.
    Fields typed_on(const std::string& page, bool too_long) {
        Fields sent;
        for (const Field& field : form_.fields) {
            const std::string version = "name=\"v." + field.key + "\" value=\"";
            const auto at = page.find(version);
            if (at == std::string::npos) continue;
            const auto from = at + version.size();
            sent.emplace_back("v." + field.key, page.substr(from, page.find('"', from) - from));
            sent.emplace_back(field.key, is_text(field) ? text_of(field, too_long) : kept(field.key));
        }
        return sent;
    }
    static bool is_text(const Field& field) {
        const Kind kind = field.item->kind;
        return kind == Kind::text || kind == Kind::line || kind == Kind::place ||
               (kind == Kind::mark && field.column == 1);
    }
    static std::string text_of(const Field& field, bool too_long) {
        std::string text = "Mijn woorden bij " + field.key;
        if (too_long) text += std::string(field.item->max_length, 'z');
        return text;
    }
    const Template& form() const { return form_; }

private:
    struct Given {
        std::string field, value, by;
    };
    std::string value_for(const Field& field) const {
        const Item& item = *field.item;
        if (item.kind == Kind::mark && field.column == 0) return "8";
        if (item.kind == Kind::date) return "2026-10-06";
        if (item.kind == Kind::questions)
            return form_.list(item.list)[0] + "\n" + form_.list(item.list)[1] + "\n" +
                   form_.list(item.list)[2];
        if (!item.list.empty()) return form_.list(item.list)[static_cast<std::size_t>(field.place)];
        return "iets bij " + field.key;
    }
    static constexpr db::Statement sql_put{
        "test.put_answer",
        "INSERT INTO answer (school_id, work_id, field, value, version, change_number, saved_by, "
        "saved_at) VALUES ($1, $2, $3, $4, 1, $5, $6, $7)"};
    Doing& doing_;
    const Template& form_;
    std::string id_;
    std::vector<Given> answers_;
};

/// Nothing of what the form brought is lost: it stands on the page, or is kept.
std::string lost(Filled& work, const Fields& sent, const http::Response& answer) {
    for (const auto& [name, text] : sent) {
        const Field* field = work.form().field(name);
        if (!field || !Filled::is_text(*field)) continue;
        if (answer.body.find(text) == std::string::npos && work.kept(name) != text) return name;
    }
    return {};
}

void walk(db::Database& database) {
    Interrupted between(database);
    Doing doing(between);
    const bool all = database.engine() == db::Engine::sqlite; // on PostgreSQL the one with most that moves
    for (const LibraryTemplate& one : library()) {
        if (!all && one.form->key != "open_day") continue;
        Filled work(doing, one);
        for (const auto& [path, who] : work.pages()) {
            for (const auto& [what, act] : work.acts(who)) {
                for (const bool too_long : {false, true}) {
                    const std::string page = doing.site.get(who, path).body;
                    const Fields sent = work.typed_on(page, too_long);
                    for (int units = 0; units < 8; ++units) {
                        CAPTURE(path);
                        CAPTURE(what);
                        CAPTURE(units);
                        CAPTURE(too_long);
                        http::Response answer;
                        between.interrupt(units, act);
                        REQUIRE_NOTHROW(answer = doing.site.post(who, path, sent));
                        const bool interrupted = between.had_its_turn();
                        CHECK(answer.status < 500);
                        // Who chooses another adult says that this one's answers go: also what was just kept.
                        const bool cleared = what == "chooses another adult" && answer.status == 303;
                        CHECK((cleared || lost(work, sent, answer) == ""));
                        work.put_back();
                        if (!interrupted) break;
                    }
                }
                for (int units = 0; units < 6; ++units) {
                    CAPTURE(path);
                    CAPTURE(what);
                    between.interrupt(units, act);
                    http::Response answer;
                    REQUIRE_NOTHROW(answer = doing.site.get(who, path));
                    const bool interrupted = between.had_its_turn();
                    CHECK(answer.status < 404); // the page, or the way to where they are now
                    work.put_back();
                    if (!interrupted) break;
                }
            }
        }
    }
}
} // namespace

TEST_CASE(
    "whatever the other phone does meanwhile, no page of any assignment fails and nothing typed is lost") {
    for_each_engine([](db::Database& database) { walk(database); });
}

TEST_CASE("one phone says too much about an open day that the other has just taken off the list") {
    for_each_engine([](db::Database& database) {
        Interrupted between(database);
        Doing doing(between);
        Filled work(doing, *find_in_library("open_day"));
        const std::string path = "/werk/work-open_day/samen/8", page = doing.site.get(noor, path).body;
        const Fields sent = work.typed_on(page, true);
        REQUIRE(!sent.empty());
        between.interrupt(3, [&] { work.save(samira, "course_3", ""); });
        const auto answer = doing.site.post(noor, path, sent);
        REQUIRE(between.had_its_turn());
        CHECK(answer.status == 409);
        CHECK(shows(answer, "Dit is niet bewaard"));
        CHECK(shows(answer, "Op een ander toestel is intussen iets veranderd."));
        CHECK(lost(work, sent, answer) == "");
        CHECK(location_of(doing.site.get(noor, path)) == "/werk/work-open_day");
    });
}
