#include "slices/assignments/work/store.hpp"

#include "platform/db/dates.hpp"
#include "platform/i18n/people.hpp"
#include "slices/access/viewer/full_name.hpp"
#include "slices/assignments/work/assignments.sql.hpp"
#include "slices/assignments/work/companion.hpp"
#include "slices/assignments/work/seat.hpp"
#include "slices/assignments/work/supported.hpp"

#include <algorithm>

namespace trialoog::assignments {
namespace {

Work to_work(const db::Row& row) {
    Work work;
    work.id = row.str("id");
    work.assignment_id = row.str("assignment_id");
    work.class_id = row.str("class_id");
    work.pupil_id = row.str("pupil_id");
    work.pupil_given_name = row.str("given_name");
    work.companion = row.str("companion");
    work.companion_name = row.str("companion_name");
    work.companion_person_id = row.text_or_empty("companion_person_id");
    work.needs_adult = row.flag("needs_adult");
    work.began_at = maybe_moment(row, "began_at");
    work.pupil_ready_at = maybe_moment(row, "pupil_ready_at");
    work.adult_ready_at = maybe_moment(row, "adult_ready_at");
    work.handed_in_at = maybe_moment(row, "handed_in_at");
    work.handed_in_by = row.text_or_empty("handed_in_by");
    work.reopened_at = maybe_moment(row, "reopened_at");
    work.reopen_reason = row.str("reopen_reason");
    work.change_number = row.integer("change_number");
    work.announced_on = day(row, "announced_on");
    work.prepared_on = day(row, "prepared_on");
    work.hand_in_on = day(row, "hand_in_on");
    work.debrief_on = day(row, "debrief_on");
    work.feedback = row.str("feedback");
    work.debriefed_at = maybe_moment(row, "debriefed_at");
    return work;
}

Answer to_answer(const db::Row& row) {
    return {row.str("field"),       row.str("value"),
            row.integer("version"), row.integer("change_number"),
            row.str("saved_by"),    Instant{row.integer("saved_at")}};
}

struct TemplateRef {
    std::string id, hash;
};

} // namespace

Seat seat_of(std::string_view person_id, access::Role as, const Work& work) {
    Seat seat{std::string(person_id), std::nullopt};
    if (as == access::Role::pupil) seat.side = Side::pupil;
    const bool adult = as == access::Role::parent || as == access::Role::supporter;
    const bool chosen = work.companion_person_id.empty() || work.companion_person_id == person_id;
    if (adult && chosen) seat.side = Side::adult;
    return seat;
}

bool is_staff(const OpenedWork& opened) {
    const access::Relation relation = opened.pupil.relation;
    return access::is_mentor(opened.pupil) || relation == access::Relation::own_school;
}

std::string class_of_work_path(const OpenedWork& opened) {
    if (opened.pupil.relation == access::Relation::own_pupil) return "/";
    return "/opdracht/" + opened.work.assignment_id;
}

std::optional<OpenedWork> open_work(db::Reader& tx, const access::Viewer& viewer, std::string_view work_id,
                                    access::Action action) {
    TemplateRef ref;
    auto work = tx.one(sql::work_by_id, {viewer.school_id, work_id}, [&](const db::Row& row) {
        ref = {row.str("template_id"), row.str("content_hash")};
        Work found = to_work(row);
        take_companion(found, companion_in(row, viewer.today));
        return found;
    });
    if (!work) return std::nullopt;
    auto pupil = access::find_pupil(tx, viewer, work->pupil_id, action);
    if (!pupil) return std::nullopt;
    if (pupil->as == access::Role::supporter && !is_supporter_of(tx, viewer, work_id)) return std::nullopt;
    OpenedWork opened;
    opened.seat = seat_of(viewer.person_id, pupil->as, *work);
    opened.work = std::move(*work);
    opened.pupil = std::move(*pupil);
    opened.form = form_of_template(tx, viewer.school_id, ref.id, ref.hash);
    opened.answers = answers_of_work(tx, viewer.school_id, work_id);
    return opened;
}

std::optional<Work> work_by_id(db::Reader& tx, std::string_view school_id, std::string_view work_id) {
    return tx.one(sql::work_by_id, {school_id, work_id}, to_work);
}

std::vector<Answer> answers_of_work(db::Reader& tx, std::string_view school_id, std::string_view work_id) {
    return tx.all(sql::answers_of_work, {school_id, work_id}, to_answer);
}

TemplatePtr form_of_template(db::Reader& tx, std::string_view school_id, const std::string& template_id,
                             const std::string& content_hash) {
    return form_of(content_hash, [&] {
        const auto content = tx.one(sql::template_content, {school_id, template_id},
                                    [](const db::Row& row) { return row.str("content"); });
        return content.value_or("");
    });
}

TemplatePtr form_of_assignment(db::Reader& tx, std::string_view school_id, std::string_view assignment_id) {
    const auto ref = tx.one(sql::template_of_assignment, {school_id, assignment_id}, [](const db::Row& row) {
        return TemplateRef{row.str("template_id"), row.str("content_hash")};
    });
    return ref ? form_of_template(tx, school_id, ref->id, ref->hash) : nullptr;
}

namespace {
std::optional<std::int64_t> next_change(db::Writer& tx, std::string_view school_id, std::string_view work_id,
                                        Instant now) {
    bool is_first = false;
    const auto change = tx.one(sql::next_change, {school_id, work_id}, [&](const db::Row& row) {
        is_first = row.is_null("began_at");
        return row.integer("change_number");
    });
    if (is_first) tx.run(sql::begin_work, {school_id, work_id, now.ms});
    return change;
}
} // namespace

SaveResult save_answer(db::Writer& tx, std::string_view school_id, std::string_view work_id,
                       std::string_view field, std::string_view value, std::int64_t seen_version,
                       std::string_view saved_by, Instant now) {
    const auto change = next_change(tx, school_id, work_id, now);
    if (!change) return Closed{};
    const auto version =
        tx.one(sql::save_answer, {school_id, work_id, field, value, *change, saved_by, now.ms, seen_version},
               [](const db::Row& row) { return row.integer("version"); });
    if (version) return Saved{*version, *change};
    auto current = tx.one(sql::answer_of_field, {school_id, work_id, field}, to_answer);
    if (!current) throw db::Error("an answer that stood in the way is gone");
    if (current->value == value) return Saved{current->version, *change};
    return Conflict{std::move(*current)};
}

std::optional<std::vector<Conflict>> save_answers(db::Writer& tx, std::string_view school_id,
                                                  std::string_view work_id,
                                                  const std::vector<TypedAnswer>& typed,
                                                  std::string_view saved_by, Instant now) {
    const auto change = next_change(tx, school_id, work_id, now);
    if (!change) return std::nullopt;
    const auto kept = answers_of_work(tx, school_id, work_id);
    std::vector<Conflict> conflicts;
    std::vector<std::vector<db::Param>> rows;
    for (const TypedAnswer& one : typed) {
        const Answer* current = find_answer(kept, one.field);
        if (one.value == (current ? current->value : "")) continue;
        if (current && current->version != one.seen_version)
            conflicts.push_back({*current});
        else
            rows.push_back({school_id, work_id, one.field, one.value, *change, saved_by, now.ms});
    }
    if (!rows.empty()) tx.run_many(sql::put_answer, rows);
    return conflicts;
}

bool clear_answers(db::Writer& tx, std::string_view school_id, std::string_view work_id,
                   const std::vector<std::string>& fields, std::string_view by, Instant now) {
    const auto change = next_change(tx, school_id, work_id, now);
    if (!change) return false;
    std::vector<std::vector<db::Param>> rows;
    for (const std::string& field : fields)
        rows.push_back({school_id, work_id, field, "", *change, by, now.ms});
    if (!rows.empty()) tx.run_many(sql::put_answer, rows);
    tx.run(sql::adult_not_ready, {school_id, work_id});
    return true;
}

bool choose_companion(db::Writer& tx, std::string_view school_id, std::string_view work_id,
                      const CompanionChoice& choice, Instant now) {
    if (!next_change(tx, school_id, work_id, now)) return false;
    const db::Param person = choice.person_id.empty() ? db::Param(nullptr) : db::Param(choice.person_id);
    tx.run(sql::choose_companion,
           {school_id, work_id, choice.kind, choice.name, person, choice.needs_adult ? 1 : 0});
    return true;
}

bool touch(db::Writer& tx, std::string_view school_id, std::string_view work_id, Instant now) {
    return next_change(tx, school_id, work_id, now).has_value();
}

bool mark_ready(db::Writer& tx, std::string_view school_id, std::string_view work_id, Side side,
                Instant now) {
    if (!next_change(tx, school_id, work_id, now)) return false;
    tx.run(side == Side::pupil ? sql::pupil_ready : sql::adult_ready, {school_id, work_id, now.ms});
    return true;
}

bool hand_in(db::Writer& tx, std::string_view school_id, std::string_view work_id, std::string_view by,
             Instant now) {
    if (!next_change(tx, school_id, work_id, now)) return false;
    return tx.run(sql::hand_in, {school_id, work_id, now.ms, by}) == 1;
}

bool reopen(db::Writer& tx, std::string_view school_id, std::string_view work_id, Instant now) {
    return tx.run(sql::reopen, {school_id, work_id, now.ms}) == 1;
}

std::vector<ParentOfPupil> parents_of_pupil(db::Reader& tx, std::string_view school_id,
                                            std::string_view pupil_id, Day today) {
    return tx.all(sql::parents_of_pupil, {school_id, pupil_id, today.iso()}, [](const db::Row& row) {
        return ParentOfPupil{row.str("parent_id"), row.str("kind"), row.str("given_name"),
                             access::full_name(row)};
    });
}

std::string name_among(const ParentOfPupil& parent, const std::vector<ParentOfPupil>& all) {
    const std::string called = i18n::folded_name(parent.given_name);
    const auto same = std::ranges::count_if(
        all, [&](const ParentOfPupil& other) { return i18n::folded_name(other.given_name) == called; });
    return same > 1 ? parent.name : parent.given_name;
}

namespace {
Photo to_photo(const db::Row& row) {
    return {row.str("id"),
            row.str("work_id"),
            row.str("field"),
            row.str("screen_key"),
            row.str("thumbnail_key"),
            row.str("added_by"),
            static_cast<int>(row.integer("width")),
            static_cast<int>(row.integer("height")),
            Instant{row.integer("added_at")}};
}
} // namespace

void add_photo(db::Writer& tx, std::string_view school_id, const Photo& photo) {
    tx.run(sql::add_photo,
           {school_id, photo.id, photo.work_id, photo.field, photo.screen_key, photo.thumbnail_key,
            photo.width, photo.height, photo.added_by, photo.added_at.ms});
    tx.run(sql::keep_photos, {school_id, photo.id});
    storage::all_use(tx, photo_owner, school_id,
                     {{photo.screen_key, photo.id}, {photo.thumbnail_key, photo.id}});
}

std::vector<storage::Key> remove_photo(db::Writer& tx, std::string_view school_id, std::string_view photo_id,
                                       Instant now) {
    tx.run(sql::remove_photo, {school_id, photo_id, now.ms});
    tx.run(sql::keep_photos, {school_id, photo_id});
    return storage::no_longer(tx, {photo_owner, school_id, photo_id});
}

std::optional<Photo> photo_by_id(db::Reader& tx, std::string_view school_id, std::string_view photo_id) {
    return tx.one(sql::photo_by_id, {school_id, photo_id}, to_photo);
}

std::vector<Photo> photos_of_work(db::Reader& tx, std::string_view school_id, std::string_view work_id) {
    return tx.all(sql::photos_of_work, {school_id, work_id}, to_photo);
}

} // namespace trialoog::assignments
