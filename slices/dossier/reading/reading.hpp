#pragma once
// Who reads whose dossier, and the frame that its pages have in common.

#include "look/form.hpp"
#include "look/people.hpp"
#include "slices/dossier/entries/own_entries.hpp"
#include "slices/dossier/entries/photo.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::dossier {

struct Reading {
    access::PupilRef pupil;
    bool is_own = false;    // the pupil reads it: said with `je`
    bool may_write = false; // so may it share and take along
    bool may_see_network = false;
    std::string link = {}; // "/deel/…" for somebody who reads by a link
};
std::optional<Reading> reading_of(db::Reader&, const access::Viewer&, std::string_view pupil_id,
                                  access::Action = access::Action::see_dossier);

/// "/dossier/…", with more behind it.
std::string path_of(const Reading&, std::string_view more = {});
std::string path_of(const Reading&, const Entry&); // to read it
std::string path_of(const Reading&, const Attachment&);

enum class Tab { overview, by_time, by_activity, by_competence, network };
html::Html tabs(const Reading&, Tab);

/// A page of a dossier. Notes in the trail who else than the pupil reads it, unless `note` is false.
http::Response dossier_page(const access::Asked&, const Reading&, std::string title,
                            const html::Html& content, int status = 200);
void note_reading(const access::Asked&, const Reading&);

/// Photos and files with the entries, loaded at once.
struct Pictures {
    std::vector<PhotoRef> photos; // taken in assignments
    std::vector<Attachment> attachments;
};
enum class PicturesOf { all, own }; // own: without those of assignments
Pictures pictures_of_pupil(db::Reader&, const PhotosOf&, const access::Viewer&, std::string_view pupil_id,
                           PicturesOf which = PicturesOf::all);
std::vector<PhotoRef> photos_of(const Pictures&, const Reading&, const Entry&);
std::vector<const Attachment*> files_of(const Pictures&, const Entry&); // PDFs and links

/// "16 oktober 2026 · samen met moeder"
std::string when_and_with(const Entry&);
look::Speaker speaker(Source, std::string_view companion, const Reading&);

} // namespace trialoog::dossier
