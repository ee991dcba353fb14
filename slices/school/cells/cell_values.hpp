#pragma once
// What one cell of an export says → our value, or nothing when it can't be read.

#include "platform/clock/clock.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::school {

/// The names in the database.
enum class RelationKind { mother, father, stepparent, foster_parent, grandparent, guardian, other };
std::string_view code(RelationKind);
std::optional<RelationKind> relation_kind_from(std::string_view code);
std::string label(RelationKind);
enum class Leerweg { basis, kader, gemengd, theoretisch };
std::string_view code(Leerweg);
std::optional<Leerweg> leerweg_from(std::string_view code);

/// A number without its leading zeros, or a code in lower case: letters, digits, `.`, `-` and `_`.
std::optional<std::string> key_of(std::string_view cell);
/// dd-mm-jjjj (with `-`, `/` or `.`, one or two digits) or ISO, with or without a time behind it.
std::optional<Day> day_of(std::string_view cell);
/// j, ja, y, yes, 1, waar, true, x – and their opposites.
std::optional<bool> yes_or_no(std::string_view cell);
RelationKind relation_of(std::string_view cell); // `other` when it is none we know
std::optional<Leerweg> leerweg_of(std::string_view cell);
/// 1-4 from "3", "leerjaar 3", or a class name such as "3kb1", "B1A".
std::optional<int> grade_of(std::string_view cell);
/// The address in a cell, in lower case, by the mailer's own rule: also out of `Els <els@x.nl>`,
/// `mailto:els@x.nl` and, of several by `;` or `,`, the first. Nothing when there is none that mail can go
/// to.
std::optional<std::string> email_of(std::string_view cell);
bool has_more_addresses(std::string_view cell);
/// As typed; a number that lost its zero or `+` in a spreadsheet gets it back. Nothing when it isn't a
/// number, or when figures were lost ("6,12E+08").
std::optional<std::string> phone_of(std::string_view cell);
/// "1234 AB".
std::string postcode_of(std::string_view cell);
/// The code of a language by its code or Dutch name: "ar" from "Arabisch".
std::optional<std::string> language_of(std::string_view cell);
/// What a sentence shows of a cell: at most some 60 characters.
std::string beginning_of(std::string_view cell);
/// "ABC/DEF" or "100, 101": the parts, without blanks.
std::vector<std::string> parts_of(std::string_view cell, std::string_view separators);

} // namespace trialoog::school
