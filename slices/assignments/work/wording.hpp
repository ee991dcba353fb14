#pragma once
// Names in the texts of a template, and addresses of the pages of a work.

#include "slices/assignments/work/store.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace trialoog::assignments {

/// What pupil and adult are called on a page.
struct Names {
    std::string pupil;        // "Noor"
    std::string adult;        // "mama", or "je moeder": as it is said to the pupil
    std::string adult_speaks; // "mama", or "moeder": above the adult's words
    /// What other texts may quote: fields of items with a `blank`, with the answer or the blank.
    std::vector<std::pair<std::string, std::string>> quotes = {};
    const std::string& of(Side side) const { return side == Side::pupil ? pupil : adult; }
};
Names names_of(const Work&);
/// With the answers that this seat may see.
Names names_of(const OpenedWork&);

/// The template's text in the reader's language, with {pupil}, {adult} and quoted answers filled in.
std::string say(const std::string& dutch, const Names&);
/// With a capital, for the beginning of a sentence.
std::string capital(std::string text);

/// "/werk/<id>", "/werk/<id>/samen".
std::string work_path(std::string_view work_id, std::string_view page = {});
/// "/werk/<id>/leerling/2"; what they do together on one page is "/werk/<id>/samen".
std::string page_path(const OpenedWork&, Part, int page);
/// The part's name in addresses.
std::string_view path_of(Part);

/// "/opdracht/<id>", "/opdracht/<id>/nabespreken".
std::string class_work_path(std::string_view assignment_id, std::string_view page = {});
std::string class_path(std::string_view class_id);

} // namespace trialoog::assignments
