#pragma once
// Who of a round has answered, for the mentor and for who plans. On values.

#include "slices/conversations/answers/asked_family.hpp"

namespace trialoog::conversations {

struct AdultRow {
    FamilyMember who;
    std::optional<FamilyAnswer> answer;
};
struct PupilRow {
    std::string pupil_id, name, class_name;
    std::vector<AdultRow> adults;           // who may answer; the pupil itself where no parent is there
    std::optional<FamilyAnswer> own_answer; // of a pupil of 16 or older, beside its parents
    bool has_answer() const;
};
/// One row a pupil, in the order of the members.
std::vector<PupilRow> pupil_rows(const std::vector<FamilyMember>&, const std::vector<FamilyAnswer>&);

struct WhoAnsweredPage {
    Round round;
    Day today;
    std::vector<PupilRow> rows;
    bool may_plan = false, noted = false;
};
html::Html who_answered_page(const WhoAnsweredPage&);

struct NotePage {
    AskedFamily family; // one pupil
    std::vector<FamilyMember> adults;
    std::string adult_id;
    Minds times;
    TypedWishes wishes;
    int version = 0; // of the answer that was seen
    look::Errors errors = {};
    bool is_stale = false;
    Day today;
};
html::Html note_page(const NotePage&);
/// As staff calls them: a parent's name, or the pupil's.
std::string adult_name(const FamilyMember&);

} // namespace trialoog::conversations
