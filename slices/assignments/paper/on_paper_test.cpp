#include "slices/assignments/paper/paper_for_tests.hpp"
#include "slices/paper/payload.hpp"
#include "tests/support/hard_names.hpp"
#include "tests/support/read_pdf.hpp"

#include "platform/pdf/pdf.hpp"

#include "platform/scan/scan.hpp"
#include "slices/assignments/work/paper_page.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::assignments;
using namespace trialoog::test;

namespace {
constexpr db::Statement end_year{"test.year",
                                 "UPDATE school_year SET ends_on = '2026-10-01' WHERE school_id = $1"};

constexpr db::Statement rename_noor{"test.rename", "UPDATE person SET given_name = $2, family_name = $3 "
                                                   "WHERE school_id = $1 AND id = 'noor'"};

bool any_of_ours(std::string_view text) { return paper::read_qr_text(text).has_value(); }

/// The short code that stands on this page of the sheets.
std::string code_on(const std::string& sheets, int page) {
    std::string code;
    scan::read(sheets, page, any_of_ours, [&](const scan::Page& read, int) {
        if (read.number == page && !read.sheets.empty())
            code = paper::shown_code(paper::read_qr_text(read.sheets.at(0).text).value().sheet_code);
    });
    REQUIRE(!code.empty());
    return code;
}

Work work_done() {
    Work work;
    work.handed_in_at = Instant{5};
    return work;
}
} // namespace

TEST_CASE("each pupil of the class gets pages with name, number and code; one pupil's alone can be had") {
    for_each_engine([](db::Database& database) {
        Paper paper(database);
        const std::string text = text_of_pdf(paper.print("all"));
        for (const char* name : {"Noor", "Daan", "Amir"})
            CHECK(text.find(name) != std::string::npos);
        CHECK(text.find("Blad 1 van 5") != std::string::npos);
        CHECK(text.find("Met wie doe je het?") != std::string::npos);
        const std::string one = text_of_pdf(paper.print("work-noor"));
        CHECK(one.find("Noor") != std::string::npos);
        CHECK(one.find("Daan") == std::string::npos);
        CHECK(paper.site.post(eva, print_path, {{"wie", "work-bo"}}).status == 422);
    });
}

TEST_CASE("however long a pupil's name is, nothing on the sheets runs over anything else") {
    for_each_engine([](db::Database& database) {
        Paper paper(database);
        for (const std::size_t hard : {1U, 2U, 7U}) { // an emoji, from right to left, very long
            const HardName& name = hard_names.at(hard);
            database.write([&](db::Writer& tx) { tx.run(rename_noor, {school, name.given, name.family}); });
            CHECK_MESSAGE(what_runs_over(paper.print("work-noor")) == "", name.given);
        }
    });
}

TEST_CASE("printed on both sides, every pupil and every voice begins on the front of a sheet") {
    for_each_engine([](db::Database& database) {
        Paper paper(database);
        paper.set_printer(true);
        const auto pages = pages_of_pdf(paper.print("all"));
        int empty = 0;
        for (std::size_t at = 0; at < pages.size(); ++at) {
            const auto begins = [&](const char* words) { return pages[at].find(words) != std::string::npos; };
            empty += pages[at].empty();
            if (begins("Dit vult") || begins("Dit vullen") || begins("Blad 1 van")) CHECK(at % 2 == 0);
        }
        CHECK(empty > 0);
        paper.set_printer(false);
        for (const std::string& page : pages_of_pdf(paper.print("all")))
            CHECK_FALSE(page.empty());
    });
}

TEST_CASE("the sheets are there for the mentor of the class who made them, and nobody else") {
    for_each_engine([](db::Database& database) {
        Paper paper(database);
        const std::string path = location_of(paper.site.post(eva, print_path, {{"wie", "all"}}));
        paper.site.workers.run_waiting();
        CHECK(paper.site.get(eva, path + "/pdf").status == 200);
        for (const char* who : {tom, counsellor, administrator, noor, samira, els}) {
            CHECK_MESSAGE(paper.site.get(who, path + "/pdf").status == 404, who);
            CHECK_MESSAGE(paper.site.get(who, print_path).status == 404, who);
            CHECK_MESSAGE(paper.site.get(who, scans_of_1b).status == 404, who);
        }
    });
}

