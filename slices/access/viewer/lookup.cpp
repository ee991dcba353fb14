#include "slices/access/viewer/lookup.hpp"
#include "slices/access/viewer/full_name.hpp"
#include "slices/access/viewer/namesakes.hpp"
#include "slices/access/viewer/trail.hpp"
#include "slices/access/viewer/viewer.sql.hpp"

#include <algorithm>
#include <tuple>

namespace trialoog::access {
namespace {

PupilRef pupil_from(const db::Row& row) {
    return {.id = row.str("id"),
            .given_name = row.str("given_name"),
            .name = full_name(row),
            .called = row.str("given_name"),
            .class_id = row.text_or_empty("class_id"),
            .class_name = row.text_or_empty("class_name"),
            .grade = static_cast<int>(row.maybe_integer("grade").value_or(0))};
}

ClassRef class_from(const db::Row& row) {
    return {.id = row.str("id"),
            .name = row.str("name"),
            .grade_id = row.str("grade_id"),
            .school_year_id = row.str("school_year_id"),
            .grade = static_cast<int>(row.integer("grade"))};
}

/// What stands between somebody in this role and the pupil of the row.
std::optional<Relation> relation_to_pupil(Role role, const Viewer& viewer, const db::Row& row) {
    switch (role) {
    case Role::pupil:
        return row.text("id") == viewer.person_id ? std::optional(Relation::self) : std::nullopt;
    case Role::parent:
        return row.flag("own_child") ? std::optional(Relation::own_child) : std::nullopt;
    case Role::supporter:
        return row.flag("supported") ? std::optional(Relation::supported) : std::nullopt;
    case Role::mentor:
        return row.flag("own_class") ? Relation::own_class : Relation::own_school;
    case Role::pupil_mentor:
        return row.flag("own_pupil") ? std::optional(Relation::own_pupil) : std::nullopt;
    default:
        return Relation::own_school;
    }
}

struct Allowed {
    Role as;
    Relation relation;
};

std::optional<Allowed> allowed_with_pupil(const Viewer& viewer, const db::Row& row, Action action) {
    if (row.flag("barred")) return std::nullopt; // not as a teacher either
    for (const Role role : viewer.roles) {
        const auto relation = relation_to_pupil(role, viewer, row);
        if (relation && may(role, *relation, action)) return Allowed{role, *relation};
    }
    return std::nullopt;
}

std::optional<Role> allowed_with_class(const Viewer& viewer, const db::Row& row, Action action) {
    for (const Role role : viewer.roles) {
        if (role < Role::mentor || role == Role::pupil_mentor) continue; // of pupils only, never of a class
        const bool own = role == Role::mentor && row.flag("own_class");
        if (may(role, own ? Relation::own_class : Relation::own_school, action)) return role;
    }
    return std::nullopt;
}

void mark(PupilRef& pupil, const Marks& marks) {
    if (!marks.contains(pupil.id)) return;
    pupil.name = marked(std::move(pupil.name), pupil.id, marks);
    pupil.called = pupil.name;
}

void tell_from_classmates(db::Reader& tx, const Viewer& viewer, PupilRef& pupil) {
    if (!pupil.class_id.empty())
        mark(pupil, marks_in_class(tx, viewer.school_id, pupil.class_id, viewer.today));
}

} // namespace

bool is_mentor(const PupilRef& pupil) { return pupil.as == Role::mentor || pupil.as == Role::pupil_mentor; }

std::optional<PupilRef> find_pupil(db::Reader& tx, const Viewer& viewer, std::string_view pupil_id,
                                   Action action) {
    std::optional<PupilRef> found;
    tx.each(sql::pupil_and_viewer, {viewer.school_id, pupil_id, viewer.person_id, viewer.today},
            [&](const db::Row& row) {
                const auto allowed = allowed_with_pupil(viewer, row, action);
                if (!allowed) return;
                found = pupil_from(row);
                found->as = allowed->as;
                found->relation = allowed->relation;
            });
    if (found && found->as >= Role::mentor) tell_from_classmates(tx, viewer, *found);
    return found;
}

std::optional<ClassRef> find_class(db::Reader& tx, const Viewer& viewer, std::string_view class_id,
                                   Action action) {
    std::optional<ClassRef> found;
    tx.each(sql::class_and_viewer, {viewer.school_id, class_id, viewer.person_id, viewer.today},
            [&](const db::Row& row) {
                const auto role = allowed_with_class(viewer, row, action);
                if (!role) return;
                found = class_from(row);
                found->as = *role;
            });
    return found;
}

std::optional<Role> find_school(const Viewer& viewer, Action action) {
    for (const Role role : viewer.roles)
        if (may(role, Relation::own_school, action) || may(role, Relation::anyone, action)) return role;
    return std::nullopt;
}

std::vector<PupilRef> own_pupils(db::Reader& tx, const Viewer& viewer) {
    constexpr std::size_t most = 20;
    struct Kind {
        Role as;
        Relation relation;
    };
    constexpr Kind kinds[]{{Role::pupil, Relation::self},
                           {Role::parent, Relation::own_child},
                           {Role::supporter, Relation::supported}};
    if (std::ranges::none_of(kinds, [&](const Kind& kind) { return viewer.is(kind.as); })) return {};
    struct Found {
        std::int64_t kind;
        PupilRef pupil;
        std::string from_on;
    };
    auto found =
        tx.all(sql::own_pupils,
               {viewer.school_id, viewer.person_id, viewer.today, viewer.is(Role::pupil) ? 1 : 0,
                viewer.is(Role::parent) ? 1 : 0, viewer.is(Role::supporter) ? 1 : 0},
               [](const db::Row& row) {
                   return Found{row.integer("relation"), pupil_from(row), row.text_or_empty("from_on")};
               });
    std::ranges::sort(found, [](const Found& a, const Found& b) { // in two classes: the newest
        return std::tie(a.kind, b.pupil.grade, a.pupil.given_name, a.pupil.id, b.from_on) <
               std::tie(b.kind, a.pupil.grade, b.pupil.given_name, b.pupil.id, a.from_on);
    });
    std::vector<PupilRef> pupils;
    for (Found& one : found) {
        if (pupils.size() == most || std::ranges::count(pupils, one.pupil.id, &PupilRef::id) > 0) continue;
        one.pupil.as = kinds[one.kind].as;
        one.pupil.relation = kinds[one.kind].relation;
        pupils.push_back(std::move(one.pupil));
    }
    return pupils;
}

std::vector<PupilRef> mentored_pupils(db::Reader& tx, const Viewer& viewer) {
    if (!viewer.is(Role::pupil_mentor)) return {};
    std::vector<PupilRef> pupils;
    tx.each(sql::mentored_pupils, {viewer.school_id, viewer.person_id, viewer.today},
            [&](const db::Row& row) {
                if (!pupils.empty() && pupils.back().id == row.text("id")) return; // in two classes today
                PupilRef pupil = pupil_from(row);
                pupil.as = Role::pupil_mentor;
                pupil.relation = Relation::own_pupil;
                pupils.push_back(std::move(pupil));
            });
    const Marks marks = marks_with_classmates(tx, viewer.school_id,
                                              named_in(pupils, &PupilRef::id, &PupilRef::name), viewer.today);
    for (PupilRef& pupil : pupils)
        mark(pupil, marks);
    return pupils;
}

std::vector<ClassRef> own_classes(db::Reader& tx, const Viewer& viewer) {
    if (!viewer.is(Role::mentor)) return {};
    auto classes = tx.all(sql::own_classes, {viewer.school_id, viewer.person_id, viewer.today}, class_from);
    std::ranges::sort(classes, [](const ClassRef& a, const ClassRef& b) {
        return std::tie(a.grade, a.name) < std::tie(b.grade, b.name);
    });
    for (ClassRef& one : classes)
        one.as = Role::mentor;
    return classes;
}

namespace {
constexpr std::int64_t one_look_ms = 3'600'000;

/// It changes nothing: a page that is opened again is no other act.
bool is_a_look(Action action) {
    return action == Action::see_work || action == Action::see_photo || action == Action::see_dossier ||
           action == Action::see_network;
}
} // namespace

namespace {
struct Entry {
    std::string_view act, pupil_id, object_id, class_id;
};
void write(db::Writer& tx, const Viewer& viewer, Instant now, const Entry& entry) {
    tx.run(sql::note, {viewer.school_id, db::new_id(), now.ms, viewer.person_id, entry.act, entry.pupil_id,
                       entry.object_id, entry.class_id, day_in_amsterdam(now).iso()});
}
} // namespace

void note(db::Writer& tx, const Viewer& viewer, Instant now, Action action, std::string_view pupil_id,
          std::string_view object_id) {
    // Who looks at the same again within the hour looked once.
    if (is_a_look(action) &&
        tx.exists(sql::looked_lately, {viewer.school_id, viewer.person_id, now.ms - one_look_ms, code(action),
                                       pupil_id, object_id}))
        return;
    write(tx, viewer, now, {code(action), pupil_id, object_id, {}}); // the class is the pupil's
}

void note_of_class(db::Writer& tx, const Viewer& viewer, Instant now, Action action,
                   std::string_view object_id, std::string_view class_id) {
    write(tx, viewer, now, {code(action), {}, object_id, class_id});
}

void note_act(db::Writer& tx, const Viewer& viewer, Instant now, std::string_view act,
              std::string_view object_id) {
    write(tx, viewer, now, {act, {}, object_id, {}});
}

} // namespace trialoog::access
