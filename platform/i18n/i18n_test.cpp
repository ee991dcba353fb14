#include "platform/i18n/i18n.hpp"
#include "platform/i18n/people.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>
#include <string>
#include <thread>
#include <vector>

using namespace trialoog;

TEST_CASE("the first language is Dutch, and Dutch and English have a complete catalogue") {
    const auto all = i18n::languages();
    CHECK(all.front().code == "nl");
    std::vector<std::string> complete;
    for (const auto& language : all)
        if (language.interface) complete.emplace_back(language.code);
    CHECK(complete == std::vector<std::string>{"nl", "en"});
}

TEST_CASE("every language has its own code and a name in itself") {
    std::set<std::string_view> codes, names;
    for (const auto& language : i18n::languages()) {
        codes.insert(language.code);
        names.insert(language.name);
    }
    CHECK(codes.size() == i18n::languages().size());
    CHECK(names.size() == i18n::languages().size());
    CHECK(i18n::language("ti").name == "ትግርኛ");
}

TEST_CASE("Arabic, Persian and Urdu run from right to left, Turkish doesn't") {
    CHECK(i18n::language("ar").right_to_left);
    CHECK(i18n::language("fa").right_to_left);
    CHECK(i18n::language("ur").right_to_left);
    CHECK(!i18n::language("tr").right_to_left);
}

TEST_CASE("who reads Arabic gets our texts in Dutch, and who reads English in English") {
    CHECK(i18n::readable("ar") == "nl");
    CHECK(i18n::readable("en") == "en");
    CHECK(i18n::readable("xx") == "nl");
}

TEST_CASE("an unknown language is Dutch") { CHECK(i18n::language("xx").code == "nl"); }

TEST_CASE("a text stands in Dutch until somebody speaks another language, and again afterwards") {
    CHECK(i18n::month_name(10) == "oktober");
    {
        i18n::Speaking english("en");
        CHECK(i18n::month_name(10) == "October");
        {
            i18n::Speaking dutch("nl");
            CHECK(i18n::month_name(10) == "oktober");
        }
        CHECK(i18n::current().code == "en");
    }
    CHECK(i18n::current().code == "nl");
}

TEST_CASE("each thread speaks its own language") {
    i18n::Speaking english("en");
    std::string elsewhere;
    std::thread([&] { elsewhere = i18n::month_name(10); }).join();
    CHECK(elsewhere == "oktober");
    CHECK(i18n::month_name(10) == "October");
}

TEST_CASE("a language without a catalogue shows the Dutch text") {
    i18n::Speaking papiamentu("pap");
    CHECK(i18n::current().code == "pap");
    CHECK(i18n::month_name(10) == "oktober");
}

TEST_CASE("a text that no catalogue has stays as it is") {
    i18n::Speaking english("en");
    CHECK(t_content("Deze zin kent niemand.") == "Deze zin kent niemand.");
    CHECK(t_content("") == "");
    const char* nothing = "";
    CHECK(t(nothing) == "");
    CHECK(tc("month", nothing) == "");
}

TEST_CASE("content is looked up like any other text") {
    i18n::Speaking english("en");
    CHECK(t_content("{list} en {last}") == "{list} and {last}");
}

TEST_CASE("a number chooses singular or plural and takes its place in the text") {
    CHECK(tn("over {n} dag", "over {n} dagen", 1) == "over 1 dag");
    CHECK(tn("over {n} dag", "over {n} dagen", 3) == "over 3 dagen");
    CHECK(tn("over {n} dag", "over {n} dagen", 0) == "over 0 dagen");
    i18n::Speaking english("en");
    CHECK(tn("over {n} dag", "over {n} dagen", 1) == "in 1 day");
    CHECK(tn("over {n} dag", "over {n} dagen", 3) == "in 3 days");
}

TEST_CASE("dates are written as people say them") {
    const Day friday{2026, 10, 16};
    CHECK(i18n::long_date(friday) == "vrijdag 16 oktober");
    CHECK(i18n::long_date(friday, true) == "vrijdag 16 oktober 2026");
    CHECK(i18n::short_date(friday) == "16 okt");
    i18n::Speaking english("en");
    CHECK(i18n::long_date(friday) == "Friday 16 October");
    CHECK(i18n::long_date(friday, true) == "Friday 16 October 2026");
    CHECK(i18n::short_date(friday) == "16 Oct");
}

TEST_CASE("every month has two different names in both languages") {
    for (const char* code : {"nl", "en"}) {
        i18n::Speaking speaking(code);
        std::set<std::string> names, shorts;
        for (unsigned month = 1; month <= 12; ++month) {
            names.insert(i18n::month_name(month));
            shorts.insert(i18n::month_short(month));
        }
        CHECK(names.size() == 12);
        CHECK(shorts.size() == 12);
    }
    CHECK_THROWS_AS(i18n::month_name(13), std::logic_error);
}

TEST_CASE("a day near today is said by its distance") {
    CHECK(i18n::from_today(0) == "vandaag");
    CHECK(i18n::from_today(1) == "morgen");
    CHECK(i18n::from_today(-1) == "gisteren");
    CHECK(i18n::from_today(12) == "over 12 dagen");
    CHECK(i18n::from_today(-2) == "2 dagen geleden");
    i18n::Speaking english("en");
    CHECK(i18n::from_today(1) == "tomorrow");
    CHECK(i18n::from_today(-2) == "2 days ago");
}

TEST_CASE("a list reads as a sentence") {
    const std::vector<std::string> names{"Noor", "Samira", "Karim"};
    CHECK(i18n::list_of({}) == "");
    CHECK(i18n::list_of(std::span(names).first(1)) == "Noor");
    CHECK(i18n::list_of(std::span(names).first(2)) == "Noor en Samira");
    CHECK(i18n::list_of(names) == "Noor, Samira en Karim");
    i18n::Speaking english("en");
    CHECK(i18n::list_of(names) == "Noor, Samira and Karim");
}

TEST_CASE("braces in somebody's name are not read as a place") {
    const std::vector<std::string> names{"{x}", "{", "Karim"};
    CHECK(i18n::list_of(names) == "{x}, { en Karim");
}

TEST_CASE("names that people would read as one are folded to one") {
    const std::string noor = i18n::folded_name("Noor Jansen");
    for (const char* typed : {"Noor  jansen", "NOOR JANSEN", "Noör-Jansen", "Noor\u00a0Jansen",
                              "noor\u2011jansen", "No\u0301or Jansen", "  Noor Jansen "})
        CHECK_MESSAGE(i18n::folded_name(typed) == noor, typed);
    CHECK(i18n::folded_name("Noor Janssen") != noor);
    CHECK(i18n::folded_name("Yıldız d’Arc") == i18n::folded_name("yildiz D'ARC"));
    CHECK(i18n::folded_name("Søren Łuk") == i18n::folded_name("Soren Luk"));
    CHECK(i18n::folded_name("محمد") != i18n::folded_name("احمد"));
    CHECK(i18n::folded_name("") == "");
    // Whatever stands beside it, a letter with an accent is the same letter.
    for (const char first : {'\xC3', '\xC4', '\xC5'})
        for (int second = 0x80; second <= 0xBF; ++second) {
            const std::string letter{first, static_cast<char>(second)}, beside = "\u0441"; // a Cyrillic one
            CHECK_MESSAGE(i18n::folded_name(letter) + beside == i18n::folded_name(letter + beside), letter);
        }
    CHECK_NOTHROW(i18n::folded_name("No\xffr"));
}

TEST_CASE("a birthday is said with its year") { CHECK(i18n::birthday({2012, 5, 3}) == "3 mei 2012"); }
