#include "slices/school/reading_test_files.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::school;
using Texts = std::vector<std::string>;

namespace {

Texts days_read(const Texts& cells) {
    const Reading reading = read(with_days(cells));
    CHECK(problem_of(reading) == "");
    CHECK(reading.records.refused.empty());
    return days_of(reading);
}
std::string why_refused(const Texts& cells) {
    const Reading reading = read(with_days(cells));
    CHECK(reading.records.pupils.empty());
    CHECK_FALSE(problem_of(reading).empty());
    return problem_of(reading);
}

} // namespace

TEST_CASE("a day of birth is read as people and programs write it") {
    const Texts day{"2013-05-04"};
    for (const char* cell : {"2013-05-04",
                             "2013-05-04 00:00:00",
                             "2013-05-04T00:00:00",
                             "2013-05-04T12:00:00+02:00",
                             "2013/5/4",
                             "2013.05.04",
                             "20130504",
                             "4-5-2013",
                             "04-05-2013",
                             "4.5.2013",
                             "4-5-2013 00:00",
                             "4\u20115\u20112013",
                             "4 – 5 – 2013",
                             "4 mei 2013",
                             "zaterdag 4 mei 2013",
                             "04-mei-2013",
                             "4-May-2013",
                             "May 4, 2013",
                             "4 mei 13",
                             "2013-05-03T22:00:00Z",
                             "41398",
                             "41398,5",
                             "41398.0"})
        CHECK_MESSAGE(days_read({cell}) == day, cell);
    CHECK(days_read({"1 mrt 2013"}) == Texts{"2013-03-01"});
    CHECK(days_read({"1 augustus 2013"}) == Texts{"2013-08-01"});
    CHECK(days_read({"4052013", "25122012"}) == Texts{"2013-05-04", "2012-12-25"});
}

TEST_CASE("the column proves whether the day or the month comes first") {
    CHECK(days_read({"04/05/2013", "25/12/2012"}) == Texts{"2013-05-04", "2012-12-25"});
    const Texts american{"04/05/2013", "11/09/2012", "3/31/2013", "12/25/2012"};
    CHECK(days_read(american) == Texts{"2013-04-05", "2012-11-09", "2013-03-31", "2012-12-25"});
    const Reading told = read(with_days(american));
    REQUIRE(told.files[0].notes.size() == 1);
    CHECK(says(told.files[0].notes[0], "maand voorop"));
    CHECK(says(told.files[0].notes[0], "3/31/2013"));
    CHECK(days_read({"04-05-2013", "31-03-2013"}) == Texts{"2013-05-04", "2013-03-31"});
}

TEST_CASE("when the column doesn't prove it, nothing of the file is taken over") {
    CHECK(says(why_refused({"04/05/2013", "11/09/2012"}), "04/05/2013"));
    const std::string both = why_refused({"25/12/2012", "3/31/2013"});
    CHECK(says(both, "regel 2"));
    CHECK(says(both, "regel 3"));
    CHECK(says(both, "2013-05-31")); // what to do
    CHECK(says(why_refused({"########"}), "geen plaats"));
}

TEST_CASE("a spreadsheet that turned half of the days round is found out") {
    CHECK(says(why_refused({"4-5-2013", "11-9-2012", "3/31/2013"}), "verwisseld"));
    CHECK(says(why_refused({"2013-04-05", "2012-11-09", "31/03/2013"}), "verwisseld"));
    CHECK(says(why_refused({"41369", "25-12-2012"}), "verwisseld")); // 5 April
    CHECK(days_read({"2013-04-25", "2012-11-09", "31/03/2013"}) ==
          Texts{"2013-04-25", "2012-11-09", "2013-03-31"});
}

TEST_CASE("two figures are a year when a pupil has the age of a pupil") {
    CHECK(days_read({"04-05-13", "25-12-12", "5 mei 2013", "41399", "4-5-2013 00:00"}) ==
          Texts{"2013-05-04", "2012-12-25", "2013-05-05", "2013-05-05", "2013-05-04"});
    CHECK(days_read({"4/5/13", "25/12/12"}) == Texts{"2013-05-04", "2012-12-25"});
    CHECK(days_read({"13-05-04", "12-12-25"}) == Texts{"2013-05-04", "2012-12-25"});
    why_refused({"12-05-13", "11-06-14"}); // year or day first
    why_refused({"4/5/13"});               // day or month first
    why_refused({"25/12/12", "3/31/13"});
    const Reading old = read(with_days({"04-05-13", "04-05-95"}));
    CHECK(days_of(old) == Texts{"2013-05-04"});
    REQUIRE(old.records.refused.size() == 1);
    CHECK(old.records.refused[0].where.line == 3);
    CHECK(says(old.records.refused[0].reason, "04-05-95"));
}

TEST_CASE("a day that can't be is told with its line, and the others are read") {
    const Reading reading = read(
        with_days({"31-02-2013", "4-5-2013", "00-05-2013", "4-5-2031", "mei 2013", "onzin", "32-13-2012"}));
    CHECK(problem_of(reading) == "");
    CHECK(days_of(reading) == Texts{"2013-05-04"});
    REQUIRE(reading.records.refused.size() == 6);
    CHECK(reading.records.refused[0].where.line == 2);
    CHECK(says(reading.records.refused[0].reason, "31-02-2013"));
    CHECK(says(reading.records.refused[2].reason, "kan niet kloppen"));
}

TEST_CASE("an age that no pupil has is warned of, and a day that stands for nothing is none") {
    const Reading reading = read(with_days({"4-5-2013", "4-5-1983"}));
    CHECK(days_of(reading) == Texts{"2013-05-04", "1983-05-04"});
    REQUIRE(reading.records.warnings.size() == 1);
    CHECK(reading.records.warnings[0].where.line == 3);
    CHECK(days_read({"0-1-1900", "00-00-0000", "31-12-9999", "NULL"}) == Texts{"", "", "", ""});
}
