#include "slices/access/audit/trail.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/access/audit/audit.sql.hpp"
#include "slices/access/people/people.hpp"
#include "slices/access/viewer/full_name.hpp"
#include "slices/access/viewer/namesakes.hpp"

namespace trialoog::access {
namespace {
constexpr std::size_t lines_on_a_page = 50;
constexpr std::int64_t one_sitting_ms = 3'600'000;

TrailLine line_from(const db::Row& row) {
    TrailLine line{.id = row.str("id"),
                   .who_id = row.str("viewer_id"),
                   .who = full_name(row),
                   .action = row.str("action"),
                   .pupil_id = row.text_or_empty("pupil_id"),
                   .class_name = row.text_or_empty("class_name"),
                   .at = {row.integer("at")}};
    if (line.who.empty()) line.who = t("iemand die hier niet meer bij hoort");
    for (const char* part : {"pupil_given_name", "pupil_infix", "pupil_family_name"}) {
        const std::string text = row.text_or_empty(part);
        if (!text.empty()) line.pupil += (line.pupil.empty() ? "" : " ") + text;
    }
    return line;
}

bool is_the_same(const TrailLine& later, const TrailLine& earlier) {
    return later.who_id == earlier.who_id && later.action == earlier.action &&
           later.pupil_id == earlier.pupil_id && later.class_name == earlier.class_name &&
           later.at.ms - earlier.at.ms < one_sitting_ms;
}

/// Nine photos of one pupil are one line.
std::vector<TrailLine> together(std::vector<TrailLine> lines) {
    std::vector<TrailLine> all;
    for (TrailLine& line : lines) {
        if (!all.empty() && is_the_same(all.back(), line))
            ++all.back().times;
        else
            all.push_back(std::move(line));
    }
    return all;
}

/// In ms, or 0. `after`: how many days later it is meant.
std::int64_t moment_of(const std::string& field, const std::string& typed, int after, look::Errors& errors) {
    if (typed.empty()) return 0;
    const auto iso = Day::parse_iso(typed);
    const auto day = iso ? iso : Day::parse_dutch(typed);
    if (day) return start_of_day(day->plus_days(after)).ms;
    errors.add(field, t("Dit is geen dag. Schrijf bijvoorbeeld 16-10-2026."));
    return 0;
}
} // namespace

Trail read_trail(db::Reader& tx, const Viewer& viewer, const TrailSearch& search, look::Errors& errors) {
    const std::int64_t from = moment_of("van", search.from_on, 0, errors),
                       until = moment_of("tot", search.until_on, 1, errors);
    const std::string who = name_pattern(search.who);
    auto lines =
        search.pupil_id.empty()
            ? tx.all(sql::audit_trail,
                     {viewer.school_id, search.before, search.action, who, search.class_id, from, until},
                     line_from)
            : tx.all(sql::audit_trail_of_pupil,
                     {viewer.school_id, search.before, search.action, who, search.class_id, from, until,
                      search.pupil_id},
                     line_from);
    Trail trail{.has_more = lines.size() > lines_on_a_page};
    if (trail.has_more) lines.pop_back();
    if (!lines.empty()) trail.last_id = lines.back().id;
    trail.lines = together(std::move(lines));
    tell_apart(tx, viewer.school_id, trail.lines, &TrailLine::who_id, &TrailLine::who);
    tell_apart(tx, viewer.school_id, trail.lines, &TrailLine::pupil_id, &TrailLine::pupil, viewer.today);
    trail.classes = tx.all(sql::classes_in_the_trail, {viewer.school_id}, [](const db::Row& row) {
        return look::Choice{row.str("id"),
                            tf("{class_name} ({year})", fmt::arg("class_name", row.str("name")),
                               fmt::arg("year", row.str("year")))};
    });
    return trail;
}

} // namespace trialoog::access
