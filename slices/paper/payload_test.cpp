#include "slices/paper/payload.hpp"
#include "slices/paper/verdict.hpp"

#include "platform/db/db.hpp"

#include <doctest/doctest.h>
#include <set>

using namespace trialoog;
using namespace trialoog::paper;

namespace {
const Day october{2026, 10, 6};
Sheet sheet_of(const std::string& class_id) {
    return {"K7QF2M9X", "assignment", "work", class_id, "1b", 2, 4, {2027, 7, 31}};
}
Payload payload_of(const std::string& school) { return {school_mark(school), "K7QF2M9X"}; }
} // namespace

TEST_CASE("a code says whose school and which sheet, and is read back") {
    const std::string text = qr_text(payload_of("brug"));
    CHECK(text.size() == 19);
    const auto read = read_qr_text(text);
    REQUIRE(read);
    CHECK(read->school_mark == school_mark("brug"));
    CHECK(read->sheet_code == "K7QF2M9X");
    CHECK(school_mark("brug") != school_mark("elders"));
}

TEST_CASE("a code that was misread in any one place is no code") {
    const std::string text = qr_text(payload_of("brug"));
    int taken = 0;
    for (std::size_t at = 0; at < text.size(); ++at)
        for (const char c : code_alphabet) {
            std::string other = text;
            if (other[at] == c) continue;
            other[at] = c;
            taken += read_qr_text(other).has_value();
        }
    CHECK(taken <= 2); // of 600: ten bits of check
    for (const char* other : {"", "TL1", "https://school.nl", "TL1abcdefghijklmnop"})
        CHECK_FALSE(read_qr_text(other));
}

TEST_CASE("new codes differ, and can be typed as people type") {
    std::set<std::string> codes;
    for (int at = 0; at < 2000; ++at)
        codes.insert(sheet_code(db::new_id()));
    CHECK(codes.size() == 2000);
    CHECK(shown_code("K7QF2M9X") == "K7QF-2M9X");
    CHECK(typed_code("k7qf 2m9x") == "K7QF2M9X");
    CHECK(typed_code("OOIl-0000") == "00110000");
    CHECK_FALSE(typed_code("K7QF-2M9"));
    CHECK_FALSE(typed_code("K7QF-2M9U"));
}

TEST_CASE("a sheet of this class and year may land; others are refused with their reason") {
    const auto judged = [](const Seen& seen, const char* class_id, Day today) {
        const Verdict verdict = judge(seen, class_id, today);
        return std::pair(verdict.state, verdict.reason);
    };
    const Seen one{.sheets = {sheet_of("1b")}};
    const Seen of_others{.of_other_school = true}, unknown{.unknown = true};
    CHECK(judged(one, "1b", october) == std::pair(PageState::landed, Reason::none));
    CHECK(judged(one, "", october) == std::pair(PageState::landed, Reason::none));
    CHECK(judged(of_others, "1b", october) == std::pair(PageState::refused, Reason::other_school));
    CHECK(judged(one, "1c", october) == std::pair(PageState::refused, Reason::other_class));
    CHECK(judged(one, "1b", {2027, 9, 1}) == std::pair(PageState::refused, Reason::older_year));
    CHECK(judged(unknown, "1b", october) == std::pair(PageState::waiting, Reason::unknown_sheet));
    CHECK(judged({}, "1b", october) == std::pair(PageState::waiting, Reason::no_code));
}

TEST_CASE(
    "a page that could be of two never lands: other pupils, one pupil twice, an unknown code beside it") {
    const auto waits = [](const Seen& seen, Reason reason) {
        const Verdict verdict = judge(seen, "1b", october);
        return verdict.state == PageState::waiting && verdict.reason == reason;
    };
    const Sheet sheet = sheet_of("1b"), elsewhere = sheet_of("1c");
    CHECK(waits({.sheets = {sheet, elsewhere}}, Reason::several));
    CHECK(waits({.sheets = {sheet, sheet}}, Reason::several));
    CHECK(waits({.sheets = {sheet, sheet, sheet}}, Reason::several));
    CHECK(waits({.sheets = {sheet}, .unknown = true}, Reason::several));
    CHECK(waits({.sheets = {sheet}, .room_beside = true}, Reason::room_beside));
    CHECK(shared_class({sheet, sheet}) == "1b");
    CHECK(shared_class({sheet, elsewhere}).empty());
}

TEST_CASE("other codes on a sheet say nothing, and one of another school only that") {
    const std::string own = school_mark("brug");
    const Seen flyer = seen_on({sheet_of("1b")}, {"https://school.nl", "8712345678906"}, own);
    CHECK_FALSE(flyer.unknown);
    CHECK_FALSE(flyer.of_other_school);
    CHECK(judge(flyer, "1b", october).state == PageState::landed);
    const Seen both = seen_on({sheet_of("1b")}, {qr_text(payload_of("elders"))}, own);
    CHECK(both.of_other_school);
    CHECK(judge(both, "1b", october).state == PageState::landed);
    CHECK(seen_on({}, {qr_text(payload_of("brug"))}, own).unknown);
}

TEST_CASE("a later picture of a sheet is fuller when clearly more stands on it") {
    CHECK(is_fuller(20'000, 10'000));
    CHECK_FALSE(is_fuller(10'900, 10'000)); // scanned a little darker
    CHECK_FALSE(is_fuller(9'000, 10'000));
    CHECK_FALSE(is_fuller(9'000, 0)); // not known of the first
}
