#include "slices/year_plan/drawing.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace trialoog;
using namespace trialoog::year_plan;

namespace {

const Day august{2026, 8, 1};
const Words words{{"aug", "sep", "okt", "nov", "dec", "jan", "feb", "mrt", "apr", "mei", "jun", "jul"},
                  "Met ouders",
                  "In de klas (LOB)",
                  "vandaag"};

Item item(const std::string& text, bool with_parents, Day starts_on, int days = 5) {
    return {wrap(text), with_parents, starts_on, starts_on.plus_days(days)};
}

void check_rules(const Drawing& drawing) {
    std::vector<Rect> texts{drawing.above.rect, drawing.below.rect};
    for (const Box& box : drawing.boxes)
        texts.push_back(box.rect);
    for (const Label& month : drawing.months)
        texts.push_back(month.rect);
    if (drawing.today_x) texts.push_back(drawing.today.rect);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        CHECK(texts[i].x >= 0);
        CHECK(texts[i].right() <= drawing.width);
        CHECK(texts[i].bottom() <= drawing.height);
        for (std::size_t j = i + 1; j < texts.size(); ++j)
            CHECK_FALSE(overlap(texts[i], texts[j]));
    }
    for (const Path& tie : drawing.ties) {
        REQUIRE(tie.corners.size() >= 2);
        for (const Rect& text : texts)
            CHECK_FALSE(crosses(tie, text));
    }
}

bool on_edge(Point p, const Rect& rect) {
    const bool beside = p.x >= rect.x - 0.6 && p.x <= rect.right() + 0.6;
    return beside && p.y >= rect.y - 0.6 && p.y <= rect.bottom() + 0.6;
}

} // namespace

TEST_CASE("a path crosses a rectangle that it runs through, not one that it touches or passes") {
    const Rect text{10, 10, 20, 10};
    CHECK(crosses({{{0, 15}, {40, 15}}}, text));
    CHECK(crosses({{{15, 0}, {15, 15}}}, text));
    CHECK(crosses({{{0, 0}, {20, 0}, {20, 40}}}, text));
    CHECK_FALSE(crosses({{{0, 15}, {10, 15}}}, text));
    CHECK_FALSE(crosses({{{0, 10}, {40, 10}}}, text));
    CHECK_FALSE(crosses({{{0, 0}, {40, 0}, {40, 40}}}, text));
}

TEST_CASE("rectangles that only touch don't overlap") {
    CHECK(overlap({0, 0, 10, 10}, {9, 9, 10, 10}));
    CHECK_FALSE(overlap({0, 0, 10, 10}, {10, 0, 10, 10}));
}

TEST_CASE("a day stands at its place in the year, from August to July") {
    CHECK(x_of({2026, 8, 1}, august) < x_of({2026, 8, 31}, august));
    CHECK(x_of({2026, 12, 31}, august) < x_of({2027, 1, 1}, august));
    CHECK(x_of({2027, 7, 31}, august) > x_of({2027, 7, 1}, august));
    CHECK(x_of({2028, 2, 29}, {2027, 8, 1}) < x_of({2028, 3, 1}, {2027, 8, 1}));
}

TEST_CASE("a text is wrapped between words, and a long Dutch compound before its last part") {
    CHECK(wrap("Thuisopdracht kwaliteiten", 104) == std::vector<std::string>{"Thuisopdracht", "kwaliteiten"});
    CHECK(wrap("Kennismakingsgesprek", 104) == std::vector<std::string>{"Kennismakings-", "gesprek"});
    CHECK(wrap("Mini-stage", 104) == std::vector<std::string>{"Mini-stage"});
    CHECK(wrap("", 104).empty());
}

TEST_CASE("parents stand above the months, class below, each item at its date") {
    const auto drawing =
        draw_year({item("Gesprek", true, {2026, 9, 14}), item("Portret", false, {2026, 11, 2})}, {}, august,
                  std::nullopt, words);
    CHECK(drawing.boxes[0].rect.bottom() < drawing.axis_y);
    CHECK(drawing.boxes[1].rect.y > drawing.months[0].rect.bottom());
    CHECK(drawing.boxes[0].rect.right() < drawing.boxes[1].rect.x);
    CHECK_FALSE(drawing.today_x);
}

