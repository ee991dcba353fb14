#include "slices/content/template/profiles.hpp"

#include "slices/content/template/template.hpp"

#include <doctest/doctest.h>

using namespace trialoog::content;

TEST_CASE("a profile stands with the short code that a school says; green and other words stand alone") {
    CHECK(with_profile_code("zorg en welzijn") == "zorg en welzijn (Z&W)");
    CHECK(with_profile_code("groen") == "groen");
    CHECK(with_profile_code("iets met dieren") == "iets met dieren");
    int coded = 0;
    for (const std::string& profile : find_in_library("profile_choice")->form->list("profiles"))
        coded += with_profile_code(profile).ends_with(")");
    CHECK(coded == 9);
}
