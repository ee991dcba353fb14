#include "slices/content/draft/merge.hpp"

#include <doctest/doctest.h>

using namespace trialoog::content;

TEST_CASE("what only one of two writers changed is taken") {
    const Values before{{"titel", "Kwaliteiten"}, {"uitleg", "Lees."}, {"doel", "Ik zoek."}};
    const Values now{{"titel", "Kwaliteiten"}, {"uitleg", "Lees samen."}, {"doel", "Ik zoek."}};
    const Values mine{{"titel", "Sterk!"}, {"uitleg", "Lees."}, {"doel", "Ik zoek."}};
    const Merged merged = merge(before, now, mine);
    CHECK(merged.clashes.empty());
    CHECK(merged.values == Values{{"titel", "Sterk!"}, {"uitleg", "Lees samen."}, {"doel", "Ik zoek."}});
}

TEST_CASE("what both changed is asked, and mine stays in sight") {
    const Merged merged = merge({{"titel", "A"}}, {{"titel", "B"}}, {{"titel", "C"}});
    REQUIRE(merged.clashes.size() == 1);
    CHECK(merged.clashes[0].mine == "C");
    CHECK(merged.clashes[0].theirs == "B");
    CHECK(merged.values.at("titel") == "C");
}

TEST_CASE("two who write the same don't clash") {
    CHECK(merge({{"titel", "A"}}, {{"titel", "B"}}, {{"titel", "B"}}).clashes.empty());
}

TEST_CASE("when it is too long ago to know what was seen, every difference is asked") {
    const Merged merged = merge({}, {{"titel", "B"}, {"doel", "X"}}, {{"titel", "C"}, {"doel", "X"}});
    REQUIRE(merged.clashes.size() == 1);
    CHECK(merged.clashes[0].name == "titel");
}
