#pragma once
// The ledger of contact: with which adult, about which pupil, when, by what, in which of the four parts of
// partnership. Whoever does something that is contact records it, in its own unit of work. What counts as
// what:
//
//   contact (M-5, SF-1): an adult came in with the code of a letter (access).
//   informed (M-6): what the school told an adult about a pupil, when it has gone out by mail or was printed
//     (messages: announcements, reminders); a printed letter with a code (access, assignments): it says how
//     the school asks parents to take part.
//   supported (M-7): adult and pupil did a home assignment along: handed in with that adult (HA-5), or noted
//     at the debrief as done with one (HA-13) (assignments).
//   cooperating (M-8, HA-11): an adult told the school how an assignment was: word comes back from home, and
//     the next round is made of it (M-17) (partnership); an adult was there in a talk that was held (C-1)
//     (conversations).
//
// What only waits (a mail, a letter, a link that was shown) is no contact yet.

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "slices/access/access.hpp"
#include "slices/access/letters/reached.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::contact {

enum class Part { contact, informed, supported, cooperating };
std::string_view code(Part);
std::optional<Part> part_from(std::string_view code);

/// A kind of contact: each slice names its own.
struct Act {
    std::string_view kind; // "assignment_done"
    Part part;
};

struct Entry {
    std::string pupil_id;
    std::string adult_id; // "": somebody whom the school's administration doesn't know, as an aunt
    std::string kind, id; // which act, and of what: the work, the assignment, the code
    Part part = Part::contact;
    Instant at;
};
Entry entry(const Act&, std::string id, std::string pupil_id, std::string adult_id, Instant at);

/// The same act with the same adult about the same pupil stands there once, at its first moment.
void record(db::Writer&, std::string_view school_id, const std::vector<Entry>&);
/// Takes an act about a pupil out again, with whomever it was: it is going to be recorded anew.
void withdraw(db::Writer&, std::string_view school_id, std::string_view pupil_id, const Act&,
              std::string_view id);

/// The pupil's entries, newest first (at most 200), for the mentor and whoever of the staff may see a pupil's
/// work. Nothing for anybody else: parents don't read of each other.
std::vector<Entry> contacts_of_pupil(db::Reader&, const access::Viewer&, std::string_view pupil_id);

access::Slice slice();
/// Records what `access` tells, which stands below: handed in by app/.
access::Recorder recorder();

} // namespace trialoog::contact
