#include "slices/assignments/done_work.hpp"

#include "slices/assignments/class_work/class_store.hpp"
#include "slices/assignments/done_work.sql.hpp"
#include "slices/assignments/work/contacts.hpp"
#include "slices/assignments/work/dossier_entry.hpp"
#include "slices/assignments/work/store.hpp"

#include <algorithm>
#include <stdexcept>

namespace trialoog::assignments {
namespace {

class StepByStep {
public:
    StepByStep(db::Writer& tx, const access::Viewer& mentor, const DoneWork& what)
        : tx_(tx), mentor_(mentor), school_(mentor.school_id), what_(what) {}

    void all() {
        choose();
        do_part(what_.pupil, Side::pupil);
        do_part(what_.adult, Side::adult);
        fill_in(what_.together);
        fill_in(what_.after);
        if (what_.photo) take_photo(*what_.photo);
        if (what_.handed_in_at) give(*what_.handed_in_at);
        if (what_.reopened_at) give_back(*what_.reopened_at);
    }

private:
    void choose() {
        if (what_.companion.empty() && !what_.needs_adult) return;
        must(choose_companion(
            tx_, school_, what_.work_id,
            {what_.companion, what_.companion_name, what_.companion_person_id, what_.needs_adult},
            what_.pupil.at));
    }
    void do_part(const DonePart& part, Side side) {
        fill_in(part);
        if (part.ready) must(mark_ready(tx_, school_, what_.work_id, side, part.at));
    }
    void fill_in(const DonePart& part) {
        if (part.answers.empty()) return;
        std::vector<TypedAnswer> typed;
        for (const auto& [field, value] : part.answers)
            typed.push_back({field, value, 0});
        const auto conflicts = save_answers(tx_, school_, what_.work_id, typed, part.by, part.at);
        must(conflicts && conflicts->empty());
    }
    void take_photo(const DonePhoto& photo) {
        add_photo(tx_, school_,
                  {.id = db::new_id(),
                   .work_id = what_.work_id,
                   .field = photo.field,
                   .screen_key = photo.screen_key,
                   .thumbnail_key = photo.thumbnail_key,
                   .added_by = what_.pupil.by,
                   .width = photo.width,
                   .height = photo.height,
                   .added_at = what_.together.answers.empty() ? what_.pupil.at : what_.together.at});
    }
    OpenedWork opened() {
        OpenedWork work;
        work.work = work_by_id(tx_, school_, what_.work_id).value();
        work.pupil.id = work.work.pupil_id;
        work.pupil.given_name = work.work.pupil_given_name;
        work.pupil.called = work.work.pupil_given_name;
        work.form = form_of_assignment(tx_, school_, work.work.assignment_id);
        work.answers = answers_of_work(tx_, school_, what_.work_id);
        return work;
    }
    void give(Instant at) {
        const OpenedWork work = opened();
        must(may_hand_in(work.work, *work.form, work.answers) == HandIn::allowed);
        must(hand_in(tx_, school_, what_.work_id, what_.pupil.by, at));
        access::Viewer pupil;
        pupil.school_id = school_;
        pupil.person_id = what_.pupil.by;
        dossier::record(tx_, pupil, at, dossier_entry(work, day_in_amsterdam(at)));
        record_done(tx_, school_, work.work, at);
    }
    void give_back(Instant at) {
        must(reopen(tx_, school_, what_.work_id, at));
        dossier::withdraw(tx_, mentor_, "work", what_.work_id);
    }
    void must(bool allowed) const {
        if (!allowed) throw std::logic_error("the rules of doing don't allow this of work " + what_.work_id);
    }

    db::Writer& tx_;
    const access::Viewer& mentor_;
    const std::string& school_;
    const DoneWork& what_;
};

} // namespace

void record_done_work(db::Writer& tx, const access::Viewer& mentor, const DoneWork& what) {
    StepByStep(tx, mentor, what).all();
}

void record_debrief(db::Writer& tx, const access::Viewer& mentor, std::string_view assignment_id,
                    const std::vector<DoneNote>& notes, Instant now) {
    std::vector<DebriefNote> all;
    for (const auto& one : notes)
        all.push_back({.work_id = one.work_id,
                       .done = one.done,
                       .companion = one.companion,
                       .would_help = one.would_help});
    if (std::any_of(all.begin(), all.end(),
                    [](const auto& note) { return still_open(note) != Open::nothing; }))
        throw std::logic_error("a debrief isn't closed while a pupil's companion isn't known");
    note_debriefs(tx, mentor.school_id, mentor.person_id, now, all);
    mark_debriefed(tx, mentor.school_id, assignment_id, now);
}

std::vector<WorkOfPupil> works_of_assignment(db::Reader& tx, std::string_view school_id,
                                             std::string_view assignment_id) {
    return tx.all(sql::works_of_assignment, {school_id, assignment_id}, [](const db::Row& row) {
        return WorkOfPupil{row.str("id"), row.str("pupil_id")};
    });
}

} // namespace trialoog::assignments
