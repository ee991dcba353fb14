#include "slices/access/signals/limits.hpp"

#include "slices/access/signals/limits.sql.hpp"

#include <algorithm>
#include <array>

namespace trialoog::access {
namespace {

constexpr std::int64_t hour_ms = 3600 * 1000, day_ms = 24 * hour_ms;

constexpr std::array table{
    Limit{"pupils", Counted::pupils, 150, 300,
          "a mentor reads a class of 30, a counsellor prepares a grade of 120, on the heaviest day two"},
    Limit{"bundles", Counted::acts, 15, 30,
          "the dossiers of a grade's five to eight classes, or of each grade; in a year's last week of all"},
    Limit{"letters", Counted::acts, 60, 120, "letters for each of 24 classes, made and fetched"},
    Limit{"access", Counted::acts, 60, 150,
          "a code or account a minute, at the desk of a parents' evening or for a team in its first week"},
};

const Limit* find(std::string_view key) { return std::ranges::find(table, key, &Limit::key); }

std::string_view action_of(const Limit& limit) {
    if (limit.key == "bundles") return code(Action::export_dossiers);
    return code(limit.key == "letters" ? Action::make_letters : Action::manage_access);
}

} // namespace

std::span<const Limit> limits() { return table; }

const Limit* limit_of(Action action, http::Method method) {
    switch (action) {
    case Action::see_work:
    case Action::see_photo:
    case Action::see_dossier:
    case Action::see_network:
        return find("pupils");
    default:
        break;
    }
    if (method != http::Method::post) return nullptr;
    switch (action) {
    case Action::export_dossiers:
        return find("bundles");
    case Action::make_letters:
        return find("letters");
    case Action::manage_access:
        return find("access");
    default:
        return nullptr;
    }
}

std::optional<Instant> reached(db::Reader& tx, const Viewer& viewer, const Limit& limit, Instant now) {
    struct Done {
        std::int64_t of_hour, of_day, first_of_hour, first_of_day;
    };
    const auto from = [](const db::Row& row) {
        return Done{row.integer("of_hour"), row.integer("of_day"),
                    row.maybe_integer("first_of_hour").value_or(0),
                    row.maybe_integer("first_of_day").value_or(0)};
    };
    const std::int64_t day = now.ms - day_ms, hour = now.ms - hour_ms;
    const auto done = limit.counted == Counted::pupils
                          ? tx.one(sql::pupils_of_late, {viewer.school_id, viewer.person_id, day, hour}, from)
                          : tx.one(sql::acts_of_late,
                                   {viewer.school_id, viewer.person_id, day, hour, action_of(limit),
                                    limit.key == "bundles" ? "%:%" : "%"},
                                   from);
    if (done->of_day >= limit.per_day) return Instant{done->first_of_day + day_ms};
    if (done->of_hour >= limit.per_hour) return Instant{done->first_of_hour + hour_ms};
    return std::nullopt;
}

} // namespace trialoog::access
