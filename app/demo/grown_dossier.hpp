#pragma once
// What stands in a dossier that grew over three years: written for the demo, as a girl of that age would.

#include "app/demo/answers.hpp"
#include "slices/dossier/dossier.hpp"

#include <vector>

namespace trialoog::demo {

struct Piece {
    dossier::NewEntry entry; // without a pupil and a source
    bool has_photo = false;
};

/// The oldest first; `year` is the calendar year in which that grade began.
std::vector<Piece> pieces_of_grade_one(int year);
std::vector<Piece> pieces_of_grade_two(int year);
std::vector<Piece> pieces_of_grade_three(int year);

/// The two courses that her dossier speaks of, in what is told of an open day; the others of the talk stay.
void tell_of_her_courses(Talk&);

} // namespace trialoog::demo