TEST_CASE("a scanned stack lands page by page in each pupil's work, and twice adds nothing") {
    for_each_engine([](db::Database& database) {
        Paper paper(database);
        const std::string stack = paper.print("all");
        const auto review = paper.site.get(eva, paper.upload(stack));
        CHECK(shows(review, "15 bladen bij leerlingen gelegd."));
        CHECK(shows(review, "5 van 5 bladen"));
        CHECK(paper.pages("work-noor").size() == 5);
        CHECK(paper.pages("work-amir").size() == 5);
        CHECK(paper.pages("work-bo").empty());
        const auto again = paper.site.get(eva, paper.upload(stack));
        CHECK(shows(again, "0 bladen bij leerlingen gelegd. 15 bladen waren er al."));
        CHECK(paper.pages("work-noor").size() == 5);
    });
}

TEST_CASE("paper of a work that was handed in on the screen leads to where it is given back, and nobody else "
          "there") {
    for_each_engine([](db::Database& database) {
        Paper paper(database);
        const std::string stack = paper.print("all");
        paper.do_both_parts();
        paper.talk();
        paper.hand_in(noor);
        REQUIRE(paper.work().handed_in_at);
        const std::string review = paper.upload(stack);
        const auto page = paper.site.get(eva, review);
        CHECK(shows(page, "Geef het eerst terug"));
        CHECK(shows(page, "href=\"/werk/work-noor/heropen\""));
        CHECK_FALSE(shows(page, "href=\"/werk/work-daan/heropen\""));
        CHECK(paper.site.get(eva, "/werk/work-noor/heropen").status == 200);
    });
}

TEST_CASE("handed in on paper counts, with whom; the pages stand in work and dossier; giving back opens it") {
    for_each_engine([](db::Database& database) {
        Paper paper(database);
        const std::string review = paper.upload(paper.print("all"));
        CHECK(location_of(paper.site.post(eva, std::string(print_path) + "/inleveren",
                                          {{"terug", review},
                                           {"wie-work-noor", "mother:samira"},
                                           {"wie-work-daan", ""},
                                           {"wie-work-amir", "mother:samira"}})) == review);
        CHECK(paper.work().handed_in_at.has_value());
        CHECK(paper.work().companion_person_id == samira);
        CHECK_FALSE(paper.work("work-daan").handed_in_at.has_value()); // left open
        CHECK_FALSE(paper.work("work-amir").handed_in_at.has_value()); // no parent of Amir's
        CHECK(shows(paper.site.get(eva, "/opdracht/qualities-1b"), "ingeleverd op papier"));
        const std::string photo = "/foto/" + paper.pages("work-noor")[0].id;
        CHECK(shows(paper.site.get(eva, "/werk/work-noor/bekijk"), photo));
        const auto dossier = paper.site.get(noor, "/dossier/noor/activiteiten");
        CHECK(shows(dossier, photo));
        CHECK(shows(dossier, "Dit is op papier gemaakt."));
        CHECK(paper.site.get(tom, photo).status == 404);
        paper.site.post(eva, "/werk/work-noor/heropen", {{"reden", "Vul blad 3 nog aan."}});
        CHECK_FALSE(paper.work().handed_in_at.has_value());
        CHECK(paper.pages("work-noor").size() == 5);
    });
}

TEST_CASE("a page that can't be read waits for the mentor, who picks pupil and page, or throws it away") {
    for_each_engine([](db::Database& database) {
        Paper paper(database);
        paper.print("all");
        const std::string review = paper.upload(unreadable());
        const auto page = paper.site.get(eva, review);
        CHECK(shows(page, "De code op dit blad is niet te lezen."));
        const std::string scanned = review + "/" + id_in(page, "action=\"" + review + "/");
        CHECK(paper.site.get(eva, scanned).status == 200);
        CHECK(paper.site.get(tom, scanned).status == 404);
        const std::string id = scanned.substr(scanned.rfind('/') + 1);
        CHECK(paper.site.post(eva, scanned, {{"wie-" + id, ""}, {"blad-" + id, "2"}}).status == 422);
        CHECK(paper.site.post(eva, scanned, {{"wie-" + id, "assignment:work-bo"}, {"blad-" + id, "2"}})
                  .status == 422); // another class
        CHECK(location_of(paper.site.post(
                  eva, scanned, {{"wie-" + id, "assignment:work-noor"}, {"blad-" + id, "2"}})) == review);
        REQUIRE(paper.pages("work-noor").size() == 1);
        CHECK(paper.pages("work-noor")[0].field == paper_field(2));
        CHECK(shows(paper.site.get(eva, paper.upload(unreadable())), "1 blad was er al."));
    });
}

