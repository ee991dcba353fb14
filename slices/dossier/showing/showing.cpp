#include "slices/dossier/showing/showing.hpp"

#include "platform/i18n/i18n.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace trialoog::dossier {
namespace {

constexpr auto kinds = std::to_array<std::pair<PieceKind, std::string_view>>({
    {PieceKind::photo, "photo"},
    {PieceKind::qualities, "qualities"},
    {PieceKind::motives, "motives"},
    {PieceKind::jobs, "jobs"},
    {PieceKind::network, "network"},
    {PieceKind::entry, "entry"},
});

/// A poster is drawn: no file of it is in storage.
bool is_poster(const PhotoRef& photo) { return photo.screen_key.empty(); }

bool any_of(const Shelf& shelf, Topic topic) {
    return std::ranges::any_of(shelf.facts, [&](const SeenFact& seen) { return seen.fact.topic == topic; });
}

void add_photos(std::vector<Piece>& pieces, const Shelf& shelf, bool posters) {
    for (const Entry& entry : shelf.entries)
        for (const PhotoRef& photo : photos_of(shelf.pictures, shelf.reading, entry))
            if (is_poster(photo) == posters)
                pieces.push_back({PieceKind::photo, photo.href, photo.label, posters ? "poster" : "photos",
                                  photo.thumbnail_href});
}

} // namespace

std::string_view code(PieceKind kind) {
    return std::ranges::find(kinds, kind, &std::pair<PieceKind, std::string_view>::first)->second;
}

std::optional<PieceKind> piece_kind_from(std::string_view code) {
    const auto found = std::ranges::find(kinds, code, &std::pair<PieceKind, std::string_view>::second);
    return found == kinds.end() ? std::nullopt : std::optional(found->first);
}

std::optional<Shelf> shelf_of(db::Reader& reader, const access::Viewer& viewer, std::string_view pupil_id,
                              const PhotosOf& photos) {
    auto reading = reading_of(reader, viewer, pupil_id);
    if (!reading) return std::nullopt;
    const std::string& school = viewer.school_id;
    Shelf shelf{.reading = std::move(*reading)};
    shelf.entries = entries_of_pupil(reader, school, pupil_id);
    shelf.pictures = pictures_of_pupil(reader, photos, viewer, pupil_id);
    const EntryHeads heads = heads_of_pupil(reader, school, pupil_id);
    shelf.qualities = qualities_of_pupil(reader, school, pupil_id, heads);
    shelf.facts = facts_of_pupil(reader, school, pupil_id, heads);
    if (shelf.reading.may_see_network)
        shelf.persons = persons_of_pupil(reader, school, pupil_id,
                                         network_sight(shelf.reading.pupil.relation), viewer.person_id);
    return shelf;
}

std::vector<Piece> pieces_on(const Shelf& shelf) {
    std::vector<Piece> pieces;
    const bool own = shelf.reading.is_own;
    if (!shelf.qualities.empty())
        pieces.push_back(
            {PieceKind::qualities, {}, own ? t("Waar je goed in bent") : t("Kwaliteiten"), "qualities", {}});
    if (any_of(shelf, Topic::motive))
        pieces.push_back({PieceKind::motives,
                          {},
                          own ? t("Wat je belangrijk vindt") : t("Wat belangrijk is"),
                          "motives",
                          {}});
    for (const auto& [topic, title, on_table] : {std::tuple(Topic::job, t("Beroepen"), "jobs"),
                                                 std::tuple(Topic::profile, t("Profielen"), "profiles"),
                                                 std::tuple(Topic::course, t("Opleidingen"), "courses")})
        if (any_of(shelf, topic))
            pieces.push_back({PieceKind::jobs, std::string(code(topic)), title, on_table, {}});
    if (!shelf.persons.empty())
        pieces.push_back(
            {PieceKind::network, {}, own ? t("Beroepen om je heen") : t("Het netwerk"), "network", {}});
    add_photos(pieces, shelf, true);
    add_photos(pieces, shelf, false);
    for (const Entry& entry : shelf.entries)
        pieces.push_back({PieceKind::entry, entry.id, entry.title, {}, {}});
    return pieces;
}

const Piece* find_piece(const std::vector<Piece>& pieces, PieceKind kind, std::string_view about_id) {
    const auto found = std::ranges::find_if(
        pieces, [&](const Piece& piece) { return piece.kind == kind && piece.about_id == about_id; });
    return found == pieces.end() ? nullptr : &*found;
}

std::vector<std::string> next_steps_on(const Shelf& shelf) {
    auto steps = told(shelf.facts, Topic::next_step, 5);
    for (const Entry& entry : shelf.entries) {
        if (steps.size() >= 5) break;
        const std::string& one = entry.fields.follow_up;
        if (!one.empty() && !std::ranges::count(steps, one)) steps.push_back(one);
    }
    return steps;
}

} // namespace trialoog::dossier
