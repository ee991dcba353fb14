#pragma once
// What of a dossier can be shown in a talk, piece by piece and large (C-2).

#include "slices/dossier/entry_parts/entry_parts.hpp"
#include "slices/dossier/network/network.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::dossier {

enum class PieceKind { photo, qualities, motives, jobs, network, entry };
std::string_view code(PieceKind);
std::optional<PieceKind> piece_kind_from(std::string_view code);

struct Piece {
    PieceKind kind = PieceKind::entry;
    std::string about_id;       // the entry's id, the photo's address, the topic of what is weighed; else ""
    std::string title;          // in the reader's language; of an entry as its pupil wrote it
    std::string_view on_table;  // as guides call it: "photos", "poster", "jobs"
    std::string thumbnail_href; // of a photo
};

/// A dossier with all that its pieces are made of, as this viewer may see it.
struct Shelf {
    Reading reading;
    std::vector<Entry> entries;
    Pictures pictures;
    std::vector<SeenQuality> qualities;
    std::vector<SeenFact> facts;
    std::vector<NetworkPerson> persons;
};
/// Nothing when the viewer may not see the dossier.
std::optional<Shelf> shelf_of(db::Reader&, const access::Viewer&, std::string_view pupil_id, const PhotosOf&);
/// What there is to choose from: what stands once first, then photos and entries, the newest first.
std::vector<Piece> pieces_on(const Shelf&);
/// Nothing for what isn't in the dossier (any more), or not for this viewer.
const Piece* find_piece(const std::vector<Piece>&, PieceKind, std::string_view about_id);
/// With a heading of its own.
html::Html shown_large(const Shelf&, const Piece&);

/// What was said to come next, the newest first.
std::vector<std::string> next_steps_on(const Shelf&);
/// True sentences about this pupil that are good to hear, each with who saw it: never a judgement of ours.
std::vector<std::string> good_facts(const Shelf&, std::size_t most);

} // namespace trialoog::dossier
