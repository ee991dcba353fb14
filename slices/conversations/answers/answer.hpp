#pragma once
// What one adult says for one pupil: which times suit, who comes, how. On values.

#include "look/form.hpp"
#include "slices/conversations/rounds/round.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::conversations {

enum class Comes { self, somebody, nobody };
std::string_view code(Comes);
std::optional<Comes> comes_from(std::string_view code);
enum class Through { own, paper, mentor };
std::string_view code(Through);
std::optional<Through> through_from(std::string_view code);

/// How much a time is minded: it suits, or only if it must be. A time that isn't there doesn't suit.
inline constexpr int suits = 0, if_need_be = 3;
using Minds = std::map<std::string, int, std::less<>>; // by "2027-02-09T18:30"

struct FamilyAnswer {
    std::string round_id, pupil_id;
    std::string adult_id; // the parent; the pupil itself where nobody else is there to answer
    Comes comes = Comes::self;
    std::string who_comes;      // "oma"
    std::string interpreter;    // a language's code, or ""
    bool is_apart = false;      // without the other parent
    std::optional<Place> place; // nothing: as the round
    std::string point;          // to speak of
    Through through = Through::own;
    std::string answered_by;
    Instant answered_at;
    int version = 0;
    Minds times;
};

/// A pupil answers itself where no informed parent is there, or when it is 16 or older.
bool may_answer_itself(std::optional<Day> born_on, bool has_informed_parent, Day today);
/// Still before the talks stand.
enum class MayAnswer { yes, late, too_late }; // late: after the date, still kept
MayAnswer may_answer(const Round&, Day today);

/// All but the times, of a family's page: one for all its children, a point for each.
struct TypedWishes {
    std::string comes, who, interpreter, together, place;
    std::map<std::string, std::string> points; // by pupil
};
TypedWishes typed_of(const FamilyAnswer&);
/// Puts them into an answer; what is wrong stays as it was.
void decide_wishes(const TypedWishes&, FamilyAnswer&, look::Errors&);
std::string point_field(std::string_view pupil_id);
/// "tijd-2027-02-09T18:30": the name of a time's radios.
std::string time_field(std::string_view at);

inline constexpr std::size_t longest_who_comes = 60, longest_point = 1000;

} // namespace trialoog::conversations
