#include "app/demo/seed_grown_dossier.hpp"

#include "app/demo/grown_dossier.hpp"
#include "slices/school/school.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <iterator>

namespace trialoog::demo {

void seed_grown_dossier(db::Writer& tx, const DemoSchool& demo, Instant now) {
    const std::string& pupil = demo.on_record.pupils.at(ikram);
    const access::Viewer viewer{.school_id = demo.id, .person_id = pupil};
    const int last_year = school::year_around(day_in_amsterdam(now)).starts_on.year;
    std::size_t number = 0;
    std::vector<Piece> pieces = pieces_of_grade_one(last_year - 3);
    std::ranges::move(pieces_of_grade_two(last_year - 2), std::back_inserter(pieces));
    std::ranges::move(pieces_of_grade_three(last_year - 1), std::back_inserter(pieces));
    for (Piece& piece : pieces) { // sixteen
        piece.entry.pupil_id = pupil;
        piece.entry.source = "import"; // hers to change, as what any pupil brings along
        piece.entry.source_id = fmt::format("{}-{}", pupil, ++number);
        const std::string entry_id = dossier::record(tx, viewer, now, piece.entry);
        if (!piece.has_photo || demo.photos.empty()) continue;
        const auto& photo = demo.photos[number % demo.photos.size()];
        dossier::attach_photo(tx, viewer, now, entry_id,
                              {.label = piece.entry.title,
                               .screen_key = photo.screen_key,
                               .thumbnail_key = photo.thumbnail_key,
                               .width = photo.width,
                               .height = photo.height});
    }
}

} // namespace trialoog::demo
