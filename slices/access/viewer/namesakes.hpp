#pragma once
// People who are listed together under one name, and what tells them apart: one rule, for every page and
// print.

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::access {

struct Named {
    std::string_view id, name; // name in full
};
/// Who of the list has a name that somebody else in it has too, whatever its capitals, accents and blanks. In
/// the list's order; one person who stands in it twice is no namesake.
std::vector<bool> have_namesakes(const std::vector<Named>&);

/// What the school knows that tells somebody from a namesake.
struct Traits {
    std::string number; // in the administration, of a pupil
    std::optional<Day> born_on;
    std::vector<std::string> children = {}; // of a parent, in full
    std::string login = {}, email = {};     // of the staff; of anybody
};
/// "nr. 10234", else "geboren op 3 mei 2012", else "van Noor Jansen", else the login or address; "" when
/// nothing is known.
std::string mark_of(const Traits&);

/// Marks by person's id, of those who need one.
using Marks = std::map<std::string, std::string, std::less<>>;
/// "Noor Jansen (nr. 10234)"; the name alone for who needs no mark.
std::string marked(std::string name, std::string_view person_id, const Marks&);

/// Of people who are listed together. Asks the database only when two names are one.
Marks marks_among(db::Reader&, std::string_view school_id, const std::vector<Named>&);
/// Of the pupils who share their name with another pupil of their class on that day: for what shows one of
/// them, or some.
Marks marks_in_class(db::Reader&, std::string_view school_id, std::string_view class_id,
                     std::string_view today);

/// Of people who are listed together, or of one alone; of the pupils among them also against their
/// classmates, who may stand in the reader's mind though not in the list.
Marks marks_with_classmates(db::Reader&, std::string_view school_id, const std::vector<Named>&,
                            std::string_view today);
/// Whom a mentor gives the letters of a pile, where names alone don't say: by reader's id "Noor Jansen (nr.
/// 10234)", for readers of one name and parents of pupils of one name. The pupils are of this class, or of
/// any for "".
Marks bearers_among(db::Reader&, std::string_view school_id, std::string_view class_id,
                    const std::vector<Named>& readers, std::string_view today);

/// Puts the marks behind the names of rows.
template <class Row>
void mark_names(std::vector<Row>& rows, std::string Row::*id, std::string Row::*name, const Marks& marks) {
    if (marks.empty()) return;
    for (Row& row : rows)
        row.*name = marked(std::move(row.*name), row.*id, marks);
}
template <class Row>
std::vector<Named> named_in(const std::vector<Row>& rows, std::string Row::*id, std::string Row::*name) {
    std::vector<Named> named;
    named.reserve(rows.size());
    for (const Row& row : rows)
        named.push_back({row.*id, row.*name});
    return named;
}
/// Tells rows that are listed together apart by their names.
template <class Row>
void tell_apart(db::Reader& tx, std::string_view school_id, std::vector<Row>& rows, std::string Row::*id,
                std::string Row::*name) {
    mark_names(rows, id, name, marks_among(tx, school_id, named_in(rows, id, name)));
}
/// The same, and pupils from their classmates too.
template <class Row>
void tell_apart(db::Reader& tx, std::string_view school_id, std::vector<Row>& rows, std::string Row::*id,
                std::string Row::*name, std::string_view today) {
    mark_names(rows, id, name, marks_with_classmates(tx, school_id, named_in(rows, id, name), today));
}

} // namespace trialoog::access
