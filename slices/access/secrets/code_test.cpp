#include "slices/access/secrets/code.hpp"

#include <doctest/doctest.h>
#include <set>

using namespace trialoog::access;

TEST_CASE("a code has 13 characters without the letters that look like others, and is never twice the same") {
    std::set<std::string> codes;
    std::set<char> characters;
    for (int i = 0; i < 1000; ++i) {
        const std::string code = make_code();
        CHECK(code.size() == 13);
        CHECK(code.find_first_not_of("0123456789ABCDEFGHJKMNPQRSTVWXYZ") == code.npos);
        characters.insert(code.begin(), code.end());
        codes.insert(code);
    }
    CHECK(codes.size() == 1000);
    CHECK(characters.size() == 32); // five bits a character: 65 together
}

TEST_CASE("a code is printed in groups and read back as it is typed") {
    CHECK(shown_code("ABCDEFGHJKMNP") == "ABCDE-FGHJK-MNP");
    for (const char* typed :
         {"ABCDE-FGHJK-MNP", "abcde fghjk mnp", " abcdefghjkmnp ", "ABCDE–FGHJK–MNP", "a.b.c.d.e fghjkmnp"})
        CHECK(read_code(typed) == "ABCDEFGHJKMNP");
    CHECK(read_code("OIL00-00000-000") == "0110000000000");
    CHECK(read_code("oil00-00000-000") == "0110000000000");
}

TEST_CASE("what can't be a code is refused") {
    for (const char* typed :
         {"", "ABCDE-FGHJK-MN", "ABCDE-FGHJK-MNPQ", "UBCDE-FGHJK-MNP", "ABCDE-FGHJK-MN!", "ABCDE-FGHJK-MNé"})
        CHECK_FALSE(read_code(typed));
    CHECK_FALSE(read_code(std::string(10000, '-')));
}
