#include "slices/assignments/work/work_for_tests.hpp"
#include "slices/content/offered/offered.hpp"
#include "slices/content/offered/own_template_for_tests.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::assignments;
using namespace trialoog::content;
using namespace trialoog::test;

namespace {

const std::string packages = "/thuisopdrachten/pakketten", films = "/thuisopdrachten/films";

/// Written by the school from nothing, with a film of its own.
std::string own_talk(const std::string& link = "own_film") {
    return "key: own_talk\nversion: 1\ngrade: 1\nminutes: 35\ncompetence: motives\ntitle: Praat over je "
           "stage\n"
           "why: { pupil: Kijk mee., adult: Kijk mee. }\nexpected: { pupil: Je kijkt., adult: U kijkt. }\n"
           "preparation: Kijk samen.\nfeedback: In de les.\ngoals: Ik kijk.\nfollow_up: Ik kies.\nsteps:\n"
           "  - key: look\n    title: Kijk\n    voice: pupil\n    items:\n"
           "      - { key: motive, kind: text, yields: motive, label: Wat vind jij belangrijk }\n"
           "      - { key: film, kind: link, link: " +
           link + ", label: Bekijk de film }\n";
}

const TemplatePtr* find(const std::vector<TemplatePtr>& all, std::string_view key) {
    const auto found = std::ranges::find(all, key, [](const TemplatePtr& one) { return one->key; });
    return found == all.end() ? nullptr : &*found;
}
} // namespace

TEST_CASE("what a school offers is the library, its own, and its own version in the library's place") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        write_own(database, own_qualities());
        write_own(database, own_talk());
        database.read([&](db::Reader& tx) {
            const auto all = content::offered_forms(tx, school);
            CHECK(all.size() == library().size() + 1);
            REQUIRE(find(all, "qualities"));
            CHECK((*find(all, "qualities"))->title == "Sterke kanten");
            CHECK(find(all, "own_talk"));
            CHECK(std::ranges::is_sorted(all, {}, [](const TemplatePtr& one) { return one->grade; }));
            const auto elsewhere = content::offered_forms(tx, "other-school");
            CHECK_FALSE(find(elsewhere, "own_talk"));
            CHECK((*find(elsewhere, "qualities"))->title == "Kwaliteiten");
        });
    });
}

TEST_CASE("a package counts the school's own: title, time and what it yields") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        CHECK(shows(doing.site.get(eva, packages), "Duurt ongeveer"));
        CHECK_FALSE(shows(doing.site.get(eva, packages), "Duurt ongeveer 50 minuten."));
        write_own(database, own_qualities());
        write_own(database, own_talk());
        const auto page = doing.site.get(eva, packages);
        CHECK(shows(page, "Sterke kanten"));
        CHECK(shows(page, "Duurt ongeveer 50 minuten."));
        CHECK(shows(page, "Praat over je stage"));
        CHECK(shows(page, "Duurt ongeveer 35 minuten. Levert op: wat de leerling belangrijk vindt."));
        CHECK_FALSE(shows(doing.site.get(els, packages), "Sterke kanten"));
    });
}

TEST_CASE("what is still being written can be planned, with who makes it, and says that it isn't there yet") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        write_own(database, own_talk(), false);
        CHECK_FALSE(shows(doing.site.get(eva, packages), "Praat over je stage"));
        const std::string of_grade = packages + "/" + grade_1;
        CHECK(shows(doing.site.get(counsellor, of_grade), "Praat over je stage"));
        CHECK(doing.site
                  .post(counsellor, of_grade,
                        {{"gezien", "0"}, {"opdracht-1", "own_talk"}, {"plaats-1", "1"}, {"wie-1", eva}})
                  .status == 303);
        const auto page = doing.site.get(eva, packages);
        CHECK(shows(page, "Praat over je stage"));
        CHECK(shows(page, "Deze opdracht is nog niet goedgekeurd, of is ingetrokken."));
        CHECK_FALSE(shows(doing.site.get(eva, std::string("/klas/") + class_1b), "Praat over je stage"));
    });
}

TEST_CASE("what is withdrawn leaves the packages that nobody saved, and the library's is there again") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        write_own(database, own_qualities());
        write_own(database, own_talk());
        withdraw_own(database, "qualities");
        withdraw_own(database, "own_talk");
        const auto page = doing.site.get(eva, packages);
        CHECK(shows(page, "Kwaliteiten"));
        CHECK_FALSE(shows(page, "Sterke kanten"));
        CHECK_FALSE(shows(page, "Praat over je stage"));
    });
}

TEST_CASE("films of the school's own assignments are asked for, and those that a class still works with") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        CHECK_FALSE(shows(doing.site.get(counsellor, films), "Praat over je stage"));
        write_own(database, own_talk());
        const auto page = doing.site.get(counsellor, films);
        CHECK(shows(page, "value=\"own_film\""));
        CHECK(shows(page, "Staat in: Praat over je stage."));

        constexpr db::Statement given{"test.older_version",
                                      "UPDATE assignment_template SET content = $2, content_hash = $3 WHERE "
                                      "school_id = $1 AND template_key = 'qualities'"};
        const std::string older = own_talk("older_film");
        database.write([&](db::Writer& tx) { tx.run(given, {school, older, "older:" + hash_of(older)}); });
        CHECK(shows(doing.site.get(counsellor, films), "value=\"older_film\""));
        doing.site.clock.set(doing.site.clock.now().plus_days(400)); // that year has ended
        CHECK_FALSE(shows(doing.site.get(counsellor, films), "value=\"older_film\""));
    });
}