TEST_CASE("a sheet of another class or school is refused, and so is what is no scan") {
    for_each_engine([](db::Database& database) {
        Paper paper(database);
        const std::string path =
            location_of(paper.site.post(tom, "/opdracht/qualities-1c/papier", {{"wie", "all"}}));
        paper.site.workers.run_waiting();
        const auto review = paper.site.get(eva, paper.upload(paper.site.get(tom, path + "/pdf").body));
        CHECK(shows(review, "Dit blad is van een andere klas."));
        CHECK(paper.pages("work-bo").empty());

        pdf::Document elsewhere("blad", "nl");
        elsewhere.new_page();
        elsewhere.qr(167, 11, 25, qr::encode(paper::qr_text({paper::school_mark("elders"), "K7QF2M9X"})));
        CHECK(shows(paper.site.get(eva, paper.upload(elsewhere.finish())),
                    "Dit blad is van een andere school."));
        const auto refused = paper.site.upload(eva, scans_of_1b, "scans", "geen scan");
        CHECK(refused.status == 422);
        CHECK(shows(refused, "Dit is geen PDF, TIFF of foto die we kunnen lezen."));
        CHECK(shows(paper.site.get(eva, paper.upload("%PDF-1.4 " + std::string(3000, 'x'))),
                    "Dit bestand is beschadigd."));
    });
}

TEST_CASE("the mentor types the code on the sheet; a wrong one comes back with what was typed") {
    for_each_engine([](db::Database& database) {
        Paper paper(database);
        const std::string code = code_on(paper.print("work-noor"), 2);
        const std::string foreign = code_on(
            paper.site
                .get(tom,
                     location_of([&] {
                         auto made = paper.site.post(tom, "/opdracht/qualities-1c/papier", {{"wie", "all"}});
                         paper.site.workers.run_waiting();
                         return made;
                     }()) +
                         "/pdf")
                .body,
            1);
        const std::string review = paper.upload(unreadable());
        const auto page = paper.site.get(eva, review);
        CHECK(shows(page, "Welke code staat op het blad?"));
        const std::string scanned = review + "/" + id_in(page, "action=\"" + review + "/");
        const std::string field = "code-" + scanned.substr(scanned.rfind('/') + 1);
        const auto typed = [&](const std::string& text) {
            return paper.site.post(eva, scanned, {{field, text}});
        };
        const auto mistyped = typed("K7QF-2M");
        CHECK(mistyped.status == 422);
        CHECK(shows(mistyped, "Dit is geen code."));
        CHECK(shows(mistyped, "value=\"K7QF-2M\""));
        CHECK(shows(typed("K7QF-2M9X"), "Deze code kennen we niet."));
        CHECK(shows(typed(foreign), "Deze code is van een andere klas."));
        CHECK(paper.pages("work-noor").empty());
        std::string sloppy = code; // in small letters, without the line
        std::erase(sloppy, '-');
        for (char& letter : sloppy)
            letter = static_cast<char>(std::tolower(letter));
        CHECK(location_of(typed(sloppy)) == review);
        REQUIRE(paper.pages("work-noor").size() == 1);
        CHECK(paper.pages("work-noor")[0].field == paper_field(2));
    });
}

TEST_CASE("a sheet of a school year that has ended is refused, scanned or with its code typed") {
    for_each_engine([](db::Database& database) {
        Paper paper(database);
        const std::string sheets = paper.print("work-noor");
        const std::string loose = paper.upload(unreadable());
        database.write([](db::Writer& tx) { tx.run(end_year, {school}); });
        CHECK(shows(paper.site.get(eva, paper.upload(sheets)), "Dit blad is van een vorig schooljaar."));
        const std::string scanned =
            loose + "/" + id_in(paper.site.get(eva, loose), "action=\"" + loose + "/");
        const std::string field = "code-" + scanned.substr(scanned.rfind('/') + 1);
        const auto typed = paper.site.post(eva, scanned, {{field, code_on(sheets, 2)}});
        CHECK(typed.status == 422);
        CHECK(shows(typed, "Deze code is van een vorig schooljaar."));
        CHECK(shows(typed, "value=\"" + code_on(sheets, 2)));
        CHECK(paper.pages("work-noor").empty());
    });
}

