#pragma once
// What is kept of answers. Nothing here asks who looks.

#include "slices/conversations/answers/answer.hpp"
#include "slices/conversations/rounds/rounds_store.hpp"

namespace trialoog::conversations {

/// Each adult's own answer; one's never closes the other's.
std::vector<FamilyAnswer> answers_of_round(db::Reader&, std::string_view school_id,
                                           std::string_view round_id);
std::optional<FamilyAnswer> answer_of(db::Reader&, std::string_view school_id, std::string_view round_id,
                                      std::string_view pupil_id, std::string_view adult_id);
int count_answers(db::Reader&, std::string_view school_id, std::string_view round_id);
/// In place of what this adult said for this pupil before.
void put_answer(db::Writer&, std::string_view school_id, const FamilyAnswer&);
/// One time, as it is tapped: nothing doesn't suit. The first makes the answer.
void put_time(db::Writer&, std::string_view school_id, const FamilyAnswer&, std::string_view at,
              std::optional<int> minds, Instant now);

/// A pupil of a round with one of the parents whom one may tell of it; `parent_id` is "" where there is none.
struct FamilyMember {
    std::string pupil_id, pupil_given_name, pupil_name, pupil_order, class_id, class_name;
    std::optional<Day> pupil_born_on;
    std::string parent_id, parent_name, phone; // phone "": none, or secret
    std::string email, language;               // of the parent, or of the pupil who has none
};
/// By class and the pupil's name. `reader_id` is who of the staff reads: a pupil whom they may not contact is
/// left out.
std::vector<FamilyMember> families_of_round(db::Reader&, std::string_view school_id,
                                            std::string_view round_id, std::string_view reader_id, Day today);

/// Whoever of the parents hears of the pupil today.
std::vector<std::string> parents_who_hear(db::Reader&, std::string_view school_id, std::string_view pupil_id,
                                          Day today);
std::optional<Day> born_on(db::Reader&, std::string_view school_id, std::string_view pupil_id);

void forget_answers(db::Writer&, std::string_view school_id, std::string_view person_id);

} // namespace trialoog::conversations