TEST_CASE("two items in the same week stand one above the other") {
    const auto drawing = draw_year({item("Gesprek", true, {2026, 9, 14}), item("Avond", true, {2026, 9, 16})},
                                   {}, august, std::nullopt, words);
    CHECK_FALSE(overlap(drawing.boxes[0].rect, drawing.boxes[1].rect));
    check_rules(drawing);
}

TEST_CASE("a tie goes from the edge of one box to the edge of the other, and crosses no text") {
    const std::vector<Item> items{item("Kennismakingsgesprek", true, {2026, 9, 14}),
                                  item("Thuisopdracht netwerk", true, {2026, 10, 5}),
                                  item("Gesprek voorbereiden", true, {2026, 11, 9}),
                                  item("Interview in het profiel", false, {2026, 10, 5}),
                                  item("Gastlessen over profielen", false, {2027, 1, 11}),
                                  item("Carrousel", true, {2027, 2, 8})};
    const std::vector<Link> links{{1, 2}, {3, 2}, {4, 5}, {0, 4}};
    const auto drawing = draw_year(items, links, august, Day{2026, 10, 15}, words);
    check_rules(drawing);
    REQUIRE(drawing.ties.size() == links.size());
    for (std::size_t i = 0; i < links.size(); ++i) {
        CHECK(on_edge(drawing.ties[i].corners.front(), drawing.boxes[links[i].first].rect));
        CHECK(on_edge(drawing.ties[i].corners.back(), drawing.boxes[links[i].second].rect));
    }
}

TEST_CASE("today is marked on every day of the year and on no other") {
    const std::vector<Item> items{item("Gesprek", true, {2026, 9, 14}),
                                  item("Uitreiking", false, {2027, 7, 28}, 0)};
    for (int day = 0; day < 365; day += 5) {
        const auto drawing = draw_year(items, {{0, 1}}, august, august.plus_days(day), words);
        CHECK(drawing.today_x);
        check_rules(drawing);
    }
    CHECK_FALSE(draw_year(items, {}, august, august.plus_days(-1), words).today_x);
    CHECK_FALSE(draw_year(items, {}, august, Day{2027, 8, 1}, words).today_x);
}

TEST_CASE("whatever a school plans, boxes don't overlap and ties cross no text") {
    std::mt19937 random(7);
    const std::vector<std::string> texts{"Gesprek",     "Thuisopdracht: het beroep van een familielid",
                                         "Bijeenkomst", "Voorlopige aanmelding bij het mbo",
                                         "Mini-stage",  "Kennismakingsgesprek"};
    for (int round = 0; round < 60; ++round) {
        std::vector<Item> items;
        const std::size_t count = 2 + random() % 30;
        for (std::size_t i = 0; i < count; ++i)
            items.push_back(item(texts[random() % texts.size()], random() % 2,
                                 august.plus_days(int(random() % 360)), int(random() % 30)));
        std::vector<Link> links;
        for (std::size_t i = 1; i < count; ++i)
            if (random() % 2) links.push_back({i, random() % i});
        const Day today = august.plus_days(int(random() % 365));
        for (const double month_width : {wide_month, narrow_month})
            check_rules(draw_year(items, links, august, today, words, month_width));
    }
}

TEST_CASE("on a tablet that is held upright the whole year fits, and on a laptop") {
    const std::vector<Item> items{item("Kennismakingsgesprek", true, {2026, 8, 3}),
                                  item("Voorlopige aanmelding bij het mbo", false, {2027, 7, 20})};
    CHECK(draw_year(items, {}, august, {}, words).width <= 1280 - 2 * 24);
    CHECK(draw_year(items, {}, august, {}, words, narrow_month).width <= 820 - 2 * 24);
}
