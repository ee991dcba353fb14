#pragma once
// Names in the texts of a template, and addresses of the pages of a work.

#include "slices/assignments/work.hpp"

#include <string>
#include <string_view>

namespace trialoog::assignments {

/// What pupil and adult are called on a page.
struct Names {
    std::string pupil;        // "Noor"
    std::string adult;        // "mama", or "je moeder": as it is said to the pupil
    std::string adult_speaks; // "mama", or "moeder": above the adult's words
    const std::string& of(Side side) const { return side == Side::pupil ? pupil : adult; }
};
Names names_of(const Work&);

/// The template's text in the reader's language, with {pupil} and {adult} filled in.
std::string say(const std::string& dutch, const Names&);
/// With a capital, for the beginning of a sentence.
std::string capital(std::string text);

/// "/werk/<id>", "/werk/<id>/samen".
std::string work_path(std::string_view work_id, std::string_view page = {});
/// "/werk/<id>/leerling/2"
std::string step_path(std::string_view work_id, Side part, int step);

} // namespace trialoog::assignments
