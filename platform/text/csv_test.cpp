#include "platform/text/csv.hpp"

#include <doctest/doctest.h>

using trialoog::text::Csv;

namespace {
std::string one(const std::string& cell) {
    Csv csv({"Naam"});
    csv.add({cell});
    const std::string all = std::move(csv).str(), head = "\xEF\xBB\xBF\"Naam\"\r\n";
    REQUIRE(all.starts_with(head));
    return all.substr(head.size());
}
} // namespace

TEST_CASE("a list goes out as a Dutch spreadsheet reads it") {
    Csv csv({"Naam", "Klas"});
    csv.add({"Noor \"Noortje\" Haddad; el", "1b"});
    csv.add({"", "12"});
    CHECK(std::move(csv).str() ==
          "\xEF\xBB\xBF\"Naam\";\"Klas\"\r\n\"Noor \"\"Noortje\"\" Haddad; el\";\"1b\"\r\n\"\";\"12\"\r\n");
}

TEST_CASE("what a spreadsheet would take for a formula goes out as text") {
    for (const char* cell :
         {"=1+1", "+31600", "-2", "@SUM(A1)", " =1", "\t=1", "\n=1", "\tNoor", "\rNoor", "＝1"}) {
        CAPTURE(cell);
        CHECK(one(cell) == "\"'" + std::string(cell) + "\"\r\n");
    }
    for (const char* cell : {"Noor", "2-3", "a=b", "", "'s-Gravendijk"}) {
        CAPTURE(cell);
        CHECK(one(cell) == "\"" + std::string(cell) + "\"\r\n");
    }
}