TEST_CASE("a page adds once; after giving back it replaces; work handed in on the screen takes none") {
    Work open, done = work_done(), given_back;
    given_back.reopened_at = Instant{9};
    Photo there;
    there.field = paper_field(2);
    there.screen_key = "picture";
    there.added_at = Instant{5};
    CHECK(arriving(open, false, {}, 2, "picture", false) == Arriving::adds);
    CHECK(arriving(open, false, {there}, 3, "picture", false) == Arriving::there_already);
    CHECK(arriving(open, false, {there}, 2, "other", false) == Arriving::there_already);
    CHECK(arriving(given_back, false, {there}, 2, "other", false) == Arriving::replaces);
    CHECK(arriving(open, false, {there}, 2, "other", true) == Arriving::adds);
    CHECK(arriving(given_back, false, {there}, 2, "other", true) == Arriving::adds);
    CHECK(arriving(open, false, {there}, 2, "picture", true) == Arriving::there_already);
    CHECK(arriving(done, false, {there}, 2, "other", true) == Arriving::closed);
    CHECK(missing_pages({there}, 3) == std::vector{1, 3});
    CHECK(arriving(done, false, {}, 2, "picture", false) == Arriving::closed);
    CHECK(arriving(done, true, {there}, 3, "other", false) == Arriving::adds);
    CHECK(may_hand_in_on_paper(open, "mother", 2) == HandInOnPaper::allowed);
    CHECK(may_hand_in_on_paper(open, "", 2) == HandInOnPaper::no_companion);
    CHECK(may_hand_in_on_paper(open, "mother", 0) == HandInOnPaper::no_pages);
    CHECK(may_hand_in_on_paper(done, "mother", 2) == HandInOnPaper::already);
}

TEST_CASE("before work with sheets missing is handed in, that is said and asked") {
    for_each_engine([](db::Database& database) {
        Paper paper(database);
        paper.print("work-daan");
        const std::string review = paper.upload(unreadable());
        const std::string scanned =
            review + "/" + id_in(paper.site.get(eva, review), "action=\"" + review + "/");
        const std::string id = scanned.substr(scanned.rfind('/') + 1);
        paper.site.post(eva, scanned, {{"wie-" + id, "assignment:work-daan"}, {"blad-" + id, "2"}});
        const std::string path = std::string(print_path) + "/inleveren";
        const auto question = paper.site.post(eva, path, {{"terug", review}, {"wie-work-daan", "aunt"}});
        CHECK(question.status == 200);
        CHECK(shows(question, "Er is nog niets ingeleverd."));
        CHECK(shows(question, "Blad 1, 3, 4 en 5 ontbreken."));
        CHECK_FALSE(shows(question, "Dat stond er al")); // the mentor chose the aunt
        CHECK_FALSE(paper.work("work-daan").handed_in_at);
        // Asked and not ticked: it stays.
        CHECK(location_of(paper.site.post(
                  eva, path,
                  {{"terug", review}, {"wie-work-daan", "aunt"}, {"gevraagd-work-daan", ",1,3,4,5"}})) ==
              review);
        CHECK_FALSE(paper.work("work-daan").handed_in_at);
        // Another question than the one that was answered.
        CHECK(paper.site
                  .post(eva, path,
                        {{"wie-work-daan", "aunt"}, {"gevraagd-work-daan", ",1"}, {"ja-work-daan", ",1"}})
                  .status == 200);
        CHECK_FALSE(paper.work("work-daan").handed_in_at);
        paper.site.post(
            eva, path,
            {{"wie-work-daan", "aunt"}, {"gevraagd-work-daan", ",1,3,4,5"}, {"ja-work-daan", ",1,3,4,5"}});
        CHECK(paper.work("work-daan").handed_in_at);
        CHECK(paper.work("work-daan").companion == "aunt");
    });
}

TEST_CASE("with whom, as it stood there already, isn't taken for granted") {
    for_each_engine([](db::Database& database) {
        Paper paper(database);
        paper.choose_samira();
        const std::string review = paper.upload(paper.print("work-noor"));
        const std::string path = std::string(print_path) + "/inleveren";
        const auto question =
            paper.site.post(eva, path, {{"terug", review}, {"wie-work-noor", "mother:samira"}});
        CHECK(question.status == 200);
        CHECK(shows(question, "Dat stond er al, het komt van het scherm."));
        CHECK_FALSE(shows(question, "ontbre"));
        CHECK_FALSE(paper.work().handed_in_at);
        CHECK(location_of(paper.site.post(eva, path, {{"terug", review}, {"wie-work-noor", "aunt"}})) ==
              review);
        CHECK(paper.work().handed_in_at); // somebody else, chosen knowingly
    });
}

TEST_CASE("of two pupils of one name each sheet says whose it is, also where only one of them gets sheets") {
    for_each_engine([](db::Database& database) {
        Paper paper(database);
        make_namesakes(database);
        const std::string all = text_of_pdf(paper.print("all")), one = text_of_pdf(paper.print("work-daan"));
        CHECK(all.find("Noor Haddad (nr. 10234)") != std::string::npos);
        CHECK(all.find("NOOR Haddad (nr. 10235)") != std::string::npos);
        CHECK(all.find("Amir Rahimi (") == std::string::npos);
        CHECK(one.find("NOOR Haddad (nr. 10235)") != std::string::npos);
        CHECK(one.find("10234") == std::string::npos);
    });
}
