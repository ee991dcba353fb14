#pragma once
// What is so of every item of a kind, in one row. What a kind looks like stands where it is shown: on a page
// (assignments/work_pages) and on paper (assignments/paper).

#include "platform/i18n/i18n.hpp"
#include "slices/content/template/template.hpp"

#include <array>
#include <stdexcept>

namespace trialoog::content {

/// Which values are kept of an item, as its fields.
enum class Kept { nothing, one, each_place, each_cell, mark_and_why };

struct KindTraits {
    Kind kind;
    std::string_view word; // in the YAML
    const char* called;    // by who writes a template: t_content() says it
    Kept kept = Kept::one;
    bool has_words = false;    // chosen from a list of the template
    bool in_lines = false;     // an answer may have several lines
    std::size_t length = 1000; // characters, where a template doesn't say
    int places = 1;            // the same
};
inline constexpr auto kind_rows = std::to_array<KindTraits>({
    {.kind = Kind::text, .word = "text", .called = t_later("Lang antwoord"), .in_lines = true},
    {.kind = Kind::line, .word = "line", .called = t_later("Kort antwoord"), .length = 60},
    {.kind = Kind::choice,
     .word = "choice",
     .called = t_later("Eén woord kiezen"),
     .has_words = true,
     .length = 60},
    {.kind = Kind::top,
     .word = "top",
     .called = t_later("Een top kiezen, op volgorde"),
     .kept = Kept::each_place,
     .has_words = true,
     .length = 60,
     .places = 3},
    {.kind = Kind::several,
     .word = "several",
     .called = t_later("Meer woorden kiezen"),
     .has_words = true,
     .in_lines = true},
    {.kind = Kind::questions,
     .word = "questions",
     .called = t_later("Vragen om mee te nemen"),
     .has_words = true,
     .in_lines = true},
    {.kind = Kind::rows,
     .word = "rows",
     .called = t_later("Een lijstje met kolommen"),
     .kept = Kept::each_cell,
     .length = 60,
     .places = 3},
    {.kind = Kind::mark,
     .word = "mark",
     .called = t_later("Een cijfer, en waarom"),
     .kept = Kept::mark_and_why},
    {.kind = Kind::date, .word = "date", .called = t_later("Een dag")},
    {.kind = Kind::place, .word = "place", .called = t_later("Een plaats"), .length = 120},
    {.kind = Kind::poster, .word = "poster", .called = t_later("Een poster"), .length = 20'000},
    {.kind = Kind::read, .word = "read", .called = t_later("Tekst om te lezen"), .kept = Kept::nothing},
    {.kind = Kind::link, .word = "link", .called = t_later("Een film of site"), .kept = Kept::nothing},
    {.kind = Kind::comparison,
     .word = "comparison",
     .called = t_later("Twee tops naast elkaar"),
     .kept = Kept::nothing},
    {.kind = Kind::photo, .word = "photo", .called = t_later("Een foto"), .kept = Kept::nothing},
});

constexpr const KindTraits& traits(Kind kind) {
    for (const KindTraits& row : kind_rows)
        if (row.kind == kind) return row;
    throw std::logic_error("a kind of items without a row");
}
/// There is something to fill in.
constexpr bool asks(Kind kind) { return traits(kind).kept != Kept::nothing; }
constexpr bool has_words(Kind kind) { return traits(kind).has_words; }
/// One word of a list, or of one's own.
constexpr bool picks_one(Kind kind) { return has_words(kind) && !traits(kind).in_lines; }
/// Any of a list and of one's own, each on a line.
constexpr bool picks_several(Kind kind) { return has_words(kind) && traits(kind).in_lines; }

} // namespace trialoog::content
