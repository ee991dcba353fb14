#include "slices/assignments/paper/sheets.hpp"
#include "tests/support/read_pdf.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::assignments;

namespace {

std::string printed(const std::string& key, const SchoolLinks& links) {
    const Template& form = *find_in_library(key)->form;
    SheetsOf noor;
    noor.work.pupil_given_name = "Noor";
    noor.pupil_name = "Noor de Vries";
    noor.links = &links;
    pdf::Document document("blad", "nl");
    const auto pages = lay_out_sheets(form, noor, document);
    for (std::size_t at = 0; at < pages.size(); ++at)
        draw_sheet(document, form, noor, pages[at], static_cast<int>(at) + 1, static_cast<int>(pages.size()),
                   {});
    return test::text_of_pdf(document.finish());
}

std::size_t times(const std::string& text, std::string_view words) {
    std::size_t found = 0;
    for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
        ++found;
    return found;
}
} // namespace

TEST_CASE("on paper stands the address of each profile's film, once, for nobody has chosen yet") {
    const std::string sheets =
        printed("profile_choice", {{{"profile_film", "groen"}, "https://kijk.example/g"},
                                   {{"profile_film", "zorg en welzijn"}, "https://kijk.example/zw"}});
    CHECK(times(sheets, "https://kijk.example/g") == 1);
    CHECK(times(sheets, "https://kijk.example/zw") == 1);
    CHECK(sheets.find("zorg en welzijn (Z&W)") != std::string::npos);
    CHECK(times(sheets, "De code staat bij de ") == 2); // of the second and the third
    CHECK(times(sheets, "Op school weten ze waar dit te vinden is.") == 0);
}

TEST_CASE("while the school has no films, the sheets say who knows where they are") {
    CHECK(times(printed("profile_choice", {}), "Op school weten ze waar dit te vinden is.") == 3);
    CHECK(times(printed("job_exploration", {}), "https://www.beroepeninbeeld.nl") ==
          2); // has its own address
}
