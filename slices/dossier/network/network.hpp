#pragma once
// The jobs around a pupil in three circles (HA-3): the job first, then whose it is. Persons are named by
// first name or relation only, and only to the pupil, to the adult who told it with them, and to the mentor.

#include "slices/dossier/entries/store.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::dossier {

enum class Circle { family, acquaintances, leisure };
std::string_view code(Circle);
std::optional<Circle> circle_from(std::string_view code);
std::string label(Circle);

struct NetworkPerson {
    std::string job, whose;
    Circle circle = Circle::family;
    std::string own_id = {}; // when the pupil added it itself
};

/// What the relation lets somebody see of the network: all, what they told together, or nothing.
enum class NetworkSight { all, told_together, nothing };
NetworkSight network_sight(access::Relation);
/// Each once, as `viewer_id` may see them (at most 200).
std::vector<NetworkPerson> persons_of_pupil(db::Reader&, std::string_view school_id,
                                            std::string_view pupil_id, NetworkSight,
                                            std::string_view viewer_id);
constexpr std::size_t most_own_persons = 60;
/// False when there are as many as can be.
bool add_person(db::Writer&, std::string_view school_id, std::string_view pupil_id, const NetworkPerson&,
                Instant now);
void remove_person(db::Writer&, std::string_view school_id, std::string_view pupil_id, std::string_view id);

/// Whether the words may be a first name or a relation ("tante", "oom Jan", "Karim"), not a full name or
/// more.
bool names_one_shortly(std::string_view whose);

/// A dot of the drawing, on the ring of its circle.
struct Dot {
    int number = 1;
    double x = 0, y = 0;
    const NetworkPerson* person = nullptr;
};
/// The drawing is 400 wide and high, the pupil in the middle. Numbers go by circle, inside to outside.
constexpr double drawing_side = 400;
double ring_of(Circle); // its radius
std::vector<Dot> dots(const std::vector<NetworkPerson>&);

} // namespace trialoog::dossier
