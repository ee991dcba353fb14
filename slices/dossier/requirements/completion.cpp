#include "slices/dossier/requirements/completion.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/access/viewer/full_name.hpp"
#include "slices/access/viewer/name_order.hpp"
#include "slices/access/viewer/namesakes.hpp"
#include "slices/dossier/requirements/completion.sql.hpp"

#include <algorithm>
#include <tuple>

namespace trialoog::dossier {

namespace {

int count_of(const std::map<std::string, int, std::less<>>& counts, const std::string& key) {
    const auto found = counts.find(key);
    return found == counts.end() ? 0 : found->second;
}

void add(Held& held, const db::Row& row) {
    const int n = static_cast<int>(row.integer("n"));
    if (const auto competence = row.maybe_text("competence"); competence && !competence->empty())
        held.by_competence[*competence] += n;
    if (const auto activity = row.maybe_text("activity"); activity && !activity->empty())
        held.by_activity[*activity] += n;
}

} // namespace

std::vector<Standing> standings(const std::vector<Requirement>& requirements, const Held& held,
                                const std::map<std::string, std::string>& titles) {
    std::vector<Standing> all;
    for (const Requirement& one : requirements) {
        Standing standing{.requirement = one};
        if (one.kind == Requirement::Kind::competence) {
            const auto competence = competence_from(one.key);
            standing.name = competence ? label(*competence) : one.key;
            standing.held = count_of(held.by_competence, one.key);
        } else {
            const auto title = titles.find(one.key);
            standing.name = title == titles.end() ? one.key : t_content(title->second);
            standing.held = count_of(held.by_activity, one.key);
        }
        all.push_back(std::move(standing));
    }
    return all;
}

int met(const std::vector<Standing>& all) {
    int count = 0;
    for (const Standing& one : all)
        count += one.is_met() ? 1 : 0;
    return count;
}

std::string still_needed(const std::vector<Standing>& all) {
    std::vector<std::string> needs;
    for (const Standing& one : all)
        if (!one.is_met())
            needs.push_back(tf("{name} (nog {n})", fmt::arg("name", one.name),
                               fmt::arg("n", one.requirement.least - one.held)));
    return i18n::list_of(needs);
}

std::vector<Requirement> requirements_of_grade(db::Reader& reader, std::string_view school_id, int grade) {
    return reader.all(sql::requirements_of_grade, {school_id, grade}, [](const db::Row& row) {
        const bool is_activity = row.text("kind") == "activity";
        return Requirement{is_activity ? Requirement::Kind::activity : Requirement::Kind::competence,
                           row.str("key"), static_cast<int>(row.integer("least"))};
    });
}

void set_requirements(db::Writer& writer, std::string_view school_id, int grade,
                      const std::vector<Requirement>& all) {
    writer.run(sql::forget_requirements, {school_id, grade});
    std::vector<std::vector<db::Param>> rows;
    for (const Requirement& one : all)
        rows.push_back({school_id, grade, one.kind == Requirement::Kind::activity ? "activity" : "competence",
                        one.key, one.least});
    if (!rows.empty()) writer.run_many(sql::add_requirement, rows);
}

std::vector<KnownActivity> known_activities(db::Reader& reader, std::string_view school_id) {
    return reader.all(sql::activities_with_template, {school_id}, [](const db::Row& row) {
        return KnownActivity{row.str("key"), row.str("title")};
    });
}

std::map<std::string, std::string> titles_of(const std::vector<KnownActivity>& activities) {
    std::map<std::string, std::string> titles;
    for (const KnownActivity& one : activities)
        titles.emplace(one.key, one.title);
    return titles;
}

std::vector<Standing> standings_of_pupil(db::Reader& reader, std::string_view school_id,
                                         std::string_view pupil_id, int grade) {
    const auto requirements = requirements_of_grade(reader, school_id, grade);
    if (requirements.empty()) return {};
    Held held;
    reader.each(sql::held_by_pupil, {school_id, pupil_id}, [&](const db::Row& row) { add(held, row); });
    return standings(requirements, held, titles_of(known_activities(reader, school_id)));
}

std::vector<PupilHeld> held_by_class(db::Reader& reader, std::string_view school_id,
                                     std::string_view class_id, std::string_view today) {
    std::vector<PupilHeld> pupils;
    reader.each(sql::held_by_class, {school_id, class_id, today}, [&](const db::Row& row) {
        if (pupils.empty() || pupils.back().id != row.text("pupil_id"))
            pupils.push_back({row.str("pupil_id"), access::full_name(row), access::class_order(row), {}});
        add(pupils.back().held, row);
    });
    std::ranges::sort(pupils, {}, [](const PupilHeld& one) { return std::tie(one.order, one.id); });
    access::tell_apart(reader, school_id, pupils, &PupilHeld::id, &PupilHeld::name);
    return pupils;
}

html::Html standing_line(const std::vector<Standing>& all, const Reading& reading) {
    using namespace html;
    if (all.empty()) return {};
    const int done = met(all), asked = static_cast<int>(all.size());
    const std::string needed = still_needed(all);
    return look::card(
        t("Voor het examen"),
        group(
            look::coverage(
                done, asked,
                tf("{done} van {asked} onderdelen klaar.", fmt::arg("done", done), fmt::arg("asked", asked))),
            when(!needed.empty(), [&] { return p(tf("Nog nodig: {needed}.", fmt::arg("needed", needed))); }),
            when(needed.empty() && reading.is_own, [] { return p(t("Alles is er. Mooi gedaan.")); })));
}

} // namespace trialoog::dossier
