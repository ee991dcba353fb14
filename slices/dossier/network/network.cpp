#include "slices/dossier/network/network.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/dossier/entries/strengths.hpp"
#include "slices/dossier/network/network.sql.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <numbers>
#include <set>
#include <tuple>

namespace trialoog::dossier {
namespace {
constexpr std::array all_circles{Circle::family, Circle::acquaintances, Circle::leisure};
constexpr std::array<std::string_view, all_circles.size()> codes{"family", "acquaintances", "leisure"};
} // namespace

std::string_view code(Circle circle) { return codes[static_cast<std::size_t>(circle)]; }

std::optional<Circle> circle_from(std::string_view text) {
    for (const Circle one : all_circles)
        if (code(one) == text) return one;
    return std::nullopt;
}

std::string label(Circle circle) {
    switch (circle) {
    case Circle::family:
        return t("Familie");
    case Circle::acquaintances:
        return t("Vrienden, buren en bekenden");
    case Circle::leisure:
        return t("Sport, hobby en vrije tijd");
    }
    return {};
}

NetworkSight network_sight(access::Relation relation) {
    switch (relation) {
    case access::Relation::self:
    case access::Relation::own_class:
    case access::Relation::own_pupil:
        return NetworkSight::all;
    case access::Relation::own_child:
        return NetworkSight::told_together;
    default:
        return NetworkSight::nothing;
    }
}

std::vector<NetworkPerson> persons_of_pupil(db::Reader& reader, std::string_view school_id,
                                            std::string_view pupil_id, NetworkSight sight,
                                            std::string_view viewer_id) {
    if (sight == NetworkSight::nothing) return {};
    struct Told {
        std::string day; // "" for whom the pupil added itself
        std::int64_t place;
        NetworkPerson person;
    };
    const std::string_view with = sight == NetworkSight::all ? std::string_view() : viewer_id;
    auto told = reader.all(sql::persons_of_pupil, {school_id, pupil_id, with}, [](const db::Row& row) {
        NetworkPerson person{row.str("job"), row.str("whose"),
                             circle_from(row.text("circle")).value_or(Circle::acquaintances),
                             row.str("own_id")};
        return Told{row.str("day"), row.integer("place"), std::move(person)};
    });
    std::ranges::sort(told, {}, [](const Told& one) { return std::tie(one.day, one.place); });
    std::vector<NetworkPerson> persons;
    std::set<std::string> seen;
    for (auto& [day, place, one] : told) {
        const bool is_new =
            seen.insert(std::string(code(one.circle)) + "\n" + folded(one.job) + "\n" + folded(one.whose))
                .second;
        if (is_new) persons.push_back(std::move(one));
    }
    return persons;
}

bool add_person(db::Writer& writer, std::string_view school_id, std::string_view pupil_id,
                const NetworkPerson& person, Instant now) {
    const auto there = writer.one(sql::count_own_persons, {school_id, pupil_id},
                                  [](const db::Row& row) { return row.integer("n"); });
    if (there.value_or(0) >= static_cast<std::int64_t>(most_own_persons)) return false;
    writer.run(sql::add_person,
               {school_id, db::new_id(), pupil_id, person.job, person.whose, code(person.circle), now.ms});
    return true;
}

void remove_person(db::Writer& writer, std::string_view school_id, std::string_view pupil_id,
                   std::string_view id) {
    writer.run(sql::remove_person, {school_id, pupil_id, id});
}

bool names_one_shortly(std::string_view whose) {
    std::size_t words = 0, with_capital = 0;
    char before = ' ';
    for (const char c : whose) {
        const bool marks_more = std::isdigit(static_cast<unsigned char>(c)) || c == '@' || c == ',';
        if (marks_more || c == '\n') return false;
        if (before == ' ' && c != ' ') {
            ++words;
            if (c >= 'A' && c <= 'Z') ++with_capital;
        }
        before = c;
    }
    return words <= 3 && with_capital <= 1;
}

double ring_of(Circle circle) { return 78 + 50 * static_cast<double>(circle); }

std::vector<Dot> dots(const std::vector<NetworkPerson>& persons) {
    std::vector<Dot> all;
    for (const Circle circle : all_circles) {
        const auto count = std::ranges::count(persons, circle, &NetworkPerson::circle);
        // Each ring begins elsewhere, so that its dots don't stand in line with those of the next.
        double angle = -std::numbers::pi / 2 + 0.9 * static_cast<double>(circle);
        for (const NetworkPerson& person : persons) {
            if (person.circle != circle) continue;
            all.push_back({static_cast<int>(all.size()) + 1,
                           drawing_side / 2 + ring_of(circle) * std::cos(angle),
                           drawing_side / 2 + ring_of(circle) * std::sin(angle), &person});
            angle += 2 * std::numbers::pi / static_cast<double>(count);
        }
    }
    return all;
}

} // namespace trialoog::dossier
