// Two pupils of a class with one name: every page that staff can open says which of the two it names. A new
// page that forgets it fails here.

#include "tests/support/database.hpp"
#include "tests/sweep/table.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <regex>
#include <set>

using namespace trialoog;
using namespace trialoog::test;

namespace {

/// Noor is called Fenna here (the examples of templates are Noor), and Daan the same, as somebody in a hurry
/// types it. Numbers are their ids here.
void make_namesakes(db::Database& database) {
    database.write([](db::Writer& tx) {
        run(tx,
            "UPDATE person SET given_name = 'Fénna', infix = 'EL', family_name = 'Amrani' WHERE school_id = "
            "'wissel' AND id = 'daan'");
        run(tx, "UPDATE person SET given_name = 'Fenna', infix = 'el', family_name = 'Amrani' WHERE "
                "school_id = 'wissel' AND id = "
                "'noor'");
        for (const char* pupil : {"noor", "daan"}) {
            run(tx,
                "INSERT INTO paper_sheet (school_id, id, purpose, about_id, class_id, page, pages, "
                "school_year_id, "
                "printed_by, printed_at) VALUES ('wissel', $1, 'assignment', $2, '1a', 1, 1, 'year', 'els', "
                "1)",
                {std::string("code-") + pupil, std::string("work-") + pupil});
            run(tx,
                "INSERT INTO photo (school_id, id, work_id, field, screen_key, thumbnail_key, width, height, "
                "added_by, added_at) SELECT school_id, $1, work_id, 'paper_1', screen_key, thumbnail_key, 1, "
                "1, "
                "'els', 1 FROM photo WHERE school_id = 'wissel' AND id = $2",
                {std::string("paper-") + pupil, std::string("photo-") + pupil});
        }
        run(tx, "INSERT INTO audit_entry (school_id, id, at, viewer_id, action, pupil_id) VALUES ('wissel', "
                "'0-noor', 1, 'els', 'see_dossier', 'noor')");
        run(tx, "INSERT INTO audit_entry (school_id, id, at, viewer_id, action, pupil_id) VALUES ('wissel', "
                "'0-daan', 1, 'els', 'see_dossier', 'daan')");
    });
}

/// What a reader sees of a page: its words, without the signs between them.
std::string words_of(std::string_view page) {
    std::string text;
    bool in_sign = false;
    for (const char c : page) {
        in_sign = in_sign ? c != '>' : c == '<';
        const bool blank = in_sign || c == '>' || c == ' ' || c == '\n';
        if (!blank)
            text += c;
        else if (!text.ends_with(' '))
            text += ' ';
    }
    return text;
}

/// Where the page names one of them in full without saying which: what stands there.
std::vector<std::string> unclear(const std::string& words) {
    static const std::regex name("(Fenna|Fénna) (el|EL) Amrani( \\(nr\\. (noor|daan)\\))?");
    std::vector<std::string> found;
    for (std::sregex_iterator at(words.begin(), words.end(), name), end; at != end; ++at)
        if (!(*at)[3].matched) found.push_back(words.substr(static_cast<std::size_t>(at->position()), 60));
    return found;
}
bool names_one(const std::string& words) { return contains(words, "Fenna") || contains(words, "Fénna"); }

const std::set<std::string_view> staff{"els", "nina", "cora", "theo", "ada"};

struct Walk {
    explicit Walk(db::Database& database) : stage(database) { make_namesakes(database); }

    void look(const Actor& actor, const std::string& path) {
        const auto answer = stage.browser(actor).get(path);
        if (answer.status != 200 || !contains(header(answer, "content-type"), "text/html")) return;
        const std::string words = words_of(answer.body);
        CAPTURE(actor.name);
        CAPTURE(path);
        for (const std::string& what : unclear(words))
            FAIL_CHECK(what);
        if (!names_one(words)) return;
        ++pages;
        CHECK_MESSAGE(contains(words, "(nr. "), "names one of two without saying which");
    }

    void all() {
        for (const Actor& actor : cast()) {
            if (!staff.contains(actor.person) || actor.roles.empty()) continue;
            for (const Row& row : table())
                for (const Target& target : targets())
                    if (row.method == http::Method::get && target.class_id == "1a" &&
                        row.object != Object::open && is_allowed(actor, row.action, row.object, target))
                        look(actor, stage.path(std::string(row.pattern), target));
            if (actor.person != "ada") continue;
            for (const char* path : {"/beheer/mensen/noor", "/beheer/mensen/daan", "/beheer/mensen/samira",
                                     "/beheer/mensen/nina", "/beheer/mensen?zoek=amrani",
                                     "/beheer/mensen?wie=pupils", "/beheer/inzage?leerling=noor",
                                     "/beheer/mensen/noor/overleden", "/beheer/mensen/samira/contact/noor"})
                look(actor, path);
        }
    }

    Stage stage;
    int pages = 0;
};

} // namespace

TEST_CASE("where two pupils of a class have one name, every page for staff says which of them it names") {
    for_each_engine([](db::Database& database) {
        Walk walk(database);
        walk.all();
        CHECK(walk.pages > 40);
    });
}

TEST_CASE("so it is with work that isn't handed in, of pupils who know nobody") {
    for_each_engine([](db::Database& database) {
        Walk walk(database);
        database.write([](db::Writer& tx) {
            run(tx,
                "UPDATE work SET handed_in_at = NULL, needs_adult = 1, companion = '', companion_person_id = "
                "NULL WHERE school_id = 'wissel' AND assignment_id = 'assignment-1a'");
        });
        walk.all();
        CHECK(walk.pages > 30);
    });
}
