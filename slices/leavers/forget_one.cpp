#include "slices/leavers/forget_one.hpp"

#include "platform/jobs/forget_person.hpp"
#include "platform/storage/storage.hpp"
#include "slices/leavers/leavers.sql.hpp"
#include "slices/school/forget_person.hpp"

namespace trialoog::leavers {
namespace {

void forget_everywhere(db::Writer& tx, const Forgetting& slices, std::string_view school_id,
                       std::string_view person_id, school::Kept kept, Day last_on, Day today) {
    for (const auto& forget_person : slices.of_person)
        forget_person(tx, school_id, person_id);
    jobs::forget_person(tx, school_id, person_id);
    tx.run(sql::keep_no_longer, {school_id, person_id});
    drop_notice(tx, school_id, person_id);
    school::forget_person(tx, school_id, person_id, kept, last_on, today);
}

school::Kept kept_of(const Leaver& one) {
    if (one.what == What::person && one.as_what == AsWhat::pupil) return school::Kept::enrolment;
    return one.is_staff ? school::Kept::id_only : school::Kept::nothing;
}

void leave_mark(db::Writer& tx, std::string_view school_id, const Leaver& one, Day today) {
    const std::string mark = mark_of(school_id, one.person_id), last = one.last_on.iso(), day = today.iso();
    tx.run(sql::mark, {school_id, mark, code(one.what), last, day});
}

} // namespace

std::string mark_of(std::string_view school_id, std::string_view person_id) {
    return storage::key_of("forgotten " + std::string(school_id) + " " + std::string(person_id));
}

std::size_t forget_one(db::Writer& tx, const Forgetting& slices, std::string_view school_id,
                       const Leaver& one, Day today) {
    std::vector<std::string> along;
    if (one.as_what == AsWhat::pupil)
        along = tx.all(sql::adults_along, {school_id, one.person_id},
                       [](const db::Row& row) { return row.str("parent_id"); });
    for (const std::string& adult : along) {
        forget_everywhere(tx, slices, school_id, adult, school::Kept::nothing, one.last_on, today);
        leave_mark(tx, school_id, {.person_id = adult, .last_on = one.last_on}, today);
    }
    forget_everywhere(tx, slices, school_id, one.person_id, kept_of(one), one.last_on, today);
    leave_mark(tx, school_id, one, today);
    return 1 + along.size();
}

} // namespace trialoog::leavers
